package casus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.terms.Rung;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTest extends WorkbenchFixture {
    private static final String QUESTION = "Will Sweden defend Norway against Denmark?";
    private static final String Q = "?q=" + Workbench.encoded(QUESTION).replace("+", "%20");
    private static final Map<String, String> ARTICLES =
            Map.of("treaty.txt", """
            A treaty and its limits
            14 June 2025

            Norway and Sweden signed a partnership treaty in January 2025. Sweden has supplied Norway with air defence systems.
            Foreign Minister Anna Berg said on Tuesday that Sweden would not send troops to Norway.
            Sweden condemned the attack on Norway. Denmark attacked Norway on 13 June 2025. Sweden fears that the war will spread.
            Sweden may send more missiles to Norway. The treaty does not oblige Sweden to defend Norway.
            """, "denial.txt", """
            A denial
            1 August 2025

            Sweden has not supplied Norway with air defence systems, officials in Stockholm said. Sweden promised Norway
            forty missiles in July 2025.
            """, "<b>odd & name.txt", """
            A third voice
            2 August 2025

            Sweden promised Norway <script>alert(1)</script> forty missiles in July 2025. Denmark bombed Norway in June 2025.
            """);

    AnswerTest() {
        super(ARTICLES);
    }

    @Test
    void theQuestionShowsBothLaddersWithWordsRangeNumberAndInterval() {
        JsonNode answer = Wire.parse(bench().page("/question.json" + Q));
        String page = bench().page("/question" + Q);
        assertThat(page)
                .contains("Sweden for Norway against Denmark", "given that Denmark attacks Norway, within 30 days");
        for (JsonNode rung : answer.path("rungs")) {
            assertThat(page.replaceAll("</?span[^>]*>", ""))
                    .contains(rung.path("words").asText());
            assertThat(page).contains((int) Math.floor(100 * rung.path("low").asDouble()) + " to ");
        }
        for (JsonNode observed : answer.path("observed")) {
            observed.path("entries")
                    .valueStream()
                    .limit(5)
                    .forEach(e -> assertThat(page).contains("entry=" + e.asText() + "#" + e.asText() + "\""));
        }
        assertThat(page)
                .contains("Confidence on force: ", "How it is settled", "Reviewed only", "As it stood on earlier days")
                .contains("Each line of inquiry by itself", "Reasons against", "What would change it");
    }

    @Test
    void noSentenceOfTheQuestionHoldsALikelihoodAndAConfidence() {
        String page = text(bench().page("/question" + Q));
        assertThat(page)
                .doesNotContainPattern(
                        "(?i)(?:likely|almost certain|no chance)[^.<]{0,80}(?:low|moderate|high) confidence");
    }

    @Test
    void everyCitedEntryLeadsToItsSentence() {
        String page = bench().page("/question" + Q);
        Matcher m = Pattern.compile("class=\"cite\" href=\"(/reader[^\"]+)\"[^>]*>(L-\\d+)<")
                .matcher(page);
        int cited = 0;
        while (m.find()) {
            cited++;
            HttpResponse<String> reader =
                    bench().get(m.group(1).replace("&amp;", "&").replaceFirst("#.*", ""));
            assertThat(reader.statusCode()).isEqualTo(200);
            assertThat(reader.body()).contains("id=\"" + m.group(2) + "\"");
        }
        assertThat(cited).isGreaterThan(4);
    }

    @Test
    void askingFilesTheQuestionInTheCaseAndGoesToItsAnswer() {
        String words = "Will Norway defend Sweden against Denmark?";
        HttpResponse<String> asked = bench().post("/question", Map.of("q", words, "back", "/question"));
        assertThat(asked.statusCode()).isEqualTo(303);
        String next = asked.headers().firstValue("Location").orElse("");
        assertThat(next).isEqualTo("/question?q=" + Workbench.encoded(words).replace("+", "%20"));
        assertThat(bench().page(next)).contains("Norway for Sweden against Denmark");
        assertThat(last()).isEqualTo(words);
        bench().post("/question", Map.of("q", QUESTION));
        assertThat(last()).isEqualTo(QUESTION);
        assertThat(bench().page("/question")).contains("Asked before", words);
    }

    @Test
    void whatCannotBeReadIsToldKeptInTheFormAndNotFiled() {
        String words = "Is <b>this</b> a question?";
        HttpResponse<String> asked = bench().post("/question", Map.of("q", words));
        HttpResponse<String> page =
                bench().get(asked.headers().firstValue("Location").orElse(""));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("role=\"alert\"", "value=\"Is &lt;b>this&lt;/b> a question?\"");
        assertThat(last()).isNotEqualTo(words);
        assertThat(bench().get("/anatomy?q=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void aChoiceOfNamesIsOfferedAsReadings() {
        String page = bench().page("/question?q=Will%20Sweden%20or%20Denmark%20defend%20Norway%3F");
        assertThat(page).contains("It can also mean:", "reading=2");
        assertThat(bench().page("/question?q=Will%20Sweden%20or%20Denmark%20defend%20Norway%3F&reading=2"))
                .contains("Denmark for Norway");
    }

    @Test
    void aQuestionOnADeliveryIsAnsweredWithItsRuleAndItsRecord() {
        String q = "?q=" + Workbench.encoded("Will Sweden deliver missiles to Norway by 2025-12-31?");
        String page = bench().page("/question" + q);
        assertThat(page).contains("Resolved yes if by 2025-12-31", "On record", "promised", "add up to");
        assertThat(Wire.parse(bench().page("/question.json" + q)).isObject()).isTrue();
        assertThat(bench().page("/brief" + q)).contains("Probability that", "Coming dates of delivery on record");
        for (String path : List.of("/anatomy", "/ach", "/whatif")) {
            assertThat(bench().get(path + q).statusCode()).as(path).isEqualTo(200);
            assertThat(bench().page(path + q)).contains("has no ladder");
        }
    }

    @Test
    void theAnatomyAddsUpForEveryRungAndItsBarsOpen() {
        JsonNode answer = Wire.parse(bench().page("/question.json" + Q));
        for (Rung rung : Rung.values()) {
            JsonNode taken = Wire.parse(bench().page("/anatomy.json" + Q + "&rung=" + rung.wire()));
            double sum = 0;
            for (JsonNode term : taken.path("terms")) {
                sum += term.path("logOdds").asDouble();
            }
            double p = taken.path("probability").asDouble();
            assertThat(1 / (1 + Math.exp(-sum))).as(rung.wire()).isCloseTo(p, within(1e-9));
            assertThat(p)
                    .isCloseTo(
                            answer.path("rungs")
                                    .get(rung.ordinal())
                                    .path("probability")
                                    .asDouble(),
                            within(1e-6));
            String page = bench().page("/anatomy" + Q + "&rung=" + rung.wire());
            for (int n = 1; n <= taken.path("terms").size(); n++) {
                assertThat(page).contains("href=\"#t-" + n + "\"", "id=\"t-" + n + "\"");
            }
            assertThat(page).contains("Without a line of inquiry", "What would change my mind");
        }
        assertThat(bench().get("/anatomy?rung=nowhere").statusCode()).isEqualTo(400);
    }

    @Test
    void theMatrixHoldsRatiosAndSaysWhatItIs() {
        JsonNode ach = Wire.parse(bench().page("/ach.json" + Q));
        String page = bench().page("/ach" + Q);
        assertThat(page).contains("bookkeeping, not proof");
        assertThat(ach.path("hypotheses").size()).isEqualTo(Rung.values().length + 1);
        double before = Double.MAX_VALUE;
        for (JsonNode column : ach.path("columns")) {
            assertThat(column.path("diagnosticity").asDouble()).isLessThanOrEqualTo(before);
            before = column.path("diagnosticity").asDouble();
            assertThat(column.path("ratios").size()).isEqualTo(Rung.values().length + 1);
        }
        assertThat(page).contains(ach.path("columns").get(0).path("label").asText());
    }

    @Test
    void nothingOfAnArticleRunsOnAnyPageOfTheAnswer() {
        for (String path : List.of("/question", "/anatomy", "/ach", "/brief", "/whatif")) {
            assertThat(bench().page(path + Q)).as(path).doesNotContain("<script>alert", "<b>odd");
        }
        for (String evil : List.of("<script>alert(1)</script>", "' OR 1=1 --", "${7*7}", "\u0000", "\u202Etxt")) {
            for (String path : List.of("/question", "/anatomy", "/ach", "/brief", "/whatif")) {
                for (String name : List.of(
                        "q",
                        "rung",
                        "reading",
                        "columns",
                        "work",
                        "asof",
                        "for",
                        "words",
                        "draft",
                        "edit",
                        "set.lambda")) {
                    HttpResponse<String> answer = bench().get(path + "?" + name + "=" + Workbench.encoded(evil));
                    assertThat(answer.statusCode()).as(path + name + evil).isIn(200, 400);
                    assertThat(answer.body()).doesNotContain("<script>alert", "\tat ");
                }
            }
        }
    }

    @Test
    void asOfADayTheAnswerIsTheOneOfThatDay() {
        JsonNode then = Wire.parse(bench().page("/question.json" + Q + "&asof=2025-07-01"));
        assertThat(then.toString()).doesNotContain("denial.txt");
        JsonNode stood = Wire.parse(bench().page("/question.json" + Q)).path("asItStood");
        assertThat(stood.size()).isEqualTo(3);
        assertThat(stood.get(0).path("asOf").asText()).isEqualTo("2025-06-14");
        assertThat(bench().page("/question" + Q + "&asof=2025-07-01")).doesNotContain("denial.txt", "third voice");
        assertThat(bench().get("/question" + Q + "&asof=2024-01-01").statusCode())
                .isEqualTo(200);
    }

    @Test
    void withNothingToBeChangedOneAsksByLink() {
        try (Workbench reader = Workbench.readOnly(file)) {
            String page = reader.page("/question" + Q);
            assertThat(page).contains("method=\"get\" action=\"/question\"").doesNotContain("method=\"post\"");
        }
    }

    @Test
    void wordsOfTheBriefThatBreakARuleAreRefusedWithTheLineAndKept() {
        HttpResponse<String> sent = bench().post(
                        "/brief",
                        Map.of(
                                "line.note.bottom-line",
                                "Our desk takes it for likely, high confidence.",
                                "back",
                                "/brief" + Q));
        assertThat(sent.statusCode()).isEqualTo(303);
        HttpResponse<String> page =
                bench().get(sent.headers().firstValue("Location").orElse(""));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Not taken:", "likely, high confidence. ” cites nothing".replace(". ”", ".”"), "brief.md:")
                .contains("likely, high confidence.</textarea>")
                .doesNotContain("class=\"sheet\"");
        String draft = sent.headers().firstValue("Location").orElse("").replaceFirst("^/brief", "/brief.md");
        assertThat(bench().get(draft).statusCode()).isEqualTo(400);
    }

    @Test
    void aNumberThatNoEntryOfANoteHasIsRefused() {
        HttpResponse<String> sent = bench().post(
                        "/brief",
                        Map.of("line.note.bottom-line", "Our desk counts 7041 of them (L-1).", "back", "/brief" + Q));
        String page = bench().page(sent.headers().firstValue("Location").orElse(""));
        assertThat(page).contains("Not taken:", "the number 7041 is in no entry its sentence cites");
    }

    @Test
    void aNoteThatCitesAnEntryIsTakenAndHandedOutInEveryForm(@TempDir Path folder) throws java.io.IOException {
        assertThat(box("note.bottom-line")).isBlank();
        HttpResponse<String> sent = bench().post(
                        "/brief",
                        Map.of(
                                "line.note.bottom-line",
                                "Our desk reads it in the same way (L-1).",
                                "back",
                                "/brief" + Q));
        String next = sent.headers().firstValue("Location").orElse("");
        String page = bench().page(next);
        assertThat(page)
                .contains("1 note stands in the brief", "Note: Our desk reads it in the same way", "class=\"sheet\"");
        HttpResponse<String> md = bench().get(next.replaceFirst("^/brief", "/brief.md"));
        assertThat(md.body()).contains("Note: Our desk reads it in the same way (L-1).");
        assertThat(md.headers().firstValue("Content-Disposition").orElse("")).contains("filename=\"brief.md\"");
        Path saved = file.resolveSibling("brief.md");
        java.nio.file.Files.writeString(saved, md.body());
        try (CaseFile open = CaseFile.existing(file)) {
            assertThat(casus.brief.verify.Verification.of(
                            saved,
                            (named, asOf) -> new casus.brief.verify.CaseView(
                                    casus.work.GradedLedger.ledger(open, casus.ledger.actor.Actors.load(), asOf),
                                    casus.ledger.actor.Actors.load(),
                                    open.stateHash()),
                            casus.work.Version.current()))
                    .isEmpty();
        }
        for (String ending : List.of("html", "pdf", "docx")) {
            HttpResponse<String> form = bench().get(next.replaceFirst("^/brief", "/brief." + ending));
            assertThat(form.statusCode()).as(ending).isEqualTo(200);
            assertThat(form.body().length()).as(ending).isGreaterThan(2_000);
        }
    }

    @Test
    void wordsGivenToABriefAreStillThereWhenTheServerIsStartedAnewAndOnlyTheChangedOnesAreKept() {
        String changed = "Our desk reads it so (L-1).";
        bench().post(
                        "/brief",
                        Map.of(
                                "line.note.bottom-line",
                                changed,
                                "was.note.bottom-line",
                                "",
                                "line.note.top",
                                "",
                                "was.note.top",
                                "",
                                "asked",
                                QUESTION,
                                "back",
                                "/brief" + Q));
        try (Workbench again = Workbench.of(file);
                CaseFile open = CaseFile.existing(file)) {
            String page = again.page("/brief" + Q);
            assertThat(page)
                    .contains("Notes were written to this brief on 2025-08-22")
                    .doesNotContain("Our desk");
            casus.ledger.file.Wording kept =
                    open.questionLog().lastWording(QUESTION).orElseThrow();
            assertThat(kept.lines()).isEqualTo(Map.of("note.bottom-line", changed));
            assertThat(again.page("/brief" + Q + "&draft=" + kept.name())).contains("Our desk reads it so");
        }
        try (Workbench reader = Workbench.readOnly(file)) {
            int before = count();
            String token = reader.page("/brief" + Q + "&edit=yes")
                    .replaceFirst("(?s).*name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
            HttpResponse<String> sent = reader.postBare(
                    "/brief",
                    Map.of(
                            "line.note.bottom-line",
                            "Our desk reads it elsewhere (L-1).",
                            "token",
                            token,
                            "back",
                            "/brief" + Q));
            assertThat(reader.page(sent.headers().firstValue("Location").orElse("")))
                    .contains("reads it elsewhere", "while the server runs");
            assertThat(count()).isEqualTo(before);
        }
    }

    private int count() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.questionLog().wordings().size();
        }
    }

    @Test
    void theBriefIsWrittenForAReaderAndInAnotherRowOfWords() {
        assertThat(bench().page("/brief" + Q + "&for=Denmark")).contains("Denmark");
        assertThat(bench().page("/brief.md" + Q + "&words=numbers")).doesNotContain("likely (", "no chance (");
        assertThat(bench().get("/brief" + Q + "&for=Nobody%20Known").statusCode())
                .isEqualTo(400);
        assertThat(bench().get("/brief" + Q + "&words=loud").statusCode()).isEqualTo(400);
        assertThat(bench().get("/brief" + Q + "&draft=gone").body()).contains("no words of this name are kept");
        assertThat(bench().page("/brief" + Q)).contains("aria-label=\"Evidence for");
    }

    @Test
    void whatIsSetInTheUrlGivesTheSamePageAgain() {
        JsonNode drafted = Wire.parse(bench().page("/whatif.json" + Q));
        assertThat(drafted.path("levers").size()).isBetween(1, 12);
        JsonNode lever = drafted.path("levers")
                .valueStream()
                .filter(l -> l.path("usual").asText().matches("[\\d.]+"))
                .findFirst()
                .orElseThrow();
        String set = Q + "&set." + Workbench.encoded(lever.path("key").asText()) + "=0.95";
        String first = bench().page("/whatif" + set);
        assertThat(first).isEqualTo(bench().page("/whatif" + set)).contains("set by you", "A, as drafted", "B, yours");
        JsonNode played = Wire.parse(bench().page("/whatif.json" + set));
        assertThat(played.path("set").size()).isEqualTo(1);
        assertThat(played.path("outcomes").size()).isEqualTo(Rung.values().length + 1);
        for (JsonNode outcome : played.path("outcomes")) {
            double change = outcome.path("after").path("mean").asDouble()
                    - outcome.path("before").path("mean").asDouble();
            assertThat(change).isCloseTo(outcome.path("change").path("mean").asDouble(), within(1e-9));
        }
        assertThat(bench().page("/whatif.json" + Q + "&set."
                        + Workbench.encoded(lever.path("key").asText()) + "="
                        + lever.path("usual").asText()))
                .isEqualTo(bench().page("/whatif.json" + Q));
    }

    @Test
    void aLeverOutOfRangeOrUnknownIsToldAndTheRestIsShown() {
        for (String wrong : List.of("set.nowhere=1", "set.lambda=9999", "set.lambda=much")) {
            HttpResponse<String> page = bench().get("/whatif" + Q + "&" + wrong);
            assertThat(page.statusCode()).as(wrong).isEqualTo(400);
            assertThat(page.body()).as(wrong).contains("role=\"alert\"", "Levers");
        }
        assertThat(bench().page("/whatif" + Q)).contains("rests on", "judged in drafting");
        assertThat(bench().page("/whatif?q=Will%20Brazil%20defend%20Chile%3F")).contains("no crisis to play");
    }

    /// The words a line of the brief has in the editor.
    private String box(String name) {
        String page = bench().page("/brief" + Q + "&edit=yes");
        Matcher m = Pattern.compile("(?s)<textarea id=\"b-" + Pattern.quote(name) + "\"[^>]*>(.*?)</textarea>")
                .matcher(page);
        assertThat(m.find()).as(name).isTrue();
        return m.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String last() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.lastQuestion().orElse("");
        }
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", "<");
    }
}
