package casus.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Parts the articles into training, validation and test, and into folds for cross-validation. All articles
/// about one main pair stay together, so that no pair is trained on and scored.
public final class Splits {
    /// The one the repository holds.
    public static final long SEED = 17;

    public static final int FOLDS = 5;

    /// About 70, 15 and 15 of a hundred articles.
    private static final double[] SHARES = {.70, .15, .15};

    /// Where one article goes.
    ///
    /// @param fold 0 to 4; chosen apart from the split
    public record Place(String id, Split split, int fold) {
        @Override
        public String toString() {
            return id + "\t" + split.wire() + "\t" + fold;
        }
    }

    /// What an article may be used for.
    public enum Split {
        TRAIN,
        VALID,
        TEST;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Splits() {}

    /// The places, sorted by id; the same for the same articles and seed.
    public static List<Place> of(List<ArticleSource> articles, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> split = parts(articles, SHARES, random);
        double[] even = new double[FOLDS];
        Arrays.fill(even, 1.0 / FOLDS);
        Map<String, Integer> fold = parts(articles, even, random);
        return articles.stream()
                .sorted(Comparator.comparing(ArticleSource::id))
                .map(a -> new Place(a.id(), Split.values()[part(split, a)], part(fold, a)))
                .toList();
    }

    private static int part(Map<String, Integer> parts, ArticleSource article) {
        return Objects.requireNonNull(parts.get(article.pair()));
    }

    /// Deals the pairs out in random order, those with most articles first, each to the part that is furthest
    /// from its share.
    private static Map<String, Integer> parts(List<ArticleSource> articles, double[] shares, Random random) {
        Map<String, Long> sizes = new TreeMap<>(
                articles.stream().collect(Collectors.groupingBy(ArticleSource::pair, Collectors.counting())));
        List<Map.Entry<String, Long>> pairs = new ArrayList<>(sizes.entrySet());
        Collections.shuffle(pairs, random);
        pairs.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        double[] left =
                Arrays.stream(shares).map(share -> share * articles.size()).toArray();
        Map<String, Integer> parts = new TreeMap<>();
        for (Map.Entry<String, Long> pair : pairs) {
            int neediest = neediest(left, shares);
            parts.put(pair.getKey(), neediest);
            left[neediest] -= pair.getValue();
        }
        return parts;
    }

    private static int neediest(double[] left, double[] shares) {
        int best = 0;
        for (int i = 1; i < left.length; i++) {
            if (left[i] / shares[i] > left[best] / shares[best]) {
                best = i;
            }
        }
        return best;
    }
}
