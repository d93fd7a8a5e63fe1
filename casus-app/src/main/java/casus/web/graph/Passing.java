package casus.web.graph;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What one entry says passed from one actor to another.
///
/// @param deed  whether it is a deed told as done; an offer, a promise, a request and what is said are words
/// @param sign  for or against whom it is done
/// @param entry that says so
record Passing(ActorId from, ActorId to, boolean deed, Sign sign, Entry entry) {
    /// Whether it helps.
    enum Sign {
        FOR,
        AGAINST,
        NEITHER
    }

    private static final Set<EventType> FRIENDLY = Set.of(
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT);
    private static final Set<EventType> HOSTILE = Set.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.PROTEST,
            EventType.SANCTION,
            EventType.MOBILIZE,
            EventType.COERCE,
            EventType.ASSAULT);
    private static final Set<EventType> DEEDS = Set.of(
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT,
            EventType.SANCTION,
            EventType.MOBILIZE,
            EventType.COERCE,
            EventType.ASSAULT);
    private static final Set<Stage> HELD_BACK = Set.of(Stage.DECLINED, Stage.STALLED, Stage.LAPSED);

    /// What an entry says of any two; a driver and an expectation are no acts.
    static Stream<Passing> of(Entry entry) {
        boolean told =
                entry.common().status() == Status.OCCURRED || entry.common().status() == Status.ONGOING;
        return switch (entry) {
            case Entry.Transfer t ->
                pairs(
                        t.supplier().stream().toList(),
                        t.recipient().stream().toList(),
                        told && (t.stage() == Stage.DELIVERED || t.stage() == Stage.CO_PRODUCED),
                        HELD_BACK.contains(t.stage()) || entry.common().status() == Status.DENIED
                                ? Sign.NEITHER
                                : Sign.FOR,
                        t);
            case Entry.Event e ->
                pairs(
                        e.actors(),
                        e.recipients(),
                        told && DEEDS.contains(e.type()),
                        entry.common().status() == Status.DENIED
                                ? Sign.NEITHER
                                : FRIENDLY.contains(e.type())
                                        ? Sign.FOR
                                        : HOSTILE.contains(e.type()) ? Sign.AGAINST : Sign.NEITHER,
                        e);
            case Entry.Agreement a ->
                pairs(a.parties(), a.parties(), false, Sign.FOR, a)
                        .filter(p -> p.from().compareTo(p.to()) < 0);
            case Entry.Statement s ->
                pairs(s.actor().stream().toList(), s.audience().stream().toList(), false, Sign.NEITHER, s);
            case Entry.Driver d -> Stream.empty();
            case Entry.Expectation x -> Stream.empty();
        };
    }

    private static Stream<Passing> pairs(List<ActorId> from, List<ActorId> to, boolean deed, Sign sign, Entry entry) {
        return from.stream()
                .flatMap(a -> to.stream().filter(b -> !b.equals(a)).map(b -> new Passing(a, b, deed, sign, entry)));
    }

    /// The same between the states and organisations that bodies belong to; nothing where both belong to one.
    Stream<Passing> whole() {
        ActorId a = from.whole();
        ActorId b = to.whole();
        return a.equals(b) ? Stream.empty() : Stream.of(new Passing(a, b, deed, sign, entry));
    }
}
