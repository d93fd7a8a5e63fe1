package casus.game.solve;

/// Checks an equilibrium from its probabilities alone: values up from the leaves, reach down from the
/// root in logarithms, then every information set's indifference. It shares nothing with the code that
/// found them.
final class Certificate {
    private final GameTree tree;
    private final double[] chance;
    private final double[] payoffs;
    private final double[] lambda;
    private final double[] logs;

    Certificate(GameTree tree, double[] chance, double[] payoffs, double[] lambda, double[] logs) {
        this.tree = tree;
        this.chance = chance;
        this.payoffs = payoffs;
        this.lambda = lambda;
        this.logs = logs;
    }

    double residual() {
        double[] value = values();
        double[] reach = reaches();
        double[] most = new double[tree.infosets()];
        java.util.Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int n = 0; n < tree.nodes(); n++) {
            if (tree.infoset(n) != GameTree.NONE) {
                most[tree.infoset(n)] = Math.max(most[tree.infoset(n)], reach[n]);
            }
        }
        double[] total = new double[tree.infosets()];
        double[] expected = new double[tree.actionCount()];
        int players = tree.players().size();
        for (int n = 0; n < tree.nodes(); n++) {
            int set = tree.infoset(n);
            if (set != GameTree.NONE && tree.player(set) != GameTree.CHANCE) {
                double weight = most[set] == Double.NEGATIVE_INFINITY ? 1 : Math.exp(reach[n] - most[set]);
                total[set] += weight;
                for (int a = 0; a < tree.actions(set); a++) {
                    expected[tree.firstAction(set) + a] +=
                            weight * value[tree.child(n, a) * players + tree.player(set)];
                }
            }
        }
        return worst(total, expected);
    }

    private double worst(double[] total, double[] expected) {
        double worst = 0;
        for (int set = 0; set < tree.infosets(); set++) {
            int from = tree.firstAction(set);
            double sum = 0;
            for (int a = from; tree.player(set) != GameTree.CHANCE && a < from + tree.actions(set); a++) {
                double gap =
                        logs[a] - logs[from] - lambda[tree.player(set)] * (expected[a] - expected[from]) / total[set];
                worst = Double.isNaN(gap) ? Double.POSITIVE_INFINITY : Math.max(worst, Math.abs(gap));
                sum += Math.exp(logs[a]);
            }
            if (tree.player(set) != GameTree.CHANCE) {
                worst = Math.max(worst, Math.abs(sum - 1));
            }
        }
        return worst;
    }

    private double log(int action) {
        return Double.isNaN(chance[action]) ? logs[action] : Math.log(chance[action]);
    }

    private double[] reaches() {
        double[] reach = new double[tree.nodes()];
        for (int n = 0; n < tree.nodes(); n++) {
            int set = tree.infoset(n);
            for (int a = 0; set != GameTree.NONE && a < tree.actions(set); a++) {
                reach[tree.child(n, a)] = reach[n] + log(tree.firstAction(set) + a);
            }
        }
        return reach;
    }

    private double[] values() {
        int players = tree.players().size();
        double[] value = new double[tree.nodes() * players];
        for (int n = tree.nodes() - 1; n >= 0; n--) {
            int set = tree.infoset(n);
            for (int who = 0; who < players; who++) {
                double sum = tree.outcome(n) == GameTree.NONE ? 0 : payoffs[tree.outcome(n) * players + who];
                for (int a = 0; set != GameTree.NONE && a < tree.actions(set); a++) {
                    sum += Math.exp(log(tree.firstAction(set) + a)) * value[tree.child(n, a) * players + who];
                }
                value[n * players + who] = sum;
            }
        }
        return value;
    }
}
