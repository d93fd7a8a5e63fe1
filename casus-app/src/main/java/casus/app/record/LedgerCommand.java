package casus.app.record;

import casus.app.verb.CaseVerb;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.work.EntryLines;
import casus.work.EntryQuery;
import casus.work.GradedLedger;
import casus.work.Terminal;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what is on record.
public @Command(
        name = "ledger",
        description = "lists what is on record; --json prints one entry a line in the wire form",
        footer = {
            "",
            "Examples:",
            "  casus ledger --kind transfer --stage delivered",
            "  casus ledger --actor Russia --from 2025-06-01 --csv",
            "  casus ledger --kind transfer --from Russia --to Iran",
            "  casus ledger --min-confidence 0.8",
            "  casus ledger --search \"air defen*\""
        }) final class LedgerCommand extends CaseVerb {
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

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "leave out what the reader was less sure of than this, 0 to 1")
    private double minConfidence;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many")
    private int limit = Integer.MAX_VALUE;

    private int limit() {
        if (limit < 0) {
            throw new InputProblem("--limit", limit + " is fewer than none", "write 0 or more");
        }
        return limit;
    }

    @Option(names = "--csv", description = "print CSV")
    private boolean csv;

    public LedgerCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        List<Entry> chosen = chosen(actors, file);
        if (json()) {
            chosen = graded(chosen, file, actors);
        }
        if (json()) {
            chosen.forEach(e -> say(Wire.line(e)));
        } else if (csv) {
            terminal().out().print(csv(chosen, actors));
        } else {
            EntryLines lines = new EntryLines(actors);
            chosen.forEach(e -> say(String.format(
                    Locale.ROOT,
                    "%-6s %-11s %s  [%s; %s]",
                    e.id(),
                    e.kind(),
                    lines.what(e),
                    lines.how(e),
                    e.common().article())));
            CaseFile.Size size = file.size(asOf());
            say(chosen.size() + " of " + size.entries() + " entries from " + size.articles() + " articles");
        }
    }

    private List<Entry> chosen(Actors actors, CaseFile file) {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new InputProblem("--min-confidence", "a confidence lies between 0 and 1", "give one such as 0.7");
        }
        return found(actors, file, minConfidence > 0 ? Integer.MAX_VALUE : limit()).stream()
                .filter(e -> e.common().confidence().orElse(1.0) >= minConfidence)
                .limit(limit())
                .toList();
    }

    private List<Entry> found(Actors actors, CaseFile file, int most) {
        return EntryQuery.of(
                        new EntryQuery.QueryWords(
                                Optional.ofNullable(kind),
                                Optional.ofNullable(stage),
                                Optional.ofNullable(actor),
                                Optional.ofNullable(from),
                                Optional.ofNullable(to),
                                Optional.ofNullable(search)),
                        "--",
                        actors,
                        file)
                .find(file, asOf(), 0, most);
    }

    /// With the grades of the whole case, unless it is so large that nobody would wait for them.
    private List<Entry> graded(List<Entry> chosen, CaseFile file, Actors actors) {
        if (file.size(asOf()).entries() > MOST_GRADED) {
            return chosen;
        }
        Map<EntryId, Entry> graded = new HashMap<>();
        GradedLedger.ledger(file, actors, asOf()).entries().forEach(e -> graded.put(e.id(), e));
        return chosen.stream().map(e -> graded.getOrDefault(e.id(), e)).toList();
    }

    private static String csv(List<Entry> entries, Actors actors) {
        StringWriter out = new StringWriter();
        EntryLines lines = new EntryLines(actors);
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
                    lines.coded(e),
                    e.common().anchor().exact()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
