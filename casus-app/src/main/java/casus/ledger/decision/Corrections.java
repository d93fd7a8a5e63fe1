package casus.ledger.decision;

import casus.ledger.decision.Decision.Act;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes of an entry what its decisions say. The entry as it was read is never touched.
public final class Corrections {
    private static final Set<String> FIXED = Set.of("id", "kind", "article", "anchor", "grade", "review", "madeBy");
    private static final Set<String> DATES = Set.of("time", "signed", "inForce");
    private static final Set<String> NUMBERS = Set.of("quantity", "termYears");
    private static final Set<String> ATTRIBUTIONS = Set.of("accordingTo", "holder");

    private Corrections() {}

    /// Refuses a correction that cannot be made.
    ///
    /// @throws InputProblem saying why
    public static void check(Entry entry, Decision.Correct correction) {
        corrected(entry, correction.fields());
    }

    /// The entry after `acts`, but for corrections that hold a date nobody can read: [Decisions#unreadable] names
    /// them.
    ///
    /// @throws InputProblem if a correction cannot be made
    public static Entry of(Entry entry, List<Act> acts) {
        Entry out = entry;
        for (Act act : acts) {
            out = switch (act) {
                case Decision.Add a -> reviewed(out, Common.Review.ACCEPTED);
                case Decision.Review r -> reviewed(out, r.state());
                case Decision.Correct c ->
                    badDate(c).isPresent() ? out : reviewed(corrected(out, c.fields()), Common.Review.CORRECTED);
                default -> out;
            };
        }
        return out;
    }

    /// What a correction gives for a date though it is none.
    static Optional<String> badDate(Decision.Correct correction) {
        return correction.fields().entrySet().stream()
                .filter(f -> DATES.contains(f.getKey().substring(f.getKey().lastIndexOf('.') + 1)))
                .map(f -> f.getValue().strip())
                .filter(v -> !v.isEmpty() && !v.equals("null") && Edtf.find(v).isEmpty())
                .sorted()
                .findFirst();
    }

    private static Entry reviewed(Entry entry, Common.Review state) {
        return entry.with(entry.common().reviewed(state));
    }

    private static Entry corrected(Entry entry, Map<String, String> fields) {
        ObjectNode wire = Wire.object(entry);
        new TreeMap<>(fields).forEach((field, value) -> set(wire, entry, field, value.strip()));
        try {
            return Wire.entry(Wire.text(wire));
        } catch (IllegalArgumentException e) {
            InputProblem problem = new InputProblem(
                    entry.id().toString(),
                    String.valueOf(e.getMessage()),
                    "write FIELD=VALUE as in the wire form, such as stage=offered or time=2025-06");
            problem.initCause(e);
            throw problem;
        }
    }

    private static void set(ObjectNode wire, Entry entry, String path, String value) {
        int dot = path.indexOf('.');
        if (dot > 0 && wire.path(path.substring(0, dot)) instanceof ObjectNode inner) {
            put(inner, entry, path.substring(dot + 1), value);
        } else {
            put(wire, entry, path, value);
        }
    }

    private static void put(ObjectNode node, Entry entry, String field, String value) {
        JsonNode old = node.path(field);
        if (old.isMissingNode() || FIXED.contains(field)) {
            throw new InputProblem(
                    entry.id().toString(),
                    "the field \"" + field + "\" of "
                            + (entry.kind().matches("[aeiou].*") ? "an " : "a ") + entry.kind()
                            + " cannot be corrected",
                    "name one of " + String.join(", ", correctable(node)));
        }
        if (value.isEmpty() || value.equals("null")) {
            if (old.isArray()) {
                node.putArray(field);
            } else {
                node.putNull(field);
            }
        } else if (field.equals("time")) {
            node.putObject("time").put("edtf", value).put("text", "set by hand");
        } else if (ATTRIBUTIONS.contains(field)) {
            node.putObject(field).put("name", value).putNull("actor");
        } else if (old.isArray() || field.equals("owedBy") || field.equals("rungs")) {
            var array = node.putArray(field);
            Stream.of(value.split(",")).map(String::strip).forEach(array::add);
        } else if (NUMBERS.contains(field)) {
            node.put(field, wholeNumber(entry, field, value));
        } else if (value.toLowerCase(Locale.ROOT).matches("true|false")) {
            node.put(field, Boolean.parseBoolean(value));
        } else {
            node.put(field, value);
        }
    }

    private static int wholeNumber(Entry entry, String field, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new InputProblem(
                    entry.id().toString(), field + " is a whole number, not \"" + value + "\"", "write digits");
        }
        return Integer.parseInt(value);
    }

    private static List<String> correctable(ObjectNode node) {
        return node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(f -> !FIXED.contains(f))
                .sorted()
                .toList();
    }
}
