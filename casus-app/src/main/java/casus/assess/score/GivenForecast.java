package casus.assess.score;

import casus.assess.Answer;
import casus.terms.Rung;
import java.time.LocalDate;
import java.util.Optional;

/// A forecast, made again as it was given.
///
/// @param day        on which it was asked for
/// @param asOf       of what was in print by then; empty for all that was on record that day
/// @param answer     as it was
/// @param afterwards whether it was asked for when the outcome was known, as of a day before it was
public record GivenForecast(LocalDate day, Optional<LocalDate> asOf, Answer answer, boolean afterwards) {
    /// The last day whose news it knows.
    public LocalDate knows() {
        return asOf.orElse(day);
    }

    double probability(Rung rung) {
        return answer.forecast().probability(rung).value();
    }

    /// The rate of the precedents alone, where they have one for this rung.
    Optional<Double> rate(Rung rung) {
        return answer.precedents().on(rung).map(e -> e.probability().value());
    }
}
