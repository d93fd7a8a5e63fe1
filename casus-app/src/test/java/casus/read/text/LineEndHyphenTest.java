package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineEndHyphenTest {
    @Test
    void aBrokenWordLosesItsHyphenAndACompoundKeepsIt() {
        assertThat(LineEndHyphen.stays('-', "Sene", "gal", "")).isFalse();
        assertThat(LineEndHyphen.stays('-', "Franco", "German", "")).isTrue();
        assertThat(LineEndHyphen.stays('-', "long", "range", "")).isTrue();
        assertThat(LineEndHyphen.stays('-', "river", "bank", "the river-bank")).isTrue();
        assertThat(LineEndHyphen.stays('\u00ad', "long", "range", "")).isFalse();
        assertThat(LineEndHyphen.stays('-', "over", "flight", "an overflight")).isFalse();
    }

    @Test
    void onlyAHyphenAfterALetterAndBeforeOneBreaksAWord() {
        assertThat(LineEndHyphen.breaks("Sene-", "gal")).isTrue();
        assertThat(LineEndHyphen.breaks("Sene\u2010", "gal")).isTrue();
        assertThat(LineEndHyphen.breaks("in 2024 -", "gal")).isFalse();
        assertThat(LineEndHyphen.breaks("Sene-", "- item")).isFalse();
    }
}
