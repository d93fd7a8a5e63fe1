package casus.assess.score;

import casus.assess.transfer.TransferQuestion;
import java.time.LocalDate;
import java.util.Optional;

/// A forecast of a question on deliveries, and what came of it by the rule of its answer.
///
/// @param day  on which it was asked
/// @param last the last day it was for
/// @param said the forecast of that day
/// @param came what came; nothing while the last day is to come
public record DeliveryScore(
        TransferQuestion question, LocalDate day, LocalDate last, double said, Optional<Boolean> came) {
    /// 0 to 1; nothing while it is open.
    public Optional<Double> brier() {
        return came.map(c -> ScoringRules.brier(said, c));
    }

    /// In nats; nothing while it is open.
    public Optional<Double> log() {
        return came.map(c -> ScoringRules.log(c ? said : 1 - said));
    }
}
