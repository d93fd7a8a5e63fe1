package casus.bench.ledger;

import casus.ledger.actor.Actors;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Articles made by a seeded generator, with the entries their sentences would give. They say nothing true and
/// stand for size only: kinds, actors, dates and statuses come in the proportions of a news ledger.
public final class Corpus {
    private static final List<String> GOODS = List.of("jets", "drones", "missiles", "tanks", "radars", "frigates");
    private static final List<String> CLASSES = List.of(
            "aircraft", "unmanned aircraft", "missiles", "armoured vehicles", "sensors and satellites", "ships");
    private static final List<String> PLACES = List.of(
            "the northern port",
            "the old capital",
            "the border town",
            "the river crossing",
            "the air base",
            "the summit");
    private static final int STATES = 120;

    private final LocalDate today;
    private final List<Actors.Actor> states;

    /// One article with its drafts.
    public record MadeArticle(Article article, List<Entry> drafts) {}

    public Corpus(Actors actors, LocalDate today) {
        this.today = today;
        this.states = actors.states().stream().limit(STATES).toList();
    }

    /// The text of article `number`: a headline, a date and `sentences` sentences.
    String text(int number, int sentences) {
        StringBuilder out = new StringBuilder("Bulletin " + number + " of the wire\nBy Ann Oak\n"
                + day(new SplittableRandom(number)).getDayOfMonth() + " March 2025\n\n");
        for (int i = 0; i < sentences; i++) {
            out.append(sentence(number, i)).append(i % 5 == 4 ? "\n\n" : " ");
        }
        return out.append('\n').toString();
    }

    private String sentence(int number, int i) {
        SplittableRandom r = new SplittableRandom(31L * number + i);
        String a = state(r).name();
        String b = state(r).name();
        String goods = GOODS.get(r.nextInt(GOODS.size()));
        String place = PLACES.get(r.nextInt(PLACES.size()));
        int n = 2 + r.nextInt(90);
        return switch (i % 6) {
            case 0 -> a + " delivered " + n + " " + goods + " to " + b + " at " + place + " in note " + number + ".";
            case 1 -> a + " attacked " + b + " near " + place + " on day " + n + " of bulletin " + number + ".";
            case 2 -> "The president of " + a + " said that " + b + " must leave " + place + " within " + n + " days.";
            case 3 -> a + " and " + b + " signed a treaty of trade number " + number + " at " + place + ".";
            case 4 -> a + " did not send aid to " + b + " after the storm at " + place + ", note " + n + ".";
            default -> a + " may promise " + n + " " + goods + " to " + b + " if " + place + " falls, it was said.";
        };
    }

    /// The article with one entry a sentence.
    public MadeArticle article(int number, int sentences) {
        String text = text(number, sentences);
        Article article = Articles.of(today).read("bulletin-" + number + ".txt", text.getBytes(StandardCharsets.UTF_8));
        List<Entry> drafts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < sentences; i++) {
            String sentence = sentence(number, i);
            at = article.text().indexOf(sentence, at);
            drafts.add(entry(number, i, article, at, sentence.length()));
            at += sentence.length();
        }
        return new MadeArticle(article, drafts);
    }

    private Entry entry(int number, int i, Article article, int at, int length) {
        SplittableRandom r = new SplittableRandom(31L * number + i);
        ActorId a = state(r).id();
        ActorId b = state(r).id();
        int goods = r.nextInt(GOODS.size());
        r.nextInt(PLACES.size());
        int n = 2 + r.nextInt(90);
        Common common = new Common(
                new EntryId(i + 1),
                article.name(),
                Anchor.of(article.text(), at, at + length),
                i % 6 == 4 ? Status.DENIED : i % 6 == 5 ? Status.HYPOTHETICAL : Status.OCCURRED,
                r.nextInt(4) == 0
                        ? Optional.of(new Attribution(Optional.of("the wire"), Optional.empty()))
                        : Optional.empty(),
                r.nextInt(3) == 0 ? Optional.empty() : Optional.of(new Common.Time(Edtf.of(day(r)), "made")),
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy("generator", "sentence " + i));
        return switch (i % 6) {
            case 0, 5 ->
                new Entry.Transfer(
                        common,
                        Optional.of(a),
                        Optional.of(b),
                        n + " " + GOODS.get(goods),
                        Optional.empty(),
                        CLASSES.get(goods),
                        i % 6 == 0 ? Stage.DELIVERED : Stage.PROMISED,
                        Optional.of(n),
                        Optional.empty());
            case 1, 4 ->
                new Entry.Event(
                        common,
                        List.of(a),
                        List.of(b),
                        i % 6 == 1 ? EventType.ASSAULT : EventType.AID,
                        Optional.empty(),
                        Set.of(i % 6 == 1 ? Context.MILITARY : Context.HUMANITARIAN),
                        Optional.empty(),
                        Optional.empty());
            case 2 ->
                n % 2 == 0
                        ? new Entry.Statement(
                                common,
                                Optional.of("Speaker " + n),
                                "the president",
                                Optional.of("president"),
                                Optional.of(a),
                                Optional.empty(),
                                Manner.INDIRECT,
                                "they must leave within " + n + " days",
                                Optional.empty())
                        : new Entry.Driver(common, a, Optional.of(b), Motive.TIE, Pull.AGAINST, List.of(), "ties " + n);
            default ->
                new Entry.Agreement(
                        common,
                        List.of(a, b),
                        "treaty of trade number " + number,
                        common.time().map(Common.Time::edtf),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of());
        };
    }

    private Actors.Actor state(SplittableRandom r) {
        return states.get(r.nextInt(states.size()));
    }

    private static LocalDate day(SplittableRandom r) {
        return LocalDate.of(2015, 1, 1).plusDays(r.nextInt(3_700));
    }
}
