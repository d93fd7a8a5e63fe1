package casus.extract.text;

import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns of phrase whose grammar says one thing of a verb and whose sense another: "is to send" is planned, "would not
/// approve" is a refusal that happened, "perhaps a dozen sorties" doubts the number and not the sorties, and who
/// "signed a contract to buy" has ordered.
public final class StatusIdioms {
    private static final Pattern SCHEDULED =
            Pattern.compile("(?s).*\\b(?:is|are|was|were)\\s+(?:due\\s+)?to\\s+(?:\\p{L}+ly\\s+)?");
    private static final Pattern ABOUT_SO_MANY = Pattern.compile(
            "\\b(?:perhaps|maybe|possibly|probably)\\s+(?:as (?:many|much) as\\s+)?(?:an?\\s+)?(?:\\d|two|three|four|five"
                    + "|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|dozen|hundred|thousand|million"
                    + "|half|third|quarter|few)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<EventType> REFUSALS = EnumSet.of(EventType.REJECT, EventType.SANCTION, EventType.COERCE);
    private static final Set<String> GRANTING = Set.of(
            "accept",
            "agree",
            "allow",
            "approve",
            "comply",
            "consider",
            "entertain",
            "give",
            "grant",
            "join",
            "let",
            "permit",
            "recognise",
            "recognize",
            "renew",
            "sign",
            "tolerate");
    private static final Set<String> CONTRACTING = Set.of("sign", "conclude", "ink", "award", "place");

    private StatusIdioms() {}

    /// Whether a verb is told as arranged for later: "is to send".
    public static boolean isScheduled(Tree tree, int verb) {
        return SCHEDULED
                .matcher(tree.text()
                        .substring(tree.sentence().start(), tree.word(verb).start()))
                .matches();
    }

    /// Whether the only doubt of a sentence is about a number.
    public static boolean doubtsANumberAlone(Tree tree) {
        return ABOUT_SO_MANY.matcher(tree.words()).find();
    }

    /// Whether not to do what one of these verbs says is the refusal itself.
    public static boolean isRefusal(EventType type, Tree tree, List<Integer> verbs) {
        return REFUSALS.contains(type)
                && verbs.stream()
                        .anyMatch(v -> GRANTING.contains(tree.lemma(v)) && Certainty.of(tree, v) == Status.DENIED);
    }

    /// Whether one of these verbs closes the contract by which something is ordered.
    public static boolean isOrder(Stage stage, Tree tree, List<Integer> verbs) {
        return stage == Stage.ORDERED
                && verbs.stream()
                        .anyMatch(v -> CONTRACTING.contains(tree.lemma(v)) && Certainty.of(tree, v) == Status.OCCURRED);
    }
}
