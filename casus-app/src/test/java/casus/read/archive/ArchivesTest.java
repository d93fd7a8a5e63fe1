package casus.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.read.item.UnpackingMeter;
import casus.read.source.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

/// Archives and crawls as they are opened, one entry after another.
final class ArchivesTest {
    private static final UnpackingLimits LIMITS = UnpackingLimits.USUAL;

    private static UnpackingMeter meter(UnpackingLimits limits) {
        return new UnpackingMeter(limits, 1_000_000);
    }

    private static SourceStep.Entry entry(String name) {
        return new SourceStep.Entry(name, name, InputStream.nullInputStream(), Optional.empty(), ItemDetails.NONE);
    }

    /// What comes of it, in words: name and text of an entry, or what is wrong.
    private static List<String> all(ItemSource source) throws IOException {
        List<String> seen = new ArrayList<>();
        try (source) {
            for (Optional<SourceStep> step = source.next(); step.isPresent(); step = source.next()) {
                seen.add(
                        switch (step.get()) {
                            case SourceStep.Entry e ->
                                e.where() + " = "
                                        + new String(e.bytes().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                            case SourceStep.Fault f ->
                                f.problem().where() + ": " + f.problem().what();
                            default -> step.get().toString();
                        });
            }
        }
        return seen;
    }

    private static List<String> zip(byte[] zip, boolean crawl, UnpackingLimits limits) throws IOException {
        return all(new ZipItems(entry("a.zip"), new ByteArrayInputStream(zip), crawl, meter(limits)));
    }

    private static List<String> warc(String records, UnpackingLimits limits) throws IOException {
        return all(new WarcItems("a.warc", new ByteArrayInputStream(SampleFiles.bytes(records)), meter(limits)));
    }

    private static Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("june/", new byte[0]);
        entries.put("june/a.txt", SampleFiles.bytes("One"));
        entries.put("archive/b.txt", SampleFiles.bytes("Two"));
        entries.put(".hidden", SampleFiles.bytes("No"));
        entries.put("../c.txt", SampleFiles.bytes("No"));
        return entries;
    }

    @Test
    void aZipGivesItsFilesInOrderAndACrawlOnlyItsPages() throws IOException {
        assertThat(zip(SampleFiles.zip(entries()), false, LIMITS))
                .containsExactly(
                        "a.zip!june/a.txt = One",
                        "a.zip!archive/b.txt = Two",
                        "a.zip!../c.txt: its path leads out of the archive");
        assertThat(zip(SampleFiles.zip(entries()), true, LIMITS)).containsExactly("a.zip!archive/b.txt = Two");
    }

    @Test
    void aLockedOrStrangelyPackedEntryOfAZipIsNamed() throws IOException {
        byte[] zip = SampleFiles.zip(Map.of("a.txt", SampleFiles.bytes("One")));
        byte[] locked = zip.clone();
        byte[] strange = zip.clone();
        int directory = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[directory + 8] |= 1;
        strange[directory + 10] = 98;
        assertThat(zip(locked, false, LIMITS)).containsExactly("a.zip!a.txt: it is locked with a password");
        assertThat(zip(strange, false, LIMITS)).containsExactly("a.zip!a.txt: it is packed in a way that is not read");
    }

    @Test
    void aZipWithinAnArchiveMayLieInMemoryUpToALimit() throws IOException {
        byte[] zip = SampleFiles.zip(Map.of("a.txt", SampleFiles.bytes("One")));
        assertThat(zip(zip, false, new UnpackingLimits(1_000, 1_000_000, 10, 200, 4, zip.length)))
                .containsExactly("a.zip!a.txt = One");
        assertThatThrownBy(() -> zip(zip, false, new UnpackingLimits(1_000, 1_000_000, 10, 200, 4, zip.length - 1)))
                .isInstanceOf(IOException.class)
                .hasMessage("a ZIP of more than 0 MB in an archive");
        assertThatThrownBy(() -> zip(new byte[3_000_000], false, new UnpackingLimits(1, 1, 10, 200, 4, 2_000_000)))
                .hasMessage("a ZIP of more than 2 MB in an archive");
    }

    @Test
    void moreEntriesThanAllowedEndAnyArchive() throws IOException {
        UnpackingLimits two = new UnpackingLimits(1_000, 1_000_000, 2, 200, 4, 1_000_000);
        Map<String, byte[]> three = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            three.put(name, SampleFiles.bytes("x"));
        }
        assertThatThrownBy(() -> zip(SampleFiles.zip(three), false, two)).hasMessage("it holds more than 2 entries");
        assertThatThrownBy(() -> all(new TarItems(
                        entry("a.tar"), new ByteArrayInputStream(SampleFiles.tar(three, Map.of())), meter(two))))
                .hasMessage("it holds more than 2 entries");
        String record = SampleFiles.warcRecord("https://a.example/", "200 OK", "text/html", "x");
        assertThatThrownBy(() -> warc(record.repeat(3), two)).hasMessage("it holds more than 2 entries");
    }

    @Test
    void aTapeGivesItsFilesInOrderAndNamesItsLinks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tape = new TarArchiveOutputStream(out)) {
            for (String name : List.of("june/", "june/a.txt", ".hidden", "b.txt")) {
                TarArchiveEntry e = new TarArchiveEntry(name);
                e.setSize(name.endsWith("/") ? 0 : 3);
                tape.putArchiveEntry(e);
                tape.write(SampleFiles.bytes(name.endsWith("/") ? "" : "One"));
                tape.closeArchiveEntry();
            }
            for (byte kind : new byte[] {TarConstants.LF_LINK, TarConstants.LF_SYMLINK}) {
                TarArchiveEntry e = new TarArchiveEntry("link" + kind, kind);
                e.setLinkName("b.txt");
                tape.putArchiveEntry(e);
                tape.closeArchiveEntry();
            }
        }
        String link = ": this is a link, and links within an archive are not followed";
        assertThat(all(new TarItems(entry("a.tar"), new ByteArrayInputStream(out.toByteArray()), meter(LIMITS))))
                .containsExactly(
                        "a.tar!june/a.txt = One", "a.tar!b.txt = One", "a.tar!link49" + link, "a.tar!link50" + link);
    }

    @Test
    void ofACrawlOnlyAnswersThatMayBeArticlesAreRead() throws IOException {
        String page = SampleFiles.warcRecord("https://www.a.example/x y", "200 OK", "text/html; charset=utf-8", "One");
        String other = page.replace("application/http; msgtype=response", "text/dns");
        String request = page.replace("WARC-Type: response", "WARC-Type: request");
        assertThat(warc(
                        page
                                + SampleFiles.warcRecord("https://a.example/2", "206 Partial", "text/html", "No")
                                + SampleFiles.warcRecord("https://a.example/3", "200 OK", "image/png", "No")
                                + other
                                + request
                                + SampleFiles.warcRecord("https://a.example/4", "200 OK", "text/plain", "Four"),
                        LIMITS))
                .containsExactly("a.warc!https://www.a.example/x y = One", "a.warc!https://a.example/4 = Four");
    }

    @Test
    void aPageOfACrawlBearsItsNameItsOutletAndItsHeaders() throws IOException {
        try (ItemSource crawl = new WarcItems(
                "a.warc",
                new ByteArrayInputStream(SampleFiles.bytes(
                        SampleFiles.warcRecord("https://www.a.example/b.html", "200 OK", "text/html", "One"))),
                meter(LIMITS))) {
            SourceStep.Entry page = (SourceStep.Entry) crawl.next().orElseThrow();
            assertThat(page.name()).isEqualTo("a.example-b.html");
            assertThat(page.told().outlet()).contains("a.example");
            assertThat(page.page().orElseThrow().headers()).contains("Content-Type: text/html");
        }
    }

    @Test
    void aPageThatIsBadlyPackedIsNamed() throws IOException {
        String record = SampleFiles.warcRecord(
                "https://a.example/", "200 OK\r\nContent-Encoding: gzip", "text/html", "no gzip at all");
        assertThat(warc(record, LIMITS))
                .containsExactly("a.warc!https://a.example/: the page in this record is cut off or badly packed");
    }

    @Test
    void ofAPageThatIsTooLongOneByteMoreIsReadThanAllowed() throws IOException {
        String record = SampleFiles.warcRecord("https://a.example/", "200 OK", "text/html", "123456");
        assertThat(warc(record, LIMITS.withItem(3))).containsExactly("a.warc!https://a.example/ = 1234");
    }

    @Test
    void aPackedFileLosesItsEndingAndAPackedTapeBecomesOne() throws IOException {
        byte[] gzip = SampleFiles.gzip(SampleFiles.bytes("One"));
        for (Map.Entry<String, String> name : Map.of(
                        "in/a.txt.gz", "a.txt", "a.TGZ", "a.tar", "a.tar.GZ", "a.tar", "b", "b")
                .entrySet()) {
            assertThat(all(PackedItems.gzip(entry(name.getKey()), new ByteArrayInputStream(gzip), meter(LIMITS))))
                    .containsExactly(name.getKey() + "!" + name.getValue() + " = One");
        }
        byte[] xz = SampleFiles.xz(SampleFiles.bytes("One"));
        for (String name : List.of("a.txz", "a.tar.xz", "a.tbz2")) {
            assertThat(all(PackedItems.xz(entry(name), new ByteArrayInputStream(xz), meter(LIMITS))))
                    .containsExactly(name + "!a.tar = One");
        }
    }
}
