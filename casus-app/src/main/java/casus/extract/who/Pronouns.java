package casus.extract.who;

import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.actor.Actors.Naming;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whom a pronoun means: "it" the last subject that is a state, "he" the last person, "we" whoever speaks.
final class Pronouns {
    /// Of a person alone.
    static final Set<String> PERSONAL = Set.of("he", "she", "him", "his", "her", "himself", "herself");

    private final ReferenceResolver resolver;
    private final Antecedents antecedents;
    private final Names names;
    private final People people;
    private final List<Tree> trees;
    private final List<AttributedQuote> voices = new ArrayList<>();

    private record AttributedQuote(Span quote, Optional<ActorId> side) {}

    Pronouns(NamedActors known, ReferenceResolver resolver, Antecedents antecedents) {
        this.resolver = resolver;
        this.antecedents = antecedents;
        this.names = known.names();
        this.people = known.people();
        this.trees = known.trees();
    }

    /// From now on "we" inside `quote` is this side.
    void voice(Span quote, Optional<ActorId> side) {
        voices.add(new AttributedQuote(quote, side));
    }

    /// The actors a pronoun means.
    List<ActorId> of(Tree tree, int i) {
        String lemma = tree.lemma(i);
        String surface = tree.surface(i).toLowerCase(Locale.ROOT);
        if (Set.of("we", "our", "us", "i", "my", "me", "ours", "ourselves").contains(surface)) {
            Optional<AttributedQuote> quoted = voices.stream()
                    .filter(v -> v.quote().covers(tree.word(i).start()))
                    .findFirst();
            return quoted.isPresent()
                    ? quoted.flatMap(AttributedQuote::side).stream().toList()
                    : surface.equals("i") || surface.equals("my") ? List.of() : issuer();
        }
        if (PERSONAL.contains(surface)) {
            return people.last(tree, i, p -> true).flatMap(Person::actor).stream()
                    .toList();
        }
        boolean plural = Set.of("they", "their", "them", "themselves", "theirs").contains(surface);
        if (!plural && !Set.of("it", "its", "itself").contains(surface) || lemma.isEmpty()) {
            return List.of();
        }
        List<ActorId> owner = plural ? List.of() : owner(tree, i);
        return owner.isEmpty() ? antecedents.of(tree, i, plural, List.of()) : owner;
    }

    /// "Valdia's plans in its war": the owner of the noun that the pronoun's phrase hangs on.
    private List<ActorId> owner(Tree tree, int pronoun) {
        int at = tree.head(pronoun);
        for (int step = 0; step < 6 && at >= 0 && !tree.isVerb(at); step++) {
            int above = tree.head(at);
            int owner = above >= 0 && tree.isNoun(above) ? tree.kid(above, "poss") : -1;
            if (owner >= 0 && owner != pronoun && names.at(tree, owner).isPresent()) {
                return resolver.who(tree, owner);
            }
            at = above;
        }
        return List.of();
    }

    /// Whoever speaks as "we" outside all quotes: the state or organisation that is the first subject of the
    /// text.
    private List<ActorId> issuer() {
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                boolean named = tree.relation(i).equals("nsubj")
                        && names.at(tree, i)
                                .filter(m -> m.naming() == Naming.NAME || m.naming() == Naming.METONYM)
                                .isPresent();
                if (named) {
                    return resolver.who(tree, i);
                }
            }
        }
        return List.of();
    }
}
