package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordScreensTest extends WorkbenchFixture {
    private static final String HOSTILE = "hostile.txt";

    private static final Map<String, String> ARTICLES = Map.of(
            "supply.txt",
            """
            Supplies to Norway
            14 June 2025

            Sweden has supplied Norway with air defence systems. Sweden condemned the attack on Norway.
            Foreign Minister Anna Berg said on Tuesday that Sweden would not send troops to Norway.
            Denmark attacked Norway on 13 June 2025.
            """,
            "denial.txt",
            """
            A denial
            1 August 2025

            Sweden has not supplied Norway with air defence systems. Denmark did not attack Norway on 13 June 2025.
            Sweden promised Norway forty missiles in July 2025.
            """,
            HOSTILE,
            "Hostile report\n2 June 2025\n\n<script>alert('run')</script> Norway attacked Sweden on 1 June 2025."
                    + " <svg onload=alert(2)> Sweden condemned \u202Egnol\u202C Norway. ${7*7} $unsafe{x}\n\n</p></main>"
                    + "<img src=x onerror=alert(3)> Denmark promised Norway tanks in May 2025.\n\n"
                    + "=cmd|' /C calc'!A0 Norway thanked Denmark.\n\n" + "x".repeat(300_000) + "\n");

    RecordScreensTest() {
        super(ARTICLES);
    }

    private List<Entry> entries() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.ledger(Optional.empty()).entries();
        }
    }

    private Entry first(String article) {
        return entries().stream()
                .filter(e -> e.common().article().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private String stateHash() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.stateHash();
        }
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("").replaceFirst(".*done=(D-\\d+).*", "$1");
    }

    private void undo(String decision) {
        assertThat(bench().post("/decide", Map.of("act", "undo", "decision", decision))
                        .statusCode())
                .isEqualTo(303);
    }

    // --- reader

    @Test
    void everyEntryOfTheCaseIsOneStepFromItsSentence() {
        for (Entry e : entries()) {
            String page = bench().page("/reader?article=" + e.common().article() + "&entry=" + e.id());
            assertThat(page).contains("id=\"" + e.id() + "\"", "id=\"card-" + e.id() + "\"");
            StringBuilder marked = new StringBuilder();
            Pattern.compile("<span class=\"[^\"]* at[^\"]*\" data-in=\"[^\"]*\">([^<]*)</span>")
                    .matcher(page)
                    .results()
                    .forEach(m -> marked.append(m.group(1)));
            String text = marked.toString()
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replace("&#34;", "\"")
                    .replace("\uFFFD", "");
            assertThat(text.replaceAll("\\s+", " "))
                    .as(e.id() + " in " + e.common().article())
                    .isEqualTo(e.common()
                            .anchor()
                            .exact()
                            .replaceAll("[\u202A-\u202E]", "")
                            .replaceAll("\\s+", " "));
        }
    }

    @Test
    void aHostileArticleIsTextAndRunsNothingOnAnyScreen() {
        List<String> pages = new ArrayList<>();
        pages.add("/reader?article=" + HOSTILE);
        for (int part = 1; part <= 9; part++) {
            pages.add("/reader?article=" + HOSTILE + "&part=" + part);
        }
        entries().stream()
                .filter(e -> e.common().article().equals(HOSTILE))
                .forEach(e -> pages.add("/review?entry=" + e.id()));
        pages.addAll(
                List.of("/ledger?article=" + HOSTILE, "/", "/inbox", "/contradictions", "/timeline?a=Norway&b=Sweden"));
        for (String path : pages) {
            String page = bench().page(path);
            assertThat(page).as(path).doesNotContain("<script>alert", "<svg onload", "<img", "\u202E", "</main><img");
            assertThat(page.length()).as(path).isLessThan(500_000);
            assertThat(page).doesNotContainPattern("<script(?![^>]* src=\"/static/)");
        }
        assertThat(bench().page("/reader?article=" + HOSTILE))
                .contains("&lt;script&gt;alert", "${7*7}", "$unsafe{x}", "\uFFFDgnol\uFFFD");
    }

    @Test
    void aLongArticleComesInPartsAndLosesNothing() {
        int letters = 0;
        int parts = Integer.parseInt(
                bench().page("/reader?article=" + HOSTILE).replaceFirst("(?s).*Part 1 of (\\d+).*", "$1"));
        for (int part = 1; part <= parts; part++) {
            String page = bench().page("/reader?article=" + HOSTILE + "&part=" + part);
            letters += (int) page.chars().filter(c -> c == 'x').count()
                    - (int) bench().page("/reader?article=supply.txt")
                            .chars()
                            .filter(c -> c == 'x')
                            .count();
        }
        assertThat(letters).isBetween(299_000, 303_000);
    }

    @Test
    void noCellOfATableRunsInASpreadsheet() {
        for (String path : List.of(
                "/ledger.csv?rows=500",
                "/review.csv",
                "/timeline.csv?a=Norway&b=Denmark",
                "/reader.csv?article=" + HOSTILE)) {
            assertThat(bench().page(path).lines())
                    .as(path)
                    .noneMatch(line -> line.matches("(?:.*,)?\"?[=@].*") || line.matches("(?:.*,)?\"?[+-](?!\\d).*"));
        }
    }

    @Test
    void aDayAnAnalystSetsStandsInTheArticleAndIsTakenBack() {
        String hash = stateHash();
        String decision = done(bench().post(
                        "/decide",
                        Map.of(
                                "act",
                                "publish",
                                "article",
                                HOSTILE,
                                "published",
                                "2025-06",
                                "back",
                                "/reader?article=" + HOSTILE)));
        assertThat(bench().page("/reader?article=" + HOSTILE)).contains("2025-06, as an analyst dated it");
        undo(decision);
        assertThat(stateHash()).isEqualTo(hash);
        assertThat(bench().post("/decide", Map.of("act", "publish", "article", HOSTILE, "published", "last week"))
                        .body())
                .contains("is no date");
    }

    @Test
    void twoNamesAreJudgedOneAndParted() {
        String hash = stateHash();
        String decision = done(bench().post(
                        "/decide",
                        Map.of("act", "identity", "a", "Norway", "b", "SWE", "verdict", "same", "why", "a try")));
        assertThat(bench().page("/")).contains("Norway (NOR) and Sweden (SWE) are the same");
        undo(decision);
        assertThat(stateHash()).isEqualTo(hash);
        assertThat(bench().post("/decide", Map.of("act", "identity", "a", "Norway", "b", "Nobody", "verdict", "same"))
                        .body())
                .contains("the case does not name both");
    }

    @Test
    void anArticleThatIsNotThereIsToldAndTheListShown() {
        HttpResponse<String> page = bench().get("/reader?article=../../etc/passwd");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("no article has this name", "supply.txt")
                .doesNotContain("root:");
        assertThat(bench().get("/reader?article=denial.txt&asof=2025-07-01").body())
                .contains("no article known as of 2025-07-01 has this name")
                .doesNotContain("forty missiles");
    }

    // --- review

    @Test
    void aReviewerGoesFromCardToCardInOneOrderAndBack() {
        String hash = stateHash();
        String page = bench().page("/review");
        String card = value(page, "name=\"entry\" value=\"(L-\\d+)\"");
        String back = value(
                        page,
                        "name=\"back\" value=\"([^\"]*)\"(?=[^>]*><input type=\"hidden\" name=\"act\" value=\"review\")")
                .replace("&amp;", "&");
        String upNext = value(page, "class=\"upnext[^>]*>Next:.*?(L-\\d+)");
        HttpResponse<String> decided =
                bench().post("/decide", Map.of("act", "review", "entry", card, "state", "accepted", "back", back));
        String next = bench().page(decided.headers().firstValue("Location").orElse(""));
        assertThat(value(next, "name=\"entry\" value=\"(L-\\d+)\"")).isEqualTo(upNext);
        assertThat(next).contains(card + " accepted");
        String undoBack = value(next, "(?s)id=\"undo\".*?name=\"back\" value=\"([^\"]*)\"")
                .replace("&amp;", "&");
        HttpResponse<String> undone =
                bench().post("/decide", Map.of("act", "undo", "decision", done(decided), "back", undoBack));
        assertThat(value(
                        bench().page(undone.headers().firstValue("Location").orElse("")),
                        "name=\"entry\" value=\"(L-\\d+)\""))
                .isEqualTo(card);
        assertThat(stateHash()).isEqualTo(hash);
    }

    @Test
    void aCorrectionIsCheckedAndTakenBack() {
        Entry transfer = entries().stream()
                .filter(e -> e instanceof Entry.Transfer)
                .findFirst()
                .orElseThrow();
        String hash = stateHash();
        String decision = done(bench().post(
                        "/decide",
                        Map.of(
                                "act",
                                "correct",
                                "entry",
                                transfer.id().toString(),
                                "name",
                                "stage",
                                "value",
                                "offered")));
        assertThat(bench().page("/ledger?stage=offered")).contains(transfer.id().toString());
        assertThat(bench().page("/review?entry=" + transfer.id())).contains("stage = offered");
        undo(decision);
        assertThat(stateHash()).isEqualTo(hash);
        HttpResponse<String> wrong = bench().post(
                        "/decide",
                        Map.of(
                                "act",
                                "correct",
                                "entry",
                                transfer.id().toString(),
                                "name",
                                "stage",
                                "value",
                                "teleported"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("teleported").doesNotContain("\tat ");
    }

    // --- contradictions

    @Test
    void aContradictionShowsBothQuotesAndIsJudgedAndReopened() {
        JsonNode all = Wire.parse(bench().page("/contradictions.json")).path("contradictions");
        assertThat(all).isNotEmpty();
        JsonNode c = all.get(0);
        String page = bench().page("/contradictions");
        assertThat(page)
                .contains(
                        c.path("a").path("quote").asText().replace("'", "&#39;"),
                        c.path("b").path("quote").asText().replace("'", "&#39;"));
        String hash = stateHash();
        String decision = done(bench().post(
                        "/decide",
                        Map.of(
                                "act", "settle",
                                "type", c.path("type").asText(),
                                "a", c.path("a").path("id").asText(),
                                "b", c.path("b").path("id").asText(),
                                "state", "judged",
                                "right", c.path("b").path("id").asText(),
                                "why", "a register of deliveries")));
        assertThat(bench().page("/contradictions?state=judged")).contains("judged right", "a register of deliveries");
        undo(decision);
        assertThat(bench().page("/contradictions")).doesNotContain("judged right");
        assertThat(stateHash()).isEqualTo(hash);
        HttpResponse<String> neither = bench().post(
                        "/decide",
                        Map.of(
                                "act",
                                "settle",
                                "type",
                                c.path("type").asText(),
                                "a",
                                c.path("a").path("id").asText(),
                                "b",
                                c.path("b").path("id").asText(),
                                "state",
                                "judged",
                                "right",
                                "L-9999"));
        assertThat(neither.body()).contains("is neither of the two");
    }

    @Test
    void eachSideOfAContradictionSaysByHowMuchItMovesTheAnswer() {
        Map<String, String> moves = new java.util.HashMap<>();
        Wire.parse(bench().page("/review.json"))
                .path("queue")
                .forEach(e -> moves.put(
                        e.path("id").asText(), e.path("effect").asText().replaceFirst(";.*", "")));
        String page = bench().page("/contradictions");
        List<String> moving = new ArrayList<>();
        Wire.parse(bench().page("/contradictions.json")).path("contradictions").forEach(c -> {
            for (String side : List.of("a", "b")) {
                String effect =
                        moves.getOrDefault(c.path(side).path("id").asText(), "").strip();
                if (effect.startsWith("moves ") && effect.endsWith(" points")) {
                    moving.add(effect);
                }
            }
        });
        assertThat(moving).isNotEmpty();
        assertThat(moving).allSatisfy(effect -> assertThat(page).contains(effect));
    }

    // --- timeline

    @Test
    void theTimelineSaysInWordsHowMuchMoreWasPromisedThanDelivered() {
        assertThat(bench().page("/timeline?a=Sweden&b=Norway"))
                .containsPattern("\\d promises? of goods on record and (?:\\d deliver|no delivery)[^:.]*[:.]");
        assertThat(bench().page("/timeline?a=Norway&b=Sweden")).doesNotContain("\u22120");
    }

    @Test
    void everyMarkOfTheTimelineLeadsToItsSentenceAndStandsInTheTable() {
        String page = bench().page("/timeline?a=Sweden&b=Norway");
        assertThat(page).contains("words", "deeds", "The same as a table", "url(#hatch)");
        List<String> marks = Pattern.compile("<a href=\"(/reader[^\"]*)\" class=\"m\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(marks).isNotEmpty();
        for (String mark : marks) {
            String id = mark.replaceFirst(".*#", "");
            assertThat(bench().page(mark.replaceFirst("#.*", ""))).contains("id=\"" + id + "\"");
            assertThat(page.substring(page.indexOf("The same as a table"))).contains(">" + id + "<");
        }
        assertThat(bench().get("/timeline?pair=Sweden").statusCode()).isEqualTo(400);
        assertThat(bench().page("/timeline?a=Sweden&b=SWE")).contains("both are one actor");
        assertThat(bench().page("/timeline?pair=SWE,NOR")).contains("Sweden to Norway");
    }

    // --- inbox

    private static final String BOUNDARY = "casus-boundary";

    private static String part(String name, String fileName, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"") + "\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> send(Workbench to, String... parts) {
        String body = part("token", "", to.token()) + String.join("", parts) + "--" + BOUNDARY + "--\r\n";
        return to.send(HttpRequest.newBuilder(URI.create(to.base() + "/inbox"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Listens until the upload is done.
    private static JsonNode listen(Workbench to, HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String job = sent.headers().firstValue("Location").orElse("").replaceFirst(".*job=", "");
        String news = to.get("/inbox/progress?job=" + job, "Accept", "text/event-stream")
                .body();
        assertThat(news).contains("event: progress", "\"finished\":true");
        return Wire.parse(to.page("/inbox.json?job=" + job)).path("upload").path("files");
    }

    @Test
    void eachFileOfAnUploadIsToldWhatBecameOfIt(@TempDir Path folder) {
        try (Workbench fresh = Workbench.of(folder.resolve("new.casus"))) {
            JsonNode files = listen(
                    fresh,
                    send(
                            fresh,
                            part(
                                    "files",
                                    "../../../tmp/evil.txt",
                                    "A report\n\nSweden attacked Norway on 3 May 2025.\n"),
                            part(
                                    "files",
                                    "C:\\\\x\\\\page.html",
                                    "<html><body><script>alert(1)</script><p>Norway condemned Sweden on 4 May 2025. The government said so.</p></body></html>"),
                            part("files", "empty.txt", ""),
                            part("files", "broken.pdf", "%PDF-1.7 nothing"),
                            part("files", "twice.txt", "A report\n\nSweden attacked Norway on 3 May 2025.\n")));
            assertThat(files.valueStream()
                            .map(f -> f.path("file").asText() + " "
                                    + f.path("state").asText()))
                    .containsExactly(
                            "evil.txt entered",
                            "page.html entered",
                            "empty.txt not read",
                            "broken.pdf not read",
                            "twice.txt here already");
            assertThat(fresh.page("/reader")).contains("evil.txt", "page.html").doesNotContain("/tmp/");
            assertThat(files.toString()).doesNotContain("casus-inbox");
            assertThat(fresh.page("/ledger.json")).contains("Sweden attacked Norway");
        }
    }

    @Test
    void aPastedTextHasItsTitleAndTheDayGivenWithIt(@TempDir Path folder) {
        try (Workbench fresh = Workbench.of(folder.resolve("new.casus"))) {
            JsonNode files = listen(
                    fresh,
                    send(
                            fresh,
                            part("title", "", "What was said"),
                            part("published", "", "2025-05-05"),
                            part(
                                    "text",
                                    "",
                                    "Sweden attacked Norway on 3 May 2025. The government of Norway said so.")));
            assertThat(files.get(0).path("state").asText()).isEqualTo("entered");
            assertThat(fresh.page("/reader")).contains("What-was-said.txt", "2025-05-05");
            assertThat(fresh.page("/")).contains("was published 2025-05-05", "given with the text");
        }
    }

    @Test
    void nothingIsTakenThatIsNotAsked(@TempDir Path folder) {
        try (Workbench fresh = Workbench.of(folder.resolve("new.casus"))) {
            assertThat(send(fresh).statusCode()).isEqualTo(400);
            HttpResponse<String> noToken = fresh.send(HttpRequest.newBuilder(URI.create(fresh.base() + "/inbox"))
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            part("text", "", "Sweden attacked Norway.") + "--" + BOUNDARY + "--\r\n"))
                    .build());
            assertThat(noToken.statusCode()).isEqualTo(403);
            assertThat(send(fresh, part("text", "", "x"), part("published", "", "soon"))
                            .body())
                    .contains("is no date");
            assertThat(fresh.page("/reader")).contains("No article is here");
            assertThat(fresh.get("/inbox/progress?job=99", "Accept", "text/event-stream")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNameSomebodySendsStaysInItsFolder() {
        for (String name :
                List.of("../../x.txt", "..\\..\\x.txt", "/etc/x.txt", "C:x.txt", "...x.txt", "a/b/../x.txt")) {
            assertThat(casus.web.record.JobNames.safe(name)).as(name).isEqualTo("x.txt");
        }
        assertThat(casus.web.record.JobNames.safe("")).isEqualTo("article.txt");
        assertThat(casus.web.record.JobNames.safe("..")).isEqualTo("article.txt");
        assertThat(casus.web.record.JobNames.safe("y".repeat(400) + ".pdf"))
                .hasSize(120)
                .endsWith(".pdf");
    }

    private static String value(String page, String pattern) {
        var m = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(m.find()).as(pattern).isTrue();
        return m.group(1);
    }
}
