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
/// about one main pair stay together, so that no pair is trained on and scored. Articles that came later leave the
/// places of the earlier ones as they are: figures from before stay comparable.
public final class Splits {
    /// The one the repository holds.
    public static final long SEED = 17;

    public static final int FOLDS = 5;

    /// About 70, 15 and 15 of a hundred articles.
    private static final double[] SHARES = {.70, .15, .15};

    private static final char LAST_OF_FIRST = 'e';

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
        double[] even = new double[FOLDS];
        Arrays.fill(even, 1.0 / FOLDS);
        Map<String, Integer> split = new TreeMap<>();
        Map<String, Integer> fold = new TreeMap<>();
        Map<Character, List<ArticleSource>> waves =
                new TreeMap<>(articles.stream().collect(Collectors.groupingBy(article -> wave(article.id()))));
        for (List<ArticleSource> wave : waves.values()) {
            Random random = new Random(seed);
            deal(wave, split, SHARES, random);
            deal(wave, fold, even, random);
        }
        return articles.stream()
                .sorted(Comparator.comparing(ArticleSource::id))
                .map(a -> new Place(a.id(), Split.values()[part(split, a)], part(fold, a)))
                .toList();
    }

    private static int part(Map<String, Integer> parts, ArticleSource article) {
        return Objects.requireNonNull(parts.get(article.pair()));
    }

    /// When an article came, by the first letter of its id. Parts d and e were dealt out together.
    private static char wave(String id) {
        return id.charAt(0) <= LAST_OF_FIRST ? LAST_OF_FIRST : id.charAt(0);
    }

    /// Deals the pairs that have no part yet out in random order, those with most articles first, each to the part
    /// that is furthest from its share; pairs that have one take their articles there.
    private static void deal(List<ArticleSource> articles, Map<String, Integer> parts, double[] shares, Random random) {
        Map<String, Long> sizes = new TreeMap<>(
                articles.stream().collect(Collectors.groupingBy(ArticleSource::pair, Collectors.counting())));
        List<Map.Entry<String, Long>> pairs = new ArrayList<>(sizes.entrySet());
        Collections.shuffle(pairs, random);
        pairs.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        double[] left =
                Arrays.stream(shares).map(share -> share * articles.size()).toArray();
        for (Map.Entry<String, Long> pair : pairs) {
            Integer has = parts.get(pair.getKey());
            if (has != null) {
                left[has] -= pair.getValue();
            }
        }
        for (Map.Entry<String, Long> pair : pairs) {
            if (!parts.containsKey(pair.getKey())) {
                int neediest = neediest(left, shares);
                parts.put(pair.getKey(), neediest);
                left[neediest] -= pair.getValue();
            }
        }
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
