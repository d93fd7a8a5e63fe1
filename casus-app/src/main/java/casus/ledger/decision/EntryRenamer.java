package casus.ledger.decision;

import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import java.util.List;
import java.util.Optional;

/// An entry under the names judged to be one; the words of the article stay as they are.
public final class EntryRenamer {
    private final Identities actors;
    private final Identities people;

    public EntryRenamer(Decisions decisions) {
        this.actors = decisions.actors();
        this.people = decisions.people();
    }

    public Entry of(Entry entry) {
        if (actors.isEmpty() && people.isEmpty()) {
            return entry;
        }
        Common c = entry.common();
        Common common = new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                attribution(c.accordingTo()),
                c.time(),
                c.grade(),
                c.review(),
                c.madeBy());
        return switch (entry) {
            case Entry.Agreement a ->
                new Entry.Agreement(
                        common,
                        all(a.parties()),
                        a.name(),
                        a.signed(),
                        a.inForce(),
                        a.termYears(),
                        a.cooperation(),
                        a.obligations(),
                        all(a.owedBy()),
                        a.conditions());
            case Entry.Transfer t ->
                new Entry.Transfer(
                        common,
                        actor(t.supplier()),
                        actor(t.recipient()),
                        t.item(),
                        t.designation(),
                        t.category(),
                        t.stage(),
                        t.quantity(),
                        t.inReturnFor());
            case Entry.Event e ->
                new Entry.Event(
                        common,
                        all(e.actors()),
                        all(e.recipients()),
                        e.type(),
                        e.mode(),
                        e.contexts(),
                        e.place(),
                        e.about());
            case Entry.Statement s ->
                new Entry.Statement(
                        common,
                        s.speaker().map(people::shown),
                        s.asWritten(),
                        s.office(),
                        actor(s.actor()),
                        actor(s.audience()),
                        s.manner(),
                        s.content(),
                        s.about());
            case Entry.Driver d ->
                new Entry.Driver(
                        common, actor(d.actor()), actor(d.toward()), d.motive(), d.pulls(), d.rungs(), d.content());
            case Entry.Expectation x ->
                new Entry.Expectation(
                        common,
                        x.condition(),
                        actor(x.actor()),
                        x.type(),
                        actor(x.recipient()),
                        x.content(),
                        x.words(),
                        x.horizon(),
                        attribution(x.holder()));
        };
    }

    private ActorId actor(ActorId id) {
        return new ActorId(actors.shown(id.value()));
    }

    private Optional<ActorId> actor(Optional<ActorId> id) {
        return id.map(this::actor);
    }

    private List<ActorId> all(List<ActorId> ids) {
        return ids.stream().map(this::actor).distinct().toList();
    }

    private Optional<Attribution> attribution(Optional<Attribution> a) {
        return a.map(x -> new Attribution(x.name().map(people::shown), actor(x.actor())));
    }
}
