package casus.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Article;
import casus.read.Articles;
import casus.read.Progress;
import casus.read.ReadResult;
import casus.read.file.FileType;
import casus.read.item.FieldMap;
import casus.read.item.KnownItems;
import casus.read.item.SourceOptions;
import casus.read.item.UnpackingLimits;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of source: a good one is read, a broken one is named, and one made to do harm is held.
final class SourcesTest {
    private static final Articles ARTICLES = Articles.of(LocalDate.of(2025, 8, 22));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private ReadResult read(String name, byte[] bytes) throws IOException {
        return read(ARTICLES, name, bytes);
    }

    private ReadResult read(Articles articles, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return articles.read(List.of(file), Progress.SILENT);
    }

    private Article one(String name, byte[] bytes) throws IOException {
        ReadResult reading = read(name, bytes);
        assertThat(reading.problems()).as(name).isEmpty();
        assertThat(reading.articles()).as(name).hasSize(1);
        return reading.articles().getFirst();
    }

    private String place(Article article) {
        return article.origin().orElseThrow().place().replace(folder + "/", "");
    }

    private List<String> problems(ReadResult reading) {
        return reading.problems().stream()
                .map(p -> (p.where() + ": " + p.what()).replace(folder + "/", ""))
                .toList();
    }

    private static Articles with(UnpackingLimits limits) {
        return ARTICLES.withSources(
                new SourceOptions(FieldMap.GUESSED, Optional.empty(), false, 0, KnownItems.NOTHING, limits));
    }

    private static void isAbout(Article article, String name) {
        assertThat(article.text()).contains(SampleFiles.words(name).substring(0, 60));
        assertThat(article.sentences().size()).isGreaterThanOrEqualTo(2);
        assertThat(article.language()).isEqualTo("en");
    }

    // --- archives

    @Test
    void filesInAnArchiveBearItsNameAndTheirPath() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("june/sloop.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        entries.put("june/barge.html", SampleFiles.bytes(SampleFiles.html("barge")));
        entries.put("june/picture.png", new byte[] {1, 2, 3});
        entries.put("__MACOSX/june/._sloop.txt", new byte[] {1, 2, 3});
        entries.put("empty.txt", new byte[0]);
        entries.put("table.xls", new byte[] {1, 2, 3});
        for (String name : List.of("a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.xz")) {
            byte[] packed = switch (name) {
                case "a.zip" -> SampleFiles.zip(entries);
                case "a.tar" -> SampleFiles.tar(entries, Map.of());
                case "a.tar.xz" -> SampleFiles.xz(SampleFiles.tar(entries, Map.of()));
                default -> SampleFiles.gzip(SampleFiles.tar(entries, Map.of()));
            };
            ReadResult reading = read(name, packed);
            assertThat(reading.articles())
                    .as(name)
                    .extracting(Article::name)
                    .containsExactly("sloop.txt", "barge.html");
            String tape = name.endsWith("z") && !name.equals("a.zip") ? name + "!a.tar" : name;
            assertThat(reading.articles()).extracting(this::place).contains(tape + "!june/sloop.txt");
            assertThat(problems(reading))
                    .as(name)
                    .containsExactly(
                            tape + "!empty.txt: the file is empty",
                            tape + "!table.xls: files of this kind are not read");
        }
    }

    @Test
    void aPackedFileIsReadUnderItsOwnName() throws IOException {
        byte[] words = SampleFiles.bytes(SampleFiles.words("sloop"));
        assertThat(one("a.txt.gz", SampleFiles.gzip(words)).name()).isEqualTo("a.txt");
        assertThat(one("b.txt.xz", SampleFiles.xz(words)).name()).isEqualTo("b.txt");
    }

    @Test
    void archivesWithinArchivesAreReadToADepth() throws IOException {
        byte[] inner = SampleFiles.zip(Map.of("a.txt", SampleFiles.bytes(SampleFiles.words("sloop"))));
        Article article = one("two.zip", SampleFiles.zip(Map.of("in/one.zip", inner)));
        assertThat(place(article)).isEqualTo("two.zip!in/one.zip!a.txt");
        byte[] deep = inner;
        for (int i = 0; i < 8; i++) {
            deep = SampleFiles.zip(Map.of("x.zip", deep));
        }
        ReadResult reading = read("deep.zip", deep);
        assertThat(reading.articles()).isEmpty();
        assertThat(problems(reading)).singleElement().asString().endsWith("it lies more than 4 archives deep");
    }

    @Test
    void aPathThatLeadsOutOfAnArchiveIsNamedAndALinkIsNotFollowed() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../escape.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        entries.put("/etc/escape.txt", SampleFiles.bytes(SampleFiles.words("barge")));
        entries.put("good.txt", SampleFiles.bytes(SampleFiles.words("skiff")));
        byte[] tape = SampleFiles.tar(entries, Map.of("link.txt", "/etc/passwd"));
        for (ReadResult reading : List.of(read("a.zip", SampleFiles.zip(entries)), read("a.tar", tape))) {
            assertThat(reading.articles()).extracting(Article::name).containsExactly("good.txt");
            assertThat(problems(reading).toString())
                    .contains("!../../escape.txt: its path leads out of the archive")
                    .contains("etc/escape.txt: its path leads out of the archive");
        }
        assertThat(problems(read("b.tar", tape)).toString()).contains("links within an archive are not followed");
        assertThat(folder.getParent().resolve("escape.txt")).doesNotExist();
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsHeld() throws IOException {
        byte[] bomb = SampleFiles.gzipBomb(120);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(problems(read("bomb.txt.gz", bomb)))
                .singleElement()
                .asString()
                .contains("has more than 20.0 MB");
        assertThat(problems(read("bomb.tar.gz", bomb))).hasSize(1);
        assertThat(problems(read("bomb.jsonl.gz", bomb)))
                .singleElement()
                .asString()
                .contains("it unpacks to more than 200 times its size, and nothing more of it is read");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            many.put(i + ".txt", SampleFiles.bytes(SampleFiles.words("ship " + i)));
        }
        ReadResult entries =
                read(with(new UnpackingLimits(1_000, 1_000_000, 20, 200, 4, 1_000)), "m.zip", SampleFiles.zip(many));
        assertThat(entries.articles()).hasSize(20);
        assertThat(problems(entries)).singleElement().asString().contains("it holds more than 20 entries");
        ReadResult total =
                read(with(new UnpackingLimits(1_000, 3_000, 1_000, 200, 4, 1_000)), "t.zip", SampleFiles.zip(many));
        assertThat(total.articles()).hasSizeLessThan(50);
        assertThat(problems(total)).singleElement().asString().contains("it unpacks to more than");
    }

    @Test
    void aDamagedArchiveIsNamedAndWhatCameBeforeIsKept() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        entries.put("b.txt", SampleFiles.bytes("Word ".repeat(4_000)));
        byte[] tape = SampleFiles.tar(entries, Map.of());
        ReadResult cut = read("cut.tar", SampleFiles.half(tape));
        assertThat(cut.articles()).extracting(Article::name).contains("a.txt");
        assertThat(problems(cut)).singleElement().asString().contains("cut off or damaged");
        for (String name : List.of("a.zip", "a.gz", "a.xz", "a.bz2", "a.tar", "a.warc", "a.warc.gz", "a.wacz")) {
            ReadResult reading = read(name, SampleFiles.bytes("This is none of it. ".repeat(60)));
            assertThat(reading.articles()).as(name).isEmpty();
            assertThat(problems(reading)).as(name).singleElement().asString().contains("it is cut off or damaged");
        }
    }

    // --- crawls

    @Test
    void pagesOfACrawlBearTheirAddressAndTheirOutlet() throws IOException {
        byte[] warc = SampleFiles.bytes(SampleFiles.warc("barge"));
        for (Article article : List.of(
                one("a.warc", warc),
                one("a.warc.gz", SampleFiles.gzip(warc)),
                one(
                        "a.wacz",
                        SampleFiles.zip(Map.of(
                                "archive/data.warc.gz", SampleFiles.gzip(warc),
                                "pages/pages.jsonl",
                                        SampleFiles.bytes("{\"title\":\"x\",\"text\":\"not an article of it\"}")))))) {
            isAbout(article, "barge");
            assertThat(article.name()).isEqualTo("gazette.example-2025-06-17-barge.html");
            assertThat(article.publisher()).contains("gazette.example");
            assertThat(article.published()).contains(new Edtf("2025-06-17"));
            assertThat(article.origin().orElseThrow().address())
                    .contains("https://www.gazette.example/2025/06/17/barge.html");
            assertThat(article.origin().orElseThrow().status()).isEqualTo(200);
        }
        ReadResult cut = read("cut.warc", java.util.Arrays.copyOf(warc, 400));
        assertThat(problems(cut)).singleElement().asString().contains("cut off or damaged");
    }

    // --- mail

    @Test
    void mailsAreReadWithTheirHeadAndTheirAttachments() throws IOException {
        Article mail = one("news.eml", SampleFiles.bytes(SampleFiles.mail("lugger")));
        isAbout(mail, "lugger");
        assertThat(mail.title()).contains("News of the lugger");
        assertThat(mail.byline()).contains("Ann Reed");
        assertThat(mail.publisher()).contains("ledger.example");
        assertThat(mail.published()).contains(new Edtf("2025-06-17"));
        assertThat(mail.type()).isEqualTo(FileType.MAIL);
        ReadResult box = read("box.mbox", SampleFiles.bytes(SampleFiles.mbox()));
        assertThat(box.problems()).isEmpty();
        assertThat(box.articles())
                .extracting(Article::name)
                .containsExactly("News-of-the-lugger.eml", "News-of-the-ketch.eml");
        assertThat(place(box.articles().get(1))).isEqualTo("box.mbox:20");
        ReadResult attached = read(
                "att.eml",
                SampleFiles.bytes(
                        "From: a@b.example\nSubject: See the note\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n"
                                + SampleFiles.words("barge")
                                + "\n--x\nContent-Type: text/plain; name=\"../../note.txt\"\n"
                                + "Content-Disposition: attachment; filename=\"../../note.txt\"\n\n"
                                + SampleFiles.words("sloop") + "\n--x--\n"));
        assertThat(attached.articles()).extracting(Article::name).containsExactly("att.eml", "note.txt");
        assertThat(place(attached.articles().get(1))).isEqualTo("att.eml!note.txt");
    }

    @Test
    void brokenMailsAreNamedAndMailsMadeToDoHarmAreHeld() throws IOException {
        assertThat(problems(read("none.mbox", SampleFiles.bytes(SampleFiles.words("sloop") + "\n"))))
                .singleElement()
                .asString()
                .contains("no line in it begins with \"From \"");
        assertThat(problems(read("none.eml", new byte[] {0, 1, 2, 3}))).hasSize(1);
        StringBuilder deep = new StringBuilder("From: a@b.example\nSubject: x\n");
        for (int i = 0; i < 3_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(problems(read("deep.eml", SampleFiles.bytes(deep.toString()))))
                .hasSize(1);
        ReadResult large = read(
                ARTICLES.withLargest(5_000),
                "l.mbox",
                SampleFiles.bytes("From a\nFrom: a@b.example\nSubject: x\n\n" + "word ".repeat(3_000) + "\n\nFrom b\n"
                        + SampleFiles.mail("ketch")));
        assertThat(large.articles()).hasSize(1);
        assertThat(problems(large)).singleElement().asString().contains("l.mbox:1: the mail has more than 0.0 MB");
    }

    // --- documents

    @Test
    void documentsOfOfficeProgramsAreReadAsAReaderSeesThem() throws IOException {
        Article docx = one("a.docx", SampleFiles.docx("sloop"));
        isAbout(docx, "sloop");
        assertThat(docx.text()).contains("In a cell.").doesNotContain("Gone", "PAGE");
        assertThat(docx.byline()).contains("Ann Reed");
        Article odt = one("a.odt", SampleFiles.odt("barge"));
        isAbout(odt, "barge");
        assertThat(odt.title()).contains("The barge returns");
        assertThat(odt.text()).doesNotContain("Gone", "A note");
        Article rtf = one("a.rtf", SampleFiles.bytes(SampleFiles.rtf("skiff")));
        isAbout(rtf, "skiff");
        assertThat(rtf.text()).contains("Москва said no.").doesNotContain("unseen", "Hidden", "Times");
        assertThat(rtf.title()).contains("The skiff returns");
    }

    @Test
    void brokenDocumentsAreNamed() throws IOException {
        assertThat(problems(read("a.docx", SampleFiles.half(SampleFiles.docx("sloop")))))
                .containsExactly("a.docx: the document is cut off or damaged");
        assertThat(problems(read("a.odt", SampleFiles.bytes("none"))))
                .containsExactly("a.odt: the document is cut off or damaged");
        assertThat(problems(read("a.rtf", SampleFiles.half(SampleFiles.bytes(SampleFiles.rtf("skiff"))))))
                .containsExactly("a.rtf: the document is cut off");
        assertThat(problems(read("b.rtf", SampleFiles.bytes("none")))).containsExactly("b.rtf: this is no Rich Text");
    }

    @Test
    void documentsMadeToDoHarmAreHeld() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.dat"), "the key lies under the stone");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        ReadResult xxe = read("xxe.docx", SampleFiles.docx("<w:p><w:r><w:t>See &e; here.</w:t></w:r></w:p>", external));
        assertThat(xxe.articles()).noneMatch(a -> a.text().contains("stone"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        ReadResult bomb = read("laugh.docx", SampleFiles.docx("<w:p><w:r><w:t>&a39;</w:t></w:r></w:p>", laughs + "]>"));
        assertThat(bomb.articles()).noneMatch(a -> a.text().length() > 1_000);
        ReadResult deep = read("deep.docx", SampleFiles.docx("<w:p>".repeat(100_000), ""));
        assertThat(problems(deep)).hasSize(1);
        byte[] large = new byte[60_000_000];
        java.util.Arrays.fill(large, (byte) ' ');
        assertThat(problems(read("large.odt", SampleFiles.zip(Map.of("content.xml", large)))))
                .containsExactly("large.odt: a part of the document unpacks to more than 50 MB");
        assertThat(problems(read("deep.rtf", SampleFiles.bytes("{\\rtf1" + "{".repeat(100_000)))))
                .containsExactly("deep.rtf: its parts are nested more than 1000 deep");
    }

    // --- records

    @Test
    void tablesAndRecordsAreReadByTheNamesOfTheirFields() throws IOException {
        Article row = one("wire.csv", SampleFiles.bytes(SampleFiles.CSV));
        isAbout(row, "skiff");
        assertThat(row.title()).contains("The skiff, returned");
        assertThat(row.publisher()).contains("The Ledger");
        assertThat(row.published()).contains(new Edtf("2025-06-17"));
        assertThat(row.origin().orElseThrow().address()).contains("https://ledger.example/skiff");
        assertThat(place(row)).isEqualTo("wire.csv:2");
        Article line = one("wire.jsonl", SampleFiles.bytes("\n" + SampleFiles.json("yawl") + "\n"));
        isAbout(line, "yawl");
        assertThat(line.publisher()).contains("The Ledger");
        assertThat(new String(line.bytes(), StandardCharsets.UTF_8)).isEqualTo(SampleFiles.json("yawl"));
        assertThat(place(line)).isEqualTo("wire.jsonl:2");
        isAbout(one("list.json", SampleFiles.bytes("[" + SampleFiles.json("brig") + "]")), "brig");
        isAbout(
                one(
                        "api.json",
                        SampleFiles.bytes("{\"status\":\"ok\",\"articles\":[" + SampleFiles.json("cog") + "]}")),
                "cog");
        byte[] semicolons = ("title;text;date\nDer Kahn;" + SampleFiles.words("punt") + " Caf\u00e9.;17.06.2025\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Article latin = one("latin.csv", semicolons);
        assertThat(latin.text()).contains("Café.");
        assertThat(latin.published()).contains(new Edtf("2025-06-17"));
        Article markup = one(
                "html.jsonl",
                SampleFiles.bytes("{\"title\":\"The dory returns\",\"content\":\"<p>" + SampleFiles.words("dory")
                        + "</p><script>x()</script>\"}"));
        isAbout(markup, "dory");
        assertThat(markup.text()).doesNotContain("<p>", "x()");
    }

    @Test
    void aFieldMapSaysWhichFieldIsWhat() throws IOException {
        SourceOptions mapped = new SourceOptions(
                FieldMap.parse("title=Kopf, text=inner.leib,date=tag"),
                Optional.empty(),
                false,
                0,
                KnownItems.NOTHING,
                UnpackingLimits.USUAL);
        ReadResult reading = read(
                ARTICLES.withSources(mapped),
                "m.jsonl",
                SampleFiles.bytes("{\"kopf\":\"The hulk returns\",\"inner\":{\"leib\":\"" + SampleFiles.words("hulk")
                        + "\"},\"tag\":1750150800}"));
        assertThat(reading.problems()).isEmpty();
        Article article = reading.articles().getFirst();
        isAbout(article, "hulk");
        assertThat(article.title()).contains("The hulk returns");
        assertThat(article.published()).contains(new Edtf("2025-06-17"));
    }

    @Test
    void brokenRecordsAreNamedByTheirLineAndTheRestGoesOn() throws IOException {
        ReadResult lines = read(
                "b.jsonl",
                SampleFiles.bytes(
                        "{broken\n" + SampleFiles.json("yawl") + "\n[1]\n{\"a\":1}\n" + "[".repeat(50_000) + "\n"));
        assertThat(lines.articles()).hasSize(1);
        assertThat(problems(lines)).hasSize(4);
        assertThat(problems(lines).get(0)).startsWith("b.jsonl:1: this line is no JSON");
        assertThat(problems(lines).get(1)).isEqualTo("b.jsonl:3: this is no record but a list");
        assertThat(problems(lines).get(2)).isEqualTo("b.jsonl:4: this record holds neither a text nor an address");
        assertThat(problems(lines).get(3)).startsWith("b.jsonl:5: this line is no JSON");
        ReadResult rows = read("b.csv", SampleFiles.bytes("title,text\nOne,\nTwo,\"open"));
        assertThat(problems(rows).getFirst()).startsWith("b.csv:2: this record holds neither");
        assertThat(problems(read("cut.json", SampleFiles.bytes("[" + SampleFiles.json("brig") + ",{\"title\":"))))
                .singleElement()
                .asString()
                .contains("cut off or damaged");
        assertThat(problems(read("other.json", SampleFiles.bytes("{\"name\":\"a program\",\"version\":\"1\"}"))))
                .singleElement()
                .asString()
                .contains("no field of it goes by a name");
        assertThat(problems(read("other.csv", SampleFiles.bytes("a,b\n1,2\n"))))
                .singleElement()
                .asString()
                .contains("no field of it goes by a name");
    }

    @Test
    void exportsOfOtherProgramsAreRead() throws IOException {
        Article message = one("result.json", SampleFiles.bytes(SampleFiles.telegram("raft")));
        isAbout(message, "raft");
        assertThat(message.publisher()).contains("River News");
        assertThat(message.published()).contains(new Edtf("2025-06-17"));
        assertThat(place(message)).isEqualTo("result.json!River News/2");
        for (Article reference : List.of(
                one("csl.json", SampleFiles.bytes(SampleFiles.csl("brig"))),
                one("zotero.csv", SampleFiles.bytes(SampleFiles.zoteroCsv("brig"))),
                one("zotero.rdf", SampleFiles.bytes(SampleFiles.zoteroRdf("brig"))))) {
            isAbout(reference, "brig");
            assertThat(reference.title()).contains("The brig returns");
            assertThat(reference.publisher()).contains("The Gazette");
            assertThat(reference.byline().orElseThrow()).contains("Reed");
            assertThat(reference.published()).contains(new Edtf("2025-06-17"));
        }
        ReadResult gkg = read(
                "20250617120000.gkg.csv", SampleFiles.bytes(SampleFiles.gkg("https://gazette.example/a") + "broken\n"));
        assertThat(problems(gkg))
                .containsExactly(
                        "20250617120000.gkg.csv:2: this row of a GDELT knowledge graph names no page",
                        "20250617120000.gkg.csv: 1 item of it holds only an address or a summary, and nothing was fetched");
    }

    // --- feeds

    @Test
    void itemsOfAFeedThatHoldTheirArticleAreReadAndTheOthersNamed() throws IOException {
        ReadResult rss = read("a.rss", SampleFiles.bytes(SampleFiles.rss("yacht", "https://gazette.example/x")));
        assertThat(rss.articles()).hasSize(1);
        assertThat(problems(rss))
                .containsExactly("a.rss: 1 item of it holds only an address or a summary, and nothing was fetched");
        for (Article article : List.of(
                rss.articles().getFirst(),
                one("atom.xml", SampleFiles.bytes(SampleFiles.atom("yacht"))),
                one("feed.json", SampleFiles.bytes(SampleFiles.jsonFeed("yacht"))))) {
            isAbout(article, "yacht");
            assertThat(article.title()).contains("The yacht returns");
            assertThat(article.publisher()).contains("The Gazette");
            assertThat(article.published()).contains(new Edtf("2025-06-17"));
            assertThat(article.origin().orElseThrow().address()).contains("https://gazette.example/yacht");
        }
        ReadResult map = read(
                "sitemap.xml",
                SampleFiles.bytes(
                        SampleFiles.sitemap(List.of("https://gazette.example/a", "https://gazette.example/b"))));
        assertThat(problems(map))
                .containsExactly(
                        "sitemap.xml: 2 items of it hold only an address or a summary, and nothing was fetched");
    }

    @Test
    void brokenFeedsAreNamedAndFeedsMadeToDoHarmAreHeld() throws IOException {
        byte[] rss = SampleFiles.bytes(SampleFiles.rss("yacht", "https://gazette.example/x"));
        assertThat(problems(read("cut.rss", SampleFiles.half(rss))))
                .singleElement()
                .asString()
                .contains("cut off or damaged");
        assertThat(problems(read(
                        "cut.xml",
                        SampleFiles.half(SampleFiles.bytes(SampleFiles.sitemap(List.of("https://a.example/a")))))))
                .singleElement()
                .asString()
                .contains("cut off or damaged");
        Path secret = Files.writeString(folder.resolve("secret.dat"), "the key lies under the stone");
        String external = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><rss version=\"2.0\"><channel><title>t</title><item><title>x</title><description>"
                + SampleFiles.words("yacht").repeat(6) + "&e;</description></item></channel></rss>";
        for (String name : List.of("xxe.rss", "xxe.xml")) {
            ReadResult reading = read(name, SampleFiles.bytes(external));
            assertThat(reading.articles()).noneMatch(a -> a.text().contains("stone"));
            assertThat(reading.problems()).hasSize(1);
        }
        StringBuilder deep = new StringBuilder("<rss version=\"2.0\"><channel><item>");
        deep.append("<a>".repeat(200_000));
        assertThat(problems(read("deep.rss", SampleFiles.bytes(deep.toString()))))
                .hasSize(1);
    }

    @Test
    void aFolderIsReadWithAllItsKindsAndDataBesideArticlesIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"name\":\"x\",\"a\":[1,2]}");
        Files.writeString(folder.resolve("numbers.csv"), "x,y\n1,2\n");
        Files.writeString(folder.resolve("style.xml"), "<style/>");
        Files.write(
                folder.resolve("a.zip"),
                SampleFiles.zip(Map.of("s.txt", SampleFiles.bytes(SampleFiles.words("sloop")))));
        Files.writeString(folder.resolve("w.csv"), SampleFiles.CSV);
        Files.write(folder.resolve("d.docx"), SampleFiles.docx("brig"));
        ReadResult reading = ARTICLES.read(List.of(folder), Progress.SILENT);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.articles())
                .extracting(Article::name)
                .containsExactly("s.txt", "d.docx", "The-skiff-returned");
    }

    @Test
    void lotsOfALargeArchiveAreHandedOnBeforeItIsReadToItsEnd() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append(SampleFiles.json("ship-" + i)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.jsonl"), lines);
        List<Integer> lots = new ArrayList<>();
        ARTICLES.read(
                List.of(file),
                25,
                Progress.SILENT,
                lot -> lots.add(lot.articles().size()));
        assertThat(lots).containsExactly(25, 25, 10);
    }

    /// Whatever bytes stand under whatever name: articles or problems, and never a fault of the program.
    @Test
    void damagedSourcesOfEveryKindNeverStopAReading() throws IOException {
        Map<String, byte[]> sound = new LinkedHashMap<>();
        Map<String, byte[]> entries = Map.of("a.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        sound.put("a.zip", SampleFiles.zip(entries));
        sound.put("a.tar", SampleFiles.tar(entries, Map.of()));
        sound.put("a.tar.gz", SampleFiles.gzip(SampleFiles.tar(entries, Map.of())));
        sound.put("a.txt.xz", SampleFiles.xz(entries.get("a.txt")));
        sound.put("a.warc", SampleFiles.bytes(SampleFiles.warc("barge")));
        sound.put("a.eml", SampleFiles.bytes(SampleFiles.mail("lugger")));
        sound.put("a.mbox", SampleFiles.bytes(SampleFiles.mbox()));
        sound.put("a.docx", SampleFiles.docx("brig"));
        sound.put("a.odt", SampleFiles.odt("brig"));
        sound.put("a.rtf", SampleFiles.bytes(SampleFiles.rtf("brig")));
        sound.put("a.csv", SampleFiles.bytes(SampleFiles.CSV));
        sound.put("a.jsonl", SampleFiles.bytes(SampleFiles.json("brig")));
        sound.put("a.rss", SampleFiles.bytes(SampleFiles.rss("brig", "https://a.example/")));
        sound.put("t.json", SampleFiles.bytes(SampleFiles.telegram("brig")));
        sound.put("z.rdf", SampleFiles.bytes(SampleFiles.zoteroRdf("brig")));
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            for (int seed = 0; seed < 12; seed++) {
                java.util.random.RandomGenerator random = new java.util.SplittableRandom(seed);
                byte[] damaged = file.getValue().clone();
                for (int i = 0; i < 1 + seed; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                ReadResult reading = read(file.getKey(), damaged);
                assertThat(reading.problems())
                        .as("%s, seed %s", file.getKey(), seed)
                        .allMatch((InputProblem p) ->
                                !p.what().isBlank() && !p.remedy().isBlank());
            }
        }
    }
}
