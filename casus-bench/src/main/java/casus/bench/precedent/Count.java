package casus.bench.precedent;

/// So many of so many.
///
/// @param id          of the rate in `rates.csv`
/// @param numerator   how many did
/// @param denominator of how many
public record Count(String id, long numerator, long denominator) {
    /// The share, 0 to 1.
    public double share() {
        return denominator == 0 ? 0 : numerator / (double) denominator;
    }
}
