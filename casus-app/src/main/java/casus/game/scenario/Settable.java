package casus.game.scenario;

import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.Scenario.Agreement;
import casus.game.scenario.Scenario.Move;
import casus.game.scenario.Scenario.Weight;
import casus.terms.InputProblem;
import casus.terms.code.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a what-if or `--set` can change, by key: state values, shares of types, reactions, weights
/// (`RUS.breach`), clauses (`csp-2025.defense`) and `lambda`.
public final class Settable {
    private Settable() {}

    static List<String> keys(
            Collection<Quantity> state,
            Collection<Weight> payoffs,
            Collection<Agreement> agreements,
            Collection<Actor> actors,
            Collection<Move> moves) {
        List<String> out = new ArrayList<>();
        state.forEach(q -> out.add(q.key()));
        payoffs.forEach(w -> out.add(w.quantity().key()));
        for (Agreement agreement : agreements) {
            for (Obligation obligation : Obligation.values()) {
                out.add(agreement.id() + "." + obligation.wire());
            }
        }
        actors.forEach(a -> a.types().forEach(t -> t.share().ifPresent(q -> out.add(q.key()))));
        moves.forEach(m -> m.reaction().forEach(q -> out.add(q.key())));
        out.add("lambda");
        return out;
    }

    /// Every key of a scenario.
    public static List<String> keys(Scenario s) {
        return keys(s.state().values(), s.payoffs(), s.agreements(), s.actors(), s.moves());
    }

    /// The scenario with some numbers and clauses replaced. What is replaced keeps its evidence out: it
    /// is assumed.
    ///
    /// @throws InputProblem if a key is unknown
    public static Scenario with(Scenario s, SequencedMap<String, Distribution> set) {
        List<String> keys = keys(s);
        set.keySet().stream().filter(k -> !keys.contains(k)).findFirst().ifPresent(k -> {
            throw new InputProblem(
                    "--set", "nothing is called \"" + k + "\"", "write one of " + String.join(", ", keys));
        });
        SequencedMap<String, Quantity> state = new LinkedHashMap<>();
        s.state().forEach((k, q) -> state.put(k, replaced(q, set)));
        return new Scenario(
                s.file(),
                s.id(),
                s.question(),
                s.actors().stream()
                        .map(a -> new Actor(
                                a.id(),
                                a.role(),
                                a.types().stream()
                                        .map(t -> new Scenario.Type(
                                                t.name(), t.share().map(q -> replaced(q, set)), t.times()))
                                        .toList()))
                        .toList(),
                s.agreements().stream().map(a -> replaced(a, set)).toList(),
                state,
                s.moves().stream()
                        .map(m -> new Move(
                                m.at(),
                                m.name(),
                                m.meaning(),
                                m.options(),
                                m.levels(),
                                m.ladder(),
                                m.climb(),
                                m.after(),
                                m.reaction().stream().map(q -> replaced(q, set)).toList()))
                        .toList(),
                s.payoffs().stream()
                        .map(w -> new Weight(w.actor(), w.driver(), replaced(w.quantity(), set), w.times(), w.when()))
                        .toList(),
                s.whatIfs(),
                s.observed(),
                new Scenario.Run(
                        s.run().draws(),
                        s.run().shifts(),
                        s.run().seed(),
                        replaced(s.run().lambda(), set),
                        s.run().months(),
                        s.run().memory(),
                        s.run().lesson(),
                        s.run().hedging()));
    }

    private static Quantity replaced(Quantity q, Map<String, Distribution> set) {
        return Optional.ofNullable(set.get(q.key()))
                .map(d -> new Quantity(q.key(), d, List.of(), Optional.of("assumed")))
                .orElse(q);
    }

    private static Agreement replaced(Agreement a, Map<String, Distribution> set) {
        Map<Obligation, Boolean> clauses = new EnumMap<>(Obligation.class);
        clauses.putAll(a.clauses());
        for (Obligation obligation : Obligation.values()) {
            Optional.ofNullable(set.get(a.id() + "." + obligation.wire()))
                    .ifPresent(d -> clauses.put(obligation, d.mean() > 0.5));
        }
        return new Agreement(a.id(), a.parties(), clauses, a.evidence());
    }

    /// Reads the value of `--set key=value`: a number, true, false, or a distribution as in a file.
    ///
    /// @throws InputProblem if it is none
    public static Distribution value(String key, String text) {
        if (text.matches("true|false")) {
            return Distribution.fixed(text.equals("true") ? 1 : 0);
        }
        List<InputProblem> problems = new ArrayList<>();
        Optional<Distribution> read = ScenarioReader.lone(key, text, problems);
        if (!problems.isEmpty()) {
            throw new InputProblem(
                    "--set " + key,
                    problems.getFirst().what(),
                    problems.getFirst().remedy());
        }
        return read.orElseThrow();
    }
}
