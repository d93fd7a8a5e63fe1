package casus.assess.transfer;

import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import casus.assess.question.grammar.QuestionGrammar;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.WireName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Questions on transfers: "Will X deliver ITEM to Y?", "When will Y get its ITEM?", "Will X stop ITEM deliveries to
/// Y?". What is no question on transfers is left to the other kinds.
public final class TransferQuestions {
    private static final String WHERE = "question";
    private static final int MOST = 60;

    /// "drone deliveries" are deliveries of drones.
    private static final String ONE_OF =
            "(?i)\\b(?:drone|missile|rocket|tank|jet|fighter|helicopter|bomber|plane|shell|howitzer|ship|frigate|submarine"
                    + "|corvette|vessel|system|weapon|arm|vehicle)$";

    private TransferQuestions() {}

    /// The question, if it is one on transfers and names a supplier.
    ///
    /// @throws InputProblem if it is one, and names somebody unknown, nothing, or a day that is no date
    public static Optional<TransferQuestion> read(String asked, Actors actors, LocalDate today) {
        return read(QuestionGrammar.of(actors, today).parse(asked), actors, new Ledger(List.of(), List.of()), today);
    }

    /// The question, if it is one on transfers; a supplier it does not name is the one whose transfers the case
    /// tells of most.
    ///
    /// @throws InputProblem if it is one, and names somebody unknown, nothing, or a day that is past
    public static Optional<TransferQuestion> read(
            ParsedQuestion parsed, Actors actors, Ledger ledger, LocalDate today) {
        return parsed.kind() == QuestionKind.TRANSFER
                ? Optional.of(question(parsed.orThrow(), actors, ledger, today))
                : Optional.empty();
    }

    /// Whether the words are a question on transfers, whoever it names.
    public static boolean isAsked(String asked, Actors actors, LocalDate today) {
        return QuestionGrammar.of(actors, today).parse(asked).kind() == QuestionKind.TRANSFER;
    }

    private static TransferQuestion question(ParsedQuestion parsed, Actors actors, Ledger ledger, LocalDate today) {
        ActorId recipient = parsed.proteges().getFirst();
        ActorId supplier = parsed.patrons().stream()
                .findFirst()
                .or(() -> supplier(recipient, ledger))
                .orElseThrow(() -> new InputProblem(
                        WHERE,
                        "neither the question nor the case says who delivers to " + actors.name(recipient),
                        "ask, for example, \"Will X deliver " + parsed.item().orElse("ITEM") + " to "
                                + actors.name(recipient) + "?\""));
        TransferQuestion q = new TransferQuestion(
                parsed.change().map(c -> WireName.of(Change.class, c)).orElse(Change.DELIVER),
                supplier,
                recipient,
                item(parsed.item().orElse("")),
                parsed.time().window().orElse(Question.DEFAULT_WINDOW_DAYS),
                Optional.empty(),
                parsed.asked());
        return parsed.time().by().map(day -> q.by(future(day, today), today)).orElse(q);
    }

    private static Optional<ActorId> supplier(ActorId recipient, Ledger ledger) {
        Map<ActorId, Long> counts = ledger.stream(Entry.Transfer.class)
                .filter(t ->
                        t.recipient().filter(r -> r.isOrBelongsTo(recipient)).isPresent())
                .flatMap(t -> t.supplier().stream())
                .map(ActorId::whole)
                .collect(Collectors.groupingBy(a -> a, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<ActorId, Long>::getValue))
                .map(Map.Entry::getKey);
    }

    private static String item(String words) {
        String item = words.replaceAll("\\b(\\p{Lu}\\p{L}*) (\\d)", "$1-$2").replaceFirst(ONE_OF, "$0s");
        if (item.isBlank() || item.length() > MOST) {
            throw new InputProblem(
                    WHERE,
                    "the question names no item",
                    "write a class of goods or a weapon, such as drones, air defence systems or S-400");
        }
        return item;
    }

    private static LocalDate future(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw new InputProblem(
                    WHERE, day + " is not after today, " + today, "name a later day, or set the clock with --today");
        }
        return day;
    }
}
