package casus.assess.transfer;

import casus.assess.weigh.Confidence;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Term;
import java.util.List;

/// How probable the answer yes is.
///
/// @param probability within the window
/// @param low         5% bound
/// @param high        95% bound
/// @param terms       the waterfall; their log-odds add up to the probability's
/// @param families    independent families of articles behind the terms
/// @param confidence  a sentence of its own
/// @param judgements  ids of the judged numbers that are in it, in order
public record TransferForecast(
        Probability probability,
        Probability low,
        Probability high,
        List<Term> terms,
        int families,
        Confidence confidence,
        List<String> judgements) {
    private static final double ROUNDING = 1e-9;

    public TransferForecast {
        terms = List.copyOf(terms);
        judgements = List.copyOf(judgements);
        double sum = terms.stream().mapToDouble(Term::logOdds).sum();
        if (Math.abs(sum - probability.logOdds()) > ROUNDING) {
            throw new IllegalArgumentException("the waterfall adds up to " + sum + ", not to " + probability.logOdds());
        }
        if (low.value() > probability.value() || high.value() < probability.value()) {
            throw new IllegalArgumentException("the interval leaves out the estimate");
        }
    }

    /// Word, range and number in one breath.
    public String words() {
        return Likelihood.phrase(probability);
    }
}
