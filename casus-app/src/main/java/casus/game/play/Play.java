package casus.game.play;

import casus.game.scenario.Distribution;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.game.solve.Utilities;
import casus.terms.InputProblem;
import casus.terms.Ladder;
import casus.terms.Rung;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One player of draws: numbers in, probabilities of what is done out. It belongs to one thread.
final class Play {
    /// What one draw gives, in this order.
    static final int ATTACK = 0;

    /// P(rung | attack), one for each rung.
    static final int RUNG = 1;

    /// P(highest rung | attack), `none` first.
    static final int HIGHEST = RUNG + Rung.values().length;

    /// P(attack and rung), one for each rung.
    static final int BOTH = HIGHEST + Rung.values().length + 1;

    /// How many numbers a draw gives.
    static final int OUTPUTS = BOTH + Rung.values().length;

    private static final int RUNGS = Rung.values().length;
    private static final int TABLE = 512;

    private final CompiledGame game;
    private final Scenario scenario;
    private final List<Quantity> quantities;
    private final double[][] tables;
    private final DrawWeights weighing;
    private final Solver solver;
    private final Utilities utilities;
    private final double[] numbers;
    private final double[] weights;
    private final double[] reach;
    private final int[] rungs;
    private final boolean[] attacked;

    /// @param game     compiled once
    /// @param scenario the same scenario or a variant of it, with other numbers
    Play(CompiledGame game, Scenario scenario) {
        this(game, scenario, tables(scenario));
    }

    /// The same with quantiles that were computed before.
    Play(CompiledGame game, Scenario scenario, double[][] quantiles) {
        this.game = game;
        this.scenario = scenario;
        quantities = scenario.quantities();
        tables = quantiles;
        weighing = new DrawWeights(game, scenario);
        solver = Solver.of(game.tree());
        utilities = game.utilities().copy();
        numbers = new double[quantities.size()];
        weights = new double[game.terms().size()];
        reach = new double[game.tree().nodes()];
        rungs = game.stories().stream().mapToInt(CrisisOutcome::rungs).toArray();
        attacked = new boolean[rungs.length];
        for (int z = 0; z < attacked.length; z++) {
            attacked[z] = game.stories().get(z).isAttack();
        }
    }

    /// Quantiles of every number of a scenario; they may be shared between threads.
    static double[][] tables(Scenario scenario) {
        Map<Distribution, double[]> known = new HashMap<>();
        return scenario.quantities().stream()
                .map(q -> known.computeIfAbsent(q.value(), Play::table))
                .toArray(double[][]::new);
    }

    /// Quantiles at even steps; one number for a fixed value.
    private static double[] table(Distribution value) {
        if (value.isFixed()) {
            return new double[] {value.mean()};
        }
        double[] out = new double[TABLE + 1];
        Arrays.setAll(out, i -> value.quantile(Math.clamp((double) i / TABLE, 0.25 / TABLE, 1 - 0.25 / TABLE)));
        return out;
    }

    private static double at(double[] table, double u) {
        if (table.length == 1) {
            return table[0];
        }
        double place = u * TABLE;
        int below = Math.min((int) place, TABLE - 1);
        return table[below] + (place - below) * (table[below + 1] - table[below]);
    }

    /// How many numbers there are to draw; each has a coordinate, doubtful or not, so that variants stay
    /// paired.
    int inputs() {
        return numbers.length;
    }

    /// All numbers at their means.
    double[] means() {
        return quantities.stream().mapToDouble(q -> q.value().mean()).toArray();
    }

    /// The numbers at a point of the unit cube.
    double[] numbers(double[] point) {
        for (int q = 0; q < numbers.length; q++) {
            numbers[q] = at(tables[q], point[q]);
        }
        return numbers;
    }

    /// Solves the game with these numbers.
    ///
    /// @throws InputProblem if no equilibrium can be certified
    void solve(double[] with) {
        weighing.weights(with, weights);
        utilities.apply(weights, solver);
        weighing.chances(with, (action, p) -> solver.chance()[action] = p);
        if (!solver.solve(DrawWeights.lambda(with))) {
            throw new InputProblem(
                    scenario.file(),
                    "no equilibrium can be certified: " + solver.failure(),
                    "lower lambda, or let fewer players move at once or hide their type");
        }
    }

    /// The weights of the last solution, one for each term, divided by the player's scale.
    double[] weights() {
        return weights;
    }

    Solver solver() {
        return solver;
    }

    /// The probability that each node is reached.
    double[] reach() {
        GameTree tree = game.tree();
        reach[0] = 1;
        for (int n = 0; n < reach.length; n++) {
            int set = tree.infoset(n);
            if (set != GameTree.NONE) {
                int row = tree.firstAction(set);
                for (int a = tree.actions(set) - 1; a >= 0; a--) {
                    reach[tree.child(n, a)] = reach[n] * solver.probability(row + a);
                }
            }
        }
        return reach;
    }

    /// What the last solution gives.
    void outputs(double[] out) {
        outputs(out, new double[Ladder.SUBSETS]);
    }

    /// What the last solution gives.
    ///
    /// @param joint takes the probability of every subset of rungs given an attack, by the subset's index
    void outputs(double[] out, double[] joint) {
        Arrays.fill(joint, 0);
        double[] at = reach();
        for (int z = 0; z < rungs.length; z++) {
            if (attacked[z]) {
                joint[rungs[z]] += at[game.leaf()[z]];
            }
        }
        derive(joint, out);
    }

    /// What follows from how likely each subset of rungs is together with an attack.
    ///
    /// @param joint by the subset's index; afterwards given an attack
    static void derive(double[] joint, double[] out) {
        Arrays.fill(out, 0);
        for (int subset = 0; subset < joint.length; subset++) {
            double p = joint[subset];
            out[ATTACK] += p;
            out[HIGHEST + 32 - Integer.numberOfLeadingZeros(subset)] += p;
            for (int r = 0; r < RUNGS; r++) {
                out[BOTH + r] += (subset >> r & 1) == 1 ? p : 0;
            }
        }
        for (int r = 0; r < RUNGS; r++) {
            out[RUNG + r] = out[BOTH + r] / out[ATTACK];
        }
        for (int h = HIGHEST; h < BOTH; h++) {
            out[h] /= out[ATTACK];
        }
        for (int subset = 0; subset < joint.length; subset++) {
            joint[subset] /= out[ATTACK];
        }
    }

    List<Quantity> quantities() {
        return quantities;
    }
}
