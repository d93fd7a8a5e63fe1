package casus.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What [SecondScores] measured, as a table for a person.
public final class SecondTable {
    private static final Map<String, String> ROWS = Map.of(
            "before", "the model's answers as given",
            "after", "what the gate lets in",
            "afterSure", "  of it not held as unsure",
            "casusAlone", "Casus alone",
            "modelAdds", "what the model adds",
            "bothReaders", "Casus and what the model adds");

    private SecondTable() {}

    /// The lines.
    public static List<String> lines(JsonNode json) {
        List<String> out = new ArrayList<>();
        out.add(json.path("articles").asInt() + " articles, "
                + json.path("answers").asInt() + " entries in the answers");
        out.add("");
        out.add(String.format(Locale.ROOT, "%-32s %8s %8s %10s %8s", "", "entries", "recall", "precision", "traps"));
        for (String row : List.of("before", "after", "afterSure", "casusAlone", "modelAdds", "bothReaders")) {
            JsonNode s = json.path(row);
            out.add(String.format(
                    Locale.ROOT,
                    "%-32s %8d %8.3f %10.3f %8d",
                    ROWS.getOrDefault(row, row),
                    s.path("entries").asInt(),
                    s.path("recall").asDouble(),
                    s.path("precision").asDouble(),
                    s.path("neverHits").asInt()));
        }
        out.add("");
        out.add("dropped by the gate: " + json.path("dropped") + "; held as unsure: " + json.path("unsure"));
        out.add("");
        out.add(String.format(
                Locale.ROOT,
                "%-14s %8s %8s %12s %13s",
                "two readers",
                "agree",
                "differ",
                "Casus alone",
                "model alone"));
        json.path("agreement")
                .properties()
                .forEach(k -> out.add(String.format(
                        Locale.ROOT,
                        "%-14s %8d %8d %12d %13d",
                        k.getKey(),
                        k.getValue().path("both").asInt(),
                        k.getValue().path("differ").asInt(),
                        k.getValue().path("casusAlone").asInt(),
                        k.getValue().path("secondAlone").asInt())));
        out.add("");
        out.add(String.format(
                Locale.ROOT, "%-18s %8s %8s %15s", "false entries", "planted", "dropped", "held as unsure"));
        json.path("planted").properties().stream()
                .filter(p -> p.getValue().isObject())
                .forEach(p -> out.add(String.format(
                        Locale.ROOT,
                        "%-18s %8d %8d %15d",
                        p.getKey().replace('_', ' '),
                        p.getValue().path("planted").asInt(),
                        p.getValue().path("dropped").asInt(),
                        p.getValue().path("heldAsUnsure").asInt())));
        JsonNode planted = json.path("planted");
        JsonNode right = json.path("true");
        out.add(String.format(
                Locale.ROOT,
                "all                %8d %8d %15d   %.1f%% removed",
                planted.path("planted").asInt(),
                planted.path("dropped").asInt(),
                planted.path("heldAsUnsure").asInt(),
                100 * planted.path("removed").asDouble()));
        out.add(String.format(
                Locale.ROOT,
                "true entries       %8d %8d %15d   %.1f%% lost, %.1f%% held",
                right.path("entries").asInt(),
                right.path("dropped").asInt(),
                right.path("heldAsUnsure").asInt(),
                100 * right.path("lost").asDouble(),
                100 * right.path("held").asDouble()));
        return out;
    }
}
