package casus.extract;

import casus.extract.scene.Scene;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.ledger.Attribution;
import casus.terms.ActorId;
import casus.terms.Context;
import casus.terms.EventType;
import casus.terms.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Acts told by a verb, alone or with its object.
final class ActVerbs {
    private static final Set<String> AID_HEADS = Set.of("support", "help", "assistance", "aid", "backing", "relief");
    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");
    private static final Set<String> STRIKING = Set.of("strike", "attack", "retaliate", "invade", "bomb");
    private static final Set<String> WHERE =
            Set.of("in", "across", "inside", "at", "near", "around", "on", "into", "throughout", "over", "from", "of");

    /// People, places and things that are attacked, taken, freed or helped.
    private static final Set<String> TARGETS = Set.of(
            "civilian",
            "people",
            "person",
            "protester",
            "demonstrator",
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
            "army",
            "detainee",
            "captive",
            "inmate",
            "refugee",
            "migrant",
            "terrorist",
            "insurgent",
            "force",
            "student",
            "sailor",
            "crew",
            "stronghold",
            "post",
            "outpost",
            "checkpoint",
            "field",
            "pipeline",
            "cell",
            "enemy",
            "extremist",
            "jihadist",
            "operative",
            "settlement",
            "settler",
            "villager",
            "cleric",
            "lawyer",
            "priest",
            "infrastructure",
            "warehouse",
            "runway",
            "radar",
            "arsenal",
            "mosque",
            "church",
            "home",
            "house");
    private static final Set<String> GUNMEN = Set.of(
            "gunman",
            "militant",
            "attacker",
            "fighter",
            "rebel",
            "insurgent",
            "terrorist",
            "bomber",
            "mob",
            "assailant",
            "extremist",
            "jihadist",
            "guerrilla",
            "hijacker",
            "kidnapper",
            "separatist",
            "hacker");
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
    private static final Set<String> BRANDING = Set.of("call", "brand", "label", "describe", "decry", "portray");
    private static final Set<String> BLAME = Set.of(
            "provocative",
            "aggressive",
            "expansionist",
            "illegal",
            "irresponsible",
            "reckless",
            "hypocritical",
            "dangerous",
            "unacceptable",
            "brutal",
            "criminal",
            "terrorist",
            "dictator",
            "liar",
            "aggressor",
            "bully",
            "enemy",
            "barbaric",
            "cowardly",
            "shameful",
            "unjustified",
            "outrageous",
            "absurd",
            "hostile",
            "destabilizing",
            "destabilising",
            "rogue",
            "tyrant",
            "murderer",
            "butcher",
            "hypocrite",
            "treacherous",
            "traitor",
            "threat",
            "occupier",
            "rider",
            "genocidal",
            "racist",
            "fascist",
            "violation",
            "crime",
            "provocation",
            "unprovoked",
            "unlawful",
            "corrupt",
            "evil",
            "disgraceful",
            "inhumane",
            "heinous");
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
    private final Participants participants;
    private final Coding coding;

    ActVerbs(Scene scene, Participants participants, Coding coding) {
        this.scene = scene;
        this.participants = participants;
        this.coding = coding;
    }

    void find(Tree tree, int verb) {
        if (isDuty(tree, verb)) {
            return;
        }
        Roles roles = Roles.of(tree, verb);
        int owner = tree.relation(verb).equals("acl") && tree.tag(verb).equals("VB") ? tree.head(verb) : -1;
        List<ActorId> owners = owner >= 0 && tree.isNoun(owner) ? scene.cast().modifiers(tree, owner) : List.of();
        List<ActorId> actors = owners.isEmpty() ? participants.all(tree, roles.agents(), true) : owners;
        demand(tree, verb, roles);
        brand(tree, verb, roles, actors);
        disown(tree, verb, roles, actors);
        if (!light(tree, verb, roles, actors)) {
            scene.lexicon().verb(tree, verb).ifPresent(act -> simple(tree, verb, act, roles, actors));
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

    /// "Valdia should take care", said by Borduria: told what to do by somebody else.
    private void demand(Tree tree, int verb, Roles roles) {
        boolean ought = tree.kids(verb, "aux").stream()
                        .anyMatch(a -> Set.of("should", "must")
                                .contains(tree.surface(a).toLowerCase(Locale.ROOT)))
                && !tree.isNegated(verb);
        Optional<ActorId> asker = ought ? scene.accordingTo(tree, verb).flatMap(Attribution::actor) : Optional.empty();
        asker.ifPresent(a -> {
            List<ActorId> asked = Sides.without(participants.all(tree, roles.agents(), false), List.of(a));
            if (!asked.isEmpty()) {
                coding.add(
                        tree,
                        verb,
                        tree.clause(verb),
                        List.of(a),
                        asked,
                        EventType.REQUEST,
                        Coding.peaceful(tree, verb) ? Optional.of("yield") : Optional.empty(),
                        Coding.contexts(tree, verb, Set.of(Context.DIPLOMATIC)),
                        Status.OCCURRED,
                        "should, said by another");
            }
        });
    }

    /// "called Valdia reckless", "described the raid as a crime": blame by a name.
    private void brand(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        if (!BRANDING.contains(tree.lemma(verb)) || actors.isEmpty()) {
            return;
        }
        boolean blames = tree.below(verb).stream()
                .filter(w -> w > verb && !inClause(tree, w, verb))
                .anyMatch(w -> BLAME.contains(tree.lemma(w)));
        List<Integer> named = new ArrayList<>(roles.patients());
        for (int c : tree.kids(verb, "ccomp", "xcomp", "oprd")) {
            named.addAll(tree.kids(c, "nsubj"));
            if (tree.relation(c).equals("oprd") && tree.tag(c).startsWith("NNP")) {
                named.add(c);
            }
        }
        List<ActorId> own = Sides.without(scene.cast().whose(tree, named), actors);
        boolean attack = own.isEmpty() && named.stream().anyMatch(n -> isAct(tree, n));
        List<ActorId> whom = attack ? Sides.without(participants.lastAttacker(), actors) : own;
        if (blames && !whom.isEmpty()) {
            coding.add(
                    tree,
                    verb,
                    tree.clause(verb),
                    actors,
                    whom,
                    EventType.ACCUSE,
                    Optional.empty(),
                    Coding.contexts(tree, verb, Set.of(Context.DIPLOMATIC)),
                    Certainty.of(tree, verb),
                    "verb " + tree.lemma(verb) + " + blame");
        }
    }

    /// "denied any role in the attack on X", "ruled out Y's involvement in the raid": an act, denied.
    private void disown(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        boolean denies = Set.of("deny", "reject", "dispute", "disclaim").contains(tree.lemma(verb))
                || tree.lemma(verb).equals("rule") && tree.hasKid(verb, "prt", Set.of("out"));
        if (!denies || tree.isNegated(verb)) {
            return;
        }
        for (int p : roles.patients()) {
            boolean part = Set.of(
                            "role", "involvement", "responsibility", "part", "complicity", "hand", "participation")
                    .contains(tree.lemma(p));
            boolean charge = Set.of("accusation", "allegation", "charge", "report", "claim")
                    .contains(tree.lemma(p));
            if (!part && !charge) {
                continue;
            }
            for (int o : tree.objects(p, Set.of("in", "for", "of"))) {
                Optional<Lexicon.Act> act = scene.lexicon().noun(tree, o);
                boolean incident = Set.of("incident", "crash", "explosion", "shooting", "poisoning", "brutality")
                        .contains(tree.lemma(o));
                boolean violent = act.filter(
                                a -> Set.of(EventType.ASSAULT, EventType.COERCE).contains(a.type()))
                        .isPresent();
                List<ActorId> own = part ? scene.cast().modifiers(tree, p) : List.of();
                List<ActorId> doers = own.isEmpty() ? actors : own;
                if (doers.isEmpty() || !violent && !incident) {
                    continue;
                }
                List<ActorId> hit = Sides.without(scene.cast().whose(tree, o), doers);
                List<ActorId> whom = hit.isEmpty()
                        ? scene.cast().onlyOther(tree, doers).stream().toList()
                        : hit;
                coding.add(
                        tree,
                        verb,
                        tree.clause(verb),
                        doers,
                        whom,
                        act.map(Lexicon.Act::type).filter(t -> violent).orElse(EventType.ASSAULT),
                        Optional.empty(),
                        Coding.contexts(tree, verb, Set.of(Context.MILITARY)),
                        Status.DENIED,
                        "verb " + tree.lemma(verb) + " + " + tree.lemma(p));
            }
        }
    }

    private static boolean inClause(Tree tree, int word, int verb) {
        int at = word;
        while (at >= 0 && at != verb) {
            if (Set.of("relcl", "advcl", "parataxis").contains(tree.relation(at))) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private void simple(Tree tree, int verb, Lexicon.Act act, Roles roles, List<ActorId> subjects) {
        boolean armed = act.type() == EventType.SUPPORT
                && tree.lemma(verb).matches("support|back")
                && roles.patients().stream().anyMatch(p -> ARMED.contains(tree.lemma(p)));
        boolean silent = Set.of("decline", "refuse").contains(tree.lemma(verb))
                && tree.kids(verb, "xcomp").stream().anyMatch(x -> SPEAKING.contains(tree.lemma(x)));
        boolean left = tree.lemma(verb).equals("leave")
                && (roles.passive()
                        || tree.hasKid(verb, "prep", Set.of("with"))
                        || tree.kid(verb, "oprd", "acomp") >= 0);
        boolean opinion = tree.lemma(verb).equals("agree")
                && tree.kids(verb, "ccomp").stream().anyMatch(c -> tree.kid(c, "nsubj", "nsubjpass") >= 0);
        boolean shows =
                tree.lemma(verb).equals("demonstrate") && !roles.patients().isEmpty();
        boolean moves = Set.of("enter", "march", "advance", "roll").contains(tree.lemma(verb))
                && roles.agents().stream().noneMatch(a -> FORCES.contains(tree.lemma(a)));
        if (silent || left || opinion || shows || moves) {
            return;
        }
        EventType type = armed ? EventType.AID : act.type();
        List<ActorId> actors = subjects.isEmpty() && type == EventType.RETREAT ? holders(tree, roles) : subjects;
        List<ActorId> recipients = recipients(tree, verb, act, roles);
        if (type == EventType.REJECT && tree.kid(verb, "xcomp") >= 0 && recipients.isEmpty()) {
            recipients = concerned(tree, tree.kid(verb, "xcomp"));
        }
        if (Set.of(EventType.THREATEN, EventType.AGREE).contains(type) && recipients.isEmpty()) {
            recipients = menaced(tree, verb);
        }
        if (type == EventType.THREATEN && tree.lemma(verb).equals("warn") && recipients.isEmpty()) {
            recipients = conditional(tree, verb);
        }
        recipients = Sides.without(recipients, actors);
        if (recipients.isEmpty() && !actors.isEmpty()) {
            recipients = implied(tree, verb, act, roles, actors);
        }
        if (recipients.isEmpty() && (actors.isEmpty() || !allowsNone(type, tree, verb, roles))) {
            return;
        }
        if (actors.isEmpty() && !agentless(type, tree, roles)) {
            return;
        }
        coding.add(
                tree,
                verb,
                tree.clause(verb),
                actors,
                recipients,
                type,
                act.mode()
                        .or(() -> type == EventType.REQUEST && Coding.peaceful(tree, verb)
                                ? Optional.of("yield")
                                : Optional.empty()),
                Coding.contexts(tree, verb, act.contexts()),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb));
        if (type == EventType.RETREAT) {
            exchanged(tree, verb, actors);
        }
    }

    /// "hostages held by the Front were freed": whoever held them freed them.
    private List<ActorId> holders(Tree tree, Roles roles) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int p : roles.patients()) {
            for (int c : tree.kids(p, "acl", "relcl")) {
                if (Set.of("hold", "detain", "capture", "imprison", "jail", "keep")
                        .contains(tree.lemma(c))) {
                    out.addAll(scene.cast().who(tree, Roles.of(tree, c).agents()));
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
                    from.addAll(scene.cast().who(tree, Roles.of(tree, w).agents()));
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
                                    && !GUNMEN.contains(tree.lemma(a))
                                    && !TARGETS.contains(tree.lemma(a)));
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
            case ASSAULT, COERCE -> roles.agents().stream().anyMatch(a -> GUNMEN.contains(tree.lemma(a)));
            default -> false;
        };
    }

    /// Acts that are told without the one they are done to: an attack on unnamed people, a test, a call for
    /// peace.
    private boolean allowsNone(EventType type, Tree tree, int verb, Roles roles) {
        return switch (type) {
            case MOBILIZE, PROTEST -> true;
            case ASSAULT, COERCE ->
                STRIKING.contains(tree.lemma(verb)) && tree.kid(verb, "dobj", "nsubjpass") < 0
                        || roles.patients().stream().anyMatch(p -> isTarget(tree, p))
                        || tree.lemma(verb).equals("clear")
                                && tree.below(verb).stream().anyMatch(p -> TARGETS.contains(tree.lemma(p)));
            case RETREAT, AID -> roles.patients().stream().anyMatch(p -> TARGETS.contains(tree.lemma(p)));
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
                                .anyMatch(p -> scene.lexicon().noun(tree, p).isPresent());
            case CONSULT ->
                tree.lemma(verb).equals("mediate")
                        || Set.of("meet", "convene", "gather").contains(tree.lemma(verb))
                                && participants.all(tree, roles.agents(), false).stream()
                                        .anyMatch(a -> a.state().isEmpty());
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

    /// "threatened to leave the League", "vowed to strike Valdia": whom the threatened or promised act would
    /// reach.
    private List<ActorId> menaced(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int todo : tree.kids(verb, "xcomp", "ccomp")) {
            out.addAll(concerned(tree, todo));
            out.addAll(scene.cast()
                    .whose(tree, tree.objects(todo, Set.of("of", "out", "from", "against", "on", "at", "with"))));
            if (out.isEmpty()) {
                for (int w : tree.below(todo)) {
                    if (tree.isNoun(w) && !tree.tag(w).startsWith("PRP") && w > verb) {
                        out.addAll(scene.cast().modifiers(tree, w));
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    private List<ActorId> concerned(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        Roles.of(tree, verb).patients().forEach(p -> out.addAll(scene.cast().whose(tree, p)));
        for (int d : tree.kids(verb, "dative")) {
            out.addAll(scene.cast().who(tree, d));
        }
        if (out.isEmpty()) {
            out.addAll(scene.cast().whose(tree, tree.objects(verb, Set.of("with"))));
            Roles.of(tree, verb)
                    .patients()
                    .forEach(p -> tree.objects(p, Set.of("with", "to", "on"))
                            .forEach(o -> out.addAll(scene.cast().whose(tree, o))));
        }
        if (out.isEmpty()) {
            for (int c : tree.kids(verb, "ccomp", "xcomp")) {
                tree.kids(c, "nsubj")
                        .forEach(s -> tree.joined(s)
                                .forEach(j -> out.addAll(scene.cast().who(tree, j))));
            }
        }
        return List.copyOf(out);
    }

    private List<ActorId> recipients(Tree tree, int verb, Lexicon.Act act, Roles roles) {
        Set<ActorId> out = new LinkedHashSet<>();
        if (act.recipient().contains("object")) {
            boolean meeting = act.type() == EventType.CONSULT;
            for (int p : roles.patients()) {
                if (act.type() == EventType.ACCUSE && isAct(tree, p)) {
                    out.addAll(scene.cast().modifiers(tree, p));
                    out.addAll(scene.cast().who(tree, tree.objects(p, Set.of("by"))));
                    out.addAll(participants.doneBy(tree, p));
                } else {
                    out.addAll(
                            meeting ? scene.cast().who(tree, p) : scene.cast().whose(tree, p));
                }
            }
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
                boolean personal = act.type() == EventType.CONSULT && Participants.isPrivate(tree, o);
                out.addAll(personal ? List.of() : scene.cast().whose(tree, o));
            }
        }
        boolean frees = Set.of("retake", "recapture", "liberate", "isolate", "clear", "reconquer")
                .contains(tree.lemma(verb));
        boolean violent = !frees && (act.type() == EventType.ASSAULT || act.type() == EventType.COERCE);
        if (out.isEmpty() && violent) {
            out.addAll(scene.cast().whose(tree, tree.objects(verb, WHERE)));
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

    private boolean isAct(Tree tree, int noun) {
        return scene.lexicon()
                .noun(tree, noun)
                .filter(a -> Set.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN)
                        .contains(a.type()))
                .isPresent();
    }

    /// Recipients the object holds somewhere inside, or the other side of what is exchanged between two.
    private List<ActorId> implied(Tree tree, int verb, Lexicon.Act act, Roles roles, List<ActorId> actors) {
        EventType type = act.type();
        if (type == EventType.ACCUSE && roles.patients().stream().anyMatch(p -> isAct(tree, p))) {
            return List.of();
        }
        Set<ActorId> out = new LinkedHashSet<>();
        boolean friendly = Set.of(EventType.COOPERATE, EventType.SUPPORT, EventType.AID, EventType.CONSULT)
                .contains(type);
        boolean opposed = friendly
                && tree.within(verb).stream().anyMatch(w -> tree.lemma(w).equals("against"));
        if (opposed) {
            return List.of();
        }
        if (act.recipient().contains("object")) {
            roles.patients().forEach(p -> out.addAll(participants.inside(tree, p, actors)));
        }
        if (out.isEmpty()) {
            tree.objects(verb, act.recipient()).forEach(o -> out.addAll(participants.inside(tree, o, actors)));
        }
        boolean frees = Set.of("retake", "recapture", "liberate", "isolate", "clear", "reconquer")
                .contains(tree.lemma(verb));
        if (out.isEmpty() && !frees && (type == EventType.ASSAULT || type == EventType.COERCE)) {
            out.addAll(participants.placed(tree, verb, actors));
            boolean place = roles.patients().stream()
                    .anyMatch(
                            p -> Set.of("territory", "land", "village", "town", "district", "border", "area", "island")
                                    .contains(tree.lemma(p)));
            if (out.isEmpty() && place) {
                out.addAll(scene.cast().onlyOther(tree, actors).stream().toList());
            }
        }
        boolean leaves = type == EventType.RETREAT
                && Set.of("withdraw", "leave", "pull", "retreat").contains(tree.lemma(verb))
                && roles.patients().isEmpty()
                && tree.kid(verb, "prep") < 0
                && scene.accordingTo(tree, verb).isEmpty();
        if (out.isEmpty() && leaves) {
            return participants.otherSide(tree, verb, actors);
        }
        boolean menace = type == EventType.THREATEN
                && tree.kids(verb, "xcomp").stream()
                        .anyMatch(x ->
                                Roles.of(tree, x).patients().stream().anyMatch(p -> participants.isExchanged(tree, p)));
        boolean answers = menace
                || Set.of(EventType.REJECT, EventType.CONCEDE, EventType.AGREE).contains(type)
                        && (roles.patients().stream().anyMatch(p -> participants.isExchanged(tree, p))
                                || tree.objects(verb, act.recipient()).stream()
                                        .anyMatch(p -> participants.isExchanged(tree, p)));
        return out.isEmpty() && answers ? participants.otherSide(tree, verb, actors) : List.copyOf(out);
    }

    /// "provide support to B", "launch a strike on B", "hold talks with B".
    private boolean light(Tree tree, int verb, Roles roles, List<ActorId> actors) {
        boolean any = false;
        List<Integer> nouns = new ArrayList<>(roles.patients());
        if (Set.of("call", "appeal", "urge", "press", "push", "ask", "plead", "beg")
                .contains(tree.lemma(verb))) {
            nouns.addAll(tree.objects(verb, Set.of("for", "of")));
        }
        for (int container : List.copyOf(nouns)) {
            if (Set.of(
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
                            "#crd#")
                    .contains(tree.lemma(container))) {
                nouns.addAll(tree.objects(container, Set.of("of")));
            }
        }
        for (int noun : nouns) {
            Optional<Lexicon.LightAct> act = scene.lexicon().light(tree.lemma(verb), tree.lemma(noun));
            if (act.isPresent()) {
                any |= light(tree, verb, noun, act.orElseThrow(), actors);
            }
        }
        any |= takesPart(tree, verb, roles, actors);
        for (int noun : tree.kids(verb, "oprd")) {
            Optional<Lexicon.LightAct> act = scene.lexicon().light(tree.lemma(verb), tree.lemma(noun));
            if (act.isPresent()) {
                any |= captive(tree, verb, noun, act.orElseThrow(), roles, actors);
            }
        }
        return any;
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
            Optional<Lexicon.Act> act = scene.lexicon()
                    .noun(tree, n)
                    .or(() -> scene.lexicon().first(tree.lemma(n)))
                    .filter(a -> a.type() == EventType.ASSAULT || a.type() == EventType.COOPERATE);
            if (act.isPresent() && !actors.isEmpty()) {
                coding.add(
                        tree,
                        verb,
                        tree.clause(verb),
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

    /// "held ten sailors hostage".
    private boolean captive(Tree tree, int verb, int noun, Lexicon.LightAct act, Roles roles, List<ActorId> actors) {
        List<ActorId> whom = Sides.without(scene.cast().whose(tree, roles.patients()), actors);
        if (actors.isEmpty() && whom.isEmpty()) {
            return false;
        }
        coding.add(
                tree,
                verb,
                tree.clause(verb),
                actors,
                whom,
                act.type(),
                act.mode(),
                act.contexts(),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb) + " + " + tree.lemma(noun));
        return true;
    }

    private boolean light(Tree tree, int verb, int noun, Lexicon.LightAct act, List<ActorId> subjects) {
        boolean trial = act.type() == EventType.ASSAULT
                && Set.of("missile", "rocket", "satellite").contains(tree.lemma(noun))
                && tree.objects(verb, Set.of("at", "on", "against")).isEmpty()
                && tree.objects(noun, Set.of("at", "on", "against")).isEmpty();
        boolean aimless = Sides.without(scene.cast().namedIn(tree, tree.clause(verb)), subjects)
                        .isEmpty()
                && participants.placed(tree, verb, subjects).isEmpty();
        EventType type = trial && aimless ? EventType.MOBILIZE : act.type();
        Set<ActorId> to = new LinkedHashSet<>();
        Set<String> prepositions = switch (type) {
            case ASSAULT -> Set.of("on", "against", "in", "at", "into", "of");
            case CONSULT, COOPERATE, AGREE -> Set.of("with", "between");
            case RETREAT -> Set.of("from", "on", "against", "to", "with");
            case REQUEST -> Set.of("from", "on", "to");
            case MOBILIZE ->
                Set.of("to", "into", "in", "near", "around", "on", "against", "toward", "towards", "along");
            default -> Set.of("to", "for", "on", "against", "with", "toward", "towards");
        };
        to.addAll(scene.cast().who(tree, tree.kids(verb, "dative")));
        if (type == EventType.ASSAULT) {
            to.addAll(participants.against(tree, verb));
        }
        if (to.isEmpty() && type == EventType.RETREAT) {
            to.addAll(scene.cast().whose(tree, tree.objects(noun, prepositions)));
            if (to.isEmpty()) {
                to.addAll(participants.inside(tree, noun, subjects));
            }
        }
        for (Set<String> some : List.of(aimed(prepositions), prepositions)) {
            if (to.isEmpty()) {
                to.addAll(scene.cast().whose(tree, tree.objects(noun, some)));
                to.addAll(scene.cast().whose(tree, tree.objects(verb, some)));
                to.retainAll(Sides.without(List.copyOf(to), subjects));
            }
        }
        repaired(tree, verb, to);
        List<ActorId> actors = subjects.isEmpty() ? scene.cast().modifiers(tree, noun) : subjects;
        List<ActorId> recipients = Sides.without(List.copyOf(to), actors);
        boolean mutual = MUTUAL.contains(type.name());
        if (recipients.isEmpty() && !actors.isEmpty() && type != EventType.AID) {
            recipients = participants.inside(tree, noun, actors);
        }
        if (recipients.isEmpty() && !actors.isEmpty() && type == EventType.ASSAULT) {
            recipients = participants.placed(tree, verb, actors);
        }
        if (recipients.isEmpty()
                && !actors.isEmpty()
                && Set.of(EventType.RETREAT, EventType.REJECT).contains(type)
                && participants.isExchanged(tree, noun)) {
            recipients = participants.otherSide(tree, verb, actors);
        }
        boolean open = Set.of(
                                EventType.MOBILIZE,
                                EventType.REQUEST,
                                EventType.AID,
                                EventType.COERCE,
                                EventType.RETREAT,
                                EventType.REJECT,
                                EventType.ASSAULT,
                                EventType.AGREE)
                        .contains(type)
                || type == EventType.CONSULT
                        && (act.mode().isPresent()
                                || actors.stream().anyMatch(a -> a.state().isEmpty()));
        boolean supporters = type == EventType.SUPPORT && !recipients.isEmpty();
        if (actors.isEmpty() && !supporters || recipients.isEmpty() && !open && !(mutual && actors.size() > 1)) {
            return false;
        }
        if (recipients.isEmpty() && type == EventType.AID) {
            Optional<ActorId> partner = scene.partnerOf(actors.getFirst());
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
                tree.clause(verb),
                actors,
                recipients,
                type,
                act.mode(),
                Coding.contexts(tree, verb, act.contexts()),
                Certainty.of(tree, verb),
                "verb " + tree.lemma(verb) + " + " + tree.lemma(noun));
        return true;
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
                to.addAll(scene.cast().who(tree, tree.kids(object, "compound", "nmod")));
            }
        }
    }
}
