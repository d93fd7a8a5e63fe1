package casus.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource({
        "sameAct, same act",
        "legalStatus, legal status",
        "coProduced, co-produced",
        "noDate, no date",
        "cooperate, cooperate",
        "AID, AID"
    })
    void aWordOfTheWireIsWordsOnAPage(String wire, String words) {
        assertThat(PlainWords.words(wire)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "XXXX-04, April (year not reported)",
        "'signed XXXX-01, no defence clause', 'signed January (year not reported), no defence clause'",
        "XXXX-06-13, 13 June (year not reported)",
        "199X, the 1990s",
        "2025-06-XX, 2025-06",
        "2025-06-13, 2025-06-13",
        "XXXX-13, XXXX-13"
    })
    void aDateOfWhichSomethingIsUnknownSaysWhat(String edtf, String words) {
        assertThat(PlainWords.dates(edtf)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"F6, not rated", "F4, 'not rated, doubtful'", "F1, 'not rated, confirmed'", "B2, B2", "C6, C6"})
    void aGradeNobodyGaveIsNoLetterOnAPage(String grade, String words) {
        assertThat(PlainWords.grade(grade)).isEqualTo(words);
    }

    @Test
    void whatOnlyLooksLikeADateStays() {
        assertThat(PlainWords.dates("the 100X engine of 2025")).isEqualTo("the 100X engine of 2025");
    }
}
