package casus.assess.score;

import casus.terms.Likelihood;
import casus.terms.Probability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One row of the calibration table: the last forecasts before the outcome that were in one band of ICD 203.
///
/// @param band  `20–45%`; `<1%` and `>99%` beyond the words
/// @param n     forecasts of a rung
/// @param said  their mean
/// @param came  the share that came
/// @param low   5% bound of that share
/// @param high  95% bound
public record CalibrationBin(String band, int n, double said, double came, double low, double high) {
    /// Below so many a share says next to nothing: at nine its 90% interval is at least 23 points wide even if all
    /// came, and about 50 if half did.
    public static final int FEW = 10;

    /// The 95% point of the normal distribution, for an interval of 90%.
    private static final double Z = 1.6448536269514722;

    /// Too few to mean anything.
    public boolean isFew() {
        return n < FEW;
    }

    static List<CalibrationBin> of(List<RungScore> scores) {
        Map<Integer, List<RungScore>> bands = new TreeMap<>(Comparator.naturalOrder());
        scores.forEach(s ->
                bands.computeIfAbsent(from(s.last()), b -> new ArrayList<>()).add(s));
        return bands.values().stream().map(CalibrationBin::bin).toList();
    }

    private static int from(double p) {
        return Likelihood.of(new Probability(p))
                .map(Likelihood::lowPercent)
                .orElse(
                        p < Likelihood.ALMOST_NO_CHANCE.lowPercent() / 100.0
                                ? 0
                                : Likelihood.ALMOST_CERTAIN.highPercent());
    }

    private static CalibrationBin bin(List<RungScore> all) {
        int n = all.size();
        double came = all.stream().filter(RungScore::came).count() / (double) n;
        double middle = (came + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(came * (1 - came) / n + Z * Z / (4.0 * n * n));
        double one = all.getFirst().last();
        return new CalibrationBin(
                Likelihood.of(new Probability(one))
                        .map(Likelihood::range)
                        .orElseGet(() -> new Probability(one).percent()),
                n,
                all.stream().mapToDouble(RungScore::last).average().orElseThrow(),
                came,
                Math.max(0, middle - half),
                Math.min(1, middle + half));
    }
}
