package casus.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContainerKindTest {
    private static Optional<ContainerKind> of(String name, String media, String head) {
        return ContainerKind.of(name, media, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "a.zip,ZIP",
        "a.WACZ,WACZ",
        "a.tar,TAR",
        "a.gz,GZIP",
        "a.tgz,GZIP",
        "a.warc.gz,WARC",
        "a.xz,XZ",
        "a.txz,XZ",
        "a.bz2,BZIP2",
        "a.tbz2,BZIP2",
        "a.warc,WARC",
        "a.mbox,MAILBOX",
        "a.eml,MAIL",
        "a.jsonl,JSON_LINES",
        "a.ndjson,JSON_LINES",
        "a.csv,CSV",
        "a.tsv,CSV",
        "a.rss,FEED",
        "a.atom,FEED"
    })
    void aNameIsBelievedWhateverTheBytes(String name, ContainerKind kind) {
        assertThat(of(name, "", "none of it")).contains(kind);
    }

    @Test
    void theBytesTellWhatTheNameDoesNot() {
        assertThat(of("a", "", "\u001f\u008b")).contains(ContainerKind.GZIP);
        assertThat(of("a", "", "\u001f")).isEmpty();
        assertThat(of("a.warc.gz", "", "\u001f\u008b")).contains(ContainerKind.WARC);
        assertThat(of("a", "", "PK\u0003\u0004")).contains(ContainerKind.ZIP);
        assertThat(of("a", "", "PK\u0005\u0006")).contains(ContainerKind.ZIP);
        assertThat(of("a", "", "PK\u0003\u0005")).isEmpty();
        assertThat(of("a.wacz", "", "PK\u0003\u0004")).contains(ContainerKind.WACZ);
        assertThat(of("a", "", "\u00fd7zXZ\u0000")).contains(ContainerKind.XZ);
        assertThat(of("a", "", "BZh9")).contains(ContainerKind.BZIP2);
        assertThat(of("a", "", "WARC/1.1\r\n")).contains(ContainerKind.WARC);
        assertThat(of("a", "", "\u0000".repeat(257) + "ustar\u0000")).contains(ContainerKind.TAR);
        assertThat(of("a", "", "\u0000".repeat(257) + "ustar")).isEmpty();
    }

    @Test
    void anArticleByItsNameIsNoContainerUnlessAServerSentIt() {
        assertThat(of("a.txt", "", "{\"title\":1}")).isEmpty();
        assertThat(of("a.docx", "application/zip", "PK\u0003\u0004")).isEmpty();
        assertThat(of("a.odt", "application/zip", "PK\u0005\u0006")).isEmpty();
        assertThat(of("a.pdf", "application/zip", "PK\u0003\u0004")).contains(ContainerKind.ZIP);
        assertThat(of("a.txt", "text/plain", "BZh is a word")).isEmpty();
        assertThat(of("a.txt", "text/plain", "{\"title\":1}")).isEmpty();
        assertThat(of("a.txt", "application/json", "{\"title\":1}")).contains(ContainerKind.JSON);
        assertThat(of("a.txt", "text/plain", "From a@b.example")).isEmpty();
    }

    @Test
    void textIsToldByHowItBegins() {
        assertThat(of("a", "", " {\"a\":1}")).contains(ContainerKind.JSON);
        assertThat(of("a", "", "\u00ef\u00bb\u00bf[1]")).contains(ContainerKind.JSON);
        assertThat(of("a", "application/ld+json", "x")).contains(ContainerKind.JSON);
        assertThat(of("a", "application/json", "x")).contains(ContainerKind.JSON);
        assertThat(of("a", "", "From a@b.example Mon\n")).contains(ContainerKind.MAILBOX);
        assertThat(of("a", "", "From the shore it waved.")).isEmpty();
        assertThat(of("a", "text/csv", "a,b")).contains(ContainerKind.CSV);
        assertThat(of("a", "message/rfc822", "x")).contains(ContainerKind.MAIL);
        assertThat(of("a", "", "From: a@b.example\nSubject: x\n\n")).contains(ContainerKind.MAIL);
        assertThat(of("a", "", "From: a@b.example\n\nSubject: x\n")).isEmpty();
        assertThat(of("a", "text/plain", "From: a@b.example\nSubject: x\n\n")).isEmpty();
        assertThat(of("a", "", "Words.")).isEmpty();
    }

    @Test
    void xmlIsToldByItsFirstElementBelowWhatStandsAboveIt() {
        String above = "<?xml version=\"1.0\"?><!-- a remark --><!DOCTYPE rss [<!ENTITY e \"x\">]>\n";
        assertThat(of("a.xml", "", above + "<rss version=\"2.0\">")).contains(ContainerKind.FEED);
        assertThat(of("a.xml", "", "<feed>")).contains(ContainerKind.FEED);
        assertThat(of("a.xml", "", "<atom:feed>")).contains(ContainerKind.FEED);
        assertThat(of("a.xml", "", "<rss1:channel>")).contains(ContainerKind.FEED);
        assertThat(of("a", "application/rss+xml", "<x>")).contains(ContainerKind.FEED);
        assertThat(of("a", "application/rss+xml", "<html>")).isEmpty();
        assertThat(of("a.xml", "", "<urlset>")).contains(ContainerKind.SITEMAP);
        assertThat(of("a.xml", "", "<s:sitemapindex a=\"b\">")).contains(ContainerKind.SITEMAP);
        assertThat(of("a.rdf", "", "<rdf:RDF xmlns:z=\"http://www.zotero.org/namespaces/export#\">"))
                .contains(ContainerKind.ZOTERO_RDF);
        assertThat(of("a.rdf", "", "<rdf:RDF>")).contains(ContainerKind.FEED);
        assertThat(of("a.xml", "", "<style>")).isEmpty();
        assertThat(of("a.xml", "", "<rssreader>")).isEmpty();
    }
}
