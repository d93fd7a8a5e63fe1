package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decisions;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Articles and entries put into a ledger by hand; every article is a family of its own unless told otherwise.
final class Press {
    static final Actors ACTORS = Actors.load();
    static final ActorId NORWAY = SampleLedger.NORWAY;
    static final ActorId SWEDEN = SampleLedger.SWEDEN;
    static final ActorId DENMARK = new ActorId("DNK");

    private final Map<String, FiledArticle> articles = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    /// @param printed the day, or nothing
    Press article(String name, String printed, String text) {
        Optional<LocalDate> day = Optional.of(printed).filter(p -> !p.isEmpty()).map(LocalDate::parse);
        LocalDate added = LocalDate.of(2025, 8, 22);
        articles.put(
                name,
                new FiledArticle(
                        name,
                        "0".repeat(64),
                        text,
                        "en",
                        Optional.empty(),
                        Optional.of("The " + name + " Post"),
                        Optional.empty(),
                        day.map(Edtf::of),
                        day,
                        day.orElse(added),
                        added,
                        Set.of(),
                        List.of(),
                        name));
        return this;
    }

    Press sameFamily(String name, String family) {
        articles.computeIfPresent(name, (n, a) -> a.inFamily(family));
        return this;
    }

    /// The next entry's common part: the words as they stand in the article.
    Common at(String article, String words, Status status, String when) {
        String text = articles.getOrDefault(article, SampleArticle.NONE).text();
        int from = text.indexOf(words);
        return new Common(
                new EntryId(entries.size() + 1),
                article,
                Anchor.of(text, from, from + words.length()),
                status,
                Optional.empty(),
                Optional.of(when).filter(w -> !w.isEmpty()).map(w -> new Common.Time(new Edtf(w), w)),
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy("by hand", words));
    }

    static Common by(Common c, String name, Optional<ActorId> actor) {
        return new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                Optional.of(new Attribution(Optional.of(name).filter(n -> !n.isEmpty()), actor)),
                c.time(),
                c.grade(),
                c.review(),
                c.madeBy());
    }

    Press add(Entry entry) {
        entries.add(entry);
        return this;
    }

    Press transfer(Common c, String item, String category, Stage stage, int quantity) {
        return add(transfer(c, Optional.of(NORWAY), Optional.of(SWEDEN), item, "", category, stage, quantity));
    }

    static Entry.Transfer transfer(
            Common c,
            Optional<ActorId> from,
            Optional<ActorId> to,
            String item,
            String designation,
            String category,
            Stage stage,
            int quantity) {
        return new Entry.Transfer(
                c,
                from,
                to,
                item,
                Optional.of(designation).filter(d -> !d.isEmpty()),
                category,
                stage,
                Optional.of(quantity).filter(q -> q > 0),
                Optional.empty());
    }

    Press event(Common c, EventType type, Context... contexts) {
        return add(event(c, List.of(NORWAY), List.of(SWEDEN), type, contexts));
    }

    static Entry.Event event(
            Common c, List<ActorId> actors, List<ActorId> recipients, EventType type, Context... contexts) {
        return new Entry.Event(
                c, actors, recipients, type, Optional.empty(), Set.of(contexts), Optional.empty(), Optional.empty());
    }

    Press decide(String why, Decision.Act act) {
        decisions.add(new Decision(decisions.size() + 1, LocalDate.of(2025, 8, 22), "Ann", why, act));
        return this;
    }

    Ledger ledger() {
        return new Ledger(List.copyOf(articles.values()), entries, Decisions.of(decisions));
    }

    /// "type a b: about" of each contradiction.
    List<String> contradictions() {
        return Contradictions.of(ledger(), ACTORS).stream()
                .map(c -> c.type() + " " + c.a().id() + " " + c.b().id() + ": " + c.about())
                .toList();
    }

    List<Contradiction> found() {
        return Contradictions.of(ledger(), ACTORS);
    }

    /// The ids of each act's reports.
    List<String> acts() {
        return Acts.of(ledger(), ACTORS).stream()
                .map(a -> String.join(
                        " ", a.reports().stream().map(e -> e.id().toString()).toList()))
                .toList();
    }

    private static final class SampleArticle {
        private static final FiledArticle NONE =
                new Press().article("none", "", "").articles.values().iterator().next();
    }
}
