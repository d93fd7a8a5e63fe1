package casus.bench.game;

import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// Laws every solution obeys, on made-up crises.
final class GatesPart {
    private static final int TREES = 50;
    private static final int NODES = 361;

    private GatesPart() {}

    static boolean measure(ObjectNode out, List<String> problems) {
        double uniform = 0;
        double perfect = 0;
        double shift = 0;
        double scale = 0;
        double relabel = 0;
        double residual = 0;
        for (int seed = 0; seed < TREES; seed++) {
            GameTree tree = RandomTrees.of(NODES, seed);
            uniform = Math.max(uniform, fromUniform(tree));
            perfect = Math.max(perfect, fromBackwardInduction(tree));
            double[] plain = solved(tree, 4, 1, 0, false);
            shift = Math.max(shift, most(plain, solved(tree, 4, 1, 3.5, false)));
            scale = Math.max(scale, most(plain, solved(tree, 4 / 2.5, 2.5, 0, false)));
            relabel = Math.max(relabel, most(plain, solved(tree, 4, 1, 0, true)));
            Solver solver = Solver.of(tree);
            solver.solve(4);
            residual = Math.max(residual, solver.residual());
        }
        out.put("uniformAtZero", uniform)
                .put("subgamePerfectAtInfinity", perfect)
                .put("payoffShift", shift)
                .put("payoffScale", scale)
                .put("relabelling", relabel)
                .put("residual", residual);
        boolean scenarios = ScenarioGates.measure(out);
        boolean sound =
                scenarios && uniform <= 1e-12 && perfect <= 1e-9 && Math.max(shift, Math.max(scale, relabel)) <= 1e-12;
        if (!sound) {
            problems.add("a law of the solution does not hold: " + out);
        }
        return sound;
    }

    private static double fromUniform(GameTree tree) {
        Solver solver = Solver.of(tree);
        solver.solve(1e-13);
        double most = 0;
        for (int set = 0; set < tree.infosets(); set++) {
            for (int a = 0; a < tree.actions(set); a++) {
                most = Math.max(
                        most, Math.abs(solver.probability(tree.firstAction(set) + a) - 1.0 / tree.actions(set)));
            }
        }
        return most;
    }

    private static double fromBackwardInduction(GameTree tree) {
        Solver solver = Solver.of(tree);
        solver.solve(1e9);
        int[] best = new int[tree.nodes()];
        int[] leaf = new int[tree.nodes()];
        double most = 0;
        for (int n = tree.nodes() - 1; n >= 0; n--) {
            leaf[n] = n;
            if (tree.infoset(n) != GameTree.NONE) {
                int set = tree.infoset(n);
                int node = n;
                best[n] = IntStream.range(0, tree.actions(set))
                        .boxed()
                        .max((a, b) -> Double.compare(value(tree, leaf, node, a), value(tree, leaf, node, b)))
                        .orElseThrow();
                leaf[n] = leaf[tree.child(n, best[n])];
                most = Math.max(most, 1 - solver.probability(tree.firstAction(set) + best[n]));
            }
        }
        return most;
    }

    private static double value(GameTree tree, int[] leaf, int node, int action) {
        return tree.payoff(tree.outcome(leaf[tree.child(node, action)]), tree.player(tree.infoset(node)));
    }

    /// All probabilities with payoffs times `factor` plus `plus`, players in reverse if asked, in the
    /// tree's order.
    private static double[] solved(GameTree tree, double lambda, double factor, double plus, boolean reversed) {
        int players = tree.players().size();
        GameTree.Builder copy = GameTree.builder("", reversed ? tree.players().reversed() : tree.players());
        for (int set = 0; set < tree.infosets(); set++) {
            int who = tree.player(set);
            copy.infoset(
                    reversed ? players - 1 - who : who,
                    "",
                    IntStream.range(0, tree.actions(set)).mapToObj(a -> "a" + a).toList());
        }
        for (int z = 0; z < tree.outcomes(); z++) {
            int outcome = z;
            double[] payoff = IntStream.range(0, players)
                    .mapToDouble(who -> plus + factor * tree.payoff(outcome, reversed ? players - 1 - who : who))
                    .toArray();
            copy.outcome("", payoff);
        }
        for (int n = 0; n < tree.nodes(); n++) {
            copy.node(tree.infoset(n), tree.outcome(n));
        }
        Solver solver = Solver.of(copy.build());
        solver.solve(lambda);
        return IntStream.range(0, tree.actionCount())
                .mapToDouble(solver::probability)
                .toArray();
    }

    private static double most(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs(a[i] - b[i]))
                .max()
                .orElse(0);
    }
}
