package casus.app;

import casus.history.store.EventTable;
import casus.history.store.Import;
import casus.ledger.actor.Actors;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.work.Terminal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports event data sets into a table that `casus history --load` reads, and a case from its own tables.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "imports an event data set (icews, polecat, gdelt, acled) or entities of FollowTheMoney (ftm) into a"
                        + " table of events, or the tables of a case (csv) into a new case",
        footer = {
            "",
            "Examples:",
            "  casus import icews events.2023.tab --to events.duckdb",
            "  casus import gdelt 20250613.export.CSV.zip --to june.parquet",
            "  casus history RUS IRN --load events.duckdb",
            "  casus import ftm iran.ftm.jsonl --to events.duckdb",
            "  casus import csv tables --case again.casus"
        })
final class ImportCommand implements Callable<Integer> {
    private static final Set<String> SETS = Set.of("icews", "polecat", "gdelt", "acled", "ftm");
    private static final int SHOWN = 20;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SET", description = "icews, polecat, gdelt (2.0), acled, ftm or csv")
    private String set = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "as its makers publish it; .gz and .zip are read as they are; for csv the folder that casus"
                    + " export csv wrote")
    private Path source = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "TABLE",
            defaultValue = "events.duckdb",
            description = "where to put the events: a .duckdb file, which grows, or a .parquet file"
                    + " (default: ${DEFAULT-VALUE})")
    private Path to = Path.of("events.duckdb");

    @Option(names = "--case", paramLabel = "FILE", description = "with csv: the case to make; there must be none")
    private @Nullable Path file;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (set.equals("csv")) {
            return new CsvImport(terminal, source, file, json).run();
        }
        if (file != null) {
            throw new InputProblem(
                    "--case", "an event data set goes into a table, not into a case", "name it with --to");
        }
        if (!SETS.contains(set)) {
            throw new InputProblem(
                    "--SET",
                    "no event data set is called \"" + set + "\"",
                    "write one of icews, polecat, gdelt, acled, ftm; or csv for the tables of a case");
        }
        boolean parquet = to.toString().endsWith(".parquet");
        Path table = parquet ? to.resolveSibling(to.getFileName() + ".duckdb") : to;
        Import.Outcome outcome;
        long size;
        try (EventTable events = EventTable.open(table);
                Terminal.RunningWork work = terminal.work("importing", -1)) {
            outcome = Import.of(
                    set,
                    source,
                    events,
                    Actors.load(),
                    lines -> work.step(
                            (int) Math.min(lines, Integer.MAX_VALUE),
                            -1,
                            source.getFileName().toString()));
            size = events.size();
            if (parquet) {
                events.exportParquet(to);
            }
        }
        tell(outcome, size);
        return outcome.unread() > 0 ? Main.FAULTS : Main.ANSWERED;
    }

    private void tell(Import.Outcome o, long size) {
        o.problems().stream().limit(SHOWN).forEach(p -> terminal.err().println(p.getMessage()));
        if (o.unread() > SHOWN) {
            terminal.err().println("and " + (o.unread() - SHOWN) + " more lines that could not be read");
        }
        if (json) {
            terminal.out()
                    .println(JsonObject.exact()
                            .put("set", set)
                            .put("lines", o.lines())
                            .put("resumedAt", o.resumed())
                            .put("events", o.events())
                            .put("withoutAct", o.skipped())
                            .put("copies", o.copies())
                            .put("unread", o.unread())
                            .put("inTable", size)
                            .put("table", to.toString()));
            return;
        }
        if (o.resumed() > 0) {
            terminal.out().println(o.resumed() + " lines were imported before");
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d lines: %d events added, %d copies, %d without an act between two, %d not read",
                        o.lines() - o.resumed(),
                        o.events(),
                        o.copies(),
                        o.skipped(),
                        o.unread()));
        terminal.out().println(size + " events in " + to);
    }
}
