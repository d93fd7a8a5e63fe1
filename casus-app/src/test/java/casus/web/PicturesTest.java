package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// The pages that draw, compare and score: whatever a picture shows, its table says too.
class PicturesTest extends WorkbenchFixture {
    private static final String Q = "q=" + Workbench.encoded("Will Sweden defend Norway against Denmark?");

    PicturesTest() {
        super(Map.of(
                "treaty.txt", """
                A treaty and its limits
                14 June 2025

                Norway and Sweden signed a partnership treaty in January 2025. Sweden has supplied Norway with air defence systems.
                Foreign Minister Anna Berg said on Tuesday that Sweden would not send troops to Norway.
                Sweden condemned the attack on Norway. Denmark attacked Norway on 13 June 2025.
                """,
                "denial.txt", """
                A denial
                1 August 2025

                Sweden promised Norway forty missiles in July 2025. Finland condemned Denmark.
                """));
    }

    @Test
    void theNetworkDrawsEveryDirectionItsTableNames() {
        String page = bench().page("/network");
        JsonNode edges = Wire.parse(bench().page("/network.json")).path("edges");
        assertThat(edges.size()).isPositive();
        edges.forEach(e -> {
            int words = e.path("words").asInt();
            int deeds = e.path("deeds").asInt();
            assertThat(words + deeds).isPositive();
            assertThat(page)
                    .contains("pair=" + e.path("from").asText() + "%2C"
                            + e.path("to").asText());
        });
        assertThat(Pattern.compile("<circle")
                        .matcher(page.replaceFirst("(?s).*class=\"net\"", ""))
                        .results()
                        .count())
                .isEqualTo(
                        Wire.parse(bench().page("/network.json")).path("nodes").size());
        assertThat(bench().page("/network?a=Finland")).contains("Denmark").doesNotContain("pair=SWE%2CNOR");
        assertThat(Wire.parse(bench().page("/network.json?act=deeds"))
                        .path("edges")
                        .findValues("words"))
                .allMatch(n -> n.asInt() == 0);
    }

    @Test
    void theNetworkIsHandedOutForOtherPrograms() throws Exception {
        HttpResponse<String> file = bench().get("/network.graphml");
        assertThat(file.statusCode()).isEqualTo(200);
        var xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagNameNS("*", "edge").getLength()).isPositive();
    }

    @Test
    void theMapColoursStatesByCountByTieAndByWhatTheyDid() {
        assertThat(bench().page("/map")).contains("class=\"world\"", "Sweden:", "transfers with a delivery");
        assertThat(bench().page("/map?by=tie&of=Norway")).contains("owes defence");
        String did = bench().page("/map?by=response&of=Norway");
        assertThat(did).contains("Denmark: acts or speaks against it").contains("Sweden: deeds for it");
        assertThat(bench().page("/map?by=size")).contains("write count, tie or response");
        assertThat(bench().page("/map").length()).isLessThan(500_000);
    }

    @Test
    void anActWithoutADateStandsAtTheLatestDayItCanHaveBeen() {
        String page = bench().page("/timeline?pair=SWE,NOR");
        assertThat(page).contains("undated, not later than 2025-06-14", "undated, by 2025-06-14", "m-latest");
        assertThat(bench().page("/timeline?pair=SWE,NOR&show=words")).contains("0 deeds");
        assertThat(bench().page("/timeline?pair=SWE,NOR&from=2025-07-01")).doesNotContain("by 2025-06-14");
    }

    @Test
    void theHistoryNamesTheArticlesThatCameIntoPrintAndWhatMoved() {
        String page = bench().page("/history?" + Q + "&rung=arms");
        assertThat(page)
                .contains("2025-06-14", "2025-08-01", "A denial", "A treaty and its limits", "class=\"course\"");
        JsonNode days = Wire.parse(bench().page("/history.json?" + Q)).path("days");
        assertThat(days.size()).isEqualTo(2);
    }

    @Test
    void twoPatronsStandSideBySide() {
        String page = bench().page("/compare?" + Q + "&with=Finland");
        assertThat(page).contains("Will Sweden defend Norway", "Will Finland defend Norway", "They differ most on");
        JsonNode columns =
                Wire.parse(bench().page("/compare.json?" + Q + "&with=Finland")).path("columns");
        assertThat(columns.size()).isEqualTo(2);
        assertThat(bench().page("/compare?" + Q + "&with=Norway")).contains("is the one to be helped");
        assertThat(bench().page("/compare?" + Q + "&case=../other.casus")).contains("there is no case");
    }

    @Test
    void whatCameOfAQuestionIsSaidScoredAndTakenBack() {
        String page = bench().page("/question?" + Q);
        assertThat(page).contains("id=\"state\"", "What is owed", "Record in like cases", "Observed and forecast");
        bench().post("/question", Map.of("q", "Will Sweden defend Norway against Denmark?", "back", "/question"));
        HttpResponse<String> refused = bench().post(
                        "/resolve",
                        Map.of("q", "Will Sweden defend Norway against Denmark?", "state", "yes", "why", "x"));
        assertThat(refused.body()).contains("no rung is ticked");
        HttpResponse<String> done = bench().post(
                        "/resolve",
                        Map.of(
                                "q",
                                "Will Sweden defend Norway against Denmark?",
                                "state",
                                "yes",
                                "rung",
                                "words",
                                "why",
                                "it spoke and did no more",
                                "back",
                                "/question"));
        assertThat(done.statusCode()).isEqualTo(303);
        String name = done.headers().firstValue("Location").orElse("").replaceFirst(".*done=", "");
        assertThat(bench().page("/question?" + Q))
                .contains("st-no", "it did: statements of support, known on 2025-08-22");
        assertThat(bench().page("/score")).contains("it spoke and did no more", "it did: statements of support");
        bench().post("/decide", Map.of("act", "undo", "decision", name));
        assertThat(bench().page("/question?" + Q)).contains("st-open");
    }

    @Test
    void treatiesBetweenTwoAreListedWithWhatTheArticlesSay() {
        assertThat(bench().page("/treaties?a=Norway&b=Denmark")).contains("North Atlantic", "holds a duty to defend");
        assertThat(bench().page("/treaties?a=Norway&b=Sweden")).contains("What the articles say");
    }

    @Test
    void theAnswerTellsActsInWordsAndWhichSentencesTheNumberRestsOnMost() {
        String page = bench().page("/question?" + Q);
        assertThat(page)
                .containsPattern("class=\"did\"[^>]*><bdi>Sweden delivered air defence systems to Norway</bdi>")
                .contains("Of all sentences on record it rests most on")
                .doesNotContain(">AID<");
        assertThat(bench().page("/anatomy?" + Q)).contains("the estimate would be", "statements of support");
        assertThat(bench().page("/whatif?" + Q)).doesNotContain("weight of ally loss", "weight of drawdown");
    }

    @Test
    void twoArticlesAreCountedAsOneSourceOnTheOutletsPageAndThatIsTakenBack() {
        assertThat(bench().page("/sources")).contains("2 articles from 2 independent sources");
        String name = decided(bench().post(
                        "/decide",
                        Map.of(
                                "act",
                                "sameSource",
                                "article",
                                "denial.txt",
                                "with",
                                "treaty.txt",
                                "why",
                                "one desk",
                                "back",
                                "/sources")));
        assertThat(bench().page("/sources?done=" + name))
                .contains(
                        "2 articles from 1 independent source", "denial.txt and treaty.txt are one source", "one desk");
        assertThat(Wire.parse(bench().page("/sources.json"))
                        .path("oneSource")
                        .path(0)
                        .path("articles")
                        .size())
                .isEqualTo(2);
        bench().post("/decide", Map.of("act", "undo", "decision", name));
        assertThat(bench().page("/sources")).contains("2 articles from 2 independent sources");
    }

    @Test
    void theHistoryDrawsTheNumberOnAScaleThatFitsItAndOwnsUpToArticlesWithoutADate() {
        assertThat(bench().page("/history?" + Q)).contains("class=\"course\"").doesNotContain("no date and count");
        String force = bench().page("/history?" + Q + "&rung=force");
        assertThat(force).containsPattern(">(10|20|50|100)%</text>");
    }

    private static String decided(HttpResponse<String> done) {
        return done.headers().firstValue("Location").orElse("").replaceFirst(".*done=", "");
    }
}
