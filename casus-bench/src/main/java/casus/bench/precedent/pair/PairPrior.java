package casus.bench.precedent.pair;

import casus.precedent.pair.PatronTrait;
import casus.precedent.table.Resource;
import casus.terms.Rung;
import java.util.HashMap;
import java.util.Map;

/// What was judged of a coefficient before any decision was looked at: `pair-priors.csv`. All others are drawn
/// towards zero.
public record PairPrior(Map<String, Coefficient> judged, double ridge) {
    /// A normal prior.
    ///
    /// @param precision one over its variance
    public record Coefficient(double mean, double precision) {}

    public PairPrior {
        judged = Map.copyOf(judged);
    }

    static PairPrior load(double ridge) {
        Map<String, Coefficient> judged = new HashMap<>();
        Resource.rows("pair-priors.csv")
                .forEach(row -> judged.put(
                        row.getField("feature") + " " + row.getField("rung"),
                        new Coefficient(
                                Double.parseDouble(row.getField("mean")),
                                Double.parseDouble(row.getField("precision")))));
        return new PairPrior(judged, ridge);
    }

    Coefficient on(PatronTrait trait, Rung rung) {
        return judged.getOrDefault(trait.wire() + " " + rung.wire(), new Coefficient(0, ridge));
    }
}
