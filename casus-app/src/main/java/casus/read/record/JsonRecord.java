package casus.read.record;

import casus.read.item.FieldMap;
import casus.read.item.PageName;
import casus.read.item.RecordFields;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON object that is an article, of whatever program: its fields by their usual names, or as somebody says.
final class JsonRecord {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_FIELDS = 2_000;

    private JsonRecord() {}

    /// What one object of a list comes to.
    ///
    /// @param number of the object or of its line
    static SourceStep step(SourceStep.Entry in, long number, JsonNode record, byte[] bytes, SourceOptions options) {
        String where = in.where() + ":" + number;
        if (!record.isObject()) {
            return SourceStep.fault(
                    where, "this is no record but a " + kind(record), "write one object for each article");
        }
        Optional<RecordFields> reference =
                isReference(record) && !options.fields().namesText()
                        ? Optional.of(reference(record))
                        : Optional.empty();
        RecordFields fields = reference.orElseGet(
                () -> FieldMap.fields(options.fields().among(names(record)), name -> words(at(record, name))));
        String name = PageName.of(fields.title(), in.name(), number);
        return fields.step(where, name, bytes, reference.isEmpty(), options.follow());
    }

    static byte[] bytes(JsonNode record) {
        return record.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "list";
            case STRING -> "text";
            case NUMBER -> "number";
            default -> "value without fields";
        };
    }

    /// The names of the fields, and `outer.inner` for those of the objects among them.
    private static List<String> names(JsonNode record) {
        List<String> names = new ArrayList<>();
        record.properties().forEach(f -> names.add(f.getKey()));
        record.properties().forEach(f -> {
            if (f.getValue().isObject() && names.size() < MOST_FIELDS) {
                f.getValue().fieldNames().forEachRemaining(inner -> names.add(f.getKey() + "." + inner));
            }
        });
        return names;
    }

    private static JsonNode at(JsonNode record, String name) {
        JsonNode whole = record.path(name);
        int dot = name.indexOf('.');
        return whole.isMissingNode() && dot > 0
                ? record.path(name.substring(0, dot)).path(name.substring(dot + 1))
                : whole;
    }

    /// A value in words: of a list all, of an object its name or title.
    static String words(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(words(v)));
            parts.removeIf(String::isBlank);
            return String.join(", ", parts);
        }
        if (value.isObject()) {
            for (String key : List.of("name", "title", "literal", "text", "rendered", "#text")) {
                if (value.path(key).isTextual()) {
                    return value.path(key).asText().strip();
                }
            }
            return "";
        }
        return value.isNull() ? "" : value.asText("").strip();
    }

    /// A reference as Zotero and others write it (CSL-JSON): about an article, and seldom its text.
    private static boolean isReference(JsonNode record) {
        return record.path("issued").has("date-parts")
                || record.has("container-title")
                || record.has("citation-key") && record.has("type");
    }

    private static RecordFields reference(JsonNode record) {
        List<String> authors = new ArrayList<>();
        record.path("author")
                .forEach(a -> authors.add(
                        (a.path("given").asText("") + " " + a.path("family").asText("")
                                        + a.path("literal").asText(""))
                                .strip()));
        List<String> parts = new ArrayList<>();
        JsonNode issued = record.path("issued");
        issued.path("date-parts")
                .path(0)
                .forEach(p -> parts.add(String.format(java.util.Locale.ROOT, "%02d", p.asInt(0))));
        String date =
                parts.isEmpty() ? words(issued.path("raw")) + words(issued.path("literal")) : String.join("-", parts);
        return new RecordFields(
                words(record.path("title")),
                words(record.path("abstract")),
                date,
                record.has("container-title") ? words(record.path("container-title")) : words(record.path("publisher")),
                String.join(", ", authors),
                words(record.path("URL")));
    }
}
