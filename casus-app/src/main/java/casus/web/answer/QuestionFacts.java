package casus.web.answer;

import casus.assess.Answer;
import casus.assess.reply.Duty;
import casus.assess.reply.KnownTreaties;
import casus.ledger.decision.Decision;
import casus.precedent.JoinEstimate;
import casus.precedent.pair.PairModel;
import casus.terms.Estimate;
import casus.terms.Question;
import casus.terms.Rung;
import casus.web.record.SafeWords;
import casus.web.screen.Answers;
import casus.web.screen.Request;
import casus.work.RungWords;
import casus.work.reply.DutySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands beside a forecast: what is owed, how like cases came out, and whether it is known what came.
///
/// @param duty     in a sentence
/// @param owed     the entries and treaties it rests on
/// @param like     how like cases came out, one a line
/// @param state    `open`, `yes`, `no` or `void`
/// @param came     what came, in words; empty while open
/// @param decision that settled it
public record QuestionFacts(
        String duty, Duty owed, List<String> like, String state, String came, Optional<Decision> decision) {
    /// So far from what was said of any scored decision, a level rests on what was judged.
    private static final double FAR = 0.1;

    private static final int CLASSES = 2;

    /// Of an answer, on the rung its sentence is about.
    static QuestionFacts of(Request request, Question question, Answer answer, Rung rung) {
        Duty owed = Answers.assessment(request)
                .duty(question, KnownTreaties.of(request.file().decisions()));
        Optional<Decision> settled = request.file().decisions().resolutions().stream()
                .filter(d -> ((Decision.Resolve) d.act()).settles(question))
                .filter(d -> request.asOf()
                        .filter(((Decision.Resolve) d.act()).on()::isAfter)
                        .isEmpty())
                .reduce((a, b) -> b);
        Optional<Decision.Resolve> outcome = settled.map(d -> (Decision.Resolve) d.act());
        return new QuestionFacts(
                DutySentence.of(
                        owed,
                        request.actors().nameInSentence(question.patron()),
                        request.actors().nameInSentence(question.protege())),
                owed,
                like(answer, rung),
                outcome.map(o -> state(o, rung)).orElse("open"),
                outcome.map(o -> came(o) + ", known on " + o.on()
                                + settled.map(Decision::why)
                                        .filter(w -> !w.isBlank())
                                        .map(w -> ": " + SafeWords.flat(w))
                                        .orElse(""))
                        .orElse(""),
                settled);
    }

    private static String state(Decision.Resolve outcome, Rung rung) {
        return !outcome.counts() ? "void" : outcome.rungs().contains(rung) ? "yes" : "no";
    }

    private static String came(Decision.Resolve outcome) {
        return !outcome.counts()
                ? "what it took as given never came"
                : outcome.rungs().isEmpty()
                        ? "nothing of it was done"
                        : "it did: "
                                + outcome.rungs().stream()
                                        .map(RungWords.load()::name)
                                        .collect(Collectors.joining(", "));
    }

    private static List<String> like(Answer answer, Rung rung) {
        List<String> out = new ArrayList<>();
        answer.precedents()
                .pair()
                .ifPresent(p -> Optional.ofNullable(p.scored().get(rung))
                        .ifPresent(s -> p.estimates().stream()
                                .filter(e -> e.target().rung() == rung)
                                .findFirst()
                                .map(Estimate::probability)
                                .ifPresent(level -> out.add(scored(s, level.value())))));
        answer.precedents().modelled().stream()
                .flatMap(m -> m.classes().stream())
                .filter(c -> c.of() > 0)
                .limit(CLASSES)
                .map(QuestionFacts::counted)
                .forEach(out::add);
        return out;
    }

    private static String scored(PairModel.Scored s, double level) {
        return String.format(
                Locale.ROOT,
                Math.abs(level - s.said()) > FAR
                        ? "No past decision was forecast as this likely; of the nearest %d, %.0f%% was forecast and %.0f%% happened."
                        : "Of %d past decisions forecast at this level, %.0f%% was forecast and %.0f%% happened.",
                s.n(),
                s.said() * 100,
                s.came() * 100);
    }

    private static String counted(JoinEstimate.ClassRate c) {
        return c.joined() + " of " + c.of() + " in such cases joined the attacked (" + c.label() + ").";
    }
}
