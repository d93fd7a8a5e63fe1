package casus.game.sample;

import java.util.function.ToDoubleFunction;

/// How much of a function's variance each input explains: first-order indices (Saltelli et al., Computer
/// Physics Communications 181, 2010, table 2b) and total indices (Jansen 1999), from shifted Sobol
/// points.
///
/// Each copy of the points gives one estimate, the copies' mean is the result, and their spread its
/// standard error. Cost: copies × points × (inputs + 2) evaluations, asked for some thousands at a time.
/// Fails to say anything where the function is constant: all zero.
///
/// @param first    share of the variance by each input alone, copies' mean
/// @param total    share of the variance that goes when all but this input are known, copies' mean
/// @param firstError standard errors of `first`
/// @param totalError standard errors of `total`
/// @param mean     of the function
/// @param variance of the function
/// @param copies   behind the standard errors
public record SobolIndices(
        double[] first,
        double[] total,
        double[] firstError,
        double[] totalError,
        double mean,
        double variance,
        int copies) {
    private static final int BLOCK = 4096;

    /// A function of many points at once.
    public interface Many {
        /// Writes the function's value at each of the first `count` points.
        ///
        /// @param points `[point][input]`, between 0 and 1
        void at(double[][] points, int count, double[] values);
    }

    /// Indices of a function of `inputs` numbers between 0 and 1.
    ///
    /// @param points in each copy, best a power of two
    /// @param copies at least 2
    public static SobolIndices of(ToDoubleFunction<double[]> function, int inputs, int points, int copies, long seed) {
        Many one = (at, count, values) -> {
            for (int i = 0; i < count; i++) {
                values[i] = function.applyAsDouble(at[i]);
            }
        };
        return of(one, inputs, points, copies, seed);
    }

    /// The same for a function of many points at once.
    public static SobolIndices of(Many function, int inputs, int points, int copies, long seed) {
        SobolPoints sobol = SobolPoints.of(points, 2 * inputs);
        double[][] first = new double[copies][];
        double[][] total = new double[copies][];
        double mean = 0;
        double variance = 0;
        for (int copy = 0; copy < copies; copy++) {
            Copy one = new Copy(function, inputs, sobol, sobol.shift(seed, copy));
            first[copy] = one.first;
            total[copy] = one.total;
            mean += one.mean / copies;
            variance += one.variance / copies;
        }
        return new SobolIndices(means(first), means(total), errors(first), errors(total), mean, variance, copies);
    }

    /// Half the width of a 95% interval around `first`, by Student's t.
    public double firstMargin(int input) {
        return Student.t975(copies - 1) * firstError[input];
    }

    /// Half the width of a 95% interval around `total`, by Student's t.
    public double totalMargin(int input) {
        return Student.t975(copies - 1) * totalError[input];
    }

    private static double[] means(double[][] of) {
        double[] out = new double[of[0].length];
        for (double[] row : of) {
            for (int i = 0; i < out.length; i++) {
                out[i] += row[i] / of.length;
            }
        }
        return out;
    }

    private static double[] errors(double[][] of) {
        double[] mean = means(of);
        double[] out = new double[mean.length];
        for (double[] row : of) {
            for (int i = 0; i < out.length; i++) {
                out[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / (of.length - 1) / of.length;
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.sqrt(out[i]);
        }
        return out;
    }

    /// One shifted copy of the points.
    private static final class Copy {
        private final double[] first;
        private final double[] total;
        private double mean;
        private double variance;

        Copy(Many function, int inputs, SobolPoints sobol, long[] shift) {
            int n = sobol.points();
            int each = inputs + 2;
            int block = Math.max(1, Math.min(n, BLOCK / each));
            first = new double[inputs];
            total = new double[inputs];
            double[] both = new double[2 * inputs];
            double[][] at = new double[block * each][inputs];
            double[] values = new double[at.length];
            double sum = 0;
            double squares = 0;
            double centre = 0;
            for (int from = 0; from < n; from += block) {
                int many = Math.min(block, n - from);
                for (int k = 0; k < many; k++) {
                    sobol.point(from + k, shift, both);
                    for (int row = 0; row < each; row++) {
                        System.arraycopy(both, row == 1 ? inputs : 0, at[k * each + row], 0, inputs);
                        if (row > 1) {
                            at[k * each + row][row - 2] = both[inputs + row - 2];
                        }
                    }
                }
                function.at(at, many * each, values);
                for (int k = 0; k < many; k++) {
                    double atA = values[k * each];
                    double atB = values[k * each + 1];
                    centre = from + k == 0 ? (atA + atB) / 2 : centre;
                    sum += atA + atB - 2 * centre;
                    squares += (atA - centre) * (atA - centre) + (atB - centre) * (atB - centre);
                    for (int i = 0; i < inputs; i++) {
                        double atMixed = values[k * each + 2 + i];
                        first[i] += (atB - centre) * (atMixed - atA);
                        total[i] += (atA - atMixed) * (atA - atMixed) / 2;
                    }
                }
            }
            double offset = sum / (2 * n);
            mean = centre + offset;
            variance = Math.max(0, squares / (2 * n) - offset * offset);
            for (int i = 0; i < inputs; i++) {
                first[i] = variance > 0 ? (first[i] / n) / variance : 0;
                total[i] = variance > 0 ? (total[i] / n) / variance : 0;
            }
        }
    }
}
