package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.web.Chromium.Reader;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of every screen, to be looked at: `./casus dev screenshots FOLDER`. Of each the window as it opens, and
/// the whole page (`-whole`) where it is longer; also an empty case (`empty-…`) and an address that is no page.
@EnabledIfSystemProperty(named = "casus.screenshots", matches = ".+")
final class ScreenshotsTest {
    private static final int LONGEST = 8_000;

    @Test
    void everyScreenIsPicturedLightAndDarkWideAndNarrow(@TempDir Path folder) throws Exception {
        Path to = Files.createDirectories(Path.of(System.getProperty("casus.screenshots")));
        try (Chromium chromium = Chromium.open();
                BrowserWorkbench bench = new BrowserWorkbench(SampleCase.in(folder));
                BrowserWorkbench empty = new BrowserWorkbench(SampleCase.empty(folder))) {
            List<String> paths = bench.screensAndWhatTheyOpen(chromium.page(Reader.usual()));
            for (int width : List.of(1280, 360)) {
                for (boolean dark : List.of(false, true)) {
                    Page page = chromium.page(Reader.usual().wide(width).inTheDark(dark));
                    for (String path : paths) {
                        bench.go(page, path);
                        take(page, to, name(path) + "-" + width + (dark ? "-dark" : "-light"));
                    }
                    bench.go(page, "/no-such-page");
                    take(page, to, "no-such-page-" + width + (dark ? "-dark" : "-light"));
                }
            }
            for (int width : List.of(1280, 360)) {
                Page page = chromium.page(Reader.usual().wide(width));
                for (String path : BrowserWorkbench.screens()) {
                    empty.go(page, path);
                    take(page, to, "empty-" + name(path) + "-" + width + "-light");
                }
            }
            chromium.assertNothingAmiss();
        }
        assertThat(to).isNotEmptyDirectory();
    }

    private static void take(Page page, Path to, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(to.resolve(name + ".png")));
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        if (height > page.viewportSize().height) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(to.resolve(name + "-whole.png"))
                    .setFullPage(true)
                    .setClip(0, 0, page.viewportSize().width, Math.min(height, LONGEST)));
        }
    }

    private static String name(String path) {
        String bare = path.replaceFirst("[?#].*", "").substring(1);
        return (bare.isEmpty() ? "desk" : bare) + (path.contains("?") ? "-opened" : "");
    }
}
