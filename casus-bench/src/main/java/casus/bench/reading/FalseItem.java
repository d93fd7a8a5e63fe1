package casus.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Ways in which a model's entry can be false, each made of a true one.
enum FalseItem {
    /// Words of another article.
    INVENTED_QUOTE,
    /// One word of the quote is another.
    ALTERED_QUOTE,
    /// An actor the article does not name.
    ABSENT_ACTOR,
    /// Who did it and to whom, exchanged.
    EXCHANGED_ROLES,
    /// Done where the text denies it or only thinks of it, or denied where it was done.
    TURNED_STATUS;

    private static final List<String> ELSEWHERE =
            List.of("PRY", "LSO", "BTN", "SLV", "TGO", "LUX", "FJI", "BWA", "SUR", "MDV");
    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");

    /// A false item, or nothing where this way does not fit the record.
    ///
    /// @param gold  the record the item was made of
    /// @param other words of another article
    Optional<ObjectNode> of(JsonNode gold, ObjectNode item, String other, Random random) {
        ObjectNode out = item.deepCopy();
        return switch (this) {
            case INVENTED_QUOTE -> {
                quote(out, other);
                yield Optional.of(out);
            }
            case ALTERED_QUOTE -> altered(out, random);
            case ABSENT_ACTOR -> absent(out, ELSEWHERE.get(random.nextInt(ELSEWHERE.size())));
            case EXCHANGED_ROLES -> exchanged(out);
            case TURNED_STATUS -> turned(gold, out);
        };
    }

    private static void quote(ObjectNode out, String words) {
        ((ObjectNode) out.path("anchor")).put("exact", words);
    }

    private static Optional<ObjectNode> altered(ObjectNode out, Random random) {
        String[] words = out.path("anchor").path("exact").asText().split(" ");
        if (words.length < 4) {
            return Optional.empty();
        }
        words[1 + random.nextInt(words.length - 2)] = random.nextBoolean() ? "formally" : "…";
        quote(out, String.join(" ", words));
        return Optional.of(out);
    }

    private static Optional<ObjectNode> absent(ObjectNode out, String stranger) {
        for (String field : List.of("supplier", "recipient", "actor")) {
            if (out.path(field).isTextual()) {
                out.put(field, stranger);
                return Optional.of(out);
            }
        }
        for (String field : List.of("parties", "actors")) {
            if (out.path(field) instanceof ArrayNode list && !list.isEmpty()) {
                list.set(0, stranger);
                return Optional.of(out);
            }
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> exchanged(ObjectNode out) {
        if (out.path("supplier").isTextual() && out.path("recipient").isTextual()) {
            String supplier = out.path("supplier").asText();
            out.put("supplier", out.path("recipient").asText()).put("recipient", supplier);
            return Optional.of(out);
        }
        boolean both = out.path("actors").size() == 1 && out.path("recipients").size() == 1;
        if (both && !MUTUAL.contains(out.path("type").asText())) {
            JsonNode actors = out.path("actors").deepCopy();
            out.set("actors", out.path("recipients").deepCopy());
            out.set("recipients", actors);
            return Optional.of(out);
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> turned(JsonNode gold, ObjectNode out) {
        String kind = out.path("kind").asText();
        boolean deed = kind.equals("event")
                || kind.equals("transfer") && out.path("stage").asText().equals("delivered");
        if (!deed || gold.path("optional").asBoolean()) {
            return Optional.empty();
        }
        out.put("status", out.path("status").asText().equals("occurred") ? "denied" : "occurred");
        return Optional.of(out);
    }
}
