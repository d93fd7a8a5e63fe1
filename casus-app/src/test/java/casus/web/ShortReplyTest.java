package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Questions that ask for no forecast have a page of their own, and an article against a treaty is shown with both.
class ShortReplyTest extends WorkbenchFixture {
    private static final Map<String, String> ARTICLES = Map.of("treaty.txt", """
            A treaty and its limits
            14 June 2025

            Sweden has supplied Norway with air defence systems. Finland has supplied Norway with missiles.
            Denmark attacked Norway on 13 June 2025. Sweden sent troops to Norway on 20 June 2025.
            Sweden will deliver forty missiles to Norway in December 2025.
            The treaty between Russia and Iran obliges Russia to come to the defence of Iran.
            """);

    ShortReplyTest() {
        super(ARTICLES);
    }

    private String page(String question) {
        return bench().page("/question?q=" + Workbench.encoded(question));
    }

    private JsonNode json(String question) {
        return Wire.parse(bench().page("/question.json?q=" + Workbench.encoded(question)));
    }

    @Test
    void whatWasDoneIsASentenceThenTheActsWithTheirQuotes() {
        String asked = "Has Sweden delivered air defence systems to Norway?";
        String page = page(asked);
        assertThat(page)
                .contains("delivery of air defence systems from Sweden to Norway is reported", "class=\"cite\"")
                .doesNotContain("Each line of inquiry");
        assertThat(page.indexOf("class=\"verdict\"")).isLessThan(page.indexOf("<table"));
        assertThat(json(asked).at("/reply/record/0/acts")).isNotEmpty();
        assertThat(page("Has Finland sent troops to Norway?")).contains("No report: the case holds no report");
    }

    @Test
    void whatIsOwedIsASentenceThenWhatSaysSoAndTheTreatyAgainstIt() {
        String page = page("Is Russia obliged to defend Iran?");
        assertThat(page)
                .contains(
                        "Yes: Russia owes Iran defence",
                        "What says so",
                        "obliges Russia to come",
                        "Article against treaty",
                        "legal status",
                        "rus-irn-2001",
                        "The answer goes by the article.");
        assertThat(json("Is Russia obliged to defend Iran?").at("/reply/owed").asText())
                .isEqualTo("yes");
    }

    @Test
    void whoWouldHelpIsATableOfTheLikeliestFirst() {
        String page = page("Who would help Norway if Denmark attacks?");
        assertThat(page)
                .contains("Who would help", ">Sweden</a>", ">Finland</a>", "statements of support", "by Denmark");
        JsonNode helpers = json("Who would help Norway if Denmark attacks?").at("/reply/helpers");
        assertThat(helpers.size()).isGreaterThan(1);
        String csv = bench().page("/question.csv?q=" + Workbench.encoded("Who would help Norway if Denmark attacks?"));
        assertThat(csv).startsWith("helper,duty,rung");
    }

    @Test
    void twoHelpersStandSideBySideAboveTheLadderOfTheFirst() {
        assertThat(page("Will Sweden or Finland defend Norway against Denmark?"))
                .contains("Side by side", "Sweden for Norway", "Finland for Norway", "Each line of inquiry");
    }

    @Test
    void aQuestionWhenSaysWhichDatesAreReportedOrThatThereIsNoBasis() {
        assertThat(page("When will Norway get its missiles from Sweden?"))
                .contains("When: dates that are reported, none of them a forecast", "2025-12");
        assertThat(page("When will Norway get its tanks from Sweden?")).contains("No basis for a date");
    }

    @Test
    void anArticleAgainstATreatyIsAmongTheContradictionsWithBothSources() {
        assertThat(bench().page("/contradictions?type=legalStatus"))
                .contains("rus-irn-2001", "obliges Russia to come", "The answer goes by the article");
        assertThat(bench().page("/contradictions.csv")).contains("legalStatus", "rus-irn-2001");
        assertThat(bench().page("/brief.md?q=" + Workbench.encoded("Will Russia defend Iran against Israel?")))
                .contains("legal status", "rus-irn-2001", "The answer goes by the article.");
    }
}
