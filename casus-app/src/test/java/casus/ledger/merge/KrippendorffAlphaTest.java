package casus.ledger.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.merge.KrippendorffAlpha.Metric;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
    private static List<List<String>> units(String... observers) {
        return IntStream.range(0, observers[0].length())
                .mapToObj(i -> Stream.of(observers)
                        .map(o -> o.substring(i, i + 1))
                        .filter(v -> !v.equals("."))
                        .toList())
                .toList();
    }

    /// By hand: 20 values, 14 zeros and 6 ones; of the ten units four are mixed, so the matrix has 4 + 4 off its
    /// diagonal. 1 - (20 - 1) * 8 / (2 * 14 * 6) = 1 - 152 / 168 = 0.0952.
    @Test
    void twoObserversOfYesAndNoAreAsThePaperHasThem() {
        assertThat(KrippendorffAlpha.of(units("0100000010", "1110010000"), Metric.NOMINAL))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(1 - 152.0 / 168, within(1e-12)));
    }

    /// By hand: 24 values, a 4, b 6, c 6, d 6, e 2; three of twelve units are mixed.
    /// 1 - 23 * 6 / (576 - 16 - 36 - 36 - 36 - 4) = 1 - 138 / 448 = 0.692.
    @Test
    void twoObserversOfFiveNamesAreAsThePaperHasThem() {
        assertThat(KrippendorffAlpha.of(units("aabbdcccedda", "babbbccceddd"), Metric.NOMINAL))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(1 - 138.0 / 448, within(1e-12)));
    }

    /// The paper's section C: four observers, silent at times; alpha is 0.743 of names and 0.815 of ranks.
    @Test
    void fourObserversWhoAreSilentAtTimesAreAsThePaperHasThem() {
        List<List<String>> units = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        assertThat(KrippendorffAlpha.of(units, Metric.NOMINAL))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.743, within(5e-4)));
        assertThat(KrippendorffAlpha.of(units, Metric.ORDINAL))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0.815, within(5e-4)));
    }

    /// By hand: the units A A and A C have four values, A 3 and C 1, so A and C are (3 / 2 + 1 / 2)² = 4 apart;
    /// 1 - (4 - 1) * (2 * 4) / (2 * 3 * 1 * 4) = 0.
    @Test
    void ranksCountHowManyJudgementsLieBetween() {
        assertThat(KrippendorffAlpha.of(units("AA", "AC"), Metric.ORDINAL))
                .hasValueSatisfying(alpha -> assertThat(alpha).isCloseTo(0, within(1e-12)));
        double near =
                KrippendorffAlpha.of(units("AABBCC", "AABBCB"), Metric.ORDINAL).orElseThrow();
        double far =
                KrippendorffAlpha.of(units("AABBCC", "AABBCA"), Metric.ORDINAL).orElseThrow();
        assertThat(near).isGreaterThan(far);
    }

    @Test
    void whereAllIsAlikeOrNothingIsSharedThereIsNoAlpha() {
        assertThat(KrippendorffAlpha.of(units("aaa", "aaa"), Metric.NOMINAL)).isEmpty();
        assertThat(KrippendorffAlpha.of(units("ab", ".."), Metric.NOMINAL)).isEmpty();
        assertThat(KrippendorffAlpha.of(List.of(), Metric.NOMINAL)).isEmpty();
        assertThat(KrippendorffAlpha.of(units("ab", "ab"), Metric.NOMINAL)).contains(1.0);
    }
}
