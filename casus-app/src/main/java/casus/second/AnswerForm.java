package casus.second;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads answers strictly by the schema they were asked for in: no field too many, none too few, no word that is on no
/// list. Knows the words of JSON Schema that our schemas use: type, enum, properties, required,
/// additionalProperties, items, anyOf.
final class AnswerForm {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final JsonNode schema;
    private final String list;

    /// What an answer holds.
    ///
    /// @param items in the form asked for
    /// @param loose how many were not
    record Items(List<JsonNode> items, int loose) {
        Items {
            items = List.copyOf(items);
        }
    }

    /// @param list the one field of an answer, a list
    AnswerForm(Prompt prompt, String list) {
        this.list = list;
        this.schema = parse(prompt.form()).orElseThrow(() -> new IllegalStateException(prompt.name()));
    }

    /// The items of an answer; empty if it is not the object that was asked for.
    Optional<Items> read(String answer) {
        return parse(answer)
                .filter(a -> a.isObject() && a.size() == 1 && a.path(list).isArray())
                .map(a -> items(a.path(list)));
    }

    private Items items(JsonNode all) {
        List<JsonNode> good = new ArrayList<>();
        for (JsonNode item : all) {
            if (fits(item, schema.path("properties").path(list).path("items"))) {
                good.add(item);
            }
        }
        return new Items(good, all.size() - good.size());
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(STRICT.readTree(text)).filter(n -> !n.isMissingNode());
        } catch (JsonProcessingException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static boolean fits(JsonNode value, JsonNode schema) {
        if (schema.has("anyOf")) {
            for (JsonNode one : schema.path("anyOf")) {
                if (fits(value, one)) {
                    return true;
                }
            }
            return false;
        }
        return isOfType(value, schema.path("type"))
                && isListed(value, schema)
                && (!value.isObject() || hasFields(value, schema))
                && (!value.isArray() || holds(value, schema.path("items")));
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isOfType(value, one)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isInt();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean isListed(JsonNode value, JsonNode schema) {
        if (!schema.has("enum")) {
            return true;
        }
        for (JsonNode one : schema.path("enum")) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFields(JsonNode value, JsonNode schema) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        return value.propertyStream()
                .allMatch(f -> schema.path("properties").has(f.getKey())
                        && fits(f.getValue(), schema.path("properties").path(f.getKey())));
    }

    private static boolean holds(JsonNode value, JsonNode items) {
        for (JsonNode one : value) {
            if (!fits(one, items)) {
                return false;
            }
        }
        return true;
    }
}
