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

    @Test
    void anIntervalIsRefusedForEitherEndAndForItsOrder() {
        assertThatThrownBy(() -> new Edtf("2025-02-30/2025-03-01")).hasMessage("there is no day 2025-02-30");
        assertThatThrownBy(() -> new Edtf("2025-02-01/2025-02-29")).hasMessage("there is no day 2025-02-29");
        assertThatThrownBy(() -> new Edtf("2025-06/2025-01")).hasMessage("\"2025-06/2025-01\" ends before it begins");
        assertThatThrownBy(() -> new Edtf("../..")).hasMessageContaining("open at both ends");
    }

    @Test
    void aMonthNeedsAYearThatIsKnownOrWhollyUnknownAndADayNeedsAMonth() {
        for (String refused : new String[] {
            "199X-06-15",
            "19XX-06",
            "XX25",
            "1X25",
            "2025-XX-15",
            "2025-0X",
            "2025-06-1X",
            "2025-13",
            "2025-00",
            "2025-06-00",
            "XXXX-02-30",
            "20255",
            "2025/",
            "/2025",
            "2025/2026/2027",
            ""
        }) {
            assertThat(Edtf.find(refused)).as(refused).isEmpty();
        }
        for (String taken : new String[] {
            "199X",
            "19XX",
            "XXXX",
            "2025-XX",
            "2025-XX-XX",
            "2025-06-XX",
            "XXXX-02-29",
            "XXXX-XX-XX",
            "2024-02-29",
            "../2025",
            "2025-06/2025",
            "199X/2001-02",
            "XXXX-04/.."
        }) {
            assertThat(Edtf.find(taken)).as(taken).isPresent();
        }
    }

    /// Whatever is a date has bounds, in order, and can be compared: none of it is first found out later.
    @Test
    void whatIsTakenCanBeUsed() {
        String letters = "0123X-/.";
        Forall.forall(
                200_000,
                r -> {
                    StringBuilder out = new StringBuilder(r.nextBoolean() ? "202" : "");
                    for (int i = r.nextInt(19); i >= 0; i--) {
                        out.append(letters.charAt(r.nextInt(letters.length())));
                    }
                    return out.toString();
                },
                text -> Edtf.find(text).ifPresent(date -> {
                    if (date.earliest().isPresent() && date.latest().isPresent()) {
                        assertThat(date.earliest().orElseThrow())
                                .isBeforeOrEqualTo(date.latest().orElseThrow());
                    }
                    assertThat(date.mayEqual(date)).isTrue();
                    assertThat(date.mayEqual(new Edtf("2020-02-29/.."))).isIn(true, false);
                }));
    }
}
