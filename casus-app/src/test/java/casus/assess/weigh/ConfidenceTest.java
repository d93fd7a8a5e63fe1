package casus.assess.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.judgement.Judgements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    private static final Judgements JUDGEMENTS = Judgements.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0.1 | false | low; no article bears on it.",
                "1 | 0 | 0.1 | true | low; one independent source bears on it.",
                "2 | 0 | 0.3 | false | moderate; 2 independent sources bear on it, none of them a primary document.",
                "2 | 0 | 0.3 | true | moderate; 2 independent sources bear on it.",
                "3 | 0 | 0.3 | true | high; 3 independent sources bear on it, with a primary document, and nothing on it is open.",
                "3 | 0 | 0.3 | false | moderate; 3 independent sources bear on it, none of them a primary document.",
                "3 | 0 | 0.31 | true | low; 3 independent sources bear on it; the interval is wider than 30 points.",
                "3 | 1 | 0.1 | true | low; 3 independent sources bear on it; a contradiction on it is open.",
                "3 | 2 | 0.4 | true | low; 3 independent sources bear on it; 2 contradictions on it are open; the interval is wider than 30 points."
            })
    void familiesAContradictionAWideIntervalAndAPrimaryDocumentMakeIt(
            int families, int open, double width, boolean primary, String rest) {
        Confidence confidence = Confidence.of(families, open, width, primary, JUDGEMENTS);
        assertThat(confidence.sentence()).isEqualTo("Confidence: " + rest);
        assertThat(rest).startsWith(confidence.level().wire());
    }
}
