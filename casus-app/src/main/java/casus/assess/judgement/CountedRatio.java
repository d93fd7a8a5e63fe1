package casus.assess.judgement;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An odds ratio that was counted, in place of a judged one or beside it.
///
/// @param n      cases that have what the ratio is of
/// @param ratio  the point
/// @param low    5% bound
/// @param high   95% bound
/// @param source what was counted, in words
/// @param alone  whether it took the place of the judgement; else both are in the number
public record CountedRatio(int n, double ratio, double low, double high, String source, boolean alone) {
    private static final double Z = 1.6448536269514722;

    /// Variance of a triangular distribution between a and b with its mode at c: (a² + b² + c² − ab − ac − bc) / 18.
    private static final double TRIANGLE = 18.0;

    /// Half the width of a symmetric triangle, in standard deviations, squared.
    private static final double HALF_WIDTH = 6.0;

    static CountedRatio of(NamedCsvRecord row) {
        return new CountedRatio(
                Integer.parseInt(row.getField("n")),
                Double.parseDouble(row.getField("ratio")),
                Double.parseDouble(row.getField("low")),
                Double.parseDouble(row.getField("high")),
                row.getField("source"),
                false);
    }

    private static CountedRatio of(int n, Normal of, String source, boolean alone) {
        return new CountedRatio(n, Math.exp(of.mean), of.at(-Z), of.at(Z), source, alone);
    }

    private record Normal(double mean, double variance) {
        double at(double deviations) {
            return Math.exp(mean + deviations * Math.sqrt(variance));
        }

        /// The two together, each by its precision.
        Normal and(Normal other) {
            double precision = 1 / variance + 1 / other.variance;
            return new Normal((mean / variance + other.mean / other.variance) / precision, 1 / precision);
        }
    }

    private Normal normal() {
        double error = (Math.log(high) - Math.log(low)) / (2 * Z);
        return new Normal(Math.log(ratio), error * error);
    }

    private static Normal prior(Judgement j) {
        double a = Math.log(j.low());
        double b = Math.log(j.high());
        double c = j.logRatio();
        return new Normal((a + b + c) / 3, (a * a + b * b + c * c - a * b - a * c - b * c) / TRIANGLE);
    }

    /// The judgement as counts leave it. Where they are many, agree closely and leave no doubt which way the ratio
    /// points,
    /// they take its place; else they update it as a prior, the triangle that its draws come from.
    ///
    /// @param counts of this judgement, from one source each
    /// @param least  cases from which counts can take its place
    /// @param narrow how far apart the bounds may lie, as a factor
    static Judgement update(Judgement j, List<CountedRatio> counts, double least, double narrow) {
        int n = counts.stream().mapToInt(CountedRatio::n).sum();
        Normal counted =
                counts.stream().map(CountedRatio::normal).reduce(Normal::and).orElseThrow();
        boolean directed = counted.at(-Z) > 1 || counted.at(Z) < 1;
        boolean alone = n >= least && directed && counted.at(Z) / counted.at(-Z) <= narrow;
        Normal after = alone ? counted : prior(j).and(counted);
        String source =
                String.join("; ", counts.stream().map(CountedRatio::source).toList());
        double half = Math.sqrt(HALF_WIDTH);
        return new Judgement(
                j.id(),
                j.use(),
                j.keys(),
                j.rungs(),
                Math.exp(after.mean),
                after.at(-half),
                after.at(half),
                j.group(),
                j.label(),
                j.author(),
                j.reason(),
                j.date(),
                Optional.of(of(n, counted, source, alone)));
    }

    /// In one sentence.
    public String words() {
        return String.format(
                Locale.ROOT,
                "counted: an odds ratio of %.2g (%.2g to %.2g) in %,d cases of %s",
                ratio,
                low,
                high,
                n,
                source);
    }
}
