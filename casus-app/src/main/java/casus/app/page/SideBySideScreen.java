package casus.app.page;

import casus.assess.Answer;
import casus.assess.observe.ObservedRung;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.Duty;
import casus.assess.weigh.RungForecast;
import casus.ledger.actor.Actors;
import casus.terms.Rung;
import casus.terms.text.Phrase;
import casus.work.RungWords;
import casus.work.reply.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Two answers to one question side by side: two helpers, or two to be helped.
public final class SideBySideScreen {
    private static final int COLUMN = 38;

    private SideBySideScreen() {}

    /// At most 24 lines of at most 100 characters.
    public static List<String> of(
            ParsedQuestion asked,
            Answer left,
            Answer right,
            List<String> notes,
            Function<Answer, Duty> duties,
            Actors actors,
            RungWords words) {
        Headline headline = Headline.of(asked);
        List<String> first = new ArrayList<>();
        List<String> changed = new ArrayList<>(notes);
        changed.addAll(headline.notes());
        if (!changed.isEmpty()) {
            first.addAll(OneScreen.wrapped(String.join(" ", changed), "  "));
        }
        List<String> table = new ArrayList<>();
        table.add(row("", head(left, actors), head(right, actors)));
        for (Rung rung : Rung.values()) {
            table.add(row(words.name(rung), cell(left, rung), cell(right, rung)));
        }
        table.add(row(
                "duty",
                duties.apply(left).owed().wire(),
                duties.apply(right).owed().wire()));
        for (Answer a : List.of(left, right)) {
            first.addAll(OneScreen.wrapped(Phrase.capitalised(headline.sentence(a, actors, words)), "  "));
        }
        List<String> confidence = new ArrayList<>();
        for (Answer a : List.of(left, right)) {
            confidence.addAll(OneScreen.wrapped(
                    actors.name(a.question().patron()) + ": "
                            + a.forecast().on(headline.rung()).confidence().sentence(),
                    "  "));
        }
        return new OneScreen("more: ask about one of them with --why")
                .add(first)
                .add(table)
                .add(List.of("Forecast with its 90% interval; observed acts in brackets."))
                .add(confidence)
                .lines();
    }

    private static String head(Answer a, Actors actors) {
        return OneScreen.cut(
                actors.name(a.question().patron()) + " for "
                        + actors.name(a.question().protege()),
                COLUMN - 1);
    }

    private static String cell(Answer a, Rung rung) {
        RungForecast f = a.forecast().on(rung);
        String seen = a.observed().stream()
                .filter(o -> o.rung() == rung && o.state() != ObservedRung.State.NOTHING)
                .map(o -> " [" + o.state().wire() + ", " + o.acts() + "]")
                .findFirst()
                .orElse("");
        return f.probability().percent() + " (" + Headline.bounds(f) + ")" + seen;
    }

    private static String row(String a, String b, String c) {
        return String.format(Locale.ROOT, "%-22s %-" + COLUMN + "s %s", a, b, c).stripTrailing();
    }
}
