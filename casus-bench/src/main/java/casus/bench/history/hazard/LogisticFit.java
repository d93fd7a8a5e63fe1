package casus.bench.history.hazard;

import casus.history.hazard.Cells;
import casus.history.hazard.Logistic;
import casus.history.hazard.PairTraits;
import casus.history.hazard.PositiveDefinite;
import java.util.Arrays;

/// Fits a discrete-time hazard by Newton's method with a small ridge. Cost: cells × days × weights² for each of
/// some eight rounds.
final class LogisticFit {
    private static final int ROUNDS = 12;
    private static final double RIDGE = 1;
    private static final double DONE = 1e-5;

    private LogisticFit() {}

    static Logistic fit(Cells cells, int kinds) {
        int horizon = cells.horizon();
        int width = PairTraits.COUNT + kinds + horizon;
        double[] weight = new double[width];
        Arrays.fill(weight, PairTraits.COUNT, PairTraits.COUNT + kinds, -3);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[width];
            double[][] hessian = new double[width][width];
            slopes(new Logistic(kinds, horizon, weight), kinds, cells, gradient, hessian);
            for (int k = 0; k < width; k++) {
                gradient[k] -= RIDGE * (weight[k] + (k >= PairTraits.COUNT && k < PairTraits.COUNT + kinds ? 3 : 0));
                hessian[k][k] += RIDGE;
            }
            double[] step = PositiveDefinite.of(hessian).solve(gradient);
            double largest = 0;
            for (int k = 0; k < width; k++) {
                weight[k] += step[k];
                largest = Math.max(largest, Math.abs(step[k]));
            }
            if (largest < DONE) {
                break;
            }
        }
        return new Logistic(kinds, horizon, weight);
    }

    /// Traits and kind move together over the days of a cell, so their part of the second derivatives is summed
    /// over the days first. Only the lower half of the second derivatives is filled in.
    private static void slopes(Logistic model, int kinds, Cells cells, double[] gradient, double[][] hessian) {
        int horizon = cells.horizon();
        int leads = PairTraits.COUNT + kinds;
        double[] ofLead = new double[horizon];
        for (int c = 0; c < cells.size(); c++) {
            int at = cells.at(c);
            int kind = PairTraits.COUNT + cells.kind(c);
            double base = model.base(cells.traits(), at, cells.kind(c));
            int days = cells.happened(c) ? cells.lead(c) : horizon;
            double pull = 0;
            double spread = 0;
            for (int d = 1; d <= days; d++) {
                double h = model.hazard(base, d);
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
            }
            for (int k = 0; k < PairTraits.COUNT; k++) {
                double x = cells.traits()[at + k];
                if (x != 0) {
                    gradient[k] += pull * x;
                    double xv = x * spread;
                    for (int j = 0; j <= k; j++) {
                        hessian[k][j] += xv * cells.traits()[at + j];
                    }
                    hessian[kind][k] += xv;
                    for (int d = 0; d < days; d++) {
                        hessian[leads + d][k] += x * ofLead[d];
                    }
                }
            }
        }
    }
}
