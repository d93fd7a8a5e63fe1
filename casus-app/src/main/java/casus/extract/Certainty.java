package casus.extract;

import casus.terms.Status;
import java.util.Locale;
import java.util.Set;

/// Whether what a verb tells has happened: negation, modality, conditionals and the verbs that govern it,
/// from the verb
/// outwards.
/// Follows the factuality factors of Saurí and Pustejovsky (FactBank, 2009): a source, a polarity, a
/// modality, and
/// scope that travels
/// through governing predicates. It fails on irony and on what only the next sentence takes back.
final class Certainty {
    private static final Set<String> MAYBE = Set.of("may", "might", "could", "would", "can", "should", "must", "ought");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "wilt");
    private static final Set<String> INTENT = Set.of(
            "want",
            "seek",
            "plan",
            "intend",
            "hope",
            "prepare",
            "consider",
            "aim",
            "threaten",
            "threat",
            "threate",
            "vow",
            "promise",
            "pledge",
            "offer",
            "agree",
            "wish",
            "try",
            "attempt",
            "propose",
            "desire",
            "mean",
            "expect",
            "schedule",
            "decide",
            "commit",
            "ready",
            "willing",
            "keen",
            "eager",
            "prepared",
            "poised",
            "set",
            "about",
            "due",
            "happy",
            "weigh",
            "mull",
            "contemplate",
            "discuss",
            "negotiate",
            "undertake",
            "long",
            "plot",
            "urge",
            "ask",
            "call",
            "demand",
            "request",
            "invite",
            "press",
            "push",
            "order",
            "tell",
            "appeal",
            "advise",
            "encourage",
            "persuade",
            "pressure",
            "recommend",
            "design",
            "talk",
            "work",
            "instruct",
            "direct",
            "authorize",
            "authorise",
            "strive");
    private static final Set<String> NOT_DONE = Set.of(
            "decline",
            "refuse",
            "fail",
            "avoid",
            "refrain",
            "abstain",
            "stop",
            "cease",
            "reluctant",
            "unwilling",
            "neglect",
            "forgo",
            "omit",
            "hesitate",
            "unable",
            "balk",
            "deny",
            "shy",
            "reluctance",
            "refusal",
            "failure",
            "inability",
            "unwillingness");
    private static final Set<String> PREVENTED = Set.of(
            "prevent",
            "deter",
            "forbid",
            "prohibit",
            "ban",
            "bar",
            "dissuade",
            "discourage",
            "counter",
            "rule",
            "oppose",
            "reject",
            "resist",
            "exclude");
    private static final Set<String> UNSURE = Set.of(
            "likely",
            "unlikely",
            "possible",
            "able",
            "need",
            "require",
            "oblige",
            "obligate",
            "bind",
            "have",
            "dare",
            "capable",
            "afford",
            "certain",
            "sure",
            "bound",
            "wary",
            "fear",
            "risk",
            "worry",
            "afraid",
            "believe",
            "think",
            "doubt",
            "enable",
            "allow",
            "permit",
            "let",
            "embolden",
            "free",
            "necessary",
            "tempt",
            "compel",
            "force");
    private static final Set<String> UNREAL_NOUNS = Set.of(
            "plan",
            "threat",
            "right",
            "option",
            "ability",
            "attempt",
            "desire",
            "wish",
            "will",
            "willingness",
            "readiness",
            "offer",
            "promise",
            "pledge",
            "intention",
            "intent",
            "proposal",
            "call",
            "request",
            "demand",
            "hope",
            "need",
            "duty",
            "obligation",
            "possibility",
            "prospect",
            "risk",
            "fear",
            "chance",
            "speculation",
            "idea",
            "notion",
            "scenario",
            "case",
            "event",
            "question",
            "permission",
            "power",
            "capacity",
            "capability",
            "motivation",
            "reason",
            "decision",
            "commitment",
            "goal",
            "aim",
            "bid",
            "interest");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "should", "lest", "provided", "case");

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
    private static final Set<String> DENYING_PREPOSITIONS = Set.of("without", "than", "against");
    private static final Set<String> POSSIBILITIES = Set.of(
            "risk",
            "possibility",
            "prospect",
            "idea",
            "threat",
            "fear",
            "danger",
            "notion",
            "way",
            "wary",
            "capable",
            "chance",
            "hope",
            "policy",
            "intention",
            "goal",
            "aim",
            "objective",
            "plan");

    /// Verbs that undo or keep up what their object names: to speak of ending an act is to say that it is there.
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

    private Certainty() {}

    /// The status of what `verb` tells.
    static Status of(Tree tree, int verb) {
        if (isQuestion(tree)) {
            return Status.HYPOTHETICAL;
        }
        Status own = own(tree, verb);
        return above(tree, verb, own, 0);
    }

    private static boolean isQuestion(Tree tree) {
        String s = tree.text()
                .substring(tree.sentence().start(), tree.sentence().end())
                .strip();
        return s.endsWith("?") || s.endsWith("?’") || s.endsWith("?”") || s.endsWith("?\"");
    }

    /// What the verb's own auxiliaries, negation and subordinator say.
    private static Status own(Tree tree, int verb) {
        if (tree.isNegated(verb) || hasNoObject(tree, verb)) {
            return Status.DENIED;
        }
        if (isConditional(tree, verb)) {
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

    private static boolean isConditional(Tree tree, int verb) {
        return tree.kids(verb, "mark", "aux", "advmod").stream()
                .anyMatch(m -> CONDITIONS.contains(tree.lemma(m))
                        && (!tree.lemma(m).equals("should")
                                || m < verb && tree.relation(verb).equals("advcl")));
    }

    /// How the verbs, adjectives and nouns above bend it.
    private static Status above(Tree tree, int at, Status status, int depth) {
        int head = tree.head(at);
        if (head < 0 || depth > 8) {
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
            Status governor = own(tree, head);
            Status shared = governor == Status.DENIED || governor == Status.HYPOTHETICAL || governor == Status.PLANNED
                    ? governor
                    : status;
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
            return above(tree, head, weaker(status, own(tree, head)), depth + 1);
        }
        if (relation.equals("advcl") && isInfinitive(tree, at) && tree.isVerb(head) && !governs(tree, head)) {
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
                        weaker(status, isConditional(tree, head) ? Status.HYPOTHETICAL : Status.OCCURRED),
                        depth + 1)
                : status;
    }

    private static boolean isInfinitive(Tree tree, int verb) {
        return tree.tag(verb).equals("VB") && tree.hasKid(verb, "aux", Set.of("to"));
    }

    private static boolean governs(Tree tree, int head) {
        String lemma = tree.lemma(head);
        return INTENT.contains(lemma)
                || NOT_DONE.contains(lemma)
                || UNSURE.contains(lemma)
                || PREVENTED.contains(lemma);
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
        if (NOT_DONE.contains(lemma)) {
            return denied ? status : Status.DENIED;
        }
        if (PREVENTED.contains(lemma) && !clause) {
            return Status.HYPOTHETICAL;
        }
        if (tree.tag(head).equals("IN")) {
            return underPreposition(tree, head, status);
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
            Status governor = own(tree, head);
            return governor == Status.HYPOTHETICAL || governor == Status.PLANNED ? Status.HYPOTHETICAL : status;
        }
        if (isInfinitive(tree, at) && !tree.isVerb(head) && tree.isNoun(head)) {
            return denied ? Status.DENIED : weaker(status, Status.HYPOTHETICAL);
        }
        if (!clause && tree.isVerb(head)) {
            Status governor = own(tree, head);
            if (isInfinitive(tree, at) || tree.tag(at).equals("VBG")) {
                return governor == Status.DENIED || governor == Status.HYPOTHETICAL || governor == Status.PLANNED
                        ? governor
                        : status;
            }
        }
        return status;
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
        if (lemma.equals("of") && POSSIBILITIES.contains(governor)) {
            return weaker(status, Status.HYPOTHETICAL);
        }
        if (tree.isVerb(above) && Set.of("on", "to", "about").contains(lemma)) {
            Status going = own(tree, above);
            return going == Status.OCCURRED || going == Status.ONGOING ? status : weaker(status, going);
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

    private static boolean hasNo(Tree tree, int noun) {
        return tree.hasKid(noun, "det", Set.of("no")) || tree.hasKid(noun, "neg", Set.of("no", "not"));
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

    /// The status of an act told by a noun: what its adjectives say, then what governs the noun.
    static Status ofNoun(Tree tree, int noun) {
        if (isQuestion(tree)) {
            return Status.HYPOTHETICAL;
        }
        if (hasNo(tree, noun)) {
            return Status.DENIED;
        }
        for (int k : tree.kids(noun)) {
            if (Set.of(
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
                                    "such")
                            .contains(tree.lemma(k))
                    && k < noun) {
                return tree.lemma(k).equals("planned") ? Status.PLANNED : Status.HYPOTHETICAL;
            }
            if (k < noun
                    && Set.of("scheduled", "schedule", "upcoming", "forthcoming")
                            .contains(tree.lemma(k))) {
                return Status.PLANNED;
            }
        }
        int at = noun;
        Status status = Status.OCCURRED;
        for (int step = 0; step < 8 && tree.head(at) >= 0; step++) {
            int head = tree.head(at);
            String lemma = tree.lemma(head);
            if (tree.isVerb(at)) {
                break;
            }
            boolean temporal = tree.tag(at).equals("IN")
                    && Set.of("during", "after", "before", "since", "amid", "despite", "in", "at")
                            .contains(tree.lemma(at));
            if (UNREAL_NOUNS.contains(lemma) && tree.isNoun(head) && !temporal) {
                return Status.HYPOTHETICAL;
            }
            if (tree.isVerb(head) && tree.tag(head).equals("VBG") && LIKE_PREPOSITIONS.contains(lemma)) {
                return status;
            }
            if (tree.isVerb(head)) {
                boolean object = !Set.of("nsubj", "nsubjpass").contains(tree.relation(at));
                if (PRESUPPOSING.contains(lemma)
                        && tree.relation(at).equals("dobj")
                        && (tree.hasKid(noun, "det", Set.of("the", "this", "these")) || tree.kid(noun, "poss") >= 0)) {
                    return status;
                }
                if (tree.relation(at).equals("nsubjpass")
                        && Set.of("schedule", "plan", "slate", "expect").contains(lemma)) {
                    return Status.PLANNED;
                }
                if (object
                        && (PREVENTED.contains(lemma)
                                || lemma.equals("avoid")
                                || lemma.equals("defend")
                                || lemma.equals("fear")
                                || lemma.equals("threaten")
                                || lemma.equals("risk"))) {
                    return Status.HYPOTHETICAL;
                }
                Status governor = Certainty.of(tree, head);
                if (governor == Status.DENIED && !DOING.contains(lemma)) {
                    return status;
                }
                boolean carries = tree.relation(at).equals("dobj")
                        || tree.relation(at).equals("nsubjpass")
                        || governor == Status.HYPOTHETICAL
                                && tree.relation(at).equals("nsubj")
                                && isIndefinite(tree, noun);
                return carries
                        ? governor
                        : governor == Status.HYPOTHETICAL && isIndefinite(tree, noun) ? Status.HYPOTHETICAL : status;
            }
            at = head;
        }
        return status;
    }

    private static boolean isIndefinite(Tree tree, int noun) {
        return tree.hasKid(noun, "det", Set.of("a", "an", "any"));
    }
}
