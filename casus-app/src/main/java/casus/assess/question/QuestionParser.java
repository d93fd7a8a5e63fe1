package casus.assess.question;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import casus.assess.question.grammar.QuestionGrammar;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Question.Kind;
import casus.terms.code.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts a question that was understood before one ledger: who the attacker is where the question names none, and
/// whom somebody could stay out for.
public final class QuestionParser {
    private static final String WHERE = "question";
    private static final int MOST_READINGS = 12;

    private final ParsedQuestion parsed;
    private final Actors actors;
    private final Ledger ledger;
    private final LocalDate today;
    private final List<String> notes;

    private QuestionParser(ParsedQuestion parsed, Actors actors, Ledger ledger, LocalDate today) {
        this.today = today;
        this.parsed = parsed;
        this.actors = actors;
        this.ledger = ledger;
        this.notes = new ArrayList<>(parsed.notes());
    }

    /// Reads a question.
    ///
    /// @param today for dates without a year, and for who is in office
    /// @throws InputProblem if it cannot be answered as it stands
    public static Interpretation parse(String asked, Actors actors, Ledger ledger, LocalDate today) {
        return parse(QuestionGrammar.of(actors, today).parse(asked), actors, ledger, today);
    }

    /// Puts a question before a ledger.
    ///
    /// @throws InputProblem if it cannot be answered as it stands
    public static Interpretation parse(ParsedQuestion parsed, Actors actors, Ledger ledger, LocalDate today) {
        return new QuestionParser(parsed.orThrow(), actors, ledger, today).interpretation();
    }

    private Interpretation interpretation() {
        Kind kind = switch (parsed.kind()) {
            case WHY -> Kind.WHY;
            case FOLLOWS -> Kind.FOLLOWS;
            case AID, DID, DUTY, WHO, TRANSFER, PERMISSION, ATTACK, UNKNOWN -> Kind.WILL;
        };
        if (parsed.kind() == QuestionKind.DID || parsed.kind() == QuestionKind.DUTY) {
            notes.add(
                    parsed.kind() == QuestionKind.DID
                            ? "The question asks what was done: see Observed; the forecast is of what comes."
                            : "The question asks what is owed; the forecast is of what comes.");
        }
        List<ActorId> proteges = parsed.proteges().isEmpty() ? List.of(mostTied()) : parsed.proteges();
        List<ActorId> patrons = parsed.patrons().isEmpty()
                ? new PossibleHelpers(ledger, actors, today).of(proteges.getFirst(), parsed.adversaries())
                : parsed.patrons();
        if (patrons.isEmpty()) {
            throw new InputProblem(
                    WHERE,
                    "the case names nobody who could help " + actors.name(proteges.getFirst()),
                    "name a helper, for example \"Would X help " + actors.name(proteges.getFirst()) + "?\"");
        }
        return readings(kind, patrons, proteges);
    }

    private ActorId mostTied() {
        if (parsed.patrons().isEmpty()) {
            throw new InputProblem(WHERE, "the question names nobody", "name the helper and the one to be helped");
        }
        ActorId patron = parsed.patrons().getFirst();
        ActorId protege = mostTied(patron)
                .orElseThrow(() -> new InputProblem(
                        WHERE,
                        "the case holds no agreement or delivery of " + actors.name(patron)
                                + ", so nobody knows whom it could stay out for",
                        "name both, for example \"What follows if X does not defend Y?\""));
        notes.add("The question does not say for whom; " + actors.name(protege)
                + " has the most agreements and transfers with " + actors.name(patron) + " in this case.");
        return protege;
    }

    private Optional<ActorId> mostTied(ActorId patron) {
        Map<ActorId, Long> ties = ledger.entries().stream()
                .filter(e -> e instanceof Entry.Agreement || e instanceof Entry.Transfer)
                .filter(e -> e.named().stream().anyMatch(a -> a.isOrBelongsTo(patron)))
                .flatMap(e -> e.named().stream().map(ActorId::whole).distinct())
                .filter(a -> !a.isOrBelongsTo(patron))
                .collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        return ties.keySet().stream()
                .max(Comparator.comparing((ActorId a) -> ties.getOrDefault(a, 0L))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Interpretation readings(Kind kind, List<ActorId> patrons, List<ActorId> proteges) {
        List<Question> readings = new ArrayList<>();
        for (ActorId patron : patrons) {
            for (ActorId protege : proteges) {
                if (!patron.isOrBelongsTo(protege) && !protege.isOrBelongsTo(patron)) {
                    adversaries(patron, protege).forEach(z -> readings.add(question(kind, patron, protege, z)));
                }
            }
        }
        if (readings.isEmpty()) {
            throw new InputProblem(
                    WHERE,
                    "the helper, the one helped and the attacker are three different actors",
                    "ask, for example, \"Will X defend Y against Z?\"");
        }
        if (readings.size() > MOST_READINGS) {
            throw new InputProblem(
                    WHERE,
                    "the question can mean " + readings.size() + " things",
                    "ask about one helper and one to be helped");
        }
        return new Interpretation(parsed, readings, notes);
    }

    private List<Optional<ActorId>> adversaries(ActorId patron, ActorId protege) {
        if (!parsed.adversaries().isEmpty()) {
            return parsed.adversaries().stream()
                    .filter(z -> !z.equals(patron) && !z.equals(protege))
                    .map(Optional::of)
                    .toList();
        }
        Optional<ActorId> found = QuestionContext.mostFrequentAttacker(ledger, protege, patron);
        notes.add(found.map(z -> "The question names no attacker; " + actors.name(z) + " is reported to have attacked "
                        + actors.name(protege) + " most often in this case.")
                .orElse("Neither the question nor the case names an attacker of " + actors.name(protege) + "."));
        return List.of(found);
    }

    /// An attack is given where the question says so or names an adversary, and where the case names one; a
    /// question with a date and no "if" leaves the attack open.
    private Question question(Kind kind, ActorId patron, ActorId protege, Optional<ActorId> adversary) {
        Optional<LocalDate> by = parsed.time().by();
        boolean given = parsed.attack() || (by.isEmpty() && adversary.isPresent());
        return new Question(
                kind,
                patron,
                protege,
                adversary,
                given ? Trigger.ATTACK : Trigger.NOW,
                parsed.time().window().orElse(Question.DEFAULT_WINDOW_DAYS),
                by,
                parsed.asked());
    }
}
