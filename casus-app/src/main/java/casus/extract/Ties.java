package casus.extract;

import casus.extract.who.Sides;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.CodePoints;
import casus.terms.EntryId;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Ties drafts of one article together: a reaction to the act it reacts to, a delivery to what it is given in
/// return for. A reaction is tied only where its own words name an act of the one it is aimed at; of several
/// such acts the one told in the same words is meant, else the one told last before it.
///
/// Cost is the reactions of an article times its acts. It fails where two attacks of one side are told in a row.
final class Ties {
    private static final Set<EventType> REACTIONS =
            Set.of(EventType.ACCUSE, EventType.PROTEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN);
    private static final Set<EventType> ACTS =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE);
    private static final Pattern NAMES_AN_ACT = Pattern.compile(
            "(?i)\\b(?:strikes?|airstrikes?|attacks?|bombings?|bombardment|raids?|invasion|aggression|killings?|war|shelling|assault|annexation|occupation|sanctions?|tariffs?|blockade|actions?|drills?|test)\\b");
    private static final Pattern RETURN = Pattern.compile("(?i)\\b(?:in return|in exchange|as payment|to repay)\\b");
    /// In code points, back from a delivery to the words "in return" and to what it answers.
    private static final int NEAR = 120;

    private static final int FAR = 600;
    private final List<Entry.Event> acts;
    private final List<Entry.Transfer> transfers;
    private final String text;
    private final CodePoints points;

    private Ties(List<Entry> drafts, String text, CodePoints points) {
        this.acts = drafts.stream()
                .filter(Entry.Event.class::isInstance)
                .map(Entry.Event.class::cast)
                .filter(a -> ACTS.contains(a.type())
                        && (a.common().status() == Status.OCCURRED || a.common().status() == Status.ONGOING))
                .toList();
        this.transfers = drafts.stream()
                .filter(Entry.Transfer.class::isInstance)
                .map(Entry.Transfer.class::cast)
                .toList();
        this.text = text;
        this.points = points;
    }

    /// @param text   the article's stored text
    /// @param points where its code points stand
    static List<Entry> tied(List<Entry> drafts, String text, CodePoints points) {
        Ties ties = new Ties(drafts, text, points);
        return drafts.stream().map(ties::tied).toList();
    }

    private Entry tied(Entry draft) {
        return switch (draft) {
            case Entry.Event e -> reaction(e);
            case Entry.Transfer t -> exchange(t);
            default -> draft;
        };
    }

    private Entry reaction(Entry.Event e) {
        boolean names = REACTIONS.contains(e.type())
                && NAMES_AN_ACT.matcher(e.common().anchor().exact()).find();
        Optional<EntryId> act = names ? act(e) : Optional.empty();
        return act.isEmpty()
                ? e
                : new Entry.Event(
                        e.common(), e.actors(), e.recipients(), e.type(), e.mode(), e.contexts(), e.place(), act);
    }

    private Optional<EntryId> act(Entry.Event e) {
        return acts.stream()
                .filter(a -> start(a) <= end(e) && shares(a.actors(), e.recipients()))
                .max(Comparator.comparing((Entry a) -> end(a) > start(e)).thenComparing(Ties::start))
                .map(a -> a.common().id());
    }

    private Entry exchange(Entry.Transfer t) {
        int from = start(t);
        String before = text.substring(points.unitOf(Math.max(0, from - NEAR)), points.unitOf(end(t)));
        boolean answers = t.supplier().isPresent()
                && t.recipient().isPresent()
                && RETURN.matcher(before).find();
        Optional<EntryId> first = answers
                ? transfers.stream()
                        .filter(o -> start(o) < from
                                && from - start(o) < FAR
                                && o.supplier().equals(t.recipient())
                                && o.recipient().equals(t.supplier()))
                        .max(Comparator.comparing(Ties::start))
                        .map(o -> o.common().id())
                : Optional.empty();
        return first.isEmpty()
                ? t
                : new Entry.Transfer(
                        t.common(),
                        t.supplier(),
                        t.recipient(),
                        t.item(),
                        t.designation(),
                        t.category(),
                        t.stage(),
                        t.quantity(),
                        first);
    }

    private static boolean shares(List<ActorId> some, List<ActorId> others) {
        return some.stream().anyMatch(s -> others.stream().anyMatch(o -> Sides.same(s, o)));
    }

    private static int start(Entry e) {
        return e.common().anchor().start();
    }

    private static int end(Entry e) {
        return e.common().anchor().end();
    }
}
