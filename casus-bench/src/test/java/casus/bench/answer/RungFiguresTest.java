package casus.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.bench.precedent.pair.ReliabilityBands.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RungFiguresTest {
    private static JsonNode figures(Said... said) {
        return new RungFigures(List.of(said)).json();
    }

    @Test
    void fourDecisionsAreScoredAsByHand() {
        JsonNode out = figures(
                new Said("a", 0.8, true),
                new Said("a", 0.6, false),
                new Said("b", 0.4, true),
                new Said("b", 0.2, false));
        assertThat(out.path("n").asInt()).isEqualTo(4);
        assertThat(out.path("base").asDouble()).isEqualTo(0.5);
        assertThat(out.path("said").asDouble()).isEqualTo(0.5);
        assertThat(out.path("auc").asDouble()).isEqualTo(0.75);
        assertThat(out.path("brier").asDouble()).isCloseTo((0.04 + 0.36 + 0.36 + 0.04) / 4, within(1e-4));
        assertThat(out.path("skill").asDouble()).isCloseTo(1 - 0.2 / 0.25, within(1e-4));
        assertThat(out.path("eo").asDouble()).isEqualTo(1.0);
    }

    @Test
    void aRankingTheWrongWayRoundHasAnAreaOfNothing() {
        JsonNode out = figures(new Said("a", 0.1, true), new Said("b", 0.9, false));
        assertThat(out.path("auc").asDouble()).isZero();
        assertThat(out.path("skill").asDouble()).isNegative();
    }

    @Test
    void whatIsSaidAsOftenAsItComesHasASlopeOfOneAndNoErrorOfCalibration() {
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(new Said("c" + i, 0.2, i < 20));
            all.add(new Said("c" + i, 0.7, i < 70));
        }
        JsonNode out = new RungFigures(all).json();
        assertThat(out.path("slope").asDouble()).isCloseTo(1, within(1e-3));
        assertThat(out.path("eo").asDouble()).isCloseTo(1, within(1e-3));
        assertThat(out.path("aucLow").asDouble()).isLessThan(out.path("aucHigh").asDouble());
    }

    @Test
    void whereNothingCameThereIsNothingToScore() {
        assertThat(figures(new Said("a", 0.1, false)).has("auc")).isFalse();
    }
}
