package casus.bench.precedent.pair;

import casus.precedent.pair.PatronTrait;
import casus.precedent.table.Resource;
import casus.terms.Rung;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was judged of a coefficient before any decision was looked at: `pair-priors.csv`. All others are drawn
/// towards zero, by the row `*` of their rung.
public record PairPrior(Map<String, Coefficient> judged) {
    /// A normal prior.
    ///
    /// @param precision one over its variance
    public record Coefficient(double mean, double precision) {}

    public PairPrior {
        judged = Map.copyOf(judged);
    }

    static PairPrior load() {
        Map<String, Coefficient> judged = new HashMap<>();
        Resource.rows("pair-priors.csv")
                .forEach(row -> judged.put(
                        row.getField("feature") + " " + row.getField("rung"),
                        new Coefficient(
                                Double.parseDouble(row.getField("mean")),
                                Double.parseDouble(row.getField("precision")))));
        return new PairPrior(judged);
    }

    Coefficient on(PatronTrait trait, Rung rung) {
        return Optional.ofNullable(judged.get(trait.wire() + " " + rung.wire()))
                .or(() -> Optional.ofNullable(judged.get("* " + rung.wire())))
                .orElseThrow();
    }
}
