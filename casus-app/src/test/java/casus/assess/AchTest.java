package casus.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgements;
import casus.assess.weigh.Confidence;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.RungForecast;
import casus.terms.EntryId;
import casus.terms.Ladder;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Term;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a column of the matrix says, checked against sums done by hand.
class AchTest {
    private static final Term LEVEL = new Term("level", Math.log(0.25), List.of(), List.of("a rate"), Optional.empty());
    private static final Term SEEN =
            new Term("force seen", Math.log(4), List.of(new EntryId(7)), List.of(), Optional.of("somebody (x)"));

    @Test
    void withOneRungTheRatioIsTheTermItself() {
        Ach.Column column = matrix().columns().getFirst();
        // Force alone decides its row: odds 1 with the term, 1/4 without it.
        assertThat(column.ratios().getLast()).isCloseTo(4, within(1e-9));
        assertThat(column.ratios().getFirst()).isCloseTo(0.25, within(1e-9));
        assertThat(column.diagnosticity()).isCloseTo(Math.log(16), within(1e-9));
        assertThat(column.without().getLast().value()).isCloseTo(0.2, within(1e-9));
        assertThat(column.entries()).containsExactly(new EntryId(7));
    }

    @Test
    void theHypothesesExcludeEachOtherAndExhaustTheLadder() {
        assertThat(matrix().hypotheses()).hasSize(Rung.values().length + 1);
        assertThat(matrix().hypotheses().stream()
                        .mapToDouble(h -> h.probability().value())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aLevelWithoutAJudgeIsNoEvidence() {
        assertThat(matrix().columns().stream().map(Ach.Column::label)).containsExactly("force seen");
    }

    private static Ach matrix() {
        Map<Rung, Probability> marginals = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            marginals.put(rung, new Probability(rung == Rung.FORCE ? 0.5 : 0));
        }
        double[] joint = new double[Ladder.SUBSETS];
        joint[0] = 0.5;
        joint[1 << Rung.FORCE.ordinal()] = 0.5;
        List<RungForecast> rungs = java.util.Arrays.stream(Rung.values())
                .map(r -> new RungForecast(
                        r,
                        r == Rung.FORCE ? new Probability(0.5) : new Probability(1e-300),
                        new Probability(0),
                        new Probability(1),
                        r == Rung.FORCE
                                ? List.of(LEVEL, SEEN)
                                : List.of(new Term(
                                        "never",
                                        new Probability(1e-300).logOdds(),
                                        List.of(),
                                        List.of("a law"),
                                        Optional.empty())),
                        1,
                        Confidence.of(1, 0, 1, false, Judgements.load())))
                .toList();
        return Ach.of(new Forecast(rungs, Ladder.of(joint), List.of(), List.of()));
    }
}
