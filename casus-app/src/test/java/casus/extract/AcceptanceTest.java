package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.extract.Acceptance.Feature;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static double[] features(Feature... ones) {
        double[] out = new double[Feature.values().length];
        for (Feature f : ones) {
            out[f.ordinal()] = 1;
        }
        return out;
    }

    @Test
    void theConfidenceIsTheLogisticOfTheWeightsOfWhatHolds() throws IOException {
        Acceptance acceptance = Acceptance.of(
                List.of("event\tCONSTANT\t-1", "event\tBOTH\t2", "event\tTRIGGER\t0.5", "event\tleast\t0.6"));
        assertThat(acceptance.confidence("event", features(Feature.CONSTANT))).isCloseTo(0.268941, within(1e-6));
        assertThat(acceptance.confidence("event", features(Feature.CONSTANT, Feature.BOTH)))
                .isCloseTo(0.731059, within(1e-6));
        assertThat(acceptance.confidence("event", features(Feature.CONSTANT, Feature.BOTH, Feature.TRIGGER)))
                .isCloseTo(0.817574, within(1e-6));
    }

    @Test
    void aKindIsKeptFromItsOwnLeastOn() throws IOException {
        Acceptance acceptance =
                Acceptance.of(List.of("event\tleast\t0.6", "event\tleastByRule\t0.1", "driver\tleast\t0.3"));
        assertThat(acceptance.keeps("event", false, 0.6)).isTrue();
        assertThat(acceptance.keeps("event", false, 0.599)).isFalse();
        assertThat(acceptance.keeps("event", true, 0.1)).isTrue();
        assertThat(acceptance.keeps("event", true, 0.099)).isFalse();
        assertThat(acceptance.keeps("driver", true, 0.29)).isFalse();
        assertThat(acceptance.keeps("driver", false, 0.3)).isTrue();
        assertThat(acceptance.keeps("statement", false, 0.5)).isTrue();
        assertThat(acceptance.keeps("statement", false, 0.49)).isFalse();
    }

    @Test
    void aLineThatIsNoneIsTold() {
        assertThatThrownBy(() -> Acceptance.of(List.of("event CONSTANT 1")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("event CONSTANT 1");
    }

    @Test
    void whatShipsKnowsEveryKind() throws IOException {
        String lines = String.join("\n", Acceptance.lines());
        assertThat(List.of("agreement", "transfer", "event", "statement", "driver", "expectation"))
                .allMatch(kind -> lines.contains(kind + "\tleast\t"));
    }
}
