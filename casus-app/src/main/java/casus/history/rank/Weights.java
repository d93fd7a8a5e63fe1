package casus.history.rank;

/// A weight for each feature, as learned elsewhere.
public final class Weights {
    private final double[] weight = new double[RankFeature.COUNT];

    public double of(RankFeature feature) {
        return weight[feature.ordinal()];
    }

    public void put(RankFeature feature, double value) {
        weight[feature.ordinal()] = value;
    }

    /// Scores all candidates.
    public double[] score(Candidates candidates, double[] scores) {
        double[] out = scores.length < candidates.size() ? new double[candidates.size() * 2] : scores;
        float[] values = candidates.values();
        for (int c = 0; c < candidates.size(); c++) {
            int at = c * RankFeature.COUNT;
            double sum = 0;
            for (int k = 0; k < RankFeature.COUNT; k++) {
                sum += weight[k] * values[at + k];
            }
            out[c] = sum;
        }
        return out;
    }
}
