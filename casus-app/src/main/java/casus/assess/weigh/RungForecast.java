package casus.assess.weigh;

import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.List;

/// The forecast for one rung.
///
/// @param rung        of the ladder
/// @param probability P(rung | trigger, window)
/// @param low         5% bound
/// @param high        95% bound
/// @param terms       the waterfall; their log-odds add up to the probability's
/// @param families    independent families of articles behind the terms
/// @param confidence  a sentence of its own
public record RungForecast(
        Rung rung,
        Probability probability,
        Probability low,
        Probability high,
        List<Term> terms,
        int families,
        Confidence confidence) {
    private static final double ROUNDING = 1e-9;

    public RungForecast {
        terms = List.copyOf(terms);
        double sum = terms.stream().mapToDouble(Term::logOdds).sum();
        if (Math.abs(sum - probability.logOdds()) > ROUNDING) {
            throw new IllegalArgumentException(
                    "the waterfall of " + rung + " adds up to " + sum + ", not to " + probability.logOdds());
        }
        if (low.value() > probability.value() || high.value() < probability.value()) {
            throw new IllegalArgumentException("the interval of " + rung + " leaves out the estimate");
        }
    }

    /// Word, range and number in one breath.
    public String words() {
        return Likelihood.phrase(probability);
    }
}
