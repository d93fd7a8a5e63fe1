package casus.extract.text;

import java.util.Locale;
import java.util.Set;

/// Whether a word is told of what is to come, so that "in March" means the next one: from the word outwards to the
/// first verb whose form says it. It fails on a present tense that tells the past.
public final class Lookahead {
    private static final int STEPS = 8;
    private static final Set<String> MODALS = Set.of(
            "will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "could", "can", "should", "must");

    /// Words before an infinitive that put it into the future, whatever their own tense.
    private static final Set<String> BEFORE_INFINITIVE = Set.of(
            "plan",
            "expect",
            "intend",
            "agree",
            "promise",
            "pledge",
            "vow",
            "want",
            "hope",
            "aim",
            "prepare",
            "threaten",
            "decide",
            "schedule",
            "scheduled",
            "slate",
            "slated",
            "set",
            "due",
            "likely",
            "unlikely",
            "poised",
            "ready",
            "bound",
            "oblige",
            "offer",
            "propose",
            "ask",
            "urge",
            "seek",
            "be",
            "commit",
            "undertake",
            "deal",
            "decision",
            "intention",
            "readiness");

    /// Verbs whose present tense tells what a calendar says.
    private static final Set<String> SCHEDULED = Set.of(
            "expire", "begin", "start", "open", "end", "meet", "enter", "take", "come", "run", "fall", "lapse",
            "resume", "arrive", "visit", "travel", "host", "hold", "leave", "deliver", "send", "sign", "go");

    private static final Set<String> PLANNED = Set.of(
            "schedule", "plan", "slate", "set", "expect", "due", "scheduled", "slated", "upcoming", "forthcoming");

    private Lookahead() {}

    /// Whether what `word` tells lies ahead.
    public static boolean isAhead(Tree tree, int word) {
        int at = word;
        for (int step = 0; step < STEPS && at >= 0; step++) {
            if (tree.isVerb(at)) {
                String tag = tree.tag(at);
                boolean past = tree.hasKid(at, "aux", Set.of("have"));
                boolean modal = tree.kids(at, "aux", "auxpass").stream()
                        .anyMatch(a -> MODALS.contains(tree.surface(a).toLowerCase(Locale.ROOT)));
                if (modal) {
                    return !past;
                }
                boolean infinitive = tag.equals("VB")
                        && tree.kids(at, "aux", "mark").stream()
                                .anyMatch(a -> tree.lemma(a).equals("to"));
                boolean expected = PLANNED.contains(tree.lemma(at))
                        && tree.kid(at, "auxpass", "aux") >= 0
                        && tree.tag(at).equals("VBN")
                        && !past
                        && tree.kid(at, "xcomp") >= 0;
                if (expected) {
                    return true;
                }
                int head = tree.head(at);
                if (infinitive && head >= 0 && isBeforeInfinitive(tree, head)) {
                    return true;
                }
                if (!infinitive && !tag.equals("VB") && isFinite(tree, at)) {
                    return isPresent(tree, at) && SCHEDULED.contains(tree.lemma(at));
                }
            } else if (tree.kids(at, "acl", "amod", "nmod").stream().anyMatch(k -> PLANNED.contains(tree.lemma(k)))) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /// "is going to", "agreed to", "due to".
    private static boolean isBeforeInfinitive(Tree tree, int head) {
        return BEFORE_INFINITIVE.contains(tree.lemma(head))
                || tree.lemma(head).equals("go") && tree.tag(head).equals("VBG");
    }

    private static boolean isFinite(Tree tree, int verb) {
        boolean helped = tree.kid(verb, "aux", "auxpass") >= 0;
        return tree.tag(verb).matches("VBD|VBZ|VBP") || helped && tree.tag(verb).matches("VBN|VBG");
    }

    private static boolean isPresent(Tree tree, int verb) {
        boolean perfectOrPast = tree.kids(verb, "aux", "auxpass").stream()
                .anyMatch(a -> tree.lemma(a).equals("have") || tree.tag(a).matches("VBD|VBN"));
        return !perfectOrPast && !tree.tag(verb).matches("VBD|VBN");
    }
}
