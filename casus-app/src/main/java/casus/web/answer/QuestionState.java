package casus.web.answer;

import casus.assess.Answer;
import casus.assess.question.Interpretation;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.QuestionGrammar;
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
    record NoQuestion(boolean empty) implements QuestionState {
        @Override
        public String words() {
            return "";
        }
    }

    /// The words cannot be read as a question.
    record UnparsedQuestion(String words, InputProblem problem) implements QuestionState {}

    /// The answer takes a while, and nobody has said yet that they will wait.
    ///
    /// @param work the page with the answer
    record PendingAnswer(String words, Link work) implements QuestionState {}

    /// A question on the ladder of responses.
    ///
    /// @param guessed  whether nobody asked it: the likely one of the case
    /// @param interpretation everything the words can mean
    /// @param reading  which of the readings is answered, from 1
    record LadderQuestion(
            String words, boolean guessed, Interpretation interpretation, int reading, Question question, Answer answer)
            implements QuestionState {
        /// The same, with the answer without each article, family, speaker, line and assumption; where that
        /// takes long, only for who says that they will wait.
        QuestionState whole(Request request) {
            return isLong(request) && request.known(question, Answer.class).isEmpty()
                    ? new PendingAnswer(words, request.here().with("work", "yes"))
                    : new LadderQuestion(
                            words, guessed, interpretation, reading, question, Answers.whole(request, question));
        }
    }

    /// A question on a transfer.
    ///
    /// @param asked how the words were understood
    record GoodsQuestion(String words, ParsedQuestion asked, TransferAnswer answer) implements QuestionState {}

    /// The question of a request: the one in its parameter `q`, else the one asked last, else the likely one.
    static QuestionState of(Request request) {
        var size = request.file().size(request.asOf());
        if (size.articles() == 0) {
            return new NoQuestion(true);
        }
        Optional<String> named = request.text("q");
        Optional<String> put = named.or(() -> request.file().lastQuestion());
        if (isLong(request) && put.flatMap(q -> known(request, q)).isEmpty()) {
            return new PendingAnswer(put.orElse(""), request.here().with("work", "yes"));
        }
        Optional<String> words = put.or(() -> Answers.question(request));
        return words.map(q -> answered(request, q, named.isPresent(), put.isEmpty()))
                .orElseGet(() -> new NoQuestion(false));
    }

    private static boolean isLong(Request request) {
        return request.file().size(request.asOf()).entries() > MOST_AT_ONCE
                && request.text("work").isEmpty();
    }

    private static QuestionState answered(Request request, String words, boolean named, boolean guessed) {
        try {
            return answer(request, words, guessed);
        } catch (InputProblem problem) {
            if (named) {
                request.tell(problem);
            }
            return new UnparsedQuestion(words, problem);
        }
    }

    private static QuestionState answer(Request request, String words, boolean guessed) {
        ParsedQuestion asked =
                QuestionGrammar.of(request.actors(), request.today()).parse(words);
        Optional<TransferQuestion> goods =
                TransferQuestions.read(asked, request.actors(), request.ledger(), request.today());
        if (goods.isPresent()) {
            return new GoodsQuestion(
                    words,
                    asked,
                    request.once(
                            words,
                            TransferAnswer.class,
                            () -> TransferAssessment.of(request.ledger(), request.actors(), request.today())
                                    .answer(goods.get())));
        }
        Interpretation interpretation = Answers.parsed(request, words);
        int reading = request.number("reading", 1, 1, interpretation.readings().size());
        Question question = dated(interpretation.readings().get(reading - 1), request);
        return new LadderQuestion(words, guessed, interpretation, reading, question, Answers.of(request, question));
    }

    /// The same, if it was worked out before.
    private static Optional<Object> known(Request request, String words) {
        return request.known(words, TransferAnswer.class)
                .<Object>map(a -> a)
                .or(() -> request.known(words, Interpretation.class)
                        .filter(p -> p.readings().stream().anyMatch(q -> Answers.isKnown(request, dated(q, request)))));
    }

    /// A question with a last day and nothing given holds until that day.
    static Question dated(Question q, Request request) {
        if (q.by().isEmpty()) {
            return q;
        }
        if (!q.by().get().isAfter(request.today())) {
            throw new InputProblem(
                    "q", q.by().get() + " is not after today, " + request.today(), "name a later day in the question");
        }
        int window = q.trigger() == Trigger.NOW
                ? (int) ChronoUnit.DAYS.between(request.today(), q.by().get())
                : q.windowDays();
        return new Question(q.kind(), q.patron(), q.protege(), q.adversary(), q.trigger(), window, q.by(), q.asked());
    }
}
