package casus.precedent.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.terms.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatronMemoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static PastDecision decision(String day, String protege, boolean came) {
        return new PastDecision(
                LocalDate.parse(day), "War of " + day, "AAA", protege, Map.of(Rung.ARMS, 0.0), Map.of(Rung.ARMS, came));
    }

    private static PatronMemory memory(PastDecision... past) {
        return new PatronMemory(List.of(past), 10, Map.of(Rung.ARMS, 0.2), 1);
    }

    private static double shift(String day, String protege, boolean came) {
        return memory(decision(day, protege, came))
                .shift(Rung.ARMS, "AAA", "BBB", DAY)
                .logOdds();
    }

    @Test
    void aPatronThatCameWhenHalfDoIsRaisedAndOneThatDidNotIsLoweredByAsMuch() {
        double raised = shift("2024-01-01", "BBB", true);
        assertThat(raised).isPositive();
        assertThat(shift("2024-01-01", "BBB", false)).isCloseTo(-raised, within(1e-9));
    }

    @Test
    void oneDecisionThatDoesNotFadeGivesTheModeOfAnInterceptOfUnitVariance() {
        PatronMemory unfading = new PatronMemory(List.of(decision("2026-01-01", "BBB", true)), 1e9, Map.of(), 1);
        double mode = unfading.shift(Rung.ARMS, "AAA", "BBB", DAY).logOdds();
        assertThat(mode).isCloseTo(1 - 1 / (1 + Math.exp(-mode)), within(1e-6)).isCloseTo(0.401, within(1e-3));
    }

    @Test
    void whatIsOlderAndWhatItDidElsewhereWeighLess() {
        double recent = shift("2024-01-01", "BBB", true);
        assertThat(shift("1984-01-01", "BBB", true)).isPositive().isLessThan(recent / 4);
        assertThat(shift("2024-01-01", "CCC", true)).isPositive().isLessThan(recent / 2);
    }

    @Test
    void whatIsNotOverByTheDayIsNotKnown() {
        assertThat(shift("2026-03-04", "BBB", true)).isZero();
        assertThat(shift("2026-03-03", "BBB", true)).isPositive();
    }

    @Test
    void anotherPatronAndAnotherRungSayNothing() {
        PatronMemory memory = memory(decision("2024-01-01", "BBB", true));
        assertThat(memory.shift(Rung.ARMS, "ZZZ", "BBB", DAY).logOdds()).isZero();
        assertThat(memory.shift(Rung.FORCE, "AAA", "BBB", DAY).logOdds()).isZero();
    }

    @Test
    void theEarlierAttacksOnThisProtegeAreNamedTheHeaviestFirst() {
        assertThat(memory(
                                decision("2004-01-01", "BBB", true),
                                decision("2024-01-01", "BBB", false),
                                decision("2024-01-01", "CCC", true))
                        .shift(Rung.ARMS, "AAA", "BBB", DAY)
                        .told())
                .containsExactly("War of 2024-01-01, 2024: did not come", "War of 2004-01-01, 2004: came");
    }

    @Test
    void theMemoryThatShipsKnowsThatForceCameForIsraelAndNotForArmenia() {
        PatronMemory shipped = PairModel.shipped().memory();
        assertThat(shipped.shift(Rung.FORCE, "USA", "ISR", DAY).logOdds()).isPositive();
        assertThat(shipped.shift(Rung.FORCE, "RUS", "ARM", DAY).logOdds()).isNegative();
    }
}
