package casus.ledger.record;

import casus.terms.EntryId;
import java.util.Map;
import java.util.Optional;

/// Gives drafts of one article their ids in the case; what points to another draft keeps pointing to it.
public final class EntryIdMapper {
    private EntryIdMapper() {}

    public static Entry of(Entry draft, Map<EntryId, EntryId> ids, String article) {
        Entry filed = draft.with(draft.common().filed(at(ids, draft.id()), article));
        return switch (filed) {
            case Entry.Transfer t ->
                new Entry.Transfer(
                        t.common(),
                        t.supplier(),
                        t.recipient(),
                        t.item(),
                        t.designation(),
                        t.category(),
                        t.stage(),
                        t.quantity(),
                        at(ids, t.inReturnFor()));
            case Entry.Event e ->
                new Entry.Event(
                        e.common(),
                        e.actors(),
                        e.recipients(),
                        e.type(),
                        e.mode(),
                        e.contexts(),
                        e.place(),
                        at(ids, e.about()));
            case Entry.Statement s ->
                new Entry.Statement(
                        s.common(),
                        s.speaker(),
                        s.asWritten(),
                        s.office(),
                        s.actor(),
                        s.audience(),
                        s.manner(),
                        s.content(),
                        at(ids, s.about()));
            case Entry.Agreement a -> a;
            case Entry.Driver d -> d;
            case Entry.Expectation x -> x;
        };
    }

    private static Optional<EntryId> at(Map<EntryId, EntryId> ids, Optional<EntryId> draft) {
        return draft.map(id -> at(ids, id));
    }

    private static EntryId at(Map<EntryId, EntryId> ids, EntryId draft) {
        EntryId id = ids.get(draft);
        if (id == null) {
            throw new IllegalArgumentException("no draft of this article is called " + draft);
        }
        return id;
    }
}
