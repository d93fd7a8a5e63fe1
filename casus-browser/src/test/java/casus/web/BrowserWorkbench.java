package casus.web;

import casus.web.screen.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A workbench that serves one case, and windows opened on it.
final class BrowserWorkbench implements AutoCloseable {
    private final Web web;

    BrowserWorkbench(Path file) {
        web = Web.start(Web.Options.of(file, SampleCase.TODAY));
    }

    String url(String path) {
        return path.startsWith("http") ? path : "http://127.0.0.1:" + web.port() + path;
    }

    /// Opens a page.
    ///
    /// @return its status
    int go(Page page, String path) {
        Response response = page.navigate(url(path));
        return response.status();
    }

    /// The path of every screen there is.
    static List<String> screens() {
        return Screens.all().stream().map(Screen::path).toList();
    }

    /// The path of every screen, and of the first thing each leads to.
    List<String> screensAndWhatTheyOpen(Page page) {
        Set<String> all = new LinkedHashSet<>(screens());
        for (String path : screens()) {
            go(page, path);
            List<String> links = new ArrayList<>();
            page.locator("main a[href^='/']").all().forEach(a -> links.add(String.valueOf(a.getAttribute("href"))));
            links.stream()
                    .filter(link -> !link.startsWith("/static"))
                    .filter(link -> all.stream().noneMatch(had -> bare(had).equals(bare(link)) && had.contains("?")))
                    .filter(link -> link.contains("?"))
                    .findFirst()
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static String bare(String link) {
        return link.replaceFirst("[?#].*", "");
    }

    @Override
    public void close() {
        web.close();
    }
}
