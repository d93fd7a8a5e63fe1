package casus.bench.history.rank;

import casus.history.rank.Candidates;
import casus.history.rank.RankFeature;
import casus.history.rank.Weights;
import java.util.Arrays;

/// Learns weights question by question by the listwise likelihood: the share that a softmax over the candidates
/// gives to the true answers (ListNet, ICML 2007, top one). Steps shrink with the gradients seen (AdaGrad, JMLR
/// 2011). It starts from zero and never looks back, so that a day is learned once.
final class WeightLearner {
    private static final RankFeature[] FEATURES = RankFeature.values();
    private static final double RATE = 0.1;
    private static final double SLIGHT = 1e-5;

    private final Weights weights;
    private final double[] seen = new double[RankFeature.COUNT];
    private final double[] gradient = new double[RankFeature.COUNT];
    private double[] learned = new double[256];

    /// @param weights what is moved
    WeightLearner(Weights weights) {
        this.weights = weights;
    }

    Weights weights() {
        return weights;
    }

    /// Takes up where another stands.
    void take(WeightLearner other) {
        for (RankFeature feature : FEATURES) {
            weights.put(feature, other.weights.of(feature));
        }
        System.arraycopy(other.seen, 0, seen, 0, seen.length);
    }

    /// Learns from one question whose answers are known.
    ///
    /// @param scores  the candidates' scores by the weights as they are
    /// @param answers the true answers
    void learn(Candidates candidates, double[] scores, int[] answers) {
        int n = candidates.size();
        int found = 0;
        for (int answer : answers) {
            found += candidates.placeOf(answer) >= 0 ? 1 : 0;
        }
        if (found == 0) {
            return;
        }
        double[] pull = pull(candidates, scores, answers, found);
        Arrays.fill(gradient, 0);
        float[] values = candidates.values();
        for (int c = 0; c < n; c++) {
            if (Math.abs(pull[c]) < SLIGHT) {
                continue;
            }
            int at = c * RankFeature.COUNT;
            for (int k = 0; k < RankFeature.COUNT; k++) {
                gradient[k] += pull[c] * values[at + k];
            }
        }
        for (int k = 0; k < RankFeature.COUNT; k++) {
            seen[k] += gradient[k] * gradient[k];
            RankFeature feature = FEATURES[k];
            weights.put(feature, weights.of(feature) - RATE * gradient[k] / Math.sqrt(seen[k] + 1));
        }
    }

    private double[] pull(Candidates candidates, double[] scores, int[] answers, int found) {
        int n = candidates.size();
        if (learned.length < n) {
            learned = new double[n * 2];
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < n; c++) {
            top = Math.max(top, scores[c]);
        }
        double all = 0;
        for (int c = 0; c < n; c++) {
            learned[c] = Math.exp(scores[c] - top);
            all += learned[c];
        }
        for (int c = 0; c < n; c++) {
            learned[c] /= all;
        }
        for (int answer : answers) {
            int c = candidates.placeOf(answer);
            if (c >= 0) {
                learned[c] -= 1.0 / found;
            }
        }
        return learned;
    }
}
