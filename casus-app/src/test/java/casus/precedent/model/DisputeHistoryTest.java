package casus.precedent.model;

import static org.assertj.core.api.Assertions.assertThat;

import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeHistoryTest {
    @Test
    void thePastOfAYearHoldsNothingOfThatYear() {
        DisputeHistory past = DisputeHistory.of(List.of(new Dispute(
                1,
                1950,
                List.of(new Participant(10, true, true, 17, 1950), new Participant(20, false, true, 0, 1950)))));
        assertThat(past.against(10, 20, 1950, 10)).isZero();
        assertThat(past.against(10, 20, 1951, 10)).isEqualTo(1);
        assertThat(past.against(20, 10, 1960, 10)).isEqualTo(1);
        assertThat(past.against(10, 20, 1961, 10)).isZero();
        assertThat(past.beside(10, 20, 1951, 10)).isZero();
    }
}
