package casus.work;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The question a case is about, when nobody asked one: the pair with most agreements and transfers, supplier
/// first.
public final class LikelyQuestion {
    private LikelyQuestion() {}

    /// The question in English; nothing if the case holds no agreement or transfer to make one from.
    public static Optional<String> of(Ledger ledger, Actors actors) {
        Map<List<ActorId>, Integer> pairs = new TreeMap<>(Comparator.comparing(List::toString));
        ledger.stream(Entry.Transfer.class)
                .forEach(t -> t.supplier()
                        .ifPresent(s -> t.recipient().ifPresent(r -> pairs.merge(List.of(s, r), 1, Integer::sum))));
        ledger.stream(Entry.Agreement.class)
                .filter(a -> a.parties().size() == 2)
                .forEach(a -> {
                    pairs.computeIfPresent(a.parties(), (pair, n) -> n + 1);
                    pairs.computeIfPresent(a.parties().reversed(), (pair, n) -> n + 1);
                });
        return pairs.entrySet().stream()
                .max(Map.Entry.<List<ActorId>, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .map(pair -> "Will " + actors.name(pair.getFirst()) + " defend " + actors.name(pair.getLast()) + "?");
    }
}
