package casus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.font.Face;
import casus.web.screen.Screen;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebTest extends WorkbenchFixture {
    private static final Map<String, String> ARTICLES = Map.of("treaty.txt", """
            A treaty and its limits
            14 June 2025

            Norway and Sweden signed a partnership treaty in January 2025. Sweden has supplied Norway with air defence systems.
            Foreign Minister Anna Berg said on Tuesday that Sweden would not send troops to Norway.
            Sweden condemned the attack on Norway. Denmark attacked Norway on 13 June 2025.
            """, "denial.txt", """
            A denial
            1 August 2025

            Sweden has not supplied Norway with air defence systems, officials in Stockholm said. Sweden promised Norway
            forty missiles in July 2025.
            """);

    WebTest() {
        super(ARTICLES);
    }

    @Test
    void everyScreenAnswersAsAPageAsJsonAndAsCsv() {
        for (Screen screen : Screens.all()) {
            HttpResponse<String> page = bench().get(screen.path());
            assertThat(page.statusCode()).as(screen.path()).isEqualTo(200);
            assertThat(page.body()).contains("<h1", "<main id=\"main\"", "lang=\"en\"");
            String path = screen.path().equals("/") ? "/desk" : screen.path();
            HttpResponse<String> json = bench().get(path + ".json");
            assertThat(json.statusCode()).as(path).isEqualTo(200);
            assertThat(Wire.parse(json.body()).isContainerNode()).as(path).isTrue();
            HttpResponse<String> csv = bench().get(path + ".csv");
            assertThat(csv.statusCode()).as(path).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(bench().get(screen.path(), "Accept", "application/json").body())
                    .isEqualTo(json.body());
        }
    }

    @Test
    void everyScreenAnswersForAnEmptyCaseToo(@TempDir Path folder) {
        try (Workbench empty = Workbench.of(folder.resolve("empty.casus"))) {
            for (Screen screen : Screens.all()) {
                assertThat(empty.get(screen.path()).statusCode())
                        .as(screen.path())
                        .isEqualTo(200);
                String path = screen.path().equals("/") ? "/desk" : screen.path();
                assertThat(empty.get(path + ".json").statusCode()).as(path).isEqualTo(200);
                assertThat(empty.get(path + ".csv").statusCode()).as(path).isEqualTo(200);
            }
            assertThat(empty.page("/")).contains("This case is empty", "/inbox");
        }
    }

    @Test
    void noAnswerIsWithoutItsHeaders() {
        for (String path : List.of("/", "/ledger.json", "/nowhere", "/ledger?kind=none", "/static/casus.css")) {
            var headers = bench().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .isEqualTo(
                            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void theStyleSheetBringsItsFontsAndNamesThemFirst() {
        String css = bench().page("/static/casus.css");
        List<String> urls = Pattern.compile("@font-face \\{.*?font-display: block; src: url\\(\"([^\"]+)\"\\)")
                .matcher(css)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(urls).hasSize(Face.values().length);
        for (String url : urls) {
            var font = bench().get(url);
            assertThat(font.statusCode()).as(url).isEqualTo(200);
            assertThat(font.headers().firstValue("Content-Type").orElse(""))
                    .as(url)
                    .startsWith("font/ttf");
            assertThat(font.headers().firstValue("Cache-Control").orElse(""))
                    .as(url)
                    .contains("immutable");
        }
        List<String> latin = Pattern.compile(
                        "@font-face \\{.*?font-display: swap; src: url\\(\"([^\"]+\\.woff2[^\"]*)\"\\)")
                .matcher(css)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(latin).hasSize(3);
        int load = css.length() / 4 + bench().page("/").length() / 2;
        for (String url : latin) {
            assertThat(bench().get(url).headers().firstValue("Content-Type").orElse(""))
                    .startsWith("font/woff2");
            try (var in = WebTest.class.getResourceAsStream("/casus/web" + url.replaceFirst("\\?.*", ""))) {
                load += java.util.Objects.requireNonNull(in).readAllBytes().length;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        assertThat(load).as("bytes of a first load, text compressed").isLessThan(100_000);
        assertThat(css)
                .contains(
                        "--sans: \"Source Sans 3\", \"Liberation Sans\", ",
                        "--serif: \"Source Serif 4\", \"Liberation Serif\", ",
                        "--sans: \"Liberation Sans\", sans-serif; --serif: \"Liberation Serif\", serif;",
                        "--mono: \"Liberation Mono\", ",
                        "html { font: 100%/1.47 var(--sans)");
        assertThat(Pattern.compile("font(?:-family)?: [^;}]*(?<![-\\w])(?:sans-serif|serif|monospace)")
                        .matcher(css)
                        .results())
                .isEmpty();
    }

    @Test
    void whatIsNoRequestIsRefusedInALineUnderTheSameHeaders() {
        String rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
        for (String request : List.of(
                "GET /%zz" + rest + "\r\n",
                "GET /ledger%00" + rest + "\r\n",
                "GET /led\u0000ger" + rest + "\r\n",
                "GET /..%2f..%2fetc/passwd" + rest + "\r\n",
                "GET /\\..\\x" + rest + "\r\n",
                "GET /ledger;x=1" + rest + "\r\n",
                "BREW /ledger" + rest + "\r\n",
                "GET /ledger?q=" + "a".repeat(100_000) + rest + "\r\n",
                "GET /" + rest + "X-A: " + "a".repeat(100_000) + "\r\n\r\n",
                "GET /" + rest + "Host: evil.example\r\n\r\n",
                "POST /inbox" + rest + "Content-Length: -5\r\n\r\n",
                "POST /inbox" + rest + "Content-Length: 900000000\r\n\r\nabc",
                "\u0016\u0003\u0001\r\n\r\n",
                "GET /\r\n\r\n")) {
            String answer = bench().raw(request);
            String what = request.substring(0, Math.min(60, request.length()));
            assertThat(answer).as(what).matches("(?s)HTTP/1.1 (?:400|404|413|414|431|505) .*");
            assertThat(answer)
                    .as(what)
                    .contains(
                            "Content-Security-Policy: default-src 'self'",
                            "X-Content-Type-Options: nosniff",
                            "Cache-Control: no-store")
                    .doesNotContainIgnoringCase("jetty", "exception", "\tat ");
        }
    }

    @Test
    void aBrowserWithAMalformedAddressGetsAPageThatLeadsBack() {
        String rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html,*/*\r\nConnection: close\r\n\r\n";
        for (String path : List.of("/%zz", "/ledger%00", "/ledger;x=<script>1</script>")) {
            String answer = bench().raw("GET " + path + rest);
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 400 ")
                    .contains(
                            "Content-Type: text/html",
                            "Content-Security-Policy: default-src 'self'",
                            "<title>Request refused · Casus</title>",
                            "the request cannot be read",
                            "href=\"/static/casus.css?v=",
                            "<a href=\"/\">")
                    .doesNotContain("<script", "casus-token", "zz", "%00");
        }
    }

    @Test
    void aPageHoldsNothingInlineAndNamesNoOtherHost() {
        for (Screen screen : Screens.all()) {
            String page = bench().page(screen.path());
            assertThat(page).as(screen.path()).doesNotContain("<style", " style=", "javascript:");
            assertThat(page).as(screen.path()).doesNotContainPattern("<script(?![^>]* src=\"/static/)");
            assertThat(page).as(screen.path()).doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//");
            assertThat(page).as(screen.path()).doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void stylesAreKeptForGoodUnderTheHashOfWhatIsInThem() {
        String page = bench().page("/");
        String url = page.replaceFirst("(?s).*href=\"(/static/casus.css[^\"]*)\".*", "$1");
        assertThat(bench().get(url).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable");
        assertThat(bench().get("/static/casus.css?v=other").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aFormWithoutTheTokenIsRefusedAndChangesNothing() {
        String before = edition();
        Map<String, String> reject = Map.of("act", "review", "entry", "L-1", "state", "rejected");
        assertThat(bench().postBare("/decide", reject).statusCode()).isEqualTo(403);
        assertThat(bench().postBare("/decide", with(reject, "token", "0".repeat(64)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(edition()).isEqualTo(before);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedEvenWithTheToken() {
        String before = edition();
        Map<String, String> reject =
                Map.of("act", "review", "entry", "L-1", "state", "rejected", "token", bench().token());
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1")) {
            assertThat(bench().postBare("/decide", reject, "Origin", origin).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(bench().postBare("/decide", reject, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(edition()).isEqualTo(before);
    }

    @Test
    void aRequestUnderAnotherNameIsTurnedAwayAndLearnsNoToken() {
        for (String host : List.of("evil.example", "evil.example:80", "127.0.0.1.evil.example", "8.8.8.8", "")) {
            String answer = bench().raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(host).matches("(?s)HTTP/1.1 (?:421|400) .*");
            assertThat(answer).doesNotContain("token", "test.casus");
        }
        assertThat(bench().raw("GET /ledger HTTP/1.1\r\nHost: localhost:9\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsRejectedLeavesTheLedgerAndComesBackWhenItIsTakenBack() {
        String hash = stateHash();
        HttpResponse<String> done = bench().post(
                        "/decide",
                        Map.of(
                                "act",
                                "review",
                                "entry",
                                "L-1",
                                "state",
                                "rejected",
                                "why",
                                "misread",
                                "back",
                                "/ledger?kind=event"));
        assertThat(done.statusCode()).isEqualTo(303);
        String next = done.headers().firstValue("Location").orElse("");
        assertThat(next).matches("/ledger\\?kind=event&done=D-\\d+");
        String page = bench().page(next);
        assertThat(page).contains("L-1 rejected", "<button>Undo</button>");
        assertThat(ids("/ledger.json")).doesNotContain("L-1");
        assertThat(ids("/ledger.json?review=rejected")).containsExactly("L-1");
        String name = next.replaceFirst(".*done=", "");
        HttpResponse<String> undone =
                bench().post("/decide", Map.of("act", "undo", "decision", name, "back", "/ledger"));
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(ids("/ledger.json")).contains("L-1");
        assertThat(stateHash()).isEqualTo(hash);
        assertThat(bench().page(next)).doesNotContain("<button>Undo</button>");
    }

    @Test
    void afterAFormOneStaysOnThisServer() {
        String entry = "L-2";
        for (String back : List.of(
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x=1",
                "javascript:alert(1)")) {
            HttpResponse<String> done =
                    bench().post("/decide", Map.of("act", "review", "entry", entry, "state", "unsure", "back", back));
            String next = done.headers().firstValue("Location").orElse("");
            assertThat(next).as(back).matches("/\\?done=D-\\d+");
            assertThat(done.headers().map()).doesNotContainKey("set-cookie");
            bench().post("/decide", Map.of("act", "undo", "decision", next.replaceFirst(".*done=", "")));
        }
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsShown() {
        HttpResponse<String> page = bench().get("/ledger?kind=treaty&q=missiles");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("no kind of entry is called \"treaty\"", "write one of agreement, transfer")
                .contains("denial.txt");
        assertThat(bench().get("/ledger?asof=yesterday").body()).contains("is no day", "yyyy-mm-dd");
        assertThat(bench().get("/ledger?actor=Nobody%20Known").body()).contains("no actor is called");
        HttpResponse<String> bad =
                bench().post("/decide", Map.of("act", "review", "entry", "L-99999", "state", "rejected"));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("no entry of the case has this id").doesNotContain("\tat ");
    }

    @Test
    void anAddressThatIsNoPageIsToldOnAPageWithTheMenu() {
        HttpResponse<String> page = bench().get("/nothing-here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<h1>No such page</h1>", "there is no page \"/nothing-here\"", "href=\"/ledger\"");
        HttpResponse<String> json = bench().get("/nothing-here.json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(Wire.parse(json.body()).path("problems")).hasSize(1);
        assertThat(bench().get("/%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    @Test
    void whatWasPrintedLaterVanishesFromEveryScreen() {
        for (Screen screen : Screens.all()) {
            String page = bench().page(screen.path() + "?asof=2025-07-01");
            assertThat(page).as(screen.path()).doesNotContain("denial.txt", "forty missiles");
            assertThat(page).contains("2025-07-01");
            assertThat(page).as(screen.path()).containsPattern("href=\"/ledger[^\"]*asof=2025-07-01");
        }
        assertThat(bench().page("/ledger")).contains("denial.txt");
    }

    @Test
    void nothingCanBeChangedInACaseServedToBeRead() {
        try (Workbench reader = Workbench.readOnly(file)) {
            String before = edition();
            assertThat(reader.page("/")).contains("read only").doesNotContain("method=\"post\"");
            assertThat(reader.postBare(
                                    "/decide",
                                    Map.of("act", "review", "entry", "L-1", "state", "rejected", "token", "x"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(edition()).isEqualTo(before);
        }
    }

    @Test
    void neitherPathNorQuerySlipsThrough() {
        for (String path : List.of(
                "/static/..%2f..%2flogback.xml",
                "/static/%2e%2e/%2e%2e/logback.xml",
                "/static/....//logback.xml",
                "/static/casus.css%00.js",
                "/static/version.properties",
                "/casus/app/version.properties",
                "/..%2f..%2fetc/passwd",
                "/WEB-INF/web.xml")) {
            String answer = bench().raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 4\\d\\d .*");
            assertThat(answer).doesNotContain("root:", "appender", "version=");
        }
        String hash = stateHash();
        for (String name : List.of(
                "q", "kind", "stage", "actor", "from", "to", "article", "status", "review", "after", "rows", "done",
                "asof")) {
            for (String evil : List.of(
                    "' OR 1=1 --",
                    "\"; DROP TABLE entry; --",
                    "*) UNION SELECT wire FROM act --",
                    "NEAR(",
                    "<script>alert(1)</script>",
                    "${7*7}",
                    "@param",
                    "%0d%0aSet-Cookie: x",
                    "\u0000",
                    "9".repeat(400))) {
                HttpResponse<String> answer = bench().get("/ledger?" + name + "=" + Workbench.encoded(evil));
                assertThat(answer.statusCode()).as(name + "=" + evil).isIn(200, 400);
                assertThat(answer.body())
                        .as(name + "=" + evil)
                        .doesNotContain("<script>alert", "SQLITE", "SQL error", "\tat ");
                assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            }
        }
        assertThat(stateHash()).isEqualTo(hash);
    }

    @Test
    void whatIsNoFormIsRefusedInOneLine() {
        for (String type :
                List.of("multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain")) {
            String answer = bench().raw("POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nContent-Length: 7\r\nConnection: close\r\n\r\ngarbage");
            assertThat(answer).as(type).matches("(?s)HTTP/1.1 40[03] .*");
            assertThat(answer).as(type).doesNotContain("\tat ", "Exception");
        }
        assertThat(bench().raw(
                                "POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 2000000\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void aTakenPortIsOneClearMessage() {
        int port = Integer.parseInt(bench().base().replaceFirst(".*:", ""));
        assertThatThrownBy(() -> Web.start(new Web.Options(
                                file, "127.0.0.1", port, Optional.empty(), () -> Workbench.TODAY, false))
                        .close())
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("--port " + port)
                .hasMessageContaining("--port 0");
    }

    private List<String> ids(String path) {
        JsonNode entries = Wire.parse(bench().page(path)).path("entries");
        return entries.valueStream().map(e -> e.path("id").asText()).toList();
    }

    private String edition() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.edition();
        }
    }

    private String stateHash() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.stateHash();
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> out = new java.util.TreeMap<>(fields);
        out.put(name, value);
        return out;
    }
}
