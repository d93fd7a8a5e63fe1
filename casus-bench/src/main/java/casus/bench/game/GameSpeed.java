package casus.bench.game;

import casus.game.solve.BatchSolver;
import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.game.solve.Utilities;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// One solution, one draw, and draws of a Monte Carlo run as a scenario takes them, many at once, on trees of
/// perfect information of several sizes. Beside the clock, the time the processor spent on it is counted,
/// which does not grow while others use the machine.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GameSpeed {
    private static final int DRIVERS = 12;
    private static final int LANES = 64;

    /// How many nodes the tree has.
    @Param({"109", "361", "2125", "7417", "93173"})
    public int nodes = 109;

    private GameTree tree = RandomTrees.of(3, 7);
    private Solver solver = Solver.of(tree);
    private Utilities utilities = Utilities.of(0, 1, new int[0], new double[0][]);
    private double[] weights = new double[0];
    private int draw;
    private Optional<BatchSolver> batch = Optional.empty();

    /// Builds the tree, and twelve drivers for each of its four players at every leaf.
    @Setup
    public void build() {
        tree = RandomTrees.of(nodes, 7);
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
        batch = BatchSolver.of(tree, utilities, LANES);
        for (int t = 0; t < terms; t++) {
            for (int lane = 0; lane < LANES; lane++) {
                batch.orElseThrow().weight(t, lane, random.nextDouble());
                batch.orElseThrow().lambda(lane, 1);
            }
        }
    }

    /// Processor time of one round.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        /// Nanoseconds the thread ran.
        public long nanos;

        /// Calls in the round.
        public long calls;

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long start;

        /// Begins a round.
        @Setup(Level.Iteration)
        public void begin() {
            calls = 0;
            start = threads.getCurrentThreadCpuTime();
        }

        /// Ends a round.
        @TearDown(Level.Iteration)
        public void end() {
            nanos = threads.getCurrentThreadCpuTime() - start;
        }
    }

    /// One solution at λ = 1.
    @Benchmark
    public double solve(Processor processor) {
        processor.calls++;
        solver.solve(1);
        return solver.value(0, 0);
    }

    /// One draw: new weights, payoffs at every leaf, one solution.
    @Benchmark
    public double draw(Processor processor) {
        processor.calls++;
        weights[draw++ % weights.length] += 1e-9;
        utilities.apply(weights, solver);
        solver.solve(1);
        return solver.value(0, 0);
    }

    /// As many draws as there are lanes, each with weights of its own.
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double draws(Processor processor) {
        processor.calls += LANES;
        BatchSolver many = batch.orElseThrow();
        for (int lane = 0; lane < LANES; lane++) {
            many.weight(draw % weights.length, lane, weights[draw % weights.length] + lane * 1e-9);
        }
        draw++;
        many.solve();
        return many.value(0, 0);
    }
}
