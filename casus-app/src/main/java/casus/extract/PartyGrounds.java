package casus.extract;

import casus.extract.learned.Candidate;
import casus.extract.learned.Document;
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
import java.util.Set;

/// Which of the parties the heads propose the words give grounds for. A state that a sentence does not name is taken
/// from elsewhere only where the article ties the two, so that of two stories side by side neither lends its states to
/// the other.
final class PartyGrounds {
    private static final Set<String> OF_SOMEBODY_NEW = Set.of("a", "an", "another", "some", "any", "no");
    private final ArticleContext context;
    private final Document document;
    private final Agreements agreements;

    PartyGrounds(ArticleContext context, Document document, Agreements agreements) {
        this.context = context;
        this.document = document;
        this.agreements = agreements;
    }

    /// Who may have done it: nobody for whom a name stands that the article never uses beside theirs.
    List<Proposal.Party> agents(Proposal p) {
        return p.agents().stream()
                .filter(x -> !isUnknownName(x.candidate()) || isIntroduced(x.candidate(), p))
                .toList();
    }

    /// To whom it may be done: where the clause itself names somebody else, nobody out of another sentence; and from
    /// another sentence, or by a noun that names nobody, only one the article names together with the actor.
    ///
    /// @param clause which tells it
    List<Proposal.Party> others(Proposal p, Span clause, List<ActorId> actors) {
        boolean told = context.cast().namedIn(document.tree(p.word()), clause).stream()
                .anyMatch(n -> actors.stream().noneMatch(a -> Sides.same(a, n)));
        return p.others().stream()
                .filter(x -> {
                    Optional<ActorId> other = x.candidate().actor();
                    if (other.isEmpty() || isNamedHere(x.candidate(), p)) {
                        return true;
                    }
                    boolean together =
                            actors.stream().allMatch(a -> context.cast().areNamedTogether(a, other.orElseThrow()));
                    return isHere(x.candidate(), p)
                            ? together || !isNew(x.candidate()) && isResolved(x.candidate())
                            : !told && together;
                })
                .toList();
    }

    /// The parties to an agreement: those the sentence names or points to; others only where it names fewer than two,
    /// and another sentence speaks of an agreement of all.
    ///
    /// @param least probability
    List<Proposal.Party> parties(Proposal p, double least) {
        List<Proposal.Party> likely =
                p.parties().stream().filter(x -> x.score() >= least).toList();
        List<Proposal.Party> here = new ArrayList<>();
        List<Proposal.Party> elsewhere = new ArrayList<>();
        for (Proposal.Party x : likely) {
            boolean grounded =
                    isHere(x.candidate(), p) && (Referents.isName(x.candidate()) || isResolved(x.candidate()));
            (grounded ? here : elsewhere).add(x);
        }
        if (here.isEmpty() || elsewhere.isEmpty()) {
            return likely;
        }
        List<ActorId> all = likely.stream()
                .flatMap(x -> x.candidate().actor().stream())
                .map(Sides::state)
                .distinct()
                .toList();
        boolean tied = here.size() < 2
                && context.trees().stream()
                        .anyMatch(t -> t.index() != document.sentence(p.word()) && agreements.isOfBoth(t, all));
        return tied ? likely : here;
    }

    private boolean isHere(Candidate c, Proposal p) {
        return document.sentence(c.word()) == document.sentence(p.word());
    }

    private boolean isNamedHere(Candidate c, Proposal p) {
        return isHere(c, p) && Referents.isName(c);
    }

    /// Whether grammar makes the same of a word that names nobody as the heads do, or the word is a pronoun.
    private boolean isResolved(Candidate c) {
        return c.kind() == Candidate.Kind.PRONOUN
                || document.open().stream()
                        .anyMatch(o -> o.word() == c.word() && o.key().equals(c.key()))
                || document.candidates().stream()
                        .anyMatch(o -> o.word() == c.word() && o.key().equals(c.key()));
    }

    /// "a visitor", "another state": whoever was not spoken of before.
    private boolean isNew(Candidate c) {
        Tree tree = document.tree(c.word());
        return tree.kids(document.inTree(c.word()), "det").stream()
                .anyMatch(d -> OF_SOMEBODY_NEW.contains(tree.lemma(d)));
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
