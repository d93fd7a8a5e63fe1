package casus.assess;

import casus.ledger.Ledger;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Common.Grade;
import casus.ledger.record.Common.MadeBy;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Common.Time;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A small ledger written by hand: one sentence an entry, in the order of the calls.
public final class LedgerBuilder {
    private static final LocalDate DAY = LocalDate.of(2031, 6, 1);

    private final Map<String, String> families = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> ends = new LinkedHashMap<>();
    private String article = "a.txt";
    private Status status = Status.OCCURRED;
    private Optional<Attribution> accordingTo = Optional.empty();
    private Optional<Edtf> when = Optional.empty();
    private Review review = Review.SUGGESTED;
    private Optional<String> passage = Optional.empty();

    /// What follows stands in this article, a family of its own.
    public LedgerBuilder in(String name) {
        return in(name, name);
    }

    public LedgerBuilder in(String name, String family) {
        article = name;
        families.put(name, family);
        return this;
    }

    /// The next entry is denied, planned, …
    public LedgerBuilder status(Status next) {
        status = next;
        return this;
    }

    /// The next entry is only according to somebody.
    public LedgerBuilder accordingTo(String name) {
        accordingTo = Optional.of(new Attribution(Optional.of(name), Optional.empty()));
        return this;
    }

    /// The next entry is according to this state.
    LedgerBuilder inTheWordsOf(String state) {
        accordingTo = Optional.of(new Attribution(Optional.of("a minister"), Optional.of(new ActorId(state))));
        return this;
    }

    /// The next entry has a date.
    public LedgerBuilder on(String edtf) {
        when = Optional.of(new Edtf(edtf));
        return this;
    }

    /// All that follow are reviewed so.
    public LedgerBuilder review(Review all) {
        review = all;
        return this;
    }

    public LedgerBuilder event(String actor, EventType type, String recipient, Context... contexts) {
        return mode(actor, type, recipient, "", contexts);
    }

    public LedgerBuilder mode(String actor, EventType type, String recipient, String mode, Context... contexts) {
        List<ActorId> to = recipient.isEmpty() ? List.of() : List.of(new ActorId(recipient));
        return add(
                c -> new Entry.Event(
                        c,
                        List.of(new ActorId(actor)),
                        to,
                        type,
                        mode.isEmpty() ? Optional.empty() : Optional.of(mode),
                        Set.of(contexts),
                        Optional.empty(),
                        Optional.empty()),
                actor + " " + type.wire() + " " + recipient);
    }

    /// What several do together, as at a meeting.
    public LedgerBuilder together(EventType type, String... actors) {
        return add(
                c -> new Entry.Event(
                        c,
                        List.of(actors).stream().map(ActorId::new).toList(),
                        List.of(),
                        type,
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()),
                String.join(" and ", actors) + " " + type.wire());
    }

    public LedgerBuilder agreement(String a, String b, Map<Obligation, Boolean> obligations) {
        return add(
                c -> new Entry.Agreement(
                        c,
                        List.of(new ActorId(a), new ActorId(b)),
                        "treaty",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        obligations,
                        List.of(),
                        List.of()),
                "The treaty of " + a + " and " + b + " " + obligations.keySet());
    }

    public LedgerBuilder transfer(String supplier, Stage stage, String recipient, String category) {
        return add(
                c -> new Entry.Transfer(
                        c,
                        Optional.of(new ActorId(supplier)),
                        Optional.of(new ActorId(recipient)),
                        category,
                        Optional.empty(),
                        category,
                        stage,
                        Optional.empty(),
                        Optional.empty()),
                supplier + " " + stage.wire() + " " + category + " " + recipient);
    }

    public LedgerBuilder driver(String actor, Motive motive, Pull pull) {
        return add(
                c -> new Entry.Driver(
                        c,
                        new ActorId(actor),
                        Optional.empty(),
                        motive,
                        pull,
                        List.of(),
                        "because of " + motive.wire()),
                actor + " because of " + motive.wire() + " " + pull.wire());
    }

    public LedgerBuilder says(String actor, String content) {
        return says("A speaker", actor, content);
    }

    public LedgerBuilder says(String speaker, String actor, String content) {
        return add(
                c -> new Entry.Statement(
                        c,
                        Optional.of(speaker),
                        speaker,
                        Optional.empty(),
                        Optional.of(new ActorId(actor)),
                        Optional.empty(),
                        Manner.DIRECT,
                        content,
                        Optional.empty()),
                content);
    }

    public LedgerBuilder expects(String actor, String content) {
        return expects(Optional.empty(), Optional.of(new ActorId(actor)), content);
    }

    /// What nobody named expects of nobody named, on a condition.
    LedgerBuilder expectsIf(String condition, String content) {
        return expects(Optional.of(condition), Optional.empty(), content);
    }

    private LedgerBuilder expects(Optional<String> condition, Optional<ActorId> actor, String content) {
        return add(
                c -> new Entry.Expectation(
                        c,
                        condition,
                        actor,
                        Optional.empty(),
                        Optional.empty(),
                        content,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                content);
    }

    /// A ledger without one of its articles and what stands in it.
    static Ledger without(Ledger ledger, String article) {
        return ledger.with(
                ledger.articles().stream()
                        .filter(a -> !a.name().equals(article))
                        .toList(),
                ledger.entries().stream()
                        .filter(e -> !e.common().article().equals(article))
                        .toList());
    }

    private interface Step {
        Entry of(Common common);
    }

    /// The next entry stands on these words.
    public LedgerBuilder passage(String words) {
        passage = Optional.of(words);
        return this;
    }

    private LedgerBuilder add(Step maker, String words) {
        String sentence = passage.orElse(words);
        passage = Optional.empty();
        families.putIfAbsent(article, article);
        int start = ends.getOrDefault(article, 0);
        int end = start + sentence.length();
        ends.put(article, end + 1);
        entries.add(maker.of(new Common(
                new EntryId(entries.size() + 1),
                article,
                new Anchor(sentence, "", "", start, end),
                status,
                accordingTo,
                when.map(e -> new Time(e, e.text())),
                Grade.UNKNOWN,
                review,
                new MadeBy("hand", "hand"))));
        status = Status.OCCURRED;
        accordingTo = Optional.empty();
        when = Optional.empty();
        return this;
    }

    public Ledger ledger() {
        return new Ledger(
                families.entrySet().stream()
                        .map(f -> article(f.getKey(), f.getValue()))
                        .toList(),
                entries);
    }

    private static FiledArticle article(String name, String family) {
        return new FiledArticle(
                name,
                "0".repeat(64),
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DAY,
                DAY,
                Set.of(),
                List.of(),
                family);
    }

    /// The same ledger with its entries in another order, numbered anew.
    static Ledger reordered(Ledger ledger, List<Entry> order) {
        List<Entry> out = new ArrayList<>();
        for (Entry entry : order) {
            out.add(entry.with(entry.common()
                    .filed(new EntryId(out.size() + 1), entry.common().article())));
        }
        return new Ledger(ledger.articles().reversed(), out);
    }

    /// The same ledger with every actor renamed.
    static Ledger renamed(Ledger ledger, UnaryOperator<ActorId> to) {
        return new Ledger(
                ledger.articles(),
                ledger.entries().stream().map(e -> renamed(e, to)).toList());
    }

    private static Entry renamed(Entry entry, UnaryOperator<ActorId> to) {
        return switch (entry) {
            case Entry.Agreement a ->
                new Entry.Agreement(
                        a.common(),
                        a.parties().stream().map(to).toList(),
                        a.name(),
                        a.signed(),
                        a.inForce(),
                        a.termYears(),
                        a.cooperation(),
                        a.obligations(),
                        a.owedBy().stream().map(to).toList(),
                        a.conditions());
            case Entry.Transfer t ->
                new Entry.Transfer(
                        t.common(),
                        t.supplier().map(to),
                        t.recipient().map(to),
                        t.item(),
                        t.designation(),
                        t.category(),
                        t.stage(),
                        t.quantity(),
                        t.inReturnFor());
            case Entry.Event e ->
                new Entry.Event(
                        e.common(),
                        e.actors().stream().map(to).toList(),
                        e.recipients().stream().map(to).toList(),
                        e.type(),
                        e.mode(),
                        e.contexts(),
                        e.place(),
                        e.about());
            case Entry.Statement s ->
                new Entry.Statement(
                        s.common(),
                        s.speaker(),
                        s.asWritten(),
                        s.office(),
                        s.actor().map(to),
                        s.audience().map(to),
                        s.manner(),
                        s.content(),
                        s.about());
            case Entry.Driver d ->
                new Entry.Driver(
                        d.common(),
                        to.apply(d.actor()),
                        d.toward().map(to),
                        d.motive(),
                        d.pulls(),
                        d.rungs(),
                        d.content());
            case Entry.Expectation x ->
                new Entry.Expectation(
                        x.common(),
                        x.condition(),
                        x.actor().map(to),
                        x.type(),
                        x.recipient().map(to),
                        x.content(),
                        x.words(),
                        x.horizon(),
                        x.holder());
        };
    }
}
