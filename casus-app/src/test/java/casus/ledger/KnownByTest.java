package casus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever asks as of a day is told nothing that came later, whenever they ask.
class KnownByTest {
    private static final LocalDate EARLY = LocalDate.of(2025, 6, 20);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 1);
    private static final Ledger ALL = new Ledger(List.of(), List.of());

    @Test
    void allThatIsOnRecordIsKnownOnTheDayItIsAskedOn() {
        assertThat(ALL.knownBy(LATE)).isEqualTo(LATE);
    }

    @Test
    void asOfADayNoLaterDayIsKnownAndNoneAfterToday() {
        assertThat(ALL.asOf(EARLY).knownBy(LATE)).isEqualTo(EARLY);
        assertThat(ALL.asOf(LATE).knownBy(EARLY)).isEqualTo(EARLY);
    }

    @Test
    void theEarlierOfTwoDaysHoldsAndStaysWhenEntriesAreChosen() {
        Ledger chosen = ALL.asOf(EARLY).asOf(LATE).only(e -> true).with(List.of(), List.of());
        assertThat(chosen.knownBy(LATE)).isEqualTo(EARLY);
        assertThat(ALL.asOf(LATE).asOf(EARLY).knownBy(LATE)).isEqualTo(EARLY);
    }
}
