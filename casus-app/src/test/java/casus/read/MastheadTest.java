package casus.read;

import static casus.read.PageParts.BODY;
import static casus.read.PageParts.read;
import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.Edtf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Title, byline, outlet and date from the lines around the body.
class MastheadTest {
    private static final String TITLE = "River Pact Holds for Another Year";

    private static Article under(String lines) {
        return read(TITLE + "\n" + lines + "\n\n" + BODY + "\n\n" + BODY + "\n");
    }

    @Test
    void theTitleIsTheFirstLineThatIsNoHeaderAndNoButton() {
        for (String above : List.of(
                "",
                "By Ann Reed\n",
                "22 June 2025\n",
                "Source: The Daily Oar\n",
                "Home\n",
                "Home > World > Rivers\n")) {
            assertThat(read(above + TITLE + "\n\n" + BODY + "\n").title())
                    .as(above)
                    .contains(TITLE);
        }
    }

    @Test
    void aTitleMayStandAloneOrEndInAQuestionOrBearMarks() {
        for (Map.Entry<String, String> line : Map.of(
                        "River pact holds for now\n\n", "River pact holds for now",
                        "Does the river pact hold?\n", "Does the river pact hold?",
                        "# River pact holds for now\n", "River pact holds for now",
                        "**River Pact Holds for Now**\n", "River Pact Holds for Now",
                        "River Pact Holds for Now.\n", "River Pact Holds for Now",
                        "River pact holds for now;\n", "River pact holds for now")
                .entrySet()) {
            assertThat(read(line.getKey() + BODY + "\n").title())
                    .as(line.getKey())
                    .contains(line.getValue());
        }
    }

    @Test
    void whatIsNoTitleIsNone() {
        for (String line : List.of(
                "The river pact holds for now, and the ships of both go up to\nthe capital again, as they did.\n",
                "Summary\n\n",
                "Key takeaways\n\n",
                "Table of contents\n\n",
                "They agreed:\n\n",
                "Oar\n\n",
                "- River Pact Holds for Now\n\n",
                "The ministers met on the river. They spoke of the harvest.\n\n",
                "River pact ".repeat(20) + "\n\n")) {
            assertThat(read(line + BODY + "\n").title()).as(line).isEmpty();
        }
        assertThat(read("River Pact Holds for Now\n").title())
                .as("nothing below it")
                .isEmpty();
    }

    @Test
    void aBylineNamesOneAuthorOrMoreInAnyUsualForm() {
        for (Map.Entry<String, String> line : Map.of(
                        "By Ann Reed", "Ann Reed",
                        "Written by Ann Reed", "Ann Reed",
                        "Author: Ann de la Reed", "Ann de la Reed",
                        "By Ann Reed and Tom Marsh", "Ann Reed and Tom Marsh",
                        "By Ann Reed, Tom Marsh & Joan Field", "Ann Reed, Tom Marsh & Joan Field",
                        "BY ANN REED", "ANN REED",
                        "*By Ann Reed.*", "Ann Reed",
                        "Ann Reed | The Daily Oar", "Ann Reed")
                .entrySet()) {
            assertThat(under(line.getKey()).byline()).as(line.getKey()).contains(line.getValue());
            assertThat(PageParts.skipped(under(line.getKey()))).containsExactly("HEADER: " + line.getKey());
        }
        assertThat(under("By the river the ships lay still").byline()).isEmpty();
    }

    @Test
    void besideTheAuthorMayStandAnOutletADateOrBoth() {
        Article outlet = under("By Ann Reed | The Daily Oar");
        assertThat(outlet.publisher()).contains("The Daily Oar");
        assertThat(outlet.published()).isEmpty();
        Article date = under("By Ann Reed | 22 June 2025");
        assertThat(date.published()).contains(new Edtf("2025-06-22"));
        assertThat(date.publisher()).isEmpty();
        Article both = under("By Ann Reed | The Daily Oar, 22 June 2025");
        assertThat(both.publisher()).contains("The Daily Oar");
        assertThat(both.published()).contains(new Edtf("2025-06-22"));
        assertThat(under("By Ann Reed, Staff Writer").publisher()).isEmpty();
        assertThat(under("By Ann Reed, senior writer").publisher()).isEmpty();
    }

    @Test
    void aLineMayNameTheOutletOrAPlaceAndADay() {
        assertThat(under("Source: The Daily Oar").publisher()).contains("The Daily Oar");
        Article outlet = under("The Daily Oar, Monday 30 June 2025");
        assertThat(outlet.publisher()).contains("The Daily Oar");
        assertThat(outlet.published()).contains(new Edtf("2025-06-30"));
        Article place = under("KELL, June 19, 2025");
        assertThat(place.publisher()).isEmpty();
        assertThat(place.published()).contains(new Edtf("2025-06-19"));
        Article author = under("Prepared by Ann Reed, 30 June 2025");
        assertThat(author.byline()).contains("Ann Reed");
        assertThat(author.published()).contains(new Edtf("2025-06-30"));
    }

    @Test
    void theFirstOfTwoBylinesOutletsOrDatesCounts() {
        Article article = under("By Ann Reed\n22 June 2025\nSource: The Daily Oar\nBy Tom Marsh\n24 June 2025\n"
                + "Source: The Evening Oar");
        assertThat(article.byline()).contains("Ann Reed");
        assertThat(article.published()).contains(new Edtf("2025-06-22"));
        assertThat(article.publisher()).contains("The Daily Oar");
    }

    @Test
    void aDayOfRevisionCountsOnlyWithoutADayOfPublication() {
        assertThat(under("Last updated: 24 June 2025\n22 June 2025").published())
                .contains(new Edtf("2025-06-22"));
        assertThat(under("Revised 24 June 2025").published()).contains(new Edtf("2025-06-24"));
    }

    @Test
    void aDayBelowTheBodyCountsIfNoneStandsAbove() {
        Article below = read(TITLE + "\n\n" + BODY + "\n\n" + BODY + "\n\n22 June 2025\n");
        assertThat(below.published()).contains(new Edtf("2025-06-22"));
        assertThat(PageParts.skipped(below)).containsExactly("HEADER: 22 June 2025");
        Article both = read(TITLE + "\n24 June 2025\n\n" + BODY + "\n\n" + BODY + "\n\n22 June 2025\n");
        assertThat(both.published()).contains(new Edtf("2025-06-24"));
    }

    @Test
    void onlyTheLinesNearTheHeadAndTheFootAreLookedAt() {
        String lines = "The river is open to all.\n".repeat(16);
        assertThat(read(TITLE + "\n\n" + lines + "By Ann Reed\n" + lines).byline())
                .isEmpty();
        assertThat(read(TITLE + "\n\n" + lines + "22 June 2025\n" + lines).published())
                .isEmpty();
        assertThat(read(TITLE + "\n\n" + "The river is open to all.\n".repeat(10) + "By Ann Reed\n" + lines)
                        .byline())
                .contains("Ann Reed");
        assertThat(read(TITLE + "\n\n" + BODY + " " + BODY + "\nBy Ann Reed\n" + BODY + "\n")
                        .byline())
                .as("below a paragraph")
                .isEmpty();
    }

    @Test
    void theHeadOfAMarkdownFileTellsAllAndIsFenced() {
        Article article = read(
                "a.md",
                "---\ntitle: 'Two Rivers'\npublished: 2024-03-02\nbyline: \"Ann Reed\"\noutlet: The Daily Oar\n---\n\n"
                        + BODY + "\n");
        assertThat(article.title()).contains("Two Rivers");
        assertThat(article.published()).contains(new Edtf("2024-03-02"));
        assertThat(article.byline()).contains("Ann Reed");
        assertThat(article.publisher()).contains("The Daily Oar");
        assertThat(article.sentences()).hasSize(2);
        assertThat(article.skippedParts()).extracting(SkippedPart::kind).containsExactly(SkippedPart.Kind.HEADER);
    }

    @Test
    void threeDashesOpenNoHeadInAPlainTextOrWhereNoneCloseIt() {
        assertThat(read("a.txt", "---\ntitle: Two Rivers\n---\n\n" + BODY + "\n")
                        .title())
                .isNotEqualTo(java.util.Optional.of("Two Rivers"));
        assertThat(read("a.md", "---\nauthor: ann of kell\n\n" + BODY + "\n").byline())
                .isEmpty();
    }

    @Test
    void aDatelineNamesTheAgencyAndIsFenced() {
        Article article = read(TITLE + "\n\nKELL, June 3 (Riverpress) — " + BODY + "\n");
        assertThat(article.publisher()).contains("Riverpress");
        assertThat(PageParts.skipped(article)).containsExactly("HEADER: KELL, June 3 (Riverpress) —");
    }

    @Test
    void aBylineMayCarryTheOutletAndTheDay() {
        for (String line : List.of(
                "By Ann Reed, The Daily Oar, 22 June 2025",
                "By Ann Reed, 22 June 2025, The Daily Oar",
                "By Ann Reed | The Daily Oar | 22 June 2025",
                "By Ann Reed for The Daily Oar, Sunday, 22 June 2025")) {
            assertThat(under(line).byline()).as(line).contains("Ann Reed");
            assertThat(under(line).publisher()).as(line).contains("The Daily Oar");
            assertThat(under(line).published()).as(line).contains(new Edtf("2025-06-22"));
        }
        assertThat(under("By Ann Reed, Tom Marsh").publisher()).isEmpty();
    }
}
