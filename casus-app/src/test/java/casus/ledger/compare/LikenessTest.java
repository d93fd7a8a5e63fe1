package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void aNameOfThreeLettersInsideAnotherProvesNothing() {
        assertThat(Likeness.alike("Kim", "Kim Dae Won")).isEmpty();
        assertThat(Likeness.alike("Kimura", "Dan Kimura")).isEqualTo("one name stands in the other");
    }

    @Test
    void threeConsonantsInCommonProveNothing() {
        assertThat(Likeness.alike("Karim", "Kerem")).isEmpty();
        assertThat(Likeness.alike("Gorbachov", "Gorbachev")).isEqualTo("the same consonants");
    }
}
