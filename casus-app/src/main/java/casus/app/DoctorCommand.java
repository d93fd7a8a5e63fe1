package casus.app;

import casus.app.verb.Verb;
import casus.extract.Extraction;
import casus.extract.ReadingMode;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseDamage;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.terms.CodePoints;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Checks that the installation and the case are sound.
@Command(
        name = "doctor",
        description = "checks the installation, and the case if there is one",
        footer = {"", "Example:", "  casus doctor --case iran.casus"})
final class DoctorCommand extends Verb {
    private static final int NEED = 25;
    private final List<String> faults = new ArrayList<>();

    @Option(
            names = "--repair",
            paramLabel = "NEW",
            description = "salvage what is whole of a damaged case into this new one, and list the rest")
    private @Nullable Path repaired;

    DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (repaired != null) {
            return repair(repaired);
        }
        check(
                "Java " + Runtime.version().feature(),
                Runtime.version().feature() >= NEED,
                "Casus needs Java " + NEED + " or newer");
        Actors actors = Actors.load();
        check(actors.states().size() + " states known", !actors.states().isEmpty(), "the table of states is empty");
        parser(actors);
        if (Files.exists(file())) {
            try (CaseFile file = open()) {
                examine(file);
            }
        } else {
            say("  –   no case at " + file());
        }
        say(faults.isEmpty() ? "no faults found" : Phrase.count(faults.size(), "fault") + " found");
        return faults.isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }

    private int repair(Path to) {
        if (!Files.isRegularFile(file())) {
            throw new InputProblem(file().toString(), "there is no case of this name", "name it with --case");
        }
        CaseDamage.Salvage salvage = CaseDamage.salvage(file(), to);
        salvage.lost().forEach(line -> say("  lost  " + line));
        say(to + ": " + Phrase.count(salvage.rows().getOrDefault("article", 0), "article") + ", "
                + salvage.rows().getOrDefault("entry", 0) + " entries, "
                + Phrase.count(salvage.rows().getOrDefault("act", 0), "decision") + " salvaged, "
                + salvage.lost().size() + " lost; " + file() + " is as it was");
        return salvage.lost().isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }

    private void parser(Actors actors) {
        try {
            Extraction.open(actors, ReadingMode.LEARNED);
            check("reader's models", true, "");
        } catch (IOException e) {
            check("reader's models", false, String.valueOf(e.getMessage()));
        }
    }

    private void examine(CaseFile file) {
        List<String> broken = file.faults();
        check("case file sound", broken.isEmpty(), String.join("; ", broken));
        List<String> strayed = file.replay();
        check(
                file.log().size() + " decisions, replayed to the same state",
                strayed.isEmpty(),
                String.join("; ", strayed));
        Ledger ledger = file.ledger(Optional.empty());
        Map<String, CodePoints> texts = new HashMap<>();
        List<String> dead = ledger.entries().stream()
                .filter(e -> !e.common()
                        .anchor()
                        .isLiveIn(texts.computeIfAbsent(
                                e.common().article(),
                                name -> new CodePoints(ledger.articleOf(e).text()))))
                .map(Entry::id)
                .map(Object::toString)
                .toList();
        check(
                ledger.entries().size() + " entries, every quote in its article",
                dead.isEmpty(),
                "dead anchors: " + String.join(", ", dead));
        say("      " + ledger.articles().size() + " articles, state " + file.stateHash());
    }

    private void check(String what, boolean fine, String fault) {
        say((fine ? "  ok  " : "  NO  ") + what + (fine || fault.isBlank() ? "" : ": " + fault));
        if (!fine) {
            faults.add(what);
        }
    }
}
