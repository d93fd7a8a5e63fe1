package casus.precedent.pair;

import casus.terms.Rung;
import java.time.LocalDate;
import java.util.Map;

/// What a patron decided when its protégé was attacked, beside what the model says of it.
///
/// @param day      of the attack
/// @param conflict its name
/// @param logOdds  what the model says, by rung
/// @param came     whether the rung was taken; a rung that nobody knows of is missing
public record PastDecision(
        LocalDate day,
        String conflict,
        String patron,
        String protege,
        Map<Rung, Double> logOdds,
        Map<Rung, Boolean> came) {
    public PastDecision {
        logOdds = Map.copyOf(logOdds);
        came = Map.copyOf(came);
    }
}
