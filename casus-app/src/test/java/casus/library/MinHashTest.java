package casus.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i * 7919 % 10007).collect(Collectors.joining(" "));
    }

    @Test
    void theShareOfLikePlacesEstimatesTheShareOfCommonShingles() {
        assertThat(MinHash.alike(MinHash.of(words(0, 900)), MinHash.of(words(0, 900))))
                .isEqualTo(1.0);
        // 600 of 1,200 shingles are common.
        assertThat(MinHash.alike(MinHash.of(words(0, 900)), MinHash.of(words(300, 1200))))
                .isBetween(0.3, 0.7);
        assertThat(MinHash.alike(MinHash.of(words(0, 900)), MinHash.of(words(2000, 2900))))
                .isLessThan(0.05);
    }

    @Test
    void nearCopiesMeetInABandAndStrangersDoNot() {
        long[] one = MinHash.bands(MinHash.of(words(0, 900)));
        long[] copy = MinHash.bands(MinHash.of(words(0, 900) + " and a line of its own at the end"));
        long[] other = MinHash.bands(MinHash.of(words(2000, 2900)));
        assertThat(IntStream.range(0, one.length).filter(i -> one[i] == copy[i]).count())
                .isGreaterThan(4);
        assertThat(IntStream.range(0, one.length)
                        .filter(i -> one[i] == other[i])
                        .count())
                .isZero();
    }
}
