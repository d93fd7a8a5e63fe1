package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A published case opens from a file and leads nowhere else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticSiteTest {
    private static final String TEXT = """
            A treaty and its limits
            14 June 2025

            Norway and Sweden signed a partnership treaty in January 2025. Sweden has supplied Norway with air defence systems.

            The weather over the fjord stayed <script>alert(1)</script> fine all week.

            Sweden condemned the attack on Norway. Denmark attacked Norway on 13 June 2025.
            """;

    private Path site = Path.of("");

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        Path file = Workbench.caseOf(folder, Map.of("treaty.txt", TEXT));
        site = Files.createDirectory(folder.resolve("site"));
        try (CaseFile open = CaseFile.existing(file)) {
            StaticSite.write(
                    open,
                    Actors.load(),
                    new StaticSite.Options(
                            Optional.of("Will Sweden defend Norway against Denmark?"),
                            Optional.empty(),
                            Workbench.TODAY,
                            false),
                    site,
                    name -> {});
        }
    }

    private List<Path> pages() throws IOException {
        try (var files = Files.list(site)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void everyPageIsWholeInItselfAndSaysSoInItsPolicy() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(8);
        for (Path page : pages()) {
            Document html = Jsoup.parse(Files.readString(page));
            assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(page.toString())
                    .startsWith("default-src 'none'; style-src 'sha256-");
            assertThat(html.select("script, form, button, iframe, object, link[rel=stylesheet]"))
                    .as(page.toString())
                    .isEmpty();
            assertThat(html.select("[src]").eachAttr("src")).allMatch(s -> s.startsWith("data:"));
            assertThat(html.select("h1")).hasSize(1);
        }
    }

    @Test
    void everyLinkLeadsToAFileOfTheFolderAndToAPlaceInIt() throws IOException {
        List<String> dead = new ArrayList<>();
        int entries = 0;
        for (Path page : pages()) {
            for (String href :
                    Jsoup.parse(Files.readString(page)).select("a[href]").eachAttr("href")) {
                String[] parts = href.split("#", 2);
                Path to = parts[0].isEmpty() ? page : site.resolve(parts[0]);
                if (!Files.exists(to)) {
                    dead.add(page.getFileName() + " → " + href);
                } else if (parts.length == 2 && parts[1].startsWith("L-")) {
                    entries++;
                    if (Jsoup.parse(Files.readString(to)).getElementById(parts[1]) == null) {
                        dead.add(page.getFileName() + " → " + href);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(entries).isGreaterThan(5);
    }

    @Test
    void onlyParagraphsThatSomethingRestsOnAreShown() throws IOException {
        String article = Files.readString(site.resolve("article-1.html"));
        assertThat(article).contains("signed a partnership treaty").doesNotContain("weather over the fjord");
        assertThat(Files.readString(site.resolve("brief.md"))).contains("Sweden");
        assertThat(Files.readString(site.resolve("index.html"))).contains("Observed and forecast", "Published from");
    }
}
