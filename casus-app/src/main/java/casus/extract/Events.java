package casus.extract;

import casus.extract.Tree.Span;
import casus.ledger.Attribution;
import casus.ledger.Entry;
import casus.terms.ActorId;
import casus.terms.Context;
import casus.terms.EventType;
import casus.terms.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who did what to whom, coded in PLOVER from verbs, verbs with their objects ("launch a strike") and nouns
/// ("A's
/// strike on B").
/// Patterns follow PETRARCH2's idea of coding on the parse (Norris, Schrodt and Beieler 2017), with status
/// and nominals
/// added.
///
/// Cost is linear in the words. It fails on acts told by metaphor and on actors the tables and the text do
/// not name.
final class Events {
    private static final Set<String> AID_HEADS = Set.of("support", "help", "assistance", "aid", "backing", "relief");
    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");
    private static final Set<String> PEACE = Set.of(
            "ceasefire",
            "cease-fire",
            "truce",
            "cessation",
            "restraint",
            "de-escalation",
            "de-escalate",
            "talk",
            "negotiation",
            "dialogue",
            "peace",
            "halt",
            "stop",
            "end",
            "calm",
            "hostility",
            "cease",
            "deescalate");
    private static final Set<String> STRIKING = Set.of("strike", "attack", "retaliate", "invade", "bomb");
    private static final Set<String> WHERE =
            Set.of("in", "across", "inside", "at", "near", "around", "on", "into", "throughout", "over", "from", "of");
    private static final Set<String> TARGETS = Set.of(
            "civilian",
            "people",
            "person",
            "protester",
            "soldier",
            "officer",
            "official",
            "village",
            "town",
            "city",
            "facility",
            "base",
            "target",
            "position",
            "site",
            "area",
            "hospital",
            "convoy",
            "airport",
            "headquarters",
            "port",
            "ship",
            "vessel",
            "aircraft",
            "helicopter",
            "plane",
            "jet",
            "tanker",
            "refinery",
            "embassy",
            "consulate",
            "border",
            "troop",
            "fighter",
            "militant",
            "rebel",
            "leader",
            "general",
            "scientist",
            "commander",
            "journalist",
            "worker",
            "hostage",
            "prisoner",
            "university",
            "school",
            "market",
            "bridge",
            "district",
            "territory",
            "atoll",
            "island",
            "land",
            "camp",
            "neighborhood",
            "neighbourhood",
            "building",
            "depot",
            "unit",
            "vehicle",
            "tank",
            "shipment",
            "activist",
            "dissident",
            "minority",
            "child",
            "woman",
            "man",
            "resident",
            "peninsula",
            "province",
            "region",
            "navy",
            "army");
    private static final Set<String> DUTIES = Set.of(
            "oblige",
            "obligate",
            "require",
            "bind",
            "bound",
            "commit",
            "compel",
            "obligation",
            "duty",
            "commitment",
            "requirement");
    private final Scene scene;

    Events(Scene scene) {
        this.scene = scene;
    }

    void find() {
        for (Tree tree : scene.trees()) {
            if (scene.tells(tree)) {
                for (int i = 0; i < tree.size(); i++) {
                    if (tree.isVerb(i) && !isModifier(tree, i)) {
                        verb(tree, i);
                    } else if (tree.isNoun(i)) {
                        noun(tree, i);
                    }
                }
            }
        }
    }

    private static boolean isModifier(Tree tree, int verb) {
        return Set.of("nmod", "amod", "compound", "aux", "auxpass").contains(tree.relation(verb));
    }

    // ---- verbs

    private void verb(Tree tree, int verb) {
        if (isDuty(tree, verb)) {
            return;
        }
        Roles roles = Roles.of(tree, verb);
        List<ActorId> actors = all(tree, roles.agents(), true);
        demand(tree, verb, roles);
        boolean coded = light(tree, verb, roles, actors);
        if (!coded) {
            scene.lexicon().verb(tree, verb).ifPresent(act -> simple(tree, verb, act, roles, actors));
        }
    }

    /// "Valdia should take care", said by Borduria: told what to do by somebody else.
    private void demand(Tree tree, int verb, Roles roles) {
        boolean ought = tree.kids(verb, "aux").stream()
                        .anyMatch(a -> Set.of("should", "must")
                                .contains(tree.surface(a).toLowerCase(Locale.ROOT)))
                && !tree.isNegated(verb);
        Optional<ActorId> asker = ought ? scene.accordingTo(tree, verb).flatMap(Attribution::actor) : Optional.empty();
        asker.ifPresent(a -> {
            List<ActorId> asked = without(all(tree, roles.agents(), false), List.of(a));
            if (!asked.isEmpty()) {
                add(
                        tree,
                        verb,
                        tree.clause(verb),
                        List.of(a),
                        asked,
                        EventType.REQUEST,
                        peaceful(tree, verb) ? Optional.of("yield") : Optional.empty(),
                        contexts(tree, verb, Set.of(Context.DIPLOMATIC)),
                        Status.OCCURRED,
                        "should, said by another");
            }
        });
    }

    private void simple(Tree tree, int verb, Lexicon.Act act, Roles roles, List<ActorId> actors) {
        List<ActorId> recipients = recipients(tree, verb, act, roles);
        EventType type = act.type();
        if (type == EventType.REJECT
                && tree.kid(verb, "xcomp") >= 0
                && Set.of("decline", "refuse").contains(tree.lemma(verb))) {
            recipients = recipients.isEmpty() ? concerned(tree, tree.kid(verb, "xcomp")) : recipients;
        }
        if (type == EventType.THREATEN && recipients.isEmpty()) {
            recipients = menaced(tree, verb);
        }
        if (actors.isEmpty() && !roles.passive() || recipients.isEmpty() && !allowsNone(type, tree, verb)) {
            return;
        }
        if (actors.isEmpty() && type != EventType.ASSAULT) {
            return;
        }
        if (type == EventType.THREATEN && tree.lemma(verb).equals("warn")) {
            recipients = recipients.isEmpty() ? conditional(tree, verb) : recipients;
        }
        recipients = without(recipients, actors);
        if (recipients.isEmpty() && !allowsNone(type, tree, verb)) {
            return;
        }
        Optional<String> mode = act.mode()
                .or(() -> type == EventType.REQUEST && peaceful(tree, verb) ? Optional.of("yield") : Optional.empty());
        add(
                tree,
                verb,
                tree.clause(verb),
                actors,
                recipients,
                type,
                mode,
                contexts(tree, verb, act.contexts()),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb));
    }

    /// Acts that are told without the one they are done to: an attack on unnamed people, a test, a call for
    /// peace.
    private static boolean allowsNone(EventType type, Tree tree, int verb) {
        return switch (type) {
            case MOBILIZE -> true;
            case ASSAULT, COERCE ->
                STRIKING.contains(tree.lemma(verb)) && tree.kid(verb, "dobj", "nsubjpass") < 0
                        || Roles.of(tree, verb).patients().stream().anyMatch(p -> isTarget(tree, p));
            case THREATEN -> tree.lemma(verb).equals("warn");
            case REQUEST ->
                Set.of("call", "demand", "clamor", "clamour", "appeal").contains(tree.lemma(verb));
            case AGREE -> tree.lemma(verb).equals("pledge");
            default -> false;
        };
    }

    /// People, places and things that are attacked or taken.
    private static boolean isTarget(Tree tree, int noun) {
        return TARGETS.contains(tree.lemma(noun)) || tree.tag(noun).startsWith("NNP");
    }

    /// "warned of ruin if Valdia goes on": whoever the condition is about.
    private List<ActorId> conditional(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int c : tree.kids(verb, "advcl", "ccomp")) {
            Roles.of(tree, c).agents().forEach(a -> out.addAll(scene.cast().who(tree, a)));
        }
        return List.copyOf(out);
    }

    /// "threatened to leave the League", "vowed to strike Valdia": whom the threatened act would hit.
    private List<ActorId> menaced(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int todo : tree.kids(verb, "xcomp", "ccomp")) {
            out.addAll(concerned(tree, todo));
            tree.objects(todo, Set.of("of", "from", "against", "on", "at", "with"))
                    .forEach(o -> out.addAll(scene.cast().whose(tree, o)));
        }
        return List.copyOf(out);
    }

    private List<ActorId> concerned(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        Roles.of(tree, verb).patients().forEach(p -> out.addAll(scene.cast().whose(tree, p)));
        for (int d : tree.kids(verb, "dative")) {
            out.addAll(scene.cast().who(tree, d));
        }
        return List.copyOf(out);
    }

    private List<ActorId> recipients(Tree tree, int verb, Lexicon.Act act, Roles roles) {
        Set<ActorId> out = new LinkedHashSet<>();
        if (act.recipient().contains("object")) {
            boolean meeting = act.type() == EventType.CONSULT;
            roles.patients()
                    .forEach(p -> out.addAll(
                            meeting ? scene.cast().who(tree, p) : scene.cast().whose(tree, p)));
            if (out.isEmpty()) {
                for (int c : tree.kids(verb, "ccomp")) {
                    int subject = tree.kid(c, "nsubj");
                    boolean told =
                            act.type() == EventType.REQUEST || tree.lemma(verb).equals("allege");
                    if (subject >= 0 && told) {
                        out.addAll(scene.cast().who(tree, subject));
                    }
                }
            }
        }
        if (out.isEmpty()) {
            for (int o : tree.objects(verb, act.recipient())) {
                out.addAll(scene.cast().whose(tree, o));
            }
        }
        boolean violent = act.type() == EventType.ASSAULT || act.type() == EventType.COERCE;
        if (out.isEmpty() && violent) {
            tree.objects(verb, WHERE).forEach(o -> out.addAll(scene.cast().whose(tree, o)));
            roles.patients()
                    .forEach(p -> tree.objects(p, WHERE)
                            .forEach(o -> out.addAll(scene.cast().whose(tree, o))));
        }
        if (out.isEmpty() && act.recipient().contains("with")) {
            roles.patients()
                    .forEach(p -> tree.objects(p, act.recipient())
                            .forEach(o -> out.addAll(scene.cast().whose(tree, o))));
        }
        return List.copyOf(out);
    }

    /// "provide support to B", "launch a strike on B", "hold talks with B".
    private boolean light(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        boolean any = false;
        List<Integer> nouns = new ArrayList<>(roles.patients());
        if (Set.of("call", "appeal", "urge", "press", "push").contains(tree.lemma(verb))) {
            nouns.addAll(tree.objects(verb, Set.of("for", "of")));
        }
        for (int noun : nouns) {
            Optional<Lexicon.LightAct> act = scene.lexicon().light(tree.lemma(verb), tree.lemma(noun));
            if (act.isPresent()) {
                any |= light(tree, verb, noun, act.orElseThrow(), actors);
            }
        }
        return any;
    }

    private boolean light(Tree tree, int verb, int noun, Lexicon.LightAct act, List<ActorId> subjects) {
        Set<ActorId> to = new LinkedHashSet<>();
        Set<String> prepositions = switch (act.type()) {
            case ASSAULT -> Set.of("on", "against", "in", "at", "into", "of");
            case CONSULT, COOPERATE, AGREE -> Set.of("with", "between");
            case RETREAT -> Set.of("from", "on", "against", "to", "with");
            case REQUEST -> Set.of("from", "on", "to");
            default -> Set.of("to", "for", "on", "against", "with", "toward", "towards");
        };
        tree.kids(verb, "dative").forEach(d -> to.addAll(scene.cast().who(tree, d)));
        for (Set<String> some : List.of(aimed(prepositions), prepositions)) {
            if (to.isEmpty()) {
                tree.objects(noun, some).forEach(o -> to.addAll(scene.cast().whose(tree, o)));
                tree.objects(verb, some).forEach(o -> to.addAll(scene.cast().whose(tree, o)));
            }
        }
        repaired(tree, verb, to);
        List<ActorId> actors = subjects.isEmpty() ? scene.cast().modifiers(tree, noun) : subjects;
        List<ActorId> recipients = without(List.copyOf(to), actors);
        boolean mutual = MUTUAL.contains(act.type().name());
        boolean open = act.type() == EventType.REQUEST && act.mode().isPresent()
                || act.type() == EventType.MOBILIZE
                || act.type() == EventType.AID && !actors.isEmpty();
        if (actors.isEmpty() || recipients.isEmpty() && !open && !(mutual && actors.size() > 1)) {
            return false;
        }
        if (recipients.isEmpty() && act.type() == EventType.AID) {
            Optional<ActorId> partner = scene.partnerOf(actors.getFirst());
            boolean told = !tree.objects(noun, Set.of("to", "for")).isEmpty()
                    || !tree.objects(verb, Set.of("to")).isEmpty();
            if (told || partner.isEmpty() || !AID_HEADS.contains(tree.lemma(noun))) {
                return false;
            }
            recipients = List.of(partner.orElseThrow());
        }
        if (act.type() == EventType.AGREE) {
            return false;
        }
        add(
                tree,
                verb,
                tree.clause(verb),
                actors,
                recipients,
                act.type(),
                act.mode(),
                contexts(tree, verb, act.contexts()),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb) + " + " + tree.lemma(noun));
        return true;
    }

    /// Of the prepositions those that name a target and not a place.
    private static Set<String> aimed(Set<String> prepositions) {
        return prepositions.stream()
                .filter(p -> !Set.of("in", "into", "of", "at").contains(p))
                .collect(Collectors.toSet());
    }

    /// "radar data to Oslo hours before": a noun and "hours before" are not one noun.
    private void repaired(Tree tree, int verb, Set<ActorId> to) {
        for (int p : tree.kids(verb, "prep")) {
            int object = tree.kid(p, "pobj");
            if (object >= 0 && Set.of("hour", "day", "week", "minute", "month").contains(tree.lemma(object))) {
                tree.kids(object, "compound", "nmod")
                        .forEach(c -> to.addAll(scene.cast().who(tree, c)));
            }
        }
    }

    /// "does not oblige X to defend Y" is a clause of an agreement and no act, done or denied.
    private static boolean isDuty(Tree tree, int verb) {
        int head = tree.head(verb);
        return head >= 0
                && Set.of("xcomp", "acl", "advcl").contains(tree.relation(verb))
                && DUTIES.contains(tree.lemma(head));
    }

    // ---- nouns

    private void noun(Tree tree, int noun) {
        Optional<Lexicon.Act> act = scene.lexicon().noun(tree, noun);
        if (act.isEmpty()
                || Set.of("compound", "nmod").contains(tree.relation(noun))
                        && !tree.tag(noun).endsWith("S")
                || isLightObject(tree, noun)) {
            return;
        }
        Lexicon.Act a = act.orElseThrow();
        Set<ActorId> actors = new LinkedHashSet<>(scene.cast().modifiers(tree, noun));
        actors.addAll(who(tree, tree.objects(noun, Set.of("by"))));
        Set<String> to = a.recipient();
        Set<ActorId> recipients = new LinkedHashSet<>();
        List<Integer> objects = new ArrayList<>(tree.objects(noun, aimed(to)));
        if (objects.stream().allMatch(o -> scene.cast().whose(tree, o).isEmpty())) {
            objects.addAll(tree.objects(noun, to));
        }
        for (int o : objects) {
            if (!scene.cast().isPlace(tree, o) || to.contains("in") || to.contains("into")) {
                recipients.addAll(scene.cast().whose(tree, o));
            }
        }
        boolean mutual = MUTUAL.contains(a.type().name());
        if (mutual) {
            if (actors.isEmpty()
                    && !recipients.isEmpty()
                    && tree.objects(noun, Set.of("between")).isEmpty()) {
                actors.addAll(governing(tree, noun));
            }
            actors.addAll(recipients);
            if (actors.size() < 2
                    && tree.kids(noun).stream()
                            .anyMatch(k -> Set.of("joint", "combined").contains(tree.lemma(k)))
                    && scene.cast().mainPair().size() == 2) {
                actors.addAll(scene.cast().mainPair());
            }
            recipients.clear();
            if (actors.size() < 2) {
                return;
            }
        } else if (actors.isEmpty()
                && tree.relation(noun).equals("dobj")
                && Set.of(
                                "resume",
                                "continue",
                                "start",
                                "begin",
                                "stop",
                                "end",
                                "halt",
                                "condemn",
                                "survive",
                                "suffer",
                                "face")
                        .contains(tree.lemma(tree.head(noun)))) {
            boolean own = !Set.of("condemn", "survive", "suffer", "face").contains(tree.lemma(tree.head(noun)));
            if (own) {
                actors.addAll(all(tree, Roles.of(tree, tree.head(noun)).agents(), true));
            }
        }
        List<ActorId> targets = without(List.copyOf(recipients), List.copyOf(actors));
        boolean byUnknown = a.type() == EventType.ASSAULT
                && actors.isEmpty()
                && !tree.objects(noun, aimed(to)).isEmpty()
                && tree.kid(noun, "det", "nmod", "poss") >= 0;
        if (!mutual && (actors.isEmpty() && !byUnknown || targets.isEmpty())) {
            return;
        }
        Span span = tree.phrase(noun);
        for (int c : tree.kids(noun, "relcl")) {
            if (a.type() == EventType.ASSAULT
                    && Set.of("kill", "target", "hit", "destroy", "strike").contains(tree.lemma(c))) {
                span = span.with(tree.clause(c));
            }
        }
        add(
                tree,
                noun,
                span,
                List.copyOf(actors),
                targets,
                a.type(),
                a.mode(),
                contexts(tree, noun, a.contexts()),
                Certainty.ofNoun(tree, noun),
                "noun " + tree.lemma(noun));
    }

    /// Whoever is the subject of the verb above: "had been in talks with", "left for a visit to".
    private List<ActorId> governing(Tree tree, int noun) {
        int at = tree.head(noun);
        for (int step = 0; step < 3 && at >= 0; step++) {
            if (tree.isVerb(at)) {
                return all(tree, Roles.of(tree, at).agents(), false);
            }
            at = tree.head(at);
        }
        return List.of();
    }

    private boolean isLightObject(Tree tree, int noun) {
        int head = tree.head(noun);
        return head >= 0
                && tree.isVerb(head)
                && Set.of("dobj", "nsubjpass").contains(tree.relation(noun))
                && scene.lexicon().light(tree.lemma(head), tree.lemma(noun)).isPresent();
    }

    private List<ActorId> who(Tree tree, List<Integer> nouns) {
        Set<ActorId> out = new LinkedHashSet<>();
        nouns.forEach(n -> out.addAll(scene.cast().who(tree, n)));
        return List.copyOf(out);
    }

    // ---- shared

    /// The actors among the agents; an attack, strike or person without an office stands for its side ("that
    /// attack …
    /// targeted").
    private List<ActorId> all(Tree tree, List<Integer> agents, boolean things) {
        Set<ActorId> out = new LinkedHashSet<>(who(tree, agents));
        if (out.isEmpty()) {
            agents.forEach(a -> out.addAll(who(tree, tree.objects(a, Set.of("include", "including")))));
        }
        if (out.isEmpty() && things) {
            for (int a : agents) {
                boolean act = scene.lexicon()
                        .noun(tree, a)
                        .filter(x -> x.type() == EventType.ASSAULT)
                        .isPresent();
                if (act) {
                    List<ActorId> own = scene.cast().modifiers(tree, a);
                    out.addAll(own.isEmpty() ? who(tree, tree.objects(a, Set.of("by"))) : own);
                    if (out.isEmpty() && tree.hasKid(a, "det", Set.of("that", "this", "these", "those", "the"))) {
                        out.addAll(lastAttacker());
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    /// The actors of the last attack drafted before.
    private List<ActorId> lastAttacker() {
        return scene.drafts().reversed().stream()
                .filter(d -> d instanceof Entry.Event e
                        && e.type() == EventType.ASSAULT
                        && e.common().status() != Status.DENIED)
                .map(d -> ((Entry.Event) d).actors())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ActorId> without(List<ActorId> some, List<ActorId> others) {
        return some.stream()
                .filter(a -> others.stream().noneMatch(o -> sameState(a, o)))
                .toList();
    }

    private static boolean sameState(ActorId a, ActorId b) {
        return a.equals(b) || a.state().isPresent() && a.state().equals(b.state());
    }

    private static boolean peaceful(Tree tree, int verb) {
        return tree.below(verb).stream().anyMatch(w -> PEACE.contains(tree.lemma(w)));
    }

    private Set<Context> contexts(Tree tree, int at, Set<Context> own) {
        Set<Context> out = EnumSet.noneOf(Context.class);
        out.addAll(own);
        String words =
                tree.at(tree.isVerb(at) ? tree.clause(at) : tree.phrase(at)).toLowerCase(Locale.ROOT);
        mark(out, Context.HUMANITARIAN, words, "humanitarian", "medicine", "medical", "food", "relief", "refugee");
        mark(out, Context.INTELLIGENCE, words, "intelligence", "surveillance", "satellite imagery");
        mark(
                out,
                Context.MILITARY,
                words,
                "military",
                "weapon",
                "arms",
                "troops",
                "soldiers",
                "missile",
                "defence",
                "defense",
                "drone");
        mark(out, Context.NUCLEAR, words, "nuclear");
        mark(out, Context.ECONOMIC, words, "economic", "trade", "loan", "financ");
        mark(out, Context.CYBER, words, "cyber");
        return out;
    }

    private static void mark(Set<Context> out, Context context, String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                out.add(context);
            }
        }
    }

    private void add(
            Tree tree,
            int at,
            Span span,
            List<ActorId> actors,
            List<ActorId> recipients,
            EventType type,
            Optional<String> mode,
            Set<Context> contexts,
            Status status,
            String rule) {
        Optional<Attribution> by = scene.accordingTo(tree, at);
        Optional<String> place = tree.objects(at, Set.of("in", "at")).stream()
                .filter(o -> tree.tag(o).startsWith("NNP"))
                .findFirst()
                .map(o -> tree.at(tree.core(o)));
        scene.add(
                "event " + type + " " + tree.index() + " " + actors + recipients + status,
                id -> new Entry.Event(
                        scene.common(id, span, status, by, scene.time(tree, at, span), "event: " + rule, tree.show(at)),
                        actors,
                        recipients,
                        type,
                        mode,
                        contexts,
                        place,
                        Optional.empty()));
    }
}
