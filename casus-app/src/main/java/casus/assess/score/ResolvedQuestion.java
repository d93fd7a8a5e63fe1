package casus.assess.score;

import casus.ledger.decision.Decision;
import casus.terms.Rung;
import java.util.List;

/// A question whose outcome is known, with what was forecast before.
///
/// @param decision that settled it
/// @param outcome  what it says
/// @param given    the forecasts that did not know the outcome, in the order of what they knew; may be empty
public record ResolvedQuestion(Decision decision, Decision.Resolve outcome, List<GivenForecast> given) {
    public ResolvedQuestion {
        given = List.copyOf(given);
        if (!given.stream().allMatch(g -> g.knows().isBefore(outcome.on()))) {
            throw new IllegalArgumentException("a forecast that knew the outcome of " + outcome.on() + " is none");
        }
    }

    /// Whether there is something to score.
    public boolean isScored() {
        return outcome.counts() && !given.isEmpty();
    }

    /// Rungs of which the outcome says whether they were taken, lowest first.
    List<Rung> said() {
        return outcome.ladder();
    }

    boolean came(Rung rung) {
        return outcome.rungs().contains(rung);
    }
}
