package casus.bench.history;

import casus.bench.history.hazard.HazardFit;
import casus.bench.history.hazard.Reliability;
import casus.bench.history.quad.SplitQuads;
import casus.bench.history.rank.Ranking;
import casus.bench.history.rank.Ranking.Mode;
import casus.bench.history.rank.Ranking.Settings;
import casus.bench.history.rank.Scoreboard;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Forecasts of event history on a temporal knowledge graph with the standard split.
public @Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "ranking of who comes next, on a temporal knowledge graph split into train, valid and test",
        footer = {
            "",
            "Examples:",
            "  casus bench history DATA/tkg/ICEWS14 --json",
            "  casus bench history DATA/tkg/ICEWS14 --multi-step --json",
            "  casus bench history DATA/tkg/ICEWS14 --online --threads 2 --json",
            "  casus bench history DATA/tkg/ICEWS18 --calibration --json",
            "  casus bench history DATA/tkg/ICEWS14 --ablation"
        }) final class HistoryBench implements Callable<Integer> {
    private static final int EXPLAINED = 500;
    private static final int MOST_THREADS = 256;
    private static final double NANOS = 1e9;
    private static final double MIB = 1 << 20;

    private final PrintStream out;

    @Parameters(paramLabel = "DIR", description = "folder of train, valid, test, entity2id and relation2id")
    private Path folder = Path.of(".");

    @Option(names = "--multi-step", description = "forecast all test days from the last day before them")
    private boolean multiStep;

    @Option(
            names = "--online",
            description = "learn weights and trees anew each week of the test days, from all that was seen by then")
    private boolean online;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "answer questions side by side; changes no digit (default: 1)")
    private int threads = 1;

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

    public HistoryBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (multiStep && online) {
            throw new InputProblem("--online", "goes against --multi-step", "give one of the two");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new InputProblem("--threads " + threads, "is not from 1 to " + MOST_THREADS, "give another number");
        }
        Mode mode = multiStep ? Mode.MULTI_STEP : online ? Mode.ONLINE : Mode.SINGLE_STEP;
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
        double cpuBefore = processorSeconds();
        SplitQuads quads = SplitQuads.read(folder);
        if (quads.testFrom() == quads.size() || quads.validFrom() == quads.testFrom()) {
            throw new InputProblem(folder.toString(), "valid or test holds no event", "give a split of three parts");
        }
        Ranking.Result result = Ranking.run(quads, new Settings(mode, Set.of(), true, !online, 1, threads));
        double seconds = (System.nanoTime() - start) / NANOS - result.frozenSeconds();
        double cpuSeconds = processorSeconds() - cpuBefore - result.frozenCpu();
        double peak = peak();
        Scoreboard recurrency = Ranking.recurrency(quads, multiStep ? Mode.MULTI_STEP : Mode.SINGLE_STEP);
        ObjectNode node = board(result.test());
        node.putObject("split")
                .put("train", quads.validFrom())
                .put("valid", quads.testFrom() - quads.validFrom())
                .put("test", quads.size() - quads.testFrom());
        node.put("queries", result.test().queries());
        node.put("seconds", rounded(seconds, 10));
        node.put("cpuSeconds", rounded(cpuSeconds, 10));
        node.put("peakMiB", Math.round(peak));
        node.put("threads", threads);
        node.put("mode", multiStep ? "multi-step" : online ? "online" : "single-step");
        node.put("trees", result.trees());
        node.set("recurrency", board(recurrency));
        if (!online) {
            node.set("frozen", board(result.frozen()));
        }
        node.set("weightsOnly", board(result.testByWeights()));
        node.set("valid", board(result.valid()));
        out.println(node);
        return 0;
    }

    private void calibrate() {
        long start = System.nanoTime();
        HazardFit.Measured measured = Ranking.reliability(SplitQuads.read(folder), days);
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
        List<Ranking.Took> all = Ranking.explaining(SplitQuads.read(folder), EXPLAINED);
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("explained", all.size());
        quantiles(node.putObject("millis"), all.stream().mapToDouble(Ranking.Took::millis));
        quantiles(node.putObject("cpuMillis"), all.stream().mapToDouble(Ranking.Took::cpuMillis));
        out.println(node);
    }

    private static void quantiles(ObjectNode node, DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        node.put("mean", rounded(Arrays.stream(sorted).average().orElse(0), 100))
                .put("median", rounded(sorted[sorted.length / 2], 100))
                .put("p95", rounded(sorted[sorted.length * 95 / 100], 100))
                .put("most", rounded(sorted[sorted.length - 1], 100));
    }

    /// Processor time of the whole process so far: all threads, compiling and collecting included.
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime() / NANOS
                : 0;
    }

    private void ablate(Mode mode) {
        SplitQuads quads = SplitQuads.read(folder);
        out.println("| left out | MRR by weights | hits@10 | MRR with trees | hits@10 |");
        out.println("|---|---|---|---|---|");
        row("nothing", Ranking.run(quads, new Settings(mode, Set.of(), false, false, 1, threads)));
        List<String> groups = Ranking.groups();
        for (String group : groups) {
            row(
                    group.toLowerCase(java.util.Locale.ROOT),
                    Ranking.run(quads, new Settings(mode, Set.of(group), false, false, 1, threads)));
        }
    }

    private void row(String what, Ranking.Result result) {
        out.println(String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f | %.4f |",
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
