package casus.terms;

/// A probability.
///
/// @param value between 0 and 1, both included
public record Probability(double value) {
    public Probability {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + value);
        }
    }

    /// The probability with the given natural log-odds; plus or minus infinity give 1 and 0.
    public static Probability ofLogOdds(double logOdds) {
        return new Probability(LogOdds.probability(logOdds));
    }

    /// Natural log-odds, ln(p / (1 - p)); infinite at 0 and 1.
    public double logOdds() {
        return LogOdds.of(value);
    }

    /// Whole per cent, for reading: "12%", and "<1%" or ">99%" beyond ICD 203's outer bounds.
    public String percent() {
        if (value < 0.01) {
            return "<1%";
        }
        if (value >= 0.99) {
            return ">99%";
        }
        return wholePercent() + "%";
    }

    /// The nearest whole per cent inside the value's own ICD 203 band, so that a number never reads as the
    /// neighbouring word.
    public int wholePercent() {
        int nearest = (int) Math.round(value * 100);
        return Likelihood.of(this)
                .map(l -> Math.clamp(nearest, l.lowPercent(), l.highPercent() - 1))
                .orElse(nearest);
    }
}
