package casus.web.screen;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.question.Interpretation;
import casus.assess.reply.TreatyConflict;
import casus.assess.reply.TreatyConflicts;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.Ledger;
import casus.ledger.compare.Contradictions;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.work.EntrySentences;
import casus.work.LikelyQuestion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers and contradictions, worked out once for each state of the case, whichever screen asks first.
public final class Answers {
    private record ContradictionList(List<Contradiction> list) {}

    private Answers() {}

    /// The question a page is about: the one in its parameter `q`, else the one asked last, else the likely one.
    public static Optional<String> question(Request request) {
        return request.text("q")
                .or(() -> request.file()
                        .lastQuestion()
                        .filter(q -> !TransferQuestions.isAsked(q, request.actors(), request.today())))
                .or(() -> LikelyQuestion.of(request.ledger(), request.actors()));
    }

    /// What the words of a question can mean.
    ///
    /// @throws InputProblem if they cannot be read, or there is nothing on record
    public static Interpretation parsed(Request request, String question) {
        return request.once(
                question, Interpretation.class, () -> assessment(request).parse(question));
    }

    private record BareAnswer(Answer answer) {}

    /// The answer to a question in English, with nothing left out in turn.
    ///
    /// @throws InputProblem if it cannot be read, or there is nothing on record
    public static Answer of(Request request, String question) {
        return of(request, parsed(request, question).first());
    }

    /// The answer to a question, with nothing left out in turn.
    public static Answer of(Request request, Question question) {
        return request.known(question, Answer.class)
                .orElseGet(() -> request.once(
                                question,
                                BareAnswer.class,
                                () -> new BareAnswer(assessment(request).answerAlone(question)))
                        .answer());
    }

    /// The answer to a question, and what it is without each article, family, speaker, line and assumption.
    public static Answer whole(Request request, Question question) {
        return request.once(question, Answer.class, () -> assessment(request).answer(question));
    }

    /// Whether some page had the answer worked out before.
    public static boolean isKnown(Request request, Question question) {
        return request.known(question, BareAnswer.class).isPresent()
                || request.known(question, Answer.class).isPresent();
    }

    /// The front door of the weighing, for the case as it is.
    ///
    /// @throws InputProblem if there is nothing on record
    public static Assessment assessment(Request request) {
        Ledger ledger = request.ledger();
        if (ledger.articles().isEmpty()) {
            throw new InputProblem(
                    request.file().file().getFileName().toString(),
                    "the case has no article"
                            + request.asOf().map(d -> " known as of " + d).orElse(""),
                    "add some in the Inbox");
        }
        return request.once(
                "assessment", Assessment.class, () -> Assessment.of(ledger, request.actors(), request.today()));
    }

    /// The passages that cannot both be right; `C-1` is the first.
    public static List<Contradiction> contradictions(Request request) {
        return request.once(
                        "contradictions",
                        ContradictionList.class,
                        () -> new ContradictionList(Contradictions.of(request.ledger(), request.actors())))
                .list();
    }

    /// What a contradiction is about, for a reader: an act by its verb, a date without its code.
    public static String about(Request request, Contradiction c) {
        String about = c.about().replace(" → ", " to ");
        int end = about.lastIndexOf(": ");
        boolean coded =
                c.a() instanceof Entry.Event e && about.contains(", " + e.type().wire() + ":");
        return PlainWords.dates(
                coded && end > 0 ? new EntrySentences(request.actors()).of(c.a()) + about.substring(end) : about);
    }

    /// The number of each contradiction in which one of these entries stands.
    public static Map<Integer, Contradiction> touching(Request request, Collection<EntryId> ids) {
        Map<Integer, Contradiction> out = new LinkedHashMap<>();
        List<Contradiction> all = contradictions(request);
        for (int i = 0; i < all.size(); i++) {
            if (ids.contains(all.get(i).a().id()) || ids.contains(all.get(i).b().id())) {
                out.put(i + 1, all.get(i));
            }
        }
        return out;
    }

    private record TreatyConflictList(List<TreatyConflict> list) {}

    /// What articles say of treaties against the tables; numbered after those between passages.
    public static List<TreatyConflict> treatyConflicts(Request request) {
        return request.once(
                        "treaty conflicts",
                        TreatyConflictList.class,
                        () -> new TreatyConflictList(TreatyConflicts.of(request.ledger(), request.actors())))
                .list();
    }
}
