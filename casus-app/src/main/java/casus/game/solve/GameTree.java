package casus.game.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A finite game in extensive form, in flat arrays: nodes in preorder (a node stands before all that
/// follows it), information sets with their actions in one row, payoffs in one table.
///
/// One node costs some 25 bytes beside the payoffs, so a tree of a million nodes and four players needs
/// about 100 MB.
public final class GameTree {
    /// The player of a chance node.
    public static final int CHANCE = -1;

    /// The information set of a terminal node, and the outcome of a node without one.
    public static final int NONE = -1;

    private final String title;
    private final List<String> players;
    private final int[] infoset;
    private final int[] end;
    private final int[] firstChild;
    private final int[] children;
    private final int[] outcome;
    private final double[] payoffs;
    private final List<String> outcomeNames;
    private final int[] player;
    private final int[] firstAction;
    private final double[] chance;
    private final List<String> actionNames;
    private final List<String> infosetNames;

    private GameTree(Builder b) {
        title = b.title;
        players = List.copyOf(b.players);
        int nodes = b.infoset.size;
        infoset = b.infoset.trimmed();
        outcome = b.outcome.trimmed();
        player = b.player.trimmed();
        firstAction = b.firstAction.trimmed();
        chance = b.chance.trimmed();
        payoffs = b.payoffs.trimmed();
        outcomeNames = List.copyOf(b.outcomeNames);
        actionNames = List.copyOf(b.actionNames);
        infosetNames = List.copyOf(b.infosetNames);
        end = new int[nodes];
        firstChild = new int[nodes];
        int edges = 0;
        for (int n = 0; n < nodes; n++) {
            firstChild[n] = edges;
            edges += infoset[n] == NONE ? 0 : actions(infoset[n]);
        }
        children = new int[edges];
        link();
    }

    /// Finds each node's children and the end of its subtree from the preorder alone.
    private void link() {
        int nodes = infoset.length;
        int[] open = new int[nodes + 1];
        int[] taken = new int[nodes];
        int depth = 0;
        for (int n = 0; n < nodes; n++) {
            if (depth > 0) {
                int parent = open[depth - 1];
                children[firstChild[parent] + taken[parent]++] = n;
            } else if (n > 0) {
                throw new IllegalStateException("node " + n + " hangs below nothing");
            }
            open[depth++] = n;
            while (depth > 0 && isFull(open[depth - 1], taken)) {
                end[open[--depth]] = n + 1;
            }
        }
        if (depth > 0) {
            throw new IllegalStateException("node " + open[depth - 1] + " lacks children");
        }
    }

    private boolean isFull(int node, int[] taken) {
        return infoset[node] == NONE || taken[node] == actions(infoset[node]);
    }

    /// The game's name.
    public String title() {
        return title;
    }

    /// The players' names, in order.
    public List<String> players() {
        return players;
    }

    /// How many nodes there are, terminal ones included.
    public int nodes() {
        return infoset.length;
    }

    /// How many information sets there are, those of chance included, in order of first appearance.
    public int infosets() {
        return player.length;
    }

    /// How many actions there are in all information sets, those of chance included.
    public int actionCount() {
        return firstAction[player.length];
    }

    /// The information set of a node, or [#NONE].
    public int infoset(int node) {
        return infoset[node];
    }

    /// Whose information set it is, or [#CHANCE].
    public int player(int set) {
        return player[set];
    }

    /// How many actions an information set offers.
    public int actions(int set) {
        return firstAction[set + 1] - firstAction[set];
    }

    /// The row of an information set's first action; the others follow.
    public int firstAction(int set) {
        return firstAction[set];
    }

    /// The probability of a chance action, by its row.
    public double chance(int action) {
        return chance[action];
    }

    /// The name of an action, by its row.
    public String actionName(int action) {
        return actionNames.get(action);
    }

    /// The name of an information set.
    public String infosetName(int set) {
        return infosetNames.get(set);
    }

    /// The node reached from `node` by its action number `action`, counted from 0.
    public int child(int node, int action) {
        return children[firstChild[node] + action];
    }

    /// One past the last node of the subtree that begins at `node`.
    public int end(int node) {
        return end[node];
    }

    /// The outcome of a node, or [#NONE].
    public int outcome(int node) {
        return outcome[node];
    }

    /// How many outcomes there are.
    public int outcomes() {
        return outcomeNames.size();
    }

    /// The name of an outcome.
    public String outcomeName(int index) {
        return outcomeNames.get(index);
    }

    /// What a player gets in an outcome.
    public double payoff(int index, int who) {
        return payoffs[index * players.size() + who];
    }

    /// Whether nobody ever moves without knowing all that was done before.
    public boolean hasPerfectInformation() {
        int[] members = new int[player.length];
        for (int set : infoset) {
            if (set != NONE && player[set] != CHANCE && ++members[set] > 1) {
                return false;
            }
        }
        return true;
    }

    /// A builder for a game between these players.
    public static Builder builder(String title, List<String> players) {
        return new Builder(title, players);
    }

    /// Builds a tree node by node, in preorder.
    public static final class Builder {
        private final String title;
        private final List<String> players;
        private final Ints infoset = new Ints();
        private final Ints outcome = new Ints();
        private final Ints player = new Ints();
        private final Ints firstAction = new Ints();
        private final Doubles chance = new Doubles();
        private final Doubles payoffs = new Doubles();
        private final List<String> outcomeNames = new ArrayList<>();
        private final List<String> actionNames = new ArrayList<>();
        private final List<String> infosetNames = new ArrayList<>();

        private Builder(String title, List<String> players) {
            this.title = title;
            this.players = players;
            firstAction.add(0);
        }

        /// Adds an information set of a player.
        ///
        /// @return its index
        public int infoset(int who, String name, List<String> actions) {
            if (who < 0 || who >= players.size() || actions.isEmpty()) {
                throw new IllegalArgumentException(
                        "player " + who + " with " + actions.size() + " actions is no information set");
            }
            double[] none = new double[actions.size()];
            Arrays.fill(none, Double.NaN);
            return add(who, name, actions, none);
        }

        /// Adds a chance move.
        ///
        /// @param probabilities of the actions; they sum to 1
        /// @return its index
        public int chance(String name, List<String> actions, double[] probabilities) {
            double sum = Arrays.stream(probabilities).sum();
            if (probabilities.length != actions.size()
                    || actions.isEmpty()
                    || !(Math.abs(sum - 1) < 1e-6)
                    || Arrays.stream(probabilities).anyMatch(p -> !(p >= 0))) {
                throw new IllegalArgumentException(
                        Arrays.toString(probabilities) + " are no probabilities of " + actions);
            }
            return add(CHANCE, name, actions, probabilities);
        }

        private int add(int who, String name, List<String> actions, double[] probabilities) {
            player.add(who);
            infosetNames.add(name);
            actionNames.addAll(actions);
            Arrays.stream(probabilities).forEach(chance::add);
            firstAction.add(actionNames.size());
            return player.size - 1;
        }

        /// Adds an outcome.
        ///
        /// @param payoff one for each player
        /// @return its index
        public int outcome(String name, double... payoff) {
            if (payoff.length != players.size()) {
                throw new IllegalArgumentException(payoff.length + " payoffs for " + players.size() + " players");
            }
            outcomeNames.add(name);
            Arrays.stream(payoff).forEach(payoffs::add);
            return outcomeNames.size() - 1;
        }

        /// Adds the next node in preorder.
        ///
        /// @param set    its information set, or [#NONE] for a terminal node
        /// @param result its outcome, or [#NONE]
        /// @return its index
        public int node(int set, int result) {
            infoset.add(set);
            outcome.add(result);
            return infoset.size - 1;
        }

        /// How many nodes there are so far.
        public int nodes() {
            return infoset.size;
        }

        /// The tree.
        public GameTree build() {
            return new GameTree(this);
        }
    }

    private static final class Ints {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }

    private static final class Doubles {
        private double[] values = new double[64];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        double[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }
}
