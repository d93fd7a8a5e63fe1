package casus.game.solve;

import java.util.Arrays;

/// Logit agent quantal response equilibrium (McKelvey and Palfrey, "Quantal response equilibria for
/// extensive form games", Experimental Economics 1, 1998): every information set I of player i plays
/// action a with a probability proportional to exp(λᵢ·Ū(a)), where Ū(a) is what i gets on average from a,
/// given that I is reached.
///
/// Subgames are solved from the last to the first ([Plan]): one node by a formula, hidden types by one
/// pass where beliefs do not bear on the choice, everything else by tracing the principal branch from λ =
/// 0 ([Tracer]). Cost: O(nodes × players) where one pass is enough, without allocation; a traced block of
/// m actions and k nodes costs O(m²·k + m³) a step. The certificate is [#residual], computed apart from
/// the solution. Fails, and says so, where a block is too large to trace or the branch cannot be
/// followed.
///
/// A solver belongs to one thread; its arrays are used again by the next [#solve].
public final class Solver {
    /// The largest residual of an equilibrium that counts as found.
    public static final double PRECISION = 1e-10;

    private final GameTree tree;
    private final Plan plan;
    private final int players;
    private final int[] owner;
    private final int[] first;
    private final int[] setOf;
    private final int[] childOf;
    private final int[] firstChild;
    private final int[] outcomeOf;
    private final boolean paysOnTheWay;
    private final double[] payoffs;
    private final double[] chance;
    private final double[] values;
    private final double[] logs;
    private final double[] probabilities;
    private final double[] lambda;
    private String failure = "";

    private Solver(GameTree tree) {
        this.tree = tree;
        plan = Plan.of(tree);
        players = tree.players().size();
        int sets = tree.infosets();
        owner = new int[sets];
        first = new int[sets + 1];
        for (int set = 0; set < sets; set++) {
            owner[set] = tree.player(set);
            first[set + 1] = first[set] + tree.actions(set);
        }
        int nodes = tree.nodes();
        setOf = new int[nodes];
        outcomeOf = new int[nodes];
        firstChild = new int[nodes];
        childOf = new int[Math.max(0, nodes - 1)];
        boolean onTheWay = false;
        int edges = 0;
        for (int n = 0; n < nodes; n++) {
            setOf[n] = tree.infoset(n);
            outcomeOf[n] = tree.outcome(n);
            firstChild[n] = edges;
            for (int a = 0; setOf[n] != GameTree.NONE && a < tree.actions(setOf[n]); a++) {
                childOf[edges++] = tree.child(n, a);
            }
            onTheWay |= setOf[n] != GameTree.NONE && outcomeOf[n] != GameTree.NONE;
        }
        paysOnTheWay = onTheWay;
        payoffs = new double[tree.outcomes() * players];
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i] = tree.payoff(i / players, i % players);
        }
        chance = new double[tree.actionCount()];
        for (int a = 0; a < chance.length; a++) {
            chance[a] = tree.chance(a);
        }
        values = new double[nodes * players];
        logs = new double[tree.actionCount()];
        probabilities = new double[tree.actionCount()];
        lambda = new double[players];
        fillLeaves();
    }

    /// A solver for this tree.
    public static Solver of(GameTree tree) {
        return new Solver(tree);
    }

    /// The payoffs, one row for each outcome with one column for each player. Whoever writes into it calls
    /// [#payoffsChanged] before the next [#solve].
    public double[] payoffs() {
        return payoffs;
    }

    /// The probabilities of chance actions, by row; other rows are not used. May be written between two
    /// solutions.
    public double[] chance() {
        return chance;
    }

    /// Takes over what was written into [#payoffs].
    public void payoffsChanged() {
        fillLeaves();
    }

    private void fillLeaves() {
        for (int n = 0; n < setOf.length; n++) {
            if (setOf[n] == GameTree.NONE) {
                int from = outcomeOf[n] * players;
                for (int who = 0; who < players; who++) {
                    values[n * players + who] = outcomeOf[n] == GameTree.NONE ? 0 : payoffs[from + who];
                }
            }
        }
    }

    /// Solves with one λ for all.
    ///
    /// @return whether an equilibrium was found; if not, [#failure] says why
    public boolean solve(double precision) {
        Arrays.fill(lambda, precision);
        return solve();
    }

    /// Solves with a λ for each player, not negative.
    ///
    /// @return whether an equilibrium was found; if not, [#failure] says why
    public boolean solve(double[] precisions) {
        System.arraycopy(precisions, 0, lambda, 0, players);
        return solve();
    }

    private boolean solve() {
        failure = "";
        for (int k = 0; k < plan.roots.length; k++) {
            int node = plan.roots[k];
            switch (plan.kinds[k]) {
                case CHANCE -> average(node, chance);
                case CHOICE -> choose(node);
                case BLOCK -> {
                    if (!block(plan.blocks[k])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Why the last [#solve] found nothing; empty if it did.
    public String failure() {
        return failure;
    }

    /// The probability of an action, by its row; that of a chance action is its own.
    public double probability(int action) {
        return Double.isNaN(chance[action]) ? probabilities[action] : chance[action];
    }

    /// The natural logarithm of a player's action's probability, by its row; exact where the probability
    /// itself is too small to write.
    public double logProbability(int action) {
        return Double.isNaN(chance[action]) ? logs[action] : Math.log(chance[action]);
    }

    /// What a player gets on average from a node on.
    public double value(int node, int who) {
        return values[node * players + who];
    }

    private void choose(int node) {
        int set = setOf[node];
        int from = first[set];
        int count = first[set + 1] - from;
        int child = firstChild[node];
        int who = owner[set];
        double l = lambda[who];
        if (count == 2) {
            double d = l * (values[childOf[child + 1] * players + who] - values[childOf[child] * players + who]);
            double e = Math.exp(-Math.abs(d));
            double larger = 1 / (1 + e);
            double smaller = e * larger;
            probabilities[from] = d > 0 ? smaller : larger;
            probabilities[from + 1] = d > 0 ? larger : smaller;
        } else {
            double most = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < count; a++) {
                most = Math.max(most, values[childOf[child + a] * players + who]);
            }
            double sum = 0;
            for (int a = 0; a < count; a++) {
                double e = Math.exp(l * (values[childOf[child + a] * players + who] - most));
                probabilities[from + a] = e;
                sum += e;
            }
            for (int a = 0; a < count; a++) {
                probabilities[from + a] /= sum;
            }
        }
        average(node, probabilities);
    }

    private void average(int node, double[] weights) {
        int set = setOf[node];
        int from = first[set];
        int count = first[set + 1] - from;
        int child = firstChild[node];
        int at = node * players;
        for (int who = 0; who < players; who++) {
            double sum = 0;
            for (int a = 0; a < count; a++) {
                sum += weights[from + a] * values[childOf[child + a] * players + who];
            }
            values[at + who] = sum;
        }
        if (paysOnTheWay && outcomeOf[node] != GameTree.NONE) {
            for (int who = 0; who < players; who++) {
                values[at + who] += payoffs[outcomeOf[node] * players + who];
            }
        }
    }

    // --- blocks

    private boolean block(Plan.Block block) {
        if (onePass(block)) {
            return true;
        }
        Tracer tracer = new Tracer(tree, block, chance, values, payoffs, lambda);
        double[] found = tracer.trace();
        if (found.length == 0) {
            failure = tracer.failure();
            return false;
        }
        int at = 0;
        for (int set : block.sets()) {
            for (int a = first[set]; a < first[set + 1]; a++) {
                logs[a] = found[at++];
                probabilities[a] = Math.exp(logs[a]);
            }
        }
        for (int p = block.nodes().length - 1; p >= 0; p--) {
            int node = block.nodes()[p];
            average(node, owner[setOf[node]] == GameTree.CHANCE ? chance : probabilities);
        }
        return true;
    }

    /// Solves a block whose sets can be ordered, as long as each set's beliefs either hang on chance
    /// alone or do not matter: its members offer the same differences. That is the case of private types
    /// whose owner does not move again.
    private boolean onePass(Plan.Block block) {
        for (int unit : block.order()) {
            if (unit < 0) {
                average(block.nodes()[-1 - unit], chance);
            } else if (!choose(block, unit)) {
                return false;
            }
        }
        return block.order().length > 0;
    }

    private boolean choose(Plan.Block block, int unit) {
        int[] members = block.members()[unit];
        int set = block.sets()[unit];
        int from = first[set];
        int count = first[set + 1] - from;
        int who = owner[set];
        Arrays.fill(probabilities, from, from + count, 0);
        if (members.length == 1) {
            add(block.nodes()[members[0]], from, count, who, 1);
        } else if (block.chanceOnly()[unit]) {
            double total = 0;
            for (int m : members) {
                total += chanceOf(block, m);
            }
            for (int m : members) {
                add(block.nodes()[m], from, count, who, total > 0 ? chanceOf(block, m) / total : 1.0 / members.length);
            }
        } else if (sameDifferences(block, members, count, who)) {
            add(block.nodes()[members[0]], from, count, who, 1);
        } else {
            return false;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int a = from; a < from + count; a++) {
            most = Math.max(most, probabilities[a]);
        }
        double sum = 0;
        for (int a = from; a < from + count; a++) {
            logs[a] = lambda[who] * (probabilities[a] - most);
            sum += Math.exp(logs[a]);
        }
        double logSum = Math.log(sum);
        for (int a = from; a < from + count; a++) {
            logs[a] -= logSum;
            probabilities[a] = Math.exp(logs[a]);
        }
        for (int m : members) {
            average(block.nodes()[m], probabilities);
        }
        return true;
    }

    private void add(int node, int from, int count, int who, double weight) {
        for (int a = 0; a < count; a++) {
            probabilities[from + a] += weight * values[childOf[firstChild[node] + a] * players + who];
        }
    }

    private double chanceOf(Plan.Block block, int member) {
        double product = 1;
        for (int p = member; block.parents()[p] >= 0; p = block.parents()[p]) {
            int set = setOf[block.nodes()[block.parents()[p]]];
            product *= owner[set] == GameTree.CHANCE ? chance[first[set] + block.taken()[p]] : 1;
        }
        return product;
    }

    private boolean sameDifferences(Plan.Block block, int[] members, int count, int who) {
        int one = firstChild[block.nodes()[members[0]]];
        for (int m = 1; m < members.length; m++) {
            int other = firstChild[block.nodes()[members[m]]];
            for (int a = 1; a < count; a++) {
                double here = values[childOf[one + a] * players + who] - values[childOf[one] * players + who];
                double there = values[childOf[other + a] * players + who] - values[childOf[other] * players + who];
                double size = Math.abs(values[childOf[one + a] * players + who])
                        + Math.abs(values[childOf[other] * players + who]);
                if (Math.abs(here - there) > 1e-13 * (1 + size) / (1 + lambda[who])) {
                    return false;
                }
            }
        }
        return true;
    }

    // --- certificate

    /// How far the last solution is from an equilibrium: the largest |ln p(a) − ln p(b) − λ(Ū(a) − Ū(b))|
    /// over all information sets, where b is the set's first action. It is computed from the
    /// probabilities alone, in a pass of its own over the whole tree. Cost: O(nodes × players).
    public double residual() {
        return new Certificate(tree, chance, payoffs, lambda, logProbabilities()).residual();
    }

    /// Logarithms of all probabilities. Where only a formula was used they are taken from the values, so
    /// that they stay exact where a probability is too small to write.
    private double[] logProbabilities() {
        double[] out = new double[logs.length];
        for (int k = 0; k < plan.roots.length; k++) {
            int node = plan.roots[k];
            if (plan.kinds[k] == Plan.Kind.CHOICE) {
                exactLogs(node, out);
            }
            for (int set : plan.blocks[k].sets()) {
                System.arraycopy(logs, first[set], out, first[set], first[set + 1] - first[set]);
            }
        }
        System.arraycopy(out, 0, logs, 0, out.length);
        return out;
    }

    private void exactLogs(int node, double[] out) {
        int set = setOf[node];
        int who = owner[set];
        double most = Double.NEGATIVE_INFINITY;
        int count = first[set + 1] - first[set];
        for (int a = 0; a < count; a++) {
            most = Math.max(most, values[childOf[firstChild[node] + a] * players + who]);
        }
        double sum = 0;
        for (int a = 0; a < count; a++) {
            sum += Math.exp(lambda[who] * (values[childOf[firstChild[node] + a] * players + who] - most));
        }
        for (int a = 0; a < count; a++) {
            out[first[set] + a] =
                    lambda[who] * (values[childOf[firstChild[node] + a] * players + who] - most) - Math.log(sum);
        }
    }
}
