package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// To whom an act told by a verb is done: its object, the prepositions the lexicon gives it, and, where these
/// name nobody, what the object holds inside or the other side of what is exchanged.
final class Recipients {
    private static final Set<String> WHERE =
            Set.of("in", "across", "inside", "at", "near", "around", "on", "into", "throughout", "over", "from", "of");

    /// Taking back what was taken: done to no state whose place it is.
    private static final Set<String> FREEING =
            Set.of("retake", "recapture", "liberate", "isolate", "clear", "reconquer");

    private static final Set<String> OFFICIALS =
            Set.of("official", "leader", "counterpart", "minister", "authority", "lawmaker", "commander", "politician");

    /// Words that take up an act told just before.
    private static final Set<String> MOVES = Set.of(
            "move",
            "decision",
            "action",
            "step",
            "measure",
            "policy",
            "closure",
            "deployment",
            "ban",
            "announcement",
            "plan",
            "ruling",
            "law",
            "vote");
    private final ArticleContext context;
    private final Participants participants;

    Recipients(ArticleContext context, Participants participants) {
        this.context = context;
        this.participants = participants;
    }

    /// "warned of ruin if Valdia goes on": whoever the condition is about.
    List<ActorId> conditional(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int c : tree.kids(verb, "advcl", "ccomp")) {
            Roles.of(tree, c).agents().forEach(a -> out.addAll(context.cast().who(tree, a)));
        }
        return List.copyOf(out);
    }

    /// "threatened to leave the League", "vowed to strike Valdia": whom the threatened or promised act would
    /// reach.
    List<ActorId> menaced(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int todo : tree.kids(verb, "xcomp", "ccomp")) {
            out.addAll(concerned(tree, todo));
            out.addAll(context.cast()
                    .whose(tree, tree.objects(todo, Set.of("of", "out", "from", "against", "on", "at", "with"))));
            if (out.isEmpty()) {
                for (int w : tree.below(todo)) {
                    if (tree.isNoun(w) && !tree.tag(w).startsWith("PRP") && w > verb) {
                        out.addAll(context.cast().modifiers(tree, w));
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    /// Whom an act governed by another would be done to.
    List<ActorId> concerned(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        Roles.of(tree, verb).patients().forEach(p -> out.addAll(context.cast().whose(tree, p)));
        for (int d : tree.kids(verb, "dative")) {
            out.addAll(context.cast().who(tree, d));
        }
        if (out.isEmpty()) {
            out.addAll(context.cast().whose(tree, tree.objects(verb, Set.of("with"))));
            Roles.of(tree, verb)
                    .patients()
                    .forEach(p -> tree.objects(p, Set.of("with", "to", "on"))
                            .forEach(o -> out.addAll(context.cast().whose(tree, o))));
        }
        if (out.isEmpty()) {
            for (int c : tree.kids(verb, "ccomp", "xcomp")) {
                tree.kids(c, "nsubj")
                        .forEach(s -> tree.joined(s)
                                .forEach(j -> out.addAll(context.cast().who(tree, j))));
            }
        }
        return List.copyOf(out);
    }

    /// Those the act's own arguments name, where the lexicon says they stand.
    List<ActorId> told(Tree tree, int verb, Lexicon.Act act, Roles roles) {
        Set<ActorId> out = new LinkedHashSet<>();
        if (act.recipient().contains("object")) {
            boolean meeting = act.type() == EventType.CONSULT;
            for (int p : roles.patients()) {
                if (act.type() == EventType.ACCUSE && participants.isHostile(tree, p)) {
                    out.addAll(context.cast().modifiers(tree, p));
                    out.addAll(context.cast().who(tree, tree.objects(p, Set.of("by"))));
                    out.addAll(participants.doneBy(tree, p));
                } else {
                    out.addAll(
                            meeting
                                    ? context.cast().who(tree, p)
                                    : context.cast().whose(tree, p));
                }
            }
            if (out.isEmpty()) {
                for (int c : tree.kids(verb, "ccomp")) {
                    int subject = tree.kid(c, "nsubj");
                    boolean told =
                            act.type() == EventType.REQUEST || tree.lemma(verb).equals("allege");
                    if (subject >= 0 && told) {
                        out.addAll(context.cast().who(tree, subject));
                    }
                }
            }
        }
        if (out.isEmpty()) {
            for (int o : tree.objects(verb, act.recipient())) {
                boolean personal = act.type() == EventType.CONSULT && Participants.isPrivate(tree, o);
                out.addAll(personal ? List.of() : context.cast().whose(tree, o));
            }
        }
        if (out.isEmpty() && Set.of(EventType.ASSAULT, EventType.COERCE).contains(act.type())) {
            roles.patients().forEach(p -> out.addAll(participants.holders(tree, p)));
        }
        boolean frees = FREEING.contains(tree.lemma(verb));
        boolean violent = !frees && (act.type() == EventType.ASSAULT || act.type() == EventType.COERCE);
        if (out.isEmpty() && violent) {
            out.addAll(context.cast().whose(tree, tree.objects(verb, WHERE)));
            roles.patients()
                    .forEach(p -> tree.objects(p, WHERE)
                            .forEach(o -> out.addAll(context.cast().whose(tree, o))));
        }
        if (out.isEmpty() && act.recipient().contains("with")) {
            roles.patients()
                    .forEach(p -> tree.objects(p, act.recipient())
                            .forEach(o -> out.addAll(context.cast().whose(tree, o))));
        }
        return List.copyOf(out);
    }

    /// Recipients the object holds somewhere inside, or the other side of what is exchanged between two.
    List<ActorId> implied(Tree tree, int verb, Lexicon.Act act, Roles roles, List<ActorId> actors) {
        EventType type = act.type();
        if (type == EventType.ACCUSE && roles.patients().stream().anyMatch(p -> participants.isHostile(tree, p))) {
            return List.of();
        }
        List<Integer> met = new ArrayList<>(roles.patients());
        met.addAll(tree.objects(verb, Set.of("with")));
        boolean officials = type == EventType.CONSULT
                && met.stream()
                        .anyMatch(p -> OFFICIALS.contains(tree.lemma(p))
                                && tree.kid(p, "poss", "prep") < 0
                                && context.cast().modifiers(tree, p).isEmpty());
        if (officials) {
            return participants.host(tree, actors);
        }
        boolean blamed = type == EventType.ACCUSE
                && roles.patients().stream()
                        .anyMatch(p -> MOVES.contains(tree.lemma(p))
                                && tree.hasKid(p, "det", Set.of("the", "this", "that"))
                                && context.cast().modifiers(tree, p).isEmpty()
                                && tree.kid(p, "prep", "relcl", "acl") < 0);
        if (blamed) {
            return Sides.without(participants.lastDoer(tree), actors);
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
        boolean frees = FREEING.contains(tree.lemma(verb));
        if (out.isEmpty() && !frees && (type == EventType.ASSAULT || type == EventType.COERCE)) {
            out.addAll(participants.placed(tree, verb, actors));
            boolean place = roles.patients().stream()
                    .anyMatch(
                            p -> Set.of("territory", "land", "village", "town", "district", "border", "area", "island")
                                    .contains(tree.lemma(p)));
            if (out.isEmpty() && place) {
                out.addAll(context.cast().onlyOther(tree, actors).stream().toList());
            }
        }
        boolean leaves = type == EventType.RETREAT
                && Set.of("withdraw", "leave", "pull", "retreat").contains(tree.lemma(verb))
                && roles.patients().isEmpty()
                && tree.kid(verb, "prep") < 0
                && context.accordingTo(tree, verb).isEmpty();
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
}
