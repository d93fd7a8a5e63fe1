package casus.game.solve;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolverTest {
    private static final List<String> PLAYERS = List.of("A", "B", "C");

    /// A tree of perfect information with random shape and payoffs.
    private static GameTree tree(RandomGenerator random, double factor, double plus) {
        GameTree.Builder tree = GameTree.builder("made up", PLAYERS);
        grow(tree, random, 4, factor, plus);
        return tree.build();
    }

    private static void grow(GameTree.Builder tree, RandomGenerator random, int depth, double factor, double plus) {
        if (depth == 0 || random.nextInt(5) == 0) {
            double[] payoff = random.doubles(3).map(u -> plus + factor * u).toArray();
            tree.node(GameTree.NONE, tree.outcome("", payoff));
            return;
        }
        int actions = 2 + random.nextInt(2);
        List<String> names = IntStream.range(0, actions).mapToObj(a -> "a" + a).toList();
        tree.node(tree.infoset(random.nextInt(3), "", names), GameTree.NONE);
        for (int a = 0; a < actions; a++) {
            grow(tree, random, depth - 1, factor, plus);
        }
    }

    private static double[] solved(GameTree tree, double lambda) {
        Solver solver = Solver.of(tree);
        assertThat(solver.solve(lambda)).as(solver.failure()).isTrue();
        assertThat(solver.residual()).isLessThanOrEqualTo(Solver.PRECISION);
        return IntStream.range(0, tree.actionCount())
                .mapToDouble(solver::probability)
                .toArray();
    }

    @Test
    void addingToAllPayoffsOrTradingThemForLambdaChangesNothing() {
        forall(50, r -> r, random -> {
            long seed = random.nextLong();
            double[] plain = solved(tree(new java.util.SplittableRandom(seed), 1, 0), 5);
            double[] shifted = solved(tree(new java.util.SplittableRandom(seed), 1, 2), 5);
            double[] scaled = solved(tree(new java.util.SplittableRandom(seed), 4, 0), 5.0 / 4);
            assertThat(shifted).containsExactly(plain, within(1e-12));
            assertThat(scaled).containsExactly(plain, within(1e-12));
        });
    }

    @Test
    void playIsUniformAtLambdaZero() {
        forall(20, r -> tree(r, 1, 0), tree -> {
            double[] p = solved(tree, 0);
            for (int set = 0; set < tree.infosets(); set++) {
                for (int a = 0; a < tree.actions(set); a++) {
                    assertThat(p[tree.firstAction(set) + a]).isEqualTo(1.0 / tree.actions(set), within(1e-15));
                }
            }
        });
    }

    /// Deter or attack; help or stay out: worked out by hand.
    @Test
    void anAttackIsWeighedAgainstTheHelpItWouldMeet() {
        GameTree.Builder tree = GameTree.builder("deterrence", List.of("Attacker", "Patron"));
        tree.node(tree.infoset(0, "", List.of("wait", "attack")), GameTree.NONE);
        tree.node(GameTree.NONE, tree.outcome("peace", 0, 1));
        tree.node(tree.infoset(1, "", List.of("stay out", "help")), GameTree.NONE);
        tree.node(GameTree.NONE, tree.outcome("lost", 1, 0));
        tree.node(GameTree.NONE, tree.outcome("war", -1, 0.25));
        double[] p = solved(tree.build(), 2);
        double help = 1 / (1 + Math.exp(-2 * 0.25));
        double attack = 1 / (1 + Math.exp(-2 * ((1 - help) * 1 + help * -1)));
        assertThat(p[3]).isEqualTo(help, within(1e-15));
        assertThat(p[1]).isEqualTo(attack, within(1e-15));
    }

    private static GameTree simultaneous(double[][][] payoffs) {
        GameTree.Builder tree = GameTree.builder("at once", List.of("Row", "Column"));
        int row = tree.infoset(0, "", names(payoffs.length));
        int column = tree.infoset(1, "", names(payoffs[0].length));
        tree.node(row, GameTree.NONE);
        for (double[][] line : payoffs) {
            tree.node(column, GameTree.NONE);
            for (double[] cell : line) {
                tree.node(GameTree.NONE, tree.outcome("", cell));
            }
        }
        return tree.build();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(a -> "a" + a).toList();
    }

    /// The logit equilibrium of matching pennies is half and half at every λ.
    @Test
    void matchingPenniesStaysEven() {
        GameTree pennies = simultaneous(new double[][][] {{{1, -1}, {-1, 1}}, {{-1, 1}, {1, -1}}});
        for (double lambda : new double[] {0.5, 3, 30}) {
            assertThat(solved(pennies, lambda)).containsOnly(new double[] {0.5, 0.5}, within(1e-12));
        }
    }

    /// A coordination game that is symmetric but for one payoff: the traced branch ends at the better
    /// meeting point.
    @Test
    void theBranchEndsWhereBothPreferToMeet() {
        double[] p = solved(simultaneous(new double[][][] {{{2, 2}, {0, 0}}, {{0, 0}, {1, 1}}}), 40);
        assertThat(p[0]).isGreaterThan(0.999999);
        assertThat(p[2]).isGreaterThan(0.999999);
    }

    @Test
    void simultaneousMovesHaveSmallResiduals() {
        forall(
                40,
                r -> IntStream.range(0, 3)
                        .mapToObj(i -> IntStream.range(0, 3)
                                .mapToObj(j -> r.doubles(2).toArray())
                                .toArray(double[][]::new))
                        .toArray(double[][][]::new),
                payoffs -> solved(simultaneous(payoffs), 8));
    }

    /// A patron of two types, known to itself alone; the target answers without knowing which.
    private static GameTree types(double prior, double[] answers) {
        GameTree.Builder tree = GameTree.builder("types", List.of("Patron", "Target"));
        int nature = tree.chance("", List.of("hard", "soft"), new double[] {prior, 1 - prior});
        int[] own = {tree.infoset(0, "hard", names(2)), tree.infoset(0, "soft", names(2))};
        int[] seen = {tree.infoset(1, "after 0", names(2)), tree.infoset(1, "after 1", names(2))};
        tree.node(nature, GameTree.NONE);
        for (int type = 0; type < 2; type++) {
            tree.node(own[type], GameTree.NONE);
            for (int act = 0; act < 2; act++) {
                tree.node(seen[act], GameTree.NONE);
                for (int answer = 0; answer < 2; answer++) {
                    double patron = (type == 0 ? act : 1 - act) + 0.3 * answer;
                    double target = answer * (act == 1 ? 1 : -0.5) + answers[type] * answer;
                    tree.node(GameTree.NONE, tree.outcome("", patron, target));
                }
            }
        }
        return tree.build();
    }

    @Test
    void whereTheTypeIsNoConcernOfTheOthersOnePassIsEnough() {
        double[] p = solved(types(0.3, new double[] {0, 0}), 3);
        double answerAfterHelp = 1 / (1 + Math.exp(-3));
        assertThat(p[9]).isEqualTo(answerAfterHelp, within(1e-12));
    }

    @Test
    void whereTheTypeMattersBeliefsFollowBayes() {
        GameTree tree = types(0.3, new double[] {1, -1});
        double[] p = solved(tree, 3);
        double hard = 0.3 * p[3];
        double soft = 0.7 * p[5];
        double gain = 1 + (hard - soft) / (hard + soft);
        assertThat(p[9]).isEqualTo(1 / (1 + Math.exp(-3 * gain)), within(1e-10));
    }

    @Test
    void aPartTooLargeToTraceIsAnExplicitFailure() {
        int size = Tracer.MOST_ACTIONS / 2 + 1;
        double[][][] payoffs = new double[size][size][2];
        payoffs[1][1] = new double[] {1, 1};
        Solver solver = Solver.of(simultaneous(payoffs));
        assertThat(solver.solve(1)).isFalse();
        assertThat(solver.failure()).contains("actions, more than");
    }

    @Test
    void aLogarithmIsExactWhereTheProbabilityIsTooSmallToWrite() {
        GameTree.Builder tree = GameTree.builder("far", List.of("A"));
        tree.node(tree.infoset(0, "", names(2)), GameTree.NONE);
        tree.node(GameTree.NONE, tree.outcome("", 0));
        tree.node(GameTree.NONE, tree.outcome("", 1));
        Solver solver = Solver.of(tree.build());
        assertThat(solver.solve(5000)).isTrue();
        assertThat(solver.residual()).isZero();
        assertThat(solver.logProbability(0)).isEqualTo(-5000, within(1e-9));
    }

    @Test
    void weightedFeaturesAreThePayoffs() {
        List<double[]> features = new ArrayList<>(List.of(new double[] {0, 1}, new double[] {0.5, 0}));
        GameTree.Builder tree = GameTree.builder("sum", List.of("A"));
        tree.node(tree.infoset(0, "", names(2)), GameTree.NONE);
        tree.node(GameTree.NONE, tree.outcome("", 0));
        tree.node(GameTree.NONE, tree.outcome("", 0));
        Solver solver = Solver.of(tree.build());
        Utilities.of(2, 1, new int[] {0, 0}, features.toArray(double[][]::new)).apply(new double[] {2, 1}, solver);
        solver.solve(1);
        assertThat(solver.probability(1)).isEqualTo(1 / (1 + Math.exp(-(2 - 0.5))), within(1e-15));
    }
}
