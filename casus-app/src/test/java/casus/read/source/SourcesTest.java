package casus.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Article;
import casus.read.Progress;
import casus.read.ReadResult;
import casus.read.file.FileType;
import casus.read.item.UnpackingLimits;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Archives, crawls and mail, and all kinds at once: a good one is read, a broken one is named, and one made to do harm
/// is held.
final class SourcesTest extends SourceTrial {
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
        assertThat(java.util.Objects.requireNonNull(folder.getParent()).resolve("escape.txt"))
                .doesNotExist();
    }

    @Test
    @Tag("slow")
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
        assertThat(problems(cut)).isNotEmpty().allMatch(p -> p.contains("cut off or damaged"));
        for (String name : List.of("a.zip", "a.gz", "a.xz", "a.bz2", "a.tar", "a.warc", "a.warc.gz", "a.wacz")) {
            ReadResult reading = read(name, SampleFiles.bytes("This is none of it. ".repeat(60)));
            assertThat(reading.articles()).as(name).isEmpty();
            assertThat(problems(reading)).as(name).singleElement().asString().contains("it is cut off or damaged");
        }
    }

    @Test
    void oneDamagedEntryOfAnArchiveOrAMailboxStopsNoOther() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("broken.tar.gz", SampleFiles.half(SampleFiles.gzip(new byte[40_000])));
        entries.put("broken.rss", SampleFiles.bytes("<rss><channel>"));
        entries.put("broken.docx", SampleFiles.bytes("none"));
        entries.put("good.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        for (ReadResult reading :
                List.of(read("a.zip", SampleFiles.zip(entries)), read("a.tar", SampleFiles.tar(entries, Map.of())))) {
            assertThat(reading.articles()).extracting(Article::name).containsExactly("good.txt");
            assertThat(problems(reading)).hasSize(3).allMatch(p -> p.contains("cut off or damaged"));
        }
        ReadResult box =
                read("d.mbox", SampleFiles.bytes("From a\n" + "\0\0\0\n\nFrom b\n" + SampleFiles.mail("ketch")));
        assertThat(box.articles()).hasSize(1);
        assertThat(problems(box)).hasSize(1);
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
        assertThat(cut.articles()).isEmpty();
        assertThat(problems(cut)).isNotEmpty().allMatch(p -> p.contains("cut off or"));
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
    @Tag("slow")
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

    // --- all kinds

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
    @Tag("slow")
    void damagedSourcesOfEveryKindNeverStopAReading() throws IOException {
        Map<String, byte[]> sound = new LinkedHashMap<>();
        Map<String, byte[]> entries = Map.of("a.txt", SampleFiles.bytes(SampleFiles.words("sloop")));
        sound.put("a.zip", SampleFiles.zip(entries));
        sound.put("a.tar", SampleFiles.tar(entries, Map.of()));
        sound.put("a.tar.gz", SampleFiles.gzip(SampleFiles.tar(entries, Map.of())));
        sound.put("a.txt.xz", SampleFiles.xz(SampleFiles.bytes(SampleFiles.words("sloop"))));
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
