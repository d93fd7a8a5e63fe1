package casus.read.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.read.file.FileContent;
import casus.read.item.FieldMap;
import casus.read.item.ItemDetails;
import casus.read.item.SourceStep;
import casus.terms.Edtf;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tables, feeds, lists of pages and libraries of references.
final class ListsTest {
    private static List<SourceStep> table(String name, String table) throws IOException {
        return Reading.all(
                TableItems.open(Reading.entry(name), Reading.in(table), Reading.options("", false), Reading.LIMITS));
    }

    private static List<SourceStep> feed(String feed, boolean follow) throws IOException {
        return Reading.all(
                FeedItems.of(Reading.entry("a.rss"), Reading.in(feed), Reading.options("", follow), Reading.LIMITS));
    }

    private static List<SourceStep> sitemap(String map) throws IOException {
        return Reading.all(SitemapItems.of(Reading.entry("s.xml"), Reading.in(map), Reading.LIMITS));
    }

    private static List<SourceStep> zotero(String rdf) throws IOException {
        return Reading.all(
                ZoteroItems.of(Reading.entry("z.rdf"), Reading.in(rdf), Reading.options("", false), Reading.LIMITS));
    }

    // --- tables

    @Test
    void theSignThatPartsTheColumnsIsTheOneTheFirstRowHasMostOf() throws IOException {
        for (String table : List.of(
                "title,text\nThe barge,Words.\n",
                "title;text;a,b\nThe barge;Words.;x\n",
                "title\ttext\ta;b\nThe barge\tWords.\tx\n",
                "\ufeff\"title\",\"text\"\nThe barge,Words.\n")) {
            assertThat(Reading.text(table("a.csv", table).getFirst())).as(table).isEqualTo("The barge\n\nWords.");
        }
    }

    @Test
    void aRowMayHaveFewerCellsThanThereAreColumnsOrMore() throws IOException {
        List<SourceStep> steps = table("a.csv", "text,title,url\nWords.\nMore.,The sloop,https://a.example/,x\n");
        assertThat(Reading.text(steps.get(0))).isEqualTo("Words.");
        assertThat(Reading.text(steps.get(1))).isEqualTo("The sloop\n\nMore.");
        assertThat(Reading.item(steps.get(1)).origin().address()).contains("https://a.example/");
        assertThat(Reading.item(steps.get(1)).origin().place()).isEqualTo("a.csv:3");
    }

    @Test
    void aSummaryStandsInForATextThatThereIsNot() throws IOException {
        assertThat(Reading.text(table("a.csv", "Title,Abstract Note\nThe barge,In short.\n")
                        .getFirst()))
                .isEqualTo("The barge\n\nIn short.");
        assertThat(table("a.csv", "Title,Abstract Note,Url\nThe barge,In short.,https://a.example/\n")
                        .getFirst())
                .isInstanceOf(SourceStep.Link.class);
        assertThat(Reading.text(
                        table("a.csv", "Title,Abstract Note,Text,Url\nThe barge,In short.,Words.,https://a.example/\n")
                                .getFirst()))
                .isEqualTo("The barge\n\nWords.");
    }

    @Test
    void aTableListsArticlesIfItsColumnsAreThoseOfArticles() {
        assertThat(TableItems.isKnown("a.csv", "title,url\n", FieldMap.GUESSED)).isTrue();
        assertThat(TableItems.isKnown("a.csv", "\ufeff\"a\";\"text\"\n", FieldMap.GUESSED))
                .isTrue();
        assertThat(TableItems.isKnown("a.csv", "title,b\n", FieldMap.GUESSED)).isFalse();
        assertThat(TableItems.isKnown("a.csv", "url,b\n", FieldMap.GUESSED)).isFalse();
        assertThat(TableItems.isKnown("a.csv", "a,b\ntitle,text\n", FieldMap.GUESSED))
                .isFalse();
        assertThat(TableItems.isKnown("a.csv", "", FieldMap.GUESSED)).isFalse();
        assertThat(TableItems.isKnown("a.csv", "Leib;Kopf\n", FieldMap.parse("text=leib")))
                .isTrue();
        assertThat(TableItems.isKnown("A.GKG.csv", "x", FieldMap.GUESSED)).isTrue();
        assertThat(TableItems.isKnown("a.csv", "20250617120000-T12\t20250617120000\t1\tx", FieldMap.GUESSED))
                .isTrue();
        assertThatThrownBy(() -> table("a.csv", ""))
                .isInstanceOf(IOException.class)
                .hasMessage("the table is empty");
    }

    @Test
    void aRowOfAKnowledgeGraphIsALinkWithItsOutletItsDayAndItsTitle() throws IOException {
        String row = "20250617120000-1\t20250617120000\t1\tgazette.example\thttps://gazette.example/a";
        List<SourceStep> steps = table(
                "x.gkg.csv",
                row + "\tx<PAGE_TITLE> The barge &amp; the river</PAGE_TITLE>\n\n" + row + "\n"
                        + row.replace("gazette.example\thttps", " \tfile") + "\n20250617120000-1\t2025\n");
        assertThat(steps).hasSize(4);
        assertThat(steps.get(0))
                .isEqualTo(new SourceStep.Link(
                        "x.gkg.csv:1",
                        "https://gazette.example/a",
                        new ItemDetails(
                                Optional.of("The barge & the river"),
                                Optional.empty(),
                                Optional.of("gazette.example"),
                                Optional.of(new Edtf("2025-06-17")))));
        assertThat(((SourceStep.Link) steps.get(1)).told().title()).isEmpty();
        assertThat(((SourceStep.Link) steps.get(1)).where()).isEqualTo("x.gkg.csv:3");
        assertThat(Reading.fault(steps.get(2))).isEqualTo("this row of a GDELT knowledge graph names no page");
        assertThat(Reading.fault(steps.get(3))).isEqualTo("this row of a GDELT knowledge graph names no page");
    }

    // --- feeds

    private static String rss(String item) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                + "<title>The Gazette</title><link>https://g.example</link><description>d</description><item>" + item
                + "</item></channel></rss>";
    }

    @Test
    void aDescriptionOfSixHundredSignsIsTheArticleAndAShorterOneASummary() throws IOException {
        String link = "<title>The barge</title><link>https://g.example/a</link>";
        assertThat(feed(rss(link + "<description>" + "a".repeat(600) + "</description>"), false)
                        .getFirst())
                .isInstanceOf(SourceStep.Item.class);
        assertThat(feed(rss(link + "<description>&lt;p&gt;" + "a".repeat(599) + "&lt;/p&gt;</description>"), false)
                        .getFirst())
                .isInstanceOf(SourceStep.Link.class);
    }

    @Test
    void anAuthorIsReadBehindAnAddressOfMailAndATitleWithoutItsMarkup() throws IOException {
        FileContent mail = Reading.item(feed(
                                rss(
                                        "<title>The &lt;b&gt;barge&lt;/b&gt;</title><author>ann@g.example (Ann Reed)</author>"
                                                + "<pubDate>Tue, 17 Jun 2025 23:00:00 GMT</pubDate><description>In short.</description>"),
                                false)
                        .getFirst())
                .content()
                .orElseThrow();
        assertThat(mail.byline()).contains("Ann Reed");
        assertThat(mail.title()).contains("The barge");
        assertThat(mail.published()).contains(new Edtf("2025-06-17"));
        FileContent names = Reading.item(feed(
                                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Gazette</title><id>i</id><entry><id>e</id>"
                                        + "<title>The barge</title><author><name>Ann Reed</name></author><author><name>Ben Low</name>"
                                        + "</author><updated>2025-06-17T23:00:00Z</updated><summary>In short.</summary></entry></feed>",
                                false)
                        .getFirst())
                .content()
                .orElseThrow();
        assertThat(names.byline()).contains("Ann Reed, Ben Low");
        assertThat(names.published()).contains(new Edtf("2025-06-17"));
        assertThat(names.publisher()).contains("The Gazette");
        assertThat(Reading.item(feed(rss("<title>The barge</title><description>In short.</description>"), false)
                                .getFirst())
                        .content()
                        .orElseThrow()
                        .published())
                .isEmpty();
    }

    @Test
    void whereNeitherATextNorAnAddressIsThereTheItemIsNamed() throws IOException {
        assertThat(Reading.fault(feed(rss("<title>The barge</title><description>In short.</description>"), true)
                        .getFirst()))
                .isEqualTo("this record holds neither a text nor an address");
        assertThatThrownBy(() -> feed("<rss version=\"2.0\"><x/></rss>", false)).isInstanceOf(IOException.class);
    }

    // --- lists of pages

    @Test
    void pagesOfAListComeInItsOrderWithWhatItSaysOfItsNews() throws IOException {
        List<SourceStep> steps =
                sitemap("<urlset xmlns:n=\"n\">\n<url><loc> https://a.example/1 </loc><lastmod>2020-01-01</lastmod>"
                        + "<n:news><n:publication><n:name>The Gazette</n:name></n:publication><n:title>The barge</n:title>"
                        + "<n:publication_date>2025-06-17</n:publication_date></n:news></url>\n<url><loc>https://a.example/2</loc>"
                        + "</url><url><loc>a</loc></url><url/></urlset>");
        assertThat(steps).hasSize(4);
        assertThat(steps.get(0))
                .isEqualTo(new SourceStep.Link(
                        "s.xml:2",
                        "https://a.example/1",
                        new ItemDetails(
                                Optional.of("The barge"),
                                Optional.empty(),
                                Optional.of("The Gazette"),
                                Optional.of(new Edtf("2025-06-17")))));
        assertThat(steps.get(1)).isEqualTo(new SourceStep.Link("s.xml:3", "https://a.example/2", ItemDetails.NONE));
        assertThat(Reading.fault(steps.get(2))).isEqualTo("this names no page");
        assertThat(Reading.fault(steps.get(3))).isEqualTo("this names no page");
        assertThatThrownBy(() -> sitemap("<urlset><url>")).isInstanceOf(IOException.class);
    }

    @Test
    void ofALongListFiftyThousandPagesAreRead() throws IOException {
        assertThat(sitemap("<urlset>" + "<url><loc>https://a.example/</loc></url>".repeat(50_001) + "</urlset>"))
                .hasSize(50_000);
    }

    // --- references

    @Test
    void referencesOfALibraryAreReadAndWhatIsAttachedIsPassedOver() throws IOException {
        List<SourceStep> steps = zotero(
                "<rdf:RDF xmlns:rdf=\"r\" xmlns:z=\"z\" xmlns:dc=\"d\" xmlns:b=\"b\" xmlns:f=\"f\" xmlns:t=\"t\">\n"
                        + "<b:Article rdf:about=\"https://a.example/1\"><t:isPartOf><b:Journal><dc:title>The Gazette</dc:title>"
                        + "</b:Journal></t:isPartOf><b:authors><rdf:Seq><rdf:li><f:Person><f:surname>Reed</f:surname>"
                        + "<f:givenName>Ann</f:givenName></f:Person></rdf:li><rdf:li><f:Person><f:surname>Low</f:surname>"
                        + "</f:Person></rdf:li></rdf:Seq></b:authors><dc:title>The barge</dc:title><dc:date>2025-06-17</dc:date>"
                        + "<t:abstract>In short.</t:abstract></b:Article>\n"
                        + "<z:Attachment><dc:title>Snapshot</dc:title></z:Attachment><b:Memo><dc:title>No</dc:title></b:Memo>"
                        + "<b:Document><dc:title>The sloop</dc:title><t:abstract>More.</t:abstract></b:Document></rdf:RDF>");
        assertThat(steps).hasSize(2);
        ItemDetails told = steps.getFirst() instanceof SourceStep.Link link
                ? link.told()
                : Reading.item(steps.getFirst())
                        .content()
                        .map(c -> new ItemDetails(c.title(), c.byline(), c.publisher(), c.published()))
                        .orElseThrow();
        assertThat(told.title()).contains("The barge");
        assertThat(told.outlet()).contains("The Gazette");
        assertThat(told.byline().orElseThrow()).contains("Reed").contains("Low");
        assertThat(told.published()).contains(new Edtf("2025-06-17"));
        assertThat(Reading.text(steps.get(1))).isEqualTo("The sloop\n\nMore.");
        assertThatThrownBy(() -> zotero("<rdf:RDF>")).isInstanceOf(IOException.class);
    }
}
