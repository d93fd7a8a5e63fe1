package casus.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EdtfTest {
    @Test
    void aMonthWithoutAYearContradictsNoYear() {
        assertThat(new Edtf("XXXX-04").mayEqual(new Edtf("2025-04-21"))).isTrue();
        assertThat(new Edtf("XXXX-04").mayEqual(new Edtf("2025-01-17"))).isFalse();
    }

    @Test
    void aYearAgreesWithEveryDayInIt() {
        assertThat(new Edtf("2025").mayEqual(new Edtf("2025-01-17"))).isTrue();
        assertThat(new Edtf("2025-01-17").mayEqual(new Edtf("2025"))).isTrue();
        assertThat(new Edtf("199X").mayEqual(new Edtf("1994"))).isTrue();
        assertThat(new Edtf("199X").mayEqual(new Edtf("2004"))).isFalse();
    }

    @Test
    void anIntervalAgreesWithWhatItOverlaps() {
        assertThat(new Edtf("2025-06-13/2025-06-24").mayEqual(new Edtf("2025-06-20")))
                .isTrue();
        assertThat(new Edtf("2025-06-13/2025-06-24").mayEqual(new Edtf("2025-07")))
                .isFalse();
        assertThat(new Edtf("2025-06-13/..").mayEqual(new Edtf("2030"))).isTrue();
    }

    @Test
    void boundsAreTheFirstAndLastDayItCanBe() {
        assertThat(new Edtf("2024-02").earliest()).contains(LocalDate.of(2024, 2, 1));
        assertThat(new Edtf("2024-02").latest()).contains(LocalDate.of(2024, 2, 29));
        assertThat(new Edtf("2025-06-XX").latest()).contains(LocalDate.of(2025, 6, 30));
        assertThat(new Edtf("199X").latest()).contains(LocalDate.of(1999, 12, 31));
        assertThat(new Edtf("XXXX-01").earliest()).isEmpty();
    }

    @Test
    void aDayThatIsNotIsRefused() {
        assertThatThrownBy(() -> new Edtf("2025-02-30")).hasMessage("there is no day 2025-02-30");
        assertThatThrownBy(() -> new Edtf("17 Jan 2025")).hasMessageContaining("is not a date in EDTF");
        assertThat(Edtf.find("January")).isEmpty();
    }
}
