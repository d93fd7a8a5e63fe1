package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.actor.Actors.Mention;
import casus.ledger.actor.Actors.Naming;
import casus.terms.ActorId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who or whose a noun phrase is: by name, by owner, by what stands beside it, or by what was said before.
final class NounPhrases {
    /// Units of an army: whoever's they are called.
    private static final Set<String> UNITS =
            Set.of("brigade", "battalion", "regiment", "squadron", "fleet", "flotilla", "garrison", "contingent");
    /// "its ally", "their neighbour": somebody else than the owner.
    private static final Set<String> RELATIONAL = Set.of(
            "ally",
            "partner",
            "neighbor",
            "neighbour",
            "enemy",
            "rival",
            "adversary",
            "foe",
            "patron",
            "protector",
            "counterpart",
            "opponent");

    private static final Set<String> PLACED =
            Set.of("of", "in", "on", "against", "from", "inside", "within", "near", "to", "across");
    private final ReferenceResolver resolver;
    private final Owners owners;
    private final Pairs pairs;
    private final Antecedents antecedents;
    private final Definites definites;
    private final Groups groups;
    private final Offices offices;
    private final Names names;

    NounPhrases(NamedActors known, ReferenceResolver resolver, Owners owners, Pairs pairs, Antecedents antecedents) {
        this.resolver = resolver;
        this.owners = owners;
        this.pairs = pairs;
        this.antecedents = antecedents;
        this.definites = new Definites(known, owners, antecedents, pairs);
        this.groups = new Groups(known, owners);
        this.offices = known.offices();
        this.names = known.names();
    }

    /// Whoever a noun phrase is when it acts; empty for things.
    List<ActorId> who(Tree tree, int noun) {
        if (tree.tag(noun).startsWith("PRP")) {
            return resolver.pronoun(tree, noun);
        }
        Optional<Person> person = resolver.person(tree, noun);
        if (person.isPresent()) {
            return person.flatMap(Person::actor).stream().toList();
        }
        Optional<Mention> m = names.at(tree, noun);
        if (m.filter(x -> x.naming() == Naming.PEOPLE).isPresent()
                && !owners.prepositional(tree, noun, Set.of("of", "in")).isEmpty()) {
            return List.of();
        }
        if (m.isPresent() && m.orElseThrow().naming() != Naming.DEMONYM) {
            return List.of(m.orElseThrow().actor().id());
        }
        if (pairs.isPair(tree, noun)) {
            return pairs.of(tree, noun);
        }
        if (RELATIONAL.contains(tree.lemma(noun)) && tree.kid(noun, "poss") >= 0 && m.isEmpty()) {
            return relative(tree, noun);
        }
        boolean beside = tree.relation(noun).equals("appos") && Bodies.isCalled(tree.lemma(noun)) && m.isEmpty();
        if (beside && tree.isNoun(tree.head(noun))) {
            return resolver.who(tree, tree.head(noun));
        }
        if (Set.of("some", "all", "many", "most", "several", "both", "#crd#").contains(tree.lemma(noun))
                && tree.relation(noun).startsWith("nsubj")) {
            return owners.prepositional(tree, noun, Set.of("of"));
        }
        Optional<ActorId> unknown = groups.of(tree, noun);
        if (unknown.isPresent()) {
            return unknown.stream().toList();
        }
        if (Groups.isOpposed(tree, noun) && m.isEmpty()) {
            return List.of();
        }
        if (UNITS.contains(tree.lemma(noun)) && m.isEmpty()) {
            return owners.modifiers(tree, noun);
        }
        if (Bodies.isBody(tree.lemma(noun)) || offices.isHead(tree.lemma(noun)) || m.isPresent()) {
            List<ActorId> of = owners.modifiers(tree, noun);
            return of.isEmpty() ? m.map(x -> List.of(x.actor().id())).orElseGet(() -> definites.of(tree, noun)) : of;
        }
        return List.of();
    }

    /// "its ally": named beside it, else whoever was the subject of the clause before and is not the owner.
    private List<ActorId> relative(Tree tree, int noun) {
        Set<ActorId> named = new LinkedHashSet<>();
        tree.kids(noun, "appos").forEach(a -> named.addAll(resolver.who(tree, a)));
        if (!named.isEmpty()) {
            return List.copyOf(named);
        }
        List<ActorId> owner =
                owners.modifiers(tree, noun).stream().map(Sides::state).toList();
        if (owner.isEmpty()) {
            return List.of();
        }
        return antecedents.of(tree, noun, false, owner);
    }

    /// Whom a noun phrase concerns: itself, its owner, or the state it is of or in ("Israel's actions",
    /// "Iranian facilities").
    List<ActorId> whose(Tree tree, int noun) {
        List<ActorId> self = resolver.who(tree, noun);
        if (self.isEmpty()
                && Groups.isOpposed(tree, noun)
                && !owners.modifiers(tree, noun).isEmpty()) {
            return List.of(
                    new ActorId(tree.at(tree.core(noun)).replaceAll("\\s+", " ").replaceAll("^[Tt]he ", "")));
        }
        List<ActorId> of = self.isEmpty() ? owners.modifiers(tree, noun) : self;
        List<ActorId> called = of.isEmpty() ? owners.apposed(tree, noun) : of;
        List<ActorId> by = called.isEmpty() ? owners.prepositional(tree, noun, Set.of("by")) : called;
        return by.isEmpty() ? owners.prepositional(tree, noun, PLACED) : by;
    }
}
