package casus.precedent.model;

import java.util.List;

/// What was fitted.
public final class Model {
    /// How strong the ridge is; chosen on disputes of 1976–90 after fitting on those before.
    private static final double RIDGE = 20;

    private static final long SEED = 1816;

    private final int from;
    private final int through;
    private final double[] weights;
    private final double recent;
    private final double[] typical;
    private final List<double[]> draws;

    Model(int from, int through, double[] weights, double recent, double[] typical, List<double[]> draws) {
        this.from = from;
        this.through = through;
        this.weights = weights;
        this.recent = recent;
        this.typical = typical;
        this.draws = List.copyOf(draws);
    }

    /// Fits a model; the same choices in the same order give the same model.
    public static Model fit(List<Choice> choices, int draws) {
        return Fit.model(choices, RIDGE, draws, SEED);
    }

    /// First and last year of the disputes it was fitted on.
    public int from() {
        return from;
    }

    public int through() {
        return through;
    }

    /// By how much the level of the last twenty years of the fit lies above that of all, in log-odds.
    public double recentShift() {
        return recent;
    }

    /// The probability that a state joins the supported side, given how it stands to it and to the other.
    public double joins(Stance supported, Stance other, boolean atRecentLevel) {
        double shift = atRecentLevel ? recent : 0;
        return joins(weights, supported, other, shift);
    }

    private static double joins(double[] weights, Stance supported, Stance other, double shift) {
        double u = utility(weights, supported) + shift;
        double v = utility(weights, other) + shift;
        return Math.exp(u - Fit.logSum(u, v));
    }

    private static double utility(double[] weights, Stance stance) {
        double sum = weights[weights.length - 1];
        for (Feature feature : Feature.values()) {
            sum += weights[feature.ordinal()] * feature.of(stance);
        }
        return sum;
    }
}
