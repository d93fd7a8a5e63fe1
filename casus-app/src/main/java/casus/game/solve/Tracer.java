package casus.game.solve;

import java.util.Arrays;

/// Follows the principal branch of logit equilibria of one block from λ = 0, where play is uniform, to
/// the λ asked for, by arc length with Newton's method (Turocy, "A dynamic homotopy interpretation of the
/// logistic quantal response equilibrium correspondence", Games and Economic Behavior 51, 2005;
/// "Computing sequential equilibria using agent quantal response equilibria", Economic Theory 42, 2010).
///
/// Unknowns are the logarithms of the block's m action probabilities and t, which scales every player's λ
/// from 0 to 1. The tangent is kept by its own direction and not by a determinant's sign, so a symmetric
/// branch is followed through the point where asymmetric ones leave it. Cost: O(m²·k·players + m³) a step
/// for k inner nodes, some dozens of steps in the games of textbooks. Fails, explicitly, above
/// [#MOST_ACTIONS] actions, or where steps shrink to nothing.
final class Tracer {
    /// Above this, one step would take seconds.
    static final int MOST_ACTIONS = 600;

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_CORRECTIONS = 8;
    private static final double CLOSE = 1e-11;
    private static final double SMALLEST_STEP = 1e-9;
    private static final double LARGEST_STEP = 2;
    private static final double SHARPEST_TURN = 0.9;

    private final GameTree tree;
    private final Plan.Block block;
    private final double[] chance;
    private final double[] values;
    private final double[] payoffs;
    private final double[] lambda;
    private final int players;
    private final int size;
    private final int[] localFirst;
    private final int[] actionOfNode;
    private final int[][] inner;
    private final double[] value;
    private final double[] reach;
    private final double[] slope;
    private final double[] reachSlope;
    private String failure = "";

    Tracer(GameTree tree, Plan.Block block, double[] chance, double[] values, double[] payoffs, double[] lambda) {
        this.tree = tree;
        this.block = block;
        this.chance = chance;
        this.values = values;
        this.payoffs = payoffs;
        this.lambda = lambda;
        players = tree.players().size();
        int count = block.nodes().length;
        localFirst = new int[block.sets().length + 1];
        actionOfNode = new int[count];
        Arrays.fill(actionOfNode, -1);
        for (int i = 0; i < block.sets().length; i++) {
            localFirst[i + 1] = localFirst[i] + tree.actions(block.sets()[i]);
            for (int p : block.members()[i]) {
                actionOfNode[p] = localFirst[i];
            }
        }
        size = localFirst[block.sets().length];
        inner = new int[count][];
        for (int p = 0; p < count; p++) {
            inner[p] = new int[tree.actions(tree.infoset(block.nodes()[p]))];
            Arrays.fill(inner[p], -1);
        }
        for (int p = 1; p < count; p++) {
            inner[block.parents()[p]][block.taken()[p]] = p;
        }
        value = new double[count * players];
        reach = new double[count];
        slope = new double[count * players];
        reachSlope = new double[count];
    }

    String failure() {
        return failure;
    }

    /// The logarithms of the block's action probabilities, set by set; empty on failure.
    double[] trace() {
        if (size > MOST_ACTIONS) {
            failure =
                    "a part of the game that cannot be taken apart has " + size + " actions, more than " + MOST_ACTIONS;
            return new double[0];
        }
        double[] at = new double[size + 1];
        for (int i = 0; i < block.sets().length; i++) {
            Arrays.fill(at, localFirst[i], localFirst[i + 1], -Math.log(localFirst[i + 1] - localFirst[i]));
        }
        double[] up = new double[size + 1];
        up[size] = 1;
        double[] tangent = tangent(at, up);
        double step = 0.05;
        for (int steps = 0; steps < MOST_STEPS && tangent.length > 0; steps++) {
            double[] ahead = moved(at, tangent, step);
            if (ahead[size] >= 1) {
                double[] last = finish(at, tangent);
                if (last.length > 0) {
                    return Arrays.copyOf(last, size);
                }
            }
            double[] next = ahead[size] >= 1 ? new double[0] : corrected(ahead, tangent);
            double[] turned = next.length == 0 ? next : tangent(next, tangent);
            if (turned.length == 0 || dot(turned, tangent) < SHARPEST_TURN) {
                step /= 2;
                if (step < SMALLEST_STEP) {
                    break;
                }
                continue;
            }
            at = next;
            tangent = turned;
            step = Math.min(LARGEST_STEP, step * 1.4);
        }
        failure = "the branch of equilibria cannot be followed to the λ asked for; it was lost at "
                + Math.round(at[size] * 1e4) / 1e4 + " of it";
        return new double[0];
    }

    private double[] moved(double[] at, double[] tangent, double step) {
        double[] out = new double[at.length];
        Arrays.setAll(out, i -> at[i] + step * tangent[i]);
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The direction of the branch, of length 1, on the side of `along`; empty where the system is
    /// singular.
    private double[] tangent(double[] at, double[] along) {
        double[][] matrix = system(at, new double[size]);
        System.arraycopy(along, 0, matrix[size], 0, size + 1);
        double[] right = new double[size + 1];
        right[size] = 1;
        double[] z = Linear.solve(matrix, right);
        double length = Math.sqrt(dot(z, z));
        if (z.length == 0 || !(length > 0) || Double.isInfinite(length)) {
            return new double[0];
        }
        for (int i = 0; i < z.length; i++) {
            z[i] /= length;
        }
        return z;
    }

    /// Back onto the branch, at right angles to the tangent; empty where Newton's method does not converge.
    private double[] corrected(double[] start, double[] across) {
        double[] at = start.clone();
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_CORRECTIONS; k++) {
            double[] gap = new double[size];
            double[][] matrix = system(at, gap);
            System.arraycopy(across, 0, matrix[size], 0, size + 1);
            double[] right = new double[size + 1];
            for (int i = 0; i < size; i++) {
                right[i] = -gap[i];
            }
            double[] move = Linear.solve(matrix, right);
            double length = Math.sqrt(dot(move, move));
            if (move.length == 0 || !(length < before)) {
                return new double[0];
            }
            for (int i = 0; i <= size; i++) {
                at[i] += move[i];
            }
            if (length < CLOSE * (1 + Math.sqrt(dot(at, at)))) {
                return at;
            }
            before = length;
        }
        return new double[0];
    }

    /// From a point before t = 1 to the branch's point at t = 1; empty where that leaves the branch's
    /// neighbourhood.
    private double[] finish(double[] from, double[] tangent) {
        double[] across = new double[size + 1];
        across[size] = 1;
        double step = (1 - from[size]) / tangent[size];
        double[] start = moved(from, tangent, step);
        start[size] = 1;
        double[] end = corrected(start, across);
        if (end.length == 0) {
            return end;
        }
        double off = 0;
        for (int i = 0; i < size; i++) {
            off = Math.max(off, Math.abs(end[i] - start[i]));
        }
        double[] turned = off > 0.1 ? new double[0] : tangent(end, tangent);
        return turned.length > 0 && dot(turned, tangent) > SHARPEST_TURN ? end : new double[0];
    }

    // --- the system of equations and its derivatives

    /// Fills `gap` with what each equation lacks, and returns the derivatives in the first m of m + 1 rows.
    private double[][] system(double[] at, double[] gap) {
        double[][] matrix = new double[size + 1][size + 1];
        evaluate(at);
        double t = at[size];
        double[] expected = new double[size];
        double[] most = new double[block.sets().length];
        double[] total = new double[block.sets().length];
        for (int i = 0; i < block.sets().length; i++) {
            most[i] = Double.NEGATIVE_INFINITY;
            for (int p : block.members()[i]) {
                most[i] = Math.max(most[i], reach[p]);
            }
            for (int p : block.members()[i]) {
                total[i] += weight(p, most[i]);
            }
            int who = tree.player(block.sets()[i]);
            for (int p : block.members()[i]) {
                for (int a = 0; a < localFirst[i + 1] - localFirst[i]; a++) {
                    expected[localFirst[i] + a] += weight(p, most[i]) / total[i] * valueAfter(p, a, who);
                }
            }
        }
        for (int i = 0; i < block.sets().length; i++) {
            int from = localFirst[i];
            double scale = lambda[tree.player(block.sets()[i])];
            double sum = 0;
            for (int a = from; a < localFirst[i + 1]; a++) {
                sum += Math.exp(at[a]);
                matrix[from][a] = Math.exp(at[a]);
            }
            gap[from] = sum - 1;
            for (int a = from + 1; a < localFirst[i + 1]; a++) {
                double difference = scale * (expected[a] - expected[from]);
                gap[a] = at[a] - at[from] - t * difference;
                matrix[a][size] = -difference;
            }
        }
        for (int b = 0; b < size; b++) {
            column(at, t, b, expected, most, total, matrix);
        }
        return matrix;
    }

    private double weight(int place, double most) {
        return most == Double.NEGATIVE_INFINITY ? 1 : Math.exp(reach[place] - most);
    }

    private void column(
            double[] at, double t, int b, double[] expected, double[] most, double[] total, double[][] matrix) {
        differentiate(at, b);
        for (int i = 0; i < block.sets().length; i++) {
            int from = localFirst[i];
            int count = localFirst[i + 1] - from;
            int who = tree.player(block.sets()[i]);
            double mean = 0;
            for (int p : block.members()[i]) {
                mean += weight(p, most[i]) / total[i] * reachSlope[p];
            }
            double firstSlope = 0;
            for (int a = 0; a < count; a++) {
                double sum = 0;
                for (int p : block.members()[i]) {
                    sum += weight(p, most[i])
                            / total[i]
                            * ((reachSlope[p] - mean) * valueAfter(p, a, who) + slopeAfter(p, a, who));
                }
                if (a == 0) {
                    firstSlope = sum;
                } else {
                    matrix[from + a][b] -= t * lambda[who] * (sum - firstSlope);
                }
            }
        }
        int set = Arrays.binarySearch(localFirst, b);
        int owner = set >= 0 ? set : -set - 2;
        int from = localFirst[owner];
        if (b > from) {
            matrix[b][b] += 1;
        } else {
            for (int a = from + 1; a < localFirst[owner + 1]; a++) {
                matrix[a][from] -= 1;
            }
        }
    }

    private double valueAfter(int place, int action, int who) {
        int next = inner[place][action];
        return next >= 0
                ? value[next * players + who]
                : values[tree.child(block.nodes()[place], action) * players + who];
    }

    private double slopeAfter(int place, int action, int who) {
        int next = inner[place][action];
        return next >= 0 ? slope[next * players + who] : 0;
    }

    private double log(double[] at, int place, int action) {
        int from = actionOfNode[place];
        return from >= 0
                ? at[from + action]
                : Math.log(chance[tree.firstAction(tree.infoset(block.nodes()[place])) + action]);
    }

    private void evaluate(double[] at) {
        reach[0] = 0;
        for (int p = 1; p < reach.length; p++) {
            int parent = block.parents()[p];
            reach[p] = reach[parent] + log(at, parent, block.taken()[p]);
        }
        for (int p = reach.length - 1; p >= 0; p--) {
            int outcome = tree.outcome(block.nodes()[p]);
            for (int who = 0; who < players; who++) {
                double sum = outcome == GameTree.NONE ? 0 : payoffs[outcome * players + who];
                for (int a = 0; a < inner[p].length; a++) {
                    sum += Math.exp(log(at, p, a)) * valueAfter(p, a, who);
                }
                value[p * players + who] = sum;
            }
        }
    }

    /// Derivatives of values and log reach with respect to the logarithm of one action's probability.
    private void differentiate(double[] at, int b) {
        reachSlope[0] = 0;
        for (int p = 1; p < reach.length; p++) {
            int parent = block.parents()[p];
            boolean taken = actionOfNode[parent] >= 0 && actionOfNode[parent] + block.taken()[p] == b;
            reachSlope[p] = reachSlope[parent] + (taken ? 1 : 0);
        }
        for (int p = reach.length - 1; p >= 0; p--) {
            for (int who = 0; who < players; who++) {
                double sum = 0;
                for (int a = 0; a < inner[p].length; a++) {
                    double probability = Math.exp(log(at, p, a));
                    sum += probability * slopeAfter(p, a, who);
                    if (actionOfNode[p] >= 0 && actionOfNode[p] + a == b) {
                        sum += probability * valueAfter(p, a, who);
                    }
                }
                slope[p * players + who] = sum;
            }
        }
    }
}
