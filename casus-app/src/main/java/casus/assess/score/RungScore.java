package casus.assess.score;

import casus.terms.Rung;
import java.util.Optional;

/// How good the forecasts of one rung of one question were; scores are means over the forecasts.
///
/// @param rung     of the ladder
/// @param last     the last forecast before the outcome
/// @param came     whether the patron did it
/// @param brier    0 to 1
/// @param log      in nats
/// @param byRate   the Brier score of the precedents' rate alone; empty where no rate covers the rung
public record RungScore(Rung rung, double last, boolean came, double brier, double log, Optional<Double> byRate) {
    /// What always saying 50% gets.
    public static final double EVEN = ScoringRules.brier(0.5, true);
}
