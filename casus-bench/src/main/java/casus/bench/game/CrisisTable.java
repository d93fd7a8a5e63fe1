package casus.bench.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Observed crises: how each ended, and what each utility's regression takes in.
public final class CrisisTable {
    private final List<String> terms;
    private final int[] firstTerm;
    private final double[][][] regressors;
    private final int[] outcomes;

    private CrisisTable(List<String> terms, int[] firstTerm, double[][][] regressors, int[] outcomes) {
        this.terms = List.copyOf(terms);
        this.firstTerm = firstTerm;
        this.regressors = regressors;
        this.outcomes = outcomes;
    }

    /// Cases from numbers.
    ///
    /// @param terms      names of each utility's coefficients; none for a utility fixed at 0
    /// @param regressors `[case][utility][term]`
    /// @param outcomes   which way each case ended, left to right from 0
    public static CrisisTable of(List<List<String>> terms, double[][][] regressors, int[] outcomes) {
        List<String> all = new ArrayList<>();
        int[] first = new int[terms.size() + 1];
        for (int u = 0; u < terms.size(); u++) {
            all.addAll(terms.get(u));
            first[u + 1] = all.size();
        }
        if (regressors.length != outcomes.length) {
            throw new IllegalArgumentException(regressors.length + " rows for " + outcomes.length + " outcomes");
        }
        return new CrisisTable(all, first, regressors, outcomes);
    }

    /// How many cases there are.
    public int size() {
        return outcomes.length;
    }

    /// The names of all coefficients, utility by utility.
    public List<String> terms() {
        return terms;
    }

    /// The utilities that each coefficient has a part in, by coefficient.
    int[] utilityOfTerms() {
        int[] out = new int[terms.size()];
        for (int u = 0; u < firstTerm.length - 1; u++) {
            Arrays.fill(out, firstTerm[u], firstTerm[u + 1], u);
        }
        return out;
    }

    /// The root mean square of each coefficient's regressor; 1 where the regressor is 0 throughout.
    double[] sizes() {
        double[] out = new double[terms.size()];
        for (double[][] row : regressors) {
            for (int u = 0; u < firstTerm.length - 1; u++) {
                for (int t = firstTerm[u]; t < firstTerm[u + 1]; t++) {
                    double x = row[u][t - firstTerm[u]];
                    out[t] += x * x;
                }
            }
        }
        Arrays.setAll(out, t -> out[t] > 0 ? Math.sqrt(out[t] / regressors.length) : 1);
        return out;
    }

    /// Which way a case ended.
    public int outcome(int at) {
        return outcomes[at];
    }

    /// The utilities of a case under these coefficients.
    public double[] utilities(int at, double[] coefficients) {
        double[] out = new double[firstTerm.length - 1];
        for (int u = 0; u < out.length; u++) {
            for (int t = firstTerm[u]; t < firstTerm[u + 1]; t++) {
                out[u] += regressors[at][u][t - firstTerm[u]] * coefficients[t];
            }
        }
        return out;
    }

    /// Adds a case's share of the gradient.
    void addSlope(int at, double[] byUtility, double[] slope) {
        for (int u = 0; u < firstTerm.length - 1; u++) {
            for (int t = firstTerm[u]; t < firstTerm[u + 1]; t++) {
                slope[t] += byUtility[u] * regressors[at][u][t - firstTerm[u]];
            }
        }
    }
}
