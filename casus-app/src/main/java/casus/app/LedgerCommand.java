package casus.app;

import casus.app.page.Lines;
import casus.app.work.Graded;
import casus.app.work.Named;
import casus.app.work.Sides;
import casus.app.work.Terminal;
import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Entry;
import casus.ledger.EntryFilter;
import casus.ledger.Wire;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Stage;
import casus.terms.Wired;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what is on record.
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "lists what is on record; --json prints one entry a line in the wire form",
        footer = {
            "",
            "Examples:",
            "  casus ledger --kind transfer --stage delivered",
            "  casus ledger --actor Russia --from 2025-06-01 --csv",
            "  casus ledger --kind transfer --from Russia --to Iran",
            "  casus ledger --search \"air defen*\""
        })
final class LedgerCommand extends Verb {
    private static final Set<String> KINDS =
            Set.of("agreement", "transfer", "event", "statement", "driver", "expectation");

    /// Above this, a list does not compute the digits of grades; `why` does.
    private static final int MOST_GRADED = 50_000;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "agreement, transfer, event, statement, driver or expectation")
    private @Nullable String kind;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description =
                    "of transfers: requested, offered, promised, ordered, delivered, declined, stalled, lapsed or coProduced")
    private @Nullable String stage;

    @Option(names = "--actor", paramLabel = "NAME", description = "entries that name this state, body or group")
    private @Nullable String actor;

    @Option(
            names = "--from",
            paramLabel = "DATE|NAME",
            description =
                    "a day: what happened on or after it, undated entries left out; a name: what comes from this actor")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE|NAME",
            description =
                    "a day: what happened on or before it, undated entries left out; a name: what goes to this actor")
    private @Nullable String to;

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "entries whose quote, names or contents hold all these words; a last * stands for any ending")
    private @Nullable String search;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--csv", description = "print CSV")
    private boolean csv;

    LedgerCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            List<Entry> chosen = chosen(actors, file);
            if (json()) {
                chosen = graded(chosen, file, actors);
            }
            if (json()) {
                chosen.forEach(e -> say(Wire.line(e)));
            } else if (csv) {
                terminal().out().print(csv(chosen, actors));
            } else {
                Lines lines = new Lines(actors);
                chosen.forEach(e -> say("%-6s %-11s %s  [%s; %s]"
                        .formatted(
                                e.id(),
                                e.kind(),
                                lines.what(e),
                                lines.how(e),
                                e.common().article())));
                CaseFile.Size size = file.size(asOf());
                say(chosen.size() + " of " + size.entries() + " entries from " + size.articles() + " articles");
            }
        }
        return Main.ANSWERED;
    }

    /// What is looked up by the filter, less what goes another way.
    private List<Entry> chosen(Actors actors, CaseFile file) {
        Set<ActorId> giver = side("--from", from, actors, file);
        Set<ActorId> taker = side("--to", to, actors, file);
        int most = giver.isEmpty() && taker.isEmpty() ? limit : Integer.MAX_VALUE;
        return file.find(filter(actors, file, giver.isEmpty() ? taker : giver), asOf(), most).stream()
                .filter(e -> giver.isEmpty() || Sides.isFrom(e, giver))
                .filter(e -> taker.isEmpty() || Sides.isTo(e, taker))
                .limit(limit)
                .toList();
    }

    /// The actor named on a side, under all names judged to be one; empty where a day stands there, or nothing.
    private static Set<ActorId> side(String option, @Nullable String value, Actors actors, CaseFile file) {
        return value == null || isDay(value)
                ? Set.of()
                : Set.copyOf(allNames(Named.actor(option, value, actors, file), file));
    }

    private static boolean isDay(String value) {
        return value.matches("\\d{4}-.*");
    }

    private static Optional<LocalDate> day(String option, @Nullable String value) {
        try {
            return Optional.ofNullable(value).filter(LedgerCommand::isDay).map(LocalDate::parse);
        } catch (DateTimeException e) {
            InputProblem problem = new InputProblem(
                    option, "\"" + value + "\" is no day", "write it as yyyy-mm-dd, or the name of an actor");
            problem.initCause(e);
            throw problem;
        }
    }

    private static List<ActorId> allNames(ActorId id, CaseFile file) {
        return file.decisions().actors().namesOf(id.value()).stream()
                .map(ActorId::new)
                .toList();
    }

    /// With the grades of the whole case, unless it is so large that nobody would wait for them.
    private List<Entry> graded(List<Entry> chosen, CaseFile file, Actors actors) {
        if (file.size(asOf()).entries() > MOST_GRADED) {
            return chosen;
        }
        Map<EntryId, Entry> graded = new HashMap<>();
        Graded.ledger(file, actors, asOf()).entries().forEach(e -> graded.put(e.id(), e));
        return chosen.stream().map(e -> graded.getOrDefault(e.id(), e)).toList();
    }

    private EntryFilter filter(Actors actors, CaseFile file, Set<ActorId> side) {
        if (kind != null && !KINDS.contains(kind)) {
            throw new InputProblem(
                    "--kind",
                    "no kind of entry is called \"" + kind + "\"",
                    "write one of agreement, transfer, event, statement, driver, expectation");
        }
        Optional<Stage> wanted = Optional.ofNullable(stage)
                .map(w -> Wired.find(Stage.class, w)
                        .orElseThrow(() -> new InputProblem(
                                "--stage",
                                "no stage is called \"" + w + "\"",
                                "write one of " + Wired.words(Stage.class))));
        List<ActorId> who = Optional.ofNullable(actor)
                .map(name -> allNames(Named.actor("--actor", name, actors, file), file))
                .orElse(List.copyOf(side));
        return new EntryFilter(
                Optional.ofNullable(kind),
                wanted,
                who,
                day("--from", from),
                day("--to", to),
                Optional.ofNullable(search));
    }

    private static String csv(List<Entry> entries, Actors actors) {
        StringWriter out = new StringWriter();
        Lines lines = new Lines(actors);
        try (CsvWriter writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(
                    "id", "kind", "article", "start", "end", "status", "time", "accordingTo", "what", "quote");
            entries.forEach(e -> writer.writeRecord(
                    e.id().toString(),
                    e.kind(),
                    e.common().article(),
                    Integer.toString(e.common().anchor().start()),
                    Integer.toString(e.common().anchor().end()),
                    e.common().status().wire(),
                    e.common().time().map(t -> t.edtf().text()).orElse(""),
                    e.common().accordingTo().flatMap(a -> a.name()).orElse(""),
                    lines.what(e),
                    e.common().anchor().exact()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
