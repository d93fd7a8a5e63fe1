package casus.terms;

/// Between probabilities and natural log-odds.
public final class LogOdds {
    private LogOdds() {}

    /// ln(p / (1 - p)); infinite at 0 and 1.
    public static double of(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    /// The logistic function; plus or minus infinity give 1 and 0.
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
