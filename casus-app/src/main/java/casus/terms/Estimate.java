package casus.terms;

import java.util.List;

/// What one line of inquiry says about one rung.
///
/// @param line        the line's name: `precedent`, `evidence`, …
/// @param target      what it is an estimate of
/// @param probability the estimate
/// @param low         5% bound
/// @param high        95% bound
/// @param terms       how it was reached; their log-odds add up to the estimate's
/// @param cannotSee   what this line is blind to, in one sentence
public record Estimate(
        String line,
        Target target,
        Probability probability,
        Probability low,
        Probability high,
        List<Term> terms,
        String cannotSee) {
    private static final double ROUNDING = 1e-9;

    public Estimate {
        terms = List.copyOf(terms);
        double sum = terms.stream().mapToDouble(Term::logOdds).sum();
        if (Math.abs(Probability.ofLogOdds(sum).value() - probability.value()) > ROUNDING) {
            throw new IllegalArgumentException("the terms of " + line + " add up to "
                    + Probability.ofLogOdds(sum).value() + ", not to " + probability.value());
        }
        if (low.value() > probability.value() + ROUNDING || high.value() < probability.value() - ROUNDING) {
            throw new IllegalArgumentException("the interval " + low.value() + " to " + high.value()
                    + " leaves out the estimate " + probability.value());
        }
    }
}
