package casus.bench.game;

import casus.game.Crisis;
import casus.game.sample.SobolIndices;
import casus.game.scenario.Scenario;
import casus.game.solve.BatchSolver;
import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.game.solve.Utilities;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/// Whole runs, once each after a warm-up, by the clock: too long for rounds of JMH.
final class ScenarioSpeed {
    private static final int SENSITIVITY = 180_000;
    private static final int WHAT_IF = 8192;
    private static final int LARGE = 1_000_000;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1024.0 * 1024;

    private ScenarioSpeed() {}

    static void measure(ObjectNode out) {
        whatIf(361, 256);
        timed(out, "whatIf8192On361", () -> whatIf(361, WHAT_IF));
        sensitivity(109, 10_000);
        timed(out, "sensitivity180kOn109", () -> sensitivity(109, SENSITIVITY));
        Scenario scenario = Crisis.read("iran-2025", Crisis.shipped("iran-2025").orElseThrow())
                .scenario()
                .orElseThrow();
        Crisis crisis = Crisis.of(scenario, Map.of(), List.of("defence-clause"));
        crisis.outlook((done, all) -> {});
        timed(
                out,
                "shippedScenarioWithOneWhatIf",
                () -> crisis.outlook((done, all) -> {}).draws());
        out.put("treeOfAMillionNodesMiB", large());
    }

    private static Utilities utilities(GameTree tree, SplittableRandom random) {
        int terms = 12 * tree.players().size();
        int[] owner = new int[terms];
        double[][] feature = new double[terms][];
        for (int t = 0; t < terms; t++) {
            owner[t] = t % tree.players().size();
            feature[t] = random.doubles(tree.outcomes()).toArray();
        }
        return Utilities.of(tree.outcomes(), tree.players().size(), owner, feature);
    }

    /// Seconds by the clock, and of processor time in this thread and, where it shares its work, in others.
    private static void timed(ObjectNode out, String name, DoubleSupplier work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        double result = work.getAsDouble();
        out.put(name + "Seconds", Double.isFinite(result) ? (System.nanoTime() - start) / NANOS : Double.NaN);
        out.put(name + "ProcessorSeconds", (system.getProcessCpuTime() - processor) / NANOS);
    }

    /// A run and its variant, 12 drivers for each of four players at every leaf, as many draws at once as
    /// the solver takes.
    private static double whatIf(int nodes, int draws) {
        GameTree tree = RandomTrees.of(nodes, 7);
        SplittableRandom random = new SplittableRandom(7);
        Utilities utilities = utilities(tree, random);
        BatchSolver solver = BatchSolver.of(tree, utilities).orElseThrow();
        double sum = 0;
        for (int draw = 0; draw < draws; draw += solver.lanes()) {
            for (int lane = 0; lane < solver.lanes(); lane++) {
                solver.lambda(lane, 4);
                for (int t = 0; t < utilities.terms(); t++) {
                    solver.weight(t, lane, random.nextDouble());
                }
            }
            solver.solve();
            sum += solver.value(0, 0);
            for (int lane = 0; lane < solver.lanes(); lane++) {
                solver.weight(0, lane, 1 + random.nextDouble());
            }
            solver.solve();
            sum += solver.value(0, 0);
        }
        return sum;
    }

    /// So many runs of a sensitivity analysis of 16 inputs: weights of the first drivers.
    private static double sensitivity(int nodes, int runs) {
        GameTree tree = RandomTrees.of(nodes, 7);
        Utilities utilities = utilities(tree, new SplittableRandom(7));
        BatchSolver solver = BatchSolver.of(tree, utilities).orElseThrow();
        int inputs = 16;
        int copies = 10;
        int points = runs / copies / (inputs + 2);
        for (int lane = 0; lane < solver.lanes(); lane++) {
            solver.lambda(lane, 4);
        }
        SobolIndices.Many function = (at, count, values) -> {
            for (int from = 0; from < count; from += solver.lanes()) {
                int many = Math.min(solver.lanes(), count - from);
                for (int lane = 0; lane < many; lane++) {
                    for (int i = 0; i < inputs; i++) {
                        solver.weight(i, lane, at[from + lane][i]);
                    }
                }
                solver.solve();
                for (int lane = 0; lane < many; lane++) {
                    values[from + lane] = solver.value(0, lane);
                }
            }
        };
        return SobolIndices.of(function, inputs, points, copies, 1).mean();
    }

    /// What a tree of a million nodes and its solver hold in memory once it is solved.
    private static double large() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        GameTree tree = RandomTrees.of(LARGE, 7);
        Solver solver = Solver.of(tree);
        solver.solve(1);
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        return Double.isFinite(solver.value(0, 0) + tree.nodes()) ? (after - before) / MEBI : Double.NaN;
    }
}
