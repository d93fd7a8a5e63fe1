package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.web.Chromium.Reader;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
    private Optional<BrowserWorkbench> started = Optional.empty();
    private List<String> paths = List.of();

    /// One workbench for all tests that change nothing, so that an answer is worked out once.
    @BeforeAll
    void open(@TempDir Path folder) {
        BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder));
        started = Optional.of(bench);
        paths = bench.screensAndWhatTheyOpen(chromium.page(Reader.usual()));
    }

    private BrowserWorkbench sample() {
        return started.orElseThrow();
    }

    @AfterEach
    void nothingWasAmiss() {
        chromium.assertNothingAmiss();
    }

    @AfterAll
    void close() {
        chromium.close();
        started.ifPresent(BrowserWorkbench::close);
    }

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void noScreenBreaksARuleOfAccessibility(boolean dark) {
        assertThat(violations(sample(), chromium.page(Reader.usual().inTheDark(dark)), paths))
                .isEmpty();
    }

    /// What a screen shows where something is being done, is wrong, or is not there.
    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void noOtherStateOfAScreenBreaksARuleOfAccessibilityOrScrollsSideways(boolean dark) {
        List<String> states = List.of(
                "/brief?edit=yes",
                "/ledger?q=nothing+is+called+this",
                "/ledger?kind=nothing",
                "/question?q=What+is+for+dinner%3F",
                "/question?q=Will+Iran+slow+drone+deliveries+to+Russia+by+2025-12-31%3F",
                "/whatif?set.lambda=9999",
                "/contradictions?state=withdrawn",
                "/timeline?a=NOR&b=SWE",
                "/reader?article=there-is-no-such-thing.txt",
                "/?asof=2025-06-12",
                "/question?asof=1990-01-01",
                "/nowhere");
        Page page = chromium.page(Reader.usual().inTheDark(dark));
        List<String> found = new ArrayList<>();
        for (String state : states) {
            assertThat(sample().go(page, state)).as(state).isIn(200, 400, 404);
            assertThat(page.locator("h1").count()).as(state).isEqualTo(1);
            broken(page, state, found);
        }
        assertThat(found).isEmpty();
        assertThat(wide(sample(), chromium.page(Reader.usual().wide(NARROW).inTheDark(dark)), states))
                .isEmpty();
    }

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void noScreenOfAnEmptyCaseBreaksARuleOfAccessibility(boolean dark, @TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.empty(folder))) {
            Page page = chromium.page(Reader.usual().inTheDark(dark));
            assertThat(violations(bench, page, BrowserWorkbench.screens())).isEmpty();
        }
    }

    private static List<String> violations(BrowserWorkbench bench, Page page, List<String> paths) {
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            assertThat(bench.go(page, path)).as(path).isEqualTo(200);
            broken(page, path, found);
        }
        return found;
    }

    private static void broken(Page page, String path, List<String> found) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(path + ": " + rule.getId() + ", " + rule.getHelp() + "\n  "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + "\n    " + node.getFailureSummary())
                                .toList()));
    }

    @Test
    void noScreenScrollsSidewaysAtThreeHundredAndTwentyPixels() {
        assertThat(wide(sample(), chromium.page(Reader.usual().wide(NARROW)), paths))
                .isEmpty();
    }

    @Test
    void noScreenOfAnEmptyCaseScrollsSidewaysAtThreeHundredAndTwentyPixels(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.empty(folder))) {
            assertThat(wide(bench, chromium.page(Reader.usual().wide(NARROW)), BrowserWorkbench.screens()))
                    .isEmpty();
        }
    }

    private static List<String> wide(BrowserWorkbench bench, Page page, List<String> paths) {
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
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.empty(folder))) {
            String ground = "getComputedStyle(document.body).backgroundColor";
            Page light = chromium.page(Reader.usual());
            bench.go(light, "/");
            Page dark = chromium.page(Reader.usual().inTheDark(true));
            bench.go(dark, "/");
            assertThat(dark.evaluate(ground)).isNotEqualTo(light.evaluate(ground));
        }
    }

    /// The faces that ship for every script are 200 kB each; a first visit does with the three small ones.
    @Test
    void aFirstVisitLoadsNoFontButTheSmallOnes() {
        for (String path : List.of("/", "/question", "/anatomy")) {
            Page page = chromium.page(Reader.usual());
            List<String> large = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("liberation")) {
                    large.add(request.url());
                }
            });
            assertThat(sample().go(page, path)).as(path).isEqualTo(200);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(large).as(path).isEmpty();
        }
    }

    @Test
    void everyScreenIsOpenedWithoutAskingAnotherMachine() {
        Page page = chromium.page(Reader.usual());
        for (String path : BrowserWorkbench.screens()) {
            assertThat(sample().go(page, path)).as(path).isEqualTo(200);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(chromium.asked()).contains(sample().url(path));
        }
        assertThat(chromium.asked()).anyMatch(url -> url.contains("/static/casus"));
    }

    @Test
    void withoutScriptsEveryScreenAnswersAndAnEntryIsAcceptedAndTheDecisionTakenBack(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual().withoutScripts());
            for (String path : paths) {
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
