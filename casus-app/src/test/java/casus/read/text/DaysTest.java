package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DaysTest {
    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 3, 4));

    private static Optional<LocalDate> at(String text, String words) {
        return Days.of(text, text.indexOf("Senegal"), PUBLISHED).at(text.indexOf(words));
    }

    @Test
    void eachPostOfALiveBlogHasTheDayAboveIt() {
        String blog = """
                Live: the river

                6 March 2024, 19:00

                Senegal closed the bridge today.

                5 March 2024, 09:00

                Gambia sent a boat yesterday.

                Monday, March 4 - 07:10 GMT

                Guinea called both capitals.
                """;
        assertThat(at(blog, "Senegal")).contains(LocalDate.of(2024, 3, 6));
        assertThat(at(blog, "Gambia")).contains(LocalDate.of(2024, 3, 5));
        assertThat(at(blog, "Guinea")).contains(LocalDate.of(2024, 3, 4));
    }

    @Test
    void aDayAndAClockBeforeTheWordsOpenAPost() {
        String export = """
                [13/03/2024, 09:00:12] Desk: Senegal closed the bridge today.
                [14/03/2024, 10:30:00] Desk: Gambia sent a boat yesterday.
                """;
        assertThat(at(export, "Gambia")).contains(LocalDate.of(2024, 3, 14));
    }

    @Test
    void aQuotedMailHasItsOwnDayAndTheMailAroundItThatOfTheMail() {
        String mail = """
                Senegal closed the bridge today.

                On 2 January 2023 Awa Sow wrote:
                > Gambia sent a boat yesterday.

                Guinea called both capitals today.
                """;
        assertThat(at(mail, "Gambia")).contains(LocalDate.of(2023, 1, 2));
        assertThat(at(mail, "Guinea")).contains(LocalDate.of(2024, 3, 4));
    }

    @Test
    void theDayOfPublicationAndOneOfAChangeMakeNoPosts() {
        String page = "The river\n4 March 2024\nUpdated 9 March 2024\n\nSenegal closed the bridge today.\n";
        assertThat(at(page, "Senegal")).isEmpty();
    }

    @Test
    void theHeadOfACopiedPostOpensOne() {
        String copied =
                "River Watch, [05.03.2024 09:00]\nSenegal closed the bridge.\n\nRiver Watch, [07.03.2024 10:30]\nMali sent a boat.\n";
        assertThat(at(copied, "Senegal")).contains(LocalDate.of(2024, 3, 5));
        assertThat(at(copied, "Mali")).contains(LocalDate.of(2024, 3, 7));
        assertThat(Days.isHead("River Watch, [05.03.2024 09:00]")).isTrue();
    }
}
