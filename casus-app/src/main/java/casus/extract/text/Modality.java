package casus.extract.text;

import casus.terms.code.Status;
import java.util.Locale;
import java.util.Set;

/// What a verb says of itself: its negation, its modal and tense, the subordinator before it. What governs it
/// from above is [Scope]'s.
final class Modality {
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "would", "can", "should", "must", "ought");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "wilt");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "should", "lest", "provided", "case");

    private static final Set<String> DOUBTFUL = Set.of("potentially", "possibly", "perhaps", "maybe", "conceivably");

    private Modality() {}

    /// What the verb's own auxiliaries, negation and subordinator say.
    static Status of(Tree tree, int verb) {
        if (tree.isNegated(verb) || hasNoObject(tree, verb)) {
            return Status.DENIED;
        }
        if (isConditional(tree, verb) || tree.hasKid(verb, "advmod", DOUBTFUL)) {
            return Status.HYPOTHETICAL;
        }
        for (int aux : tree.kids(verb, "aux", "auxpass")) {
            if (MAYBE.contains(tree.lemma(aux))
                    || tree.tag(aux).equals("MD")
                            && MAYBE.contains(tree.surface(aux).toLowerCase(Locale.ROOT))) {
                return Status.HYPOTHETICAL;
            }
            if (tree.tag(aux).equals("MD")) {
                return FUTURE.contains(tree.lemma(aux)) ? Status.PLANNED : Status.HYPOTHETICAL;
            }
        }
        boolean progressive = tree.tag(verb).equals("VBG")
                && tree.kids(verb, "aux").stream().anyMatch(a -> tree.tag(a).matches("VBP|VBZ"));
        return progressive || tree.tag(verb).matches("VBZ|VBP") ? Status.ONGOING : Status.OCCURRED;
    }

    /// "gave no support", "sent not a single tank".
    private static boolean hasNoObject(Tree tree, int verb) {
        return tree.kids(verb, "dobj", "nsubjpass").stream()
                .anyMatch(o -> hasNo(tree, o) || tree.hasKid(o, "nmod", Set.of("single")) && tree.isNegated(verb));
    }

    /// Whether the verb stands under "if", "unless", "should" and the like.
    static boolean isConditional(Tree tree, int verb) {
        return tree.kids(verb, "mark", "aux", "advmod").stream()
                .anyMatch(m -> CONDITIONS.contains(tree.lemma(m))
                        && (!tree.lemma(m).equals("should")
                                || m < verb && tree.relation(verb).equals("advcl")));
    }

    /// Whether a noun is denied by "no" or "not".
    static boolean hasNo(Tree tree, int noun) {
        return tree.hasKid(noun, "det", Set.of("no")) || tree.hasKid(noun, "neg", Set.of("no", "not"));
    }

    /// Whether something of this status has happened or goes on.
    static boolean happens(Status status) {
        return status == Status.OCCURRED || status == Status.ONGOING;
    }

    /// Of two readings the one that claims less; a denial stays one.
    static Status weaker(Status a, Status b) {
        return rank(a) >= rank(b) ? a : b;
    }

    private static int rank(Status s) {
        return switch (s) {
            case OCCURRED -> 0;
            case ONGOING -> 1;
            case PLANNED -> 2;
            case HYPOTHETICAL -> 3;
            case DENIED -> 4;
        };
    }
}
