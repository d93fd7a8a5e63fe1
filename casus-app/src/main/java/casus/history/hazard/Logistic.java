package casus.history.hazard;

import java.util.Arrays;

/// The discrete-time hazard: the logistic probability that the act happens on day d after the origin, not having
/// happened since (Allison 1982). One weight for each trait, one for each kind, one for each lead; fitted by
/// Newton's method with a small ridge. Cost: cells × days × weights² for each of some eight rounds.
final class Logistic {
    private static final int ROUNDS = 12;
    private static final double RIDGE = 1;
    private static final double DONE = 1e-5;

    private final int kinds;
    private final int horizon;
    private final double[] weight;

    Logistic(int kinds, int horizon, double[] weight) {
        this.kinds = kinds;
        this.horizon = horizon;
        this.weight = weight.clone();
    }

    /// The weights: traits, then kinds, then leads.
    double[] weights() {
        return weight.clone();
    }

    int kinds() {
        return kinds;
    }

    int horizon() {
        return horizon;
    }

    static Logistic fit(Cells cells, int kinds) {
        int horizon = cells.horizon();
        int width = PairTraits.COUNT + kinds + horizon;
        Logistic model = new Logistic(kinds, horizon, new double[width]);
        Arrays.fill(model.weight, PairTraits.COUNT, PairTraits.COUNT + kinds, -3);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[width];
            double[][] hessian = new double[width][width];
            model.slopes(cells, gradient, hessian);
            for (int k = 0; k < width; k++) {
                gradient[k] -=
                        RIDGE * (model.weight[k] + (k >= PairTraits.COUNT && k < PairTraits.COUNT + kinds ? 3 : 0));
                hessian[k][k] += RIDGE;
            }
            double[] step = solve(hessian, gradient);
            double largest = 0;
            for (int k = 0; k < width; k++) {
                model.weight[k] += step[k];
                largest = Math.max(largest, Math.abs(step[k]));
            }
            if (largest < DONE) {
                break;
            }
        }
        return model;
    }

    /// The part of the log-odds that does not depend on the lead.
    double base(float[] traits, int at, int kind) {
        double sum = weight[PairTraits.COUNT + kind];
        for (int k = 0; k < PairTraits.COUNT; k++) {
            sum += weight[k] * traits[at + k];
        }
        return sum;
    }

    /// The hazard on day `lead` after the origin.
    double hazard(double base, int lead) {
        double x = base + weight[PairTraits.COUNT + kinds + Math.min(lead, horizon) - 1];
        return 1 / (1 + Math.exp(-x));
    }

    /// P(N) = 1 - Π(1 - h): at least once within `days` days. Beyond the horizon the last lead's hazard goes on.
    double within(double base, int days) {
        double none = 1;
        for (int d = 1; d <= days; d++) {
            none *= 1 - hazard(base, d);
        }
        return 1 - none;
    }

    /// Traits and kind move together over the days of a cell, so their part of the second derivatives is summed
    /// over the days first.
    private void slopes(Cells cells, double[] gradient, double[][] hessian) {
        int leads = PairTraits.COUNT + kinds;
        double[] ofLead = new double[horizon];
        for (int c = 0; c < cells.size(); c++) {
            int at = cells.at(c);
            int kind = PairTraits.COUNT + cells.kind(c);
            double base = base(cells.traits(), at, cells.kind(c));
            int days = cells.happened(c) ? cells.lead(c) : horizon;
            double pull = 0;
            double spread = 0;
            for (int d = 1; d <= days; d++) {
                double h = hazard(base, d);
                double residual = cells.weight(c) * ((d == cells.lead(c) ? 1 : 0) - h);
                double v = cells.weight(c) * h * (1 - h);
                gradient[leads + d - 1] += residual;
                hessian[leads + d - 1][leads + d - 1] += v;
                ofLead[d - 1] = v;
                pull += residual;
                spread += v;
            }
            gradient[kind] += pull;
            hessian[kind][kind] += spread;
            for (int d = 0; d < days; d++) {
                hessian[leads + d][kind] += ofLead[d];
                hessian[kind][leads + d] += ofLead[d];
            }
            for (int k = 0; k < PairTraits.COUNT; k++) {
                double x = cells.traits()[at + k];
                if (x != 0) {
                    gradient[k] += pull * x;
                    double xv = x * spread;
                    for (int j = 0; j <= k; j++) {
                        hessian[k][j] += xv * cells.traits()[at + j];
                    }
                    hessian[k][kind] += xv;
                    hessian[kind][k] += xv;
                    for (int d = 0; d < days; d++) {
                        hessian[k][leads + d] += x * ofLead[d];
                        hessian[leads + d][k] += x * ofLead[d];
                    }
                }
            }
        }
        for (int k = 0; k < PairTraits.COUNT; k++) {
            for (int j = 0; j < k; j++) {
                hessian[j][k] = hessian[k][j];
            }
        }
    }

    /// Solves a positive definite system by Cholesky's method.
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
            }
        }
        double[] out = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                out[i] -= l[i][k] * out[k];
            }
            out[i] /= l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                out[i] -= l[k][i] * out[k];
            }
            out[i] /= l[i][i];
        }
        return out;
    }
}
