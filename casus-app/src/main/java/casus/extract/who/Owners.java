package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.actor.Actors.Naming;
import casus.terms.ActorId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose a noun is: the actors among its possessors, adjectives, appositions and prepositional phrases.
final class Owners {
    private static final Set<String> MODIFIERS = Set.of("nmod", "amod", "compound", "poss", "nn", "advmod");
    private static final Set<String> VENUES = Set.of(
            "agreement",
            "accord",
            "treaty",
            "summit",
            "deal",
            "protocol",
            "conference",
            "convention",
            "declaration",
            "accords",
            "meeting",
            "process",
            "memorandum");
    private final ReferenceResolver resolver;
    private final Names names;
    private final People people;

    Owners(NamedActors known, ReferenceResolver resolver) {
        this.resolver = resolver;
        this.names = known.names();
        this.people = known.people();
    }

    /// The actors among a noun's possessors and adjectives, with those joined to them.
    List<ActorId> modifiers(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun)) {
            if (MODIFIERS.contains(tree.relation(k)) && k < noun) {
                for (int j : tree.joined(k)) {
                    if (tree.tag(j).startsWith("PRP")) {
                        out.addAll(resolver.pronoun(tree, j));
                    } else if (isVenue(tree, noun, j)) {
                        continue;
                    } else {
                        names.actor(tree, j).ifPresent(out::add);
                        resolver.person(tree, j).flatMap(Person::actor).ifPresent(out::add);
                        if (tree.relation(j).equals("poss") && names.at(tree, j).isEmpty()) {
                            out.addAll(resolver.who(tree, j));
                        }
                    }
                }
                if (tree.tag(k).startsWith("NN")
                        || tree.tag(k).startsWith("JJ")
                        || tree.tag(k).startsWith("VB")) {
                    for (int deeper : tree.kids(k)) {
                        if ((MODIFIERS.contains(tree.relation(deeper)) || isPaired(tree, deeper, k))
                                && !tree.relation(k).equals("poss")) {
                            names.actor(tree, deeper).ifPresent(out::add);
                        }
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    /// "Valdian-Bordurian": a name before a hyphen and another.
    private static boolean isPaired(Tree tree, int first, int second) {
        return second == first + 2
                && tree.surface(first + 1).matches("[-\u2010\u2011\u2013]")
                && tree.word(first).end() == tree.word(first + 1).start();
    }

    /// The actors a noun is `of`, `in` or `from`.
    List<ActorId> prepositional(Tree tree, int noun, Set<String> prepositions) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int o : tree.objects(noun, prepositions)) {
            List<ActorId> of = resolver.who(tree, o);
            List<ActorId> by = of.isEmpty() ? modifiers(tree, o) : of;
            if (by.isEmpty() && prepositions.contains("of")) {
                for (int deeper : tree.objects(o, Set.of("of", "in"))) {
                    out.addAll(resolver.who(tree, deeper));
                }
            }
            out.addAll(by);
        }
        return List.copyOf(out);
    }

    /// The actors named as a noun's own modifiers, pronouns left out.
    List<ActorId> named(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun)) {
            if (MODIFIERS.contains(tree.relation(k)) && k < noun) {
                names.actor(tree, k).ifPresent(out::add);
                people.side(tree, k).ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    /// "Jan Berg, a Valdian engineer".
    List<ActorId> apposed(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int a : tree.kids(noun, "appos")) {
            for (int j : tree.joined(a)) {
                out.addAll(modifiers(tree, j));
                names.at(tree, j)
                        .filter(m -> m.naming() == Naming.DEMONYM)
                        .map(m -> m.actor().id())
                        .ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    /// "the Paris agreement", "the Oslo talks": the capital tells where, not whose.
    private boolean isVenue(Tree tree, int noun, int word) {
        return !tree.relation(word).equals("poss")
                && VENUES.contains(tree.lemma(noun))
                && names.at(tree, word)
                        .filter(m -> m.naming() == Naming.METONYM)
                        .isPresent();
    }
}
