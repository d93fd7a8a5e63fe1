package casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casus.web.Chromium.Reader;
import casus.web.screen.Screen;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Work with no mouse at hand: no step of these tests clicks.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyboardTest {
    private static final int STEPS = 60;
    private static final int CARDS = 20;

    private static final List<String> DECISIONS = List.of("x", "a", "u");

    private final Chromium chromium = Chromium.open();

    @AfterEach
    void nothingWasAmiss() {
        chromium.assertNothingAmiss();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aTextIsAddedReviewedAskedAboutAndBriefedWithKeysAlone(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, "/");
            keys(page, "g", "i");
            page.waitForURL("**/inbox**");
            tabTo(page, "#text");
            page.keyboard().type("Russia condemned Israel's attack on Iran on 14 June 2025.");
            tabTo(page, "form:has(#text) button");
            keys(page, "Enter");
            assertThat(page.locator("#upload-title")).containsText("Done: 1 of 1");
            keys(page, "g", "v");
            page.waitForURL("**/review**");
            for (int card = 1; card <= CARDS; card++) {
                String entry = page.locator("article.turn header strong").innerText();
                keys(page, DECISIONS.get(card % DECISIONS.size()));
                assertThat(page.locator(".flash")).containsText("D-" + card + ":");
                assertThat(page.locator("article.turn header strong")).not().hasText(entry);
            }
            keys(page, "z");
            assertThat(page.locator(".flash")).containsText("D-" + (CARDS + 1));
            keys(page, "g", "q");
            page.waitForURL("**/question**");
            keys(page, "/");
            page.keyboard().type("Will Russia defend Iran against Israel?");
            keys(page, "Enter");
            assertThat(page.locator("#asked")).hasText("Will Russia defend Iran against Israel?");
            keys(page, "g", "b");
            page.waitForURL("**/brief**");
            assertThat(page.locator(".sheet")).containsText("Will Russia defend Iran against Israel?");
            page.evaluate("window.print = () => { document.title = 'at the printer'; }");
            keys(page, "p");
            assertThat(page).hasTitle("at the printer");
        }
    }

    /// Single keys get in the way of who speaks to the machine, or has them for something else (WCAG 2.1.4).
    @Test
    void theKeysCanBeTurnedOffAndOnAgain(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.empty(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, "/");
            keys(page, "?");
            tabTo(page, "dialog[open] button[value=off]");
            keys(page, "Enter");
            keys(page, "g", "l", "?");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            bench.go(page, "/ledger");
            keys(page, "g", "d");
            assertThat(page).hasURL(bench.url("/ledger"));
            tabTo(page, "#show-keys");
            keys(page, "Enter");
            tabTo(page, "dialog[open] button[value=on]");
            keys(page, "Enter");
            keys(page, "g", "d");
            assertThat(page).hasURL(bench.url("/"));
        }
    }

    @Test
    void everyScreenOfTheMenuOpensWithTwoKeysAndTheQuestionMarkListsThem(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            for (Screen screen : Screens.all()) {
                if (screen.isInMenu() && !screen.key().isEmpty()) {
                    bench.go(page, screen.path().equals("/") ? "/ledger" : "/");
                    keys(page, "?");
                    assertThat(page.locator("dialog[open]")).containsText(screen.title());
                    assertThat(page.locator(
                                            "dialog[open] dt",
                                            new Page.LocatorOptions().setHasText("g " + screen.key()))
                                    .count())
                            .as(screen.title())
                            .isPositive();
                    keys(page, "Escape");
                    assertThat(page.locator("dialog[open]")).hasCount(0);
                    keys(page, "g", screen.key());
                    page.waitForURL(url -> url.replaceFirst("[?#].*", "").endsWith(screen.path()));
                }
            }
        }
    }

    /// Every place the Tab key leads to can be seen to have the focus. The parts of a date are the browser's own.
    @Test
    void theFocusIsSeen(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, "/ledger");
            for (int step = 0; step < STEPS / 2; step++) {
                keys(page, "Tab");
                assertThat(page.evaluate("(() => { const s = getComputedStyle(document.activeElement);"
                                + " return document.activeElement.matches('body, input[type=date]') || s.outlineStyle !== 'none'"
                                + " || s.boxShadow !== 'none'; })()"))
                        .as("step %d: %s", step, page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                        .isEqualTo(true);
            }
        }
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < STEPS; step++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached with " + STEPS + " steps of the Tab key");
    }
}
