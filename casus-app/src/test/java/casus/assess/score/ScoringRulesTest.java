package casus.assess.score;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.terms.Rung;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoringRulesTest {
    private static final double EXACT = 1e-12;

    private static RungScore score(double said, boolean came) {
        return new RungScore(
                Rung.ARMS,
                said,
                came,
                ScoringRules.brier(said, came),
                ScoringRules.log(came ? said : 1 - said),
                Optional.of(ScoringRules.brier(0.5, came)));
    }

    @Test
    void nothingBeatsSayingWhatOneBelieves() {
        forall(2_000, r -> new double[] {r.nextDouble(0.01, 0.99), r.nextDouble(0.01, 0.99)}, pair -> {
            double belief = pair[0];
            double said = pair[1];
            assertThat(expected(belief, ScoringRules.brier(belief, true), ScoringRules.brier(belief, false)))
                    .isLessThanOrEqualTo(
                            expected(belief, ScoringRules.brier(said, true), ScoringRules.brier(said, false)) + EXACT);
            assertThat(expected(belief, ScoringRules.log(belief), ScoringRules.log(1 - belief)))
                    .isLessThanOrEqualTo(expected(belief, ScoringRules.log(said), ScoringRules.log(1 - said)) + EXACT);
        });
    }

    private static double expected(double belief, double ifCame, double ifNot) {
        return belief * ifCame + (1 - belief) * ifNot;
    }

    @Test
    void theScoresOfSayingHalfAndOfCertainty() {
        assertThat(RungScore.EVEN).isEqualTo(0.25);
        assertThat(ScoringRules.log(0.5)).isCloseTo(0.693147, within(1e-6));
        assertThat(ScoringRules.brier(1, true)).isZero();
        assertThat(ScoringRules.brier(1, false)).isEqualTo(1);
        assertThat(ScoringRules.log(0)).isInfinite();
        assertThat(ScoringRules.brier(new double[] {1, 0, 0}, 2)).isEqualTo(2);
        assertThat(ScoringRules.brier(new double[] {0, 0, 1}, 2)).isZero();
    }

    @Test
    void briersOwnScoreOverTwoCategoriesIsTwiceThatOfOne() {
        forall(
                500,
                r -> r.nextDouble(),
                p -> assertThat(ScoringRules.brier(new double[] {p, 1 - p}, 0))
                        .isCloseTo(2 * ScoringRules.brier(p, true), within(EXACT)));
    }

    /// Wilson (1927) for 0 of 1 and for 5 of 10, at 90%.
    @Test
    void theShareThatCameHasWilsonsInterval() {
        CalibrationBin one = CalibrationBin.of(List.of(score(0.1, false))).getFirst();
        assertThat(one.band()).isEqualTo("5–20%");
        assertThat(one.low()).isZero();
        assertThat(one.high()).isCloseTo(0.7301, within(1e-4));
        assertThat(one.isFew()).isTrue();
        CalibrationBin ten = CalibrationBin.of(IntStream.range(0, 10)
                        .mapToObj(i -> score(0.5, i % 2 == 0))
                        .toList())
                .getFirst();
        assertThat(ten.low()).isCloseTo(0.2693, within(1e-4));
        assertThat(ten.high()).isCloseTo(0.7307, within(1e-4));
        assertThat(ten.isFew()).isFalse();
    }

    @Test
    void aForecastOfNoWordHasABandOfItsOwn() {
        List<RungScore> scores =
                Stream.of(0.999, 0.005, 0.3, 0.99).map(p -> score(p, true)).toList();
        assertThat(CalibrationBin.of(scores).stream().map(CalibrationBin::band))
                .containsExactly("<1%", "20–45%", ">99%");
    }

    @Test
    void oneQuestionHasNoIntervalAndSeveralHaveOneAroundTheirMean() {
        assertThat(MeanScore.of("all", List.of(List.of(score(0.2, true))), 1).low())
                .isEmpty();
        forall(
                200,
                r -> r.ints(2 + r.nextInt(8), 0, 100)
                        .mapToObj(i -> List.of(score(i / 100.0, r.nextBoolean())))
                        .toList(),
                questions -> {
                    MeanScore mean = MeanScore.of("all", questions, 7);
                    assertThat(mean.low().orElseThrow()).isLessThanOrEqualTo(mean.brier() + EXACT);
                    assertThat(mean.high().orElseThrow()).isGreaterThanOrEqualTo(mean.brier() - EXACT);
                    assertThat(mean).isEqualTo(MeanScore.of("all", questions, 7));
                });
    }

    @Test
    void aQuestionWithManyRungsWeighsNoMoreThanOneWithFew() {
        MeanScore mean =
                MeanScore.of("all", List.of(List.of(score(1, true), score(1, true)), List.of(score(1, false))), 1);
        assertThat(mean.brier()).isEqualTo(0.5);
        assertThat(mean.rated()).isEqualTo(3);
        assertThat(mean.rates()).contains(0.25);
    }
}
