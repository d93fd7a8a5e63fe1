package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "22 June 2025=2025-06-22",
                "June 22, 2025=2025-06-22",
                "2025-06-22=2025-06-22",
                "2025-06-22T10:15:00+02:00=2025-06-22",
                "Jun. 22 2025=2025-06-22",
                "Published: Sunday, 22nd of June 2025 at 10.15 a.m. EST=2025-06-22",
                "Published 22 June 2025 | Updated 24 June 2025=2025-06-22",
                "22.06.2025=2025-06-22",
                "06/22/2025=2025-06-22",
                "Posted on Sept 3, 2024 · 5 min read=2024-09-03",
                "June 2025=2025-06"
            })
    void theUsualFormsOfADayAreRead(String line, String date) {
        assertThat(PrintedDates.ofWholeLine(line).map(Object::toString)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06/07/2025", "31 June 2025", "The pact of 3 May 2025 holds", "May we 2025", "2025", "June 22"})
    void whatIsNoDayOrMoreThanADayIsNot(String line) {
        assertThat(PrintedDates.ofWholeLine(line)).isEmpty();
    }

    @Test
    void aDayGluedToOtherWordsIsFound() {
        assertThat(PrintedDates.firstDay("WorldAugust 22, 2025The River")
                        .map(PrintedDates.PrintedDate::date)
                        .map(Object::toString))
                .contains("2025-08-22");
    }
}
