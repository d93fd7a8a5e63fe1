package casus.work.reply;

import casus.assess.Answer;
import casus.ledger.actor.Actors;
import casus.terms.Rung;
import casus.work.RungWords;
import java.util.Comparator;
import java.util.List;

/// Those who could help, the likeliest first.
public final class Ranking {
    private Ranking() {}

    /// By the probability of one rung.
    public static List<Answer> of(List<Answer> answers, Rung rung) {
        return answers.stream()
                .sorted(Comparator.comparing(
                        (Answer a) -> -a.forecast().probability(rung).value()))
                .toList();
    }

    /// By what they are ranked, and among whom.
    public static String basis(List<Answer> answers, Rung rung, Actors actors, RungWords names) {
        return answers.size() == 1
                ? "The case ties nobody else to "
                        + actors.nameInSentence(answers.getFirst().question().protege()) + "."
                : "Ranked by " + names.name(rung) + ", among those the question or the case names.";
    }
}
