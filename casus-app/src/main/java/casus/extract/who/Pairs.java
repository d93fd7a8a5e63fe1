package casus.extract.who;

import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.terms.ActorId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The two states meant by "both countries" or "the two sides", and the two an article is mostly about.
final class Pairs {
    private static final Set<String> PAIRED = Set.of(
            "country",
            "nation",
            "side",
            "state",
            "party",
            "power",
            "government",
            "capital",
            "partner",
            "ally",
            "neighbor",
            "neighbour",
            "leader",
            "president",
            "army");
    private final ReferenceResolver resolver;
    private final Owners owners;
    private final Actors actors;
    private final Names names;

    Pairs(NamedActors known, ReferenceResolver resolver, Owners owners) {
        this.resolver = resolver;
        this.owners = owners;
        this.actors = known.actors();
        this.names = known.names();
    }

    /// Whether a noun phrase speaks of two states without naming them.
    boolean isPair(Tree tree, int noun) {
        boolean two = tree.hasKid(noun, "det", Set.of("both", "either", "each"))
                || tree.kids(noun).stream()
                        .anyMatch(k -> tree.lemma(k).equals("two")
                                || tree.lemma(k).equals("#crd#")
                                        && tree.surface(k).equalsIgnoreCase("two"))
                || tree.hasKid(noun, "nmod", Set.of("both", "two"))
                || tree.hasKid(noun, "predet", Set.of("both"));
        return two
                && PAIRED.contains(tree.lemma(noun))
                && owners.modifiers(tree, noun).isEmpty();
    }

    /// The two states meant by "both countries" or "the two sides".
    List<ActorId> of(Tree tree, int noun) {
        boolean sides = Set.of("side", "party").contains(tree.lemma(noun));
        Set<ActorId> out = new LinkedHashSet<>();
        List<ActorId> own = sides ? ownSubjects(tree, noun) : List.of();
        for (int t = tree.index(); t >= Math.max(0, tree.index() - (sides ? 4 : 2)) && out.size() < 2; t--) {
            Map<Integer, Mention> at = names.in(t);
            int limit = t == tree.index() ? noun : Integer.MAX_VALUE;
            at.entrySet().stream()
                    .filter(e -> e.getKey() < limit)
                    .sorted(Map.Entry.<Integer, Mention>comparingByKey().reversed())
                    .map(e -> Sides.state(e.getValue().actor().id()))
                    .filter(id -> actors.isState(id) && !own.contains(id))
                    .forEach(id -> {
                        if (out.size() < 2) {
                            out.add(id);
                        }
                    });
        }
        List<ActorId> main = main();
        return sides && out.size() == 2
                        || main.size() < 2
                        || out.size() == 2 && !out.containsAll(main) && areNamedBefore(tree, noun)
                ? List.copyOf(out)
                : main;
    }

    /// Whether two states are named in the sentence itself before the pair.
    private boolean areNamedBefore(Tree tree, int noun) {
        return names.in(tree.index()).entrySet().stream()
                        .filter(e -> e.getKey() < noun)
                        .map(e -> Sides.state(e.getValue().actor().id()))
                        .distinct()
                        .count()
                >= 2;
    }

    private List<ActorId> ownSubjects(Tree tree, int noun) {
        int verb = tree.verbFrom(noun, Integer.MAX_VALUE);
        return verb < 0
                ? List.of()
                : Roles.of(tree, verb).agents().stream()
                        .filter(a -> a != noun)
                        .flatMap(a -> resolver.who(tree, a).stream())
                        .map(Sides::state)
                        .toList();
    }

    /// The two states the article names most, the more frequent first.
    List<ActorId> main() {
        return names.counts().entrySet().stream()
                .sorted(Map.Entry.<ActorId, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether some sentence names both.
    boolean areNamedTogether(ActorId one, ActorId other) {
        return names.sentences().stream()
                .anyMatch(s ->
                        s.values().stream().anyMatch(m -> Sides.same(m.actor().id(), one))
                                && s.values().stream()
                                        .anyMatch(m -> Sides.same(m.actor().id(), other)));
    }

    /// Whether the article is about two states, so that "they" without anybody before means both.
    boolean isAboutTwo() {
        return main().stream().mapToInt(names::count).sum() * 5 >= names.total() * 4;
    }
}
