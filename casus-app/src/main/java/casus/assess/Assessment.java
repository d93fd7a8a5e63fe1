package casus.assess;

import casus.assess.judgement.Judgements;
import casus.assess.question.Interpretation;
import casus.assess.question.QuestionParser;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.Duty;
import casus.assess.reply.TreatyBook;
import casus.assess.reply.TreatyConflict;
import casus.assess.reply.TreatyConflicts;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Pool;
import casus.assess.weigh.Reason;
import casus.assess.weigh.Reasons;
import casus.history.Chronicle;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Passages;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.precedent.DutyBasis;
import casus.precedent.Finding;
import casus.precedent.Precedents;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.precedent.pair.CaseTies;
import casus.precedent.today.StatesToday;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The front door: a ledger as of a day, and the answers to questions about it.
public final class Assessment {
    /// The seed of every draw, unless another is given.
    public static final long SEED = 20250822;

    private static final Set<Review> REVIEWED = Set.of(Review.ACCEPTED, Review.CORRECTED);

    private final Ledger ledger;
    private final Actors actors;
    private final LocalDate today;
    private final EntrySelection.Background world;

    private Assessment(Ledger ledger, Actors actors, LocalDate today, EntrySelection.Background world) {
        this.ledger = ledger;
        this.actors = actors;
        this.today = today;
        this.world = world;
    }

    /// An assessment with the usual seed.
    public static Assessment of(Ledger ledger, Actors actors, LocalDate today) {
        return of(ledger, actors, today, SEED);
    }

    /// The same ledger, day and seed give the same answers, byte for byte.
    public static Assessment of(Ledger ledger, Actors actors, LocalDate today, long seed) {
        Judgements judgements = Judgements.load();
        Precedents precedents = Precedents.load(Precedents.shipped(), StatesToday.load());
        StateTies ties = CaseTies.of(ledger.decisions()).ties();
        return new Assessment(
                ledger,
                actors,
                today,
                new EntrySelection.Background(
                        judgements,
                        ledger.decisions().treaties().isEmpty() ? precedents : precedents.with(ties),
                        Chronicle.load(),
                        new Pool(judgements, seed),
                        new ConcurrentHashMap<>(),
                        new Passages(ledger),
                        ties));
    }

    /// The same with other precedents, such as a model fitted without what is to be scored.
    public Assessment with(Precedents precedents) {
        return new Assessment(
                ledger,
                actors,
                today,
                new EntrySelection.Background(
                        world.judgements(),
                        precedents,
                        world.events(),
                        world.pool(),
                        new ConcurrentHashMap<>(),
                        world.passages(),
                        world.ties()));
    }

    /// The same as of another day.
    public Assessment on(LocalDate day) {
        return new Assessment(ledger, actors, day, world);
    }

    /// The same without tables of states, fitted model and events: rates of classes and what the case tells,
    /// so that names mean nothing.
    Assessment withoutTables() {
        return new Assessment(
                ledger,
                actors,
                today,
                new EntrySelection.Background(
                        world.judgements(),
                        Precedents.load(),
                        List.of(),
                        world.pool(),
                        new ConcurrentHashMap<>(),
                        world.passages(),
                        StateTies.none()));
    }

    /// The same day, seed and tables over another ledger, such as that of an earlier day.
    public Assessment over(Ledger other) {
        EntrySelection.Background read = world.reading(new Passages(other));
        return new Assessment(
                other,
                actors,
                today,
                ledger.decisions().treaties().equals(other.decisions().treaties())
                        ? read
                        : read.bound(CaseTies.of(other.decisions()).ties()));
    }

    /// Reads a question in English.
    ///
    /// @throws casus.terms.InputProblem if it cannot be read, with an example of one that can
    public Interpretation parse(String asked) {
        return QuestionParser.parse(asked, actors, ledger, today);
    }

    /// The first reading of a question, with a last day where one is named beside it or in it.
    ///
    /// @param by the day named beside the question
    /// @throws casus.terms.InputProblem if it cannot be read, or the last day is not after today
    public Question question(String asked, Optional<LocalDate> by) {
        return dated(parse(asked).first(), by);
    }

    /// Puts a question that was understood before the ledger.
    ///
    /// @throws casus.terms.InputProblem if it cannot be answered as it stands
    public Interpretation parse(ParsedQuestion parsed) {
        return QuestionParser.parse(parsed, actors, ledger, today);
    }

    /// A reading with a last day where one is named beside it or in it.
    ///
    /// @throws casus.terms.InputProblem if the last day is not after today
    public Question dated(Question q, Optional<LocalDate> by) {
        Optional<LocalDate> last = by.or(q::by);
        last.filter(day -> !day.isAfter(today)).ifPresent(day -> {
            throw new InputProblem(
                    "--by", day + " is not after today, " + today, "name a later day, or set the clock with --today");
        });
        return last.map(day -> q.by(day, today)).orElse(q);
    }

    /// Answers one question, and leaves out each article, family, speaker, line and assumption in turn.
    /// Cost: some hundred times [#answerAlone(Question)] where there are many articles.
    public Answer answer(Question question) {
        Ledger near = near(question);
        Ledger bearing = Bearing.of(question, near);
        EntrySelection all = view(question, bearing, Optional.of(near));
        return answer(question, near, bearing, all)
                .with(new Anatomy(near, bearing, all, selection -> view(question, selection, Optional.empty()))
                        .leftOut());
    }

    /// The same with nothing left out: `leaveOneOut` is empty.
    public Answer answerAlone(Question question) {
        Ledger near = near(question);
        Ledger bearing = Bearing.of(question, near);
        return answer(question, near, bearing, view(question, bearing, Optional.of(near)));
    }

    private Answer answer(Question question, Ledger near, Ledger bearing, EntrySelection all) {
        Ledger reviewed = near.only(Assessment::isReviewed);
        Forecast forecast = all.forecast();
        return new Answer(
                question,
                today,
                all.observation().attack(),
                all.observation().ladder(),
                forecast,
                view(question, bearing.only(Assessment::isReviewed), Optional.of(reviewed))
                        .forecast(),
                reviewed.entries().size(),
                all.finding(),
                all.reasons(forecast),
                all.refused(),
                Consequence.of(all.follows(), question.patron(), actors, today.getYear()),
                question.kind() == Question.Kind.FOLLOWS ? all.votes().periods() : List.of(),
                all.touching(),
                conflicts(question, near),
                List.of(),
                all.watch(forecast),
                all.notes(),
                absent(question, all.votes()));
    }

    private static boolean isReviewed(Entry entry) {
        return REVIEWED.contains(entry.common().review());
    }

    /// What the articles say of treaties between the two, where what is on record of those says otherwise.
    private List<TreatyConflict> conflicts(Question question, Ledger near) {
        return TreatyConflicts.of(near, actors, world.ties()).stream()
                .filter(c -> Stream.of(question.patron(), question.protege())
                        .allMatch(who -> c.entry().parties().stream().anyMatch(p -> p.isOrBelongsTo(who))))
                .toList();
    }

    /// Whether the patron owes the protégé defence: by the case's agreements, and by a book of treaties where the
    /// case does not say; the text of a treaty in the book outweighs what an article says of it, and a decision of
    /// the case on a treaty outweighs both.
    public Duty duty(Question question, TreatyBook treaties) {
        LocalDate day = ledger.knownBy(today);
        Finding finding = world.precedents().finding(question, near(question), actors, day);
        Duty told = Duty.of(finding.reference());
        Optional<Duty> known = treaties.duty(question.patron(), question.protege(), day);
        DefenseClause clause = finding.reference().defense();
        boolean tells = clause == DefenseClause.OWED || clause == DefenseClause.NOT_OWED;
        boolean decided = finding.pair()
                .filter(p -> p.duty().used() == DutyBasis.Used.DECISION)
                .isPresent();
        if (known.isEmpty()) {
            return told;
        }
        Duty book = known.get();
        if (clause == DefenseClause.OWED && book.owed() != Duty.Owed.YES && !decided) {
            return told.beside(book);
        }
        if (clause == DefenseClause.NOT_OWED && book.owed() != Duty.Owed.YES && !decided) {
            return told;
        }
        return tells || clause == DefenseClause.CONFLICTING ? book.beside(told) : book;
    }

    /// The probability of each rung alone, without anatomy or intervals: for the history of an answer.
    public Map<Rung, Probability> points(Question question) {
        return view(question, Bearing.of(question, near(question)), Optional.empty())
                .points();
    }

    /// The patron's reasons alone, against and for, strongest first; without a forecast an effect is the judged
    /// ratio times the votes for it.
    public static List<Reason> reasons(Ledger ledger, Actors actors, Question question) {
        return Reasons.of(ledger, actors, question);
    }

    private EntrySelection view(Question question, Ledger selection, Optional<Ledger> among) {
        return new EntrySelection(question, selection, actors, world, today, among);
    }

    /// The articles that have an entry on the patron or the protégé; no other can change the answer.
    private Ledger near(Question question) {
        Set<String> names = ledger.entries().stream()
                .filter(e -> e.named().stream()
                        .anyMatch(a -> a.isOrBelongsTo(question.patron()) || a.isOrBelongsTo(question.protege())))
                .map(e -> e.common().article())
                .collect(Collectors.toSet());
        return ledger.with(
                ledger.articles().stream().filter(a -> names.contains(a.name())).toList(),
                ledger.entries().stream()
                        .filter(e -> names.contains(e.common().article()))
                        .toList());
    }

    private static List<String> absent(Question question, Votes votes) {
        List<String> absent = new ArrayList<>(votes.absent());
        absent.add("The judged ratios of what articles report were scored by no outcome.");
        if (question.by().isPresent()) {
            absent.add(
                    "Whether an attack comes by " + question.by().get() + " is not estimated; the answer holds given "
                            + (question.trigger() == Trigger.ATTACK
                                    ? "an attack."
                                    : "the state of things today, for " + question.windowDays() + " days."));
        }
        if (question.kind() == Question.Kind.FOLLOWS) {
            absent.add("What follows is what the articles expect, and beside it what the game's rules bring over the"
                    + " months; neither is an estimate with a record.");
        }
        return absent;
    }
}
