package casus.game.scenario;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.ledger.record.TreatyEnd;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ledger tells of a patron, a target and an attacker: the entries that a draft's numbers rest on.
final class DraftEvidence {
    static final Set<Status> TRUE = Set.of(Status.OCCURRED, Status.ONGOING);
    private static final int MOST_IDS = 6;
    private static final Set<EventType> FRIENDLY =
            Set.of(EventType.SUPPORT, EventType.AID, EventType.COOPERATE, EventType.AGREE);

    private final Ledger ledger;
    private final Actors actors;
    private final ActorId patron;
    private final ActorId target;
    private final ActorId attacker;
    private final Optional<ActorId> backer;
    private final Optional<ActorId> enemy;
    private final Map<ActorId, List<Entry>> byDoer;
    private final List<Entry.Agreement> agreements;

    /// @param whole all that is on record; what names none of the three is left out, for some thirty questions
    ///     are put to it
    DraftEvidence(Ledger whole, Actors actors, ActorId patron, ActorId target, ActorId attacker) {
        Set<ActorId> three = Set.of(patron, target, attacker);
        this.ledger =
                whole.only(e -> e.named().stream().map(DraftEvidence::state).anyMatch(three::contains));
        this.actors = actors;
        this.patron = patron;
        this.target = target;
        this.attacker = attacker;
        backer = friend(attacker);
        enemy = findEnemy();
        byDoer = byDoer();
        agreements = TreatyEnd.binding(
                ledger.stream(Entry.Agreement.class)
                        .filter(a -> has(a.parties(), patron) && has(a.parties(), target))
                        .filter(a -> a.common().status() != Status.DENIED)
                        .toList(),
                TreatyEnd.between(ledger, patron, target));
    }

    ActorId patron() {
        return patron;
    }

    ActorId target() {
        return target;
    }

    ActorId attacker() {
        return attacker;
    }

    /// The attacker's own patron.
    Optional<ActorId> backer() {
        return backer;
    }

    /// Whom the patron fights in a war of its own.
    Optional<ActorId> enemy() {
        return enemy;
    }

    Ledger ledger() {
        return ledger;
    }

    String name(ActorId id) {
        return actors.name(id).replace("\"", "");
    }

    static ActorId state(ActorId id) {
        return id.state().map(s -> new ActorId(s.value())).orElse(id);
    }

    static boolean has(List<ActorId> ids, ActorId who) {
        return ids.stream().map(DraftEvidence::state).anyMatch(who::equals);
    }

    static boolean has(Optional<ActorId> id, ActorId who) {
        return id.map(DraftEvidence::state).filter(who::equals).isPresent();
    }

    static boolean writable(ActorId id) {
        return id.value().matches("[A-Za-z0-9_.]{1,40}");
    }

    static Optional<ActorId> most(Stream<ActorId> ids) {
        return ids
                .filter(DraftEvidence::writable)
                .collect(Collectors.groupingBy(i -> i, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<ActorId, Long>comparingByValue()
                        .thenComparing(Map.Entry.<ActorId, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private Optional<ActorId> friend(ActorId of) {
        return most(ledger.stream(Entry.Event.class)
                .filter(e -> FRIENDLY.contains(e.type()) && has(e.recipients(), of)
                        || e.type() == EventType.ASSAULT && has(e.actors(), of) && has(e.recipients(), target))
                .flatMap(e -> e.actors().stream())
                .map(DraftEvidence::state)
                .filter(actors::isState)
                .filter(a -> !Set.of(of, patron, target).contains(a)));
    }

    /// Whom the patron fights in a war of its own: the state outside this crisis that it attacks most, or
    /// that its overstretch is about.
    private Optional<ActorId> findEnemy() {
        Stream<ActorId> attacked = ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT
                        && has(e.actors(), patron)
                        && TRUE.contains(e.common().status()))
                .flatMap(e -> e.recipients().stream());
        Stream<ActorId> strained = ledger.stream(Entry.Driver.class)
                .filter(d ->
                        d.motive() == Motive.OVERSTRETCH && state(d.actor()).equals(patron))
                .flatMap(d -> d.toward().stream());
        return most(Stream.concat(attacked, strained)
                .map(DraftEvidence::state)
                .filter(actors::isState)
                .filter(a -> !Set.of(patron, target, attacker).contains(a))
                .filter(a -> backer.filter(a::equals).isEmpty()));
    }

    List<Entry> drivers(ActorId who, Pull pulls, Motive... motives) {
        Set<Motive> wanted = Set.of(motives);
        return entries(
                who,
                Entry.Driver.class,
                d -> d.pulls() == pulls
                        && wanted.contains(d.motive())
                        && d.common().status() != Status.DENIED);
    }

    List<Entry> events(ActorId who, ActorId whom, EventType... types) {
        Set<EventType> wanted = Set.of(types);
        return entries(
                who,
                Entry.Event.class,
                e -> wanted.contains(e.type())
                        && has(e.recipients(), whom)
                        && TRUE.contains(e.common().status()));
    }

    List<Entry> transfers(ActorId from, ActorId to, Stage... stages) {
        Set<Stage> wanted = Set.of(stages);
        return entries(
                from,
                Entry.Transfer.class,
                t -> wanted.contains(t.stage())
                        && has(t.recipient(), to)
                        && (TRUE.contains(t.common().status()) || t.stage() != Stage.DELIVERED));
    }

    List<Entry.Agreement> agreements() {
        return agreements;
    }

    /// Of one kind, what somebody does, in the order of the ledger.
    private <T extends Entry> List<Entry> entries(ActorId who, Class<T> kind, Predicate<T> wanted) {
        return byDoer.getOrDefault(who, List.of()).stream()
                .filter(kind::isInstance)
                .filter(e -> wanted.test(kind.cast(e)))
                .toList();
    }

    /// What each state does, gives or is moved by: some thirty questions begin with one.
    private Map<ActorId, List<Entry>> byDoer() {
        Map<ActorId, List<Entry>> out = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            doers(entry)
                    .map(DraftEvidence::state)
                    .distinct()
                    .forEach(who ->
                            out.computeIfAbsent(who, w -> new ArrayList<>()).add(entry));
        }
        return out;
    }

    private static Stream<ActorId> doers(Entry entry) {
        return switch (entry) {
            case Entry.Driver d -> Stream.of(d.actor());
            case Entry.Event e -> e.actors().stream();
            case Entry.Transfer t -> t.supplier().stream();
            case Entry.Agreement a -> Stream.empty();
            case Entry.Statement s -> Stream.empty();
            case Entry.Expectation x -> Stream.empty();
        };
    }

    @SafeVarargs
    static List<Entry> all(List<? extends Entry>... lists) {
        return Stream.of(lists)
                .flatMap(List::stream)
                .map(Entry.class::cast)
                .distinct()
                .toList();
    }

    /// How many independent families of articles tell of it.
    int families(List<? extends Entry> some) {
        return ledger.families(some);
    }

    /// Their ids, as many as a reader looks at.
    static List<String> ids(List<? extends Entry> some) {
        return some.stream()
                .map(Entry::id)
                .distinct()
                .limit(MOST_IDS)
                .map(Object::toString)
                .toList();
    }
}
