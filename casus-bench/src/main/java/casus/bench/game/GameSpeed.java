package casus.bench.game;

import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.game.solve.Utilities;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One solution, and one draw of a Monte Carlo run, on trees of perfect information of several sizes.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GameSpeed {
    private static final int DRIVERS = 12;

    /// How many nodes the tree has.
    @Param({"109", "361", "2125", "7417", "93173"})
    public int nodes = 109;

    private GameTree tree = Trees.of(3, 7);
    private Solver solver = Solver.of(tree);
    private Utilities utilities = Utilities.of(0, 1, new int[0], new double[0][]);
    private double[] weights = new double[0];
    private int draw;

    /// Builds the tree, and twelve drivers for each of its four players at every leaf.
    @Setup
    public void build() {
        tree = Trees.of(nodes, 7);
        solver = Solver.of(tree);
        SplittableRandom random = new SplittableRandom(7);
        int players = tree.players().size();
        int terms = DRIVERS * players;
        int[] owner = new int[terms];
        double[][] feature = new double[terms][];
        for (int t = 0; t < terms; t++) {
            owner[t] = t % players;
            feature[t] = random.doubles(tree.outcomes()).toArray();
        }
        utilities = Utilities.of(tree.outcomes(), players, owner, feature);
        weights = random.doubles(terms).toArray();
    }

    /// One solution at λ = 1.
    @Benchmark
    public double solve() {
        solver.solve(1);
        return solver.value(0, 0);
    }

    /// One draw: new weights, payoffs at every leaf, one solution.
    @Benchmark
    public double draw() {
        weights[draw++ % weights.length] += 1e-9;
        utilities.apply(weights, solver);
        solver.solve(1);
        return solver.value(0, 0);
    }
}
