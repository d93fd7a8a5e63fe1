package casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casus.web.Chromium.Reader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// An article that would run a script, load a picture, or turn the page's text around, is text and no more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileArticleTest {
    private static final String TEXT = """
            Iran <script>window.ran = 1; alert(1)</script> asks for jets

            Published: 2025-06-14

            Russia delivered S-400 missiles <img src="https://example.org/x.png" onerror="window.ran = 1"> to Iran on 13 June 2025.

            Russia promised fighter jets "<svg onload=window.ran=1>" to Iran on 12 June 2025.

            \u202EIran attacked Israel\u202C, said "><script>window.ran = 1</script>. ${7*7} {{7*7}} <a href="javascript:window.ran=1">Moscow</a> condemned Israel's attack on Iran.

            Russia condemned the attack\u2066 on Iran\u2069. %s
            """.formatted("Overlong".repeat(20_000));

    /// Ten megabytes take their time on a busy machine.
    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(240_000);

    private final Chromium chromium = Chromium.open();

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aHostileArticleIsShownAsTextAndRunsNothing(@TempDir Path folder) {
        try (BrowserWorkbench bench =
                new BrowserWorkbench(SampleCase.of(folder, "<b onmouseover=alert(1)>.txt", TEXT))) {
            Page page = chromium.page(Reader.usual());
            for (String path : new java.util.LinkedHashSet<>(bench.screensAndWhatTheyOpen(page))) {
                assertThat(bench.go(page, path)).as(path).isEqualTo(200);
                assertThat(page.evaluate("window.ran === undefined")).as(path).isEqualTo(true);
                assertThat(page.locator("main img, main script:not([src^='/static/']), main [onload], main [onerror]")
                                .count())
                        .as(path)
                        .isZero();
            }
            bench.go(page, "/reader");
            page.locator("a[data-open]").first().click();
            page.waitForURL("**article=**");
            assertThat(page.locator("main").innerText())
                    .contains("<svg onload=window.ran=1>")
                    .contains("<img src=\"https://example.org/x.png\" onerror=\"window.ran = 1\">")
                    .contains("${7*7} {{7*7}}");
            bench.go(page, "/ledger");
            assertThat(page.locator("[data-row]").count()).isPositive();
            assertThat(page.locator("main").innerText()).contains("<script>window.ran = 1</script>");
            page = chromium.page(Reader.usual().wide(320));
            bench.go(page, "/reader");
            page.locator("a[data-open]").first().click();
            page.waitForURL("**article=**");
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
        }
        chromium.assertNothingAmiss();
    }

    private static final String WORD = "<svg/onload=window.ran=1>\u202E" + "long".repeat(18) + "\u202C ";

    /// One line of ten megabytes with a title and an author that would run, were they let.
    private static Path tenMegabytes(Path folder) throws IOException {
        String head = """
                <img src=x onerror=window.ran=1> Long day

                By <b onmouseover=window.ran=1>Ann</b> Reed
                14 June 2025

                """;
        String line = "Russia condemned the attack on Iran on 13 June 2025. <script>window.ran = 1; alert(1)</script> "
                + "It is of the sea and the ship that was on it. ".repeat(100)
                + WORD.repeat(98_000)
                + "Here is the end of it.";
        return Files.writeString(folder.resolve("<b onmouseover=alert(1)> & '.txt"), head + line);
    }

    @Test
    void aLineOfTenMegabytesIsAddedReadInPartAndLeafedThrough(@TempDir Path folder) throws IOException {
        Path file = tenMegabytes(folder);
        assertThat(Files.size(file)).isGreaterThan(10_000_000);
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.empty(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, "/inbox");
            page.setInputFiles("#files", file);
            page.locator("form:has(#files) button.primary").click();
            assertThat(page.locator("#upload-title")).containsText("Done: 1 of 1 entered", LONG);
            assertThat(page.locator("section[aria-labelledby='upload-title']"))
                    .containsText("characters are read for entries; the rest is kept and shown");
            page.locator("section[aria-labelledby='upload-title'] a[href*='article=']")
                    .click();
            page.waitForURL("**article=**");
            String article = page.url();
            assertThat(page.locator("h1")).containsText("<img src=x onerror=window.ran=1>");
            assertThat(page.locator(".text")).containsText("<script>window.ran = 1; alert(1)</script>");
            nothingRan(page);

            page.locator("a[rel='next']").first().click();
            page.waitForURL("**part=2**");
            assertThat(page.locator(".text")).containsText("<svg/onload=window.ran=1>\uFFFDlong");
            nothingRan(page);
            page.locator("a[rel='prev']").first().click();
            page.waitForURL("**part=1**");

            bench.go(page, article + "&part=1000000");
            assertThat(page.locator(".text")).containsText("Here is the end of it.");
            assertThat(page.locator("a[rel='next']")).hasCount(0);
            nothingRan(page);

            bench.go(page, "/ledger");
            page.locator("[data-row] a[href*='entry=']").first().click();
            page.waitForURL("**entry=**");
            assertThat(page.locator(".text .at").first()).containsText("Russia condemned");
            for (String path : List.of("/", "/inbox", "/reader", "/review", "/contradictions", "/timeline")) {
                assertThat(bench.go(page, path)).as(path).isEqualTo(200);
                nothingRan(page);
            }
            Page bare = chromium.page(Reader.usual().withoutScripts().wide(320));
            bench.go(bare, article + "&part=3");
            bare.locator("a[rel='next']").first().click();
            bare.waitForURL("**part=4**");
            assertThat(bare.locator(".text")).containsText("long");
            Page narrow = chromium.page(Reader.usual().wide(320));
            bench.go(narrow, article + "&part=4");
            assertThat(((Number) narrow.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
        }
        chromium.assertNothingAmiss();
    }

    private static void nothingRan(Page page) {
        assertThat(page.evaluate("window.ran === undefined")).as(page.url()).isEqualTo(true);
        assertThat(page.locator("main img, main [onload], main [onerror], main [onmouseover], main script:not([src])"))
                .hasCount(0);
    }
}
