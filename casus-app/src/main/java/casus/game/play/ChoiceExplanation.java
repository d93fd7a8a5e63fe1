package casus.game.play;

import casus.game.play.CompiledGame.Term;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.Weight;
import casus.game.solve.GameTree;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Why a player chooses as it does: in every information set ln(p(a)/p(b)) is λ times the sum over
/// drivers of weight · (E[feature | a] − E[feature | b]), exactly, with expectations over what the player
/// cannot tell apart. Numbers are at their means.
public final class ChoiceExplanation {
    /// One driver's part of a choice.
    ///
    /// @param driver   a word of the table
    /// @param type     of the actor it holds for; empty for all
    /// @param logOdds  what it adds to the log-odds
    /// @param evidence ids of the entries its weight and states rest on
    public record Part(String driver, String type, double logOdds, List<String> evidence) {
        public Part {
            evidence = List.copyOf(evidence);
        }
    }

    /// One step of a path.
    ///
    /// @param actor       who moved
    /// @param move        its name; with the rung for a step of a climb
    /// @param option      what was chosen
    /// @param probability that it is, here
    /// @param over        the option it is compared with: the likeliest other one
    /// @param logOdds     of the choice over that option
    /// @param parts       they add up to `logOdds`; largest first
    public record Step(
            String actor,
            String move,
            String option,
            double probability,
            String over,
            double logOdds,
            List<Part> parts) {
        public Step {
            parts = List.copyOf(parts);
        }
    }

    /// A path through the game.
    ///
    /// @param name        `likeliest`, `likeliest attack's` or `most dangerous`
    /// @param probability of the whole path
    /// @param rungs       taken on it
    /// @param steps       in order, chance left out
    public record Path(String name, double probability, List<Rung> rungs, List<Step> steps) {
        public Path {
            rungs = List.copyOf(rungs);
            steps = List.copyOf(steps);
        }
    }

    private final CompiledGame game;
    private final Scenario scenario;
    private final Play play;
    private final GameTree tree;
    private final double lambda;
    private final double[][] expected;
    private int[] climbed = new int[0];

    ChoiceExplanation(CompiledGame game, Scenario scenario) {
        this.game = game;
        this.scenario = scenario;
        play = new Play(game, scenario);
        tree = game.tree();
        double[] means = play.means();
        play.solve(means);
        play.solver().residual();
        lambda = means[means.length - 1];
        expected = new double[game.terms().size()][];
    }

    /// The likeliest path; the likeliest with an attack, where that is another; and the likeliest among
    /// those whose risk of a wider war is near the largest.
    public List<Path> paths() {
        double[] reach = play.reach();
        int likeliest = likeliest(reach, z -> true);
        int attacked = likeliest(reach, z -> game.stories().get(z).isAttack());
        double most = IntStream.range(0, game.leaf().length)
                .mapToDouble(this::danger)
                .max()
                .orElse(0);
        double near = game.tables().judged().value("path.dangerous") * most;
        int dangerous = likeliest(reach, z -> danger(z) >= near);
        List<Path> out = new ArrayList<>();
        out.add(path("likeliest", likeliest, reach[game.leaf()[likeliest]]));
        if (attacked != likeliest) {
            out.add(path("likeliest attack's", attacked, reach[game.leaf()[attacked]]));
        }
        out.add(path("most dangerous", dangerous, reach[game.leaf()[dangerous]]));
        return out;
    }

    private int likeliest(double[] reach, IntPredicate among) {
        return IntStream.range(0, game.leaf().length)
                .filter(among)
                .boxed()
                .max(Comparator.comparingDouble(z -> reach[game.leaf()[z]]))
                .orElse(0);
    }

    private double danger(int outcome) {
        return -game.stories().get(outcome).feature("escalation", Scenario.Role.THIRD, 0, game.tables());
    }

    private Path path(String name, int outcome, double probability) {
        int target = game.leaf()[outcome];
        List<Step> steps = new ArrayList<>();
        int node = 0;
        while (node != target) {
            int set = tree.infoset(node);
            int taken = 0;
            for (int a = 0; a < tree.actions(set); a++) {
                taken = tree.child(node, a) <= target ? a : taken;
            }
            if (tree.player(set) != GameTree.CHANCE) {
                steps.add(step(node, taken));
            }
            node = tree.child(node, taken);
        }
        return new Path(name, probability, game.stories().get(outcome).taken(), steps);
    }

    /// The choice of an action at a node over the likeliest other one.
    private Step step(int node, int taken) {
        int set = tree.infoset(node);
        int row = tree.firstAction(set);
        int over = IntStream.range(0, tree.actions(set))
                .filter(a -> a != taken)
                .boxed()
                .max(Comparator.comparingDouble(a -> play.solver().probability(row + a)))
                .orElse(taken);
        int who = tree.player(set);
        List<Part> parts = new ArrayList<>();
        for (int t = 0; t < game.terms().size(); t++) {
            Term term = game.terms().get(t);
            if (term.actor() == who && play.weights()[t] != 0) {
                double difference = difference(t, members(set), taken, over);
                double part = lambda * play.weights()[t] * difference;
                if (part != 0) {
                    parts.add(new Part(driver(term), type(term), part, evidence(term)));
                }
            }
        }
        parts.sort(Comparator.comparingDouble(p -> -Math.abs(p.logOdds())));
        return new Step(
                tree.players().get(who),
                climbs(set) ? tree.infosetName(set) + " " + rung(node).wire() : tree.infosetName(set),
                tree.actionName(row + taken),
                play.solver().probability(row + taken),
                tree.actionName(row + over),
                play.solver().logProbability(row + taken) - play.solver().logProbability(row + over),
                parts);
    }

    /// Why the patron would rather take a rung than leave it, given an attack: the parts of ln P(yes)/P(no)
    /// at mean numbers, each the mean over all nodes at which that rung is decided, weighted by how likely
    /// they are reached. Empty where the ladder is not climbed rung by rung.
    public List<Part> reasons(Rung rung) {
        double[] reach = play.reach();
        double[] sums = new double[game.terms().size()];
        double total = 0;
        for (int n = 0; n < tree.nodes(); n++) {
            int set = tree.infoset(n);
            if (set == GameTree.NONE
                    || tree.player(set) == GameTree.CHANCE
                    || !climbs(set)
                    || !isAttacked(n)
                    || rung(n) != rung) {
                continue;
            }
            total += reach[n];
            for (int t = 0; t < sums.length; t++) {
                if (game.terms().get(t).actor() == tree.player(set) && play.weights()[t] != 0) {
                    double difference = expected(t, tree.child(n, 1)) - expected(t, tree.child(n, 0));
                    sums[t] += reach[n] * lambda * play.weights()[t] * difference;
                }
            }
        }
        List<Part> out = new ArrayList<>();
        for (int t = 0; t < sums.length; t++) {
            if (total > 0 && sums[t] != 0) {
                Term term = game.terms().get(t);
                out.add(new Part(driver(term), type(term), sums[t] / total, evidence(term)));
            }
        }
        out.sort(Comparator.comparingDouble(p -> -Math.abs(p.logOdds())));
        return out;
    }

    /// Whether the attack was made before a node: all that follows tells of it.
    private boolean isAttacked(int node) {
        int at = Arrays.binarySearch(game.leaf(), node);
        int outcome = at >= 0 ? at : -1 - at;
        return game.stories().get(outcome).isAttack();
    }

    /// A set's nodes with their probabilities given that one of them is reached.
    private Map<Integer, Double> members(int set) {
        double[] reach = play.reach();
        Map<Integer, Double> out = new LinkedHashMap<>();
        double sum = 0;
        for (int n = 0; n < tree.nodes(); n++) {
            if (tree.infoset(n) == set) {
                out.put(n, reach[n]);
                sum += reach[n];
            }
        }
        double total = sum;
        out.replaceAll((n, r) -> total > 0 ? r / total : 1.0 / out.size());
        return out;
    }

    private double difference(int term, Map<Integer, Double> members, int taken, int over) {
        double sum = 0;
        for (Map.Entry<Integer, Double> m : members.entrySet()) {
            sum += m.getValue()
                    * (expected(term, tree.child(m.getKey(), taken)) - expected(term, tree.child(m.getKey(), over)));
        }
        return sum;
    }

    private boolean climbs(int set) {
        return scenario.moves().stream().anyMatch(m -> m.climb() && m.name().equals(tree.infosetName(set)));
    }

    /// The rung decided at a node of a climb: how many steps of the climb lie above it.
    private Rung rung(int node) {
        if (climbed.length == 0) {
            climbed = new int[tree.nodes()];
            for (int n = 0; n < climbed.length; n++) {
                int set = tree.infoset(n);
                int here = set != GameTree.NONE && tree.player(set) != GameTree.CHANCE && climbs(set) ? 1 : 0;
                for (int a = 0; set != GameTree.NONE && a < tree.actions(set); a++) {
                    climbed[tree.child(n, a)] = climbed[n] + here;
                }
            }
        }
        return Rung.values()[Math.min(climbed[node], Rung.values().length - 1)];
    }

    private String driver(Term term) {
        return scenario.payoffs().get(term.weight()).driver();
    }

    private String type(Term term) {
        return term.type() < 0
                ? ""
                : scenario.actors().get(term.actor()).types().get(term.type()).name();
    }

    private List<String> evidence(Term term) {
        Weight weight = scenario.payoffs().get(term.weight());
        List<String> out = new ArrayList<>(weight.quantity().evidence());
        for (String key : weight.times()) {
            out.addAll(
                    java.util.Objects.requireNonNull(scenario.state().get(key)).evidence());
        }
        weight.when()
                .ifPresent(o -> scenario.agreements().stream()
                        .filter(a -> a.parties().contains(weight.actor()))
                        .forEach(a -> out.addAll(a.evidence())));
        return out.stream().distinct().toList();
    }

    /// A term's feature, expected from a node on.
    private double expected(int term, int node) {
        if (expected[term] == null) {
            double[] out = new double[tree.nodes()];
            for (int n = out.length - 1; n >= 0; n--) {
                int set = tree.infoset(n);
                if (set == GameTree.NONE) {
                    out[n] = game.utilities().feature(term, tree.outcome(n));
                } else {
                    for (int a = 0; a < tree.actions(set); a++) {
                        out[n] += play.solver().probability(tree.firstAction(set) + a) * out[tree.child(n, a)];
                    }
                }
            }
            expected[term] = out;
        }
        return expected[term][node];
    }

    /// How far the parts of a path's steps are from their log-odds, at most.
    public double gap() {
        return paths().stream()
                .flatMap(p -> p.steps().stream())
                .mapToDouble(s ->
                        Math.abs(s.parts().stream().mapToDouble(Part::logOdds).sum() - s.logOdds()))
                .max()
                .orElse(0);
    }
}
