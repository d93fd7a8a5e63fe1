package casus.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Krippendorff's α for two coders and nominal values: how far two annotators agree beyond what chance gives.
///
/// Each unit that both coded puts two values into the coincidence matrix, so that n = 2 × units. With oₖₖ the
/// coincidences of equal values and nₖ how often either gave the value k,
/// α = 1 − Dₒ / Dₑ = 1 − (n − 1) · (n − Σ oₖₖ) / (n² − Σ nₖ²).
/// 1 is full agreement, 0 what chance gives, below 0 systematic disagreement.
/// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania 2011, section B
/// (nominal data, two observers, no missing data); "Content Analysis", 4th ed., Sage 2019, chapter 12.
///
/// @param units values both gave
/// @param equal units with the same value twice
/// @param alpha empty where all values are one, since there is nothing to tell apart
public record KrippendorffAlpha(int units, int equal, OptionalDouble alpha) {
    /// Two values of one unit.
    record Pair(String first, String second) {}

    static KrippendorffAlpha of(List<Pair> units) {
        Map<String, Integer> given = new HashMap<>();
        int equal = 0;
        for (Pair unit : units) {
            given.merge(unit.first(), 1, Integer::sum);
            given.merge(unit.second(), 1, Integer::sum);
            equal += unit.first().equals(unit.second()) ? 1 : 0;
        }
        double n = 2.0 * units.size();
        double byChance =
                n * n - given.values().stream().mapToDouble(k -> (double) k * k).sum();
        return new KrippendorffAlpha(
                units.size(),
                equal,
                byChance == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * (n - 2.0 * equal) / byChance));
    }
}
