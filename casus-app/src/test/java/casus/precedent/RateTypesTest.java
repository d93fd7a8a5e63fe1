package casus.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTypesTest {
    private static RandomGenerator random() {
        return new SplittableRandom(1);
    }

    /// Jeffreys' prior adds half a success and half a failure.
    @Test
    void threeInTenAreABetaOfThreeAndAHalf() {
        Beta beta = Beta.jeffreys(3, 10);
        assertThat(beta).isEqualTo(new Beta(3.5, 7.5));
        assertThat(beta.mean()).isCloseTo(3.5 / 11, within(1e-12));
        assertThatThrownBy(() -> new Beta(0, 1)).hasMessageContaining("not 0.0 and 1.0");
        assertThatThrownBy(() -> new Beta(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Beta(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Mean α/(α+β), variance αβ/((α+β)²(α+β+1)); the draws of shapes below one take the other road.
    @ParameterizedTest
    @CsvSource({"3.5,7.5", "0.5,10.5", "40,2", "0.5,0.5"})
    void drawsHaveTheMeanAndTheVarianceOfTheirShapes(double alpha, double beta) {
        Beta shape = new Beta(alpha, beta);
        RandomGenerator random = random();
        int n = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = shape.draw(random);
            assertThat(x).isGreaterThan(0).isLessThan(1);
            sum += x;
            squares += x * x;
        }
        double all = alpha + beta;
        double variance = alpha * beta / (all * all * (all + 1));
        assertThat(sum / n).isCloseTo(alpha / all, within(4 * Math.sqrt(variance / n)));
        assertThat(squares / n - sum / n * sum / n).isCloseTo(variance, within(variance / 15));
    }

    @Test
    void aRateIsKeptOffItsEdges() {
        assertThat(Beta.inside(0)).isEqualTo(1e-9);
        assertThat(Beta.inside(1)).isEqualTo(1 - 1e-9);
        assertThat(Beta.inside(0.3)).isEqualTo(0.3);
    }

    /// Draws that count 0.01, 0.02 … 1.00: five in a hundred lie on either side.
    @Test
    void theBoundsLeaveOneInTwentyOnEitherSide() {
        int[] drawn = {100};
        Posterior counting = random -> drawn[0]-- / 100.0;
        assertThat(counting.bounds(random(), 100)).containsExactly(0.06, 0.95);
    }

    @Test
    void twoPosteriorsAreMultipliedMixedOrLieBetween() {
        Posterior low = random -> 0.2;
        Posterior high = random -> 0.8;
        assertThat(low.times(high).draw(random())).isCloseTo(0.16, within(1e-12));
        assertThat(low.between(low).draw(random())).isCloseTo(0.2, within(1e-12));
        RandomGenerator random = random();
        double sum = 0;
        int switched = 0;
        for (int i = 0; i < 2000; i++) {
            double between = low.between(high).draw(random);
            assertThat(between).isBetween(0.2, 0.8);
            sum += between;
            switched += low.sometimes(high, 5).draw(random) == 0.8 ? 1 : 0;
        }
        assertThat(sum / 2000).isCloseTo(0.5, within(0.03));
        assertThat(switched).isBetween(330, 470);
        RandomGenerator half = new SplittableRandom(3);
        double share = new SplittableRandom(3).nextDouble();
        double odds = (1 - share) * Math.log(0.25) + share * Math.log(4);
        assertThat(low.between(high).draw(half)).isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-12));
    }

    /// A class of fewer than thirty is given twenty cases of its parent.
    @Test
    void aSmallClassIsDrawnTowardsItsParent() {
        Shrinkage shrinkage = new Shrinkage(30, 20);
        assertThat(shrinkage.towards(0.25, 3, 29)).isEqualTo(new Beta(3 + 5, 26 + 15));
        assertThat(shrinkage.towards(0.25, 3, 30)).isEqualTo(new Beta(3.5, 27.5));
    }

    private static PublishedRate rate(
            String condition, Optional<Integer> k, Optional<Integer> n, double share, String notes) {
        return new PublishedRate(
                "r1",
                Promise.DEFENSE,
                condition,
                "1816–1944",
                "war",
                "force",
                k,
                n,
                share,
                "published",
                "Leeds 2000",
                notes);
    }

    @Test
    void aRateIsToldInOneLineWithItsCountsAndItsCitation() {
        assertThat(rate("", Optional.of(3), Optional.of(4), 0.75, "").line())
                .isEqualTo("force in 3 of 4 (75.0%), unit war, 1816–1944, defense; Leeds 2000");
        assertThat(rate("war", Optional.of(1), Optional.of(800), 0.00125, "").line())
                .isEqualTo("force in 1 of 800 (0.13%), unit war, 1816–1944, defense (war); Leeds 2000");
        assertThat(rate("", Optional.empty(), Optional.empty(), 0.01, "no counts")
                        .line())
                .isEqualTo("force in 1.0%, counts not on file, unit war, 1816–1944, defense; Leeds 2000");
    }

    @Test
    void aRateWithoutCountsSaysWhyAndNoRateIsNoughtOrOne() {
        assertThatThrownBy(() -> rate("", Optional.empty(), Optional.of(4), 0.5, ""))
                .hasMessageContaining("has no counts and no note");
        assertThatThrownBy(() -> rate("", Optional.of(4), Optional.empty(), 0.5, " "))
                .hasMessageContaining("has no counts and no note");
        for (double share : new double[] {0, 1, Double.NaN}) {
            assertThatThrownBy(() -> rate("", Optional.of(0), Optional.of(4), share, ""))
                    .hasMessageContaining("has the share");
        }
        for (int blank = 0; blank < 4; blank++) {
            String[] f = {"1816–1944", "war", "force", "Leeds 2000"};
            f[blank] = " ";
            assertThatThrownBy(() -> new PublishedRate(
                            "r1",
                            Promise.ANY,
                            "",
                            f[0],
                            f[1],
                            f[2],
                            Optional.of(1),
                            Optional.of(2),
                            0.5,
                            "counted",
                            f[3],
                            ""))
                    .hasMessageContaining("needs an era, a unit, an outcome and a citation");
        }
    }
}
