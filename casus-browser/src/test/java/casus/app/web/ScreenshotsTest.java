package casus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.app.web.Chromium.Reader;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of every screen, to be looked at: `./casus dev screenshots FOLDER`.
@EnabledIfSystemProperty(named = "casus.screenshots", matches = ".+")
final class ScreenshotsTest {
    @Test
    void everyScreenIsPicturedLightAndDarkWideAndNarrow(@TempDir Path folder) throws Exception {
        Path to = Files.createDirectories(Path.of(System.getProperty("casus.screenshots")));
        try (Chromium chromium = Chromium.open();
                Bench bench = new Bench(SampleCase.in(folder))) {
            List<String> paths = bench.screensAndWhatTheyOpen(chromium.page(Reader.usual()));
            for (int width : List.of(1280, 360)) {
                for (boolean dark : List.of(false, true)) {
                    Page page = chromium.page(Reader.usual().wide(width).inTheDark(dark));
                    for (String path : paths) {
                        bench.go(page, path);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(to.resolve(name(path) + "-" + width + (dark ? "-dark" : "-light") + ".png")));
                    }
                }
            }
            chromium.assertNothingAmiss();
        }
        assertThat(to).isNotEmptyDirectory();
    }

    private static String name(String path) {
        String bare = path.replaceFirst("[?#].*", "").substring(1);
        return (bare.isEmpty() ? "desk" : bare) + (path.contains("?") ? "-opened" : "");
    }
}
