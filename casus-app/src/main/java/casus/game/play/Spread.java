package casus.game.play;

import java.util.Arrays;

/// What draws of one number look like.
///
/// @param mean   of all draws
/// @param error  standard error of the mean, from independent copies of the points
/// @param low    5% quantile
/// @param median 50% quantile
/// @param high   95% quantile
public record Spread(double mean, double error, double low, double median, double high) {
    /// The spread of draws that fall into copies of equal size.
    static Spread of(double[] draws, int copies) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int each = draws.length / copies;
        double[] means = new double[copies];
        for (int i = 0; i < draws.length; i++) {
            means[i / each] += draws[i] / each;
        }
        double mean = Arrays.stream(means).average().orElse(0);
        double variance =
                Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / Math.max(1, copies - 1) / copies;
        return new Spread(
                mean, Math.sqrt(variance), quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
