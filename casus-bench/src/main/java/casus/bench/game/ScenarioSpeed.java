package casus.bench.game;

import casus.game.Crisis;
import casus.game.sample.SobolIndices;
import casus.game.scenario.Scenario;
import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.game.solve.Utilities;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

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
        out.put("whatIf8192On361Seconds", whatIf(361, WHAT_IF));
        sensitivity(109, 10_000);
        out.put("sensitivity180kOn109Seconds", sensitivity(109, SENSITIVITY));
        Scenario scenario = Crisis.read("iran-2025", Crisis.shipped("iran-2025").orElseThrow())
                .scenario()
                .orElseThrow();
        Crisis crisis = Crisis.of(scenario, Map.of(), List.of("defence-clause"));
        crisis.outlook((done, all) -> {});
        long start = System.nanoTime();
        crisis.outlook((done, all) -> {});
        out.put("shippedScenarioWithOneWhatIfSeconds", (System.nanoTime() - start) / NANOS);
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

    /// Seconds for a run and its variant, 12 drivers for each of four players at every leaf.
    private static double whatIf(int nodes, int draws) {
        GameTree tree = Trees.of(nodes, 7);
        SplittableRandom random = new SplittableRandom(7);
        Utilities utilities = utilities(tree, random);
        Solver solver = Solver.of(tree);
        double[] weights = new double[utilities.terms()];
        long start = System.nanoTime();
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (int t = 0; t < weights.length; t++) {
                weights[t] = random.nextDouble();
            }
            for (int variant = 0; variant < 2; variant++) {
                weights[0] += variant;
                utilities.apply(weights, solver);
                solver.solve(4);
                sum += solver.value(0, 0);
            }
        }
        return Double.isFinite(sum) ? (System.nanoTime() - start) / NANOS : Double.NaN;
    }

    /// Seconds for this many runs of a sensitivity analysis of 16 inputs: payoffs of the tree's first
    /// outcomes.
    private static double sensitivity(int nodes, int runs) {
        GameTree tree = Trees.of(nodes, 7);
        Solver solver = Solver.of(tree);
        int inputs = 16;
        int copies = 10;
        int points = runs / copies / (inputs + 2);
        long start = System.nanoTime();
        SobolIndices.of(
                u -> {
                    System.arraycopy(u, 0, solver.payoffs(), 0, u.length);
                    solver.payoffsChanged();
                    solver.solve(4);
                    return solver.value(0, 0);
                },
                inputs,
                points,
                copies,
                1);
        return (System.nanoTime() - start) / NANOS;
    }

    /// What a tree of a million nodes and its solver hold in memory once it is solved.
    private static double large() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        GameTree tree = Trees.of(LARGE, 7);
        Solver solver = Solver.of(tree);
        solver.solve(1);
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        return Double.isFinite(solver.value(0, 0) + tree.nodes()) ? (after - before) / MEBI : Double.NaN;
    }
}
