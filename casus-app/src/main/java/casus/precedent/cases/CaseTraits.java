package casus.precedent.cases;

import casus.precedent.table.Region;
import java.util.Optional;
import java.util.Set;

/// By what cases are compared.
///
/// @param protege    who is attacked
/// @param adversary  by whom
/// @param patron     who has to choose
/// @param promise    what is promised
/// @param rival      whether the patron is a rival of the attacker
/// @param balance    in resources the attacker is `stronger` than the protégé, `even` or `weaker`
/// @param major      the patron is a major power
/// @param majorEnemy the attacker is one
/// @param nuclearEnemy the attacker has nuclear weapons
/// @param partners   there was an agreement between patron and protégé, whatever it held
/// @param state      the attacker is a state and no group
/// @param theatre    where the protégé lies; empty for what is no state
/// @param neighbour  patron and protégé share a border
/// @param region     patron and protégé lie in one region
/// @param year       of the attack
public record CaseTraits(
        String protege,
        String adversary,
        String patron,
        Set<String> promise,
        boolean rival,
        String balance,
        boolean major,
        boolean majorEnemy,
        boolean nuclearEnemy,
        boolean partners,
        boolean state,
        Optional<Region> theatre,
        boolean neighbour,
        boolean region,
        int year) {
    public CaseTraits {
        promise = Set.copyOf(promise);
    }
}
