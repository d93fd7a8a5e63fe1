package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.actor.Actors.Naming;
import casus.read.Sentence;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a word takes up again. Simple salience, as in Lappin and Leass (1994) without their weights: the last
/// subject that is an actor, else the last actor named, at most two sentences back. It fails where a word skips
/// a nearer candidate.
final class Antecedents {
    private static final int BACK = 2;
    private static final Set<String> STANDS_FOR_PAIR = Set.of("they", "their", "theirs", "themselves");
    private final ReferenceResolver resolver;
    private final Owners owners;
    private final Pairs pairs;
    private final Names names;
    private final List<Tree> trees;

    Antecedents(NamedActors known, ReferenceResolver resolver, Owners owners, Pairs pairs) {
        this.resolver = resolver;
        this.owners = owners;
        this.pairs = pairs;
        this.names = known.names();
        this.trees = known.trees();
    }

    /// The actors a word means by naming none itself.
    ///
    /// @param plural  whether only several actors, or a people, will do
    /// @param without states it cannot mean
    List<ActorId> of(Tree tree, int before, boolean plural, List<ActorId> without) {
        for (int t = tree.index(); t >= Math.max(0, tree.index() - BACK); t--) {
            Tree there = trees.get(t);
            if (t != tree.index()
                    && there.sentence().paragraph() != tree.sentence().paragraph()
                    && t != tree.sentence().parent()
                    && tree.sentence().kind() != Sentence.Kind.BULLET) {
                break;
            }
            int limit = t == tree.index() ? before : there.size();
            List<ActorId> best = subjectBefore(there, limit, plural, without);
            if (!best.isEmpty()) {
                return best;
            }
        }
        return plural && STANDS_FOR_PAIR.contains(tree.surface(before).toLowerCase(Locale.ROOT)) && pairs.isAboutTwo()
                ? pairs.main()
                : List.of();
    }

    /// The last noun before `limit` that is a subject, or owns one, and an actor.
    private List<ActorId> subjectBefore(Tree tree, int limit, boolean plural, List<ActorId> without) {
        List<ActorId> any = List.of();
        for (int i = limit - 1; i >= 0; i--) {
            if (!tree.isNoun(i) || tree.tag(i).startsWith("PRP")) {
                continue;
            }
            boolean subject = Set.of("nsubj", "nsubjpass").contains(tree.relation(i));
            List<ActorId> who = new ArrayList<>();
            for (int j : subject ? tree.joined(i) : plural ? tree.joined(first(tree, i)) : List.of(i)) {
                names.at(tree, j)
                        .filter(m -> m.naming() != Naming.DEMONYM)
                        .map(m -> m.actor().id())
                        .ifPresent(who::add);
            }
            if (who.isEmpty() && subject) {
                who.addAll(Bodies.isBody(tree.lemma(i)) ? resolver.who(tree, i) : List.of());
            }
            if (who.isEmpty() && Bodies.isBody(tree.lemma(i)) && !without.isEmpty()) {
                who.addAll(owners.named(tree, i));
            }
            who.removeIf(w -> without.contains(Sides.state(w)));
            if (subject && !who.isEmpty() && (!plural || who.size() > 1 || isPlural(tree, i))) {
                return List.copyOf(who);
            }
            if (any.isEmpty()
                    && !who.isEmpty()
                    && (!plural || who.size() > 1 || isPlural(tree, i))
                    && (!without.isEmpty() || !names.isPlace(tree, i))) {
                any = List.copyOf(who);
            }
        }
        return any;
    }

    /// The first of the nouns joined by "and" that `noun` is one of.
    private static int first(Tree tree, int noun) {
        int at = noun;
        while (tree.relation(at).equals("conj") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        return at;
    }

    private boolean isPlural(Tree tree, int i) {
        return names.at(tree, i).filter(m -> m.naming() == Naming.PEOPLE).isPresent()
                || tree.tag(i).endsWith("S");
    }
}
