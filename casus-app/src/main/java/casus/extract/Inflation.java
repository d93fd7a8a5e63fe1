package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Offices;
import casus.extract.who.Person;
import casus.ledger.actor.Actors.Mention;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A source made larger than it is: "high-ranking officials within the government" opens what one member of
/// parliament then says.
///
/// The mark is set where a text names officials of a state as its source without naming one of them, the next
/// person to speak for that state sits in its parliament, at most [#NEAR] sentences on, and nobody else speaks
/// for the state in the whole article. One pass over the sentences. It misses a source inflated in another way
/// (a retired officer as "the army"), and blames an article whose unnamed officials exist and happen to stand
/// before a member of parliament: it asks for a second look and changes no entry.
final class Inflation {
    private static final int NEAR = 3;
    private static final int BESIDE = 90;
    private static final Set<String> OFFICIALDOM = Set.of(
            "official",
            "source",
            "insider",
            "figure",
            "authority",
            "representative",
            "adviser",
            "advisor",
            "aide",
            "apparatus",
            "establishment",
            "leadership",
            "circle");

    /// A person speaking for a state.
    private record Speaker(String name, int sentence, boolean inParliament) {}

    private final ArticleContext context;
    private final Offices offices;

    Inflation(ArticleContext context, Offices offices) {
        this.context = context;
        this.offices = offices;
    }

    /// Whether the article is to be marked.
    boolean isCalledFor() {
        for (Tree tree : context.trees()) {
            for (int i = 0; context.tells(tree) && i < tree.size(); i++) {
                if (OFFICIALDOM.contains(tree.lemma(i)) && isSource(tree, i)) {
                    Optional<StateCode> state = state(tree, i);
                    if (state.isPresent() && isInflated(tree, speakers(state.orElseThrow()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// "According to officials", "officials said".
    private boolean isSource(Tree tree, int noun) {
        int head = tree.head(noun);
        if (head < 0) {
            return false;
        }
        boolean according = tree.relation(noun).equals("pobj")
                && tree.lemma(head).equals("to")
                && tree.head(head) >= 0
                && tree.surface(tree.head(head)).equalsIgnoreCase("according");
        boolean says = tree.relation(noun).equals("nsubj")
                && context.lexicon().speech(tree, head).isPresent();
        return according || says;
    }

    private Optional<StateCode> state(Tree tree, int noun) {
        List<ActorId> who = new ArrayList<>(context.cast().who(tree, noun));
        who.addAll(context.cast().namedIn(tree, tree.phrase(noun)));
        return who.stream().flatMap(a -> a.state().stream()).findFirst();
    }

    private boolean isInflated(Tree opening, List<Speaker> speakers) {
        return !speakers.isEmpty()
                && speakers.stream().allMatch(Speaker::inParliament)
                && speakers.stream()
                        .anyMatch(s -> s.sentence() >= opening.index() && s.sentence() <= opening.index() + NEAR);
    }

    /// Everybody who speaks for a state, where the text first names them.
    private List<Speaker> speakers(StateCode state) {
        List<String> names = context.drafts().stream()
                .filter(Entry.Statement.class::isInstance)
                .map(Entry.Statement.class::cast)
                .filter(s -> s.actor().flatMap(ActorId::state).equals(Optional.of(state)))
                .flatMap(s -> s.speaker().stream())
                .distinct()
                .toList();
        return names.stream().flatMap(n -> speaker(n).stream()).toList();
    }

    private Optional<Speaker> speaker(String name) {
        for (Tree tree : context.trees()) {
            for (int i = 0; i < tree.size(); i++) {
                Optional<Person> person = tree.tag(i).startsWith("NNP")
                        ? context.cast().person(tree, i).filter(p -> p.name().equals(name))
                        : Optional.empty();
                if (person.isPresent()) {
                    String office = person.flatMap(Person::office).orElse("");
                    return Optional.of(new Speaker(
                            name, tree.index(), offices.isLegislative(office, isBesideParliament(tree, i))));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBesideParliament(Tree tree, int noun) {
        Span own = tree.core(noun);
        int from = Math.max(tree.sentence().start(), own.start() - BESIDE);
        int to = Math.min(tree.sentence().end(), own.end() + BESIDE);
        List<Mention> mentions = context.cast().actors().mentions(tree.text(), from, to);
        return mentions.stream().anyMatch(m -> m.actor().sort().equals("legislature"))
                || tree.text().substring(from, to).matches("(?is).*\\bparliament(ary)?\\b.*");
    }
}
