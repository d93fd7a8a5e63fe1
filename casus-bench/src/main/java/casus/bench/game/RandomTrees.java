package casus.bench.game;

import casus.game.solve.GameTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up crises of any size: four players who know all that was done, two to seven actions, payoffs
/// between 0 and 1.
final class RandomTrees {
    private static final List<String> PLAYERS = List.of("Attacker", "Target", "Patron", "Backer");
    private static final int MOST_ACTIONS = 7;

    private RandomTrees() {}

    /// A tree of exactly this many nodes, at least 3.
    static GameTree of(int nodes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> children = new ArrayList<>();
        children.add(new int[0]);
        int open = 0;
        while (children.size() < nodes) {
            int count = Math.min(2 + random.nextInt(MOST_ACTIONS - 1), nodes - children.size());
            int left = nodes - children.size() - count;
            count += left == 1 ? 1 : 0;
            int[] own = new int[count];
            for (int a = 0; a < count; a++) {
                own[a] = children.size();
                children.add(new int[0]);
            }
            children.set(open++, own);
        }
        GameTree.Builder tree = GameTree.builder("made-up crisis of " + nodes + " nodes", PLAYERS);
        List<Integer> waiting = new ArrayList<>(List.of(0));
        while (!waiting.isEmpty()) {
            int[] own = children.get(waiting.removeLast());
            if (own.length == 0) {
                int outcome = tree.outcome("", random.doubles(PLAYERS.size()).toArray());
                tree.node(GameTree.NONE, outcome);
            } else {
                List<String> actions = new ArrayList<>();
                for (int a = own.length - 1; a >= 0; a--) {
                    actions.add("a" + (own.length - 1 - a));
                    waiting.add(own[a]);
                }
                tree.node(tree.infoset(random.nextInt(PLAYERS.size()), "", actions), GameTree.NONE);
            }
        }
        return tree.build();
    }
}
