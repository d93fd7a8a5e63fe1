package casus.bench.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Facts FACTS = new Facts(
            "event",
            Map.of(
                    "type", Set.of("ASSAULT"),
                    "actor", Set.of("NOR", "SWE"),
                    "actors", Set.of("NOR+SWE"),
                    "by", Set.of("Jo Example NOR"),
                    "place", Set.of("-")));

    @Test
    void aLineFitsWhereEveryFieldHasItsValue() {
        assertThat(FACTS.fits("event type=ASSAULT actor=SWE place=-")).isTrue();
        assertThat(FACTS.fits("event type=ASSAULT actor=DNK")).isFalse();
        assertThat(FACTS.fits("event actors=NOR+SWE")).isTrue();
        assertThat(FACTS.fits("transfer type=ASSAULT")).isFalse();
    }

    @Test
    void aClaimantNeedOnlyBeNamed() {
        assertThat(FACTS.fits("event by=jo+example")).isTrue();
        assertThat(FACTS.fits("event by=-")).isFalse();
    }
}
