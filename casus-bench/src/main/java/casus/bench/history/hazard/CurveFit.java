package casus.bench.history.hazard;

import casus.history.hazard.Curve;
import java.util.Arrays;

/// Fits a rising step curve by the pool-adjacent-violators algorithm (Ayer et al. 1955).
final class CurveFit {
    private static final int STEPS = 200;

    private CurveFit() {}

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
}
