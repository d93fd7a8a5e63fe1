package casus.app.web.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/// What a screen shows: a template with its model, and the same as JSON and as a table, made only when asked for.
///
/// @param template under `src/main/jte`, such as `ledger.jte`; it takes `page` and `model`
/// @param model    a public record
/// @param title    of the window, where it says more than the screen's own
/// @param status   of HTTP
public record Shown(
        String template,
        Object model,
        Supplier<? extends JsonNode> json,
        Supplier<Table> table,
        Optional<String> title,
        int status) {
    private static final int OK = 200;

    public static Shown of(String template, Object model, Supplier<? extends JsonNode> json, Supplier<Table> table) {
        return new Shown(template, model, json, table, Optional.empty(), OK);
    }

    /// Under another title of the window.
    public Shown titled(String other) {
        return new Shown(template, model, json, table, Optional.of(other), status);
    }

    /// With another status of HTTP.
    public Shown withStatus(int other) {
        return new Shown(template, model, json, table, title, other);
    }
}
