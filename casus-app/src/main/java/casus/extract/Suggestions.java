package casus.extract;

import casus.extract.Acceptance.Feature;
import casus.extract.learned.Candidate;
import casus.extract.learned.Document;
import casus.extract.learned.Label;
import casus.extract.learned.Proposal;
import casus.extract.learned.Surname;
import casus.extract.scene.ArticleContext;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.read.Sentence;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.CodePoints;
import casus.terms.LogOdds;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Pull;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Brings together what the rules found and what the heads propose: where both tell the same, one suggestion with
/// the rule's fields; else each by itself. Each gets the features by which it is judged.
final class Suggestions {
    private static final double MOST = 6;
    private static final double NONE = -4;
    private final ArticleContext context;
    private final Document document;
    private final List<Proposal> proposals;
    private final ProposalDrafts drafts;

    Suggestions(ArticleContext context, Document document, List<Proposal> proposals) {
        this.context = context;
        this.document = document;
        this.proposals = proposals;
        this.drafts = new ProposalDrafts(context, document);
    }

    /// Everything that may be kept, the rules' drafts first.
    List<Suggestion> of(List<Entry> byRules) {
        List<Suggestion> out = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        List<Optional<Entry>> made = proposals.stream().map(drafts::of).toList();
        for (Entry rule : byRules) {
            int same = -1;
            int near = -1;
            for (int i = 0; i < proposals.size(); i++) {
                Proposal p = proposals.get(i);
                if (!Label.kind(p.label()).equals(rule.kind()) || !touches(rule, p)) {
                    continue;
                }
                boolean label = sameLabel(rule, p);
                if (label
                        && made.get(i).isPresent()
                        && agree(rule, made.get(i).orElseThrow())
                        && (same < 0 || p.score() > proposals.get(same).score())) {
                    same = i;
                }
                if (label && (near < 0 || p.score() > proposals.get(near).score())) {
                    near = i;
                }
            }
            if (same >= 0) {
                taken.add(same);
            }
            int best = same >= 0 ? same : near;
            Optional<Proposal> p = best >= 0 ? Optional.of(proposals.get(best)) : Optional.empty();
            out.add(new Suggestion(rule, true, isPlain(rule), features(rule, true, p, same >= 0)));
        }
        for (int i = 0; i < proposals.size(); i++) {
            if (!taken.contains(i) && made.get(i).isPresent()) {
                Entry e = made.get(i).orElseThrow();
                Optional<Proposal> p = Optional.of(proposals.get(i));
                out.add(new Suggestion(e, false, false, features(e, false, p, false)));
            }
        }
        return out;
    }

    /// Whether the sentence a rule read names all parties: an act or a handing over that a verb tells with both sides,
    /// an agreement's parties, a person or outlet that says so. Decision 0048 says why.
    private boolean isPlain(Entry rule) {
        int at = context.points().unitOf(rule.common().anchor().start());
        Tree tree = context.trees()
                .get(Math.min(context.firstAfter(at), context.trees().size() - 1));
        String made = rule.common().madeBy().rule();
        return switch (rule) {
            case Entry.Event e ->
                (made.startsWith("event: verb") || isMeetingOf(e))
                        && areNamed(
                                tree,
                                isOwn(e, at) ? e.recipients() : e.actors(),
                                isMeetingOf(e) ? e.actors() : e.recipients());
            case Entry.Transfer t ->
                made.startsWith("transfer: verb")
                        && areNamed(
                                tree,
                                t.supplier().stream().toList(),
                                t.recipient().stream().toList());
            case Entry.Agreement a -> a.parties().size() > 1 && areNamed(tree, a.parties(), a.parties());
            case Entry.Statement s ->
                made.endsWith("say-clause")
                        && (s.speaker().isPresent()
                                || s.common()
                                        .accordingTo()
                                        .flatMap(Attribution::name)
                                        .filter(n -> Character.isUpperCase(n.codePointAt(0)))
                                        .isPresent());
            case Entry.Driver d -> false;
            case Entry.Expectation x -> false;
        };
    }

    /// Whether several meet whom the text takes for one side: "talks between A and B".
    private static boolean isMeetingOf(Entry.Event e) {
        return e.type() == EventType.CONSULT
                && e.recipients().isEmpty()
                && e.actors().size() > 1;
    }

    /// Whether somebody quoted tells an act of the own side: "We stand with B."
    private boolean isOwn(Entry.Event e, int at) {
        Optional<ActorId> speaker = e.common().accordingTo().flatMap(Attribution::actor);
        return context.quoteAt(at).isPresent()
                && speaker.filter(s -> e.actors().stream().allMatch(a -> Sides.same(s, a)))
                        .isPresent();
    }

    private boolean areNamed(Tree tree, List<ActorId> some, List<ActorId> others) {
        List<ActorId> named = context.cast().namedIn(tree);
        return !some.isEmpty()
                && !others.isEmpty()
                && Stream.concat(some.stream(), others.stream())
                        .allMatch(a -> named.stream().anyMatch(n -> Sides.same(n, a)));
    }

    private boolean touches(Entry rule, Proposal p) {
        CodePoints points = context.points();
        Anchor a = rule.common().anchor();
        int from = points.unitOf(a.start());
        int to = points.unitOf(a.end());
        return document.start(p.word()) < to && document.end(p.last()) > from;
    }

    private static boolean sameLabel(Entry rule, Proposal p) {
        return switch (rule) {
            case Entry.Event e -> e.type().ordinal() == p.label();
            case Entry.Transfer t -> Label.STAGE + t.stage().ordinal() == p.label();
            default -> true;
        };
    }

    private static boolean agree(Entry a, Entry b) {
        if (a instanceof Entry.Event x && b instanceof Entry.Event y) {
            return keys(x.actors()).equals(keys(y.actors()))
                    && keys(x.recipients()).equals(keys(y.recipients()))
                    && sure(a) == sure(b);
        }
        if (a instanceof Entry.Transfer x && b instanceof Entry.Transfer y) {
            return key(x.supplier()).equals(key(y.supplier()))
                    && key(x.recipient()).equals(key(y.recipient()))
                    && sure(a) == sure(b);
        }
        if (a instanceof Entry.Agreement x && b instanceof Entry.Agreement y) {
            return keys(x.parties()).equals(keys(y.parties()));
        }
        if (a instanceof Entry.Statement x && b instanceof Entry.Statement y) {
            return x.speaker().isPresent() || y.speaker().isPresent()
                    ? x.speaker().equals(y.speaker())
                    : key(x.actor()).equals(key(y.actor()));
        }
        if (a instanceof Entry.Driver x && b instanceof Entry.Driver y) {
            return Document.key(x.actor()).equals(Document.key(y.actor()))
                    && x.motive() == y.motive()
                    && x.pulls() == y.pulls();
        }
        if (a instanceof Entry.Expectation x && b instanceof Entry.Expectation y) {
            return key(x.actor()).equals(key(y.actor()));
        }
        return false;
    }

    private static int sure(Entry e) {
        return switch (e.common().status()) {
            case PLANNED, HYPOTHETICAL -> 1;
            case DENIED -> 2;
            default -> 0;
        };
    }

    private static String key(Optional<ActorId> id) {
        return id.map(Document::key).orElse("");
    }

    private static Set<String> keys(List<ActorId> ids) {
        Set<String> out = new HashSet<>();
        ids.forEach(i -> out.add(Document.key(i)));
        return out;
    }

    // ---- features

    private static double logit(double p) {
        return Math.max(-MOST, Math.min(MOST, LogOdds.of(p)));
    }

    private double[] features(Entry e, boolean byRule, Optional<Proposal> proposal, boolean agrees) {
        double[] f = new double[Feature.values().length];
        f[Feature.CONSTANT.ordinal()] = 1;
        f[Feature.RULE_ALONE.ordinal()] = byRule && !agrees ? 1 : 0;
        f[Feature.BOTH.ordinal()] = agrees ? 1 : 0;
        f[Feature.TRIGGER.ordinal()] = proposal.map(p -> logit(p.score())).orElse(NONE);
        List<String> agents = agents(e);
        List<String> others = others(e);
        f[Feature.AGENT.ordinal()] = agents.isEmpty()
                ? 0
                : proposal.map(p -> part(p.agents(), agents, e)).orElse(NONE);
        f[Feature.NO_AGENT.ordinal()] = agents.isEmpty() ? 1 : 0;
        f[Feature.OTHER.ordinal()] = others.isEmpty()
                ? 0
                : proposal.map(p -> part(p.others(), others, e)).orElse(NONE);
        f[Feature.NO_OTHER.ordinal()] = others.isEmpty()
                ? proposal.map(p -> p.others().stream()
                                .findFirst()
                                .map(Proposal.Party::score)
                                .orElse(0.0))
                        .map(s -> 1 - s)
                        .orElse(1.0)
                : 0;
        if (e instanceof Entry.Agreement a) {
            double least = MOST;
            for (ActorId id : a.parties()) {
                least = Math.min(
                        least,
                        proposal.map(p -> part(p.parties(), List.of(Document.key(id)), e))
                                .orElse(NONE));
            }
            f[Feature.AGENT.ordinal()] = least;
            f[Feature.DATED.ordinal()] = a.signed().isPresent() ? 1 : 0;
            f[Feature.OBLIGES.ordinal()] = a.obligations().isEmpty() ? 0 : 1;
        }
        Status status = e.common().status();
        f[Feature.UNREAL.ordinal()] = status == Status.PLANNED || status == Status.HYPOTHETICAL ? 1 : 0;
        f[Feature.DENIED.ordinal()] = status == Status.DENIED ? 1 : 0;
        int at = context.points().unitOf(e.common().anchor().start());
        int s = Math.min(context.firstAfter(at), context.trees().size() - 1);
        Tree tree = context.trees().get(s);
        f[Feature.HEADING.ordinal()] =
                tree.sentence().kind() == Sentence.Kind.TITLE || tree.sentence().kind() == Sentence.Kind.HEADING
                        ? 1
                        : 0;
        f[Feature.QUESTION.ordinal()] = tree.isQuestion() ? 1 : 0;
        f[Feature.QUOTED.ordinal()] = context.quoteAt(at).isPresent() ? 1 : 0;
        proposal.ifPresent(p -> {
            int w = p.word();
            f[Feature.NOUN.ordinal()] = document.tree(w).isNoun(document.inTree(w)) ? 1 : 0;
            double rival = proposals.stream()
                    .filter(q -> q.word() == p.word() && q.label() != p.label() && q.label() != Label.CONTENT)
                    .mapToDouble(Proposal::score)
                    .max()
                    .orElse(0);
            f[Feature.RIVAL.ordinal()] = p.label() == Label.CONTENT ? 0 : rival;
            f[Feature.FAR_AGENT.ordinal()] = far(p, p.agents());
            f[Feature.FAR_OTHER.ordinal()] = far(p, p.others());
            f[Feature.LOOSE_AGENT.ordinal()] = loose(p.agents());
            f[Feature.LOOSE_OTHER.ordinal()] = loose(p.others());
        });
        if (e instanceof Entry.Statement st) {
            f[Feature.DIRECT.ordinal()] = st.manner() == Manner.DIRECT ? 1 : 0;
            f[Feature.INDIRECT.ordinal()] = st.manner() == Manner.INDIRECT ? 1 : 0;
            f[Feature.SHORT.ordinal()] = Math.min(1, 6.0 / st.content().split("\\s+").length);
            f[Feature.NO_AGENT.ordinal()] = st.speaker().isEmpty() ? 1 : 0;
            f[Feature.SIDED.ordinal()] = st.actor().isPresent() ? 1 : 0;
            f[Feature.NAMELESS.ordinal()] = st.actor().isEmpty() && st.speaker().isEmpty() ? 1 : 0;
            String rule = e.common().madeBy().rule();
            f[Feature.BY_TURN.ordinal()] = rule.endsWith("turn") ? 1 : 0;
            f[Feature.BY_SAYING.ordinal()] = rule.endsWith("said") || rule.endsWith("signed") ? 1 : 0;
            f[Feature.BY_CLAUSE.ordinal()] = rule.endsWith("say-clause") ? 1 : 0;
        }
        if (e instanceof Entry.Event ev) {
            f[Feature.TYPE.ordinal() + ev.type().ordinal()] = 1;
        }
        if (e instanceof Entry.Transfer t) {
            f[Feature.TYPE.ordinal() + t.stage().ordinal()] = 1;
            f[Feature.GOODS.ordinal()] = t.category().equals("other") ? 0 : 1;
        }
        if (e instanceof Entry.Driver d) {
            f[Feature.TYPE.ordinal() + d.motive().ordinal()] = 1;
            proposal.ifPresent(p -> f[Feature.RIVAL.ordinal()] = 1 - motive(p, d));
        }
        return f;
    }

    private static double motive(Proposal p, Entry.Driver d) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (float m : p.motives()) {
            most = Math.max(most, m);
        }
        for (float m : p.motives()) {
            sum += Math.exp(m - most);
        }
        double pull = d.pulls() == Pull.AGAINST ? p.against() : 1 - p.against();
        return Math.exp(p.motives()[d.motive().ordinal()] - most) / sum * pull;
    }

    private double far(Proposal p, List<Proposal.Party> parties) {
        return parties.isEmpty() || document.sentence(parties.get(0).candidate().word()) == document.sentence(p.word())
                ? 0
                : 1;
    }

    private static double loose(List<Proposal.Party> parties) {
        return parties.isEmpty() || parties.get(0).candidate().kind().ordinal() < Candidate.Kind.PRONOUN.ordinal()
                ? 0
                : 1;
    }

    private static double part(List<Proposal.Party> parties, List<String> keys, Entry e) {
        return parties.stream()
                .filter(x -> keys.contains(
                        e instanceof Entry.Statement && x.candidate().person().isPresent()
                                ? "person:"
                                        + Surname.of(x.candidate()
                                                .person()
                                                .orElseThrow()
                                                .name())
                                : x.candidate().key()))
                .mapToDouble(x -> logit(x.score()))
                .max()
                .orElse(NONE);
    }

    private static List<String> agents(Entry e) {
        return switch (e) {
            case Entry.Event x -> List.copyOf(keys(x.actors()));
            case Entry.Transfer x -> x.supplier().map(Document::key).stream().toList();
            case Entry.Statement x ->
                x.speaker().isPresent()
                        ? List.of("person:" + Surname.of(x.speaker().orElseThrow()))
                        : x.actor().map(Document::key).stream().toList();
            case Entry.Driver x -> List.of(Document.key(x.actor()));
            case Entry.Expectation x -> x.actor().map(Document::key).stream().toList();
            case Entry.Agreement x -> List.of();
        };
    }

    private static List<String> others(Entry e) {
        return switch (e) {
            case Entry.Event x -> List.copyOf(keys(x.recipients()));
            case Entry.Transfer x -> x.recipient().map(Document::key).stream().toList();
            default -> List.of();
        };
    }
}
