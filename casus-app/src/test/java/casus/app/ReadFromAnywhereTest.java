package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.file.CaseFile;
import casus.read.source.SampleFiles;
import casus.read.web.LoopbackSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles come in from files of every kind, from addresses and from feeds, by the command line.
final class ReadFromAnywhereTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private LoopbackSite site;

    private final CountDownLatch forever = new CountDownLatch(1);

    @BeforeEach
    void open() throws IOException {
        site = LoopbackSite.open();
    }

    @AfterEach
    void close() throws IOException {
        forever.countDown();
        site.close();
    }

    private Path caseFile() {
        return folder.resolve("c.casus");
    }

    private CommandRun read(Object... words) {
        Object[] all = new Object[words.length + 4];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--fast";
        all[words.length + 1] = "--allow-private";
        all[words.length + 2] = "--case";
        all[words.length + 3] = caseFile();
        return casus(all);
    }

    @Test
    void aFolderWithOneOfEachAndOneBrokenOfEachIsReadOrNamed() throws IOException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        Map<String, byte[]> text = Map.of("sloop.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        good.put("a.zip", SampleFiles.zip(text));
        good.put("a.tar", SampleFiles.tar(Map.of("b.txt", SampleFiles.bytes(SampleFiles.words("barge"))), Map.of()));
        good.put("g.txt.gz", SampleFiles.gzip(SampleFiles.bytes(SampleFiles.words("galley"))));
        good.put("x.txt.xz", SampleFiles.xz(SampleFiles.bytes(SampleFiles.words("xebec"))));
        good.put("a.warc", SampleFiles.bytes(SampleFiles.warc("bark")));
        good.put(
                "a.wacz", SampleFiles.zip(Map.of("archive/d.warc", SampleFiles.bytes(SampleFiles.warc("brigantine")))));
        good.put("a.eml", SampleFiles.bytes(SampleFiles.mail("dinghy")));
        good.put("a.mbox", SampleFiles.bytes(SampleFiles.mbox()));
        good.put("a.docx", SampleFiles.docx("caravel"));
        good.put("a.odt", SampleFiles.odt("clipper"));
        good.put("a.rtf", SampleFiles.bytes(SampleFiles.rtf("cutter")));
        good.put("a.csv", SampleFiles.bytes(SampleFiles.CSV));
        good.put("a.jsonl", SampleFiles.bytes(SampleFiles.json("yawl")));
        good.put("a.rss", SampleFiles.bytes(SampleFiles.atom("yacht")));
        good.put("feed.json", SampleFiles.bytes(SampleFiles.jsonFeed("wherry")));
        good.put("result.json", SampleFiles.bytes(SampleFiles.telegram("raft")));
        good.put("zotero.rdf", SampleFiles.bytes(SampleFiles.zoteroRdf("brig")));
        good.put("csl.json", SampleFiles.bytes(SampleFiles.csl("cog")));
        for (Map.Entry<String, byte[]> file : good.entrySet()) {
            Files.write(Files.createDirectories(folder.resolve("in/good")).resolve(file.getKey()), file.getValue());
            Files.write(
                    Files.createDirectories(folder.resolve("in/broken")).resolve(file.getKey()),
                    SampleFiles.half(file.getValue()));
        }
        CommandRun ran = read("read", folder.resolve("in"));
        assertThat(ran.code()).isEqualTo(1);
        for (String ship : List.of(
                "sloop",
                "barge",
                "galley",
                "xebec",
                "bark",
                "brigantine",
                "dinghy",
                "lugger",
                "ketch",
                "caravel",
                "clipper",
                "cutter",
                "skiff",
                "yawl",
                "yacht",
                "wherry",
                "raft",
                "brig",
                "cog")) {
            assertThat(texts()).as(ship).anyMatch(t -> t.contains("The " + ship + " sailed on the river"));
        }
        // Half of a mailbox, or of a tape with a short file, holds whole ones; half of anything else is named.
        for (String name : good.keySet()) {
            if (!List.of("a.mbox", "a.tar").contains(name)) {
                assertThat(ran.err()).as(name).contains("in/broken/" + name);
            }
        }
        assertThat(ran.err()).doesNotContain("in/good/", "Exception", "\tat ", "REDACTED", "Impl");
        long articles = texts().size();
        CommandRun again = read("read", folder.resolve("in"));
        assertThat(again.out()).contains("0 articles added").contains("here already");
        assertThat(texts()).hasSize((int) articles);
    }

    private List<String> texts() {
        try (CaseFile file = CaseFile.existing(caseFile())) {
            return file.questionLog().articles().stream().map(a -> a.text()).toList();
        }
    }

    @Test
    void aPageIsKeptWithItsBytesItsAddressesAndItsHeaders() throws IOException {
        String body = SampleFiles.html("barge");
        site.redirect("/short", "/2025/06/17/barge.html")
                .page("/2025/06/17/barge.html", "text/html; charset=utf-8", body);
        CommandRun ran = read("read", site.at("/short"), "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "\"article\":\"127.0.0.1-2025-06-17-barge.html\"",
                        "\"published\":\"2025-06-17\"",
                        "\"publisher\":\"127.0.0.1\"",
                        "\"address\":\"" + site.at("/short") + "\"");
        assertThat(casus("sources", "--json", "--case", caseFile()).out())
                .contains(
                        "\"finalAddress\":\"" + site.at("/2025/06/17/barge.html") + "\"",
                        "\"Content-Type: text/html; charset=utf-8\"");
        try (CaseFile file = CaseFile.existing(caseFile())) {
            assertThat(file.bytes("127.0.0.1-2025-06-17-barge.html")).isEqualTo(SampleFiles.bytes(body));
        }
        assertThat(read("read", site.at("/short")).out()).contains("here already");
        assertThat(casus("doctor", "--case", caseFile()).out()).contains("no faults found");
    }

    @Test
    void whatAServerDoesWrongIsOneMessageEachAndMakesNoCase() {
        AtomicLong sent = new AtomicLong();
        site.redirect("/a", "/b").redirect("/b", "/a");
        site.answer("/long", out -> out.write(LoopbackSite.head("200 OK", "text/html", 1_000)));
        site.answer("/endless", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[64_000];
            while (sent.get() < 10_000_000_000L) {
                out.write(piece);
                sent.addAndGet(piece.length);
            }
        });
        site.page("/fault", "500 Oops", "text/html", "x").page("/picture", "image/png", "x");
        CommandRun ran = read(
                "read",
                site.at("/a"),
                site.at("/long"),
                site.at("/endless"),
                site.at("/fault"),
                site.at("/nowhere"),
                site.at("/picture"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines().filter(l -> !l.startsWith("  ")).map(l -> l.replace(site.at(""), "")))
                .containsExactly(
                        "/a: its redirects go in a circle, back to /a",
                        "/long: the server ended the page before its end: Premature end of Content-Length delimited message body (expected: 1000; received: 0)",
                        "/endless: the page has more than 20.0 MB",
                        "/fault: the server answers 500 and gives no page",
                        "/nowhere: there is no such page (the server answers 404)",
                        "/picture: pages of this kind (image/png) are not read");
        assertThat(sent.get()).isLessThan(200_000_000);
        assertThat(caseFile()).doesNotExist();
    }

    @Test
    void aPageInAnotherCharsetIsReadAsTheServerOrThePageSays() {
        byte[] body = ("<html><body><p>" + SampleFiles.words("barge") + " Москва.</p></body></html>")
                .getBytes(Charset.forName("windows-1251"));
        site.bytes("/told", "200 OK", "text/html; charset=windows-1251", body);
        assertThat(read("read", site.at("/told")).err()).isEmpty();
        assertThat(texts()).singleElement().asString().contains("Москва.");
        byte[] utf = ("<html><body><p>" + SampleFiles.words("sloop") + " Москва.</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        site.bytes("/wrong", "200 OK", "text/html; charset=iso-8859-1", utf);
        assertThat(read("read", site.at("/wrong")).err()).isEmpty();
        assertThat(texts()).hasSize(2).allMatch(t -> t.contains("Москва."));
    }

    @Test
    void theItemsOfAFeedAreFetchedOnceAndNoMoreThanIsAllowed() {
        site.page("/feed", "application/rss+xml", SampleFiles.rss("yacht", site.at("/summary")));
        site.page("/summary", "text/html", SampleFiles.html("punt"));
        CommandRun without = read("read", site.at("/feed"));
        assertThat(without.err()).contains("1 item of it holds only an address or a summary", "add --follow");
        assertThat(without.code()).isEqualTo(1);
        CommandRun with = read("read", site.at("/feed"), "--follow");
        assertThat(with.err()).isEmpty();
        assertThat(with.out()).contains("1 article added");
        assertThat(texts()).anyMatch(t -> t.contains("The punt sailed"));
        assertThat(read("read", site.at("/feed"), "--follow").out()).contains("0 articles added");
        assertThat(site.asked()).filteredOn("/summary"::equals).hasSize(1);
    }

    @Test
    void aSitemapIsReadSoFarAndGoneOnWithTheNextTime() {
        site.page(
                "/sitemap.xml", "text/xml", SampleFiles.sitemap(List.of(site.at("/1"), site.at("/2"), site.at("/3"))));
        for (String page : List.of("1", "2", "3")) {
            site.page("/" + page, "text/html", SampleFiles.html("ship-" + page));
        }
        CommandRun first = read("read", site.at("/sitemap.xml"), "--follow", "--most", "2");
        assertThat(first.err()).contains("2 pages were fetched, and 1 more that it names were not", "--most");
        assertThat(texts()).hasSize(2);
        assertThat(read("read", site.at("/sitemap.xml"), "--follow", "--most", "2")
                        .err())
                .isEmpty();
        assertThat(texts()).hasSize(3);
    }

    @Test
    void nothingOfThisMachineIsFetchedUnlessItIsAllowed() {
        site.page("/a", "text/html", SampleFiles.html("barge"));
        CommandRun ran = casus("read", site.at("/a"), "--fast", "--case", caseFile());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("its host is on this machine or on a private network", "add --allow-private");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aFieldMapThatSaysNothingIsAWrongUse() throws IOException {
        Path table = Files.writeString(folder.resolve("w.csv"), SampleFiles.CSV);
        CommandRun ran = read("read", table, "--map", "heading=headline");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("\"heading=headline\" does not say which field is what", "title, text, date");
    }

    // --- watch

    @Test
    void watchReadsOnceWhatIsNewAndSaysNothingOfTheRest() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), SampleFiles.words("sloop"));
        Files.write(inbox.resolve("b.docx"), new byte[] {1, 2, 3});
        site.page("/feed", "application/atom+xml", SampleFiles.atom("yacht"));
        CommandRun first = read("watch", inbox, site.at("/feed"), "--once");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.err()).contains("b.docx: the document is cut off or damaged");
        assertThat(first.out()).contains("2 articles added");
        CommandRun second = read("watch", inbox, site.at("/feed"), "--once");
        assertThat(second.out()).isEqualTo("0 articles added to " + caseFile() + "\n");
        Files.writeString(inbox.resolve("c.txt"), SampleFiles.words("barge"));
        Files.setLastModifiedTime(inbox.resolve("c.txt"), FileTime.from(Instant.parse("2025-08-22T11:59:59Z")));
        assertThat(read("watch", inbox, "--once").out())
                .as("it may still be written")
                .contains("0 articles added");
        Files.setLastModifiedTime(inbox.resolve("c.txt"), FileTime.from(Instant.parse("2025-08-22T11:59:50Z")));
        assertThat(read("watch", inbox, "--once").out()).contains("c.txt", "1 article added");
    }

    @Test
    void watchTakesFeedsAndNoPagesAndTimesThatAreTimes() {
        site.page("/page", "text/html", SampleFiles.html("barge"));
        assertThat(read("watch", site.at("/page"), "--once").err())
                .contains("this is a page, and no feed or list of pages", "read it once with `casus read`");
        assertThat(read("watch", folder, "--every", "soon").code()).isEqualTo(2);
        assertThat(read("watch", folder, "--every", "1s").err()).contains("less than 10 seconds");
    }
}
