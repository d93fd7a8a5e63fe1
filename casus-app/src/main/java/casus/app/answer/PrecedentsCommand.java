package casus.app.answer;

import casus.app.Main;
import casus.app.page.OneScreen;
import casus.app.page.PrecedentsPage;
import casus.app.verb.Verb;
import casus.assess.Assessment;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.precedent.Finding;
import casus.precedent.Precedents;
import casus.precedent.model.PrecedentModel;
import casus.precedent.table.Capabilities;
import casus.precedent.today.StatesToday;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.Obligation;
import casus.work.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What allies did in like cases.
public @Command(
        name = "precedents",
        description = "what allies did in like cases: how often, how, and the nearest cases by name",
        footer = {
            "",
            "Examples:",
            "  casus precedents \"Will Russia defend Iran against Israel?\"",
            "  casus precedents \"Will the United States defend Taiwan against China?\" --clauses none",
            "  casus precedents \"Will France defend Poland against Russia?\" --clauses defense,consultation --json"
        }) final class PrecedentsCommand extends Verb {
    @Parameters(paramLabel = "QUESTION", description = "in English; name patron, protégé and attacker")
    private String question = "";

    @Option(
            names = "--clauses",
            paramLabel = "LIST",
            description = "what the patron owes the protégé, in place of what the case reports: defense, offense,"
                    + " neutrality, nonaggression, consultation, parted by commas, or none")
    private @Nullable String clauses;

    @Option(names = "--model", paramLabel = "FILE", description = "a file that `casus fit precedents` wrote")
    private @Nullable Path model;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "take the power of states from the capabilities (NMC) in this folder, for their last year")
    private @Nullable Path tables;

    @Option(names = "--why", description = "print the whole page, not the first screen of it")
    private boolean why;

    public PrecedentsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        Ledger ledger = Files.exists(file()) ? ledger() : new Ledger(List.of(), List.of());
        Question asked = Assessment.of(ledger, actors, today()).parse(question).first();
        Precedents precedents = precedents();
        int year = today().getYear();
        Optional<Set<Obligation>> named = Optional.ofNullable(clauses).map(PrecedentsCommand::obligations);
        Finding finding = named.map(c -> precedents.finding(asked, ledger, actors, c, year))
                .orElseGet(() -> precedents.finding(asked, ledger, actors, year));
        if (json()) {
            say(Wire.text(PrecedentsPage.json(asked, finding)));
            return Main.ANSWERED;
        }
        Set<Obligation> owed = finding.reference().owed();
        Set<Obligation> other = EnumSet.noneOf(Obligation.class);
        other.addAll(owed);
        if (!other.remove(Obligation.DEFENSE)) {
            other.add(Obligation.DEFENSE);
        }
        Finding changed = precedents.finding(asked, ledger, actors, other, year);
        List<String> page = PrecedentsPage.of(asked, finding, changed, actors);
        (why ? page : OneScreen.of(page, "more: --why")).forEach(this::say);
        return Main.ANSWERED;
    }

    private Ledger ledger() {
        try (CaseFile file = open()) {
            return file.ledger(asOf());
        }
    }

    private Precedents precedents() {
        StatesToday today = StatesToday.load();
        Path folder = tables;
        if (folder != null) {
            Capabilities read = Capabilities.read(folder);
            read.problems().stream().limit(20).forEach(p -> terminal().err().println(p.getMessage()));
            terminal().err().println("power of states as of " + read.year() + ", from " + folder);
            today = today.withPower(read.shares());
        }
        return Precedents.load(fitted(), today);
    }

    private PrecedentModel fitted() {
        Path file = model;
        if (file == null) {
            return Precedents.shipped();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return PrecedentModel.read(in, file.toString());
        } catch (IOException e) {
            throw new InputProblem(
                    file.toString(),
                    "the model cannot be read: " + e.getMessage(),
                    "name a file that `casus fit` wrote");
        }
    }

    private static Set<Obligation> obligations(String list) {
        Set<Obligation> out = EnumSet.noneOf(Obligation.class);
        for (String word : list.split(",", -1)) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            if (!name.equals("none")) {
                out.add(Arrays.stream(Obligation.values())
                        .filter(o -> o.wire().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new InputProblem(
                                "--clauses",
                                "no obligation is called \"" + word.strip() + "\"",
                                "write "
                                        + Arrays.stream(Obligation.values())
                                                .map(Obligation::wire)
                                                .collect(Collectors.joining(", "))
                                        + ", parted by commas, or none")));
            }
        }
        return out;
    }
}
