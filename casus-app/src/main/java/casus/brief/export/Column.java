package casus.brief.export;

import casus.ledger.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A column of a table: a field of a wire form, by its path with dots, and how its value becomes a cell.
///
/// What is absent is an empty cell. Every cell can be read back:
///
/// - A text that a spreadsheet would take for a formula, that begins with an apostrophe, or that is there but
///     empty gets one apostrophe in front; take one leading apostrophe away and it is as it was.
/// - A list stands with `; ` between its values; a semicolon or backslash inside a value has a backslash
///     before it.
///
/// @param name of the field, such as `anchor.start`
/// @param sort of its values
record Column(String name, Sort sort) {
    /// What a column holds.
    enum Sort {
        TEXT,
        /// A whole number, or `true` or `false`.
        BARE,
        LIST,
        /// A claimant: `article` for the article's own voice, `named`, or `unnamed` for somebody unknown.
        VOICE,
        /// An object, as JSON.
        OBJECT
    }

    /// OWASP's list of what begins a formula, wide forms and leading spaces with it.
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\h]*[=+\\-@＝＋－＠]|').*", Pattern.DOTALL);

    static Column text(String name) {
        return new Column(name, Sort.TEXT);
    }

    static Column bare(String name) {
        return new Column(name, Sort.BARE);
    }

    static Column list(String name) {
        return new Column(name, Sort.LIST);
    }

    static Column voice(String name) {
        return new Column(name, Sort.VOICE);
    }

    static Column object(String name) {
        return new Column(name, Sort.OBJECT);
    }

    /// The cell of a row.
    String cell(JsonNode row) {
        JsonNode value = row.at("/" + name.replace('.', '/'));
        return switch (sort) {
            case TEXT -> value.isTextual() ? safe(value.textValue()) : "";
            case BARE -> value.isValueNode() && !value.isNull() ? value.asText() : "";
            case LIST -> joined(value);
            case VOICE -> !value.isObject() ? "article" : isUnnamed(value) ? "unnamed" : "named";
            case OBJECT -> value.isObject() ? safe(Wire.text(value)) : "";
        };
    }

    private static boolean isUnnamed(JsonNode voice) {
        return voice.path("name").isNull() && voice.path("actor").isNull();
    }

    private static String joined(JsonNode values) {
        List<String> out = new ArrayList<>();
        values.forEach(v -> out.add(v.asText().replace("\\", "\\\\").replace(";", "\\;")));
        return out.isEmpty() ? "" : safe(String.join("; ", out));
    }

    /// A cell no spreadsheet takes for a formula.
    static String safe(String text) {
        return text.isEmpty() || FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
