package casus.read.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Files of every kind, made here: a good one of each, one that is broken.
public final class SampleFiles {
    /// A text long enough to be an article, about a thing so named.
    public static String words(String name) {
        return "The " + name + " sailed on the river on Monday. Its crew said that the harvest had been good, and that"
                + " the pact of the year before would be kept by all who signed it.";
    }

    private SampleFiles() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] tar(Map<String, byte[]> entries, Map<String, String> links) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry e = new TarArchiveEntry(entry.getKey(), true);
                e.setSize(entry.getValue().length);
                tar.putArchiveEntry(e);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
            for (Map.Entry<String, String> link : links.entrySet()) {
                TarArchiveEntry e = new TarArchiveEntry(link.getKey(), TarConstants.LF_SYMLINK);
                e.setLinkName(link.getValue());
                tar.putArchiveEntry(e);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    /// So many times the same piece, packed.
    public static byte[] gzipBomb(int pieces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1_000_000];
        Arrays.fill(piece, (byte) 'a');
        try (OutputStream packed = new GZIPOutputStream(out)) {
            for (int i = 0; i < pieces; i++) {
                packed.write(piece);
            }
        }
        return out.toByteArray();
    }

    public static byte[] xz(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new XZOutputStream(out, new LZMA2Options(0))) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    public static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    public static String html(String name) {
        return "<html><head><title>The " + name + " returns</title></head><body><article><h1>The " + name
                + " returns</h1><p>" + words(name) + "</p></article></body></html>";
    }

    /// A record of a crawl.
    public static String warcRecord(String address, String status, String type, String body) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes(body).length
                + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2025-06-17T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + Math.floorMod(address.hashCode(), 10)
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + bytes(http).length
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    public static String warc(String name) {
        return warcRecord("https://www.gazette.example/2025/06/17/" + name + ".html", "200 OK", "text/html", html(name))
                + warcRecord("https://gazette.example/gone", "404 Not Found", "text/html", "<p>no</p>")
                + warcRecord("https://gazette.example/a.png", "200 OK", "image/png", "png");
    }

    public static String mail(String name) {
        return "From: Ann Reed <ann@ledger.example>\nTo: desk@house.example\nSubject: News of the " + name
                + "\nDate: Tue, 17 Jun 2025 10:00:00 +0000\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/alternative; boundary=b1\n\n--b1\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n"
                + words(name).replace("said", "s=61id")
                + "\n--b1\nContent-Type: text/html\n\n<p>other</p>\n--b1--\n";
    }

    public static String mbox() {
        return "From ann@ledger.example Tue Jun 17 10:00:00 2025\n" + mail("lugger")
                + "\nFrom ben@ledger.example Wed Jun 18 10:00:00 2025\n" + mail("ketch")
                + ">From the shore it waved.\n";
    }

    public static byte[] docx(String name) throws IOException {
        return docx(
                "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>The " + name
                        + " returns</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">" + words(name)
                        + " </w:t></w:r><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                "");
    }

    public static byte[] docx(String body, String doctype) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put(
                "word/document.xml",
                bytes("<?xml version=\"1.0\"?>" + doctype
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>"));
        parts.put(
                "docProps/core.xml",
                bytes(
                        "<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"d\"><dc:title>A title of it</dc:title><dc:creator>Ann Reed</dc:creator></c:coreProperties>"));
        return zip(parts);
    }

    public static byte[] odt(String name) throws IOException {
        return zip(
                Map.of(
                        "content.xml",
                        bytes(
                                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>"
                                        + "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
                                        + "<text:h text:outline-level=\"1\">The " + name + " returns</text:h><text:p>"
                                        + words(name)
                                        + "<text:note><text:p>A note.</text:p></text:note><text:s/></text:p></office:text></office:body></office:document-content>")));
    }

    public static String rtf(String name) {
        return "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title The " + name
                + " returns}{\\author Ann Reed}}{\\*\\generator Hidden;}\\pard " + words(name)
                + "\\par \\u1052?\\'ee\\'f1\\'ea\\'e2\\'e0 {\\v unseen}said {\\b no}.\\par}";
    }

    public static final String CSV = "headline,body,published,source,link\n\"The skiff, returned\",\"" + words("skiff")
            + "\",2025-06-17,The Ledger,https://ledger.example/skiff\n";

    public static String json(String name) {
        return "{\"title\":\"The " + name + " returns\",\"text\":\"" + words(name)
                + "\",\"date\":\"2025-06-17T10:00:00Z\",\"source\":{\"name\":\"The Ledger\"},\"url\":\"https://ledger.example/"
                + name + "\"}";
    }

    public static String rss(String name, String link) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Gazette</title><link>https://gazette.example</link><description>d</description>"
                + "<item><title>The " + name + " returns</title><link>https://gazette.example/" + name
                + "</link><pubDate>Tue, 17 Jun 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>" + words(name)
                + "</p>]]></content:encoded></item><item><title>Only a summary</title><link>" + link
                + "</link><description>More inside.</description></item></channel></rss>";
    }

    public static String atom(String name) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Gazette</title><id>i</id><updated>2025-06-18T00:00:00Z</updated>"
                + "<entry><title>The " + name
                + " returns</title><id>e</id><author><name>Ann Reed</name></author><link href=\"https://gazette.example/"
                + name + "\"/><updated>2025-06-17T00:00:00Z</updated><content type=\"html\">&lt;p&gt;" + words(name)
                + "&lt;/p&gt;</content></entry></feed>";
    }

    public static String jsonFeed(String name) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"The Gazette\",\"items\":[{\"id\":\"1\",\"url\":\"https://gazette.example/"
                + name + "\",\"title\":\"The " + name + " returns\",\"content_html\":\"<p>" + words(name)
                + "</p>\",\"date_published\":\"2025-06-17T10:00:00Z\"}]}";
    }

    public static String sitemap(List<String> addresses) {
        StringBuilder out = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"n\">");
        addresses.forEach(
                a -> out.append("\n<url><loc>")
                        .append(a)
                        .append(
                                "</loc><news:news><news:publication><news:name>The Gazette</news:name></news:publication><news:publication_date>2025-06-17</news:publication_date></news:news></url>"));
        return out + "</urlset>";
    }

    public static String telegram(String name) {
        return "{\n \"name\": \"River News\",\n \"type\": \"public_channel\",\n \"id\": 1,\n \"messages\": [\n"
                + "  {\"id\": 1, \"type\": \"service\", \"date\": \"2025-06-16T00:00:00\", \"text\": \"\"},\n"
                + "  {\"id\": 2, \"type\": \"message\", \"date\": \"2025-06-17T10:00:00\", \"from\": \"River News\", \"text\": [\""
                + words(name)
                + " \", {\"type\": \"link\", \"text\": \"https://gazette.example\"}]}\n ]\n}";
    }

    public static String csl(String name) {
        return "[{\"id\":\"x\",\"type\":\"article-newspaper\",\"title\":\"The " + name
                + " returns\",\"container-title\":\"The Gazette\",\"author\":[{\"family\":\"Reed\",\"given\":\"Ann\"}],\"issued\":{\"date-parts\":[[2025,6,17]]},\"abstract\":\""
                + words(name) + "\"}]";
    }

    public static String zoteroCsv(String name) {
        return "\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publication Title\",\"Url\",\"Abstract Note\",\"Date\"\n"
                + "\"K1\",\"newspaperArticle\",\"2025\",\"Reed, Ann\",\"The " + name
                + " returns\",\"The Gazette\",\"\",\""
                + words(name) + "\",\"2025-06-17\"\n";
    }

    public static String zoteroRdf(String name) {
        return "<rdf:RDF xmlns:rdf=\"r\" xmlns:z=\"http://www.zotero.org/namespaces/export#\" xmlns:dc=\"d\" xmlns:bib=\"b\" xmlns:foaf=\"f\" xmlns:dcterms=\"t\">"
                + "<bib:Article rdf:about=\"#item_1\"><z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf><bib:Newspaper><dc:title>The Gazette</dc:title></bib:Newspaper></dcterms:isPartOf>"
                + "<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Reed</foaf:surname><foaf:givenName>Ann</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>"
                + "<dcterms:abstract>" + words(name) + "</dcterms:abstract><dc:date>2025-06-17</dc:date><dc:title>The "
                + name
                + " returns</dc:title></bib:Article><z:Attachment rdf:about=\"#item_2\"><dc:title>Snapshot</dc:title></z:Attachment></rdf:RDF>";
    }

    public static String gkg(String address) {
        return "20250617120000-1\t20250617120000\t1\tgazette.example\t" + address + "\t\t\tTAX_A\t".repeat(3)
                + "\t<PAGE_TITLE>The barge &amp; the river</PAGE_TITLE>\n";
    }
}
