package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Sides;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common.Time;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Treaties, pacts and deals: who signed, when, for how long, and what they oblige to, and what they expressly
/// do not. Clauses are ATOP's. A partnership is no alliance: a defence duty is entered only where the text
/// states it, and as false only where the text denies it.
///
/// It fails where the treaty and its clause stand in different sentences without a word that ties them.
final class Agreements {
    static final Set<String> NOUNS = Set.of(
            "treaty",
            "deal",
            "pact",
            "agreement",
            "accord",
            "memorandum",
            "protocol",
            "convention",
            "charter",
            "declaration",
            "statute",
            "understanding",
            "armistice");
    private static final Set<String> SIGNING = Set.of(
            "sign",
            "conclude",
            "ratify",
            "ink",
            "initial",
            "reach",
            "strike",
            "finalize",
            "finalise",
            "seal",
            "approve");
    private static final Set<String> MEETING = Set.of(
            "sign", "talk", "negotiate", "negotiation", "meet", "agree", "partnership", "alliance", "ally", "truce");
    private static final Pattern TERM = Pattern.compile(
            "(?i)\\b(\\d{1,2}|five|ten|fifteen|twenty|twenty-five|thirty|fifty)[- \\u2010\\u2011]?years?\\b");
    private static final Map<String, Integer> NUMBERS =
            Map.of("five", 5, "ten", 10, "fifteen", 15, "twenty", 20, "twenty-five", 25, "thirty", 30, "fifty", 50);
    private static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "intelligence",
            "intelligence",
            "exercise",
            "exercises",
            "nuclear",
            "nuclear",
            "cyber",
            "cyber",
            "trade",
            "trade",
            "energy",
            "energy",
            "militar",
            "military",
            "defen",
            "military",
            "banking",
            "finance",
            "financ",
            "finance"));
    private final ArticleContext context;

    Agreements(ArticleContext context) {
        this.context = context;
    }

    void find() {
        for (Tree tree : context.trees()) {
            int named = -1;
            for (int i = 0; i < tree.size(); i++) {
                boolean whole = tree.isNoun(i)
                        && NOUNS.contains(tree.lemma(i))
                        && !Set.of("compound", "nmod").contains(tree.relation(i));
                if (whole && mention(tree, i)) {
                    named = i;
                }
            }
            if (named < 0) {
                clauseAlone(tree);
            }
        }
    }

    /// A mention is entered where it adds a date, a signature, a term or a clause.
    private boolean mention(Tree tree, int noun) {
        String sentence = tree.words();
        Span phrase = tree.phrase(noun);
        int verb = signing(tree, noun);
        Map<Obligation, Boolean> obligations = TreatyClauses.obligations(sentence);
        Optional<Time> signed = signed(tree, noun, verb, phrase);
        Optional<Integer> term = term(sentence);
        boolean heading = !context.tells(tree);
        boolean provides = provides(tree, noun);
        List<ActorId> named = named(tree, noun, verb);
        boolean between = named.size() > 1
                && !tree.objects(noun, Set.of("between", "with", "among")).isEmpty();
        if (verb < 0
                && obligations.isEmpty()
                && signed.isEmpty()
                && !provides
                && !between
                && (term.isEmpty() || heading)) {
            return false;
        }
        if (!isPolitical(tree, noun, verb, named)) {
            return false;
        }
        List<ActorId> parties = parties(tree, noun, named);
        boolean titled = tree.tag(noun).startsWith("NNP")
                || tree.kids(noun, "compound").stream()
                        .anyMatch(k -> tree.tag(k).startsWith("NNP"));
        if (parties.isEmpty() && !(titled && provides)
                || obligations.isEmpty() && parties.size() < 2 && signed.isEmpty() && verb < 0 && !titled) {
            return false;
        }
        Status status = verb < 0 ? Status.OCCURRED : Certainty.of(tree, verb);
        Span span = verb < 0
                ? obligations.isEmpty() ? widened(tree, phrase) : tree.whole()
                : phrase.with(tree.clause(verb));
        add(
                tree,
                noun,
                span,
                parties,
                name(tree, noun),
                signed,
                term,
                obligations,
                status == Status.ONGOING || status == Status.DENIED && !obligations.isEmpty()
                        ? Status.OCCURRED
                        : status,
                sentence);
        return true;
    }

    /// A deal is an agreement between states only if it is called one of peace, trade, arms and the like, or
    /// has states as parties, or was called so before.
    private boolean isPolitical(Tree tree, int noun, int verb, List<ActorId> named) {
        if (!Set.of("deal", "understanding").contains(tree.lemma(noun))) {
            return true;
        }
        boolean called = tree.kids(noun, "nmod", "compound").stream()
                .anyMatch(k -> Set.of(
                                "nuclear",
                                "trade",
                                "peace",
                                "migration",
                                "climate",
                                "security",
                                "defence",
                                "defense",
                                "arms",
                                "partnership")
                        .contains(tree.lemma(k)));
        boolean between = tree.objects(noun, Set.of("with", "between")).stream()
                .anyMatch(o -> !context.cast().who(tree, o).isEmpty());
        boolean known = tree.hasKid(noun, "det", Set.of("the", "this")) && provides(tree, noun);
        return called || between || known || verb >= 0 && !named.isEmpty() || named.size() > 1;
    }

    /// Whether the sentence tells what the agreement lays down, or that it holds.
    private static boolean provides(Tree tree, int noun) {
        int head = tree.head(noun);
        boolean goal = tree.relation(noun).equals("pobj")
                && head >= 0
                && tree.lemma(head).equals("of")
                && Set.of("goal", "aim", "term", "provision", "clause", "purpose", "article")
                        .contains(tree.lemma(tree.head(head)));
        if (goal) {
            return true;
        }
        return Set.of("nsubj", "nsubjpass").contains(tree.relation(noun))
                && tree.isVerb(head)
                && Set.of(
                                "envision",
                                "envisage",
                                "provide",
                                "require",
                                "oblige",
                                "commit",
                                "call",
                                "stipulate",
                                "cover",
                                "expire",
                                "lapse",
                                "take",
                                "enter",
                                "bind",
                                "guarantee",
                                "promise",
                                "allow",
                                "ban",
                                "prohibit",
                                "limit",
                                "push",
                                "collapse",
                                "hold",
                                "include",
                                "contain",
                                "aim",
                                "seek",
                                "give",
                                "grant",
                                "set",
                                "impose",
                                "last",
                                "run")
                        .contains(tree.lemma(head));
    }

    /// A date in brackets after a treaty's name belongs to it.
    private static Span widened(Tree tree, Span span) {
        String rest = tree.text().substring(span.end(), tree.sentence().end());
        Matcher m = Pattern.compile("^\\s*\\([^)]{4,40}\\)").matcher(rest);
        return m.find() ? new Span(span.start(), span.end() + m.end()) : span;
    }

    static int signing(Tree tree, int noun) {
        int head = tree.head(noun);
        if (head >= 0
                && tree.isVerb(head)
                && SIGNING.contains(tree.lemma(head))
                && Set.of("dobj", "nsubjpass").contains(tree.relation(noun))) {
            return head;
        }
        if (head >= 0
                && tree.isVerb(head)
                && tree.lemma(head).equals("sign")
                && tree.relation(noun).equals("nsubj")) {
            return head;
        }
        for (int c : tree.kids(noun, "acl", "relcl")) {
            if (SIGNING.contains(tree.lemma(c))) {
                return c;
            }
            for (int x : tree.kids(c, "xcomp", "ccomp")) {
                if (SIGNING.contains(tree.lemma(x))) {
                    return x;
                }
                for (int y : tree.kids(x, "xcomp")) {
                    if (SIGNING.contains(tree.lemma(y))) {
                        return y;
                    }
                }
            }
        }
        if (head >= 0
                && tree.tag(head).equals("IN")
                && tree.head(head) >= 0
                && Set.of("signing", "signature", "conclusion", "ratification").contains(tree.lemma(tree.head(head)))) {
            return tree.head(head);
        }
        return -1;
    }

    Optional<Time> signed(Tree tree, int noun, int verb, Span phrase) {
        if (verb >= 0
                && (tree.lemma(verb).equals("ratify")
                        || tree.lemma(verb).equals("approve")
                        || tree.lemma(verb).equals("ratification"))) {
            return Optional.empty();
        }
        Span around = verb >= 0 ? tree.isVerb(verb) ? tree.clause(verb) : tree.phrase(verb) : widened(tree, phrase);
        List<Time> dates = context.dates(tree, verb >= 0 ? verb : noun, around);
        if (verb < 0) {
            return dates.stream().filter(t -> t.edtf().text().length() >= 4).findFirst();
        }
        return dates.stream().findFirst().or(() -> context.time(tree, verb, around));
    }

    static Optional<Integer> term(String sentence) {
        Matcher m = TERM.matcher(sentence);
        if (!m.find()
                || sentence.substring(0, m.start())
                                .matches("(?s).*\\b(?:for|last|past|since|nearly|after)\\s+(?:\\w+\\s)?$")
                        && sentence.substring(m.end()).startsWith(" ago")) {
            return Optional.empty();
        }
        String n = m.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(n.matches("\\d+") ? Integer.valueOf(n) : NUMBERS.getOrDefault(n, 0))
                .filter(y -> y > 1);
    }

    /// The parties the phrase itself and the verb of signing name.
    private List<ActorId> named(Tree tree, int noun, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        if (verb >= 0) {
            Roles.of(tree, verb).agents().forEach(a -> out.addAll(context.cast().who(tree, a)));
        }
        out.addAll(context.cast().modifiers(tree, noun));
        out.addAll(context.cast().who(tree, tree.objects(noun, Set.of("between", "with", "among"))));
        if (verb >= 0) {
            out.addAll(context.cast().who(tree, tree.objects(verb, Set.of("between", "with", "by"))));
        }
        return out.stream()
                .map(Sides::state)
                .filter(a -> context.cast().actors().isState(a)
                        || context.cast().actors().find(a).isPresent())
                .distinct()
                .toList();
    }

    /// The parties, completed by the pair the article is about, or by who is named in the sentence or before.
    private List<ActorId> parties(Tree tree, int noun, List<ActorId> named) {
        List<ActorId> states = new ArrayList<>(named);
        List<ActorId> main = context.cast().mainPair();
        List<ActorId> here = namedIn(tree);
        boolean truce = tree.kids(noun, "compound", "nmod").stream()
                .anyMatch(k -> Set.of("ceasefire", "cease-fire", "peace", "truce", "armistice")
                        .contains(tree.lemma(k)));
        boolean others = here.stream().anyMatch(h -> !main.contains(h) && !states.contains(h));
        if (states.size() < 2) {
            boolean fits = main.size() == 2
                    && (states.isEmpty() ? !others : main.contains(states.getFirst()))
                    && context.trees().stream().anyMatch(t -> isOfBoth(t, main));
            if (fits && !truce) {
                main.stream().filter(m -> !states.contains(m)).forEach(states::add);
            } else {
                add(states, here);
                boolean unnamed = states.isEmpty() && tree.hasKid(noun, "det", Set.of("the", "this", "that", "these"));
                for (int t = tree.index() - 1; states.size() < 2 && t >= Math.max(0, tree.index() - 2); t--) {
                    List<ActorId> before = namedIn(context.trees().get(t));
                    boolean both = before.size() > 1 && (states.isEmpty() || before.containsAll(states));
                    if (unnamed || both && isOfBoth(context.trees().get(t), before)) {
                        add(states, before);
                    }
                }
                if (states.size() == 1 && main.size() == 2 && truce) {
                    main.stream().filter(m -> !states.contains(m)).limit(1).forEach(states::add);
                }
            }
        }
        return states.size() > 6 ? states.subList(0, 6) : states;
    }

    /// Whether a sentence speaks of an agreement, or of talks, and names both.
    private boolean isOfBoth(Tree tree, List<ActorId> states) {
        boolean speaks = false;
        for (int i = 0; i < tree.size() && !speaks; i++) {
            speaks = NOUNS.contains(tree.lemma(i)) || MEETING.contains(tree.lemma(i));
        }
        return speaks && namedIn(tree).containsAll(states);
    }

    private List<ActorId> namedIn(Tree tree) {
        return context.cast().namedIn(tree).stream()
                .map(Sides::state)
                .filter(context.cast().actors()::isState)
                .distinct()
                .toList();
    }

    private static void add(List<ActorId> states, List<ActorId> more) {
        more.stream()
                .filter(a -> !states.contains(a))
                .limit(Math.max(0, 2L - states.size()))
                .forEach(states::add);
    }

    /// "Russia is not obliged to defend Iran", or "is obliged to give Poland all the support in its power", without a
    /// treaty in the sentence.
    private void clauseAlone(Tree tree) {
        String sentence = tree.words();
        boolean owed = TreatyClauses.isOwed(sentence);
        boolean denied = TreatyClauses.isDenied(sentence);
        if (!denied && !owed || !context.tells(tree) || sentence.strip().endsWith("?")) {
            return;
        }
        List<ActorId> named = namedIn(tree);
        List<ActorId> parties =
                named.size() >= 2 ? named.subList(0, 2) : context.cast().mainPair();
        if (parties.size() == 2 && tree.size() > 0) {
            add(
                    tree,
                    0,
                    tree.whole(),
                    parties,
                    "their agreement",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(Obligation.DEFENSE, owed),
                    Status.OCCURRED,
                    sentence);
        }
    }

    static String name(Tree tree, int noun) {
        return tree.at(tree.core(noun))
                .replaceAll("\\s+", " ")
                .replaceAll("^(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]heir|[Ii]ts) ", "");
    }

    private void add(
            Tree tree,
            int at,
            Span span,
            List<ActorId> parties,
            String name,
            Optional<Time> signed,
            Optional<Integer> term,
            Map<Obligation, Boolean> obligations,
            Status status,
            String sentence) {
        Optional<Attribution> by = context.accordingTo(tree, at);
        Optional<Edtf> day = signed.map(Time::edtf);
        List<String> fields = FIELDS.entrySet().stream()
                .filter(f -> sentence.toLowerCase(Locale.ROOT).contains(f.getKey())
                        && sentence.matches("(?is).*\\b(?:cover|includ|provid|framework|cooperat)\\w*.*"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        context.add(
                "agreement " + tree.index() + " " + name,
                id -> new Entry.Agreement(
                        context.common(
                                id,
                                span,
                                status,
                                by,
                                signed,
                                "agreement: " + (obligations.isEmpty() ? "mention" : "clause"),
                                tree.show(at)),
                        parties,
                        name,
                        day,
                        Optional.empty(),
                        term,
                        fields,
                        obligations,
                        List.of(),
                        List.of()));
    }
}
