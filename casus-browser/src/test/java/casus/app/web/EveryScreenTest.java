package casus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.app.web.Chromium.Reader;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every screen, with the sample dossier and in a case with nothing in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryScreenTest {
    private static final int NARROW = 320;

    private final Chromium chromium = Chromium.open();

    @AfterEach
    void nothingWasAmiss() {
        chromium.assertNothingAmiss();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void noScreenBreaksARuleOfAccessibility(boolean dark, @TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual().inTheDark(dark));
            assertThat(violations(bench, page, bench.screensAndWhatTheyOpen(page)))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void noScreenOfAnEmptyCaseBreaksARuleOfAccessibility(boolean dark, @TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.empty(folder))) {
            Page page = chromium.page(Reader.usual().inTheDark(dark));
            assertThat(violations(bench, page, Bench.screens())).isEmpty();
        }
    }

    private static List<String> violations(Bench bench, Page page, List<String> paths) {
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            assertThat(bench.go(page, path)).as(path).isEqualTo(200);
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(path + ": " + rule.getId() + ", " + rule.getHelp() + "\n  "
                            + rule.getNodes().stream()
                                    .limit(3)
                                    .map(node -> node.getHtml() + "\n    " + node.getFailureSummary())
                                    .toList()));
        }
        return found;
    }

    @Test
    void noScreenScrollsSidewaysAtThreeHundredAndTwentyPixels(@TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual().wide(NARROW));
            assertThat(wide(bench, page, bench.screensAndWhatTheyOpen(page))).isEmpty();
        }
    }

    @Test
    void noScreenOfAnEmptyCaseScrollsSidewaysAtThreeHundredAndTwentyPixels(@TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.empty(folder))) {
            assertThat(wide(bench, chromium.page(Reader.usual().wide(NARROW)), Bench.screens()))
                    .isEmpty();
        }
    }

    private static List<String> wide(Bench bench, Page page, List<String> paths) {
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            bench.go(page, path);
            Object width = page.evaluate("document.documentElement.scrollWidth");
            if (((Number) width).intValue() > NARROW) {
                found.add(path + " is " + width + " pixels wide: "
                        + page.evaluate("[...document.querySelectorAll('body *')].filter(e => "
                                + "e.getBoundingClientRect().right > 321 && !e.closest('.scroll')).slice(-3)"
                                + ".map(e => e.outerHTML.slice(0, 160))"));
            }
        }
        return found;
    }

    @Test
    void theColoursFollowTheSystem(@TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.empty(folder))) {
            String ground = "getComputedStyle(document.body).backgroundColor";
            Page light = chromium.page(Reader.usual());
            bench.go(light, "/");
            Page dark = chromium.page(Reader.usual().inTheDark(true));
            bench.go(dark, "/");
            assertThat(dark.evaluate(ground)).isNotEqualTo(light.evaluate(ground));
        }
    }

    @Test
    void everyScreenIsOpenedWithoutAskingAnotherMachine(@TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            for (String path : Bench.screens()) {
                assertThat(bench.go(page, path)).as(path).isEqualTo(200);
                page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                assertThat(chromium.asked()).contains(bench.url(path));
            }
            assertThat(chromium.asked()).anyMatch(url -> url.contains("/static/casus"));
        }
    }

    @Test
    void withoutScriptsEveryScreenAnswersAndAnEntryIsAcceptedAndTheDecisionTakenBack(@TempDir Path folder) {
        try (Bench bench = new Bench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual().withoutScripts());
            for (String path : bench.screensAndWhatTheyOpen(page)) {
                assertThat(bench.go(page, path)).as(path).isEqualTo(200);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            }
            bench.go(page, "/review");
            page.locator("button:has-text('Accept')").click();
            assertThat(page.locator(".flash").textContent()).contains("D-1").contains("accepted");
            bench.go(page, "/ledger?review=accepted");
            assertThat(page.locator("[data-row]").count()).isEqualTo(1);
            bench.go(page, "/");
            page.locator("button[aria-label='Undo D-1']").click();
            bench.go(page, "/ledger?review=accepted");
            assertThat(page.locator("[data-row]").count()).isZero();
        }
    }
}
