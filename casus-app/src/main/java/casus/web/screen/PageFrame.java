package casus.web.screen;

import casus.terms.InputProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What stands around every screen.
///
/// @param title    of the window
/// @param heading  the screen's name
/// @param menu     the places there are
/// @param tabs     the screens of this place
/// @param keys     every screen, by the key that opens it
/// @param caseName the case's file, without its folder
/// @param asOf     the day whose print is shown
/// @param today    the day it is
/// @param readOnly whether nothing may be changed
/// @param token    that every form carries
/// @param here     this page, without what was done before it
/// @param flash    what was just done
/// @param problems what could not be read of the request
/// @param assets   the URL of a file the pages need, by its name
public record PageFrame(
        String title,
        String heading,
        List<Item> menu,
        List<Item> tabs,
        List<Item> keys,
        String caseName,
        Optional<LocalDate> asOf,
        LocalDate today,
        boolean readOnly,
        String token,
        Link here,
        Optional<Flash> flash,
        List<InputProblem> problems,
        UnaryOperator<String> assets) {
    /// Whether this page is a screen, and so has its JSON and CSV.
    public boolean isScreen() {
        return tabs.stream().anyMatch(Item::current);
    }

    /// A line of the menu.
    ///
    /// @param key after `g`; empty for a place
    public record Item(String title, String key, Link link, boolean current) {}

    /// What was just done.
    ///
    /// @param name     of the decision
    /// @param canUndo  whether it still holds
    /// @param back     where its Undo leads
    public record Flash(String name, String text, boolean canUndo, Link back) {}

    /// The URL of a style, a script or a picture of ours.
    public String asset(String name) {
        return assets.apply(name);
    }

    /// What the form of the as-of day keeps of the page's parameters.
    public List<Map.Entry<String, String>> kept() {
        return here.query().entrySet().stream()
                .filter(e -> !e.getKey().equals("asof") && !e.getKey().equals("after"))
                .toList();
    }

    /// Another page of this server, seen on the same as-of day.
    public Link to(String path) {
        return Link.of(path).with("asof", Optional.ofNullable(here.query().get("asof")));
    }
}
