package casus.game.solve;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchSolverTest {
    private static final int LANES = 9;

    private static void grow(GameTree.Builder tree, RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            tree.node(GameTree.NONE, tree.outcome("", 0, 0));
            return;
        }
        int actions = 1 + random.nextInt(4);
        List<String> names = IntStream.range(0, actions).mapToObj(a -> "a" + a).toList();
        boolean chance = random.nextInt(6) == 0;
        double[] even = new double[actions];
        Arrays.fill(even, 1.0 / actions);
        tree.node(chance ? tree.chance("", names, even) : tree.infoset(random.nextInt(2), "", names), GameTree.NONE);
        for (int a = 0; a < actions; a++) {
            grow(tree, random, depth - 1);
        }
    }

    private static GameTree tree(RandomGenerator random) {
        GameTree.Builder tree = GameTree.builder("made up", List.of("A", "B"));
        tree.node(tree.infoset(0, "", List.of("x", "y")), GameTree.NONE);
        grow(tree, random, 4);
        grow(tree, random, 4);
        return tree.build();
    }

    private static Utilities utilities(GameTree tree, RandomGenerator random, int terms) {
        double[][] feature = new double[terms][tree.outcomes()];
        for (double[] row : feature) {
            Arrays.setAll(row, z -> random.nextInt(3) == 0 ? 0 : random.nextDouble() * 2 - 1);
        }
        int[] player = IntStream.range(0, terms).map(t -> t % 2).toArray();
        return Utilities.of(tree.outcomes(), 2, player, feature);
    }

    @Test
    void everyLaneIsSolvedAsItWouldBeAlone() {
        forall(40, r -> r, random -> {
            GameTree tree = tree(random);
            Utilities utilities = utilities(tree, random, 3 + random.nextInt(12));
            BatchSolver batch = BatchSolver.of(tree, utilities, LANES).orElseThrow();
            List<double[]> weights = new ArrayList<>();
            double[] lambda = random.doubles(LANES, 0, 60).toArray();
            for (int lane = 0; lane < LANES; lane++) {
                double[] own = random.doubles(utilities.terms()).toArray();
                weights.add(own);
                batch.lambda(lane, lambda[lane]);
                for (int t = 0; t < own.length; t++) {
                    batch.weight(t, lane, own[t]);
                }
            }
            batch.solve();
            Solver alone = Solver.of(tree);
            for (int lane = 0; lane < LANES; lane++) {
                utilities.apply(weights.get(lane), alone);
                alone.solve(lambda[lane]);
                assertThat(batch.residual(lane)).isLessThanOrEqualTo(Solver.PRECISION);
                assertThat(batch.value(1, lane)).isEqualTo(alone.value(0, 1), within(1e-12));
                for (int a = 0; a < tree.actionCount(); a++) {
                    assertThat(batch.probability(a, lane)).isEqualTo(alone.probability(a), within(1e-12));
                }
            }
        });
    }

    @Test
    void theGameEndsSomewhere() {
        forall(20, r -> r, random -> {
            GameTree tree = tree(random);
            BatchSolver batch =
                    BatchSolver.of(tree, utilities(tree, random, 4), LANES).orElseThrow();
            batch.solve();
            int[] bucket = IntStream.range(0, tree.outcomes()).map(z -> z % 3).toArray();
            double[][] ends = new double[3][LANES];
            batch.reach(bucket, ends);
            for (int lane = 0; lane < LANES; lane++) {
                assertThat(ends[0][lane] + ends[1][lane] + ends[2][lane]).isEqualTo(1, within(1e-12));
            }
        });
    }

    @Test
    void aGameWithAHiddenMoveIsNotForIt() {
        GameTree.Builder tree = GameTree.builder("pennies", List.of("A", "B"));
        tree.node(tree.infoset(0, "", List.of("h", "t")), GameTree.NONE);
        int guess = tree.infoset(1, "", List.of("h", "t"));
        for (int coin = 0; coin < 2; coin++) {
            tree.node(guess, GameTree.NONE);
            tree.node(GameTree.NONE, tree.outcome("", 1, 0));
            tree.node(GameTree.NONE, tree.outcome("", 0, 1));
        }
        GameTree built = tree.build();
        Utilities none = Utilities.of(built.outcomes(), 2, new int[0], new double[0][]);
        assertThat(BatchSolver.of(built, none)).isEmpty();
    }

    @Test
    void theExponentialIsExactToTheLastDigits() {
        double[] x = IntStream.rangeClosed(-70_000, 70_000)
                .mapToDouble(i -> i * 0.01)
                .toArray();
        double[] e = x.clone();
        Exponential.of(e, new double[e.length]);
        for (int i = 0; i < x.length; i++) {
            assertThat(e[i] / Math.exp(x[i])).isEqualTo(1, within(1e-15));
        }
    }
}
