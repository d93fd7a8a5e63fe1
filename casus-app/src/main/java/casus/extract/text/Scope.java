package casus.extract.text;

import static casus.extract.text.Governors.INTENT;
import static casus.extract.text.Governors.NOT_DONE;
import static casus.extract.text.Governors.POSSIBILITIES;
import static casus.extract.text.Governors.PREVENTED;
import static casus.extract.text.Governors.UNREAL_NOUNS;
import static casus.extract.text.Governors.UNSURE;
import static casus.extract.text.Modality.hasNo;
import static casus.extract.text.Modality.weaker;

import casus.terms.code.Status;
import java.util.Set;

/// How the verbs, adjectives and nouns above a clause bend what it tells: scope that travels through governing
/// predicates, from the verb outwards (Saurí and Pustejovsky 2009). At most eight steps up.
final class Scope {
    private static final int STEPS = 8;
    private static final Set<String> DENYING_PREPOSITIONS = Set.of("without", "than", "against");

    /// Verbs of sending and paying, whose purpose clause tells what the deed is for: "sent advisers to train".
    private static final Set<String> SENDING = Set.of(
            "send",
            "deploy",
            "order",
            "dispatch",
            "contribute",
            "provide",
            "pay",
            "station",
            "fly",
            "rush",
            "move",
            "intervene");

    /// "committed to assisting": promised, and not yet done.
    private static final Set<String> PLEDGED =
            Set.of("commit", "committed", "pledge", "pledged", "dedicate", "dedicated", "open", "commitment");

    /// Verbs of words: who decided to say so has said so.
    private static final Set<String> WORDS = Set.of(
            "press",
            "urge",
            "ask",
            "call",
            "accuse",
            "reject",
            "recognize",
            "recognise",
            "support",
            "back",
            "refuse",
            "condemn",
            "criticize",
            "criticise",
            "endorse",
            "warn",
            "visit",
            "meet");

    /// What was said so was not so: "wrongly reported that".
    private static final Set<String> WRONGLY = Set.of("wrongly", "erroneously", "mistakenly", "incorrectly", "falsely");

    private Scope() {}

    /// The status of what a word tells, given what the word says of itself.
    static Status above(Tree tree, int word, Status own) {
        return above(tree, word, own, 0);
    }

    private static Status above(Tree tree, int at, Status status, int depth) {
        int head = tree.head(at);
        if (head < 0 || depth > STEPS) {
            return status;
        }
        String relation = tree.relation(at);
        if (Set.of("root", "parataxis").contains(relation)) {
            return status;
        }
        if (relation.equals("conj")) {
            boolean shares =
                    tree.isVerb(at) && tree.isVerb(head) && tree.kid(at, "aux", "auxpass", "nsubj", "nsubjpass") < 0;
            if (!shares) {
                return tree.isVerb(at) ? inherited(tree, head, status, depth) : above(tree, head, status, depth + 1);
            }
            Status governor = Modality.of(tree, head);
            Status shared = Modality.happens(governor) ? status : governor;
            return above(tree, head, weaker(status, shared), depth + 1);
        }
        if (Set.of("relcl", "appos").contains(relation)) {
            return status;
        }
        boolean imagined = relation.equals("advcl")
                && tree.tag(at).equals("VBG")
                && at > 0
                && tree.relation(at - 1).equals("pobj")
                && tree.lemma(tree.head(at - 1)).equals("of")
                && POSSIBILITIES.contains(tree.lemma(tree.head(tree.head(at - 1))));
        if (imagined) {
            return weaker(status, Status.HYPOTHETICAL);
        }
        if (relation.equals("advcl") && tree.kid(at, "mark") >= 0 && !isInfinitive(tree, at)) {
            return status;
        }
        if (relation.equals("advcl")
                && isInfinitive(tree, at)
                && SENDING.contains(tree.lemma(head))
                && tree.tag(head).matches("VBD|VBN")) {
            return above(tree, head, weaker(status, Modality.of(tree, head)), depth + 1);
        }
        if (relation.equals("advcl")
                && isInfinitive(tree, at)
                && tree.isVerb(head)
                && !Governors.governs(tree.lemma(head))) {
            return weaker(status, Status.PLANNED);
        }
        return above(tree, head, bend(tree, at, head, status), depth + 1);
    }

    /// A verb joined to another by "and" with a subject of its own still shares what governs both.
    private static Status inherited(Tree tree, int head, Status status, int depth) {
        return Set.of("ccomp", "advcl", "xcomp").contains(tree.relation(head))
                ? above(
                        tree,
                        head,
                        weaker(status, Modality.isConditional(tree, head) ? Status.HYPOTHETICAL : Status.OCCURRED),
                        depth + 1)
                : status;
    }

    private static boolean isInfinitive(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean helped = head >= 0
                && tree.lemma(head).equals("help")
                && tree.kid(verb, "nsubj", "mark") < 0
                && Set.of("xcomp", "ccomp").contains(tree.relation(verb));
        return tree.tag(verb).equals("VB") && (helped || tree.hasKid(verb, "aux", Set.of("to")));
    }

    private static Status bend(Tree tree, int at, int head, Status status) {
        String lemma = tree.lemma(head);
        boolean complement = Set.of("xcomp", "ccomp", "pcomp", "acl", "advcl", "csubj", "oprd", "acomp")
                .contains(tree.relation(at));
        if (!complement) {
            return status;
        }
        boolean denied = tree.isVerb(head) && tree.isNegated(head) || hasNo(tree, head);
        boolean clause = tree.relation(at).equals("ccomp") && !isInfinitive(tree, at);
        if (lemma.equals("mean")
                || lemma.equals("require")
                || lemma.equals("oblige")
                || lemma.equals("obligate")
                || lemma.equals("bind")
                || lemma.equals("have") && isInfinitive(tree, at)) {
            return denied
                    ? Status.DENIED
                    : clause && lemma.equals("mean") ? status : weaker(status, Status.HYPOTHETICAL);
        }
        if (clause && tree.hasKid(head, "advmod", WRONGLY)) {
            return Status.DENIED;
        }
        if (NOT_DONE.contains(lemma)) {
            return denied ? status : Status.DENIED;
        }
        if (PREVENTED.contains(lemma) && !clause) {
            return Status.HYPOTHETICAL;
        }
        if (tree.tag(head).equals("IN")) {
            return underPreposition(tree, head, status);
        }
        boolean going = lemma.equals("go") && tree.tag(head).equals("VBG") && isInfinitive(tree, at);
        if (going) {
            return denied ? Status.DENIED : weaker(weaker(status, Status.PLANNED), planned(Modality.of(tree, head)));
        }
        if (lemma.equals("be") && isInfinitive(tree, at) && tree.kid(head, "acomp", "attr") < 0) {
            return weaker(status, denied ? Status.DENIED : Status.PLANNED);
        }
        boolean decided = Set.of("decide", "choose", "opt").contains(lemma)
                && tree.tag(head).matches("VBD|VBN");
        if (decided && !denied && isInfinitive(tree, at) && WORDS.contains(tree.lemma(at))) {
            return status;
        }
        if (INTENT.contains(lemma) && (isInfinitive(tree, at) || tree.tag(at).equals("VBG"))) {
            return denied ? Status.DENIED : weaker(status, Status.PLANNED);
        }
        if (UNSURE.contains(lemma) && isInfinitive(tree, at)) {
            return denied ? Status.DENIED : weaker(status, Status.HYPOTHETICAL);
        }
        if (UNREAL_NOUNS.contains(lemma)
                && (isInfinitive(tree, at) || clause || tree.relation(at).equals("acl"))) {
            return denied
                    ? Status.DENIED
                    : weaker(
                            status,
                            lemma.equals("plan")
                                            || lemma.equals("decision")
                                            || lemma.equals("promise")
                                            || lemma.equals("pledge")
                                    ? Status.PLANNED
                                    : Status.HYPOTHETICAL);
        }
        if (tree.relation(at).equals("csubj") && tree.isVerb(head)) {
            Status governor = Modality.of(tree, head);
            return governor == Status.HYPOTHETICAL || governor == Status.PLANNED ? Status.HYPOTHETICAL : status;
        }
        if (isInfinitive(tree, at) && !tree.isVerb(head) && tree.isNoun(head)) {
            return denied ? Status.DENIED : weaker(status, Status.HYPOTHETICAL);
        }
        if (!clause && tree.isVerb(head)) {
            Status governor = Modality.of(tree, head);
            if (isInfinitive(tree, at) || tree.tag(at).equals("VBG")) {
                return Modality.happens(governor) ? status : governor;
            }
        }
        return status;
    }

    /// What a plan is that is itself only possible, or denied.
    private static Status planned(Status plan) {
        return Modality.happens(plan) ? Status.PLANNED : plan;
    }

    /// "the risk of being drawn in", "without sending troops", "no intention of selling".
    private static Status underPreposition(Tree tree, int preposition, Status status) {
        int above = tree.head(preposition);
        String governor = tree.lemma(above);
        String lemma = tree.lemma(preposition);
        boolean presupposed = Set.of("apology", "regret", "excuse", "justification", "remorse", "blame", "credit")
                .contains(governor);
        if (DENYING_PREPOSITIONS.contains(lemma) || above >= 0 && hasNo(tree, above) && !presupposed) {
            return Status.DENIED;
        }
        if (Set.of("for", "about", "towards", "into").contains(lemma) && isPlanNoun(tree, above)) {
            return weaker(status, Status.PLANNED);
        }
        if (lemma.equals("to") && PLEDGED.contains(governor)) {
            return weaker(status, Status.PLANNED);
        }
        if (lemma.equals("of") && POSSIBILITIES.contains(governor)) {
            return weaker(status, Status.HYPOTHETICAL);
        }
        if (tree.isVerb(above) && Set.of("on", "to", "about").contains(lemma)) {
            Status going = Modality.of(tree, above);
            return Modality.happens(going) ? status : weaker(status, going);
        }
        if (lemma.equals("at") && governor.equals("balk")) {
            return Status.DENIED;
        }
        boolean kept = lemma.equals("from") && (PREVENTED.contains(governor) || NOT_DONE.contains(governor));
        return kept ? Status.DENIED : status;
    }

    private static boolean isPlanNoun(Tree tree, int noun) {
        return noun >= 0 && (UNREAL_NOUNS.contains(tree.lemma(noun)) || INTENT.contains(tree.lemma(noun)));
    }
}
