package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines of pages as paragraphs.
final class PdfLinesTest {
    private static final String FULL = "The ministers of both met on the river and wrote long letters to";

    private static String join(String... lines) {
        return PdfLines.paragraphs(List.of(List.of(lines)));
    }

    @SafeVarargs
    private static String pages(List<String>... pages) {
        return PdfLines.paragraphs(List.of(pages));
    }

    @Test
    void aLineThatFillsTheColumnAndEndsNoSentenceGoesOn() {
        assertThat(join(FULL, "Each other.")).isEqualTo(FULL + " Each other.");
        assertThat(join(FULL + " him.", "Each went home.")).isEqualTo(FULL + " him.\n\nEach went home.");
        assertThat(join(FULL, "", "Each other.")).isEqualTo(FULL + " Each other.");
        assertThat(join("The river", "Each went home.", FULL)).isEqualTo("The river\n\nEach went home.\n\n" + FULL);
    }

    @Test
    void aLineOfTwoThirdsOfTheColumnFillsItAndAShorterOneDoesNot() {
        String widest = "X".repeat(99) + ".";
        assertThat(join("y".repeat(65), "Zz.", widest)).isEqualTo("y".repeat(65) + " Zz.\n\n" + widest);
        assertThat(join("y".repeat(64), "Zz.", widest)).isEqualTo("y".repeat(64) + "\n\nZz.\n\n" + widest);
        String longest = "X".repeat(199) + ".";
        assertThat(join("y".repeat(64), "Zz.", widest, longest)).startsWith("y".repeat(64) + "\n\nZz.");
        assertThat(join("y".repeat(110), "Zz.", "X".repeat(198) + ".")).startsWith("y".repeat(110) + "\n\nZz.");
    }

    @Test
    void aLineThatBeginsSmallGoesOnWithTheOneAbove() {
        assertThat(join("The river", "rose by a metre.", FULL)).startsWith("The river rose by a metre.\n\n");
    }

    @Test
    void aBrokenWordIsWholeAndACompoundKeepsItsHyphen() {
        assertThat(join("Mozam-", "bique sent trucks to the long-", "term camp."))
                .isEqualTo("Mozambique sent trucks to the long-term camp.");
        assertThat(join("The Franco-", "German brigade.")).isEqualTo("The Franco-German brigade.");
        assertThat(join("The har\u00ad", "vest was good, the so\u00adcalled one too."))
                .isEqualTo("The harvest was good, the socalled one too.");
    }

    @Test
    void aLineAloneIsAParagraphHoweverTheNextBegins() {
        assertThat(join("The river", PdfColumns.ALONE, "rose by a metre.")).isEqualTo("The river\n\nrose by a metre.");
    }

    @Test
    void overTheColumnAnOpenSentenceGoesOnAndAnEndedOneDoesNot() {
        for (String open : List.of("Senegal sent trucks to", "Senegal sent trucks, boats,")) {
            assertThat(join(open, PdfColumns.NEXT_COLUMN, "Gambia on Monday.", FULL))
                    .startsWith(open + " Gambia on Monday.");
            assertThat(join(open, PdfColumns.NEXT_COLUMN, "", "Gambia on Monday.", FULL))
                    .startsWith(open + " Gambia on Monday.");
        }
        assertThat(join("Trucks of Senegal", PdfColumns.NEXT_COLUMN, "Gambia on Monday.", FULL))
                .startsWith("Trucks of Senegal\n\nGambia on Monday.");
        assertThat(join("Senegal sent trucks to", "Gambia on Monday.", FULL))
                .startsWith("Senegal sent trucks to\n\nGambia on Monday.");
    }

    @Test
    void headsThatComeOnAThirdOfThePagesGoAndRarerOnesStay() {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(List.of(
                    i < 2 ? "The Daily Oar " + i : "Part " + "abcdef".charAt(i) + " of it",
                    "",
                    "Nothing was said of day " + "abcdef".charAt(i) + "."));
        }
        assertThat(PdfLines.paragraphs(pages)).doesNotContain("Daily Oar").contains("Part c of it");
        pages.add(List.of("Nothing was said of the week."));
        assertThat(PdfLines.paragraphs(pages)).contains("The Daily Oar 0", "The Daily Oar 1");
        assertThat(pages(List.of("The Daily Oar", "One."), List.of("Two."))).startsWith("The Daily Oar");
    }

    @Test
    void aFootIsFoundFromTheEndOfThePage() {
        List<String> first =
                List.of("One a.", "One b.", "One c.", "One d.", "One e.", "Kept in the archive of the river");
        List<String> second = List.of("Two a.", "Two b.", "Two c.", "Two d.", "Kept in the archive of the river");
        assertThat(pages(first, second)).doesNotContain("archive").contains("One e.", "Two d.");
    }

    @Test
    void aLineOfWordsThatBeginsSmallIsNoHeadHoweverOftenItComes() {
        List<String> page = List.of("and went home to their harvest");
        assertThat(pages(page, page)).contains("harvest");
    }

    @Test
    void numbersOfPagesAndWhatABrowserPrintsGo() {
        for (String foot : List.of(
                "7",
                "- 7 -",
                "Page 7",
                "page 7 of 12",
                "7/12",
                "p. 7",
                "Seite 7",
                "[7]",
                "| 7 |",
                "17/06/2025, 10:22 The barge returns",
                "6/17/25, 9:05 AM",
                "https://a.example/b 1/3",
                "file://a 1/3")) {
            assertThat(join("The barge sailed on Monday.", "", foot)).as(foot).isEqualTo("The barge sailed on Monday.");
        }
        for (String line : List.of("1914 was a year", "12345", "page seven")) {
            assertThat(join("The barge sailed on Monday.", "", line)).as(line).endsWith(line);
        }
    }

    @Test
    void numbersGoFromTheEdgesInwardsAndNotFromTheMiddle() {
        assertThat(join("7", "The Oar said:", "12", "It was all that was said.", "8"))
                .isEqualTo("The Oar said:\n\n12\n\nIt was all that was said.");
        assertThat(join(
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "It was all that was said of it on that day.",
                        "1",
                        "2",
                        "3",
                        "4",
                        "5"))
                .isEqualTo("5\n\nIt was all that was said of it on that day.\n\n1");
    }

    @Test
    void betweenTwoPagesAnOpenSentenceGoesOnThoughAHeadStandsBetween() {
        assertThat(pages(
                        List.of("The Oar 1", "", "Senegal sent trucks to", "", "", PdfColumns.ALONE),
                        List.of("The Oar 2", "", "Gambia on Monday. The rest of it was told by nobody at all.")))
                .isEqualTo("Senegal sent trucks to Gambia on Monday. The rest of it was told by nobody at all.");
    }
}
