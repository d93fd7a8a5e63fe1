package casus.extract.text;

import casus.terms.code.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether what a verb or noun tells has happened: negation, modality, conditionals and the words that govern
/// it, from the word outwards. Follows the factuality factors of Saurí and Pustejovsky (FactBank, 2009): a
/// source, a polarity, a modality, and scope that travels through governing predicates. It fails on irony and
/// on what only the next sentence takes back.
public final class Certainty {
    private static final int STEPS = 8;

    /// Verbs that do what their object names: to deny them is to deny the act.
    private static final Set<String> DOING = Set.of(
            "launch",
            "conduct",
            "carry",
            "mount",
            "stage",
            "hold",
            "make",
            "order",
            "begin",
            "start",
            "continue",
            "resume",
            "join",
            "fire",
            "wage",
            "perform",
            "commit",
            "be",
            "occur",
            "happen",
            "provide",
            "give",
            "offer",
            "send",
            "impose",
            "plan",
            "authorize",
            "authorise",
            "unleash");
    private static final Set<String> LIKE_PREPOSITIONS =
            Set.of("follow", "include", "regard", "concern", "involve", "accord", "exclude");
    /// Verbs that undo or keep up what their object names: to speak of ending an act is to say that it is
    /// there.
    private static final Set<String> PRESUPPOSING = Set.of(
            "end",
            "lift",
            "ease",
            "eliminate",
            "scrap",
            "remove",
            "roll",
            "suspend",
            "halt",
            "stop",
            "continue",
            "maintain",
            "deepen",
            "strengthen",
            "expand",
            "sustain",
            "preserve",
            "reduce",
            "relax",
            "extend",
            "renew",
            "intensify",
            "escalate",
            "step");

    /// Adjectives before a noun for what is not there yet, or may never be.
    private static final Set<String> UNREAL = Set.of(
            "potential",
            "possible",
            "any",
            "future",
            "alleged",
            "imminent",
            "hypothetical",
            "likely",
            "further",
            "planned",
            "threatened",
            "another",
            "feared",
            "such");
    private static final Set<String> SCHEDULED = Set.of("scheduled", "schedule", "upcoming", "forthcoming");

    private Certainty() {}

    /// The status of what `verb` tells.
    public static Status of(Tree tree, int verb) {
        return isQuestion(tree) || isInverted(tree, verb)
                ? Status.HYPOTHETICAL
                : Scope.above(tree, verb, Modality.of(tree, verb));
    }

    /// "Had Valdia vetoed it", "Were it attacked": a condition told by an auxiliary before its subject, where a clause
    /// begins.
    private static boolean isInverted(Tree tree, int verb) {
        for (int aux : tree.kids(verb, "aux", "auxpass")) {
            boolean opens = aux == 0
                    || Set.of(",", ";", "\u201c", "\"", "but", "and", ":").contains(tree.lemma(aux - 1));
            int subject = tree.kid(verb, "nsubj", "nsubjpass");
            if (opens
                    && aux < subject
                    && subject < verb
                    && Set.of("had", "were", "should")
                            .contains(tree.surface(aux).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuestion(Tree tree) {
        String s = tree.words().strip();
        return s.endsWith("?") || s.endsWith("?’") || s.endsWith("?”") || s.endsWith("?\"");
    }

    /// The status of an act told by a noun: what its adjectives say, then what governs the noun.
    public static Status ofNoun(Tree tree, int noun) {
        if (isQuestion(tree)) {
            return Status.HYPOTHETICAL;
        }
        if (isAfterIf(tree, noun)) {
            return Status.HYPOTHETICAL;
        }
        return Modality.hasNo(tree, noun)
                ? Status.DENIED
                : described(tree, noun).orElseGet(() -> governed(tree, noun));
    }

    /// "If Valdia attacks, …", where the verb is taken for a noun: a clause that opens with "if" and has no verb.
    private static boolean isAfterIf(Tree tree, int noun) {
        for (int i = noun - 1; i >= 0; i--) {
            if (tree.lemma(i).equals("if") || tree.lemma(i).equals("unless")) {
                return true;
            }
            if (tree.isVerb(i) || ",;:".contains(tree.lemma(i))) {
                return false;
            }
        }
        return false;
    }

    /// What the adjectives before a noun say.
    private static Optional<Status> described(Tree tree, int noun) {
        for (int k : tree.kids(noun)) {
            if (k < noun && UNREAL.contains(tree.lemma(k))) {
                return Optional.of(tree.lemma(k).equals("planned") ? Status.PLANNED : Status.HYPOTHETICAL);
            }
            if (k < noun && SCHEDULED.contains(tree.lemma(k))) {
                return Optional.of(Status.PLANNED);
            }
        }
        return Optional.empty();
    }

    /// What the nouns above a noun say, up to the first verb.
    private static Status governed(Tree tree, int noun) {
        int at = noun;
        for (int step = 0; step < STEPS && tree.head(at) >= 0 && !tree.isVerb(at); step++) {
            int head = tree.head(at);
            boolean temporal = tree.tag(at).equals("IN")
                    && Set.of("during", "after", "before", "since", "amid", "despite", "in", "at")
                            .contains(tree.lemma(at));
            if (Governors.UNREAL_NOUNS.contains(tree.lemma(head)) && tree.isNoun(head) && !temporal) {
                return Status.HYPOTHETICAL;
            }
            if (tree.isVerb(head)) {
                boolean preposition = tree.tag(head).equals("VBG") && LIKE_PREPOSITIONS.contains(tree.lemma(head));
                return preposition ? Status.OCCURRED : underVerb(tree, noun, at, head);
            }
            at = head;
        }
        return Status.OCCURRED;
    }

    /// What the first verb above says of a noun, reached through `at`.
    private static Status underVerb(Tree tree, int noun, int at, int verb) {
        String lemma = tree.lemma(verb);
        String relation = tree.relation(at);
        boolean known = tree.hasKid(noun, "det", Set.of("the", "this", "these")) || tree.kid(noun, "poss") >= 0;
        if (PRESUPPOSING.contains(lemma) && relation.equals("dobj") && known) {
            return Status.OCCURRED;
        }
        if (relation.equals("nsubjpass")
                && Set.of("schedule", "plan", "slate", "expect").contains(lemma)) {
            return Status.PLANNED;
        }
        if (lemma.equals("rule") && tree.hasKid(verb, "prt", Set.of("out")) && relation.matches("dobj|nsubjpass")) {
            return tree.isNegated(verb) ? Status.HYPOTHETICAL : Status.DENIED;
        }
        boolean object = !Set.of("nsubj", "nsubjpass").contains(relation);
        boolean averted = Governors.PREVENTED.contains(lemma)
                || Set.of("avoid", "defend", "fear", "threaten", "risk").contains(lemma);
        if (object && averted) {
            return Status.HYPOTHETICAL;
        }
        Status governor = of(tree, verb);
        if (governor == Status.DENIED && !DOING.contains(lemma)) {
            return Status.OCCURRED;
        }
        boolean supposed = governor == Status.HYPOTHETICAL && isIndefinite(tree, noun);
        boolean carries =
                relation.equals("dobj") || relation.equals("nsubjpass") || relation.equals("nsubj") && supposed;
        return carries ? governor : supposed ? Status.HYPOTHETICAL : Status.OCCURRED;
    }

    private static boolean isIndefinite(Tree tree, int noun) {
        return tree.hasKid(noun, "det", Set.of("a", "an", "any"));
    }
}
