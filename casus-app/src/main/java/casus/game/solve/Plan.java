package casus.game.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// In which order a tree can be solved: its smallest subgames first.
///
/// A node begins a subgame when no information set reaches out of the subtree below it. Solved from the
/// last to the first, each subgame sees those inside it as leaves with known values, because AQRE beliefs
/// are conditional and so do not depend on how a subgame is reached. In a tree of perfect information
/// every node is a subgame of its own. Cost: O(nodes × players), once for a tree.
final class Plan {
    /// What to do at a subgame's root.
    enum Kind {
        CHANCE,
        CHOICE,
        BLOCK
    }

    final int[] roots;
    final Kind[] kinds;
    final Block[] blocks;

    private Plan(int[] roots, Kind[] kinds, Block[] blocks) {
        this.roots = roots;
        this.kinds = kinds;
        this.blocks = blocks;
    }

    static Plan of(GameTree tree) {
        boolean[] root = subgameRoots(tree);
        List<Integer> roots = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        boolean single = tree.hasPerfectInformation();
        for (int n = tree.nodes() - 1; n >= 0; n--) {
            if (root[n] && tree.infoset(n) != GameTree.NONE) {
                boolean alone = single || childrenAreRoots(tree, n, root);
                roots.add(n);
                kinds.add(
                        !alone
                                ? Kind.BLOCK
                                : tree.player(tree.infoset(n)) == GameTree.CHANCE ? Kind.CHANCE : Kind.CHOICE);
                blocks.add(alone ? Block.EMPTY : Block.of(tree, n, root));
            }
        }
        return new Plan(
                roots.stream().mapToInt(Integer::intValue).toArray(),
                kinds.toArray(Kind[]::new),
                blocks.toArray(Block[]::new));
    }

    private static boolean childrenAreRoots(GameTree tree, int node, boolean[] root) {
        for (int a = 0; a < tree.actions(tree.infoset(node)); a++) {
            if (!root[tree.child(node, a)]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] subgameRoots(GameTree tree) {
        int nodes = tree.nodes();
        int[] low = new int[tree.infosets()];
        int[] high = new int[tree.infosets()];
        Arrays.fill(low, Integer.MAX_VALUE);
        for (int n = 0; n < nodes; n++) {
            int set = tree.infoset(n);
            if (set != GameTree.NONE && tree.player(set) != GameTree.CHANCE) {
                low[set] = Math.min(low[set], n);
                high[set] = Math.max(high[set], n);
            }
        }
        int[] lowest = new int[nodes];
        int[] highest = new int[nodes];
        boolean[] root = new boolean[nodes];
        for (int n = nodes - 1; n >= 0; n--) {
            int set = tree.infoset(n);
            lowest[n] = n;
            highest[n] = n;
            if (set != GameTree.NONE) {
                if (tree.player(set) != GameTree.CHANCE) {
                    lowest[n] = low[set];
                    highest[n] = high[set];
                }
                for (int a = 0; a < tree.actions(set); a++) {
                    lowest[n] = Math.min(lowest[n], lowest[tree.child(n, a)]);
                    highest[n] = Math.max(highest[n], highest[tree.child(n, a)]);
                }
            }
            root[n] = lowest[n] >= n && highest[n] < tree.end(n);
        }
        return root;
    }

    /// A subgame that does not fall apart: its own nodes, its players' information sets, and an order for
    /// one pass.
    ///
    /// @param nodes   its inner nodes in preorder; the first is its root
    /// @param parents position of each inner node's parent in `nodes`, -1 for the root
    /// @param taken   which action of the parent leads to it
    /// @param sets    players' information sets, in order of first appearance
    /// @param members positions in `nodes` of each set's members
    /// @param order   units to solve, last first: a set's index, or -1-position for a chance node; empty
    ///     where the sets cannot be ordered
    /// @param chanceOnly whether a set's members differ by chance moves alone, so that beliefs need no
    ///     strategies
    record Block(
            int[] nodes, int[] parents, int[] taken, int[] sets, int[][] members, int[] order, boolean[] chanceOnly) {
        static final Block EMPTY =
                new Block(new int[0], new int[0], new int[0], new int[0], new int[0][], new int[0], new boolean[0]);

        static Block of(GameTree tree, int root, boolean[] isRoot) {
            int[] place = new int[tree.end(root) - root];
            int[] parentOf = new int[tree.end(root) - root];
            int[] takenTo = new int[tree.end(root) - root];
            Arrays.fill(place, -1);
            parentOf[0] = -1;
            List<Integer> nodes = new ArrayList<>();
            Set<Integer> sets = new LinkedHashSet<>();
            for (int n = root; n < tree.end(root); n++) {
                if (tree.infoset(n) == GameTree.NONE || n > root && isRoot[n]) {
                    n = tree.end(n) - 1;
                    continue;
                }
                place[n - root] = nodes.size();
                nodes.add(n);
                int set = tree.infoset(n);
                if (tree.player(set) != GameTree.CHANCE) {
                    sets.add(set);
                }
                for (int a = 0; a < tree.actions(set); a++) {
                    parentOf[tree.child(n, a) - root] = place[n - root];
                    takenTo[tree.child(n, a) - root] = a;
                }
            }
            int[] inner = nodes.stream().mapToInt(Integer::intValue).toArray();
            int[] parents = Arrays.stream(inner).map(n -> parentOf[n - root]).toArray();
            int[] taken = Arrays.stream(inner).map(n -> takenTo[n - root]).toArray();
            int[] own = sets.stream().mapToInt(Integer::intValue).toArray();
            int[][] members = members(tree, inner, own);
            int[] order = Ordering.of(tree, inner, parents, own, members);
            boolean[] chanceOnly = new boolean[own.length];
            for (int i = 0; i < own.length; i++) {
                chanceOnly[i] = differByChanceAlone(tree, inner, parents, taken, members[i]);
            }
            return new Block(inner, parents, taken, own, members, order, chanceOnly);
        }

        private static boolean differByChanceAlone(
                GameTree tree, int[] inner, int[] parents, int[] taken, int[] members) {
            List<Integer> first = List.of();
            for (int m = 0; m < members.length; m++) {
                List<Integer> moves = new ArrayList<>();
                for (int p = members[m]; parents[p] >= 0; p = parents[p]) {
                    int set = tree.infoset(inner[parents[p]]);
                    if (tree.player(set) != GameTree.CHANCE) {
                        moves.add(tree.firstAction(set) + taken[p]);
                    }
                }
                if (m > 0 && !moves.equals(first)) {
                    return false;
                }
                first = moves;
            }
            return true;
        }

        private static int[][] members(GameTree tree, int[] inner, int[] sets) {
            int[] index = new int[tree.infosets()];
            Arrays.fill(index, -1);
            for (int i = 0; i < sets.length; i++) {
                index[sets[i]] = i;
            }
            List<List<Integer>> out = new ArrayList<>();
            for (int i = 0; i < sets.length; i++) {
                out.add(new ArrayList<>());
            }
            for (int p = 0; p < inner.length; p++) {
                int i = index[tree.infoset(inner[p])];
                if (i >= 0) {
                    out.get(i).add(p);
                }
            }
            return out.stream()
                    .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }
    }

    /// The order in which the sets of a block can be solved so that all that follows a set comes before it.
    private static final class Ordering {
        private Ordering() {}

        static int[] of(GameTree tree, int[] inner, int[] parents, int[] sets, int[][] members) {
            int[] unit = new int[inner.length];
            int units = sets.length;
            for (int i = 0; i < sets.length; i++) {
                for (int p : members[i]) {
                    unit[p] = i;
                }
            }
            List<Integer> chance = new ArrayList<>();
            for (int p = 0; p < inner.length; p++) {
                if (tree.player(tree.infoset(inner[p])) == GameTree.CHANCE) {
                    unit[p] = units++;
                    chance.add(p);
                }
            }
            int[] waits = new int[units];
            for (int p = 1; p < inner.length; p++) {
                waits[unit[parents[p]]]++;
            }
            int[] order = new int[units];
            int done = 0;
            int next = 0;
            for (int u = 0; u < units; u++) {
                if (waits[u] == 0) {
                    order[done++] = u;
                }
            }
            while (next < done) {
                int u = order[next++];
                int[] own = u < sets.length ? members[u] : new int[] {chance.get(u - sets.length)};
                for (int p : own) {
                    if (parents[p] >= 0 && --waits[unit[parents[p]]] == 0) {
                        order[done++] = unit[parents[p]];
                    }
                }
            }
            if (done < units) {
                return new int[0];
            }
            return Arrays.stream(order)
                    .map(u -> u < sets.length ? u : -1 - chance.get(u - sets.length))
                    .toArray();
        }
    }
}
