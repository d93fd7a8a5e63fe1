package casus.bench.precedent.pair;

import casus.precedent.pair.PatronTrait;
import casus.precedent.table.Resource;
import casus.terms.Rung;
import java.util.HashMap;
import java.util.Map;

/// What was judged of a coefficient before any decision was looked at: `pair-priors.csv`.
record PairPrior(Map<String, Double> means) {
    PairPrior {
        means = Map.copyOf(means);
    }

    static PairPrior load() {
        Map<String, Double> means = new HashMap<>();
        Resource.rows("pair-priors.csv")
                .forEach(row -> means.put(
                        row.getField("feature") + " " + row.getField("rung"), Double.valueOf(row.getField("mean"))));
        return new PairPrior(means);
    }

    /// Zero where nothing was judged.
    double mean(PatronTrait feature, Rung rung) {
        return means.getOrDefault(feature.wire() + " " + rung.wire(), 0.0);
    }
}
