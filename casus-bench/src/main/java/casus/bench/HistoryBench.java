package casus.bench;

import casus.history.hazard.Hazards;
import casus.history.hazard.Reliability;
import casus.history.rank.Quads;
import casus.history.rank.Ranking;
import casus.history.rank.Ranking.Mode;
import casus.history.rank.Ranking.Settings;
import casus.history.rank.Scoreboard;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Forecasts of event history on a temporal knowledge graph with the standard split.
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "ranking of who comes next, on a temporal knowledge graph split into train, valid and test",
        footer = {
            "",
            "Examples:",
            "  casus bench history DATA/tkg/ICEWS14 --json",
            "  casus bench history DATA/tkg/ICEWS14 --multi-step --json",
            "  casus bench history DATA/tkg/ICEWS18 --calibration --json",
            "  casus bench history DATA/tkg/ICEWS14 --ablation"
        })
final class HistoryBench implements Callable<Integer> {
    private static final int EXPLAINED = 500;
    private static final double NANOS = 1e9;
    private static final double MIB = 1 << 20;

    private final PrintStream out;

    @Parameters(paramLabel = "DIR", description = "folder of train, valid, test, entity2id and relation2id")
    private Path folder = Path.of(".");

    @Option(names = "--multi-step", description = "forecast all test days from the last day before them")
    private boolean multiStep;

    @Option(
            names = "--ablation",
            description = "leave out one group of features at a time, and print a table; on valid, never on test")
    private boolean ablation;

    @Option(
            names = "--calibration",
            description = "probability that an act of a kind happens at all within so many days, not its rank")
    private boolean calibration;

    @Option(names = "--days", paramLabel = "N", description = "with --calibration: days looked ahead (default: 7)")
    private int days = 7;

    @Option(names = "--svg", paramLabel = "FILE", description = "with --calibration: write the reliability diagram")
    private @Nullable Path svg;

    @Option(names = "--explain", description = "how long explaining a forecast takes, on the last day")
    private boolean explain;

    @Option(names = "--json", description = "print JSON; this bench prints nothing else")
    private boolean json;

    HistoryBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Mode mode = multiStep ? Mode.MULTI_STEP : Mode.SINGLE_STEP;
        if (ablation) {
            ablate(mode);
            return 0;
        }
        if (calibration) {
            calibrate();
            return 0;
        }
        if (explain) {
            explain();
            return 0;
        }
        long start = System.nanoTime();
        Quads quads = Quads.read(folder);
        if (quads.testFrom() == quads.size() || quads.validFrom() == quads.testFrom()) {
            throw new InputProblem(folder.toString(), "valid or test holds no event", "give a split of three parts");
        }
        Ranking.Result result = Ranking.run(quads, new Settings(mode, Set.of(), true, true, 1));
        double seconds = (System.nanoTime() - start) / NANOS - result.frozenSeconds();
        double cpuSeconds =
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS - result.frozenSeconds();
        double peak = peak();
        Scoreboard recurrency = Ranking.recurrency(quads, mode);
        ObjectNode node = board(result.test());
        node.put("queries", result.test().queries());
        node.put("seconds", rounded(seconds, 10));
        node.put("cpuSeconds", rounded(cpuSeconds, 10));
        node.put("peakMiB", Math.round(peak));
        node.put("mode", multiStep ? "multi-step" : "single-step");
        node.put("trees", result.trees());
        node.set("recurrency", board(recurrency));
        node.set("frozen", board(result.frozen()));
        node.set("weightsOnly", board(result.testByWeights()));
        node.set("valid", board(result.valid()));
        out.println(node);
        return 0;
    }

    private void calibrate() {
        long start = System.nanoTime();
        Hazards.Measured measured = Ranking.reliability(Quads.read(folder), days);
        double seconds = (System.nanoTime() - start) / NANOS;
        ObjectNode node = reliability(measured.all());
        node.put("days", days).put("seconds", rounded(seconds, 10)).put("peakMiB", Math.round(peak()));
        node.set("active", reliability(measured.active()));
        ArrayNode table = node.putArray("table");
        for (Reliability.Bin bin : measured.active().bins()) {
            table.addObject()
                    .put("forecast", rounded(bin.forecast(), 1e6))
                    .put("observed", rounded(bin.observed(), 1e6))
                    .put("mass", Math.round(bin.mass()));
        }
        if (svg != null) {
            try {
                Files.writeString(svg, measured.active().svg());
            } catch (IOException e) {
                throw new InputProblem(svg.toString(), "cannot be written: " + e.getMessage(), "name another file");
            }
        }
        out.println(node);
    }

    private static ObjectNode reliability(Reliability r) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("brier", rounded(r.brier(), 1e6))
                .put("skill", rounded(r.skill(), 1e4))
                .put("ece", rounded(r.ece(), 1e6))
                .put("logLoss", rounded(r.logLoss(), 1e6))
                .put("instances", r.instances());
        node.putObject("references")
                .put("classRate", rounded(r.classRate(), 1e6))
                .put("ownRate", rounded(r.ownRate(), 1e6))
                .put("persistence", rounded(r.persistence(), 1e6));
        return node;
    }

    private void explain() {
        List<Double> millis = Ranking.explaining(Quads.read(folder), EXPLAINED).stream()
                .sorted()
                .toList();
        double mean = millis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        out.println(JsonNodeFactory.instance
                .objectNode()
                .put("explained", millis.size())
                .put("meanMillis", rounded(mean, 100))
                .put("medianMillis", rounded(millis.get(millis.size() / 2), 100))
                .put("p95Millis", rounded(millis.get(millis.size() * 95 / 100), 100)));
    }

    private void ablate(Mode mode) {
        Quads quads = Quads.read(folder);
        out.println("| left out | MRR by weights | hits@10 | MRR with trees | hits@10 |");
        out.println("|---|---|---|---|---|");
        row("nothing", Ranking.run(quads, new Settings(mode, Set.of(), false, false, 1)));
        List<String> groups = Ranking.groups();
        for (String group : groups) {
            row(
                    group.toLowerCase(java.util.Locale.ROOT),
                    Ranking.run(quads, new Settings(mode, Set.of(group), false, false, 1)));
        }
    }

    private void row(String what, Ranking.Result result) {
        out.println("| %s | %.4f | %.4f | %.4f | %.4f |"
                .formatted(
                        what,
                        result.validByWeights().mrr(),
                        result.validByWeights().hits10(),
                        result.valid().mrr(),
                        result.valid().hits10()));
    }

    private static ObjectNode board(Scoreboard board) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mrr", rounded(board.mrr(), 10_000))
                .put("hits1", rounded(board.hits1(), 10_000))
                .put("hits3", rounded(board.hits3(), 10_000))
                .put("hits10", rounded(board.hits10(), 10_000));
    }

    private static double rounded(double value, double unit) {
        return Math.round(value * unit) / unit;
    }

    /// The most heap in use at any time so far, in MiB.
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MIB;
    }
}
