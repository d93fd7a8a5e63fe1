package casus.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 999_999_999})
    void anIdIsReadAsItIsWritten(int number) {
        assertThat(EntryId.parse("L-" + number)).isEqualTo(new EntryId(number));
        assertThat(new EntryId(number)).hasToString("L-" + number).hasSameHashCodeAs(EntryId.parse("L-" + number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "L-", "L-0", "L-01", "l-1", "L-1 ", " L-1", "L--1", "L-1234567890", "L-1a", "L-١", "L1"})
    void nothingElseIsAnId(String text) {
        assertThatThrownBy(() -> EntryId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("looks like L-12");
    }

    @Test
    void twoIdsAreOneByTheirNumberAlone() {
        assertThat(new EntryId(7)).isNotEqualTo(new EntryId(8)).isNotEqualTo("L-7");
    }
}
