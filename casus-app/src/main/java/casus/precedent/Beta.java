package casus.precedent;

import java.util.random.RandomGenerator;

/// A beta distribution. Drawn as a ratio of gamma variates (Marsaglia & Tsang 2000, ACM Transactions on
/// Mathematical Software 26: 363–372); a few normal draws each. Shapes far below 0.01 would underflow; none
/// arises from the catalogue.
///
/// @param alpha successes, prior included
/// @param beta  failures, prior included
public record Beta(double alpha, double beta) implements Posterior {
    private static final double EDGE = 1e-9;

    public Beta {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException(
                    "a beta distribution has positive shapes, not " + alpha + " and " + beta);
        }
    }

    /// After `k` successes in `n` cases, from Jeffreys' prior.
    static Beta jeffreys(double k, double n) {
        return new Beta(k + 0.5, n - k + 0.5);
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    @Override
    public double draw(RandomGenerator random) {
        double successes = gamma(alpha, random);
        double failures = gamma(beta, random);
        return inside(successes / (successes + failures));
    }

    static double inside(double rate) {
        return Math.clamp(rate, EDGE, 1 - EDGE);
    }

    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
