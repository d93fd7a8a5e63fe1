package casus.bench.reading;

import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Records of the gold in the form of a model's answer: what a second reader that makes no mistake would give.
final class GoldItems {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GoldItems() {}

    /// The item a record stands for.
    static ObjectNode of(JsonNode g) {
        String kind = g.path("kind").asText();
        ObjectNode out = NODES.objectNode().put("kind", kind);
        out.putObject("anchor").put("exact", g.path("quote").asText()).putNull("prefix");
        String status = g.path("status").asText("occurred");
        boolean denied = g.path("stage").asText().equals("denied");
        out.put("status", denied ? "denied" : status.equals("reported") ? "occurred" : status);
        if (g.path("by").isTextual()) {
            out.putObject("accordingTo")
                    .putNull("name")
                    .put("actor", g.path("by").asText());
        } else {
            out.putNull("accordingTo");
        }
        out.putNull("time");
        ArrayNode mentions = out.putArray("mentions");
        for (String role : List.of("supplier", "recipient", "actor", "target", "toward", "thenActor")) {
            mention(mentions, text(g, role), g.path("mentions").path(role));
        }
        mention(mentions, text(g, "actor"), g.path("mentions").path("speaker"));
        JsonNode parties = g.path("mentions").path("parties");
        for (int i = 0; i < g.path("parties").size(); i++) {
            mention(mentions, g.path("parties").path(i).asText(), parties.path(i));
        }
        fields(out, g, kind);
        return soviet(out, g);
    }

    /// The gold has one code for Russia and the Soviet Union; the ledger, and what a model is told, have two.
    private static ObjectNode soviet(ObjectNode out, JsonNode g) {
        boolean told = g.path("mentions").toString().contains("Soviet");
        return told ? (ObjectNode) Wire.parse(Wire.text(out).replace("\"RUS\"", "\"SUN\"")) : out;
    }

    private static void fields(ObjectNode out, JsonNode g, String kind) {
        switch (kind) {
            case "agreement" -> agreement(out, g);
            case "transfer" -> transfer(out, g);
            case "event" -> event(out, g);
            case "statement" -> statement(out, g);
            case "driver" -> driver(out, g);
            default -> expectation(out, g);
        }
    }

    private static void mention(ArrayNode mentions, String actor, JsonNode words) {
        if (!actor.isEmpty() && words.isTextual()) {
            mentions.addObject().put("actor", actor).put("words", words.asText().replaceFirst("@\\d+$", ""));
        }
    }

    private static String text(JsonNode g, String field) {
        return g.path(field).isTextual() ? g.path(field).asText() : "";
    }

    private static void put(ObjectNode out, String field, String value) {
        if (value.isEmpty()) {
            out.putNull(field);
        } else {
            out.put(field, value);
        }
    }

    private static void agreement(ObjectNode out, JsonNode g) {
        out.set("parties", g.path("parties").deepCopy());
        out.put("name", g.path("name").asText("their agreement"));
        put(out, "signed", text(g, "signed"));
        out.putNull("inForce");
        if (g.path("termYears").isInt()) {
            out.put("termYears", g.path("termYears").asInt());
        } else {
            out.putNull("termYears");
        }
        out.putArray("cooperation");
        ObjectNode duties = out.putObject("obligations");
        for (String duty : List.of("defense", "offense", "neutrality", "nonaggression", "consultation")) {
            JsonNode told = g.path("obligations").path(duty.equals("defense") ? "defence" : duty);
            if (told.isBoolean()) {
                duties.put(duty, told.booleanValue());
            } else {
                duties.putNull(duty);
            }
        }
        out.putArray("owedBy");
        out.putArray("conditions");
    }

    private static void transfer(ObjectNode out, JsonNode g) {
        put(out, "supplier", text(g, "supplier"));
        put(out, "recipient", text(g, "recipient"));
        String stage = text(g, "stage");
        out.put("item", text(g, "item"))
                .putNull("designation")
                .put("category", "arms unspecified")
                .put("stage", stage.equals("denied") ? "delivered" : stage.equals("co-produced") ? "coProduced" : stage)
                .putNull("quantity");
    }

    private static void event(ObjectNode out, JsonNode g) {
        ArrayNode actors = out.putArray("actors");
        if (!text(g, "actor").isEmpty()) {
            actors.add(text(g, "actor"));
        }
        ArrayNode recipients = out.putArray("recipients");
        if (!text(g, "target").isEmpty()) {
            recipients.add(text(g, "target"));
        }
        JsonNode type = g.path("type").isArray() ? g.path("type").path(0) : g.path("type");
        out.put("type", type.asText()).putNull("mode");
        out.putArray("contexts");
        out.putNull("place");
    }

    private static void statement(ObjectNode out, JsonNode g) {
        put(out, "speaker", text(g, "speaker"));
        String as = g.path("mentions").path("speaker").asText(text(g, "speaker"));
        out.put("speakerAsWritten", as.replaceFirst("@\\d+$", "")).putNull("office");
        put(out, "actor", text(g, "actor"));
        out.putNull("audience")
                .put("manner", g.path("manner").asText())
                .put("content", g.path("quote").asText());
    }

    private static void driver(ObjectNode out, JsonNode g) {
        out.put("actor", text(g, "actor"));
        put(out, "toward", text(g, "toward"));
        JsonNode motive = g.path("motive").isArray() ? g.path("motive").path(0) : g.path("motive");
        out.put("motive", motive.asText())
                .put("pulls", g.path("pulls").asText())
                .putNull("rungs")
                .put("content", g.path("quote").asText());
    }

    private static void expectation(ObjectNode out, JsonNode g) {
        out.put("status", "hypothetical").putNull("condition");
        ObjectNode then = out.putObject("then");
        put(then, "actor", text(g, "thenActor"));
        then.putNull("type").putNull("recipient").put("content", g.path("quote").asText());
        out.putNull("words").putNull("horizon");
        if (text(g, "holder").isEmpty()) {
            out.putNull("holder");
        } else {
            out.putObject("holder").put("name", text(g, "holder")).putNull("actor");
        }
    }
}
