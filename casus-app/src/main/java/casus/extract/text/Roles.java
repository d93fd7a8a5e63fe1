package casus.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who does what to whom around one verb, read off the dependencies: subjects shared over "and", passives,
/// participles, relative clauses and controlled infinitives. Follows the head rules of the CLEAR style (Choi
/// and Palmer 2012). It fails where the parser hangs an argument on the wrong word.
///
/// @param agents   nouns that do it
/// @param patients nouns it is done to
/// @param passive  whether the verb is passive
public record Roles(List<Integer> agents, List<Integer> patients, boolean passive) {
    private static final Set<String> TAKES_OBJECT_AS_SUBJECT = Set.of(
            "urge",
            "ask",
            "tell",
            "call",
            "press",
            "push",
            "want",
            "allow",
            "enable",
            "help",
            "force",
            "persuade",
            "invite",
            "oblige",
            "require",
            "accuse",
            "quote",
            "cite",
            "lobby",
            "pressure",
            "convince",
            "instruct",
            "direct",
            "authorize",
            "authorise",
            "beseech",
            "embolden",
            "warn",
            "order",
            "encourage",
            "prevent",
            "stop",
            "lead",
            "expect",
            "need",
            "see",
            "obligate",
            "commit",
            "bind",
            "compel",
            "beg",
            "implore",
            "request",
            "train",
            "get",
            "make",
            "let",
            "drive",
            "prompt",
            "cause");
    private static final Set<String> BLAMING = Set.of(
            "lash",
            "blame",
            "condemn",
            "criticize",
            "criticise",
            "denounce",
            "thank",
            "praise",
            "punish",
            "sanction",
            "blast",
            "slam",
            "chide",
            "rebuke",
            "hail",
            "commend",
            "rail",
            "complain",
            "protest");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");
    private static final int DEPTH = 6;

    public Roles {
        agents = List.copyOf(agents);
        patients = List.copyOf(patients);
    }

    /// The roles of a verb, by the index of its word.
    public static Roles of(Tree tree, int verb) {
        boolean passive = isPassive(tree, verb);
        List<Integer> agents = passive ? byAgents(tree, verb) : subjects(tree, verb, DEPTH);
        List<Integer> patients = passive ? passiveSubjects(tree, verb, DEPTH) : objects(tree, verb);
        return new Roles(agents, patients, passive);
    }

    private static boolean isPassive(Tree tree, int verb) {
        if (tree.kid(verb, "auxpass") >= 0 || tree.kid(verb, "nsubjpass") >= 0) {
            return true;
        }
        boolean participle = tree.tag(verb).equals("VBN")
                && (Set.of("acl", "advcl", "nmod", "amod", "conj").contains(tree.relation(verb))
                        || tree.relation(verb).equals("root") && tree.kid(verb, "dobj") < 0);
        if (!participle || tree.kid(verb, "aux") >= 0) {
            return false;
        }
        return !tree.relation(verb).equals("conj")
                || tree.isVerb(tree.head(verb)) && tree.kid(verb, "dobj") < 0 && isPassive(tree, tree.head(verb));
    }

    private static List<Integer> byAgents(Tree tree, int verb) {
        List<Integer> out = new ArrayList<>(tree.objects(verb, Set.of("by")));
        if (out.isEmpty() && tree.relation(verb).equals("conj")) {
            return tree.objects(tree.head(verb), Set.of("by"));
        }
        return out;
    }

    /// The grammatical subject with all that is joined to it.
    ///
    /// @param depth how many governing words up it is looked for where the verb has none
    public static List<Integer> subjects(Tree tree, int verb, int depth) {
        int own = ownSubject(tree, verb, "nsubj", "nsubjpass");
        if (own >= 0) {
            return relative(tree, verb, own);
        }
        int swallowed = afterDate(tree, verb);
        if (swallowed >= 0) {
            return tree.joined(swallowed);
        }
        if (depth == 0 || tree.head(verb) < 0) {
            return List.of();
        }
        int head = tree.head(verb);
        int called = tree.kid(verb, "vocative");
        if (called >= 0 && tree.tag(called).startsWith("NNP") && !tree.tag(verb).equals("VB")) {
            return tree.joined(called);
        }
        boolean seen = tree.relation(verb).equals("advcl")
                && tree.tag(verb).equals("VBG")
                && verb > 0
                && tree.relation(verb - 1).equals("pobj")
                && tree.tag(verb - 1).startsWith("NNP")
                && tree.lemma(tree.head(verb - 1)).equals("of");
        if (seen) {
            return tree.joined(verb - 1);
        }
        return switch (tree.relation(verb)) {
            case "conj", "xcomp", "advcl", "pcomp", "ccomp", "oprd", "parataxis", "dep", "acomp" ->
                governed(tree, verb, head, depth);
            case "relcl", "acl" ->
                tree.tag(verb).equals("VBG")
                                || tree.relation(verb).equals("relcl")
                                        && !(tree.tag(verb).equals("VB") && tree.hasKid(verb, "aux", Set.of("to")))
                        ? tree.joined(head)
                        : holders(tree, head, depth);
            default -> List.of();
        };
    }

    /// "On 13 April Valdia launched": the parser reads "April Valdia" as one name and leaves the verb without a
    /// subject; the name beside the verb is it.
    private static int afterDate(Tree tree, int verb) {
        int name = verb - 1;
        boolean finite = tree.tag(verb).matches("VBD|VBZ|VBP");
        if (!finite
                || name < 2
                || !tree.tag(name).startsWith("NNP")
                || !tree.relation(name).equals("pobj")) {
            return -1;
        }
        boolean dated =
                tree.kids(name).stream().anyMatch(k -> tree.tag(k).equals("CD") || MONTHS.contains(tree.lemma(k)))
                        && tree.head(tree.head(name)) >= 0;
        return dated ? name : -1;
    }

    private static List<Integer> governed(Tree tree, int verb, int head, int depth) {
        if (tree.isVerb(head)) {
            int object = tree.kid(head, "dobj", "dative");
            boolean controlled = Set.of("xcomp", "advcl", "ccomp", "pcomp").contains(tree.relation(verb))
                    && object >= 0
                    && object < verb
                    && TAKES_OBJECT_AS_SUBJECT.contains(tree.lemma(head))
                    && !tree.tag(verb).equals("VBD");
            if (controlled) {
                return tree.joined(object);
            }
            boolean calledOn = tree.lemma(head).equals("call")
                    && Set.of("xcomp", "advcl", "ccomp").contains(tree.relation(verb));
            List<Integer> called = calledOn ? tree.objects(head, Set.of("on", "upon")) : List.of();
            if (!called.isEmpty()) {
                return called;
            }
            return isPassive(tree, head) ? passiveSubjects(tree, head, depth - 1) : subjects(tree, head, depth - 1);
        }
        if (tree.tag(head).equals("IN")
                || tree.tag(head).equals("TO")
                || tree.tag(head).startsWith("JJ")
                || tree.tag(head).startsWith("RB")) {
            return tree.head(head) < 0 ? List.of() : preposition(tree, head, depth);
        }
        return holders(tree, head, depth);
    }

    private static List<Integer> preposition(Tree tree, int head, int depth) {
        int above = tree.head(head);
        if (tree.isVerb(above)) {
            List<Integer> blamed = blamed(tree, above, head);
            if (!blamed.isEmpty()) {
                return blamed;
            }
            return isPassive(tree, above) ? passiveSubjects(tree, above, depth - 1) : subjects(tree, above, depth - 1);
        }
        boolean objectOfBlame = above >= 0
                && tree.relation(above).equals("dobj")
                && TAKES_OBJECT_AS_SUBJECT.contains(tree.lemma(tree.head(above)));
        return objectOfBlame ? tree.joined(above) : holders(tree, above, depth - 1);
    }

    /// "accused X of bombing", "lashed out at X for shooting", "thanked X for sending": X did it.
    private static List<Integer> blamed(Tree tree, int verb, int preposition) {
        int object = tree.kid(verb, "dobj");
        boolean takes = TAKES_OBJECT_AS_SUBJECT.contains(tree.lemma(verb))
                || BLAMING.contains(tree.lemma(verb)) && tree.lemma(preposition).equals("for");
        if (object >= 0 && takes) {
            return tree.joined(object);
        }
        boolean sanctions = object >= 0
                && tree.lemma(preposition).equals("for")
                && Set.of("sanction", "embargo", "tariff", "penalty", "fine", "restriction")
                        .contains(tree.lemma(object));
        if (sanctions) {
            return tree.objects(object, Set.of("on", "against"));
        }
        return BLAMING.contains(tree.lemma(verb)) ? tree.objects(verb, Set.of("at", "against")) : List.of();
    }

    /// Whoever has the plan, desire or readiness that the infinitive hangs on.
    private static List<Integer> holders(Tree tree, int noun, int depth) {
        int owner = tree.kid(noun, "poss");
        if (owner >= 0) {
            return tree.joined(owner);
        }
        int verb = tree.verbFrom(noun, DEPTH);
        return verb < 0 || depth == 0 ? List.of() : subjects(tree, verb, depth - 1);
    }

    private static int ownSubject(Tree tree, int verb, String... relations) {
        int own = tree.kid(verb, relations);
        if (own >= 0) {
            return own;
        }
        for (int aux : tree.kids(verb, "aux", "auxpass")) {
            int there = tree.kid(aux, relations);
            if (there >= 0) {
                return there;
            }
        }
        return -1;
    }

    private static List<Integer> relative(Tree tree, int verb, int subject) {
        boolean pronoun = Set.of("which", "who", "that").contains(tree.lemma(subject))
                && tree.tag(subject).startsWith("W");
        return pronoun && tree.relation(verb).equals("relcl") ? tree.joined(tree.head(verb)) : tree.joined(subject);
    }

    private static List<Integer> passiveSubjects(Tree tree, int verb, int depth) {
        int own = ownSubject(tree, verb, "nsubjpass", "nsubj");
        if (own >= 0) {
            return relative(tree, verb, own);
        }
        int head = tree.head(verb);
        if (head < 0 || depth == 0) {
            return List.of();
        }
        return switch (tree.relation(verb)) {
            case "acl", "relcl", "nmod", "amod" -> {
                int first = head;
                while (tree.relation(first).equals("conj")
                        && tree.isNoun(tree.head(first))
                        && verb > 0
                        && tree.surface(verb - 1).equals(",")) {
                    first = tree.head(first);
                }
                yield tree.joined(first);
            }
            case "conj" -> passiveSubjects(tree, head, depth - 1);
            default -> subjects(tree, head, depth - 1);
        };
    }

    private static List<Integer> objects(Tree tree, int verb) {
        List<Integer> out = new ArrayList<>();
        for (int o : tree.kids(verb, "dobj")) {
            out.addAll(tree.joined(o));
        }
        if (out.isEmpty() && tree.kids(verb, "xcomp", "ccomp", "prep").isEmpty()) {
            for (int next : tree.kids(verb, "conj")) {
                if (tree.isVerb(next)
                        && tree.kid(next, "nsubj", "nsubjpass") < 0
                        && tree.tag(next).equals(tree.tag(verb))) {
                    tree.kids(next, "dobj").forEach(o -> out.addAll(tree.joined(o)));
                }
            }
        }
        if (out.isEmpty() && tree.relation(verb).equals("relcl")) {
            boolean gap =
                    tree.kids(verb, "nsubj").stream().noneMatch(s -> tree.tag(s).startsWith("W"))
                            && !tree.hasKid(verb, "advmod", Set.of("where", "when", "why", "how"));
            if (gap) {
                out.addAll(tree.joined(tree.head(verb)));
            }
        }
        if (out.isEmpty()
                && tree.relation(verb).equals("conj")
                && tree.isVerb(tree.head(verb))
                && sharesObject(tree, verb)) {
            return objects(tree, tree.head(verb));
        }
        return out;
    }

    /// "condemned and sanctioned Israel": the object stands after the last verb only, or after the first only.
    private static boolean sharesObject(Tree tree, int verb) {
        return tree.kids(verb, "xcomp", "ccomp", "prep", "dobj").isEmpty();
    }
}
