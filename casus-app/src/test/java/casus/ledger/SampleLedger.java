package casus.ledger;

import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.read.Articles;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Articles and drafts written by hand for the tests of this room.
public final class SampleLedger {
    public static final LocalDate TODAY = LocalDate.of(2025, 8, 22);
    public static final ActorId NORWAY = new ActorId("NOR");
    public static final ActorId SWEDEN = new ActorId("SWE");

    private SampleLedger() {}

    public static casus.read.Article article(String name, String text) {
        return Articles.of(TODAY).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Common common(
            int id, String article, String text, String quote, Status status, Optional<String> when) {
        int at = text.indexOf(quote);
        return new Common(
                new EntryId(id),
                article,
                Anchor.of(text, at, at + quote.length()),
                status,
                Optional.empty(),
                when.map(w -> new Common.Time(new Edtf(w), w)),
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy("of the test", quote));
    }

    /// The same, on somebody's word.
    public static Common by(Common c, String name) {
        return new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                Optional.of(new Attribution(name.isEmpty() ? Optional.empty() : Optional.of(name), Optional.empty())),
                c.time(),
                c.grade(),
                c.review(),
                c.madeBy());
    }

    /// An act of Norway's toward Sweden.
    public static Entry.Event event(Common common, EventType type, Context context) {
        return new Entry.Event(
                common,
                List.of(NORWAY),
                List.of(SWEDEN),
                type,
                Optional.empty(),
                Set.of(context),
                Optional.empty(),
                Optional.empty());
    }

    public static Entry.Agreement agreement(Common common, String name, Optional<String> signed) {
        return new Entry.Agreement(
                common,
                List.of(NORWAY, SWEDEN),
                name,
                signed.map(Edtf::new),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    public static Entry.Transfer transfer(Common common, String item, Stage stage, Optional<Integer> quantity) {
        return new Entry.Transfer(
                common,
                Optional.of(NORWAY),
                Optional.of(SWEDEN),
                item,
                Optional.empty(),
                "aircraft",
                stage,
                quantity,
                Optional.empty());
    }

    public static Entry.Event aid(Common common) {
        return new Entry.Event(
                common,
                List.of(NORWAY),
                List.of(SWEDEN),
                EventType.AID,
                Optional.empty(),
                Set.of(Context.MILITARY),
                Optional.empty(),
                Optional.empty());
    }

    public static Ledger ledger(List<casus.read.Article> articles, List<Entry> entries) {
        List<FiledArticle> filed = articles.stream()
                .map(a -> new FiledArticle(
                        a.name(),
                        a.sha256(),
                        a.text(),
                        a.language(),
                        a.title(),
                        a.publisher(),
                        a.byline(),
                        a.published(),
                        a.published().flatMap(Edtf::earliest),
                        a.published().flatMap(Edtf::latest).orElse(a.added()),
                        a.added(),
                        a.flags(),
                        a.skippedParts(),
                        a.name()))
                .toList();
        return new Ledger(filed, entries);
    }
}
