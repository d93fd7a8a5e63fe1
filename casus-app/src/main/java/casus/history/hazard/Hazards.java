package casus.history.hazard;

import casus.terms.LogOdds;
import java.util.ArrayList;
import java.util.List;

/// Fitted hazards: the probability that one actor does a kind of act to another at least once within so many
/// days, calibrated. A discrete-time hazard (Allison 1982), fitted elsewhere, and an isotonic curve over it.
public final class Hazards {
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
            double within = LogOdds.probability(logit(probability(base, days)) + shift);
            out.add(new Forecast(kinds.get(kind), within, terms(values)));
        }
        return out;
    }

    /// The probability before the source's own past is looked at.
    public double probability(Cells cells, int cell, int days) {
        return probability(logistic.base(cells.traits(), cells.at(cell), cells.kind(cell)), days);
    }

    private double probability(double base, int days) {
        double raw = logistic.within(base, days);
        if (days == calibratedFor) {
            return curve.of(raw);
        }
        double fitted = logistic.within(base, calibratedFor);
        double shift = logit(curve.of(fitted)) - logit(fitted);
        return LogOdds.probability(logit(raw) + shift);
    }

    static double logit(double p) {
        return LogOdds.of(Math.clamp(p, 1e-6, 1 - 1e-6));
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
