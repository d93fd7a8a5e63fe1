package casus.ledger.compare;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Compares positions, not entries: of many passages that say the same, the first speaks.
final class Positions {
    /// More positions than this on one thing are not compared each with each.
    private static final int MOST = 12;

    private Positions() {}

    /// One contradiction for each pair of different positions, between the first entries that hold them.
    static <T extends Entry> List<Contradiction> of(
            List<T> same, Function<T, String> position, BiFunction<T, T, Optional<Contradiction>> compare) {
        Map<String, T> first = new LinkedHashMap<>();
        same.stream().sorted(Comparator.comparing(Entry::id)).forEach(e -> first.putIfAbsent(position.apply(e), e));
        List<T> holders = first.values().stream().limit(MOST).toList();
        List<Contradiction> out = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            for (int j = i + 1; j < holders.size(); j++) {
                compare.apply(holders.get(i), holders.get(j)).ifPresent(out::add);
            }
        }
        return out;
    }
}
