package casus.work.reply;

import casus.assess.Answer;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.weigh.RungForecast;
import casus.ledger.actor.Actors;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import casus.work.RungWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The one sentence an answer comes down to: on the rung the question names, else on force; where it
/// asks who would help, on arms.
///
/// @param rung  the rung it is on
/// @param notes what was changed in interpreting the question
public record Headline(Rung rung, List<String> notes) {
    public Headline {
        notes = List.copyOf(notes);
    }

    /// The rung a question names; a rung the ladder does not have is answered on the highest, and that is said.
    public static Headline of(ParsedQuestion asked) {
        Optional<Rung> named = asked.rung().flatMap(r -> WireName.find(Rung.class, r));
        List<String> notes = new ArrayList<>();
        if (named.isEmpty() && asked.rung().isPresent()) {
            notes.add("No rung \"" + asked.rung().get() + "\" on the ladder: answered for force.");
        }
        // Of several helpers the first material help tells them apart; of fighting, all are near nothing.
        Rung usual =
                asked.kind() == ParsedQuestion.QuestionKind.WHO && asked.rung().isEmpty() ? Rung.ARMS : Rung.FORCE;
        return new Headline(named.orElse(usual), notes);
    }

    /// "There is almost no chance (1–5%; estimate 2%) that Russia fights for Iran if Israel attacks."
    public String sentence(Answer answer, Actors actors, RungWords words) {
        Question q = answer.question();
        Probability p = answer.forecast().probability(rung);
        String what = actors.nameInSentence(q.patron()) + " " + words.act(rung, actors.nameInSentence(q.protege()))
                + " " + given(q, actors) + ".";
        return likely(p) + " that " + what;
    }

    /// Word, range and estimate, as the beginning of a sentence.
    public static String likely(Probability p) {
        String number = "; estimate " + p.percent() + ")";
        return Likelihood.of(p)
                .map(l -> l.words().endsWith("chance")
                        ? "There is " + (l == Likelihood.ROUGHLY_EVEN_CHANCE ? "a " : "") + l.words() + " (" + range(l)
                                + number
                        : "It is " + l.words() + " (" + range(l) + number)
                .orElseGet(() -> "The probability is " + (p.value() < 0.5 ? "below 1%" : "above 99%"));
    }

    public static String range(Likelihood l) {
        return String.format(Locale.ROOT, "%d–%d%%", l.lowPercent(), l.highPercent());
    }

    /// The numbers hold given an attack, whether or not the question says so; how likely one is, nobody estimates.
    private static String given(Question q, Actors actors) {
        String by = q.trigger() == Trigger.NOW ? q.by().map(d -> " by " + d).orElse("") : "";
        return q.adversary()
                        .map(z -> "if " + actors.nameInSentence(z) + " attacks")
                        .orElse("if it is attacked")
                + by;
    }

    /// The interval, as a sentence; the confidence stands in the next one, never in the same.
    public static String interval(RungForecast f) {
        return "90% interval: " + bounds(f) + ". " + f.confidence().sentence();
    }

    /// "94–100%".
    public static String bounds(RungForecast f) {
        return (int) Math.floor(f.low().value() * 100) + "–"
                + (int) Math.ceil(f.high().value() * 100) + "%";
    }
}
