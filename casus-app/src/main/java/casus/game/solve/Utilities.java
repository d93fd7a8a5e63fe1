package casus.game.solve;

/// Payoffs that are sums of weighted features: what player i gets in outcome z is Σₖ wᵢₖ·fₖ(z). Features
/// are fixed when the game is built; weights change from draw to draw.
///
/// Cost of [#apply]: one multiplication and addition for each term and outcome, in rows the processor can
/// take several at a time; no allocation.
public final class Utilities {
    private final int outcomes;
    private final int players;
    private final int[] player;
    private final double[][] feature;
    private final double[][] row;

    private Utilities(int outcomes, int players, int[] player, double[][] feature) {
        this.outcomes = outcomes;
        this.players = players;
        this.player = player;
        this.feature = feature;
        row = new double[players][outcomes];
    }

    /// Sums of these terms.
    ///
    /// @param player  whose payoff each term is part of
    /// @param feature for each term, its feature in every outcome
    public static Utilities of(int outcomes, int players, int[] player, double[][] feature) {
        if (player.length != feature.length) {
            throw new IllegalArgumentException(player.length + " owners for " + feature.length + " terms");
        }
        return new Utilities(outcomes, players, player.clone(), feature);
    }

    /// The same sums with working space of their own, for another thread.
    public Utilities copy() {
        return new Utilities(outcomes, players, player, feature);
    }

    /// How many terms there are.
    public int terms() {
        return player.length;
    }

    /// Whose payoff a term is part of.
    public int player(int term) {
        return player[term];
    }

    /// A term's feature in an outcome.
    public double feature(int term, int outcome) {
        return feature[term][outcome];
    }

    /// Writes the payoffs under these weights, one for each term, into a solver.
    public void apply(double[] weights, Solver solver) {
        for (double[] of : row) {
            java.util.Arrays.fill(of, 0);
        }
        for (int t = 0; t < player.length; t++) {
            if (weights[t] != 0) {
                add(row[player[t]], feature[t], weights[t]);
            }
        }
        double[] payoffs = solver.payoffs();
        for (int who = 0; who < players; who++) {
            double[] of = row[who];
            for (int z = 0; z < outcomes; z++) {
                payoffs[z * players + who] = of[z];
            }
        }
        solver.payoffsChanged();
    }

    private static void add(double[] to, double[] what, double weight) {
        for (int z = 0; z < to.length; z++) {
            to[z] += weight * what[z];
        }
    }
}
