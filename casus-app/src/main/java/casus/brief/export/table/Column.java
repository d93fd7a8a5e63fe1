package casus.brief.export.table;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
public record Column(String name, Sort sort) {
    /// What a column holds.
    public enum Sort {
        TEXT(""),
        /// A whole number, or `true` or `false`.
        BARE("#"),
        /// A number between 0 and 1; an export of an earlier version has none.
        SHARE("%"),
        LIST("[]"),
        /// A claimant: `article` for the article's own voice, `named`, or `unnamed` for somebody unknown.
        VOICE("?"),
        /// An object, as JSON.
        OBJECT("{}");

        private final String sign;

        Sort(String sign) {
            this.sign = sign;
        }
    }

    /// OWASP's list of what begins a formula, wide forms and leading spaces with it.
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\h]*[=+\\-@＝＋－＠]|').*", Pattern.DOTALL);

    /// Columns from their names, parted by spaces: a text, or what the sign behind the name says.
    public static List<Column> all(String names) {
        return Stream.of(names.split(" ")).map(Column::of).toList();
    }

    public static Column of(String name) {
        return Stream.of(Sort.values())
                .filter(sort -> !sort.sign.isEmpty() && name.endsWith(sort.sign))
                .findFirst()
                .map(sort -> new Column(name.substring(0, name.length() - sort.sign.length()), sort))
                .orElse(new Column(name, Sort.TEXT));
    }

    /// The cell of a row.
    public String cell(JsonNode row) {
        JsonNode value = row.at("/" + name.replace('.', '/'));
        return switch (sort) {
            case TEXT -> value.isTextual() ? safe(value.textValue()) : "";
            case BARE -> value.isValueNode() && !value.isNull() ? value.asText() : "";
            case SHARE -> value.isNumber() ? value.asText() : "";
            case LIST -> joined(value);
            case VOICE -> !value.isObject() ? "article" : isUnnamed(value) ? "unnamed" : "named";
            case OBJECT -> value.isObject() ? safe(Wire.text(value)) : "";
        };
    }

    /// The value of a row as it is: a text, a whole number, true or false, a list of texts, or null.
    public JsonNode value(JsonNode row) {
        JsonNode value = row.at("/" + name.replace('.', '/'));
        return switch (sort) {
            case TEXT -> value.isTextual() ? value : NullNode.getInstance();
            case BARE -> value.isNumber() || value.isBoolean() ? value : NullNode.getInstance();
            case SHARE -> value.isNumber() ? value : NullNode.getInstance();
            case LIST -> texts(value);
            case VOICE -> TextNode.valueOf(cell(row));
            case OBJECT -> value.isObject() ? TextNode.valueOf(Wire.text(value)) : NullNode.getInstance();
        };
    }

    private static ArrayNode texts(JsonNode values) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        values.forEach(v -> out.add(v.asText()));
        return out;
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
    public static String safe(String text) {
        return text.isEmpty() || FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /// Puts a cell back into the object it came from; what is absent is left out.
    ///
    /// @throws IllegalArgumentException if the cell holds nothing of its sort
    public void read(String cell, ObjectNode row) {
        String[] path = name.split("\\.", -1);
        ObjectNode at = row;
        for (int i = 0; i < path.length - 1; i++) {
            if (cell.isEmpty() && !at.path(path[i]).isObject()) {
                return;
            }
            at = at.withObject("/" + path[i]);
        }
        String field = path[path.length - 1];
        switch (sort) {
            case TEXT -> {
                if (!cell.isEmpty()) {
                    at.put(field, unsafe(cell));
                }
            }
            case BARE -> {
                if (!cell.isEmpty()) {
                    at.set(field, bareValue(cell));
                }
            }
            case SHARE -> {
                if (!cell.isEmpty()) {
                    at.put(field, share(cell));
                }
            }
            case LIST -> {
                ArrayNode values = at.putArray(field);
                listed(cell).forEach(values::add);
            }
            case VOICE -> {
                switch (cell) {
                    case "article" -> at.putNull(field);
                    case "named", "unnamed" ->
                        at.putObject(field).putNull("name").putNull("actor");
                    default ->
                        throw new IllegalArgumentException(
                                name + " is \"" + cell + "\" and none of article, named, unnamed");
                }
            }
            case OBJECT -> {
                JsonNode object = cell.isEmpty() ? at.objectNode() : Wire.parse(unsafe(cell));
                if (!object.isObject()) {
                    throw new IllegalArgumentException(name + " is no JSON object");
                }
                at.set(field, object);
            }
        }
    }

    /// Whether a table without it can be read.
    public boolean isOptional() {
        return sort == Sort.SHARE;
    }

    private double share(String cell) {
        if (!cell.matches("[01]|0?\\.\\d{1,20}|1\\.0{1,20}|\\d\\.\\d{1,20}E-\\d{1,3}")) {
            throw new IllegalArgumentException(name + " is \"" + cell + "\" and no number from 0 to 1");
        }
        return Double.parseDouble(cell);
    }

    private JsonNode bareValue(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return BooleanNode.valueOf(cell.equals("true"));
        }
        if (!cell.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException(name + " is \"" + cell + "\" and no whole number, true or false");
        }
        return IntNode.valueOf(Integer.parseInt(cell));
    }

    /// The text of a cell without the apostrophe that keeps it from being a formula.
    public static String unsafe(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static List<String> listed(String cell) {
        List<String> out = new ArrayList<>();
        if (cell.isEmpty()) {
            return out;
        }
        String joined = unsafe(cell);
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == '\\' && i + 1 < joined.length()) {
                value.append(joined.charAt(++i));
            } else if (c == ';') {
                out.add(value.toString());
                value.setLength(0);
                if (i + 1 < joined.length() && joined.charAt(i + 1) == ' ') {
                    i++;
                }
            } else {
                value.append(c);
            }
        }
        out.add(value.toString());
        return out;
    }
}
