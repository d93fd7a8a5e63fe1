package casus.bench.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Fits a strategic model by maximum likelihood, or with independent normal priors around 0 (MAP):
/// quasi-Newton steps (BFGS) from several seeded starts, then Newton's method on the best, with analytic
/// gradients.
///
/// The likelihood can have several maxima, so the starts differ: zero; each player's choices fitted alone, the last
/// mover's first (statistical backwards induction: Bas, Signorino & Walker, Political Analysis 16, 2008), and points
/// drawn around either. The highest is kept.
///
/// Cost: O(cases × utilities²) an evaluation, some hundreds of them a start. Fails, with [Fit#converged] false,
/// where the likelihood has no maximum (a regressor that separates outcomes: [Fit#runsOff] names it) or coefficients
/// cannot be told apart.
public final class Estimation {
    private static final int STARTS = 8;
    private static final int RESTARTS = 3;
    private static final double FAR = 20;
    private static final int MOST_STEPS = 500;
    private static final double FLAT = 1e-9;

    private final StrategicModel model;
    private final CrisisTable cases;
    private final double priorSd;
    private final double[] sizes;

    private Estimation(StrategicModel model, CrisisTable cases, double priorSd) {
        this.model = model;
        this.cases = cases;
        this.priorSd = priorSd;
        sizes = cases.sizes();
    }

    /// What was found.
    ///
    /// @param terms         names of the coefficients, utility by utility
    /// @param coefficients  the estimate
    /// @param errors        standard errors, from the curvature at the estimate
    /// @param logLikelihood of the cases, without the prior
    /// @param probabilities fitted, a row for each case, a column for each outcome
    /// @param converged     whether this is a maximum with a curvature to measure
    /// @param maxima        heights of the maxima that the starts led to, the highest first; those within 0.0001
    ///     of each other are one
    /// @param runsOff       terms whose coefficient grows without bound, as where a regressor (nearly) separates
    ///     the outcomes: what is given is only where the search stopped
    public record Fit(
            List<String> terms,
            double[] coefficients,
            double[] errors,
            double logLikelihood,
            double[][] probabilities,
            boolean converged,
            List<Double> maxima,
            List<String> runsOff) {
        /// The estimate's 95% interval covers this value.
        public boolean covers(int term, double value) {
            return Math.abs(coefficients[term] - value) <= 1.959964 * errors[term];
        }
    }

    /// By maximum likelihood.
    public static Fit fit(StrategicModel model, CrisisTable cases) {
        return new Estimation(model, cases, Double.POSITIVE_INFINITY).best();
    }

    /// With a prior: every coefficient is normal around 0.
    ///
    /// @param priorSd the prior's standard deviation, positive
    public static Fit fit(StrategicModel model, CrisisTable cases, double priorSd) {
        if (!(priorSd > 0)) {
            throw new IllegalArgumentException("a standard deviation is positive, not " + priorSd);
        }
        return new Estimation(model, cases, priorSd).best();
    }

    /// The log-likelihood of the cases under given coefficients.
    public static double logLikelihood(StrategicModel model, CrisisTable cases, double[] coefficients) {
        return new Estimation(model, cases, Double.POSITIVE_INFINITY)
                .height(coefficients, new double[coefficients.length]);
    }

    private Fit best() {
        int size = cases.terms().size();
        SplittableRandom random = new SplittableRandom(1);
        double[] zero = new double[size];
        double[] alone = alone();
        double[] best = zero;
        double most = Double.NEGATIVE_INFINITY;
        List<Double> heights = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            double[] middle = start % 2 == 0 ? zero : alone;
            double spread = start < 2 ? 0 : 0.5;
            double[] from = IntStream.range(0, size)
                    .mapToDouble(i -> middle[i] + spread * (random.nextDouble() * 2 - 1) / sizes[i])
                    .toArray();
            double[] at = climbed(from, zero);
            double height = height(at, new double[size]);
            heights.add(height);
            if (height > most + 1e-9) {
                most = height;
                best = at;
            }
        }
        return finished(best, different(heights));
    }

    /// Each player's choices fitted alone, the last mover's first. While all other coefficients are 0, the likelihood
    /// of a player's own moves is all that his coefficients change.
    private double[] alone() {
        int[] utility = cases.utilityOfTerms();
        double[] at = new double[utility.length];
        for (int player = model.shape().players() - 1; player >= 0; player--) {
            double[] held = new double[utility.length];
            for (int t = 0; t < held.length; t++) {
                held[t] = model.shape().player(utility[t]) == player ? 0 : 1;
            }
            at = climbed(at, held);
        }
        return at;
    }

    private static List<Double> different(List<Double> heights) {
        List<Double> out = new ArrayList<>();
        heights.stream().sorted(Comparator.reverseOrder()).forEach(h -> {
            if (out.isEmpty() || out.getLast() - h > 1e-4) {
                out.add(h);
            }
        });
        return out;
    }

    /// Newton's method on a summit, and what its curvature says.
    private Fit finished(double[] summit, List<Double> maxima) {
        int size = summit.length;
        double[] at = summit.clone();
        double[] errors = new double[size];
        boolean converged = false;
        try {
            for (int k = 0; k < 20 && !converged; k++) {
                double[] slope = new double[size];
                double before = height(at, slope);
                RealMatrix inverse =
                        new LUDecomposition(curvature(at)).getSolver().getInverse();
                double[] move = inverse.operate(slope);
                double[] next = at.clone();
                Arrays.setAll(next, i -> next[i] - move[i]);
                if (!(height(next, new double[size]) >= before - 1e-9)) {
                    break;
                }
                at = next;
                Arrays.setAll(errors, i -> Math.sqrt(-inverse.getEntry(i, i)));
                converged = Arrays.stream(move).allMatch(m -> Math.abs(m) < 1e-8);
            }
        } catch (MathRuntimeException e) {
            converged = false;
        }
        double[][] fitted = new double[cases.size()][];
        double logLikelihood = 0;
        for (int c = 0; c < fitted.length; c++) {
            fitted[c] = model.probabilities(cases.utilities(c, at));
            logLikelihood += Math.log(fitted[c][cases.outcome(c)]);
        }
        boolean sound = converged && Arrays.stream(errors).allMatch(e -> e > 0);
        double[] coefficients = at;
        List<String> runsOff = IntStream.range(0, size)
                .filter(i -> runsOff(coefficients[i], errors[i], sizes[i], sound))
                .mapToObj(i -> cases.terms().get(i))
                .toList();
        return new Fit(cases.terms(), at, errors, logLikelihood, fitted, sound && runsOff.isEmpty(), maxima, runsOff);
    }

    /// A regressor of usual size moves the utility by many standard deviations of the errors, and the likelihood does
    /// not say by how many: there is no curvature, or an error of the size of the coefficient.
    private static boolean runsOff(double coefficient, double error, double size, boolean sound) {
        return Math.abs(coefficient) * size > FAR && (!sound || error > Math.abs(coefficient) / 4);
    }

    private RealMatrix curvature(double[] at) {
        int size = at.length;
        double[][] out = new double[size][size];
        for (int i = 0; i < size; i++) {
            double step = 1e-5 * Math.max(1, Math.abs(at[i]));
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += step;
            down[i] -= step;
            double[] slopeUp = new double[size];
            double[] slopeDown = new double[size];
            height(up, slopeUp);
            height(down, slopeDown);
            for (int j = 0; j < size; j++) {
                out[i][j] += (slopeUp[j] - slopeDown[j]) / (4 * step);
                out[j][i] += (slopeUp[j] - slopeDown[j]) / (4 * step);
            }
        }
        return new Array2DRowRealMatrix(out, false);
    }

    /// BFGS with backtracking, begun again where it gets stuck.
    ///
    /// @param held which coefficients stay as they are: those with 1
    private double[] climbed(double[] from, double[] held) {
        double[] at = from;
        for (int k = 0; k < RESTARTS; k++) {
            double[] next = climbedOnce(at, held);
            if (Arrays.equals(next, at)) {
                break;
            }
            at = next;
        }
        return at;
    }

    private double[] climbedOnce(double[] from, double[] held) {
        int size = from.length;
        double[] at = from.clone();
        double[] slope = new double[size];
        double height = freeHeight(at, slope, held);
        double[][] inverse = firstGuess();
        for (int k = 0; k < MOST_STEPS && steepness(slope) > FLAT; k++) {
            double[] direction = product(inverse, slope);
            if (!(dot(direction, slope) > 0)) {
                inverse = firstGuess();
                direction = product(inverse, slope);
            }
            double rise = dot(direction, slope);
            double step = 1;
            double[] next = moved(at, direction, step);
            double[] nextSlope = new double[size];
            double nextHeight = freeHeight(next, nextSlope, held);
            while (!(nextHeight >= height + 1e-4 * step * rise) && step > 1e-12) {
                step /= 2;
                next = moved(at, direction, step);
                nextHeight = freeHeight(next, nextSlope, held);
            }
            if (!(nextHeight > height)) {
                break;
            }
            update(inverse, at, next, slope, nextSlope);
            at = next;
            slope = nextSlope;
            height = nextHeight;
        }
        return at;
    }

    private double freeHeight(double[] at, double[] slope, double[] held) {
        double height = height(at, slope);
        for (int i = 0; i < slope.length; i++) {
            slope[i] = held[i] == 1 ? 0 : slope[i];
        }
        return height;
    }

    /// The slope as it would be if all regressors were of one size.
    private double steepness(double[] slope) {
        double sum = 0;
        for (int i = 0; i < slope.length; i++) {
            sum += slope[i] * slope[i] / (sizes[i] * sizes[i]);
        }
        return Math.sqrt(sum);
    }

    /// What the inverse of the curvature is about, by the sizes of the regressors.
    private double[][] firstGuess() {
        double[][] out = new double[sizes.length][sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            out[i][i] = 1.0 / (Math.max(1, cases.size()) * sizes[i] * sizes[i]);
        }
        return out;
    }

    private static void update(double[][] inverse, double[] at, double[] next, double[] slope, double[] nextSlope) {
        int size = at.length;
        double[] s = moved(next, at, -1);
        double[] y = moved(slope, nextSlope, -1);
        double sy = dot(s, y);
        if (!(sy > 1e-14)) {
            return;
        }
        double[] hy = product(inverse, y);
        double factor = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static double[] moved(double[] at, double[] direction, double step) {
        double[] out = new double[at.length];
        Arrays.setAll(out, i -> at[i] + step * direction[i]);
        return out;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] out = new double[vector.length];
        Arrays.setAll(out, i -> dot(matrix[i], vector));
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The log-likelihood with the prior, and its gradient.
    private double height(double[] at, double[] slope) {
        Arrays.fill(slope, 0);
        double sum = 0;
        for (int c = 0; c < cases.size(); c++) {
            Dual log = model.logProbabilities(cases.utilities(c, at))[cases.outcome(c)];
            sum += log.value();
            cases.addSlope(c, log.derivative(), slope);
        }
        for (int i = 0; i < at.length; i++) {
            sum -= 0.5 * at[i] * at[i] / (priorSd * priorSd);
            slope[i] -= at[i] / (priorSd * priorSd);
        }
        return sum;
    }
}
