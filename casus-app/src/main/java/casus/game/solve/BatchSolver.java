package casus.game.solve;

import java.util.Arrays;
import java.util.Optional;

/// Solves a tree of perfect information for many draws at once: what [Utilities] and [Solver] do for one
/// draw after another, in one pass for all lanes.
///
/// The pass goes through the nodes from the last to the first and keeps values on a stack, one row of
/// lanes for each player, so that a leaf's payoffs are computed where they are used, a feature is read
/// once for all draws and every inner loop runs over lanes side by side. Cost: O(lanes × (features other
/// than 0 + actions × players)), without allocation; memory for lanes × actions probabilities. Fails for
/// trees with hidden moves or payoffs on the way, for which [#of] gives nothing.
///
/// A solver belongs to one thread.
public final class BatchSolver {
    private static final int MOST_LANES = 128;
    private static final int LEAST_LANES = 8;
    private static final int MOST_NUMBERS = 1 << 22;

    private final GameTree tree;
    private final int players;
    private final int lanes;
    private final int[] owner;
    private final int[] first;
    private final int[] setOf;
    private final int[] outcomeOf;
    private final int[] featureFrom;
    private final int[] featureTerm;
    private final double[] feature;
    private final double[][] weights;
    private final double[] lambda;
    private final double[][] probabilities;
    private final double[][] stack;
    private final double[][] root;
    private final double[] power;
    private final double[] space;
    private final double[] sum;
    private final double[] most;

    private BatchSolver(GameTree tree, Utilities utilities, int lanes) {
        this.tree = tree;
        this.lanes = lanes;
        players = tree.players().size();
        owner = new int[tree.infosets()];
        first = new int[tree.infosets()];
        Arrays.setAll(owner, tree::player);
        Arrays.setAll(first, tree::firstAction);
        setOf = new int[tree.nodes()];
        outcomeOf = new int[tree.nodes()];
        Arrays.setAll(setOf, tree::infoset);
        Arrays.setAll(outcomeOf, tree::outcome);
        featureFrom = new int[tree.outcomes() * players + 1];
        for (int t = 0; t < utilities.terms(); t++) {
            for (int z = 0; z < tree.outcomes(); z++) {
                featureFrom[z * players + utilities.player(t) + 1] += utilities.feature(t, z) == 0 ? 0 : 1;
            }
        }
        Arrays.parallelPrefix(featureFrom, Integer::sum);
        featureTerm = new int[featureFrom[featureFrom.length - 1]];
        feature = new double[featureTerm.length];
        int[] next = featureFrom.clone();
        for (int t = 0; t < utilities.terms(); t++) {
            for (int z = 0; z < tree.outcomes(); z++) {
                if (utilities.feature(t, z) != 0) {
                    int at = next[z * players + utilities.player(t)]++;
                    featureTerm[at] = t;
                    feature[at] = utilities.feature(t, z);
                }
            }
        }
        weights = new double[utilities.terms()][lanes];
        lambda = new double[lanes];
        probabilities = new double[tree.actionCount()][lanes];
        for (int a = 0; a < probabilities.length; a++) {
            Arrays.fill(probabilities[a], tree.chance(a));
        }
        stack = new double[deepest() * players][lanes];
        root = new double[players][lanes];
        power = new double[lanes];
        space = new double[lanes];
        sum = new double[lanes];
        most = new double[lanes];
    }

    private int deepest() {
        int depth = 0;
        int deepest = 0;
        for (int n = setOf.length - 1; n >= 0; n--) {
            depth += setOf[n] == GameTree.NONE ? 1 : 1 - tree.actions(setOf[n]);
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /// A solver for this tree and these payoffs, with as many lanes as suit its size; empty where the tree
    /// has hidden moves or payoffs on the way.
    public static Optional<BatchSolver> of(GameTree tree, Utilities utilities) {
        int fit = MOST_NUMBERS / Math.max(1, tree.actionCount()) / LEAST_LANES * LEAST_LANES;
        return of(tree, utilities, Math.clamp(fit, LEAST_LANES, MOST_LANES));
    }

    /// The same with so many lanes, at least 1.
    public static Optional<BatchSolver> of(GameTree tree, Utilities utilities, int lanes) {
        boolean paysOnTheWay = false;
        for (int n = 0; n < tree.nodes(); n++) {
            paysOnTheWay |= tree.infoset(n) != GameTree.NONE && tree.outcome(n) != GameTree.NONE;
        }
        return paysOnTheWay || !tree.hasPerfectInformation()
                ? Optional.empty()
                : Optional.of(new BatchSolver(tree, utilities, lanes));
    }

    /// How many draws are solved at once.
    public int lanes() {
        return lanes;
    }

    /// Sets the weight of a term of the utilities in one lane.
    public void weight(int term, int lane, double value) {
        weights[term][lane] = value;
    }

    /// Sets the λ of all players in one lane, not negative.
    public void lambda(int lane, double value) {
        lambda[lane] = value;
    }

    /// Sets the probability of a chance action, by its row, in one lane.
    public void chance(int action, int lane, double value) {
        probabilities[action][lane] = value;
    }

    /// Solves all lanes.
    public void solve() {
        int top = -1;
        for (int n = setOf.length - 1; n >= 0; n--) {
            int set = setOf[n];
            if (set == GameTree.NONE) {
                pay(outcomeOf[n], ++top * players);
                continue;
            }
            int count = tree.actions(set);
            if (owner[set] != GameTree.CHANCE) {
                choose(top, count, first[set], owner[set]);
            }
            average(top, count, first[set]);
            top -= count - 1;
        }
        for (int who = 0; who < players; who++) {
            System.arraycopy(stack[who], 0, root[who], 0, lanes);
        }
    }

    private void pay(int outcome, int at) {
        for (int who = 0; who < players; who++) {
            double[] to = stack[at + who];
            int f = outcome == GameTree.NONE ? 0 : featureFrom[outcome * players + who];
            int end = outcome == GameTree.NONE ? 0 : featureFrom[outcome * players + who + 1];
            if (f == end) {
                Arrays.fill(to, 0);
                continue;
            }
            VectorMath.set(to, weights[featureTerm[f]], feature[f]);
            f++;
            for (; f + 4 <= end; f += 4) {
                VectorMath.add(
                        to,
                        weights[featureTerm[f]],
                        feature[f],
                        weights[featureTerm[f + 1]],
                        feature[f + 1],
                        weights[featureTerm[f + 2]],
                        feature[f + 2],
                        weights[featureTerm[f + 3]],
                        feature[f + 3]);
            }
            for (; f < end; f++) {
                VectorMath.add(to, weights[featureTerm[f]], feature[f]);
            }
        }
    }

    /// The children's values stand on the stack, the first child's on top. Two actions need one
    /// exponential.
    private void choose(int top, int count, int from, int who) {
        double[] one = stack[top * players + who];
        if (count == 2) {
            VectorMath.difference(power, lambda, one, stack[(top - 1) * players + who]);
            Exponential.of(power, space);
            VectorMath.ofTwo(power, probabilities[from], probabilities[from + 1]);
            return;
        }
        System.arraycopy(one, 0, most, 0, lanes);
        for (int a = 1; a < count; a++) {
            VectorMath.most(most, stack[(top - a) * players + who]);
        }
        Arrays.fill(sum, 0);
        for (int a = 0; a < count; a++) {
            double[] p = probabilities[from + a];
            VectorMath.difference(p, lambda, stack[(top - a) * players + who], most);
            Exponential.of(p, space);
            VectorMath.add(sum, p);
        }
        VectorMath.invert(sum);
        for (int a = 0; a < count; a++) {
            VectorMath.times(probabilities[from + a], sum);
        }
    }

    /// Replaces the children's values by their mean.
    private void average(int top, int count, int from) {
        for (int who = 0; who < players; who++) {
            double[] into = stack[(top - count + 1) * players + who];
            VectorMath.times(into, probabilities[from + count - 1]);
            for (int a = 0; a < count - 1; a++) {
                VectorMath.addProduct(into, probabilities[from + a], stack[(top - a) * players + who]);
            }
        }
    }

    /// What a player gets on average from the beginning on, in one lane of the last solution.
    public double value(int who, int lane) {
        return root[who][lane];
    }

    /// The probability of an action, by its row, in one lane of the last solution.
    public double probability(int action, int lane) {
        return probabilities[action][lane];
    }

    /// Adds up how likely the last solution makes outcomes: for each bucket and lane the probability that
    /// the game ends in one of the bucket's outcomes.
    ///
    /// @param bucket of each outcome
    /// @param into   `[bucket][lane]`
    public void reach(int[] bucket, double[][] into) {
        for (double[] row : into) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(stack[0], 1);
        int top = 0;
        for (int n = 0; n < setOf.length; n++) {
            int set = setOf[n];
            if (set == GameTree.NONE) {
                if (outcomeOf[n] != GameTree.NONE) {
                    VectorMath.add(into[bucket[outcomeOf[n]]], stack[top]);
                }
                top--;
                continue;
            }
            int count = tree.actions(set);
            for (int a = 0; a < count - 1; a++) {
                VectorMath.product(stack[top + count - 1 - a], stack[top], probabilities[first[set] + a]);
            }
            VectorMath.times(stack[top], probabilities[first[set] + count - 1]);
            top += count - 1;
        }
    }

    /// How far one lane of the last solution is from an equilibrium, as [Solver#residual] says it,
    /// computed from its probabilities and payoffs alone.
    public double residual(int lane) {
        double[] payoffs = new double[tree.outcomes() * players];
        for (int i = 0; i < payoffs.length; i++) {
            for (int f = featureFrom[i]; f < featureFrom[i + 1]; f++) {
                payoffs[i] += feature[f] * weights[featureTerm[f]][lane];
            }
        }
        double[] chance = new double[probabilities.length];
        double[] logs = new double[probabilities.length];
        for (int a = 0; a < logs.length; a++) {
            chance[a] = Double.isNaN(tree.chance(a)) ? Double.NaN : probabilities[a][lane];
            logs[a] = Math.log(probabilities[a][lane]);
        }
        double[] each = new double[players];
        Arrays.fill(each, lambda[lane]);
        return new Certificate(tree, chance, payoffs, each, logs).residual();
    }
}
