package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Sides;
import casus.terms.ActorId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Acts told by a noun: "A's strike on B", "talks between A and B", "the tariffs imposed by A".
final class ActNouns {
    /// Verbs whose subject does what their object names.
    private static final Set<String> OWNING = Set.of(
            "resume",
            "continue",
            "start",
            "begin",
            "stop",
            "end",
            "halt",
            "plan",
            "prepare",
            "order",
            "authorize",
            "authorise",
            "announce",
            "consider",
            "weigh",
            "step",
            "intensify",
            "escalate",
            "launch",
            "conduct",
            "carry",
            "mount",
            "suspend",
            "pause",
            "cancel",
            "postpone",
            "lift",
            "ease",
            "tighten",
            "approve",
            "expand",
            "increase",
            "maintain",
            "justify",
            "use",
            "eliminate",
            "scrap",
            "extend",
            "renew",
            "impose",
            "keep",
            "push",
            "complete",
            "undertake",
            "propose",
            "promise",
            "pledge",
            "offer",
            "seek",
            "schedule",
            "make",
            "deny");

    /// Acts that stand without a recipient when they have an owner: "Valdia's pledge to …".
    private static final Set<EventType> OWNED = Set.of(
            EventType.MOBILIZE,
            EventType.REJECT,
            EventType.AGREE,
            EventType.THREATEN,
            EventType.REQUEST,
            EventType.RETREAT,
            EventType.CONCEDE);
    private static final Set<String> STRIKES = Set.of(
            "strike",
            "airstrike",
            "attack",
            "bombing",
            "shelling",
            "raid",
            "invasion",
            "offensive",
            "bombardment",
            "assault",
            "atrocity",
            "massacre",
            "killing");
    /// Words up from a noun to the verb that governs it, at the most.
    private static final int REACH = 5;

    private final ArticleContext context;
    private final Participants participants;
    private final Coding coding;

    ActNouns(ArticleContext context, Participants participants, Coding coding) {
        this.context = context;
        this.participants = participants;
        this.coding = coding;
    }

    void find(Tree tree, int noun) {
        inSupport(tree, noun);
        Optional<Lexicon.Act> act = context.lexicon().noun(tree, noun);
        boolean inCompound = Set.of("compound", "nmod").contains(tree.relation(noun))
                && !tree.tag(noun).endsWith("S");
        if (act.isPresent() && !inCompound && !isLightObject(tree, noun)) {
            code(tree, noun, act.orElseThrow());
        }
    }

    private void code(Tree tree, int noun, Lexicon.Act a) {
        EventType type = a.type();
        Set<ActorId> actors = new LinkedHashSet<>(context.cast().modifiers(tree, noun));
        List<ActorId> hitThere = type == EventType.ASSAULT ? context.cast().capitalsBefore(tree, noun) : List.of();
        actors.removeAll(hitThere);
        boolean owned = !actors.isEmpty();
        actors.addAll(context.cast().who(tree, tree.objects(noun, Set.of("by"))));
        actors.addAll(participants.doneBy(tree, noun));
        boolean named = actors.size() > 0;
        Set<ActorId> recipients = new LinkedHashSet<>();
        recipients.addAll(hitThere);
        List<Integer> objects = objects(tree, noun, a);
        tree.objects(noun, Set.of("by")).forEach(b -> objects.addAll(tree.objects(b, Set.of("of", "on", "against"))));
        for (int o : objects) {
            if (!context.cast().isPlace(tree, o)
                    || a.recipient().contains("in")
                    || a.recipient().contains("into")) {
                recipients.addAll(context.cast().whose(tree, o));
            }
        }
        boolean mutual = type == EventType.CONSULT || type == EventType.COOPERATE;
        if (mutual) {
            meet(tree, noun, actors, recipients);
            if (actors.size() < 2) {
                return;
            }
        } else if (actors.isEmpty()) {
            actors.addAll(owner(tree, noun));
            owned = !actors.isEmpty();
        }
        List<ActorId> targets = Sides.without(List.copyOf(recipients), List.copyOf(actors));
        if (targets.isEmpty() && !mutual) {
            targets = implied(tree, noun, type, objects, List.copyOf(actors));
        }
        boolean byUnknown =
                Set.of(EventType.ASSAULT, EventType.ACCUSE, EventType.COERCE).contains(type)
                        && actors.isEmpty()
                        && !objects.isEmpty()
                        && tree.kid(noun, "det", "nmod", "poss") >= 0;
        if (targets.isEmpty() && (type == EventType.ASSAULT || type == EventType.COERCE)) {
            targets = participants.placed(tree, noun, List.copyOf(actors));
        }
        boolean strikes = (named || owned)
                && STRIKES.contains(tree.lemma(noun))
                && (tree.tag(noun).endsWith("S") || tree.kid(noun, "det", "poss") >= 0);
        boolean alone = owned && OWNED.contains(type) && hasContent(tree, noun, type) || strikes;
        if (!mutual && (actors.isEmpty() && !byUnknown || targets.isEmpty() && !alone)) {
            return;
        }
        Span span = tree.phrase(noun);
        for (int c : tree.kids(noun, "relcl")) {
            if (type == EventType.ASSAULT
                    && Set.of("kill", "target", "hit", "destroy", "strike").contains(tree.lemma(c))) {
                span = span.with(tree.clause(c));
            }
        }
        coding.add(
                tree,
                noun,
                span,
                List.copyOf(actors),
                targets,
                type,
                a.mode(),
                Coding.contexts(tree, noun, a.contexts()),
                Certainty.ofNoun(tree, noun),
                "noun " + tree.lemma(noun));
    }

    /// "strikes in support of X": help by whoever strikes.
    private void inSupport(Tree tree, int noun) {
        int in = tree.head(noun);
        boolean idiom = tree.lemma(noun).equals("support")
                && in >= 0
                && (tree.lemma(in).equals("in")
                        || tree.surface(Math.max(0, noun - 1)).equals("in"))
                && tree.kid(noun, "det", "poss", "nmod") < 0;
        List<ActorId> helped = idiom ? context.cast().whose(tree, tree.objects(noun, Set.of("of"))) : List.of();
        if (helped.isEmpty()) {
            return;
        }
        List<ActorId> by = Sides.without(governing(tree, noun), helped);
        if (!by.isEmpty()) {
            coding.add(
                    tree,
                    noun,
                    by,
                    helped,
                    EventType.AID,
                    Optional.empty(),
                    Set.of(Context.MILITARY),
                    Certainty.ofNoun(tree, noun),
                    "in support of");
        }
    }

    private List<Integer> objects(Tree tree, int noun, Lexicon.Act a) {
        List<Integer> out = new ArrayList<>(tree.objects(noun, LightVerbs.aimed(a.recipient())));
        if (out.stream().allMatch(o -> context.cast().whose(tree, o).isEmpty())) {
            out.addAll(tree.objects(noun, a.recipient()));
        }
        return out;
    }

    /// The two sides of a meeting, drill or alliance, all of them as actors.
    private void meet(Tree tree, int noun, Set<ActorId> actors, Set<ActorId> recipients) {
        if (actors.isEmpty()
                && !recipients.isEmpty()
                && tree.objects(noun, Set.of("between")).isEmpty()) {
            actors.addAll(governing(tree, noun));
        }
        actors.addAll(recipients);
        for (int c : tree.kids(noun, "acl")) {
            actors.addAll(context.cast().whose(tree, tree.objects(c, Set.of("with", "between"))));
        }
        if (actors.size() < 2) {
            for (int i = noun + 1; i < tree.size(); i++) {
                if (tree.lemma(i).equals("between") && tree.head(i) < noun) {
                    tree.kids(i, "pobj")
                            .forEach(o -> actors.addAll(context.cast().whose(tree, tree.joined(o))));
                }
            }
        }
        if (actors.size() < 2
                && tree.kids(noun).stream()
                        .anyMatch(k -> Set.of("joint", "combined").contains(tree.lemma(k)))
                && context.cast().mainPair().size() == 2) {
            actors.addAll(context.cast().mainPair());
        }
        recipients.clear();
    }

    /// Whoever the verb above says begins, plans, lifts or keeps up the act.
    private List<ActorId> owner(Tree tree, int noun) {
        int head = tree.head(noun);
        boolean direct = tree.relation(noun).equals("dobj") && head >= 0 && OWNING.contains(tree.lemma(head));
        int above = head >= 0 ? tree.head(head) : -1;
        boolean with = tree.relation(noun).equals("pobj")
                && tree.lemma(head).equals("with")
                && above >= 0
                && Set.of("reply", "respond", "answer", "retaliate", "open", "begin", "follow", "react", "start")
                        .contains(tree.lemma(above));
        if (with) {
            return participants.all(tree, Roles.of(tree, above).agents(), true);
        }
        return direct ? participants.all(tree, Roles.of(tree, head).agents(), true) : List.of();
    }

    /// Recipients deeper inside the noun's objects, or in the infinitive it governs.
    private List<ActorId> implied(Tree tree, int noun, EventType type, List<Integer> objects, List<ActorId> actors) {
        if (actors.isEmpty()) {
            return List.of();
        }
        Set<ActorId> out = new LinkedHashSet<>();
        objects.forEach(o -> out.addAll(participants.inside(tree, o, actors)));
        if (out.isEmpty() && type == EventType.SANCTION) {
            out.addAll(participants.inside(tree, noun, actors));
        }
        boolean helped = Set.of(EventType.SUPPORT, EventType.AID).contains(type)
                && tree.relation(noun).equals("pobj")
                && tree.lemma(tree.head(noun)).equals("with");
        int above = helped ? tree.head(tree.head(noun)) : -1;
        int deed = above >= 0 && !tree.isVerb(above) && tree.relation(above).equals("dobj") ? tree.head(above) : above;
        if (out.isEmpty() && deed >= 0 && tree.isVerb(deed)) {
            out.addAll(context.cast().who(tree, Roles.subjects(tree, deed, 3)));
        }
        boolean legal = type == EventType.ACCUSE
                && Set.of("case", "lawsuit", "complaint", "suit").contains(tree.lemma(noun));
        if (out.isEmpty()
                && (legal
                        || Set.of(EventType.REQUEST, EventType.REJECT, EventType.THREATEN)
                                .contains(type))) {
            out.addAll(context.cast().onlyOther(tree, actors).stream().toList());
        }
        if (out.isEmpty() && (OWNED.contains(type) || type == EventType.AID)) {
            for (int todo : tree.kids(noun, "acl")) {
                Roles.of(tree, todo)
                        .patients()
                        .forEach(p -> out.addAll(context.cast().whose(tree, p)));
            }
        }
        return Sides.without(List.copyOf(out), actors);
    }

    /// Whether an owned act says what it is about.
    private static boolean hasContent(Tree tree, int noun, EventType type) {
        return type == EventType.MOBILIZE
                || type == EventType.RETREAT
                || tree.kid(noun, "acl") >= 0
                || !tree.objects(noun, Set.of("to", "for", "of", "on")).isEmpty();
    }

    /// Whoever is the subject of the verb above: "had been in talks with", "left for a visit to".
    private List<ActorId> governing(Tree tree, int noun) {
        int verb = tree.verbFrom(tree.head(noun), REACH);
        return verb < 0
                ? List.of()
                : participants.all(tree, Roles.of(tree, verb).agents(), true);
    }

    private boolean isLightObject(Tree tree, int noun) {
        int head = tree.head(noun);
        return head >= 0
                && tree.isVerb(head)
                && Set.of("dobj", "nsubjpass").contains(tree.relation(noun))
                && context.lexicon()
                        .light(tree.lemma(head), tree.lemma(noun))
                        .filter(l -> l.type() != EventType.RETREAT)
                        .isPresent();
    }
}
