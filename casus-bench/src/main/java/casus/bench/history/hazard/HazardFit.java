package casus.bench.history.hazard;

import casus.history.hazard.ActTable;
import casus.history.hazard.Cells;
import casus.history.hazard.Curve;
import casus.history.hazard.Harvest;
import casus.history.hazard.Hazards;
import casus.history.hazard.Logistic;
import casus.history.hazard.PairTraits;
import casus.history.tally.LongTable;
import java.util.Arrays;
import java.util.List;

/// Fits hazards in one pass over the acts: on late training days, recalibrated by an isotonic curve on later days.
/// It learns from every pair and kind with an act in the last ninety days, and from a sample of the silent kinds of
/// pairs that had any act in those days.
public final class HazardFit {
    private static final int WEEKS = 10;
    private static final int STEP = 7;
    private static final int RECENT = 90;
    private static final double SILENT = 0.02;

    private final ActTable acts;
    private final int horizon;
    private final Harvest harvest;

    private HazardFit(ActTable acts, int horizon) {
        this.acts = acts;
        this.horizon = horizon;
        harvest = new Harvest(acts);
    }

    /// Fits on origins a week apart in the ten weeks before `validDay`, and calibrates on origins from there to
    /// before `testDay`.
    ///
    /// @param horizon days looked ahead
    public static Hazards.Numbers fit(ActTable acts, int validDay, int testDay, int horizon) {
        HazardFit fit = new HazardFit(acts, horizon);
        return fit.numbers(fit.training(validDay), validDay, testDay);
    }

    /// @param all    all cells, silent ones with the weight of those they stand for
    /// @param active only pairs and kinds with an act in the last ninety days
    public record Measured(Reliability all, Reliability active) {}

    /// Fits, calibrates and scores on origins from `testDay` on.
    public static Measured measure(ActTable acts, int validDay, int testDay, int horizon) {
        HazardFit fit = new HazardFit(acts, horizon);
        Cells training = fit.training(validDay);
        Hazards hazards = Hazards.of(fit.numbers(training, validDay, testDay));
        int last = acts.day()[acts.size() - 1];
        Cells test = fit.cells(testDay - 1, last - horizon);
        return new Measured(
                Reliability.of(hazards, training, test), Reliability.of(hazards, training, Reliability.active(test)));
    }

    private Cells training(int validDay) {
        int begin = Math.max(acts.day()[0] + 30, validDay - 1 - horizon - STEP * (WEEKS - 1));
        return cells(begin, validDay - 1 - horizon);
    }

    private Hazards.Numbers numbers(Cells training, int validDay, int testDay) {
        Logistic logistic = LogisticFit.fit(training, acts.kinds().size());
        Curve curve = curve(logistic, cells(validDay - 1, testDay - 1 - horizon));
        return new Hazards.Numbers(
                acts.kinds(), horizon, listed(logistic.weights()), listed(curve.raw()), listed(curve.calibrated()));
    }

    private static List<Double> listed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Cells cells(int from, int to) {
        Cells cells = new Cells(horizon);
        for (int origin = from; origin <= to; origin += STEP) {
            harvest.upTo(origin);
            gather(origin, cells);
        }
        return cells;
    }

    private void gather(int origin, Cells out) {
        PairTraits traits = harvest.traits();
        for (int pair = 0; pair < traits.pairCount(); pair++) {
            if (origin - traits.last(pair) >= RECENT) {
                continue;
            }
            for (int kind = 0; kind < acts.kinds().size(); kind++) {
                int last = traits.last(pair, kind);
                boolean silent = last < 0 || origin - last >= RECENT;
                if (silent && lot(pair, kind, origin) >= SILENT) {
                    continue;
                }
                harvest.cell(pair, kind, origin, silent ? (float) (1 / SILENT) : 1, out);
            }
        }
    }

    private static double lot(int pair, int kind, int origin) {
        return (LongTable.spread(((long) pair << 8 ^ kind) * 1009 + origin) >>> 1) / (double) Integer.MAX_VALUE;
    }

    private static Curve curve(Logistic logistic, Cells cells) {
        double[] probability = new double[cells.size()];
        boolean[] happened = new boolean[cells.size()];
        double[] weight = new double[cells.size()];
        for (int c = 0; c < cells.size(); c++) {
            double base = logistic.base(cells.traits(), cells.at(c), cells.kind(c));
            probability[c] = logistic.within(base, cells.horizon());
            happened[c] = cells.happened(c);
            weight[c] = cells.weight(c);
        }
        return CurveFit.fit(probability, happened, weight);
    }
}
