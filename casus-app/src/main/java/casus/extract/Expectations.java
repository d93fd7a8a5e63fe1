package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.scene.Voice;
import casus.extract.text.Lexicon;
import casus.extract.text.Rescue;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.read.Sentence;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody thinks may or will follow: modals, "likely to", if-then. Never a deed. It fails on
/// expectations told without a word of likelihood ("a cooling is under way").
final class Expectations {
    private static final Set<String> MODALS = Set.of("may", "might", "could", "would");
    private static final Set<String> PASSING_ON = Set.of(
            "embolden",
            "allow",
            "enable",
            "lead",
            "prompt",
            "encourage",
            "force",
            "push",
            "cause",
            "permit",
            "tempt",
            "drive",
            "compel");
    private static final Set<String> NO_EXPECTATION = Set.of(
            "say",
            "argue",
            "expect",
            "like",
            "note",
            "add",
            "seem",
            "appear",
            "describe",
            "call",
            "ask",
            "hope",
            "imagine",
            "think",
            "wish");
    private final ArticleContext context;

    Expectations(ArticleContext context) {
        this.context = context;
    }

    void find() {
        for (Tree tree : context.trees()) {
            if (context.tells(tree) && !tree.isQuestion()) {
                tree.verbs().forEach(v -> word(tree, v).ifPresent(w -> expect(tree, v, w)));
                underLeadIn(tree);
            }
        }
    }

    /// The word of likelihood on a verb.
    private Optional<String> word(Tree tree, int verb) {
        if (!tree.isVerb(verb) || NO_EXPECTATION.contains(tree.lemma(verb)) || inCondition(tree, verb)) {
            return Optional.empty();
        }
        for (int aux : tree.kids(verb, "aux", "auxpass")) {
            String s = tree.surface(aux).toLowerCase(Locale.ROOT);
            if (MODALS.contains(s)) {
                boolean past = tree.hasKid(verb, "aux", Set.of("have"));
                boolean gapped = tree.relation(verb).equals("relcl")
                        && (s.equals("would") || s.equals("could"))
                        && tree.kid(verb, "nsubj") >= 0
                        && !tree.tag(tree.kid(verb, "nsubj")).startsWith("W");
                return past || gapped ? Optional.empty() : Optional.of(s);
            }
            if (s.equals("will")
                    && (held(tree, verb)
                            || hasCondition(tree, verb)
                            || tree.hasKid(verb, "advmod", Set.of("probably", "likely", "almost")))) {
                return Optional.of("will");
            }
        }
        int head = tree.head(verb);
        boolean likely = tree.relation(verb).equals("xcomp")
                && head >= 0
                && Set.of("likely", "unlikely", "bound", "set", "poised", "certain", "sure")
                        .contains(tree.lemma(head));
        return likely ? Optional.of(tree.lemma(head)) : Optional.empty();
    }

    private static boolean inCondition(Tree tree, int verb) {
        return tree.hasKid(verb, "mark", Set.of("if", "whether", "unless"))
                || tree.hasKid(verb, "mark", Set.of("as")) && tree.hasKid(verb, "advmod", Set.of("long", "soon", "far"))
                || tree.kids(verb, "aux").stream()
                        .anyMatch(a -> tree.lemma(a).equals("should")
                                && tree.relation(verb).equals("advcl"));
    }

    private static boolean hasCondition(Tree tree, int verb) {
        return tree.kids(verb, "advcl").stream().anyMatch(c -> inCondition(tree, c));
    }

    /// Whether somebody is said to believe or predict it.
    private boolean held(Tree tree, int verb) {
        int head = tree.head(verb);
        return tree.relation(verb).equals("ccomp")
                && head >= 0
                && tree.isVerb(head)
                && context.lexicon().speech(tree, head).filter(w -> w == 0).isPresent();
    }

    private void expect(Tree tree, int verb, String word) {
        Roles roles = Roles.of(tree, verb);
        Optional<ActorId> actor = roles.passive() ? Optional.empty() : first(tree, roles.agents());
        Optional<EventType> type = type(tree, verb, roles);
        if (PASSING_ON.contains(tree.lemma(verb))) {
            int object = tree.kid(verb, "dobj");
            int then = tree.kids(verb, "xcomp", "ccomp", "advcl").stream()
                    .filter(c -> tree.kid(c, "mark") < 0)
                    .findFirst()
                    .orElse(-1);
            if (object >= 0 && !context.cast().who(tree, object).isEmpty()) {
                actor = context.cast().who(tree, object).stream().findFirst();
                type = then >= 0 ? type(tree, then, Roles.of(tree, then)).or(() -> nominal(tree, then)) : type;
            }
        }
        if (actor.isEmpty() && roles.passive()) {
            actor = first(tree, roles.patients());
        }
        if (actor.isEmpty() && roles.agents().isEmpty()) {
            actor = first(tree, roles.patients());
        }
        Optional<ActorId> recipient = roles.passive() ? Optional.empty() : toWhom(tree, verb, roles);
        Optional<ActorId> doer = actor;
        Optional<EventType> what = type;
        int top = topOf(tree, verb);
        Span span = tree.clause(top);
        Optional<String> condition = condition(tree, top).or(() -> condition(tree, verb));
        Optional<Attribution> holder = context.accordingTo(tree, verb).or(() -> believer(tree, top));
        boolean manner = tree.kids(verb, "advmod", "dobj", "mark").stream()
                .anyMatch(k -> k < verb && tree.lemma(k).matches("how|why|what|whatever|however"));
        boolean nobody = doer.isEmpty()
                && recipient.isEmpty()
                && context.cast().namedIn(tree).isEmpty();
        boolean described = tree.relation(verb).equals("relcl") && doer.isEmpty() && what.isEmpty();
        if (manner || described || nobody && condition.isEmpty() && !bulleted(tree)) {
            return;
        }
        context.add(
                "expectation " + tree.index() + " " + verb,
                id -> new Entry.Expectation(
                        context.common(
                                id,
                                span,
                                Status.HYPOTHETICAL,
                                holder,
                                Optional.empty(),
                                "expectation: " + word,
                                tree.show(verb)),
                        condition,
                        doer,
                        what,
                        recipient.filter(r -> doer.filter(r::equals).isEmpty()),
                        tree.at(span),
                        Optional.of(word),
                        Optional.empty(),
                        holder));
    }

    /// "is likely to be": the clause is that of "is".
    private static int topOf(Tree tree, int verb) {
        int head = tree.head(verb);
        if (tree.relation(verb).equals("xcomp") && head >= 0 && !tree.isVerb(head)) {
            return tree.head(head) >= 0 && tree.isVerb(tree.head(head)) ? tree.head(head) : verb;
        }
        return verb;
    }

    private Optional<ActorId> first(Tree tree, List<Integer> nouns) {
        for (int n : nouns) {
            List<ActorId> who = context.cast().who(tree, n);
            List<ActorId> of = who.isEmpty() ? context.cast().modifiers(tree, n) : who;
            if (!of.isEmpty()) {
                return of.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /// To whom it would be done: the object, whoever is helped to do something, and where the act has them.
    private Optional<ActorId> toWhom(Tree tree, int verb, Roles roles) {
        List<Integer> nouns = new ArrayList<>(roles.patients());
        int help = Rescue.noun(tree, verb);
        if (help >= 0) {
            List<ActorId> owned = context.cast().modifiers(tree, help);
            if (!owned.isEmpty()) {
                return owned.stream().findFirst();
            }
            nouns.addAll(tree.objects(help, Set.of("of")));
        }
        if (Set.of("help", "assist").contains(tree.lemma(verb))) {
            for (int then : tree.kids(verb, "xcomp", "ccomp")) {
                nouns.addAll(tree.kids(then, "nsubj", "dobj"));
            }
        }
        nouns.addAll(tree.kids(verb, "dative"));
        boolean light = roles.patients().stream()
                .anyMatch(p ->
                        context.lexicon().light(tree.lemma(verb), tree.lemma(p)).isPresent());
        Set<String> prepositions = light
                ? Set.of("to", "for", "on", "against", "with", "at")
                : context.lexicon().verb(tree, verb).map(Lexicon.Act::recipient).orElse(Set.of());
        roles.patients().forEach(p -> nouns.addAll(light ? tree.objects(p, prepositions) : List.of()));
        nouns.addAll(tree.objects(verb, prepositions));
        return nouns.stream()
                .flatMap(n -> context.cast().whose(tree, n).stream())
                .findFirst();
    }

    private Optional<EventType> type(Tree tree, int verb, Roles roles) {
        if (Rescue.noun(tree, verb) >= 0) {
            return Optional.of(EventType.AID);
        }
        for (int p : roles.patients()) {
            Optional<Lexicon.LightAct> light = context.lexicon().light(tree.lemma(verb), tree.lemma(p));
            if (light.isPresent()) {
                return light.map(Lexicon.LightAct::type);
            }
        }
        return context.lexicon().verb(tree, verb).map(Lexicon.Act::type);
    }

    private Optional<EventType> nominal(Tree tree, int verb) {
        return Roles.of(tree, verb).patients().stream()
                .flatMap(p -> context.lexicon().noun(tree, p).stream())
                .map(Lexicon.Act::type)
                .findFirst();
    }

    private static Optional<String> condition(Tree tree, int verb) {
        for (int c : tree.kids(verb, "advcl")) {
            if (inCondition(tree, c)) {
                return Optional.of(tree.at(tree.clause(c)));
            }
        }
        for (int p : tree.kids(verb, "prep")) {
            String words = tree.at(tree.phrase(p));
            if (words.toLowerCase(Locale.ROOT).startsWith("in the event of")
                    || words.toLowerCase(Locale.ROOT).startsWith("in case of")) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /// Whose future a lead-in tells: its subject's; of "supporting X would risk:" whoever the heading is about.
    private Optional<ActorId> leading(Tree lead) {
        for (int v : lead.verbs()) {
            boolean modal =
                    lead.kids(v, "aux").stream().anyMatch(a -> lead.tag(a).equals("MD"));
            if (modal && lead.kid(v, "csubj") >= 0) {
                return context.headings(lead).stream()
                        .flatMap(h -> context.cast().namedIn(h).stream())
                        .findFirst();
            }
            if (modal) {
                return Roles.of(lead, v).agents().stream()
                        .flatMap(a -> context.cast().who(lead, a).stream())
                        .findFirst()
                        .or(() -> firstNamed(lead));
            }
        }
        return firstNamed(lead);
    }

    private Optional<ActorId> firstNamed(Tree tree) {
        return context.cast().namedIn(tree).stream().findFirst();
    }

    private static boolean bulleted(Tree tree) {
        return tree.sentence().kind() == Sentence.Kind.BULLET;
    }

    private Optional<Attribution> believer(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean believed = head >= 0
                && tree.relation(verb).equals("ccomp")
                && tree.isVerb(head)
                && context.lexicon().speech(tree, head).isPresent();
        return believed ? Optional.of(Voice.of(context, tree, head).attribution()) : Optional.empty();
    }

    /// A bullet without a verb of its own under a lead-in that says "may" or "could".
    private void underLeadIn(Tree tree) {
        Optional<Tree> parent = context.parent(tree);
        if (parent.isEmpty()
                || tree.verbs().stream().anyMatch(v -> word(tree, v).isPresent())) {
            return;
        }
        Tree lead = parent.orElseThrow();
        String words = lead.words().strip();
        boolean expects = words.endsWith(":")
                && words.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:may|might|could|would|likely)\\b.*");
        if (!expects) {
            return;
        }
        Span span = tree.whole();
        Optional<ActorId> actor = leading(lead);
        context.add(
                "expectation " + tree.index(),
                id -> new Entry.Expectation(
                        context.common(
                                id,
                                span,
                                Status.HYPOTHETICAL,
                                Optional.empty(),
                                Optional.empty(),
                                "expectation: under a lead-in",
                                words),
                        Optional.empty(),
                        actor,
                        Optional.empty(),
                        Optional.empty(),
                        tree.at(span),
                        Optional.of("may"),
                        Optional.empty(),
                        Optional.empty()));
    }
}
