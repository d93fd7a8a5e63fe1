package casus.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Article;
import casus.read.ReadResult;
import casus.read.item.FieldMap;
import casus.read.item.KnownItems;
import casus.read.item.SourceOptions;
import casus.read.item.UnpackingLimits;
import casus.terms.Edtf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Documents, tables, records, exports and feeds: a good one is read, a broken one is named, and one made to do harm is
/// held.
final class RecordSourcesTest extends SourceTrial {
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
    @Tag("slow")
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
}
