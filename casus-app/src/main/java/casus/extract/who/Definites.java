package casus.extract.who;

import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose a body is that its phrase gives no owner: "the regime", "an administration official", "security
/// forces". Definite descriptions in the sense of Vieira and Poesio (2000), by the same head noun named before
/// with an owner, else by the state named last.
final class Definites {
    private static final int NEAR = 6;
    private static final Set<String> STANDING = Set.of(
            "ministry",
            "embassy",
            "parliament",
            "regime",
            "government",
            "country",
            "military",
            "army",
            "kingdom",
            "administration",
            "nation",
            "republic",
            "state");
    private final Owners owners;
    private final Antecedents antecedents;
    private final Pairs pairs;
    private final Actors actors;
    private final Names names;
    private final People people;
    private final List<Tree> trees;

    Definites(NamedActors known, Owners owners, Antecedents antecedents, Pairs pairs) {
        this.owners = owners;
        this.antecedents = antecedents;
        this.pairs = pairs;
        this.actors = known.actors();
        this.names = known.names();
        this.people = known.people();
        this.trees = known.trees();
    }

    /// "an administration official": of the state whose administration was named before; else as "the regime".
    List<ActorId> of(Tree tree, int noun) {
        if (Set.of("analyst", "expert", "commentator", "observer", "historian", "strategist")
                .contains(tree.lemma(noun))) {
            return List.of();
        }
        for (int k : tree.kids(noun, "compound", "nmod")) {
            if (Set.of("administration", "government", "ministry").contains(tree.lemma(k))) {
                List<ActorId> named = namedBefore(tree, k, Integer.MAX_VALUE);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        List<ActorId> definite = definite(tree, noun);
        return definite.isEmpty() ? home(tree, noun) : definite;
    }

    /// "security forces", "police", "the authorities" without an owner are those of the state the article is
    /// mostly about.
    private List<ActorId> home(Tree tree, int noun) {
        boolean domestic = Set.of("police", "authority").contains(tree.lemma(noun))
                || Set.of("force", "official", "agent").contains(tree.lemma(noun))
                        && tree.kids(noun, "compound").stream()
                                .anyMatch(k -> Set.of("security", "state", "government", "police")
                                        .contains(tree.lemma(k)));
        List<ActorId> main = pairs.main();
        return domestic && !main.isEmpty() && names.count(main.getFirst()) * 2 >= names.total()
                ? main.subList(0, 1)
                : List.of();
    }

    /// "the regime", "the country", "the army": of the state it was of when named before, else the state named
    /// last; the object of a verb is not its subject.
    private List<ActorId> definite(Tree tree, int noun) {
        List<ActorId> of = owners.prepositional(tree, noun, Set.of("of", "from"));
        if (of.isEmpty()
                && tree.lemma(noun).equals("administration")
                && tree.hasKid(noun, "det", Set.of("the", "this"))) {
            return namedBefore(tree, noun, Integer.MAX_VALUE);
        }
        boolean known = tree.hasKid(noun, "det", Set.of("the", "this", "that"))
                && STANDING.contains(tree.lemma(noun))
                && tree.kids(noun, "compound", "relcl", "acl").stream()
                        .noneMatch(k -> tree.tag(k).startsWith("NNP"))
                && tree.kids(noun, "nmod").stream()
                        .allMatch(k -> Set.of("former", "entire", "whole", "same", "central", "new")
                                .contains(tree.lemma(k)));
        boolean republic = tree.lemma(noun).equals("republic")
                && tree.kids(noun, "compound", "nmod").stream()
                        .anyMatch(k -> tree.surface(k).equals("Soviet"));
        if (!of.isEmpty() || !known && !republic) {
            return of;
        }
        List<ActorId> subject = clauseSubject(tree, noun);
        List<ActorId> before = namedBefore(tree, noun, NEAR);
        List<ActorId> named = before.isEmpty() || before.stream().anyMatch(subject::contains)
                ? antecedents.of(tree, noun, false, subject)
                : before;
        return named.stream().filter(a -> actors.isState(Sides.state(a))).toList();
    }

    /// The actor the same noun had as owner when it was named before: "the Valdian regime … the regime".
    ///
    /// @param far how many sentences back at the most
    private List<ActorId> namedBefore(Tree tree, int noun, int far) {
        for (int t = tree.index(); t >= Math.max(0, (long) tree.index() - far); t--) {
            Tree there = trees.get(t);
            int limit = t == tree.index() ? noun : there.size();
            for (int i = limit - 1; i >= 0; i--) {
                if (there.lemma(i).equals(tree.lemma(noun)) && there.isNoun(i)) {
                    List<ActorId> owner = owners.named(there, i);
                    if (!owner.isEmpty()) {
                        return owner;
                    }
                }
            }
        }
        return List.of();
    }

    /// The actors named as subject of the clause a word stands in, unless it is the subject itself.
    private List<ActorId> clauseSubject(Tree tree, int noun) {
        int at = noun;
        while (at >= 0 && !tree.isVerb(at)) {
            if (Set.of("nsubj", "nsubjpass", "poss").contains(tree.relation(at))) {
                return List.of();
            }
            at = tree.head(at);
        }
        if (at < 0) {
            return List.of();
        }
        Set<ActorId> out = new LinkedHashSet<>();
        for (int s : Roles.subjects(tree, at, 4)) {
            names.actor(tree, s).map(Sides::state).ifPresent(out::add);
            people.side(tree, s).map(Sides::state).ifPresent(out::add);
            owners.named(tree, s).stream().map(Sides::state).forEach(out::add);
        }
        return List.copyOf(out);
    }
}
