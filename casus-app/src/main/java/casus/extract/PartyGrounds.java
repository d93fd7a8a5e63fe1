package casus.extract;

import casus.extract.learned.Candidate;
import casus.extract.learned.Document;
import casus.extract.learned.PartyPair;
import casus.extract.learned.Proposal;
import casus.extract.learned.Referents;
import casus.extract.scene.ArticleContext;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Sides;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of the parties the heads propose the words give grounds for. A state that a sentence does not name is taken
/// from elsewhere only where the article ties the two, so that of two stories side by side neither lends its states to
/// the other.
final class PartyGrounds {
    /// From here on the heads are believed against grammar: "received" and its kin have a subject that does nothing.
    private static final double SURE = 0.9;

    private final ArticleContext context;
    private final Document document;

    PartyGrounds(ArticleContext context, Document document) {
        this.context = context;
        this.document = document;
    }

    /// Who may have done it: nobody for whom a name stands that the article never uses beside theirs.
    List<Proposal.Party> agents(Proposal p) {
        return p.agents().stream()
                .filter(x -> !isSomebodyElse(x.candidate()))
                .filter(x -> !isUnknownName(x.candidate()) || isIntroduced(x.candidate(), p))
                .toList();
    }

    /// To whom it may be done: where the clause itself names somebody else, nobody out of another sentence; and from
    /// another sentence, or by a noun beside it, only one the article names together with the actor.
    ///
    /// @param clause which tells it
    List<Proposal.Party> others(Proposal p, Span clause, List<ActorId> actors) {
        boolean told = context.cast().namedIn(document.tree(p.word()), clause).stream()
                .anyMatch(n -> actors.stream().noneMatch(a -> Sides.same(a, n)));
        return p.others().stream()
                .filter(x -> {
                    Optional<ActorId> other = x.candidate().actor();
                    if (other.isEmpty()) {
                        return true;
                    }
                    if (isSomebodyElse(x.candidate())) {
                        return false;
                    }
                    boolean here = isHere(x.candidate(), p);
                    Candidate.Kind kind = x.candidate().kind();
                    boolean thing =
                            (kind == Candidate.Kind.NOUN || kind == Candidate.Kind.RUN) && !isResolved(x.candidate());
                    if (here && !thing && (!told || isSaid(x.candidate()))) {
                        return true;
                    }
                    boolean together =
                            actors.stream().allMatch(a -> context.cast().areNamedTogether(a, other.orElseThrow()));
                    return together && (here || !told);
                })
                .toList();
    }

    /// A person whom the tables give to another state than the heads do.
    private boolean isSomebodyElse(Candidate c) {
        return c.kind() == Candidate.Kind.PERSON
                && document.open().stream()
                        .anyMatch(o -> o.word() == c.word()
                                && !o.key().isEmpty()
                                && !o.key().equals(c.key())
                                && context.cast().actors().isState(new ActorId(o.key())));
    }

    /// The parties to an agreement: those the sentence names or points to, and of others those that the article names
    /// together with each of them.
    ///
    /// @param least probability
    List<Proposal.Party> parties(Proposal p, double least) {
        List<Proposal.Party> likely =
                p.parties().stream().filter(x -> x.score() >= least).toList();
        List<Proposal.Party> here = new ArrayList<>();
        List<Proposal.Party> elsewhere = new ArrayList<>();
        for (Proposal.Party x : likely) {
            (isHere(x.candidate(), p) ? here : elsewhere).add(x);
        }
        if (here.isEmpty() || elsewhere.isEmpty()) {
            return likely;
        }
        return likely.stream()
                .filter(x -> here.contains(x) || here.stream().allMatch(h -> areTogether(h, x)))
                .toList();
    }

    private boolean areTogether(Proposal.Party one, Proposal.Party other) {
        Optional<ActorId> a = one.candidate().actor();
        Optional<ActorId> b = other.candidate().actor();
        return a.isEmpty()
                || b.isEmpty()
                || Sides.same(a.orElseThrow(), b.orElseThrow())
                || context.cast().areNamedTogether(a.orElseThrow(), b.orElseThrow());
    }

    /// The same pair, turned round where the verb that tells the act has whom it is done to as its subject, or who
    /// does it as the subject of its passive, and the heads are not quite sure.
    PartyPair byGrammar(Proposal p, PartyPair pair) {
        Tree tree = document.tree(p.word());
        int at = document.inTree(p.word());
        if (pair.who().isEmpty() || pair.whom().isEmpty() || !tree.isVerb(at)) {
            return pair;
        }
        Proposal.Party who = pair.who().orElseThrow();
        Proposal.Party whom = pair.whom().orElseThrow();
        boolean doer = isSubject(tree, tree.kid(at, "nsubj"), whom.candidate());
        boolean done = isSubject(tree, tree.kid(at, "nsubjpass"), who.candidate());
        return (doer || done) && who.score() < SURE ? new PartyPair(pair.whom(), pair.who()) : pair;
    }

    /// Whether the subject's words name this party and no other.
    private boolean isSubject(Tree tree, int subject, Candidate party) {
        if (subject < 0) {
            return false;
        }
        Span core = tree.core(subject);
        List<String> named = document.candidates().stream()
                .filter(c -> document.tree(c.word()) == tree
                        && core.covers(tree.word(document.inTree(c.word())).start()))
                .map(Candidate::key)
                .distinct()
                .toList();
        return named.equals(List.of(party.key()));
    }

    /// The names joined to one by "and", "or" or a comma, itself among them; nothing for a word that is no name.
    List<Candidate> joined(Candidate c) {
        if (!Referents.isName(c)) {
            return List.of();
        }
        Tree tree = document.tree(c.word());
        int at = document.inTree(c.word());
        while (tree.relation(at).equals("conj") && tree.head(at) >= 0 && !tree.isVerb(tree.head(at))) {
            at = tree.head(at);
        }
        List<Integer> row = tree.joined(at);
        return document.candidates().stream()
                .filter(o -> Referents.isName(o)
                        && document.tree(o.word()) == tree
                        && row.contains(document.inTree(o.word())))
                .toList();
    }

    private static boolean isSaid(Candidate c) {
        return Referents.isName(c) || c.kind() == Candidate.Kind.PRONOUN;
    }

    private boolean isHere(Candidate c, Proposal p) {
        return document.sentence(c.word()) == document.sentence(p.word());
    }

    /// Whether grammar makes the same of a word that names nobody as the heads do, or the word is a pronoun.
    private boolean isResolved(Candidate c) {
        return c.kind() == Candidate.Kind.PRONOUN
                || document.open().stream()
                        .anyMatch(o -> o.word() == c.word() && o.key().equals(c.key()))
                || document.candidates().stream()
                        .anyMatch(o -> o.word() == c.word() && o.key().equals(c.key()));
    }

    private static boolean isUnknownName(Candidate c) {
        return c.kind() == Candidate.Kind.RUN && c.actor().isPresent();
    }

    /// Whether grammar knows whose a name is, or another sentence has it beside a name of theirs.
    private boolean isIntroduced(Candidate c, Proposal p) {
        if (isResolved(c)) {
            return true;
        }
        Tree tree = document.tree(c.word());
        String name = tree.at(tree.core(document.inTree(c.word())));
        ActorId state = Sides.state(c.actor().orElseThrow());
        return context.trees().stream()
                .filter(t -> t.index() != document.sentence(p.word()))
                .filter(t -> t.words().contains(name))
                .anyMatch(t -> context.cast().namedIn(t).stream().anyMatch(n -> Sides.same(n, state)));
    }
}
