package casus.brief;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.brief.write.BriefComposer;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
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
import casus.terms.Yardstick;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Three made-up articles and what stands in them, put into a ledger by hand.
public final class SmallCase {
    public static final String ASKED = "Will Russia defend Iran against Israel?";
    public static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    public static final LocalDate TODAY = LocalDate.of(2025, 8, 22);
    public static final Actors ACTORS = Actors.load();

    /// What somebody might write to break out of a brief; the last word is turned round by U+202E and ends in a
    /// zero-width space.
    public static final String HOSTILE =
            "Russia's army <script>alert(1)</script> is **tied** | down [here](javascript:x) & “spent” `now` \u202Eenrut\u200B";

    private static final ActorId RUSSIA = new ActorId("RUS");
    private static final ActorId IRAN = new ActorId("IRN");
    private static final ActorId ISRAEL = new ActorId("ISR");

    private final List<FiledArticle> articles = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private SmallCase() {}

    public static Ledger ledger() {
        SmallCase made = new SmallCase();
        made.treaty();
        made.wire();
        made.hostile();
        return new Ledger(made.articles, made.entries);
    }

    public static Answer answer(String asked) {
        Assessment assessment = Assessment.of(ledger(), ACTORS, TODAY);
        return assessment.answer(assessment.parse(asked).first());
    }

    public static Brief brief(String asked) {
        return brief(asked, Optional.empty());
    }

    public static Brief brief(String asked, Optional<ActorId> reader) {
        return brief(asked, reader, Yardstick.ICD203);
    }

    public static Brief brief(String asked, Optional<ActorId> reader, Yardstick words) {
        return BriefComposer.of(
                answer(asked),
                ledger(),
                ACTORS,
                new CaseStamp(
                        "case.casus", HASH, "0.1.0", Assessment.SEED, TODAY, Optional.empty(), asked, reader, words));
    }

    private void treaty() {
        String text =
                "Russia and Iran signed a treaty on 17 January 2025. It does not oblige Russia to defend Iran.\nRussia has delivered 4 radars to Iran. Iran asked Russia for the S-400.";
        article("treaty.md", text, "A treaty & its holes", Optional.of("2025-08-01"));
        entries.add(new Entry.Agreement(
                common(
                        "treaty.md",
                        text,
                        "Russia and Iran signed a treaty on 17 January 2025",
                        Status.OCCURRED,
                        "2025-01-17"),
                List.of(RUSSIA, IRAN),
                "treaty",
                Optional.of(new Edtf("2025-01-17")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                List.of()));
        entries.add(new Entry.Agreement(
                common("treaty.md", text, "It does not oblige Russia to defend Iran.", Status.OCCURRED, ""),
                List.of(RUSSIA, IRAN),
                "treaty",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(Obligation.DEFENSE, false),
                List.of(),
                List.of()));
        entries.add(transfer("treaty.md", text, "Russia has delivered 4 radars to Iran", Stage.DELIVERED, 4));
        entries.add(transfer("treaty.md", text, "Iran asked Russia for the S-400", Stage.REQUESTED, 0));
    }

    private void wire() {
        String text =
                "Israel attacked Iran on 13 June 2025. Russia condemned the attack on 14 June 2025. Russia and Iran signed a treaty in April 2025. Russia may yet sell more.";
        article("wire.txt", text, "A day of strikes", Optional.empty());
        entries.add(event(
                "wire.txt",
                text,
                "Israel attacked Iran on 13 June 2025",
                ISRAEL,
                IRAN,
                EventType.ASSAULT,
                Context.MILITARY,
                "2025-06-13"));
        entries.add(event(
                "wire.txt",
                text,
                "Russia condemned the attack on 14 June 2025",
                RUSSIA,
                ISRAEL,
                EventType.ACCUSE,
                Context.DIPLOMATIC,
                "2025-06-14"));
        entries.add(new Entry.Agreement(
                common("wire.txt", text, "Russia and Iran signed a treaty in April 2025", Status.OCCURRED, "2025-04"),
                List.of(RUSSIA, IRAN),
                "treaty",
                Optional.of(new Edtf("2025-04")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                List.of()));
        entries.add(new Entry.Expectation(
                common("wire.txt", text, "Russia may yet sell more", Status.HYPOTHETICAL, ""),
                Optional.empty(),
                Optional.of(RUSSIA),
                Optional.empty(),
                Optional.of(IRAN),
                "Russia may yet sell more",
                Optional.of("may"),
                Optional.empty(),
                Optional.of(new Attribution(Optional.of("<b>experts</b>"), Optional.empty()))));
    }

    private void hostile() {
        article("hostile|<i>.txt", HOSTILE, "</title><script>alert(2)</script>", Optional.empty());
        entries.add(new Entry.Driver(
                common("hostile|<i>.txt", HOSTILE, HOSTILE, Status.ONGOING, ""),
                RUSSIA,
                Optional.of(IRAN),
                Motive.OVERSTRETCH,
                Pull.AGAINST,
                List.of(),
                HOSTILE));
    }

    private void article(String name, String text, String title, Optional<String> published) {
        LocalDate added = TODAY;
        articles.add(new FiledArticle(
                name,
                "0".repeat(64),
                text,
                "en",
                Optional.of(title),
                Optional.of("The <Desk>"),
                Optional.empty(),
                published.map(Edtf::new),
                published.map(LocalDate::parse),
                published.map(LocalDate::parse).orElse(added),
                added,
                Set.of(),
                List.of(),
                name));
    }

    private Common common(String article, String text, String words, Status status, String edtf) {
        int at = text.indexOf(words);
        return new Common(
                new EntryId(entries.size() + 1),
                article,
                Anchor.of(text, at, at + words.length()),
                status,
                Optional.empty(),
                Edtf.find(edtf).map(e -> new Time(e, edtf)),
                Grade.UNKNOWN,
                Review.SUGGESTED,
                new MadeBy("by hand", words));
    }

    private Entry transfer(String article, String text, String words, Stage stage, int quantity) {
        return new Entry.Transfer(
                common(article, text, words, Status.OCCURRED, ""),
                Optional.of(RUSSIA),
                Optional.of(IRAN),
                "radars",
                Optional.empty(),
                "sensors",
                stage,
                Optional.of(quantity).filter(q -> q > 0),
                Optional.empty());
    }

    private Entry event(
            String article,
            String text,
            String words,
            ActorId by,
            ActorId to,
            EventType type,
            Context context,
            String edtf) {
        return new Entry.Event(
                common(article, text, words, Status.OCCURRED, edtf),
                List.of(by),
                List.of(to),
                type,
                Optional.empty(),
                Set.of(context),
                Optional.empty(),
                Optional.empty());
    }
}
