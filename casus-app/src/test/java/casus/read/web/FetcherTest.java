package casus.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class FetcherTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(1_000_000, Duration.ofSeconds(5), Duration.ofMillis(700), 3, Duration.ofSeconds(1));
    private static final Runnable NOBODY = () -> {};

    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private LoopbackSite site;

    private final CountDownLatch forever = new CountDownLatch(1);
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        site = LoopbackSite.open();
    }

    @AfterEach
    void close() throws IOException {
        forever.countDown();
        site.close();
    }

    private Fetcher fetcher(NameLookup lookup, Predicate<InetAddress> mayReach) {
        return new Fetcher(LIMITS, lookup, mayReach, pauses::add);
    }

    private WebPage fetch(String address) {
        try (Fetcher fetcher = fetcher(NameLookup.SYSTEM, a -> true)) {
            return fetcher.fetch(address, NOBODY);
        }
    }

    private void refuses(String path, String what) {
        assertThatThrownBy(() -> fetch(site.at(path)))
                .isInstanceOf(InputProblem.class)
                .satisfies(e -> assertThat(((InputProblem) e).what()).contains(what))
                .satisfies(e -> assertThat(((InputProblem) e).remedy()).isNotBlank());
    }

    @Test
    void aPageComesWithItsBytesItsHeadersAndItsLastAddress() {
        site.page("/a", "text/html; charset=windows-1251", "<p>Words</p>").redirect("/old", "/a");
        WebPage page = fetch(site.at("/old#part"));
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Words</p>");
        assertThat(page.asked()).hasToString(site.at("/old"));
        assertThat(page.address()).hasToString(site.at("/a"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.charset()).contains("windows-1251");
        assertThat(page.headers()).contains("Content-Length: 12");
    }

    @Test
    void redirectsInACircleAndTooManyOfThemAreRefused() {
        site.redirect("/a", "/b").redirect("/b", "/a");
        refuses("/a", "its redirects go in a circle");
        for (int i = 0; i < 9; i++) {
            site.redirect("/r" + i, "/r" + (i + 1));
        }
        refuses("/r0", "it redirects more than 3 times");
        site.redirect("/file", "file:///etc/passwd");
        refuses("/file", "this is no address of a page: file:///etc/passwd");
        site.redirect("/user", "http://name:word@127.0.0.1/");
        refuses("/user", "this is no address of a page");
    }

    @Test
    @Tag("slow")
    void aServerThatSaysNothingIsGivenUp() {
        site.answer("/stall", out -> forever.await());
        refuses("/stall", "the server does not answer in time");
        site.answer("/half", out -> {
            out.write(LoopbackSite.head("200 OK", "text/html", 100));
            out.write("half".getBytes(StandardCharsets.UTF_8));
            out.flush();
            forever.await();
        });
        refuses("/half", "the server does not answer in time");
    }

    /// Each byte comes in time, and the page never ends.
    @Test
    @Tag("slow")
    void aServerThatDripsIsGivenUpWhenItsTimeIsOver() {
        AtomicLong sent = new AtomicLong();
        site.answer("/drip", out -> {
            out.write(LoopbackSite.head("200 OK", "text/html", 1_000_000));
            while (!forever.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
                sent.incrementAndGet();
            }
        });
        refuses("/drip", "the server takes longer than 5 seconds");
        assertThat(sent.get()).isGreaterThan(5);
    }

    @Test
    void aLengthThatIsTooLongIsACutPageAndOneTooShortEndsThePage() {
        site.answer("/long", out -> {
            out.write(LoopbackSite.head("200 OK", "text/html", 1_000));
            out.write("only this".getBytes(StandardCharsets.UTF_8));
        });
        refuses("/long", "the server ended the page before its end");
        site.answer("/short", out -> {
            out.write(LoopbackSite.head("200 OK", "text/html", 4));
            out.write("four and more".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(fetch(site.at("/short")).body()).hasSize(4);
    }

    @Test
    @Tag("slow")
    void tenGigabytesAreHeldAfterTheFirstMegabytes() {
        AtomicLong sent = new AtomicLong();
        byte[] piece = new byte[64_000];
        site.answer("/endless", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            while (sent.get() < 10_000_000_000L) {
                out.write(piece);
                sent.addAndGet(piece.length);
            }
        });
        refuses("/endless", "the page has more than 1.0 MB");
        assertThat(sent.get()).isLessThan(100_000_000);
        site.answer("/told", out -> out.write(LoopbackSite.head("200 OK", "text/html", 10_000_000_000L)));
        refuses("/told", "the page has more than 1.0 MB");
    }

    @Test
    @Tag("slow")
    void aPackedPageIsUnpackedAndABombIsHeld() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 2_000; i++) {
                out.write(new byte[100_000]);
            }
        }
        packed("/bomb", bomb.toByteArray());
        refuses("/bomb", "the page has more than 1.0 MB");
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(page)) {
            out.write("words".getBytes(StandardCharsets.UTF_8));
        }
        packed("/packed", page.toByteArray());
        assertThat(fetch(site.at("/packed")).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("words");
        packed("/broken", "no gzip".getBytes(StandardCharsets.UTF_8));
        refuses("/broken", "the answer cannot be read");
    }

    private void packed(String path, byte[] body) {
        site.answer(path, out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + body.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    @Test
    @Tag("slow")
    void endlessHeadersAreHeld() {
        site.answer("/headers", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (long i = 0; i < 100_000_000L; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
        refuses("/headers", "the answer cannot be read");
    }

    @Test
    void answersThatAreNoPageSaySo() {
        refuses("/nowhere", "there is no such page (the server answers 404)");
        site.page("/fault", "500 Oops", "text/html", "a page about a fault");
        refuses("/fault", "the server answers 500");
        site.page("/locked", "403 No", "text/html", "no");
        refuses("/locked", "the server answers 403");
        site.page("/empty", "text/html", "");
        refuses("/empty", "the page is empty");
        site.answer("/babble", out -> out.write("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII)));
        refuses("/babble", "the ");
    }

    @Test
    void robotsTxtIsAskedOnceAndRespected() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\nCrawl-delay: 7");
        site.page("/open", "text/html", "open").page("/closed/a", "text/html", "closed");
        try (Fetcher fetcher = fetcher(NameLookup.SYSTEM, a -> true)) {
            assertThat(fetcher.fetch(site.at("/open"), NOBODY).body()).hasSize(4);
            assertThat(pauses).isEmpty();
            assertThat(fetcher.fetch(site.at("/open"), NOBODY).body()).hasSize(4);
            assertThatThrownBy(() -> fetcher.fetch(site.at("/closed/a"), NOBODY))
                    .hasMessageContaining("the site's robots.txt does not let programs fetch this page");
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/open", "/open");
        assertThat(pauses)
                .singleElement()
                .satisfies(p -> assertThat(p).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7)));
    }

    @Test
    void aRedirectIntoAClosedPartIsNotFollowed() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed");
        site.redirect("/open", "/closed/a").page("/closed/a", "text/html", "closed");
        refuses("/open", "the site's robots.txt does not let programs fetch this page");
    }

    @Test
    void aSiteThatFailsToGiveItsRulesIsLeftAlone() {
        site.page("/robots.txt", "503 Busy", "text/plain", "").page("/a", "text/html", "words");
        refuses("/a", "the site's robots.txt does not let programs fetch this page");
    }

    @Test
    void thisMachineIsNotReachedUnlessItIsAllowed() {
        site.page("/a", "text/html", "words");
        try (Fetcher fetcher = fetcher(NameLookup.SYSTEM, AddressRule::isPublic)) {
            for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "0.0.0.0")) {
                assertThatThrownBy(() -> fetcher.fetch("http://" + host + ":" + site.port() + "/a", NOBODY))
                        .as(host)
                        .isInstanceOf(InputProblem.class);
            }
            assertThatThrownBy(() -> fetcher.fetch(site.at("/a"), NOBODY))
                    .hasMessageContaining("its host is on this machine or on a private network: 127.0.0.1")
                    .hasMessageContaining("--allow-private");
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() {
        site.redirect("/a", "http://127.0.0.2:" + site.port() + "/secret").page("/secret", "text/html", "secret");
        try (Fetcher fetcher =
                fetcher(NameLookup.SYSTEM, a -> a.getHostAddress().equals("127.0.0.1"))) {
            assertThatThrownBy(() -> fetcher.fetch(site.at("/a"), NOBODY)).hasMessageContaining("127.0.0.2");
        }
        assertThat(site.asked()).doesNotContain("/secret");
    }

    /// A name that answers with a harmless address when it is checked, and with another when it is connected to.
    @Test
    void aNameThatChangesItsAddressBetweenCheckAndConnectionIsHeld() {
        site.page("/secret", "text/html", "secret");
        AtomicInteger lookups = new AtomicInteger();
        NameLookup rebinding = host ->
                new InetAddress[] {InetAddress.getByName(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")};
        try (Fetcher fetcher = fetcher(rebinding, a -> a.getHostAddress().equals("127.0.0.1"))) {
            assertThatThrownBy(() -> fetcher.fetch("http://rebind.example:" + site.port() + "/secret", NOBODY))
                    .hasMessageContaining("rebind.example (127.0.0.2)");
        }
        assertThat(site.asked()).containsExactly("/robots.txt");
        assertThat(lookups).hasValue(2);
    }

    @Test
    void whatIsNoAddressIsRefusedBeforeAnythingIsAsked() {
        for (String address :
                List.of("http://", "https:///a", "http://user@127.0.0.1/", "http://a b/", "http://[::1/")) {
            assertThatThrownBy(() -> fetch(address)).as(address).isInstanceOf(InputProblem.class);
        }
    }

    @Test
    void whoeverWaitsCanEndIt() {
        site.answer("/stall", out -> forever.await());
        try (Fetcher fetcher = fetcher(NameLookup.SYSTEM, a -> true)) {
            assertThatThrownBy(() -> fetcher.fetch(site.at("/stall"), () -> {
                        throw new CancellationException("stopped");
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
