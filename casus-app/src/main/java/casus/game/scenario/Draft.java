package casus.game.scenario;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.EventType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A first scenario from a ledger: actors, agreements, state and weights, each with the entries it rests
/// on.
///
/// Sizes are a rule and no measurement: a weight or share is small, middling or large as one, two or more
/// independent families of articles tell it, with a wide range around it. What no entry tells is flagged
/// in the file.
///
/// @param scenario checked as one that was read from a file
/// @param remarks  what to say beside an agreement or a what-if in the file, by its id
public record Draft(Scenario scenario, Map<String, String> remarks) {
    /// Who judged a number that no entry tells.
    static final String JUDGE = "judged in drafting";

    public Draft {
        remarks = Map.copyOf(remarks);
    }

    /// What a draft is about, where the user names it.
    ///
    /// @param patron   whose aid
    /// @param target   to whom
    /// @param attacker against whom
    /// @param item     what is delivered in a what-if of its own, as one calls it
    public record Roles(
            Optional<ActorId> patron, Optional<ActorId> target, Optional<ActorId> attacker, Optional<String> item) {}

    /// Drafts a scenario.
    ///
    /// @throws InputProblem where the ledger tells of no pair of partners or of nobody who attacks one of
    ///     them, or where one is named in two roles
    public static Draft of(Ledger ledger, Actors actors, Roles cast) {
        List<ActorId> pair = pair(ledger, cast);
        ActorId one = pair.get(0);
        ActorId other = pair.get(1);
        ActorId target = cast.target()
                .orElseGet(() -> cast.patron()
                        .map(p -> p.equals(one) ? other : one)
                        .orElseGet(() -> attacks(ledger, one, other) > attacks(ledger, other, one) ? one : other));
        ActorId patron = cast.patron().orElse(target.equals(one) ? other : one);
        ActorId attacker = cast.attacker()
                .or(() -> DraftEvidence.most(ledger.stream(Entry.Event.class)
                        .filter(e -> e.type() == EventType.ASSAULT && DraftEvidence.has(e.recipients(), target))
                        .flatMap(e -> e.actors().stream())
                        .map(DraftEvidence::state)
                        .filter(a -> !a.equals(target) && !a.equals(patron))))
                .orElseThrow(() -> new InputProblem(
                        "--attacker",
                        "no entry reports who attacks " + actors.name(target),
                        "name one with --attacker"));
        if (Set.copyOf(List.of(patron, target, attacker)).size() < 3) {
            throw new InputProblem(
                    "--patron",
                    "patron, target and attacker are " + actors.name(patron) + ", " + actors.name(target) + " and "
                            + actors.name(attacker),
                    "name three different actors");
        }
        return new ScenarioDrafter(new DraftEvidence(ledger, actors, patron, target, attacker), cast.item()).draft();
    }

    /// The scenario as a file, with what to look at beside the numbers.
    public String text() {
        List<Quantity> sized = Stream.concat(
                        scenario.state().values().stream(),
                        scenario.payoffs().stream().map(Scenario.Weight::quantity))
                .toList();
        Map<String, String> beside = new LinkedHashMap<>(remarks);
        sized.stream()
                .filter(q -> q.by().equals(Optional.of(JUDGE)))
                .forEach(q -> beside.put(q.key(), "no entry reports it"));
        long evidenced = sized.stream().filter(q -> !q.evidence().isEmpty()).count();
        return "# Drafted from the ledger: " + evidenced + " of " + sized.size()
                + " numbers rest on entries. Their sizes are a rule of drafting: look at each.\n"
                + ScenarioYaml.text(scenario, beside);
    }

    /// How often somebody outside the pair attacks one of it.
    private static long attacks(Ledger ledger, ActorId whom, ActorId partner) {
        return ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT
                        && DraftEvidence.has(e.recipients(), whom)
                        && !DraftEvidence.has(e.actors(), partner))
                .count();
    }

    private static List<ActorId> pair(Ledger ledger, Roles cast) {
        if (cast.patron().isPresent() && cast.target().isPresent()) {
            return List.of(cast.patron().get(), cast.target().get());
        }
        Stream<List<ActorId>> pairs = Stream.concat(
                ledger.stream(Entry.Agreement.class).map(Entry::named),
                ledger.stream(Entry.Transfer.class).map(Entry::named));
        return pairs
                .map(p ->
                        p.stream().map(DraftEvidence::state).distinct().sorted().toList())
                .filter(p -> p.size() == 2 && p.stream().allMatch(DraftEvidence::writable))
                .filter(p -> cast.patron().map(p::contains).orElse(true)
                        && cast.target().map(p::contains).orElse(true))
                .collect(Collectors.groupingBy(p -> p, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<List<ActorId>, Long>comparingByValue()
                        .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new InputProblem(
                        "--patron",
                        "no entry reports an agreement or a transfer between two actors",
                        "name them with --patron, --target and --attacker"));
    }
}
