package casus.extract;

import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills in whom an attack was on, or whose it was, where its sentence leaves that to the reader ("Israel
/// struck on 13 June"): the one the same article has this actor fight most. An entry filled so says it in its
/// rule. It fails in an article about two wars of one state.
final class Counterparts {
    private final List<Entry> drafts;
    private final List<ActorId> main;

    private Counterparts(List<Entry> drafts, List<ActorId> main) {
        this.drafts = drafts;
        this.main = main;
    }

    /// @param main the two states the article is mostly about
    static List<Entry> filled(List<Entry> drafts, List<ActorId> main) {
        Counterparts counterparts = new Counterparts(drafts, main);
        return drafts.stream().map(counterparts::filled).toList();
    }

    private Entry filled(Entry draft) {
        boolean open = draft instanceof Entry.Event e
                && e.type() == EventType.ASSAULT
                && e.recipients().isEmpty()
                && e.actors().size() == 1;
        if (!open) {
            return draft;
        }
        Entry.Event e = (Entry.Event) draft;
        return opponent(e.actors().getFirst())
                .map(o -> (Entry) new Entry.Event(
                        marked(e.common()),
                        e.actors(),
                        List.of(o),
                        e.type(),
                        e.mode(),
                        e.contexts(),
                        e.place(),
                        e.about()))
                .orElse(draft);
    }

    private static Common marked(Common c) {
        return new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                c.accordingTo(),
                c.time(),
                c.grade(),
                c.review(),
                new Common.MadeBy(
                        c.madeBy().rule() + ", recipient from the article",
                        c.madeBy().matched()),
                c.confidence());
    }

    /// The one this actor attacks, or is attacked by, most often in the article.
    private Optional<ActorId> opponent(ActorId actor) {
        Map<ActorId, Integer> counts = new LinkedHashMap<>();
        for (Entry draft : drafts) {
            if (draft instanceof Entry.Event e && e.type() == EventType.ASSAULT) {
                if (e.actors().contains(actor)) {
                    e.recipients().forEach(r -> counts.merge(r, main.contains(r) ? 4 : 2, Integer::sum));
                } else if (e.recipients().contains(actor)) {
                    e.actors().forEach(a -> counts.merge(a, 1, Integer::sum));
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(e -> e.getValue() > 4)
                .map(Map.Entry::getKey);
    }
}
