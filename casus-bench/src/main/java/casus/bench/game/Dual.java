package casus.bench.game;

import casus.terms.LogOdds;
import org.hipparchus.special.Erf;

/// A number with its derivatives with respect to a few inputs (forward differentiation).
///
/// @param value      the number
/// @param derivative one for each input
record Dual(double value, double[] derivative) {
    private static final double LOG_SQRT_2_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double FAR = -30;

    static Dual input(double value, int index, int inputs) {
        double[] derivative = new double[inputs];
        derivative[index] = 1;
        return new Dual(value, derivative);
    }

    private Dual chain(double newValue, double slope) {
        double[] out = new double[derivative.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = slope * derivative[i];
        }
        return new Dual(newValue, out);
    }

    Dual plus(Dual other) {
        double[] out = new double[derivative.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = derivative[i] + other.derivative[i];
        }
        return new Dual(value + other.value, out);
    }

    Dual minus(Dual other) {
        return plus(other.times(-1));
    }

    Dual plus(double constant) {
        return new Dual(value + constant, derivative);
    }

    Dual times(double factor) {
        return chain(value * factor, factor);
    }

    Dual times(Dual other) {
        double[] out = new double[derivative.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = derivative[i] * other.value + value * other.derivative[i];
        }
        return new Dual(value * other.value, out);
    }

    Dual over(Dual other) {
        return times(other.chain(1 / other.value, -1 / (other.value * other.value)));
    }

    Dual root() {
        double root = Math.sqrt(value);
        return chain(root, 0.5 / root);
    }

    Dual exp() {
        double e = Math.exp(value);
        return chain(e, e);
    }

    /// The logarithm of the standard logistic distribution function.
    Dual logLogistic() {
        double log = value > 0 ? -Math.log1p(Math.exp(-value)) : value - Math.log1p(Math.exp(value));
        return chain(log, LogOdds.probability(-value));
    }

    /// The logarithm of the standard normal distribution function.
    Dual logNormal() {
        double log = value > FAR
                ? Math.log(0.5 * Erf.erfc(-value / Math.sqrt(2)))
                : -0.5 * value * value - LOG_SQRT_2_PI - Math.log(-value) - 1 / (value * value);
        return chain(log, Math.exp(-0.5 * value * value - LOG_SQRT_2_PI - log));
    }
}
