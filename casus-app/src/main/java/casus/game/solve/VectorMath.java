package casus.game.solve;

/// Arithmetic on rows of lanes, one number for each draw. Every loop runs over one index of whole arrays
/// and nothing else, which is the form that HotSpot turns into vector instructions; an offset into a
/// shared array would keep it from that.
final class VectorMath {
    private VectorMath() {}

    /// Writes f·w.
    static void set(double[] to, double[] w, double f) {
        for (int b = 0; b < to.length; b++) {
            to[b] = f * w[b];
        }
    }

    /// Adds f·w.
    static void add(double[] to, double[] w, double f) {
        for (int b = 0; b < to.length; b++) {
            to[b] += f * w[b];
        }
    }

    /// Adds four products, so that the sum is read and written once.
    static void add(
            double[] to,
            double[] w0,
            double f0,
            double[] w1,
            double f1,
            double[] w2,
            double f2,
            double[] w3,
            double f3) {
        for (int b = 0; b < to.length; b++) {
            to[b] += f0 * w0[b] + f1 * w1[b] + (f2 * w2[b] + f3 * w3[b]);
        }
    }

    /// Adds a row.
    static void add(double[] to, double[] row) {
        for (int b = 0; b < to.length; b++) {
            to[b] += row[b];
        }
    }

    /// Multiplies by a row.
    static void times(double[] to, double[] row) {
        for (int b = 0; b < to.length; b++) {
            to[b] *= row[b];
        }
    }

    /// Writes a product of rows.
    static void product(double[] to, double[] one, double[] other) {
        for (int b = 0; b < to.length; b++) {
            to[b] = one[b] * other[b];
        }
    }

    /// Adds a product of rows.
    static void addProduct(double[] to, double[] one, double[] other) {
        for (int b = 0; b < to.length; b++) {
            to[b] += one[b] * other[b];
        }
    }

    /// Keeps the larger.
    static void most(double[] to, double[] row) {
        for (int b = 0; b < to.length; b++) {
            to[b] = Math.max(to[b], row[b]);
        }
    }

    /// Writes λ·(one − other), within what [Exponential] takes.
    static void difference(double[] to, double[] lambda, double[] one, double[] other) {
        for (int b = 0; b < to.length; b++) {
            double d = lambda[b] * (one[b] - other[b]);
            to[b] = Math.max(-Exponential.MOST, Math.min(Exponential.MOST, d));
        }
    }

    /// From odds e of the first of two: its probability and the other's.
    static void ofTwo(double[] odds, double[] first, double[] second) {
        for (int b = 0; b < odds.length; b++) {
            double p = 1 / (1 + odds[b]);
            first[b] = odds[b] * p;
            second[b] = p;
        }
    }

    /// Replaces by one over it.
    static void invert(double[] to) {
        for (int b = 0; b < to.length; b++) {
            to[b] = 1 / to[b];
        }
    }
}
