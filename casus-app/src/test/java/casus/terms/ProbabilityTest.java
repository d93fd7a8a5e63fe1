package casus.terms;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProbabilityTest {
    @Test
    void logOddsAndBackGiveTheSameProbability() {
        forall(
                1_000,
                r -> r.nextDouble(0.0001, 0.9999),
                p -> assertThat(Probability.ofLogOdds(new Probability(p).logOdds())
                                .value())
                        .isCloseTo(p, within(1e-12)));
    }

    @Test
    void thePrintedNumberNeverReadsAsTheNeighbouringWord() {
        forall(
                10_000,
                r -> new Probability(r.nextDouble()),
                p -> Likelihood.of(p)
                        .ifPresent(l -> assertThat(p.wholePercent()).isBetween(l.lowPercent(), l.highPercent() - 1)));
    }

    @Test
    void aWordStandsWithItsRangeAndNumber() {
        assertThat(Likelihood.phrase(new Probability(0.12))).isEqualTo("very unlikely (5–20%; estimate 12%)");
        assertThat(Likelihood.phrase(new Probability(0.199))).isEqualTo("very unlikely (5–20%; estimate 19%)");
        assertThat(Likelihood.phrase(new Probability(0.2))).isEqualTo("unlikely (20–45%; estimate 20%)");
    }

    @Test
    void outsideTheBandsThereIsNoWord() {
        assertThat(Likelihood.phrase(new Probability(0.009))).isEqualTo("<1%");
        assertThat(Likelihood.phrase(new Probability(0.99))).isEqualTo(">99%");
        assertThat(Likelihood.of(new Probability(0.01))).contains(Likelihood.ALMOST_NO_CHANCE);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> new Probability(1.01)).hasMessage("a probability lies between 0 and 1, not 1.01");
        assertThatThrownBy(() -> new Probability(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
