package casus.game.play;

import casus.game.play.CompiledGame.Chance;
import casus.game.play.CompiledGame.Term;
import casus.game.scenario.Condition;
import casus.game.scenario.DriverTable;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.Scenario.Meaning;
import casus.game.scenario.Scenario.Move;
import casus.game.scenario.Scenario.Type;
import casus.game.scenario.Scenario.Weight;
import casus.game.solve.GameTree;
import casus.game.solve.Utilities;
import casus.terms.InputProblem;
import casus.terms.Ladder;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes a scenario a game in extensive form. Chance first deals the types; then each move in order is a
/// node, or, for a ladder that is climbed, a yes or no for each rung, so that rungs co-occur. A player
/// knows all that was done and its own type; players who move at once do not see each other. Cost: linear
/// in the nodes, of which there are at most [#MOST_NODES]; a larger game is refused before it is built.
final class Compiler {
    /// Above this, a run of thousands of draws would take an hour.
    static final int MOST_NODES = 200_000;

    private static final List<String> CLIMB = List.of("no", "yes");

    private final Scenario scenario;
    private final DriverTable tables = DriverTable.load();
    private final GameTree.Builder tree;
    private final List<CrisisOutcome> stories = new ArrayList<>();
    private final List<Integer> leaf = new ArrayList<>();
    private final Map<List<Integer>, Integer> sets = new HashMap<>();
    private final Map<List<Integer>, Integer> histories = new HashMap<>();
    private final List<Chance> chances = new ArrayList<>();
    private final List<Quantity> quantities;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean counting;
    private int counted;
    private final int[] chosen;
    private final int[] rungsAfter;

    private Compiler(Scenario scenario, boolean counting) {
        this.scenario = scenario;
        this.counting = counting;
        tree = GameTree.builder(
                scenario.id(), scenario.actors().stream().map(Actor::id).toList());
        quantities = scenario.quantities();
        scenario.actors().forEach(a -> positions.put(a.id(), positions.size()));
        chosen = new int[scenario.moves().size()];
        rungsAfter = new int[scenario.moves().size()];
    }

    /// The game of a scenario.
    ///
    /// @throws InputProblem if it is too large
    static CompiledGame compile(Scenario scenario) {
        double leaves = 1;
        for (Move move : scenario.moves()) {
            boolean always = move.after().all().isEmpty();
            leaves *= !always
                    ? 1
                    : move.climb()
                            ? 1 << move.options().size()
                            : Math.pow(move.options().size(), move.at().size());
        }
        if (leaves > MOST_NODES) {
            throw tooLarge(scenario);
        }
        Compiler counter = new Compiler(scenario, true);
        counter.deal(0, new CrisisOutcome.Telling(scenario.actors().size()));
        return new Compiler(scenario, false).compiled();
    }

    private CompiledGame compiled() {
        Arrays.fill(chosen, -1);
        deal(0, new CrisisOutcome.Telling(scenario.actors().size()));
        GameTree built = tree.build();
        List<Term> terms = terms();
        double[][] features = new double[terms.size()][stories.size()];
        for (int t = 0; t < features.length; t++) {
            Term term = terms.get(t);
            Weight weight = scenario.payoffs().get(term.weight());
            Actor actor = scenario.actors().get(term.actor());
            for (int z = 0; z < stories.size(); z++) {
                CrisisOutcome story = stories.get(z);
                features[t][z] = term.type() >= 0 && story.types()[term.actor()] != term.type()
                        ? 0
                        : story.feature(weight.driver(), actor.role(), term.actor(), tables);
            }
        }
        int[] owners = terms.stream().mapToInt(Term::actor).toArray();
        Utilities utilities = Utilities.of(stories.size(), scenario.actors().size(), owners, features);
        return new CompiledGame(
                scenario,
                tables,
                built,
                List.copyOf(stories),
                leaf.stream().mapToInt(Integer::intValue).toArray(),
                utilities,
                terms,
                scale(terms, features),
                chances.stream()
                        .map(c -> new Chance(built.firstAction(c.firstRow()), c.quantities(), c.rest()))
                        .toList());
    }

    private List<Term> terms() {
        List<Term> out = new ArrayList<>();
        for (int w = 0; w < scenario.payoffs().size(); w++) {
            Weight weight = scenario.payoffs().get(w);
            int actor = position(weight.actor());
            List<Type> types = scenario.actors().get(actor).types();
            boolean differ = types.stream().anyMatch(t -> t.times().containsKey(weight.driver()));
            for (int type = 0; type < (differ ? types.size() : 1); type++) {
                double factor = differ ? types.get(type).times().getOrDefault(weight.driver(), 1.0) : 1;
                out.add(new Term(actor, w, factor, differ ? type : -1));
            }
        }
        return out;
    }

    private double[] scale(List<Term> terms, double[][] features) {
        int players = scenario.actors().size();
        double[] out = new double[players];
        for (int who = 0; who < players; who++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int z = 0; z < stories.size(); z++) {
                double sum = 0;
                for (int t = 0; t < features.length; t++) {
                    sum += terms.get(t).actor() == who ? mean(terms.get(t)) * features[t][z] : 0;
                }
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
            out[who] = most - least > 1e-12 ? most - least : 1;
        }
        return out;
    }

    private double mean(Term term) {
        Weight weight = scenario.payoffs().get(term.weight());
        double size = CompiledGame.counts(scenario, weight)
                ? weight.quantity().value().mean() * term.factor()
                : 0;
        for (String key : weight.times()) {
            size *= java.util.Objects.requireNonNull(scenario.state().get(key))
                    .value()
                    .mean();
        }
        return size;
    }

    private int position(String actor) {
        return java.util.Objects.requireNonNull(positions.get(actor), actor);
    }

    private static InputProblem tooLarge(Scenario scenario) {
        return new InputProblem(
                scenario.file(),
                "the game would have more than " + MOST_NODES + " nodes",
                "take out a move or options, or let moves depend on earlier ones with `after`");
    }

    /// Adds a node, or only counts it.
    private void node(int set, int outcome) {
        if (++counted > MOST_NODES) {
            throw tooLarge(scenario);
        }
        if (!counting) {
            tree.node(set, outcome);
        }
    }

    /// Deals the types of one actor after another.
    private void deal(int actor, CrisisOutcome.Telling telling) {
        if (actor == scenario.actors().size()) {
            move(0, 0, telling);
            return;
        }
        List<Type> types = scenario.actors().get(actor).types();
        if (types.isEmpty()) {
            deal(actor + 1, telling);
            return;
        }
        List<Integer> key = List.of(-1, actor);
        int rest = IntStream.range(0, types.size())
                .filter(t -> types.get(t).share().isEmpty())
                .findFirst()
                .orElseThrow();
        int set = sets.computeIfAbsent(
                key,
                k -> chance(
                        "type of " + scenario.actors().get(actor).id(),
                        types.stream().map(Type::name).toList(),
                        types.stream().flatMap(t -> t.share().stream()).toList(),
                        rest));
        node(set, GameTree.NONE);
        for (int type = 0; type < types.size(); type++) {
            deal(actor + 1, telling.withType(actor, type));
        }
    }

    private int chance(String name, List<String> actions, List<Quantity> shares, int rest) {
        double[] probabilities = new double[actions.size()];
        int[] positions = new int[shares.size()];
        double left = 1;
        for (int i = 0; i < shares.size(); i++) {
            positions[i] = quantities.indexOf(shares.get(i));
            double share = Math.clamp(shares.get(i).value().mean(), 0, left);
            probabilities[i < rest ? i : i + 1] = share;
            left -= share;
        }
        probabilities[rest] = left;
        int set = tree.chance(name, actions, probabilities);
        chances.add(new Chance(set, positions, rest));
        return set;
    }

    private void move(int index, int history, CrisisOutcome.Telling telling) {
        if (index == scenario.moves().size()) {
            if (counting) {
                node(GameTree.NONE, GameTree.NONE);
                return;
            }
            leaf.add(tree.nodes());
            stories.add(telling.story());
            node(GameTree.NONE, tree.outcome("", new double[scenario.actors().size()]));
            return;
        }
        Move move = scenario.moves().get(index);
        if (!move.after().holds((test, sign) -> holds(test))) {
            chosen[index] = -1;
            move(index + 1, history(history, index, -1), telling);
            return;
        }
        if (move.meaning() == Meaning.RESPONSE && move.climb()) {
            climb(index, 0, history, telling);
        } else {
            together(index, 0, 0, history, telling);
        }
        chosen[index] = -1;
    }

    private boolean holds(Condition.Test test) {
        int index = IntStream.range(0, scenario.moves().size())
                .filter(i -> scenario.moves().get(i).name().equals(test.move()))
                .findFirst()
                .orElseThrow();
        Move move = scenario.moves().get(index);
        int option = move.options().indexOf(test.option());
        if (move.climb()) {
            int rungs = chosen[index] < 0 ? 0 : rungsAfter[index];
            int highest = 31 - Integer.numberOfLeadingZeros(rungs);
            return switch (test.sign()) {
                case "has" -> (rungs >> option & 1) == 1;
                case "==" -> highest == option;
                case "!=" -> highest != option;
                case ">=" -> highest >= option;
                default -> highest < option;
            };
        }
        int was = chosen[index];
        return switch (test.sign()) {
            case "==", "has" -> was == option;
            case "!=" -> was != option && was >= 0;
            case ">=" -> was >= option;
            default -> was < option && was >= 0;
        };
    }

    private int history(int before, int index, int choice) {
        return counting ? 0 : histories.computeIfAbsent(List.of(before, index, choice), k -> histories.size() + 1);
    }

    private int set(
            Move move, int index, int mover, int step, int history, CrisisOutcome.Telling telling, List<String> names) {
        if (counting) {
            return 0;
        }
        int actor = position(move.at().get(mover));
        List<Integer> key = List.of(index, mover, step, history, telling.type(actor));
        return sets.computeIfAbsent(key, k -> tree.infoset(actor, move.name(), names));
    }

    /// One yes or no for each rung.
    private void climb(int index, int rung, int history, CrisisOutcome.Telling telling) {
        Move move = scenario.moves().get(index);
        if (rung == Rung.values().length) {
            chosen[index] = 1;
            int taken = telling.story().rungs();
            rungsAfter[index] = taken;
            move(index + 1, history(history, index, taken), telling);
            return;
        }
        int set = set(
                move, index, 0, rung, history * Ladder.SUBSETS + telling.story().rungs(), telling, CLIMB);
        node(set, GameTree.NONE);
        climb(index, rung + 1, history, telling);
        climb(index, rung + 1, history, telling.with(Rung.values()[rung]));
    }

    /// Movers one after another, none of whom sees the others' choice.
    private void together(int index, int mover, int combined, int history, CrisisOutcome.Telling telling) {
        Move move = scenario.moves().get(index);
        if (mover == move.at().size()) {
            chosen[index] =
                    move.at().size() == 1 ? combined : combined % move.options().size();
            move(index + 1, history(history, index, combined), telling);
            return;
        }
        int actor = position(move.at().get(mover));
        int set = move.reaction().isEmpty()
                ? set(move, index, mover, 0, history, telling, move.options())
                : sets.computeIfAbsent(
                        List.of(-2, index),
                        k -> chance(
                                move.name(),
                                move.options(),
                                move.reaction(),
                                move.options().size() - 1));
        node(set, GameTree.NONE);
        for (int option = 0; option < move.options().size(); option++) {
            CrisisOutcome.Telling next = counting && move.meaning() != Meaning.RESPONSE
                    ? telling
                    : move.meaning() == Meaning.RESPONSE
                            ? option == 0 ? telling : telling.with(Rung.values()[option - 1])
                            : telling.with(move.meaning(), actor, move.levels().get(option));
            together(index, mover + 1, combined * move.options().size() + option, history, next);
        }
    }
}
