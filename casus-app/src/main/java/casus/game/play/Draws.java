package casus.game.play;

import casus.game.scenario.Scenario;
import casus.game.solve.BatchSolver;
import casus.terms.Ladder;
import java.util.Optional;

/// Plays draws by the dozen: numbers in, probabilities of what is done out. Games of perfect information
/// are solved for many draws at once, others one draw after another. It belongs to one thread.
final class Draws {
    /// The bucket of outcomes without an attack; those below are subsets of rungs.
    private static final int PEACE = Ladder.SUBSETS;

    private final Play play;
    private final DrawWeights weighing;
    private final Optional<BatchSolver> batch;
    private final int[] buckets;
    private final double[] weights;
    private final double[][] ends;
    private final double[] joint = new double[Ladder.SUBSETS];
    private double residual;

    /// @param scenario the game's own or a variant of it
    /// @param most     how many draws come at once, at most
    Draws(CompiledGame game, Scenario scenario, double[][] quantiles, int most) {
        play = new Play(game, scenario, quantiles);
        weighing = new DrawWeights(game, scenario);
        batch = BatchSolver.of(game.tree(), game.utilities(), most);
        buckets = new int[game.stories().size()];
        for (int z = 0; z < buckets.length; z++) {
            CrisisOutcome story = game.stories().get(z);
            buckets[z] = story.isAttack() ? story.rungs() : PEACE;
        }
        weights = new double[game.terms().size()];
        ends = new double[PEACE + 1][lanes()];
    }

    /// Takes what one draw gives.
    interface Taker {
        /// @param draw    its index
        /// @param outputs as [Play] orders them
        /// @param joint   the ladder given an attack
        void take(int draw, double[] outputs, double[] joint);
    }

    /// How many draws are best played at once.
    int lanes() {
        return batch.map(BatchSolver::lanes).orElse(1);
    }

    /// The numbers at a point of the unit cube.
    double[] numbers(double[] point) {
        return play.numbers(point);
    }

    /// How many numbers there are.
    int inputs() {
        return play.inputs();
    }

    /// Plays `count` draws; more than [#lanes] are played in several goes.
    ///
    /// @param numbers `[draw][number]`
    void play(double[][] numbers, int count, Taker taker) {
        double[] outputs = new double[Play.OUTPUTS];
        if (batch.isEmpty()) {
            for (int draw = 0; draw < count; draw++) {
                play.solve(numbers[draw]);
                if (draw == 0) {
                    residual = play.solver().residual();
                }
                play.outputs(outputs, joint);
                taker.take(draw, outputs, joint);
            }
            return;
        }
        BatchSolver solver = batch.get();
        for (int from = 0; from < count; from += lanes()) {
            int many = Math.min(lanes(), count - from);
            for (int lane = 0; lane < many; lane++) {
                load(solver, lane, numbers[from + lane]);
            }
            solver.solve();
            if (from == 0) {
                residual = solver.residual(0);
            }
            solver.reach(buckets, ends);
            for (int lane = 0; lane < many; lane++) {
                for (int s = 0; s < joint.length; s++) {
                    joint[s] = ends[s][lane];
                }
                Play.derive(joint, outputs);
                taker.take(from + lane, outputs, joint);
            }
        }
    }

    private void load(BatchSolver solver, int lane, double[] numbers) {
        weighing.weights(numbers, weights);
        for (int t = 0; t < weights.length; t++) {
            solver.weight(t, lane, weights[t]);
        }
        weighing.chances(numbers, (action, p) -> solver.chance(action, lane, p));
        solver.lambda(lane, DrawWeights.lambda(numbers));
    }

    /// The residual of the first draw of the last [#play].
    double residual() {
        return residual;
    }
}
