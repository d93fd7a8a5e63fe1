package casus.assess;

import casus.ledger.Actors;
import casus.ledger.Common.Review;
import casus.ledger.Ledger;
import casus.precedent.Precedents;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The front door: a ledger as of a day, and the answers to questions about it.
public final class Assessment {
    /// The seed of every draw, unless another is given.
    public static final long SEED = 20250822;

    private static final Set<Review> REVIEWED = Set.of(Review.ACCEPTED, Review.CORRECTED);

    private final Ledger ledger;
    private final Actors actors;
    private final LocalDate today;
    private final Judgements judgements = Judgements.load();
    private final Precedents precedents = Precedents.load();
    private final Pool pool;

    private Assessment(Ledger ledger, Actors actors, LocalDate today, long seed) {
        this.ledger = ledger;
        this.actors = actors;
        this.today = today;
        this.pool = new Pool(judgements, seed);
    }

    /// An assessment with the usual seed.
    public static Assessment of(Ledger ledger, Actors actors, LocalDate today) {
        return of(ledger, actors, today, SEED);
    }

    /// The same ledger, day and seed give the same answers, byte for byte.
    public static Assessment of(Ledger ledger, Actors actors, LocalDate today, long seed) {
        return new Assessment(ledger, actors, today, seed);
    }

    /// Reads a question in English.
    ///
    /// @throws casus.terms.InputProblem if it cannot be read, with an example of one that can
    public Parsed parse(String asked) {
        return Questions.parse(asked, actors, ledger);
    }

    /// Every judged number there is.
    public List<Judgement> judgements() {
        return judgements.all();
    }

    /// Answers one question.
    public Answer answer(Question question) {
        Ledger near = near(question);
        View all = view(question, near);
        Ledger reviewed = near.only(e -> REVIEWED.contains(e.common().review()));
        Forecast forecast = all.forecast();
        return new Answer(
                question,
                today,
                all.observation().attack(),
                all.observation().ladder(),
                forecast,
                view(question, reviewed).forecast(),
                reviewed.entries().size(),
                all.finding(),
                all.reasons(),
                all.refused(),
                all.follows(),
                all.touching(),
                new Anatomy(question, near, all, selection -> view(question, selection)).leftOut(),
                all.watch(forecast),
                all.notes(),
                absent(question));
    }

    /// The probability of each rung alone, without anatomy or intervals: for the history of an answer.
    public Map<Rung, Probability> points(Question question) {
        return view(question, near(question)).points();
    }

    /// The patron's reasons alone, against and for, strongest first.
    public List<Reason> reasons(Question question) {
        return view(question, near(question)).reasons();
    }

    private View view(Question question, Ledger selection) {
        return new View(question, selection, actors, judgements, precedents, pool);
    }

    /// The articles that have an entry on the patron or the protégé; no other can change the answer.
    private Ledger near(Question question) {
        Set<String> names = ledger.entries().stream()
                .filter(e -> e.named().stream()
                        .anyMatch(a -> Scene.is(a, question.patron()) || Scene.is(a, question.protege())))
                .map(e -> e.common().article())
                .collect(Collectors.toSet());
        return new Ledger(
                ledger.articles().stream().filter(a -> names.contains(a.name())).toList(),
                ledger.entries().stream()
                        .filter(e -> names.contains(e.common().article()))
                        .toList(),
                ledger.decisions());
    }

    private static List<String> absent(Question question) {
        List<String> absent = new ArrayList<>(List.of(
                "Event history, what these two usually do next, is shown beside this answer and has no vote in it.",
                "The crisis game, what each side would do next, has no vote in this answer: no back-test weighs it; casus game plays it.",
                "The precedents are rates of classes; the fitted model and the nearest cases by name speak in `casus precedents` and have no vote here.",
                "No back-test has set the weights of the lines or the judged ratios: lines weigh the same."));
        if (question.by().isPresent()) {
            absent.add(
                    "How probable an attack is by " + question.by().get() + " is not estimated; the answer holds given "
                            + (question.trigger() == Trigger.ATTACK
                                    ? "an attack."
                                    : "the state of things today, for " + question.windowDays() + " days."));
        }
        if (question.kind() == Question.Kind.FOLLOWS) {
            absent.add("What follows is what the articles expect; no line of our own estimates it yet.");
        }
        return absent;
    }
}
