package casus.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YardstickTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.03| remote chance (0–5%; estimate 3%)",
                "0.35| unlikely (25–35%; estimate 35%)",
                "0.38| realistic possibility (40–50%; estimate 38%)",
                "0.97| almost certain (95–99%; estimate 97%)",
                "0.004| <1%"
            })
    void aNumberInAGapOfThePhiaYardstickTakesTheNearerWord(double p, String phrase) {
        assertThat(Yardstick.PHIA.phrase(new Probability(p))).isEqualTo(phrase);
    }

    @Test
    void theIcdRowSaysWhatLikelihoodSays() {
        Forall.forall(
                1_000,
                r -> r.nextDouble(),
                p -> assertThat(Yardstick.ICD203.phrase(new Probability(p)))
                        .isEqualTo(Likelihood.phrase(new Probability(p))));
    }

    @Test
    void numbersStandAlone() {
        assertThat(Yardstick.NUMBERS.phrase(new Probability(0.5))).isEqualTo("50%");
    }
}
