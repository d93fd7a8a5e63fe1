package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Acts told by a verb of the lexicon alone; [LightVerbs] reads those it tells with its object, [SpeechActs]
/// those told by a construction, [Recipients] to whom they are done.
final class ActVerbs {
    private static final Set<String> STRIKING = Set.of("strike", "attack", "retaliate", "invade", "bomb");

    /// To decline to do these is to say nothing.
    private static final Set<String> SPEAKING = Set.of(
            "comment",
            "speculate",
            "say",
            "discuss",
            "elaborate",
            "answer",
            "identify",
            "name",
            "confirm",
            "disclose",
            "specify",
            "give",
            "provide",
            "reveal",
            "respond",
            "speak",
            "talk",
            "predict",
            "be");
    private static final Set<String> FORCES = Set.of(
            "force",
            "army",
            "troop",
            "soldier",
            "tank",
            "fighter",
            "rebel",
            "militia",
            "militant",
            "column",
            "convoy",
            "marine",
            "paratrooper",
            "unit",
            "brigade",
            "division",
            "battalion",
            "insurgent",
            "military");
    private static final Set<String> ARMED =
            Set.of("force", "army", "troop", "rebel", "fighter", "military", "militia", "insurgent", "operation");
    private static final Set<String> HURT = Set.of(
            "wounded",
            "casualty",
            "patient",
            "victim",
            "soldier",
            "civilian",
            "injured",
            "refugee",
            "child",
            "survivor",
            "wound");

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
    private final ArticleContext context;
    private final Participants participants;
    private final Coding coding;
    private final Recipients recipients;
    private final LightVerbs lightVerbs;
    private final SpeechActs speechActs;

    ActVerbs(ArticleContext context, Participants participants, Coding coding) {
        this.context = context;
        this.participants = participants;
        this.coding = coding;
        this.recipients = new Recipients(context, participants);
        this.lightVerbs = new LightVerbs(context, participants, coding);
        this.speechActs = new SpeechActs(context, participants, coding);
    }

    void find(Tree tree, int verb) {
        if (isDuty(tree, verb)) {
            return;
        }
        Roles roles = Roles.of(tree, verb);
        int owner = tree.relation(verb).equals("acl") && tree.tag(verb).equals("VB") ? tree.head(verb) : -1;
        List<ActorId> owners = owner >= 0 && tree.isNoun(owner) ? context.cast().modifiers(tree, owner) : List.of();
        List<ActorId> actors = owners.isEmpty() ? participants.all(tree, roles.agents(), true) : owners;
        speechActs.find(tree, verb, roles, actors);
        if (!lightVerbs.find(tree, verb, roles, actors)) {
            context.lexicon().verb(tree, verb).ifPresent(act -> alone(tree, verb, act, roles, actors));
        }
    }

    /// "does not oblige X to defend Y" is a clause of an agreement and no act, done or denied.
    private static boolean isDuty(Tree tree, int verb) {
        int head = tree.head(verb);
        return head >= 0
                && Set.of("xcomp", "acl", "advcl").contains(tree.relation(verb))
                && DUTIES.contains(tree.lemma(head))
                && !(tree.lemma(head).equals("commit") && tree.tag(head).equals("VBD"));
    }

    private void alone(Tree tree, int verb, Lexicon.Act act, Roles roles, List<ActorId> subjects) {
        if (isOtherwiseMeant(tree, verb, roles)) {
            return;
        }
        boolean armed = act.type() == EventType.SUPPORT
                && tree.lemma(verb).matches("support|back")
                && roles.patients().stream().anyMatch(p -> ARMED.contains(tree.lemma(p)));
        boolean met = Coding.isMeeting(tree, verb);
        EventType type = armed ? EventType.AID : met ? EventType.MOBILIZE : act.type();
        List<ActorId> actors = subjects.isEmpty() && type == EventType.RETREAT ? holders(tree, roles) : subjects;
        List<ActorId> named = Sides.without(named(tree, verb, act, type, roles), actors);
        List<ActorId> to =
                named.isEmpty() && !actors.isEmpty() ? recipients.implied(tree, verb, act, roles, actors) : named;
        if (to.isEmpty() && (actors.isEmpty() || !allowsNone(type, tree, verb, roles))
                || actors.isEmpty() && !agentless(type, tree, roles)) {
            return;
        }
        coding.add(
                tree,
                verb,
                actors,
                to,
                type,
                act.mode()
                        .or(() -> type == EventType.REQUEST && Coding.peaceful(tree, verb)
                                ? Optional.of("yield")
                                : Optional.empty()),
                Coding.contexts(tree, verb, act.contexts()),
                met && isTakeOff(tree, tree.head(verb))
                        ? Certainty.of(tree, tree.head(verb))
                        : Certainty.of(tree, verb),
                "verb " + tree.lemma(verb));
        if (type == EventType.RETREAT) {
            exchanged(tree, verb, actors);
        }
    }

    /// "took off to intercept": up in the air, they have met.
    private static boolean isTakeOff(Tree tree, int verb) {
        return verb >= 0
                && (tree.lemma(verb).equals("scramble")
                        || tree.lemma(verb).equals("take") && tree.hasKid(verb, "prt", Set.of("off")));
    }

    /// Uses of a verb that tell no act: "declined to comment", "left with", "agreed that he …", "demonstrated
    /// skill", "entered politics".
    private static boolean isOtherwiseMeant(Tree tree, int verb, Roles roles) {
        String lemma = tree.lemma(verb);
        boolean silent = Set.of("decline", "refuse").contains(lemma)
                && tree.kids(verb, "xcomp").stream().anyMatch(x -> SPEAKING.contains(tree.lemma(x)));
        boolean left = lemma.equals("leave")
                && (roles.passive()
                        || tree.hasKid(verb, "prep", Set.of("with"))
                        || tree.kid(verb, "oprd", "acomp") >= 0);
        boolean opinion = lemma.equals("agree")
                && tree.kids(verb, "ccomp").stream().anyMatch(c -> tree.kid(c, "nsubj", "nsubjpass") >= 0);
        boolean shows = lemma.equals("demonstrate") && !roles.patients().isEmpty();
        boolean likened =
                lemma.equals("treat") && roles.patients().stream().noneMatch(p -> HURT.contains(tree.lemma(p)));
        boolean moves = Set.of("enter", "march", "advance", "roll").contains(lemma)
                && roles.agents().stream().noneMatch(a -> FORCES.contains(tree.lemma(a)));
        return silent || left || opinion || shows || moves || likened;
    }

    /// Those the act names as its recipients, or those its infinitive or its condition names.
    private List<ActorId> named(Tree tree, int verb, Lexicon.Act act, EventType type, Roles roles) {
        List<ActorId> out = recipients.told(tree, verb, act, roles);
        if (type == EventType.REJECT && tree.kid(verb, "xcomp") >= 0 && out.isEmpty()) {
            out = recipients.concerned(tree, tree.kid(verb, "xcomp"));
        }
        if (Set.of(EventType.THREATEN, EventType.AGREE).contains(type) && out.isEmpty()) {
            out = recipients.menaced(tree, verb);
        }
        if (type == EventType.THREATEN && tree.lemma(verb).equals("warn") && out.isEmpty()) {
            out = recipients.conditional(tree, verb);
        }
        return out;
    }

    /// "hostages held by the Front were freed": whoever held them freed them.
    private List<ActorId> holders(Tree tree, Roles roles) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int p : roles.patients()) {
            for (int c : tree.kids(p, "acl", "relcl")) {
                if (Set.of("hold", "detain", "capture", "imprison", "jail", "keep")
                        .contains(tree.lemma(c))) {
                    out.addAll(context.cast().who(tree, Roles.of(tree, c).agents()));
                }
            }
        }
        return List.copyOf(out);
    }

    /// "swapped two captives for three of its own, held by Borduria": the way back of an exchange.
    private void exchanged(Tree tree, int verb, List<ActorId> actors) {
        if (!Set.of("swap", "exchange", "trade").contains(tree.lemma(verb)) || actors.isEmpty()) {
            return;
        }
        for (int o : tree.objects(verb, Set.of("for"))) {
            Set<ActorId> from = new LinkedHashSet<>();
            for (int w : tree.below(o)) {
                if (tree.isVerb(w)
                        && Set.of("hold", "detain", "jail", "imprison").contains(tree.lemma(w))) {
                    from.addAll(context.cast().who(tree, Roles.of(tree, w).agents()));
                }
            }
            if (!from.isEmpty()) {
                coding.add(
                        tree,
                        o,
                        tree.phrase(o).with(tree.clause(verb)),
                        List.copyOf(from),
                        actors,
                        EventType.RETREAT,
                        Optional.empty(),
                        Set.of(),
                        Certainty.of(tree, verb),
                        "verb " + tree.lemma(verb) + ", the way back");
            }
        }
    }

    /// Acts that may be told without the one who did them: in the passive, or by people without a name.
    private static boolean agentless(EventType type, Tree tree, Roles roles) {
        if (roles.passive()) {
            boolean accident = type == EventType.ASSAULT
                    && roles.agents().isEmpty()
                    && tree.sentenceHas(Set.of("crash", "accident", "quake", "earthquake", "flood", "collision"));
            boolean byThing = accident
                    || roles.agents().stream()
                            .anyMatch(a -> tree.tag(a).matches("NN|NNS")
                                    && !Targets.isGunman(tree.lemma(a))
                                    && !Targets.isTarget(tree.lemma(a)));
            return !byThing
                    && Set.of(
                                    EventType.ASSAULT,
                                    EventType.COERCE,
                                    EventType.RETREAT,
                                    EventType.SANCTION,
                                    EventType.ACCUSE)
                            .contains(type);
        }
        boolean people = roles.agents().stream().anyMatch(a -> tree.tag(a).startsWith("NN"));
        return switch (type) {
            case ACCUSE, PROTEST -> people;
            case ASSAULT, COERCE -> roles.agents().stream().anyMatch(a -> Targets.isGunman(tree.lemma(a)));
            default -> false;
        };
    }

    /// Whether these meet each other: a body its members, or several.
    private static boolean isMeetingOf(List<ActorId> actors) {
        return actors.stream().anyMatch(a -> a.state().isEmpty())
                || actors.stream().map(Sides::state).distinct().count() > 1;
    }

    /// Acts that are told without the one they are done to: an attack on unnamed people, a test, a call for
    /// peace.
    private boolean allowsNone(EventType type, Tree tree, int verb, Roles roles) {
        return switch (type) {
            case MOBILIZE, PROTEST -> true;
            case ASSAULT, COERCE ->
                STRIKING.contains(tree.lemma(verb)) && tree.kid(verb, "dobj", "nsubjpass") < 0
                        || roles.patients().stream().anyMatch(p -> Targets.isTarget(tree, p))
                        || tree.lemma(verb).equals("clear")
                                && tree.below(verb).stream().anyMatch(p -> Targets.isTarget(tree.lemma(p)));
            case RETREAT, AID -> roles.patients().stream().anyMatch(p -> Targets.isTarget(tree.lemma(p)));
            case THREATEN ->
                tree.kid(verb, "xcomp") >= 0
                        || tree.hasKid(verb, "prep", Set.of("of", "against"))
                        || tree.kids(verb, "ccomp").stream()
                                .anyMatch(c -> tree.kids(c, "aux").stream()
                                        .anyMatch(a -> tree.tag(a).equals("MD")));
            case REQUEST ->
                Set.of("call", "demand", "clamor", "clamour", "appeal", "advocate", "agitate", "insist")
                                .contains(tree.lemma(verb))
                        && (tree.hasKid(verb, "prep", Set.of("for", "on", "upon", "to"))
                                || tree.kid(verb, "xcomp") >= 0
                                || Set.of("demand", "advocate").contains(tree.lemma(verb)));
            case AGREE -> tree.kid(verb, "xcomp", "dobj", "ccomp", "prep") >= 0;
            case REJECT ->
                tree.kid(verb, "xcomp") >= 0
                        || roles.patients().stream().anyMatch(p -> participants.isExchanged(tree, p))
                        || tree.hasKid(verb, "prep", Set.of("against", "at"));
            case ACCUSE ->
                tree.lemma(verb).equals("accuse")
                        || roles.patients().stream()
                                .anyMatch(p -> context.lexicon().noun(tree, p).isPresent());
            case CONSULT ->
                tree.lemma(verb).equals("mediate")
                        || Set.of("meet", "convene", "gather", "confer").contains(tree.lemma(verb))
                                && isMeetingOf(participants.all(tree, roles.agents(), false));
            default -> false;
        };
    }
}
