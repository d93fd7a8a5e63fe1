package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.StateCode;
import casus.terms.code.Status;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What of an entry is compared: who, to whom, what, when, on whose word.
final class Frames {
    private Frames() {}

    /// The state an actor is or belongs to; the actor itself where there is none.
    static String state(ActorId id) {
        return id.state().map(StateCode::value).orElse(id.value());
    }

    static Set<String> states(Collection<ActorId> ids) {
        return ids.stream().map(Frames::state).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Agreements of two parties or more, those of the same states together.
    static Collection<List<Entry.Agreement>> agreementsByParties(Ledger ledger) {
        return ledger.stream(Entry.Agreement.class)
                .filter(a -> a.parties().size() >= 2)
                .collect(Collectors.groupingBy(a -> states(a.parties()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    static boolean isTold(Entry entry) {
        Status status = entry.common().status();
        return status == Status.OCCURRED || status == Status.ONGOING;
    }

    static Optional<Edtf> time(Entry entry) {
        return entry.common().time().map(t -> t.edtf());
    }

    /// Whether nothing that is known of their times keeps them apart.
    static boolean mayBeSameTime(Entry a, Entry b) {
        return time(a).flatMap(x -> time(b).map(x::mayEqual)).orElse(true);
    }

    /// Whether both are dated and `a` was surely over before `b`.
    static boolean isBefore(Entry a, Entry b) {
        return time(a).flatMap(Edtf::latest)
                .flatMap(x -> time(b).flatMap(Edtf::earliest).map(x::isBefore))
                .orElse(false);
    }

    /// On whose word an entry stands: the actor a claimant speaks for, else the name; empty for the article's own
    /// voice, and a name of its own for somebody unnamed.
    static Optional<String> claimant(Entry entry) {
        return entry.common().accordingTo().map(Frames::claimant);
    }

    private static String claimant(Attribution a) {
        return a.name().or(() -> a.actor().map(ActorId::value)).orElse("somebody unnamed");
    }
}
