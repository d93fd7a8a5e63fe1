package casus.web.answer;

import casus.assess.Answer;
import casus.assess.question.Interpretation;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.Trigger;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.Request;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The question a page is about, and its answer as far as there is one.
public sealed interface QuestionState {
    /// Above so many entries, an answer is worked out only for who says that they will wait.
    int MOST_AT_ONCE = 20_000;

    /// The words of the question; empty where none was asked and none is likely.
    String words();

    /// There is nothing to ask about.
    ///
    /// @param empty whether the case has no article; else it has no pair to make a question from
    record Nobody(boolean empty) implements QuestionState {
        @Override
        public String words() {
            return "";
        }
    }

    /// The words cannot be read as a question.
    record Unread(String words, InputProblem problem) implements QuestionState {}

    /// The answer takes a while, and nobody has said yet that they will wait.
    ///
    /// @param work the page with the answer
    record Waiting(String words, Link work) implements QuestionState {}

    /// A question on the ladder of responses.
    ///
    /// @param guessed  whether nobody asked it: the likely one of the case
    /// @param parsed   everything the words can mean
    /// @param reading  which of the readings is answered, from 1
    record Ladder(String words, boolean guessed, Interpretation parsed, int reading, Question question, Answer answer)
            implements QuestionState {
        /// The same, with the answer without each article, family, speaker, line and assumption; where that
        /// takes long, only for who says that they will wait.
        QuestionState whole(Request asked) {
            return isLong(asked) && asked.known(question, Answer.class).isEmpty()
                    ? new Waiting(words, asked.here().with("work", "yes"))
                    : new Ladder(words, guessed, parsed, reading, question, Answers.whole(asked, question));
        }
    }

    /// A question on a transfer.
    record Goods(String words, TransferAnswer answer) implements QuestionState {}

    /// The question of a request: the one in its parameter `q`, else the one asked last, else the likely one.
    static QuestionState of(Request asked) {
        var size = asked.file().size(asked.asOf());
        if (size.articles() == 0) {
            return new Nobody(true);
        }
        Optional<String> named = asked.text("q");
        Optional<String> put = named.or(() -> asked.file().lastQuestion());
        if (isLong(asked) && put.flatMap(q -> known(asked, q)).isEmpty()) {
            return new Waiting(put.orElse(""), asked.here().with("work", "yes"));
        }
        Optional<String> words = put.or(() -> Answers.question(asked));
        return words.map(q -> answered(asked, q, named.isPresent(), put.isEmpty()))
                .orElseGet(() -> new Nobody(false));
    }

    private static boolean isLong(Request asked) {
        return asked.file().size(asked.asOf()).entries() > MOST_AT_ONCE
                && asked.text("work").isEmpty();
    }

    private static QuestionState answered(Request asked, String words, boolean named, boolean guessed) {
        try {
            return answer(asked, words, guessed);
        } catch (InputProblem problem) {
            if (named) {
                asked.tell(problem);
            }
            return new Unread(words, problem);
        }
    }

    private static QuestionState answer(Request asked, String words, boolean guessed) {
        Optional<TransferQuestion> goods = TransferQuestions.read(words, asked.actors(), asked.today());
        if (goods.isPresent()) {
            return new Goods(
                    words,
                    asked.once(
                            words,
                            TransferAnswer.class,
                            () -> TransferAssessment.of(asked.ledger(), asked.actors(), asked.today())
                                    .answer(goods.get())));
        }
        Interpretation parsed = Answers.parsed(asked, words);
        int reading = asked.number("reading", 1, 1, parsed.readings().size());
        Question question = dated(parsed.readings().get(reading - 1), asked);
        return new Ladder(words, guessed, parsed, reading, question, Answers.of(asked, question));
    }

    /// The same, if it was worked out before.
    private static Optional<Object> known(Request asked, String words) {
        return asked.known(words, TransferAnswer.class)
                .<Object>map(a -> a)
                .or(() -> asked.known(words, Interpretation.class)
                        .filter(p -> p.readings().stream().anyMatch(q -> Answers.isKnown(asked, dated(q, asked)))));
    }

    /// A question with a last day and nothing given holds until that day.
    private static Question dated(Question q, Request asked) {
        if (q.by().isEmpty()) {
            return q;
        }
        if (!q.by().get().isAfter(asked.today())) {
            throw new InputProblem(
                    "q", q.by().get() + " is not after today, " + asked.today(), "name a later day in the question");
        }
        int window = q.trigger() == Trigger.NOW
                ? (int) ChronoUnit.DAYS.between(asked.today(), q.by().get())
                : q.windowDays();
        return new Question(q.kind(), q.patron(), q.protege(), q.adversary(), q.trigger(), window, q.by(), q.asked());
    }
}
