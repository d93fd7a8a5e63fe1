package casus.web.screen;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.question.Interpretation;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.Ledger;
import casus.ledger.compare.Contradictions;
import casus.ledger.record.Contradiction;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.work.LikelyQuestion;
import java.util.List;
import java.util.Optional;

/// Answers and contradictions, worked out once for each state of the case, whichever screen asks first.
public final class Answers {
    private record All(List<Contradiction> list) {}

    private Answers() {}

    /// The question a page is about: the one in its parameter `q`, else the one asked last, else the likely one.
    public static Optional<String> question(Request asked) {
        return asked.text("q")
                .or(() -> asked.file().lastQuestion().filter(q -> !TransferQuestions.isAsked(q, asked.actors())))
                .or(() -> LikelyQuestion.of(asked.ledger(), asked.actors()));
    }

    /// What the words of a question can mean.
    ///
    /// @throws InputProblem if they cannot be read, or there is nothing on record
    public static Interpretation parsed(Request asked, String question) {
        return asked.once(
                question, Interpretation.class, () -> assessment(asked).parse(question));
    }

    private record Alone(Answer answer) {}

    /// The answer to a question in English, with nothing left out in turn.
    ///
    /// @throws InputProblem if it cannot be read, or there is nothing on record
    public static Answer of(Request asked, String question) {
        return of(asked, parsed(asked, question).first());
    }

    /// The answer to a question, with nothing left out in turn.
    public static Answer of(Request asked, Question question) {
        return asked.known(question, Answer.class)
                .orElseGet(() -> asked.once(
                                question,
                                Alone.class,
                                () -> new Alone(assessment(asked).answerAlone(question)))
                        .answer());
    }

    /// The answer to a question, and what it is without each article, family, speaker, line and assumption.
    public static Answer whole(Request asked, Question question) {
        return asked.once(question, Answer.class, () -> assessment(asked).answer(question));
    }

    /// Whether some page had the answer worked out before.
    public static boolean isKnown(Request asked, Question question) {
        return asked.known(question, Alone.class).isPresent()
                || asked.known(question, Answer.class).isPresent();
    }

    /// The front door of the weighing, for the case as it is.
    ///
    /// @throws InputProblem if there is nothing on record
    public static Assessment assessment(Request asked) {
        Ledger ledger = asked.ledger();
        if (ledger.articles().isEmpty()) {
            throw new InputProblem(
                    asked.file().file().getFileName().toString(),
                    "the case has no article"
                            + asked.asOf().map(d -> " in print by " + d).orElse(""),
                    "add some in the Inbox");
        }
        return asked.once("assessment", Assessment.class, () -> Assessment.of(ledger, asked.actors(), asked.today()));
    }

    /// The passages that cannot both be right; `C-1` is the first.
    public static List<Contradiction> contradictions(Request asked) {
        return asked.once("contradictions", All.class, () -> new All(Contradictions.of(asked.ledger(), asked.actors())))
                .list();
    }
}
