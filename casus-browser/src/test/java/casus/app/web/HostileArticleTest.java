package casus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.app.web.Chromium.Reader;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
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

    private final Chromium chromium = Chromium.open();

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aHostileArticleIsShownAsTextAndRunsNothing(@TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.of(folder, "<b onmouseover=alert(1)>.txt", TEXT))) {
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
            assertThat(page.locator("main").innerText()).contains("<img src=");
            page = chromium.page(Reader.usual().wide(320));
            bench.go(page, "/reader");
            page.locator("a[data-open]").first().click();
            page.waitForURL("**article=**");
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
        }
        chromium.assertNothingAmiss();
    }
}
