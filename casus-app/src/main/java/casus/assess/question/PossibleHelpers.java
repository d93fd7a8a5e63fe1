package casus.assess.question;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.precedent.pair.CaseTies;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import casus.ties.Bond;
import casus.ties.Organisation;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who could help somebody: the states and organisations that the case ties to them most.
///
/// @param ledger the case
/// @param actors to tell states and organisations from others
/// @param today  for the treaties in force
public record PossibleHelpers(Ledger ledger, Actors actors, LocalDate today) {
    private static final int MOST = 6;
    private static final int FEW = 4;
    private static final Set<EventType> FRIENDLY =
            EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID);

    /// The likeliest first: agreements and transfers count before other entries that name both.
    ///
    /// @param against the attackers, who are none
    public List<ActorId> of(ActorId protege, List<ActorId> against) {
        Map<ActorId, Integer> ties = new HashMap<>();
        Set<ActorId> friends = new HashSet<>();
        List<ActorId> attackers = QuestionContext.attackers(ledger, protege).stream()
                .filter(a -> pacts(a, protege)
                        <= QuestionContext.attacks(ledger, a, protege).size())
                .toList();
        for (Entry entry : ledger.entries()) {
            if (entry.named().stream().anyMatch(a -> a.isOrBelongsTo(protege))) {
                int weight = isPact(entry) ? 3 : 1;
                entry.named().stream()
                        .map(ActorId::whole)
                        .distinct()
                        .filter(a -> !a.isOrBelongsTo(protege) && !protege.isOrBelongsTo(a))
                        .filter(a -> !against.contains(a) && !attackers.contains(a) && couldHelp(a))
                        .forEach(a -> {
                            ties.merge(a, weight, Integer::sum);
                            if (isPact(entry) || isFriendly(entry, a)) {
                                friends.add(a);
                            }
                        });
            }
        }
        ties.keySet().retainAll(friends);
        List<ActorId> named = ties.keySet().stream()
                .sorted(Comparator.comparing((ActorId a) -> -ties.getOrDefault(a, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return Stream.concat(named.stream(), bound(protege, against).stream())
                .distinct()
                .limit(Math.max(named.size(), FEW))
                .toList();
    }

    private static boolean isPact(Entry entry) {
        return entry instanceof Entry.Agreement || entry instanceof Entry.Transfer;
    }

    /// A report that one attacked its partner does not end what many agreements and deliveries say of the two.
    private long pacts(ActorId actor, ActorId protege) {
        return ledger.entries().stream()
                .filter(PossibleHelpers::isPact)
                .filter(e -> Stream.of(actor, protege)
                        .allMatch(who -> e.named().stream().anyMatch(a -> a.isOrBelongsTo(who))))
                .count();
    }

    private static boolean isFriendly(Entry entry, ActorId actor) {
        return entry instanceof Entry.Event e
                && FRIENDLY.contains(e.type())
                && Stream.concat(e.actors().stream(), e.recipients().stream()).anyMatch(a -> a.isOrBelongsTo(actor));
    }

    /// By treaty: those who owe the protégé defence, the organisation that binds them before its members.
    private List<ActorId> bound(ActorId protege, List<ActorId> against) {
        StateTies known = CaseTies.of(ledger.decisions()).ties();
        Stream<String> blocs = known.organisations().stream()
                .filter(o -> o.isMember(protege.value(), today))
                .map(Organisation::id);
        return Stream.concat(blocs, known.partners(protege.value(), today).stream())
                .filter(code ->
                        known.bonds(code, protege.value(), "", today).stream().anyMatch(Bond::defends))
                .map(ActorId::new)
                .filter(a -> !against.contains(a) && actors.find(a).isPresent())
                .sorted(Comparator.comparing(actors::isState).thenComparing(a -> powers(known, a)))
                .toList();
    }

    /// States that many others are bound to come before those that few are.
    private int powers(StateTies known, ActorId state) {
        return -known.partners(state.value(), today).size();
    }

    /// States, and organisations that are party to an agreement of the case or hand something over.
    private boolean couldHelp(ActorId actor) {
        if (actors.isState(actor)) {
            return true;
        }
        boolean blocs =
                actors.find(actor).filter(a -> a.sort().equals("organisation")).isPresent();
        return blocs
                && ledger.entries().stream().anyMatch(e -> switch (e) {
                    case Entry.Agreement a -> a.parties().contains(actor);
                    case Entry.Transfer t -> t.supplier().filter(actor::equals).isPresent();
                    default -> false;
                });
    }
}
