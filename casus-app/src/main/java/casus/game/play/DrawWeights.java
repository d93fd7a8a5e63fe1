package casus.game.play;

import casus.game.play.CompiledGame.Chance;
import casus.game.play.CompiledGame.Term;
import casus.game.scenario.Scenario;
import java.util.List;

/// What a draw's numbers make of each player's weights and of chance.
final class DrawWeights {
    private final CompiledGame game;
    private final int states;
    private final int[][] times;
    private final boolean[] counts;

    /// @param game     compiled once
    /// @param scenario the same scenario or a variant of it, with other numbers
    DrawWeights(CompiledGame game, Scenario scenario) {
        this.game = game;
        List<String> keys = List.copyOf(scenario.state().keySet());
        states = keys.size();
        times = scenario.payoffs().stream()
                .map(w -> w.times().stream().mapToInt(keys::indexOf).toArray())
                .toArray(int[][]::new);
        counts = new boolean[times.length];
        for (int w = 0; w < counts.length; w++) {
            counts[w] = CompiledGame.counts(scenario, scenario.payoffs().get(w));
        }
    }

    /// Where the probability of a chance action goes.
    interface ToChance {
        /// @param action its row
        void set(int action, double probability);
    }

    /// Writes the weights of all terms, divided by their player's scale.
    void weights(double[] numbers, double[] into) {
        int firstWeight = numbers.length - 1 - counts.length;
        for (int t = 0; t < into.length; t++) {
            Term term = game.terms().get(t);
            int w = term.weight();
            double size = counts[w] ? Math.max(0, numbers[firstWeight + w]) * term.factor() : 0;
            for (int key : times[w]) {
                size *= key < states ? numbers[key] : 0;
            }
            into[t] = size / game.scale()[term.actor()];
        }
    }

    /// Tells the probabilities of all chance actions.
    void chances(double[] numbers, ToChance to) {
        for (Chance chance : game.chances()) {
            double left = 1;
            for (int i = 0; i < chance.quantities().length; i++) {
                double share = Math.clamp(numbers[chance.quantities()[i]], 0, left);
                to.set(chance.firstRow() + (i < chance.rest() ? i : i + 1), share);
                left -= share;
            }
            to.set(chance.firstRow() + chance.rest(), left);
        }
    }

    /// The λ of all players.
    static double lambda(double[] numbers) {
        return Math.max(0, numbers[numbers.length - 1]);
    }
}
