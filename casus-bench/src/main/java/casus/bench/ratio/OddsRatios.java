package casus.bench.ratio;

import casus.history.hazard.PositiveDefinite;
import casus.terms.LogOdds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A logistic regression whose variances hold though the rows of one group go together: the sandwich of Liang and
/// Zeger (1986), Biometrika 73: 13–22. Newton's method with a ridge too small to matter; it fails where a column tells
/// the outcomes apart without an error.
final class OddsRatios {
    private static final int ROUNDS = 40;
    private static final double RIDGE = 1e-2;
    private static final double DONE = 1e-7;
    private static final double Z = 1.6448536269514722;

    private final int width;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> offsets = new ArrayList<>();
    private final List<Boolean> came = new ArrayList<>();
    private final List<Object> groups = new ArrayList<>();

    /// @param width of a row, its constant included
    OddsRatios(int width) {
        this.width = width;
    }

    /// Adds a row.
    ///
    /// @param offset log-odds that are given
    void add(double[] row, double offset, boolean outcome, Object group) {
        if (row.length != width) {
            throw new IllegalArgumentException(row.length + " columns instead of " + width);
        }
        rows.add(row);
        offsets.add(offset);
        came.add(outcome);
        groups.add(group);
    }

    /// One column's ratio.
    ///
    /// @param n        rows in which the column is not 0
    /// @param came     outcomes among them
    /// @param logRatio its coefficient
    /// @param error    its standard error
    record Ratio(int n, int came, double logRatio, double error) {
        double low() {
            return Math.exp(logRatio - Z * error);
        }

        double high() {
            return Math.exp(logRatio + Z * error);
        }

        /// Whether enough came and enough did not for the variance to mean anything.
        boolean isTold(int least, int fewest) {
            return n >= least && came >= fewest && n - came >= fewest;
        }
    }

    /// Every column's ratio.
    List<Ratio> fit() {
        double[] weights = new double[width];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[width];
            for (int i = 0; i < width; i++) {
                gradient[i] = -RIDGE * weights[i];
            }
            for (int r = 0; r < rows.size(); r++) {
                double off = residual(r, weights);
                for (int i = 0; i < width; i++) {
                    gradient[i] += rows.get(r)[i] * off;
                }
            }
            double[] step = PositiveDefinite.of(curvature(weights)).solve(gradient);
            double most = 0;
            for (int i = 0; i < width; i++) {
                weights[i] += step[i];
                most = Math.max(most, Math.abs(step[i]));
            }
            if (most < DONE) {
                break;
            }
        }
        double[] errors = errors(weights);
        List<Ratio> out = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int n = 0;
            int yes = 0;
            for (int r = 0; r < rows.size(); r++) {
                if (rows.get(r)[i] != 0) {
                    n++;
                    yes += came.get(r) ? 1 : 0;
                }
            }
            out.add(new Ratio(n, yes, weights[i], errors[i]));
        }
        return out;
    }

    private double probability(int row, double[] weights) {
        double sum = offsets.get(row);
        for (int i = 0; i < width; i++) {
            sum += weights[i] * rows.get(row)[i];
        }
        return LogOdds.probability(sum);
    }

    private double residual(int row, double[] weights) {
        return (came.get(row) ? 1 : 0) - probability(row, weights);
    }

    private double[][] curvature(double[] weights) {
        double[][] out = new double[width][width];
        for (int r = 0; r < rows.size(); r++) {
            double p = probability(r, weights);
            double[] x = rows.get(r);
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i && x[i] != 0; j++) {
                    out[i][j] += p * (1 - p) * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            out[i][i] += RIDGE;
        }
        return out;
    }

    private double[] errors(double[] weights) {
        Map<Object, double[]> scores = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            double off = residual(r, weights);
            double[] of = scores.computeIfAbsent(groups.get(r), g -> new double[width]);
            for (int i = 0; i < width; i++) {
                of[i] += rows.get(r)[i] * off;
            }
        }
        PositiveDefinite solver = PositiveDefinite.of(curvature(weights));
        double[] out = new double[width];
        for (int i = 0; i < width; i++) {
            double[] one = new double[width];
            one[i] = 1;
            double[] column = solver.solve(one);
            out[i] = Math.sqrt(scores.values().stream()
                    .mapToDouble(s -> {
                        double along = 0;
                        for (int k = 0; k < width; k++) {
                            along += s[k] * column[k];
                        }
                        return along * along;
                    })
                    .sorted()
                    .sum());
        }
        return Arrays.copyOf(out, width);
    }
}
