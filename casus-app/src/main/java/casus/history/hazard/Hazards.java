package casus.history.hazard;

import java.util.ArrayList;
import java.util.List;

/// Fitted hazards: the probability that one actor does a kind of act to another at least once within so many
/// days, calibrated. A discrete-time hazard (Allison 1982), fitted on late training days, recalibrated by an
/// isotonic curve on later days, and then left alone.
public final class Hazards {
    private static final int WEEKS = 10;
    private static final int STEP = 7;

    private final List<String> kinds;
    private final Logistic logistic;
    private final Curve curve;
    private final int calibratedFor;

    private Hazards(List<String> kinds, Logistic logistic, Curve curve, int calibratedFor) {
        this.kinds = List.copyOf(kinds);
        this.logistic = logistic;
        this.curve = curve;
        this.calibratedFor = calibratedFor;
    }

    /// The kinds of act it was fitted to.
    public List<String> kinds() {
        return kinds;
    }

    /// Fits on origins a week apart in the ten weeks before `validDay`, and calibrates on origins from there to
    /// before `testDay`.
    ///
    /// @param horizon days looked ahead
    public static Hazards fit(ActTable acts, int validDay, int testDay, int horizon) {
        return new Fit(acts, horizon).hazards(validDay, testDay);
    }

    /// @param all    all cells, silent ones with the weight of those they stand for
    /// @param active only pairs and kinds with an act in the last ninety days
    public record HazardScores(Reliability all, Reliability active) {}

    /// Fits, calibrates and scores on origins from `testDay` on.
    public static HazardScores measure(ActTable acts, int validDay, int testDay, int horizon) {
        Fit fit = new Fit(acts, horizon);
        Hazards hazards = fit.hazards(validDay, testDay);
        int last = acts.day()[acts.size() - 1];
        Cells test = fit.cells(testDay - 1, last - horizon);
        return new HazardScores(
                Reliability.of(hazards, fit.training(), test, false),
                Reliability.of(hazards, fit.training(), test, true));
    }

    /// All numbers of the model, to be kept in a file.
    ///
    /// @param weights    of traits, kinds and leads
    /// @param raw        of the curve, rising
    /// @param calibrated of the curve, never falling
    public record Numbers(
            List<String> kinds, int horizon, List<Double> weights, List<Double> raw, List<Double> calibrated) {
        public Numbers {
            kinds = List.copyOf(kinds);
            weights = List.copyOf(weights);
            raw = List.copyOf(raw);
            calibrated = List.copyOf(calibrated);
        }
    }

    /// The model's numbers.
    public Numbers numbers() {
        return new Numbers(
                kinds, calibratedFor, listed(logistic.weights()), listed(curve.raw()), listed(curve.calibrated()));
    }

    private static List<Double> listed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    /// The model of numbers.
    public static Hazards of(Numbers n) {
        int width = PairTraits.COUNT + n.kinds().size() + n.horizon();
        if (n.weights().size() != width || n.raw().size() != n.calibrated().size()) {
            throw new IllegalArgumentException(n.weights().size() + " weights where there should be " + width);
        }
        return new Hazards(
                n.kinds(),
                new Logistic(n.kinds().size(), n.horizon(), array(n.weights())),
                new Curve(array(n.raw()), array(n.calibrated())),
                n.horizon());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// One pass over the acts.
    private static final class Fit {
        private final ActTable acts;
        private final int horizon;
        private final Harvest harvest;
        private Cells training;

        Fit(ActTable acts, int horizon) {
            this.acts = acts;
            this.horizon = horizon;
            harvest = new Harvest(acts);
            training = new Cells(horizon);
        }

        Cells training() {
            return training;
        }

        Cells cells(int from, int to) {
            Cells cells = new Cells(horizon);
            for (int origin = from; origin <= to; origin += STEP) {
                harvest.upTo(origin);
                harvest.gather(origin, cells);
            }
            return cells;
        }

        Hazards hazards(int validDay, int testDay) {
            int first = acts.day()[0];
            int begin = Math.max(first + 30, validDay - 1 - horizon - STEP * (WEEKS - 1));
            training = cells(begin, validDay - 1 - horizon);
            Logistic logistic = Logistic.fit(training, acts.kinds().size());
            Cells valid = cells(validDay - 1, testDay - 1 - horizon);
            return new Hazards(acts.kinds(), logistic, curve(logistic, valid), horizon);
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
            return Curve.fit(probability, happened, weight);
        }
    }

    /// The calibrated probability for a cell.
    double of(Cells cells, int cell) {
        double base = logistic.base(cells.traits(), cells.at(cell), cells.kind(cell));
        return curve.of(logistic.within(base, cells.horizon()));
    }

    /// Forecasts at the end of a day.
    ///
    /// @param kind        the kind of act
    /// @param probability at least one within the days asked for, 0 to 1
    /// @param terms       what moved the daily log-odds, strongest first: the trait's name and what it adds
    public record Forecast(String kind, double probability, List<Term> terms) {
        public Forecast {
            terms = List.copyOf(terms);
        }
    }

    /// @param name    of a trait
    /// @param logOdds what it adds to the log-odds of one day
    public record Term(String name, double logOdds) {}

    /// The forecasts for all kinds, from the acts up to and including `day`.
    ///
    /// Acts of another source are coded more or less densely than those it was fitted to. Where their own past
    /// holds enough, a few numbers are fitted to what happened after earlier days ([PairCalibration]), so that the
    /// probabilities mean what they say for this source.
    ///
    /// @param days how far ahead; the curve was fitted for one horizon, and other horizons are corrected by the
    ///     same shift in log-odds
    public List<Forecast> forecasts(ActTable acts, int actor, int recipient, int day, int days) {
        PairCalibration own = PairCalibration.of(this, acts, day, calibratedFor);
        PairTraits traits = own.traits();
        float[] values = new float[PairTraits.COUNT];
        List<Forecast> out = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            traits.write(actor, recipient, kind, day, values, 0);
            double base = logistic.base(values, 0, kind);
            double fitted = probability(base, calibratedFor);
            double shift = logit(own.of(fitted, traits.pair(actor, recipient), kind, day)) - logit(fitted);
            double within = 1 / (1 + Math.exp(-(logit(probability(base, days)) + shift)));
            out.add(new Forecast(kinds.get(kind), within, terms(values)));
        }
        return out;
    }

    /// The probability before the source's own past is looked at.
    double probability(Cells cells, int cell, int days) {
        return probability(logistic.base(cells.traits(), cells.at(cell), cells.kind(cell)), days);
    }

    private double probability(double base, int days) {
        double raw = logistic.within(base, days);
        if (days == calibratedFor) {
            return curve.of(raw);
        }
        double fitted = logistic.within(base, calibratedFor);
        double shift = logit(curve.of(fitted)) - logit(fitted);
        return 1 / (1 + Math.exp(-(logit(raw) + shift)));
    }

    static double logit(double p) {
        double inside = Math.clamp(p, 1e-6, 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }

    private List<Term> terms(float[] values) {
        double[] weight = logistic.weights();
        List<Term> out = new ArrayList<>();
        for (int k = 0; k < PairTraits.COUNT; k++) {
            if (values[k] != 0) {
                out.add(new Term(PairTraits.NAMES[k], weight[k] * values[k]));
            }
        }
        out.sort((a, b) -> Double.compare(Math.abs(b.logOdds()), Math.abs(a.logOdds())));
        return out;
    }
}
