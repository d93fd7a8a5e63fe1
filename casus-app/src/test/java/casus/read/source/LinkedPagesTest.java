package casus.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.file.FileType;
import casus.read.item.FieldMap;
import casus.read.item.KnownItems;
import casus.read.item.SourceItem;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.read.web.FetchLimits;
import casus.read.web.Fetcher;
import casus.read.web.LoopbackSite;
import casus.read.web.NameLookup;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses, and the pages that feeds and lists name.
final class LinkedPagesTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(1_000_000, Duration.ofSeconds(20), Duration.ofSeconds(10), 3, Duration.ofMillis(1));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private LoopbackSite site;

    private Optional<InputProblem> leftOut = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        site = LoopbackSite.open();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private static SourceOptions options(Optional<Fetcher> web, boolean follow, int most, KnownItems known, long item) {
        return new SourceOptions(FieldMap.GUESSED, web, follow, most, known, UnpackingLimits.USUAL.withItem(item));
    }

    /// What comes of an address, links followed as they come.
    private List<String> read(String address, boolean follow, int most, KnownItems known, long item) {
        try (Fetcher web = new Fetcher(LIMITS, NameLookup.SYSTEM, a -> true, pause -> {});
                SourceReader reader =
                        SourceReader.ofAddress(address, options(Optional.of(web), follow, most, known, item))) {
            return all(reader, address);
        }
    }

    private List<String> read(String path) {
        return read(site.at(path), false, 100, KnownItems.NOTHING, 1_000_000);
    }

    private List<String> all(SourceReader reader, String where) {
        List<String> seen = new ArrayList<>();
        for (Optional<SourceStep> step = reader.next(); step.isPresent(); step = reader.next()) {
            switch (step.get()) {
                case SourceStep.Item item -> seen.add(told(item.item()));
                case SourceStep.Fault fault -> seen.add(fault.problem().what());
                case SourceStep.Link link -> {
                    if (!reader.fetch(link, () -> {})) {
                        seen.add("not fetched: " + link.address().replace(site.at(""), ""));
                    }
                }
                case SourceStep.Entry entry -> seen.add("an entry: " + entry.name());
            }
        }
        leftOut = reader.leftOut(where);
        return seen;
    }

    private static String told(SourceItem item) {
        return item.name() + " " + item.type().map(FileType::name).orElse("?");
    }

    private void list(String... paths) {
        StringBuilder map = new StringBuilder("<urlset>");
        for (String path : paths) {
            map.append("<url><loc>").append(site.at(path)).append("</loc></url>");
            site.page(path, "text/html", SampleFiles.html("barge"));
        }
        site.page("/map.xml", "application/xml", map + "</urlset>");
    }

    @Test
    void aPageBearsItsNameItsKindAndWhereItIsFrom() {
        site.page("/barge", "text/html", SampleFiles.html("barge"));
        try (Fetcher web = new Fetcher(LIMITS, NameLookup.SYSTEM, a -> true, pause -> {});
                SourceReader reader = SourceReader.ofAddress(
                        site.at("/barge"), options(Optional.of(web), false, 0, KnownItems.NOTHING, 1_000_000))) {
            SourceStep.Link link = (SourceStep.Link) reader.next().orElseThrow();
            assertThat(reader.fetch(link, () -> {})).isTrue();
            SourceItem item = ((SourceStep.Item) reader.next().orElseThrow()).item();
            assertThat(told(item)).isEqualTo("127.0.0.1-barge.html HTML");
            assertThat(item.origin().place()).isEqualTo(site.at("/barge"));
            assertThat(item.origin().address()).contains(site.at("/barge"));
            assertThat(item.origin().finalAddress()).contains(site.at("/barge"));
            assertThat(item.origin().status()).isEqualTo(200);
            assertThat(item.told().outlet()).contains("127.0.0.1");
            assertThat(reader.next()).isEmpty();
            assertThat(reader.leftOut("x")).isEmpty();
        }
    }

    @Test
    void theKindOfAPageIsWhatTheServerCallsIt() {
        for (String[] kind : new String[][] {
            {"application/xhtml+xml", "a.html HTML"},
            {"text/plain", "a.txt TEXT"},
            {"text/markdown", "a.md MARKDOWN"},
            {"application/pdf", "a.pdf PDF"},
            {"text/rtf", "a.rtf RTF"},
            {"application/rtf", "a.rtf RTF"},
            {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx DOCX"},
            {"application/vnd.oasis.opendocument.text", "a.odt ODT"}
        }) {
            site.page("/a", kind[0], "Words.");
            assertThat(read("/a")).as(kind[0]).containsExactly("127.0.0.1-" + kind[1]);
        }
        site.page("/a.md", "text/plain", "Words.");
        assertThat(read("/a.md")).containsExactly("127.0.0.1-a.md MARKDOWN");
        site.page("/a.pdf", "application/octet-stream", "Words.");
        assertThat(read("/a.pdf")).containsExactly("127.0.0.1-a.pdf PDF");
        site.page("/a.png", "image/png", "png");
        assertThat(read("/a.png")).containsExactly("pages of this kind (image/png) are not read");
    }

    @Test
    void pagesThatAListNamesAreFetchedOnlyWhereThatIsWanted() {
        list("/1", "/2");
        assertThat(read("/map.xml")).containsExactly("not fetched: /1", "not fetched: /2");
        assertThat(leftOut.orElseThrow().what())
                .isEqualTo("2 items of it hold only an address or a summary, and nothing was fetched");
        assertThat(leftOut.orElseThrow().remedy()).isEqualTo("add --follow to fetch their pages");
        assertThat(read(site.at("/map.xml"), true, 100, KnownItems.NOTHING, 1_000_000))
                .containsExactly("127.0.0.1-1.html HTML", "127.0.0.1-2.html HTML");
        assertThat(leftOut).isEmpty();
    }

    @Test
    void asManyPagesAsAllowedAreFetchedAndTheRestIsCounted() {
        list("/1", "/2", "/3", "/4");
        assertThat(read(site.at("/map.xml"), true, 2, KnownItems.NOTHING, 1_000_000))
                .containsExactly(
                        "127.0.0.1-1.html HTML", "127.0.0.1-2.html HTML", "not fetched: /3", "not fetched: /4");
        assertThat(leftOut.orElseThrow().what()).isEqualTo("2 pages were fetched, and 2 more that it names were not");
        assertThat(leftOut.orElseThrow().remedy()).contains("raise --most");
    }

    @Test
    void pagesThatAreHereAreNotFetchedAgainButTheOneAskedForIs() {
        list("/1", "/2");
        KnownItems known = KnownItems.ofAddresses(Set.of(site.at("/map.xml"), site.at("/1")));
        assertThat(read(site.at("/map.xml"), true, 1, known, 1_000_000))
                .containsExactly("not fetched: /1", "127.0.0.1-2.html HTML");
        assertThat(leftOut).isEmpty();
    }

    @Test
    void whereOnlyListsAreWatchedAPageIsRefusedAndItsItemsAreNot() {
        KnownItems lists = new KnownItems(a -> false, b -> false, f -> false, true);
        list("/1");
        assertThat(read(site.at("/1"), true, 9, lists, 1_000_000))
                .containsExactly("this is a page, and no feed or list of pages");
        assertThat(read(site.at("/map.xml"), true, 9, lists, 1_000_000)).containsExactly("127.0.0.1-1.html HTML");
    }

    @Test
    void aPageThatIsTooLongIsNamedAndOneJustSoLongRead() {
        site.page("/a", "text/plain", "12345");
        assertThat(read(site.at("/a"), false, 0, KnownItems.NOTHING, 5)).containsExactly("127.0.0.1-a.txt TEXT");
        assertThat(read(site.at("/a"), false, 0, KnownItems.NOTHING, 4)).containsExactly("it has more than 0.0 MB");
        site.page("/b", "text/plain", "x".repeat(700_000));
        assertThat(read(site.at("/b"), false, 0, KnownItems.NOTHING, 600_000))
                .containsExactly("it has more than 0.6 MB");
    }

    @Test
    void aFileOfAddressesIsReadWithoutAnyoneToFetchThem() throws IOException {
        Path file = Files.writeString(folder.resolve("map.xml"), SampleFiles.sitemap(List.of("https://a.example/1")));
        try (SourceReader reader = SourceReader.ofFile(file, "map.xml", SourceOptions.FILES)) {
            assertThat(all(reader, "map.xml")).hasSize(1);
        }
        assertThat(leftOut.orElseThrow().what())
                .isEqualTo("1 item of it holds only an address or a summary, and nothing was fetched");
    }

    @Test
    void aFileHoldsArticlesOrIsOneOrIsNeither() throws IOException {
        Path archive = Files.write(folder.resolve("a"), SampleFiles.zip(java.util.Map.of("a.txt", new byte[1])));
        Path article = Files.writeString(folder.resolve("a.txt"), "Words.");
        Path data = Files.writeString(folder.resolve("a.json"), "{\"x\":1}");
        Path other = Files.writeString(folder.resolve("a.png"), "png");
        assertThat(SourceReader.isContainer(archive, SourceOptions.FILES)).contains(true);
        assertThat(SourceReader.isContainer(article, SourceOptions.FILES)).contains(false);
        assertThat(SourceReader.isContainer(data, SourceOptions.FILES)).isEmpty();
        assertThat(SourceReader.isContainer(other, SourceOptions.FILES)).isEmpty();
        assertThat(SourceReader.isContainer(folder.resolve("none"), SourceOptions.FILES))
                .isEmpty();
    }
}
