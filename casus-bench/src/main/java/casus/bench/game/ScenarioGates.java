package casus.bench.game;

import casus.game.Crisis;
import casus.game.play.ChoiceExplanation;
import casus.game.scenario.Scenario;
import casus.game.solve.GameTree;
import casus.game.solve.Solver;
import casus.game.tell.GameJson;
import casus.game.tell.GameResult;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// Laws of scenarios: what a clause does at one node, what splitting a rung leaves alone, that reasons
/// add up, that the same seed gives the same bytes.
final class ScenarioGates {
    private static final double LAMBDA = 4;
    private static final double KAPPA = 0.6;

    private ScenarioGates() {}

    static boolean measure(ObjectNode out) {
        double clause = clause();
        double split = split();
        double reasons = 0;
        double residual = 0;
        boolean same = true;
        for (String name : Crisis.shipped()) {
            Scenario scenario = Crisis.read(name, quick(name)).scenario().orElseThrow();
            Crisis crisis = Crisis.of(scenario, Map.of(), List.of());
            for (ChoiceExplanation.Path path : crisis.paths()) {
                for (ChoiceExplanation.Step step : path.steps()) {
                    double sum = step.parts().stream()
                            .mapToDouble(ChoiceExplanation.Part::logOdds)
                            .sum();
                    reasons = Math.max(reasons, Math.abs(sum - step.logOdds()));
                }
            }
            GameResult result = told(scenario);
            residual = Math.max(residual, result.outlook().residual());
            same &= GameJson.of(result)
                    .toString()
                    .equals(GameJson.of(told(scenario)).toString());
        }
        out.put("clauseAtOneNode", clause)
                .put("splitRung", split)
                .put("reasonsAddUp", reasons)
                .put("scenarioResidual", residual)
                .put("sameSeedSameBytes", same);
        return clause <= 1e-10 && split <= 1e-12 && reasons <= 1e-10 && same;
    }

    private static String quick(String name) {
        return Crisis.shipped(name).orElseThrow().replaceAll("draws: [0-9]+, shifts: [0-9]+", "draws: 64, shifts: 4");
    }

    private static GameResult told(Scenario scenario) {
        return GameResult.of(Crisis.of(scenario, Map.of(), List.of()), true, List.of(), (done, all) -> {});
    }

    /// How far ln p(force)/p(a) is from rising by λκ when every other branch loses κ.
    private static double clause() {
        double[] payoff = {0.3, 0.1, 0.7, 0.45};
        Solver before = menu(payoff);
        double[] breached = payoff.clone();
        for (int a = 0; a < breached.length - 1; a++) {
            breached[a] -= KAPPA;
        }
        Solver after = menu(breached);
        double most = 0;
        int force = payoff.length - 1;
        for (int a = 0; a < force; a++) {
            double rise = after.logProbability(force)
                    - after.logProbability(a)
                    - before.logProbability(force)
                    + before.logProbability(a);
            most = Math.max(most, Math.abs(rise - LAMBDA * KAPPA));
        }
        return most;
    }

    private static Solver menu(double[] payoff) {
        GameTree.Builder tree = GameTree.builder("menu", List.of("Patron"));
        tree.node(tree.infoset(0, "", List.of("none", "words", "arms", "force")), GameTree.NONE);
        for (double p : payoff) {
            tree.node(GameTree.NONE, tree.outcome("", p));
        }
        Solver solver = Solver.of(tree.build());
        solver.solve(LAMBDA);
        solver.residual();
        return solver;
    }

    /// How far the other rungs move when one rung of a climb is split into two halves.
    private static double split() {
        double[] whole = climbed(new double[] {0.2, -0.1, -0.3, 0.4});
        double[] halves = climbed(new double[] {0.2, -0.05, -0.05, -0.3, 0.4});
        return Math.max(
                Math.abs(whole[0] - halves[0]),
                Math.max(Math.abs(whole[2] - halves[3]), Math.abs(whole[3] - halves[4])));
    }

    /// P(yes) for each rung, worth so much, of a climb.
    private static double[] climbed(double[] worth) {
        GameTree.Builder tree = GameTree.builder("climb", List.of("Patron"));
        grow(tree, worth, 0, 0);
        GameTree built = tree.build();
        Solver solver = Solver.of(built);
        solver.solve(LAMBDA);
        double[] out = new double[worth.length];
        double[] reach = new double[built.nodes()];
        int[] depth = new int[built.nodes()];
        reach[0] = 1;
        for (int n = 0; n < built.nodes(); n++) {
            int set = built.infoset(n);
            for (int a = 0; set != GameTree.NONE && a < 2; a++) {
                int child = built.child(n, a);
                reach[child] = reach[n] * solver.probability(built.firstAction(set) + a);
                depth[child] = depth[n] + 1;
                out[depth[n]] += a == 1 ? reach[child] : 0;
            }
        }
        return out;
    }

    private static void grow(GameTree.Builder tree, double[] worth, int rung, double sum) {
        if (rung == worth.length) {
            tree.node(GameTree.NONE, tree.outcome("", sum));
            return;
        }
        tree.node(tree.infoset(0, "", List.of("no", "yes")), GameTree.NONE);
        grow(tree, worth, rung + 1, sum);
        grow(tree, worth, rung + 1, sum + worth[rung]);
    }
}
