package casus.bench;

import casus.bench.history.HistoryFit;
import casus.bench.precedent.fit.PrecedentFit;
import casus.bench.precedent.pair.Decision;
import casus.bench.precedent.pair.PairFit;
import casus.bench.precedent.table.StateTables;
import casus.precedent.pair.PairModel;
import casus.terms.InputProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `casus fit`: fits anew, on tables of one's own, what ships fitted.
@Command(
        name = "casus fit",
        mixinStandardHelpOptions = true,
        description =
                "fits anew, on tables of your own, what ships fitted; the same tables give the same file, byte for byte",
        footer = {
            "",
            "Examples:",
            "  casus fit precedents tables/ --through 2010 -o fitted.json",
            "  casus fit history DATA/tkg/ICEWS18 -o learned.csv",
            "  casus fit pairs decisions.tsv -o pairs.json"
        })
final class FitCommand implements Callable<Integer> {
    private static final int ANSWERED = 0;
    private static final int FAULTS = 1;
    private static final int USAGE = 2;
    private static final int SHOWN = 20;
    private static final String PRECEDENTS = "precedents";
    private static final String HISTORY = "history";
    private static final String PAIRS = "pairs";

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description =
                    "what to fit: precedents, the model of who joins a dispute; history, rules and hazards; pairs, how"
                            + " often a patron of a kind comes to a protégé's aid")
    private String what = PRECEDENTS;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "folder of the tables; docs/reference/data.md says which")
    private Path folder = Path.of(".");

    @Option(
            names = "--through",
            paramLabel = "YEAR",
            defaultValue = "9999",
            description = "use disputes begun by this year only")
    private int through = 9999;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            defaultValue = "",
            description = "with pairs: write what the model sees of every decision, too")
    private Path features = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "",
            description = "where to write it (default: fitted.json, or learned.csv for history)")
    private Path output = Path.of("");

    FitCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (output.toString().isEmpty()) {
            output = Path.of(what.equals(HISTORY) ? "learned.csv" : what.equals(PAIRS) ? "pairs.json" : "fitted.json");
        }
        if (what.equals(HISTORY)) {
            return history();
        }
        if (what.equals(PAIRS)) {
            return pairs();
        }
        if (!what.equals(PRECEDENTS)) {
            err.println("nothing that can be fitted is called \"" + what + "\"");
            err.println("  write `casus fit precedents DIR` or `casus fit history DIR`");
            return USAGE;
        }
        StateTables tables = StateTables.read(
                List.of(folder),
                (done, total, file) -> err.println("reading " + (done + 1) + " of " + total + ": " + file));
        tables.problems().stream().limit(SHOWN).forEach(p -> err.println(p.getMessage()));
        if (tables.problems().size() > SHOWN) {
            err.println("and " + (tables.problems().size() - SHOWN) + " more such lines");
        }
        tables.requireInputs();
        err.println("fitting; this takes about half a minute");
        PrecedentFit fitted = PrecedentFit.of(tables, through);
        write(fitted.json());
        out.println(String.format(
                Locale.ROOT,
                "fitted on %d disputes of %d–%d (%s), %d third states before them; written to %s",
                fitted.disputes(),
                fitted.joins().from(),
                fitted.joins().through(),
                fitted.coding(),
                fitted.choices(),
                output));
        out.println("use it:  casus precedents \"Will X defend Y against Z?\" --model " + output);
        return tables.problems().isEmpty() ? ANSWERED : FAULTS;
    }

    /// How often a patron of a kind comes to a protégé of a kind, from decisions with known outcomes.
    private int pairs() {
        List<Decision> decisions = Decision.read(folder);
        PairFit fit = PairFit.shipped();
        if (!features.toString().isEmpty()) {
            write(features, String.join("\n", fit.table(decisions)) + "\n");
        }
        PairModel model = fit.scored(fit.of(decisions, PairFit.DRAWS, PairFit.SEED), decisions);
        write(PairFit.json(model));
        out.println(model.decisions() + " decisions in " + model.conflicts() + " conflicts; written to " + output);
        return ANSWERED;
    }

    /// What event history ships: entity-free rules, weights and hazards; the test part is not looked at.
    private int history() {
        HistoryFit model = HistoryFit.of(folder);
        write(String.join("\n", model.lines()) + "\n");
        out.println(String.format(
                Locale.ROOT,
                "%d rules, %d weights, hazards of %d types and %d rungs in %s",
                model.partners().rules().size(),
                model.partners().weights().size(),
                model.types().kinds().size(),
                model.rungs().kinds().size(),
                output));
        return ANSWERED;
    }

    /// Written beside and then moved, so that stopping halfway leaves the old file whole.
    private void write(String text) {
        write(output, text);
    }

    private static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            Path beside = Path.of(target + ".part");
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputProblem(
                    file.toString(), "the file cannot be written: " + e.getMessage(), "name another with -o");
        }
    }
}
