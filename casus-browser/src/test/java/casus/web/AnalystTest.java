package casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.web.Chromium.Reader;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What an analyst does once the case is read: mends what was missed, looks from afar, compares, resolves, hands on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnalystTest {
    private static final String QUESTION = "/question?q=Will%20Russia%20defend%20Iran%20against%20Israel%3F";

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
    void chosenWordsBecomeAnEntryAndTheForecastMoves(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, QUESTION);
            String before = forecast(page);
            bench.go(page, "/reader");
            page.locator("[data-row] [data-open]").last().click();
            Locator paragraph = page.locator(".text .para > p").nth(6);
            paragraph.scrollIntoViewIfNeeded();
            paragraph.evaluate("p => { const r = document.createRange(); r.selectNodeContents(p);"
                    + " getSelection().removeAllRanges(); getSelection().addRange(r); }");
            page.locator("a.offer").click();
            assertThat(page.locator("#add")).isVisible();
            page.locator("#add-kind").selectOption("transfer");
            page.locator("#add-who").fill("Russia");
            page.locator("#add-whom").fill("Iran");
            page.locator("#add-item").fill("air defence systems");
            page.locator("#add-stage").selectOption("delivered");
            page.locator("#add-time").fill("2025-07-20");
            page.locator("#add button.primary").click();
            assertThat(page.locator(".flash")).containsText("added by hand");
            bench.go(page, QUESTION);
            assertThat(forecast(page)).isNotEqualTo(before);
            bench.go(page, "/");
            page.locator("li.made form button").first().click();
            bench.go(page, QUESTION);
            assertThat(forecast(page)).isEqualTo(before);
        }
    }

    /// From the number to who disputes it, and from two articles of one word to two sources and back.
    @Test
    void whoDisputesIsOneStepAwayAndAnArticleIsPartedFromItsCopyAndPutBack(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, QUESTION);
            assertThat(page.locator(".onrecord").first()).containsText("it rests most on");
            page.locator("a.dispute").first().click();
            page.waitForURL("**/contradictions**");
            Locator open = page.locator("article.contra:target");
            assertThat(open).isInViewport();
            assertThat(open.locator(".who")).hasCount(2);
            bench.go(page, "/sources");
            String before = page.locator(".count").innerText();
            page.locator("#independence ~ ul button").first().click();
            assertThat(page.locator(".flash")).containsText("is an independent source");
            assertThat(page.locator(".count")).not().hasText(before);
            page.locator(".flash form button").click();
            assertThat(page.locator(".count")).hasText(before);
            page.locator(".flash .close").click();
            assertThat(page.locator(".flash")).hasCount(0);
        }
    }

    @Test
    void withoutScriptsAnEntryIsAddedFromAParagraphAndMendedOnItsCard(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual().withoutScripts());
            bench.go(page, "/reader");
            page.locator("[data-row] [data-open]").last().click();
            page.locator("a.plus").nth(6).click();
            page.locator("#add-kind").selectOption("event");
            page.locator("#add-who").fill("Russia");
            page.locator("#add-whom").fill("Iran");
            page.locator("#add button.primary").click();
            assertThat(page.locator(".flash")).containsText("added by hand");
            page.locator("details.mend > summary")
                    .first()
                    .evaluate("s => s.parentElement.closest('details.card').open = true");
            page.locator("details.mend > summary").first().click();
            page.locator("details.mend button").first().click();
            assertThat(page.locator(".flash")).containsText("corrected");
        }
    }

    private static String forecast(Page page) {
        return page.locator("table.forecast tbody").innerText()
                + page.getByText("parts add up to").first().innerText();
    }

    @Test
    void twoPatronsAreComparedAQuestionIsResolvedAndItsScoreSeen(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, QUESTION);
            page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("Compare"))
                    .click();
            page.locator("#with").fill("China");
            page.locator("main button.primary").click();
            assertThat(page.locator("table.side-by-side thead")).containsText("Will China defend Iran against Israel?");
            assertThat(page.locator(".finding")).containsText("They differ most on");
            page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("Answer"))
                    .click();
            page.locator("#q").fill("Will Russia defend Iran against Israel?");
            page.locator("form.ask button").click();
            page.locator("#state summary").click();
            page.locator("#state input[value=words]").check();
            page.locator("#known-why").fill("it spoke and did no more");
            page.locator("#state button[value=yes]").click();
            assertThat(page.locator("#state")).containsText("it did: statements of support");
            assertThat(page.locator("p.state")).hasText("no");
            page.locator("#state a", new Page.LocatorOptions().setHasText("How good"))
                    .click();
            assertThat(page.locator("main")).containsText("it spoke and did no more");
        }
    }

    @Test
    void aCommentAndATaskAreSetOnAnEntryAndStandInTheList(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, "/ledger");
            page.locator("[data-row] [data-open]").first().click();
            page.waitForURL("**entry=**");
            Locator say = page.locator("details.say").first();
            say.locator("summary").click();
            say.locator("textarea").fill("Whose report is this?");
            say.locator("[data-name]").fill("Ann");
            say.locator("button[value=task]").click();
            assertThat(page.locator(".flash")).containsText("task on");
            bench.go(page, "/comments");
            assertThat(page.locator("main")).containsText("Whose report is this?");
            assertThat(page.locator("main")).containsText("Ann");
            page.locator("td button").first().click();
            assertThat(page.locator("main")).containsText("0 open tasks");
        }
    }

    @Test
    void picturesAreDrawnNearerAndMovedWithButtons(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            for (String path : java.util.List.of("/network", "/map", "/timeline")) {
                bench.go(page, path);
                Locator picture = page.locator("[data-zoom] svg");
                String whole = String.valueOf(picture.getAttribute("viewBox"));
                page.locator(".zoom button[aria-label=nearer]").click();
                assertThat(picture.getAttribute("viewBox")).as(path).isNotEqualTo(whole);
                page.locator(".zoom button[aria-label='whole picture']").click();
                assertThat(String.valueOf(picture.getAttribute("viewBox")).replace(".0", ""))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void aPublishedCaseOpensFromAFileAndANumberLeadsToItsSentence(@TempDir Path folder) throws Exception {
        Path site = Files.createDirectory(folder.resolve("site"));
        try (CaseFile open = CaseFile.existing(SampleCase.in(folder))) {
            StaticSite.write(
                    open,
                    Actors.load(),
                    new StaticSite.Options(
                            Optional.of("Will Russia defend Iran against Israel?"),
                            Optional.empty(),
                            SampleCase.TODAY,
                            false),
                    site,
                    name -> {});
        }
        Page page = chromium.offline(Reader.usual());
        page.navigate(site.resolve("index.html").toUri().toString());
        assertThat(page.locator(".verdict")).containsText("Russia");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.panel')).borderTopWidth"))
                .isEqualTo("1px");
        Locator cite = page.locator("table.observed a.did").first();
        String entry = cite.locator(".dim").innerText().strip();
        cite.click();
        assertThat(page.locator("[data-in~='" + entry + "']").first()).isInViewport();
        for (String name : java.util.List.of("index", "network", "map", "timeline", "brief", "article-1", "history")) {
            page.navigate(site.resolve(name + ".html").toUri().toString());
            assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        }
        page.context().close();
    }
}
