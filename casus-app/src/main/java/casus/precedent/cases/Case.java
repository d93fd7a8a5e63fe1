package casus.precedent.cases;

import casus.terms.Rung;
import java.util.List;
import java.util.Set;

/// What one patron did when its protégé, or whoever came to be one, was attacked.
///
/// @param id        in the catalogue
/// @param year      of the attack
/// @param name      of the war or crisis
/// @param protege   who was attacked; ISO 3166 code
/// @param adversary who attacked; a code, or the name of a group
/// @param patron    who had to choose
/// @param promise   what was promised: `defense`, `offense`, `neutrality`, `nonaggression`, `consultation`
/// @param treaty    where it was promised, or what there was in its place
/// @param rival     whether the patron held the attacker for an enemy
/// @param balance   in resources (share of capabilities, CINC) the attacker was `stronger` than the protégé
/// by half or more, `even` or `weaker`; of a group, or after the tables' last year, by eye
/// @param rungs     what the patron did; `deployment` stands wherever `force` does
/// @param unknown   rungs of which the row does not say whether they were taken
/// @param verdict   `kept`, `partly`, `broken` for a promise; `helped`, `abstained` without one, or where
/// none fell due
/// @param what      what happened, in a sentence or two
public record Case(
        String id,
        int year,
        String name,
        String protege,
        String adversary,
        String patron,
        Set<String> promise,
        String treaty,
        boolean rival,
        String balance,
        List<Rung> rungs,
        Set<Rung> unknown,
        String verdict,
        String what) {
    private static final Set<String> PROMISES =
            Set.of("defense", "offense", "neutrality", "nonaggression", "consultation");
    private static final Set<String> VERDICTS = Set.of("kept", "partly", "broken", "helped", "abstained");
    private static final Set<String> BALANCES = Set.of("stronger", "even", "weaker");

    public Case {
        promise = Set.copyOf(promise);
        rungs = List.copyOf(rungs);
        unknown = Set.copyOf(unknown);
        if (!PROMISES.containsAll(promise) || !VERDICTS.contains(verdict) || !BALANCES.contains(balance)) {
            throw new IllegalArgumentException(
                    "the case " + id + " has an unknown promise, verdict or balance: " + promise + " " + verdict);
        }
        if (rungs.stream().anyMatch(unknown::contains)) {
            throw new IllegalArgumentException("the case " + id + " has a rung both taken and unknown: " + unknown);
        }
        if (name.isBlank() || what.isBlank() || year < 1815) {
            throw new IllegalArgumentException("the case " + id + " needs a name, a year and what happened");
        }
    }

    /// Whether it fought or showed force.
    public boolean force() {
        return rungs.contains(Rung.FORCE) || rungs.contains(Rung.DEPLOYMENT);
    }
}
