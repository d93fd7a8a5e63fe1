package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentenceSplitterTest {
    private static List<String> split(String text) {
        return SentenceSplitter.split(text, 0, text.length()).stream()
                .map(s -> s.in(text))
                .toList();
    }

    @Test
    void titlesRanksAndInitialsDoNotEndASentence() {
        assertThat(split("Lt. Col. Ann B. Stone met Mr. Reed and Gen. J. K. Marsh on Jan. 5. They spoke."))
                .containsExactly("Lt. Col. Ann B. Stone met Mr. Reed and Gen. J. K. Marsh on Jan. 5.", "They spoke.");
    }

    @Test
    void dottedLettersEndASentenceOnlyBeforeAWordThatLikesToBeginOne() {
        assertThat(
                        split(
                                "Borduria asked the U.S. Congress for help. It lies north of the U.S. The fleet left at 5 p.m. Eastern time."))
                .containsExactly(
                        "Borduria asked the U.S. Congress for help.",
                        "It lies north of the U.S.",
                        "The fleet left at 5 p.m. Eastern time.");
    }

    @Test
    void figuresArticlesAndDomainsStayWhole() {
        assertThat(
                        split(
                                "Under Art. 5 and No. 12 it paid 3.5 billion, e.g. to Syldavia.com and i.e. the port of St. Vlad. Then it stopped."))
                .containsExactly(
                        "Under Art. 5 and No. 12 it paid 3.5 billion, e.g. to Syldavia.com and i.e. the port of St. Vlad.",
                        "Then it stopped.");
    }

    @Test
    void anAttributionInSmallLettersStaysWithItsQuote() {
        assertThat(
                        split(
                                "‘We will go.’ he said. “Will they?” she asked. \"Never!\" Mr. Reed replied. ''We stay.'' They left."))
                .containsExactly(
                        "‘We will go.’ he said.",
                        "“Will they?” she asked.",
                        "\"Never!\" Mr. Reed replied.",
                        "''We stay.''",
                        "They left.");
    }

    @Test
    void aCapitalGluedToAFullStopBeginsASentenceUnlessItIsADomain() {
        assertThat(split("It ended in ruin.Nobody spoke of Gazette.Ru or of node.JS again.“Why?” they asked."))
                .containsExactly(
                        "It ended in ruin.", "Nobody spoke of Gazette.Ru or of node.JS again.“Why?” they asked.");
    }

    @Test
    void bracketsAndReferencesCloseTheSentenceTheyFollow() {
        assertThat(split("It left (in May.) Then it rained.[12] The senator (R-Tenn.) slept. … And so on."))
                .containsExactly(
                        "It left (in May.)", "Then it rained.[12]", "The senator (R-Tenn.) slept.", "And so on.");
    }

    @Test
    void aSentenceOfMoreThanSixHundredCodePointsIsCutAtAMark() {
        String text = "the ship 🚢 sailed on, ".repeat(80);
        List<String> parts = split(text);
        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part -> {
            assertThat(part.codePointCount(0, part.length())).isLessThanOrEqualTo(SentenceSplitter.LONGEST);
            assertThat(part).doesNotStartWith(" ");
        });
        assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void aWordWithoutAnySpaceIsCutBetweenCodePoints() {
        String text = "🚢".repeat(2_000);
        assertThat(split(text)).allSatisfy(part -> {
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        });
    }

    @Test
    void aDayOrAMonthAfterTheHourBelongsToItAndAnyOtherNameBeginsASentence() {
        for (String day :
                List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "May")) {
            String text = "The fleet left at 5 p.m. " + day + " and was not seen again.";
            assertThat(split(text)).as(day).containsExactly(text);
        }
        assertThat(split("The fleet left at 5 p.m. Borduria kept silent."))
                .containsExactly("The fleet left at 5 p.m.", "Borduria kept silent.");
    }

    @Test
    void theMarkOfANoteStaysWithTheSentenceItFollows() {
        assertThat(split(
                        "Borduria left on Monday.1 Syldavia stayed.[2] The fleet sailed.³ It came back.[citation needed] It was"
                                + " 3.5 metres long.* It sank in 1995.12 Nobody wept."))
                .containsExactly(
                        "Borduria left on Monday.1",
                        "Syldavia stayed.[2]",
                        "The fleet sailed.³",
                        "It came back.[citation needed]",
                        "It was 3.5 metres long.",
                        "It sank in 1995.12",
                        "Nobody wept.");
    }
}
