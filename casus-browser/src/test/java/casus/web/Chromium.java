package casus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The browser of this machine. With `CI=true` it must be there; elsewhere a test without it is skipped.
///
/// It notes whatever no page of the workbench may do: ask another machine for something, fail in a script, be
/// stopped by the content security policy, open a dialog.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of(System.getProperty("casus.chromium", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final ConcurrentLinkedQueue<String> foreign = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> own = java.util.concurrent.ConcurrentHashMap.newKeySet();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        if (!Files.isExecutable(PROGRAM)) {
            assertThat(System.getenv("CI"))
                    .as("with CI=true the browser must be there: install chromium (%s)", PROGRAM)
                    .isNotEqualTo("true");
            assumeTrue(false, "skipped: no " + PROGRAM);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /// How a reader has set up the browser.
    ///
    /// @param width of the window, in pixels
    record Reader(int width, int height, boolean dark, boolean scripts) {
        static Reader usual() {
            return new Reader(1280, 900, false, true);
        }

        Reader wide(int pixels) {
            return new Reader(pixels, height, dark, scripts);
        }

        Reader inTheDark(boolean yes) {
            return new Reader(width, height, yes, scripts);
        }

        Reader withoutScripts() {
            return new Reader(width, height, dark, false);
        }
    }

    /// A window of a browser that knows nothing of any other.
    Page page(Reader reader) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(reader.width(), reader.height())
                .setColorScheme(reader.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(reader.scripts())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> note(request.url()));
        Page page = context.newPage();
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onDialog(dialog -> {
            faults.add(page.url() + ": opened a dialog, " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /// The same for files of this machine, with no network at all.
    Page offline(Reader reader) {
        Page page = page(reader);
        page.context().setOffline(true);
        return page;
    }

    private void note(String url) {
        URI uri = URI.create(url);
        boolean near =
                Set.of("data", "about", "blob", "file").contains(uri.getScheme()) || "127.0.0.1".equals(uri.getHost());
        (near ? own : foreign).add(url);
    }

    /// What was asked of the workbench.
    Set<String> asked() {
        return Set.copyOf(own);
    }

    /// No page did what none may do.
    void assertNothingAmiss() {
        assertThat(List.copyOf(foreign)).as("requests that leave the machine").isEmpty();
        assertThat(List.copyOf(faults)).as("faults of scripts").isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
