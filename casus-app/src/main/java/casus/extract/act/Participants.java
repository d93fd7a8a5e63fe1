package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who takes part in an act when its own arguments leave it to the reader: the actor inside a long object
/// ("duties on a third of Valdian goods"), the other side of talks or demands named only as such, whoever
/// carried out what a participle tells.
///
/// Implicit arguments are sought in the order of Gerber and Chai (2012): the noun phrase, the clause, the
/// sentence, the sentence before. It fails where two candidates stand at the same distance; then it takes the
/// later one.
final class Participants {
    /// Nouns for what one side puts to the other: rejecting them rejects whoever stands behind them.
    private static final Set<String> EXCHANGED = Set.of(
            "talk",
            "negotiation",
            "dialogue",
            "meeting",
            "summit",
            "demand",
            "request",
            "call",
            "appeal",
            "proposal",
            "offer",
            "overture",
            "plan",
            "idea",
            "suggestion",
            "invitation",
            "criticism",
            "accusation",
            "allegation",
            "charge",
            "claim",
            "complaint",
            "pressure",
            "warning",
            "threat",
            "ultimatum",
            "ruling",
            "verdict",
            "decision",
            "resolution",
            "condition",
            "term",
            "concession",
            "compromise",
            "moratorium",
            "freeze",
            "ceasefire",
            "truce",
            "sanction",
            "tariff",
            "ban",
            "embargo",
            "duty",
            "restriction",
            "move",
            "action",
            "policy",
            "behavior",
            "behaviour",
            "deal",
            "agreement",
            "pact",
            "accord",
            "it",
            "this",
            "that",
            "them",
            "which");
    /// Participles after a noun that name whoever did it: "an attack claimed by", "a case brought by".
    private static final Set<String> DONE_BY = Set.of(
            "carry",
            "claim",
            "launch",
            "conduct",
            "wage",
            "order",
            "bring",
            "file",
            "impose",
            "lead",
            "mount",
            "perpetrate",
            "commit",
            "stage",
            "execute",
            "make",
            "issue",
            "lodge",
            "sponsor",
            "set",
            "announce",
            "declare",
            "hold",
            "supervise",
            "back",
            "demand",
            "level",
            "raise",
            "pass",
            "fire");
    private static final Set<String> DOCUMENTS = Set.of(
            "resolution",
            "statement",
            "letter",
            "report",
            "bill",
            "law",
            "memo",
            "declaration",
            "communique",
            "decree",
            "measure",
            "motion",
            "petition",
            "note");
    private static final Set<String> PRIVATE = Set.of(
            "wife",
            "husband",
            "son",
            "daughter",
            "family",
            "brother",
            "sister",
            "father",
            "mother",
            "widow",
            "friend",
            "reporter",
            "journalist",
            "relative",
            "student",
            "voter",
            "donor",
            "audience",
            "crowd",
            "fan",
            "child",
            "parent",
            "pastor",
            "priest",
            "lawyer",
            "professor",
            "businessman",
            "survivor");
    private static final int BEFORE = 2;

    /// What one puts to another, and the other answers.
    private static final Set<EventType> PUT =
            Set.of(EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE, EventType.SANCTION, EventType.CONCEDE);

    /// What is offered, which nobody offers by a threat.
    private static final Set<String> OFFERED =
            Set.of("proposal", "offer", "plan", "idea", "suggestion", "invitation", "overture", "compromise");

    private static final Set<EventType> OFFERING = Set.of(EventType.REQUEST, EventType.CONCEDE);

    private static final Set<String> ARRIVING =
            Set.of("arrive", "visit", "travel", "fly", "land", "come", "tour", "go", "return");
    private static final Set<String> HELD =
            Set.of("hold", "occupy", "control", "seize", "run", "rule", "annex", "administer");
    private static final Set<String> PUTTING =
            Set.of("propose", "offer", "suggest", "invite", "present", "table", "float", "submit", "unveil", "draft");
    private static final Set<String> PROPOSALS = Set.of(
            "proposal",
            "offer",
            "plan",
            "demand",
            "request",
            "invitation",
            "ultimatum",
            "threat",
            "warning",
            "accusation",
            "talk",
            "negotiation",
            "overture",
            "tariff",
            "sanction",
            "deal",
            "agreement",
            "accord",
            "pact");
    private final ArticleContext context;

    Participants(ArticleContext context) {
        this.context = context;
    }

    /// The actors among the agents; an attack, strike or person without an office stands for its side ("that
    /// attack … targeted").
    List<ActorId> all(Tree tree, List<Integer> agents, boolean things) {
        Set<ActorId> out = new LinkedHashSet<>(context.cast().who(tree, agents));
        if (out.isEmpty()) {
            agents.forEach(a -> out.addAll(context.cast().who(tree, tree.objects(a, Set.of("include", "including")))));
        }
        if (out.isEmpty()) {
            agents.forEach(a -> out.addAll(listed(tree, a)));
        }
        if (!out.isEmpty() && agents.size() == 1) {
            int agent = agents.getFirst();
            boolean some = tree.kids(agent, "appos", "dep").stream()
                    .anyMatch(k -> tree.hasKid(k, "advmod", Set.of("particularly", "especially", "notably")));
            if (some) {
                tree.kids(agent, "appos", "dep")
                        .forEach(k -> out.addAll(context.cast().who(tree, tree.joined(k))));
            }
        }
        if (out.isEmpty()) {
            for (int a : agents) {
                out.addAll(behind(tree, a));
            }
        }
        if (out.isEmpty() && things) {
            for (int a : agents) {
                boolean act = context.lexicon()
                        .noun(tree, a)
                        .filter(x -> x.type() == EventType.ASSAULT)
                        .isPresent();
                if (act) {
                    List<ActorId> own = context.cast().modifiers(tree, a);
                    out.addAll(own.isEmpty() ? context.cast().who(tree, tree.objects(a, Set.of("by"))) : own);
                    boolean known = tree.hasKid(a, "det", Set.of("that", "this", "these", "those", "the"))
                            || tree.kids(a, "nmod").stream()
                                    .anyMatch(k -> tree.tag(k).equals("CD"));
                    if (out.isEmpty() && known) {
                        out.addAll(lastAttacker());
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    /// "States that have struck the Front include A and B": those the list names.
    private List<ActorId> listed(Tree tree, int agent) {
        int head = tree.head(agent);
        boolean lists = head >= 0
                && tree.lemma(head).equals("include")
                && tree.relation(agent).equals("nsubj")
                && tree.tag(agent).endsWith("S");
        return lists
                ? tree.kids(head, "dobj").stream()
                        .flatMap(o -> tree.joined(o).stream())
                        .flatMap(o -> context.cast().who(tree, o).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /// The state that holds a thing: "Valdian-held villages", "a town held by Valdia".
    List<ActorId> holders(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun, "nmod", "amod", "acl")) {
            if (HELD.contains(tree.lemma(k)) && tree.tag(k).equals("VBN")) {
                out.addAll(context.cast().modifiers(tree, k));
                tree.kids(k, "npadvmod", "compound", "advmod")
                        .forEach(x -> context.cast()
                                .named(tree, x)
                                .ifPresent(m -> out.add(m.actor().id())));
                out.addAll(context.cast().who(tree, tree.objects(k, Set.of("by"))));
            }
        }
        return List.copyOf(out);
    }

    /// Whoever did what the sentence before tells: "condemned the move".
    List<ActorId> lastDoer(Tree tree) {
        if (tree.index() == 0) {
            return List.of();
        }
        Tree before = context.trees().get(tree.index() - 1);
        for (int v : before.verbs()) {
            List<ActorId> doers = Set.of("root", "parataxis", "dep", "appos").contains(before.relation(v))
                    ? context.cast().who(before, Roles.of(before, v).agents())
                    : List.of();
            if (!doers.isEmpty()) {
                return doers;
            }
        }
        return List.of();
    }

    /// The state an actor has just come to: "arrived in B. He met senior officials."
    List<ActorId> host(Tree tree, List<ActorId> guests) {
        for (int t = tree.index() - 1; t >= Math.max(0, tree.index() - BEFORE); t--) {
            Tree before = context.trees().get(t);
            for (int v : before.verbs()) {
                Roles roles = Roles.of(before, v);
                boolean theirs = ARRIVING.contains(before.lemma(v))
                        && context.cast().who(before, roles.agents()).stream()
                                .anyMatch(a -> guests.stream().anyMatch(g -> Sides.same(a, g)));
                List<Integer> where = new ArrayList<>(before.objects(v, Set.of("in", "to", "at")));
                where.addAll(roles.patients());
                List<ActorId> hosts = Sides.without(context.cast().whose(before, where), guests);
                if (theirs && !hosts.isEmpty()) {
                    return hosts;
                }
            }
        }
        return List.of();
    }

    /// Who stands behind a group or a paper that acts: "a group led by X", "X passed a resolution calling for".
    private List<ActorId> behind(Tree tree, int agent) {
        if (Set.of("group", "coalition", "delegation", "team", "bloc", "force", "operation", "campaign")
                .contains(tree.lemma(agent))) {
            for (int c : tree.kids(agent, "acl")) {
                if (Set.of("lead", "head", "back", "command").contains(tree.lemma(c))) {
                    return context.cast().who(tree, Roles.of(tree, c).agents());
                }
            }
        }
        int head = tree.head(agent);
        boolean paper = DOCUMENTS.contains(tree.lemma(agent))
                && tree.relation(agent).equals("dobj")
                && head >= 0
                && tree.isVerb(head);
        return paper ? context.cast().who(tree, Roles.of(tree, head).agents()) : List.of();
    }

    /// The actors of the last attack drafted before.
    List<ActorId> lastAttacker() {
        return context.latest(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT && e.common().status() != Status.DENIED)
                .map(Entry.Event::actors)
                .findFirst()
                .orElse(List.of());
    }

    /// Whoever a participle or relative clause after the noun says did it.
    List<ActorId> doneBy(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int c : tree.kids(noun, "acl", "relcl")) {
            Roles roles = Roles.of(tree, c);
            if (DONE_BY.contains(tree.lemma(c)) && roles.passive()) {
                out.addAll(context.cast().whose(tree, roles.agents()));
            }
        }
        for (int k : tree.kids(noun, "nmod", "amod")) {
            if (tree.tag(k).equals("VBN")
                    && Set.of("lead", "back", "sponsor", "supervise", "claim", "broker", "impose")
                            .contains(tree.lemma(k))) {
                out.addAll(context.cast().modifiers(tree, k));
                out.addAll(context.cast().who(tree, tree.kids(k)));
            }
        }
        return List.copyOf(out);
    }

    /// Whether the noun is somebody's private relation: meeting a pastor's wife is no meeting of states.
    static boolean isPrivate(Tree tree, int noun) {
        return PRIVATE.contains(tree.lemma(noun));
    }

    /// The nearest actors inside a noun phrase, clauses left out, without `others`.
    List<ActorId> inside(Tree tree, int noun, List<ActorId> others) {
        if (isPrivate(tree, noun)) {
            return List.of();
        }
        List<Integer> level = List.of(noun);
        for (int depth = 0; depth < 6 && !level.isEmpty(); depth++) {
            Set<ActorId> found = new LinkedHashSet<>();
            List<Integer> next = new ArrayList<>();
            for (int n : level) {
                if (tree.isNoun(n)) {
                    found.addAll(context.cast().who(tree, n));
                    found.addAll(context.cast().modifiers(tree, n));
                }
                for (int k : tree.kids(n)) {
                    boolean likened = tree.relation(k).equals("prep")
                            && !Set.of("of", "on", "against", "in", "for", "to", "from", "between", "over", "by")
                                    .contains(tree.lemma(k));
                    if (!likened
                            && !isPrivate(tree, k)
                            && !Set.of("relcl", "advcl", "ccomp", "parataxis", "npadvmod")
                                    .contains(tree.relation(k))
                            && !tree.isVerb(k)) {
                        next.add(k);
                    }
                }
            }
            List<ActorId> left = Sides.without(List.copyOf(found), others);
            if (!left.isEmpty()) {
                return left;
            }
            level = next;
        }
        return List.of();
    }

    /// Whom an attack told with its place only is on: the state the place lies in.
    List<ActorId> placed(Tree tree, int at, List<ActorId> others) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int w : tree.within(at)) {
            if (tree.tag(w).startsWith("NNP")) {
                out.addAll(context.cast().placed(tree, w));
            }
        }
        return Sides.without(List.copyOf(out), others);
    }

    /// "against X" anywhere in the clause: the target before any place.
    List<ActorId> against(Tree tree, int verb) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int w : tree.below(verb)) {
            if (tree.lemma(w).equals("against") && tree.tag(w).equals("IN")) {
                tree.kids(w, "pobj").forEach(o -> out.addAll(context.cast().whose(tree, tree.joined(o))));
            }
        }
        return List.copyOf(out);
    }

    /// Whether the noun stands for what the other side says, asks or does.
    boolean isExchanged(Tree tree, int noun) {
        return EXCHANGED.contains(tree.lemma(noun));
    }

    /// The other side: the nearest actor of the sentence that is none of `own`, else of the sentences before.
    List<ActorId> otherSide(Tree tree, int at, List<ActorId> own) {
        Optional<ActorId> here = context.cast().nearest(tree, at, own);
        boolean offered = Roles.of(tree, at).patients().stream().anyMatch(p -> OFFERED.contains(tree.lemma(p)));
        for (int t = tree.index() - 1; here.isEmpty() && t >= Math.max(0, tree.index() - BEFORE); t--) {
            Tree before = context.trees().get(t);
            boolean near = t == tree.index() - 1
                    || before.sentence().paragraph() == tree.sentence().paragraph();
            if (!leadsTo(before, own, near, offered ? OFFERING : PUT)) {
                continue;
            }
            here = context.cast().nearest(before, before.size(), own);
        }
        return here.stream().toList();
    }

    /// Whether what a sentence before tells can be answered by `own`: it names them, or, where it is near,
    /// puts something to somebody.
    ///
    /// @param put how it may be put
    private boolean leadsTo(Tree before, List<ActorId> own, boolean near, Set<EventType> put) {
        boolean named = context.cast().namedIn(before).stream()
                .anyMatch(n -> own.stream().anyMatch(o -> Sides.same(n, o)));
        if (named || !near) {
            return named;
        }
        for (int i = 0; i < before.size(); i++) {
            boolean puts = before.isVerb(i)
                    && (PUTTING.contains(before.lemma(i))
                            || context.lexicon()
                                    .verb(before, i)
                                    .filter(a -> put.contains(a.type()))
                                    .isPresent());
            Set<String> nouns = put == OFFERING ? OFFERED : PROPOSALS;
            if (puts || before.isNoun(i) && nouns.contains(before.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a noun tells an attack, coercion or a threat.
    boolean isHostile(Tree tree, int noun) {
        return context.lexicon()
                .noun(tree, noun)
                .filter(a -> Set.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN)
                        .contains(a.type()))
                .isPresent();
    }
}
