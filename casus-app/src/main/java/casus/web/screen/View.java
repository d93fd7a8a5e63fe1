package casus.web.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/// What a screen shows: a template with its model, and the same as JSON and as a table, made only when asked for.
///
/// @param template under `src/main/jte`, such as `ledger.jte`; it takes `page` and `model`
/// @param model    a public record
/// @param title    of the window, where it says more than the screen's own
/// @param status   of HTTP
public record View(
        String template,
        Object model,
        Supplier<? extends JsonNode> json,
        Supplier<ScreenTable> table,
        Optional<String> title,
        int status) {
    private static final int OK = 200;

    public static View of(
            String template, Object model, Supplier<? extends JsonNode> json, Supplier<ScreenTable> table) {
        return new View(template, model, json, table, Optional.empty(), OK);
    }

    /// Under another title of the window.
    public View titled(String other) {
        return new View(template, model, json, table, Optional.of(other), status);
    }

    /// With another status of HTTP.
    public View withStatus(int other) {
        return new View(template, model, json, table, title, other);
    }
}
