package casus.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.corpus.KrippendorffAlpha.Pair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The examples worked out in Krippendorff's "Computing Krippendorff's Alpha-Reliability" (2011), sections A
/// and B.
class KrippendorffAlphaTest {
    @Test
    void twoObserversAndTwoValues() {
        assertThat(alpha("0100000010", "1110010000")).isEqualTo(.095, within(.0005));
    }

    @Test
    void twoObserversAndFiveValues() {
        assertThat(alpha("aabbdcccedda", "babbbccceddd")).isEqualTo(.692, within(.0005));
    }

    @Test
    void fullAgreementIsOne() {
        assertThat(alpha("abab", "abab")).isEqualTo(1);
    }

    @Test
    void oneValueTellsNothingApart() {
        assertThat(KrippendorffAlpha.of(pairs("aaa", "aaa")).alpha()).isEmpty();
        assertThat(KrippendorffAlpha.of(List.of()).alpha()).isEmpty();
    }

    private static double alpha(String first, String second) {
        return KrippendorffAlpha.of(pairs(first, second)).alpha().orElseThrow();
    }

    private static List<Pair> pairs(String first, String second) {
        return IntStream.range(0, first.length())
                .mapToObj(i -> new Pair(first.substring(i, i + 1), second.substring(i, i + 1)))
                .toList();
    }
}
