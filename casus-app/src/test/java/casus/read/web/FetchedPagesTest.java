package casus.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How addresses are spelt, what is said of answers that are no page, and where each limit lies.
final class FetchedPagesTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(100, Duration.ofSeconds(20), Duration.ofSeconds(10), 3, Duration.ofSeconds(2));

    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private LoopbackSite site;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        site = LoopbackSite.open();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private String fetch(String... addresses) {
        String last = "";
        try (Fetcher fetcher = new Fetcher(LIMITS, NameLookup.SYSTEM, a -> true, pauses::add)) {
            for (String address : addresses) {
                last = new String(fetcher.fetch(address, () -> {}).body(), StandardCharsets.UTF_8);
            }
        }
        return last;
    }

    private String problem(String address) {
        try {
            return "read: " + fetch(address);
        } catch (InputProblem problem) {
            return problem.what() + "; " + problem.remedy();
        }
    }

    private void robots(String status, String rules) {
        site.page("/robots.txt", status, "text/plain", rules);
    }

    private String last() {
        return site.asked().getLast();
    }

    @Test
    void anAddressIsAskedForInItsUsualSpelling() {
        problem("HTTP://127.0.0.1:" + site.port() + "/a b/../ü?x=1 2|#part ");
        assertThat(last()).isEqualTo("/%C3%BC?x=1%202%7C");
        problem("  http://127.0.0.1:" + site.port());
        assertThat(last()).isEqualTo("/");
        problem("http://127.0.0.1:" + site.port() + "?x~");
        assertThat(last()).isEqualTo("/?x~");
        problem(site.at("/a\u007fb!"));
        assertThat(last()).isEqualTo("/a%7Fb!");
    }

    @Test
    void anAddressThatIsTooLongIsNamedByItsBeginning() {
        String start = site.at("/");
        String longest = start + "a".repeat(4_000 - start.length());
        assertThat(problem(longest)).startsWith("there is no such page");
        assertThat(problem(longest + "a"))
                .isEqualTo("this is no address of a page: " + longest.substring(0, 200)
                        + "…; write it as https://HOST/PATH, without a user's name");
        assertThat(problem("ftp://" + "a".repeat(194))).contains("ftp://" + "a".repeat(194) + ";");
        assertThat(problem("gopher://a.example/")).contains("without a user's name");
        assertThat(problem("http://[::1/")).endsWith("write it as https://HOST/PATH");
    }

    @Test
    void anAnswerThatIsNoPageIsNamedWithWhatToDo() {
        for (String[] answer : new String[][] {
            {"404 x", "there is no such page (the server answers 404); check the address"},
            {"410 x", "there is no such page (the server answers 410); check the address"},
            {"429 x", "the server answers 429 and gives no page; try again later"},
            {"500 x", "the server answers 500 and gives no page; try again later"},
            {"503 x", "the server answers 503 and gives no page; try again later"},
            {"499 x", "the server answers 499 and gives no page; open it in your browser, save it, and read the file"},
            {"403 x", "the server answers 403 and gives no page; open it in your browser, save it, and read the file"},
            {"304 x", "the server answers 304 and gives no page; open it in your browser, save it, and read the file"}
        }) {
            site.page("/a", answer[0], "text/html", "words");
            assertThat(problem(site.at("/a"))).as(answer[0]).isEqualTo(answer[1]);
        }
    }

    @Test
    void threeRedirectsAreFollowedAndAFourthIsNot() {
        site.page("/0", "text/html", "words");
        for (int i = 1; i <= 4; i++) {
            site.redirect("/" + i, "/" + (i - 1));
        }
        assertThat(problem(site.at("/3"))).isEqualTo("read: words");
        assertThat(problem(site.at("/4"))).isEqualTo("it redirects more than 3 times; check the address");
        site.redirect("/nowhere", "");
        assertThat(problem(site.at("/nowhere")))
                .isEqualTo("the server redirects and does not say where to; check the address");
        site.redirect("/spaces", "/a b");
        site.page("/a%20b", "text/html", "more words");
        assertThat(problem(site.at("/spaces"))).isEqualTo("read: more words");
    }

    @Test
    void aPageAsLongAsAllowedIsReadWhetherItsLengthIsToldOrNot() throws IOException {
        for (int length : new int[] {100, 101}) {
            String expected = length == 100 ? "read: " : "the page has more than 0.0 MB";
            site.page("/told", "text/html", "x".repeat(length));
            assertThat(problem(site.at("/told"))).startsWith(expected);
            site.answer(
                    "/untold",
                    out -> out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                                    + "x".repeat(length))
                            .getBytes(StandardCharsets.US_ASCII)));
            assertThat(problem(site.at("/untold"))).startsWith(expected);
        }
    }

    @Test
    void aPackedPageIsUnpackedAndOneThatIsPackedUnaskedIsNot() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(page)) {
            out.write("words".getBytes(StandardCharsets.UTF_8));
        }
        packed("GZIP ", page.toByteArray());
        assertThat(problem(site.at("/a"))).isEqualTo("read: words");
        packed("x-gzip", page.toByteArray());
        assertThat(problem(site.at("/a"))).isEqualTo("read: words");
        packed("identity", "as it is".getBytes(StandardCharsets.UTF_8));
        assertThat(problem(site.at("/a"))).isEqualTo("read: as it is");
        packed("br", page.toByteArray());
        assertThat(problem(site.at("/a"))).startsWith("the server packs the page as \"br\", which nobody asked it to");
        packed("gzip", "no gzip".getBytes(StandardCharsets.UTF_8));
        assertThat(problem(site.at("/a"))).startsWith("the answer cannot be read");
    }

    private void packed(String how, byte[] body) {
        site.answer("/a", out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + how + "\r\nContent-Length: "
                            + body.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    @Test
    void rulesThatCannotBeHadAllowAllOrNothingByWhoseFaultItIs() {
        site.page("/a", "text/html", "words");
        for (String none : List.of("404 x", "401 x", "499 x", "304 x", "300 x")) {
            robots(none, "User-agent: *\nDisallow: /");
            assertThat(problem(site.at("/a"))).as(none).isEqualTo("read: words");
        }
        for (String fault : List.of("500 x", "503 x", "204 x", "299 x")) {
            robots(fault, "User-agent: *\nAllow: /");
            assertThat(problem(site.at("/a")))
                    .as(fault)
                    .startsWith("the site's robots.txt does not let programs fetch this page");
        }
    }

    @Test
    void rulesAreReadBehindThreeRedirectsAndNotBehindMore() {
        site.page("/a", "text/html", "words");
        site.redirect("/robots.txt", "/r2").redirect("/r2", "/r1").redirect("/r1", "/rules");
        site.page("/rules", "text/plain", "User-agent: *\nDisallow: /");
        assertThat(problem(site.at("/a"))).startsWith("the site's robots.txt does not let");
        site.redirect("/rules", "/rules2").page("/rules2", "text/plain", "User-agent: *\nDisallow: /");
        assertThat(problem(site.at("/a"))).isEqualTo("read: words");
    }

    @Test
    void aRuleIsHeldAgainstThePathWithItsQuery() {
        robots("200 OK", "User-agent: *\nDisallow: /*?all");
        site.page("/a", "text/html", "words").page("/a?all", "text/html", "words");
        assertThat(problem(site.at("/a"))).isEqualTo("read: words");
        assertThat(problem(site.at("/a?all"))).startsWith("the site's robots.txt does not let");
    }

    @Test
    void betweenTwoPagesOfOneSiteTheLongerOfBothPausesIsKept() {
        site.page("/a", "text/html", "words");
        robots("200 OK", "User-agent: *\nCrawl-delay: 1");
        fetch(site.at("/a"), site.at("/a"));
        assertThat(pauses)
                .singleElement()
                .satisfies(p -> assertThat(p).isBetween(Duration.ofMillis(1_001), Duration.ofSeconds(2)));
    }

    @Test
    void aSiteOfAnUnknownNameIsNamed() {
        assertThatThrownBy(() -> new Fetcher(
                                LIMITS,
                                host -> {
                                    throw new java.net.UnknownHostException(host);
                                },
                                a -> true,
                                pauses::add)
                        .fetch("http://no.example/", () -> {}))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("no host of this name is known");
    }
}
