package casus.app.page;

import casus.assess.Answer;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.Duty;
import casus.ledger.actor.Actors;
import casus.terms.Question;
import casus.terms.Rung;
import casus.work.RungWords;
import casus.work.reply.Headline;
import casus.work.reply.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Who would help, on one screen: those the case ties to the one attacked, ranked, each with its ladder.
public final class HelpersScreen {
    private HelpersScreen() {}

    /// At most 24 lines of at most 100 characters.
    public static List<String> of(
            ParsedQuestion asked,
            List<Answer> answers,
            List<String> notes,
            Function<Answer, Duty> duties,
            Actors actors,
            RungWords words) {
        Headline headline = Headline.of(asked);
        List<Answer> ranked = Ranking.of(answers, headline.rung());
        Question q = ranked.getFirst().question();
        List<String> first = new ArrayList<>(OneScreen.wrapped(String.join(" ", notes), "  "));
        first.removeIf(String::isBlank);
        first.addAll(OneScreen.wrapped(
                casus.terms.text.Phrase.capitalised(headline.sentence(ranked.getFirst(), actors, words)), "  "));
        first.addAll(OneScreen.wrapped(Ranking.basis(ranked, headline.rung(), actors, words), "  "));
        List<String> table = new ArrayList<>();
        table.add(row("", "duty", columns(words)));
        for (Answer a : ranked) {
            table.add(row(
                    OneScreen.cut(actors.name(a.question().patron()), 18),
                    duties.apply(a).owed().wire(),
                    percents(a)));
        }
        return new OneScreen("more: casus ask \"Would X help " + actors.name(q.protege()) + "?\" --why")
                .add(first)
                .add(table)
                .add(List.of("Each number is the probability of that response within " + q.windowDays()
                        + " days"
                        + q.adversary()
                                .map(z -> " of an attack by " + actors.nameInSentence(z))
                                .orElse("") + "."))
                .lines();
    }

    private static String row(String name, String duty, List<String> cells) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-18s %-8s", name, duty));
        cells.forEach(c -> out.append(String.format(Locale.ROOT, "%9s", c)));
        return out.toString();
    }

    private static List<String> columns(RungWords words) {
        List<String> out = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            out.add(OneScreen.cut(words.brief(rung), 9));
        }
        return out;
    }

    private static List<String> percents(Answer a) {
        List<String> out = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            out.add(a.forecast().probability(rung).percent());
        }
        return out;
    }
}
