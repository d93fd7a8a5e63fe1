package casus.ledger.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How far observers agree beyond chance: Krippendorff's alpha, by coincidence matrix, after Krippendorff,
/// "Computing Krippendorff's Alpha-Reliability" (2011), sections A to C.
///
/// 1 is agreement throughout, 0 is what chance gives, below 0 is worse than chance. A unit that fewer than two
/// observers judged says nothing. It is not defined where all judgements are alike, for then there is nothing to tell
/// apart.
public final class KrippendorffAlpha {
    /// How far two values are apart.
    public enum Metric {
        /// They are the same or they are not.
        NOMINAL,
        /// Values have an order, that of the alphabet.
        ORDINAL
    }

    private KrippendorffAlpha() {}

    /// The alpha of some units; empty where it is not defined.
    ///
    /// @param units each a list of the values its observers gave
    public static Optional<Double> of(List<List<String>> units, Metric metric) {
        TreeMap<String, TreeMap<String, Double>> coincidences = new TreeMap<>();
        for (List<String> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        coincidences
                                .computeIfAbsent(unit.get(i), v -> new TreeMap<>())
                                .merge(unit.get(j), 1.0 / (unit.size() - 1), Double::sum);
                    }
                }
            }
        }
        TreeMap<String, Double> totals = new TreeMap<>();
        coincidences.forEach((value, row) -> totals.put(
                value, row.values().stream().mapToDouble(Double::doubleValue).sum()));
        double n = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        double observed = 0;
        double expected = 0;
        List<String> values = new ArrayList<>(totals.keySet());
        for (String c : values) {
            for (String k : values) {
                double apart = metric == Metric.NOMINAL ? c.equals(k) ? 0 : 1 : ranks(totals, c, k);
                observed +=
                        apart * coincidences.getOrDefault(c, new TreeMap<>()).getOrDefault(k, 0.0);
                expected += apart * totals.getOrDefault(c, 0.0) * totals.getOrDefault(k, 0.0);
            }
        }
        return expected == 0 ? Optional.empty() : Optional.of(1 - (n - 1) * observed / expected);
    }

    /// The square of the number of judgements from one rank to the other, half of each end.
    private static double ranks(TreeMap<String, Double> totals, String c, String k) {
        if (c.equals(k)) {
            return 0;
        }
        String low = c.compareTo(k) < 0 ? c : k;
        String high = c.compareTo(k) < 0 ? k : c;
        double between = 0;
        for (Map.Entry<String, Double> rank :
                totals.subMap(low, true, high, true).entrySet()) {
            between += rank.getKey().equals(low) || rank.getKey().equals(high) ? rank.getValue() / 2 : rank.getValue();
        }
        return between * between;
    }
}
