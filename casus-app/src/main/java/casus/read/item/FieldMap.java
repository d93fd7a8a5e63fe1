package casus.read.item;

import casus.terms.InputProblem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which field of a record is its title, its text, and so on: as somebody says, else by the names such fields
/// usually have.
///
/// @param named field by what it is, as somebody says
public record FieldMap(Map<RecordPart, String> named) {
    /// What a field of a record can be.
    public enum RecordPart {
        TITLE("title", "headline", "article title", "name", "subject"),
        TEXT(
                "text",
                "body",
                "content",
                "content_text",
                "article text",
                "full text",
                "fulltext",
                "article",
                "story",
                "maintext",
                "content_html",
                "message",
                "post_text"),
        DATE(
                "date",
                "published",
                "seendate",
                "publication date",
                "pubdate",
                "pub_date",
                "published_at",
                "publishedat",
                "date_published",
                "date_publish",
                "publish_date",
                "publication_date",
                "datetime",
                "created_at",
                "timestamp",
                "issued",
                "year"),
        OUTLET(
                "outlet",
                "source",
                "publisher",
                "publication",
                "publication title",
                "newspaper",
                "site",
                "source_name",
                "container-title",
                "source_domain",
                "domain",
                "channel"),
        AUTHOR("author", "authors", "byline", "creator", "by"),
        URL("url", "link", "address", "uri", "web_url", "href", "permalink");

        private final List<String> names;

        RecordPart(String... names) {
            this.names = List.of(names);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// By the usual names alone.
    public static final FieldMap GUESSED = new FieldMap(Map.of());

    public FieldMap {
        named = Map.copyOf(named);
    }

    /// From words such as `title=headline,text=body,date=published`.
    ///
    /// @throws InputProblem if they say something else
    public static FieldMap parse(String words) {
        Map<RecordPart, String> named = new EnumMap<>(RecordPart.class);
        for (String pair : words.split(",")) {
            int sign = pair.indexOf('=');
            String key =
                    sign < 0 ? pair.strip() : pair.substring(0, sign).strip().toLowerCase(Locale.ROOT);
            Optional<RecordPart> part = Arrays.stream(RecordPart.values())
                    .filter(p -> p.word().equals(key))
                    .findFirst();
            if (part.isEmpty() || sign < 0 || pair.substring(sign + 1).isBlank()) {
                throw new InputProblem(
                        "--map",
                        "\"" + pair + "\" does not say which field is what",
                        "write PART=FIELD, with commas between; the parts are "
                                + Arrays.stream(RecordPart.values())
                                        .map(RecordPart::word)
                                        .collect(Collectors.joining(", ")));
            }
            named.put(part.get(), pair.substring(sign + 1).strip());
        }
        return new FieldMap(named);
    }

    /// Whether somebody says which field is the text.
    public boolean namesText() {
        return named.containsKey(RecordPart.TEXT);
    }

    /// Which of a record's fields is what: as somebody says where it has such a field, else by the usual names.
    ///
    /// @param fields of the record, as spelt
    public Map<RecordPart, String> among(Iterable<String> fields) {
        Map<String, String> spelt = new LinkedHashMap<>();
        fields.forEach(f -> spelt.putIfAbsent(f.strip().toLowerCase(Locale.ROOT), f));
        Map<RecordPart, String> out = new EnumMap<>(RecordPart.class);
        for (RecordPart part : RecordPart.values()) {
            Stream.concat(Stream.ofNullable(named.get(part)), part.names.stream())
                    .map(n -> spelt.get(n.toLowerCase(Locale.ROOT)))
                    .filter(f -> f != null)
                    .findFirst()
                    .ifPresent(f -> out.put(part, f));
        }
        return out;
    }

    /// The fields of a record by what they are.
    ///
    /// @param value of a field, by its spelling
    public static RecordFields fields(Map<RecordPart, String> parts, UnaryOperator<String> value) {
        return new RecordFields(
                value(parts, RecordPart.TITLE, value),
                value(parts, RecordPart.TEXT, value),
                value(parts, RecordPart.DATE, value),
                value(parts, RecordPart.OUTLET, value),
                value(parts, RecordPart.AUTHOR, value),
                value(parts, RecordPart.URL, value));
    }

    private static String value(Map<RecordPart, String> parts, RecordPart part, UnaryOperator<String> value) {
        return Optional.ofNullable(parts.get(part)).map(value).orElse("").strip();
    }
}
