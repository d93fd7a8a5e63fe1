package casus.app;

import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Entry;
import casus.ledger.Ledger;
import casus.ledger.Wire;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Stage;
import casus.terms.Wired;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
            "  casus ledger --actor Russia --from 2025-06-01 --csv"
        })
final class LedgerCommand extends Verb {
    private static final Set<String> KINDS =
            Set.of("agreement", "transfer", "event", "statement", "driver", "expectation");

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
            paramLabel = "DATE",
            description = "what happened on or after this day; undated entries are left out")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "what happened on or before this day; undated entries are left out")
    private @Nullable LocalDate to;

    @Option(names = "--csv", description = "print CSV")
    private boolean csv;

    LedgerCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            Ledger ledger = file.ledger(asOf());
            List<Entry> chosen =
                    ledger.entries().stream().filter(filter(actors)).toList();
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
                say(chosen.size() + " of " + ledger.entries().size() + " entries from "
                        + ledger.articles().size() + " articles");
            }
        }
        return Main.ANSWERED;
    }

    private Predicate<Entry> filter(Actors actors) {
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
        Optional<ActorId> who = Optional.ofNullable(actor)
                .map(name -> actors.find(name)
                        .map(Actors.Actor::id)
                        .or(() -> actors.find(new ActorId(name)).map(Actors.Actor::id))
                        .orElseThrow(() -> new InputProblem(
                                "--actor",
                                "no actor is called \"" + name + "\"",
                                "write a state's English name or its three-letter code")));
        return e -> (kind == null || e.kind().equals(kind))
                && wanted.map(s -> e instanceof Entry.Transfer t && t.stage() == s)
                        .orElse(true)
                && who.map(w -> e.named().stream()
                                .anyMatch(n ->
                                        n.equals(w) || w.state().map(n::actsFor).orElse(false)))
                        .orElse(true)
                && inTime(e);
    }

    private boolean inTime(Entry e) {
        if (from == null && to == null) {
            return true;
        }
        Optional<LocalDate> first = e.common().time().flatMap(t -> t.edtf().earliest());
        Optional<LocalDate> last = e.common().time().flatMap(t -> t.edtf().latest());
        return first.isPresent()
                && last.isPresent()
                && (from == null || !last.orElseThrow().isBefore(from))
                && (to == null || !first.orElseThrow().isAfter(to));
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
