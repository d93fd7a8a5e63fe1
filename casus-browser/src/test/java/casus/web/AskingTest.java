package casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casus.web.Chromium.Reader;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Asking in the workbench: how a question is understood is shown while it is typed, and each kind has its page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AskingTest {
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
    void howAQuestionIsUnderstoodIsShownWhileItIsTyped(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            Page page = chromium.page(Reader.usual());
            bench.go(page, "/question?q=");
            page.locator("#q").fill("");
            page.locator("#q").pressSequentially("Will Russia defend Iran against Israel?");
            assertThat(page.locator("[data-parse]")).hasText("aid: Russia for Iran against Israel.");
            page.locator("#q").fill("Will Rusia defend Iran?");
            assertThat(page.locator("[data-parse]")).containsText("Did you mean Russia?");
            page.locator("#q").fill("Has Russia delivered Su-35s to Iran?");
            assertThat(page.locator("[data-parse]")).containsText("did: Russia for Iran");
            page.locator("#q").fill("Will");
            assertThat(page.locator("[data-parse]")).hasText("");
        }
    }

    @Test
    void eachKindOfQuestionBeginsWithOneSentenceInAnyWindowAndWithoutScripts(@TempDir Path folder) {
        try (BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder))) {
            for (Reader reader : List.of(
                    Reader.usual(),
                    Reader.usual().wide(390).inTheDark(true),
                    Reader.usual().withoutScripts())) {
                Page page = chromium.page(reader);
                for (String question : List.of(
                        "Will Russia defend Iran against Israel?",
                        "Has Russia helped Iran?",
                        "Does Russia have to defend Iran?",
                        "Who would help Iran if Israel attacks?",
                        "When will Iran get its air defence systems?")) {
                    assertThat(bench.go(page, "/question?q=" + question.replace(" ", "%20")))
                            .as(question)
                            .isEqualTo(200);
                    assertThat(page.locator(".verdict").first()).isVisible();
                    if (reader.scripts()) {
                        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                                .as(question + " at " + reader)
                                .isTrue();
                    }
                }
                page.close();
            }
        }
    }
}
