package casus.history.hazard;

import java.util.Arrays;

/// A rising step curve from raw to calibrated probabilities, by the pool-adjacent-violators algorithm (Ayer et
/// al. 1955), joined by straight lines between the middles of its steps so that it is not flat there.
///
/// @param raw        rising
/// @param calibrated never falling
record Curve(double[] raw, double[] calibrated) {
    private static final int STEPS = 200;

    /// The curve that leaves all as it is.
    static Curve none() {
        return new Curve(new double[] {0, 1}, new double[] {0, 1});
    }

    /// The best rising curve through weighted outcomes.
    static Curve fit(double[] probability, boolean[] happened, double[] weight) {
        Integer[] order = new Integer[probability.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probability[a], probability[b]));
        int n = order.length;
        double[] mean = new double[n];
        double[] mass = new double[n];
        double[] middle = new double[n];
        int top = 0;
        for (int i : order) {
            mean[top] = happened[i] ? 1 : 0;
            mass[top] = weight[i];
            middle[top] = probability[i];
            top++;
            while (top > 1 && mean[top - 2] >= mean[top - 1]) {
                double all = mass[top - 2] + mass[top - 1];
                mean[top - 2] = (mean[top - 2] * mass[top - 2] + mean[top - 1] * mass[top - 1]) / all;
                middle[top - 2] = (middle[top - 2] * mass[top - 2] + middle[top - 1] * mass[top - 1]) / all;
                mass[top - 2] = all;
                top--;
            }
        }
        return thinned(Arrays.copyOf(middle, top), Arrays.copyOf(mean, top));
    }

    private static Curve thinned(double[] middle, double[] mean) {
        if (middle.length <= STEPS) {
            return new Curve(middle, mean);
        }
        double[] x = new double[STEPS];
        double[] y = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int from = (int) ((long) i * (middle.length - 1) / (STEPS - 1));
            x[i] = middle[from];
            y[i] = mean[from];
        }
        return new Curve(x, y);
    }

    /// The calibrated probability. It is never less than a tenth of the raw one: that something never happened in
    /// a sample does not make it impossible.
    double of(double probability) {
        return Math.max(probability / 10, between(probability));
    }

    private double between(double probability) {
        if (raw.length == 0) {
            return probability;
        }
        int at = Arrays.binarySearch(raw, probability);
        if (at >= 0) {
            return calibrated[at];
        }
        int next = -at - 1;
        if (next == 0) {
            return raw[0] <= 0 ? calibrated[0] : calibrated[0] * probability / raw[0];
        }
        if (next == raw.length) {
            return calibrated[next - 1];
        }
        double share = (probability - raw[next - 1]) / (raw[next] - raw[next - 1]);
        return calibrated[next - 1] + share * (calibrated[next] - calibrated[next - 1]);
    }
}
