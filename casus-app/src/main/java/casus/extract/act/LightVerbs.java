package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Rescue;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.transfer.Goods;
import casus.extract.who.Sides;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Acts told by a verb and its object together: "provide support", "launch a strike", "hold talks", "take part
/// in". Light verb constructions, as the lexicon lists them.
final class LightVerbs {
    private static final Set<String> AID_HEADS = Set.of("support", "help", "assistance", "aid", "backing", "relief");
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.COOPERATE, EventType.AGREE);

    /// Acts that stand without a recipient.
    private static final Set<EventType> OPEN = Set.of(
            EventType.MOBILIZE,
            EventType.REQUEST,
            EventType.AID,
            EventType.COERCE,
            EventType.RETREAT,
            EventType.REJECT,
            EventType.ASSAULT,
            EventType.AGREE);

    /// "the use of force": what is used or sent says whether it is armed.
    private static final Set<String> MEANS = Set.of("use", "sending");

    private static final Set<String> TAKEN_IN = Set.of("refugee", "migrant", "asylum", "evacuee", "seeker", "child");

    private static final Set<String> ARMED = Set.of("force", "troop", "soldier", "army", "arm", "military");

    private static final Set<String> WHEN = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "day",
            "night",
            "eve",
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
            "december");

    /// Nouns before "of" that only count what comes after.
    private static final Set<String> CONTAINERS = Set.of(
            "some",
            "most",
            "many",
            "several",
            "majority",
            "bulk",
            "hundred",
            "dozen",
            "thousand",
            "series",
            "wave",
            "string",
            "spate",
            "number",
            "round",
            "score",
            "#crd#");
    private final ArticleContext context;
    private final Participants participants;
    private final Coding coding;

    LightVerbs(ArticleContext context, Participants participants, Coding coding) {
        this.context = context;
        this.participants = participants;
        this.coding = coding;
    }

    /// "provide support to B", "launch a strike on B", "hold talks with B".
    ///
    /// Whether any was found.
    boolean find(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        boolean any = false;
        List<Integer> nouns = new ArrayList<>(roles.patients());
        if (Set.of("call", "appeal", "urge", "press", "push", "ask", "plead", "beg")
                .contains(tree.lemma(verb))) {
            nouns.addAll(tree.objects(verb, Set.of("for", "of")));
        }
        for (int container : List.copyOf(nouns)) {
            if (CONTAINERS.contains(tree.lemma(container))) {
                nouns.addAll(tree.objects(container, Set.of("of")));
            }
        }
        for (int noun : nouns) {
            Optional<Lexicon.LightAct> act =
                    context.lexicon().light(isDropped(tree, verb, noun) ? "drop" : tree.lemma(verb), tree.lemma(noun));
            if (act.isPresent()) {
                any |= object(tree, verb, noun, act.orElseThrow(), actors);
            }
        }
        any |= takesPart(tree, verb, roles, actors);
        any |= rescues(tree, verb, actors);
        for (int noun : tree.kids(verb, "oprd")) {
            Optional<Lexicon.LightAct> act = context.lexicon().light(tree.lemma(verb), tree.lemma(noun));
            if (act.isPresent()) {
                any |= captive(tree, verb, noun, act.orElseThrow(), roles, actors);
            }
        }
        return any;
    }

    /// "delivered two bombs on the camp", not "delivered two bombs to B".
    private static boolean isDropped(Tree tree, int verb, int noun) {
        Set<String> onto = Set.of("on", "against", "onto", "upon");
        return tree.lemma(verb).equals("deliver")
                && tree.kid(verb, "dative") < 0
                && tree.objects(verb, Set.of("to")).isEmpty()
                && (tree.objects(verb, onto).stream().anyMatch(tree::isNoun)
                                && tree.objects(verb, onto).stream().noneMatch(o -> WHEN.contains(tree.lemma(o)))
                        || !tree.objects(noun, onto).isEmpty());
    }

    /// "took part in the fighting", "joined the campaign against X": the act of the noun.
    private boolean takesPart(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        boolean part = tree.lemma(verb).equals("take")
                        && roles.patients().stream().anyMatch(p -> tree.lemma(p).equals("part"))
                || Set.of("participate", "engage").contains(tree.lemma(verb));
        List<Integer> acts = part
                ? tree.objects(verb, Set.of("in"))
                : tree.lemma(verb).equals("join") ? roles.patients() : List.of();
        boolean any = false;
        for (int n : acts) {
            Optional<Lexicon.Act> act = context.lexicon()
                    .noun(tree, n)
                    .or(() -> context.lexicon().first(tree.lemma(n)))
                    .filter(a -> a.type() == EventType.ASSAULT || a.type() == EventType.COOPERATE);
            if (act.isPresent() && !actors.isEmpty()) {
                coding.add(
                        tree,
                        verb,
                        actors,
                        Sides.without(participants.inside(tree, n, actors), actors),
                        act.orElseThrow().type(),
                        Optional.empty(),
                        Coding.contexts(tree, verb, act.orElseThrow().contexts()),
                        Certainty.of(tree, verb),
                        "verb " + tree.lemma(verb) + " in " + tree.lemma(n));
                any = true;
            }
        }
        return any;
    }

    /// "came to the aid of B", "rushed to B's defence".
    private boolean rescues(Tree tree, int verb, List<ActorId> actors) {
        int help = Rescue.noun(tree, verb);
        if (help < 0 || actors.isEmpty()) {
            return false;
        }
        Set<ActorId> whom = new LinkedHashSet<>(context.cast().modifiers(tree, help));
        whom.addAll(context.cast().whose(tree, tree.objects(help, Set.of("of"))));
        List<ActorId> helped = Sides.without(List.copyOf(whom), actors);
        if (helped.isEmpty() && Rescue.namesWhom(tree, help)) {
            return false;
        }
        coding.add(
                tree,
                verb,
                actors,
                helped,
                EventType.AID,
                Optional.empty(),
                Coding.contexts(tree, verb, Set.of()),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb) + " to " + tree.lemma(help));
        return true;
    }

    /// "held ten sailors hostage".
    private boolean captive(Tree tree, int verb, int noun, Lexicon.LightAct act, Roles roles, List<ActorId> actors) {
        List<ActorId> whom = Sides.without(context.cast().whose(tree, roles.patients()), actors);
        if (actors.isEmpty() && whom.isEmpty()) {
            return false;
        }
        coding.add(
                tree,
                verb,
                actors,
                whom,
                act.type(),
                act.mode(),
                act.contexts(),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb) + " + " + tree.lemma(noun));
        return true;
    }

    private boolean object(Tree tree, int verb, int noun, Lexicon.LightAct act, List<ActorId> subjects) {
        if (MEANS.contains(tree.lemma(noun))
                && tree.objects(noun, Set.of("of")).stream().noneMatch(o -> ARMED.contains(tree.lemma(o)))) {
            return false;
        }
        EventType type = isTrial(tree, verb, noun, act, subjects) ? EventType.MOBILIZE : act.type();
        List<ActorId> actors = subjects.isEmpty() ? context.cast().modifiers(tree, noun) : subjects;
        List<ActorId> named = Sides.without(named(tree, verb, noun, type, subjects), actors);
        List<ActorId> recipients =
                named.isEmpty() && !actors.isEmpty() ? implied(tree, verb, noun, type, actors) : named;
        boolean mutual = MUTUAL.contains(type) && actors.size() > 1;
        boolean open = OPEN.contains(type)
                || type == EventType.CONSULT
                        && (act.mode().isPresent()
                                || actors.stream().anyMatch(a -> a.state().isEmpty()));
        boolean supporters = type == EventType.SUPPORT && !recipients.isEmpty();
        if (actors.isEmpty() && !supporters || recipients.isEmpty() && !open && !mutual) {
            return false;
        }
        if (recipients.isEmpty() && type == EventType.AID && TAKEN_IN.contains(tree.lemma(noun))) {
            recipients = Sides.without(context.cast().modifiers(tree, noun), actors);
        }
        if (recipients.isEmpty() && type == EventType.AID) {
            Optional<ActorId> partner = context.partnerOf(actors.getFirst());
            boolean told = !tree.objects(noun, Set.of("to", "for")).isEmpty()
                    || !tree.objects(verb, Set.of("to")).isEmpty();
            if (told || partner.isEmpty() || !AID_HEADS.contains(tree.lemma(noun))) {
                return false;
            }
            recipients = List.of(partner.orElseThrow());
        }
        coding.add(
                tree,
                verb,
                actors,
                recipients,
                type,
                act.mode(),
                Coding.contexts(tree, verb, act.contexts()),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb) + " + " + tree.lemma(noun));
        return true;
    }

    /// "launched a missile": a test, where nobody is named whom it could hit.
    private boolean isTrial(Tree tree, int verb, int noun, Lexicon.LightAct act, List<ActorId> subjects) {
        return act.type() == EventType.ASSAULT
                && Set.of("missile", "rocket", "satellite").contains(tree.lemma(noun))
                && tree.objects(verb, Set.of("at", "on", "against")).isEmpty()
                && tree.objects(noun, Set.of("at", "on", "against")).isEmpty()
                && Sides.without(context.cast().namedIn(tree, tree.clause(verb)), subjects)
                        .isEmpty()
                && participants.placed(tree, verb, subjects).isEmpty();
    }

    /// Those whom the verb and its object name.
    private List<ActorId> named(Tree tree, int verb, int noun, EventType type, List<ActorId> subjects) {
        Set<String> prepositions = prepositions(type);
        Set<ActorId> to = new LinkedHashSet<>(context.cast().who(tree, tree.kids(verb, "dative")));
        if (type == EventType.ASSAULT) {
            to.addAll(participants.against(tree, verb));
        }
        if (to.isEmpty() && type == EventType.RETREAT) {
            to.addAll(context.cast().whose(tree, tree.objects(noun, prepositions)));
            if (to.isEmpty()) {
                to.addAll(participants.inside(tree, noun, subjects));
            }
        }
        for (Set<String> some : List.of(aimed(prepositions), prepositions)) {
            if (to.isEmpty()) {
                to.addAll(context.cast().whose(tree, tree.objects(noun, some)));
                to.addAll(context.cast().whose(tree, tree.objects(verb, some)));
                to.retainAll(Sides.without(List.copyOf(to), subjects));
            }
        }
        if (to.isEmpty() && Goods.isNews(tree, noun)) {
            to.addAll(told(tree, verb, noun));
        }
        repaired(tree, verb, to);
        return List.copyOf(to);
    }

    /// Who is told something: "passed intelligence on troop movements to B", wherever the parser hangs "to B".
    private List<ActorId> told(Tree tree, int verb, int noun) {
        List<Integer> whom = new ArrayList<>(tree.objects(verb, Set.of("to")));
        if (whom.isEmpty()) {
            tree.below(noun).forEach(n -> whom.addAll(tree.objects(n, Set.of("to"))));
        }
        return context.cast().whose(tree, whom);
    }

    private static Set<String> prepositions(EventType type) {
        return switch (type) {
            case ASSAULT -> Set.of("on", "against", "in", "at", "into", "of");
            case CONSULT, COOPERATE, AGREE -> Set.of("with", "between");
            case RETREAT -> Set.of("from", "on", "against", "to", "with");
            case REQUEST -> Set.of("from", "on", "to");
            case MOBILIZE ->
                Set.of("to", "into", "in", "near", "around", "on", "against", "toward", "towards", "along");
            default -> Set.of("to", "for", "on", "against", "with", "toward", "towards");
        };
    }

    /// Those the object holds inside, the place tells, or who stands on the other side.
    private List<ActorId> implied(Tree tree, int verb, int noun, EventType type, List<ActorId> actors) {
        List<ActorId> inside = type == EventType.AID ? List.of() : participants.inside(tree, noun, actors);
        if (inside.isEmpty() && type == EventType.ASSAULT) {
            return participants.placed(tree, verb, actors);
        }
        boolean answers =
                Set.of(EventType.RETREAT, EventType.REJECT).contains(type) && participants.isExchanged(tree, noun);
        return inside.isEmpty() && answers ? participants.otherSide(tree, verb, actors) : inside;
    }

    /// Of the prepositions those that name a target and not a place.
    static Set<String> aimed(Set<String> prepositions) {
        return prepositions.stream()
                .filter(p -> !Set.of("in", "into", "of", "at").contains(p))
                .collect(Collectors.toSet());
    }

    /// "radar data to Oslo hours before": a noun and "hours before" are not one noun.
    private void repaired(Tree tree, int verb, Set<ActorId> to) {
        for (int p : tree.kids(verb, "prep")) {
            int object = tree.kid(p, "pobj");
            if (object >= 0 && Set.of("hour", "day", "week", "minute", "month").contains(tree.lemma(object))) {
                to.addAll(context.cast().who(tree, tree.kids(object, "compound", "nmod")));
            }
        }
    }
}
