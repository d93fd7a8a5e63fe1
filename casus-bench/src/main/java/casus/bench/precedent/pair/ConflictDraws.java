package casus.bench.precedent.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/// A bootstrap over conflicts (Efron and Tibshirani 1993, chapter 8): whole conflicts are drawn with replacement, since
/// decisions about one go together. Cost: draws × decisions. It fails where one conflict holds most of the decisions.
public final class ConflictDraws {
    private ConflictDraws() {}

    /// So many samples of as many conflicts as there are; the same seed gives the same.
    ///
    /// @param conflict of one of all
    public static <T> Stream<List<T>> of(List<T> all, Function<T, String> conflict, int draws, long seed) {
        Map<String, List<T>> conflicts = new LinkedHashMap<>();
        all.forEach(one -> conflicts
                .computeIfAbsent(conflict.apply(one), k -> new ArrayList<>())
                .add(one));
        List<List<T>> groups = List.copyOf(conflicts.values());
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> {
                    List<T> sample = new ArrayList<>();
                    for (int g = 0; g < groups.size(); g++) {
                        sample.addAll(groups.get(random.nextInt(groups.size())));
                    }
                    return sample;
                })
                .limit(draws);
    }
}
