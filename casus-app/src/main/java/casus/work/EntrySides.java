package casus.work;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Who an entry comes from, and whom it goes to: supplier and recipient, actor and recipient, speaker and
/// audience. The parties to an agreement are on both sides.
final class EntrySides {
    private EntrySides() {}

    /// Whether it comes from one of these, or from a body of theirs.
    public static boolean isFrom(Entry entry, Set<ActorId> wanted) {
        return isOneOf(from(entry), wanted);
    }

    /// Whether it goes to one of these, or to a body of theirs.
    public static boolean isTo(Entry entry, Set<ActorId> wanted) {
        return isOneOf(to(entry), wanted);
    }

    private static List<ActorId> from(Entry entry) {
        return switch (entry) {
            case Entry.Agreement a -> a.parties();
            case Entry.Transfer t -> t.supplier().stream().toList();
            case Entry.Event e -> e.actors();
            case Entry.Statement s -> s.actor().stream().toList();
            case Entry.Driver d -> List.of(d.actor());
            case Entry.Expectation x -> x.actor().stream().toList();
        };
    }

    private static List<ActorId> to(Entry entry) {
        return switch (entry) {
            case Entry.Agreement a -> a.parties();
            case Entry.Transfer t -> t.recipient().stream().toList();
            case Entry.Event e -> e.recipients();
            case Entry.Statement s -> s.audience().stream().toList();
            case Entry.Driver d -> d.toward().stream().toList();
            case Entry.Expectation x -> x.recipient().stream().toList();
        };
    }

    private static boolean isOneOf(Collection<ActorId> ids, Set<ActorId> wanted) {
        return ids.stream().anyMatch(id -> wanted.stream().anyMatch(id::isOrBelongsTo));
    }
}
