package casus.assess.question.grammar;

import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who is who in a question: what is asked first, then whom the attack it takes as given names.
///
/// @param attack whether an attack is given
/// @param place  a place that stands for a state
record QuestionRoles(
        List<NameTable.Named> patrons,
        List<NameTable.Named> proteges,
        List<NameTable.Named> adversaries,
        boolean attack,
        Optional<String> place) {
    static QuestionRoles of(MainClause main, List<AttackClause> attacks) {
        List<NameTable.Named> patrons = new ArrayList<>(main.patrons());
        List<NameTable.Named> proteges = new ArrayList<>(main.proteges());
        List<NameTable.Named> adversaries = new ArrayList<>(main.adversaries());
        List<NameTable.Named> attackers =
                attacks.stream().flatMap(a -> a.attackers().stream()).toList();
        List<NameTable.Named> victims =
                attacks.stream().flatMap(a -> a.victims().stream()).toList();
        List<NameTable.Named> parties =
                attacks.stream().flatMap(a -> a.parties().stream()).toList();
        if (proteges.isEmpty()) {
            proteges.addAll(without(victims, patrons));
        }
        if (patrons.size() > 1 && proteges.size() == 1) {
            patrons.retainAll(without(patrons, proteges));
        }
        if (adversaries.isEmpty()) {
            adversaries.addAll(without(without(attackers, patrons), proteges));
        }
        List<NameTable.Named> others = without(without(parties, patrons), proteges);
        if (proteges.isEmpty() && others.size() > 1) {
            proteges.add(others.getFirst());
            others = others.subList(1, others.size());
        }
        if (adversaries.isEmpty()) {
            adversaries.addAll(others);
        }
        boolean attack = attacks.stream().anyMatch(AttackClause::found);
        Optional<String> place = proteges.stream()
                .filter(n -> n.naming() == NameTable.Naming.PLACE)
                .map(NameTable.Named::name)
                .findFirst();
        if (adversaries.isEmpty()) {
            proteges.stream()
                    .flatMap(n -> n.claimant().stream())
                    .filter(c -> patrons.stream().noneMatch(p -> p.actor().equals(c)))
                    .findFirst()
                    .ifPresent(c -> adversaries.add(
                            new NameTable.Named(c, NameTable.Naming.ACTOR, c.value(), Optional.empty(), false, false)));
        }
        return new QuestionRoles(patrons, proteges, adversaries, attack, place);
    }

    /// Who lets whom do what to whom; of letting somebody take another's land, who stays out for whom.
    static QuestionRoles of(Permission p, List<AttackClause> attacks) {
        boolean attack = p.isPassivity() || attacks.stream().skip(1).anyMatch(AttackClause::found);
        return p.isPassivity()
                ? new QuestionRoles(p.host(), p.against(), p.guest(), attack, Optional.empty())
                : new QuestionRoles(p.host(), p.guest(), p.against(), attack, Optional.empty());
    }

    private static List<NameTable.Named> without(List<NameTable.Named> some, List<NameTable.Named> others) {
        return some.stream()
                .filter(n -> others.stream().noneMatch(o -> o.actor().equals(n.actor())))
                .toList();
    }

    /// Whether one actor stands on two sides.
    boolean overlap() {
        return meet(patrons, proteges) || meet(proteges, adversaries) || meet(patrons, adversaries);
    }

    private static boolean meet(List<NameTable.Named> a, List<NameTable.Named> b) {
        return a.stream().anyMatch(n -> b.stream().anyMatch(m -> related(n.actor(), m.actor())));
    }

    private static boolean related(ActorId a, ActorId b) {
        return a.isOrBelongsTo(b) || b.isOrBelongsTo(a);
    }
}
