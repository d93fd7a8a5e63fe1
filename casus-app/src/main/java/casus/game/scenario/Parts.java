package casus.game.scenario;

import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.YamlFile.Value;
import casus.game.scenario.YamlFile.What;
import casus.terms.InputProblem;
import casus.terms.code.Obligation;
import casus.terms.code.WireName;
import casus.terms.text.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// What the parts of a scenario file are made of: maps, lists, words, numbers, distributions, ids. Every
/// fault is collected with its place; a value that cannot be read becomes one that does no harm.
final class Parts {
    /// An actor's id: as in the ledger, where a group stands under its name.
    static final String ACTOR = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.'’ -]{0,59}";

    static final double MOST_WEIGHT = 10;
    static final double MOST_LAMBDA = 100;

    final List<InputProblem> problems = new ArrayList<>();
    final DriverTable drivers = DriverTable.load();
    final Map<String, Actor> actors = new LinkedHashMap<>();

    Optional<Quantity> quantity(String key, Value value, double low, double high) {
        if (value.what() instanceof What.Text text) {
            return Optional.of(new Quantity(
                    key, Distribution.fixed(number(value, text.text(), low, high)), List.of(), Optional.empty()));
        }
        if (!(value.what() instanceof What.Fields all)) {
            fault(value, "\"" + key + "\" is no number and no distribution", "write 0.4 or {pert: [0.2, 0.4, 0.7]}");
            return Optional.empty();
        }
        Optional<Distribution> distribution = Optional.empty();
        for (Map.Entry<String, Value> field : all.fields().entrySet()) {
            Optional<Distribution.Shape> shape = Arrays.stream(Distribution.Shape.values())
                    .filter(s -> s.word().equals(field.getKey()))
                    .findFirst();
            if (shape.isPresent() && distribution.isPresent()) {
                fault(field.getValue(), "\"" + key + "\" has two distributions", "keep one");
            } else if (shape.isPresent()) {
                distribution = distribution(shape.get(), field.getValue());
                if (distribution.isEmpty()) {
                    return Optional.empty();
                }
            } else if (!Set.of("evidence", "by").contains(field.getKey())) {
                fault(
                        field.getValue(),
                        "\"" + field.getKey() + "\" means nothing here",
                        "a number is " + Distribution.Shape.words() + "; beside it stand evidence and by");
            }
        }
        if (distribution.isEmpty()) {
            fault(value, "\"" + key + "\" has no number", "write one of " + Distribution.Shape.words());
            return Optional.empty();
        }
        boolean normal = distribution.get().shape() == Distribution.Shape.NORMAL;
        double lowest = normal ? distribution.get().mean() : distribution.get().low();
        double highest = normal ? distribution.get().mean() : distribution.get().high();
        if (lowest < low || highest > high) {
            fault(value, "\"" + key + "\" reaches beyond " + low + " to " + high, "keep it inside");
            return Optional.empty();
        }
        return Optional.of(new Quantity(
                key,
                distribution.get(),
                evidence(all.fields()),
                Optional.ofNullable(all.fields().get("by")).map(this::text)));
    }

    Optional<Distribution> distribution(Distribution.Shape shape, Value value) {
        int before = problems.size();
        List<Double> numbers = value.what() instanceof What.Items list
                ? list.items().stream().map(v -> number(v, -1e9, 1e9)).toList()
                : List.of(number(value, -1e9, 1e9));
        if (problems.size() > before) {
            return Optional.empty();
        }
        Optional<String> fault = Distribution.fault(shape, numbers);
        fault.ifPresent(f -> fault(value, f, "write " + shape.word() + ": [" + String.join(", ", shape.names()) + "]"));
        return fault.isPresent() ? Optional.empty() : Optional.of(new Distribution(shape, numbers));
    }

    /// Stands for a number that could not be read, so that what names it is no fault of its own.
    static Quantity harmless(String key) {
        return new Quantity(key, Distribution.fixed(0), List.of(), Optional.empty());
    }

    List<String> evidence(Map<String, Value> fields) {
        Value value = fields.get("evidence");
        if (value == null) {
            return List.of();
        }
        List<String> ids = words(fields, "evidence");
        ids.stream()
                .filter(id -> !id.matches("L-[1-9][0-9]{0,8}"))
                .forEach(
                        id -> fault(value, "\"" + clipped(id) + "\" is no entry's id", "write evidence: [L-12, L-40]"));
        return ids;
    }

    double number(Map<String, Value> fields, String key, double otherwise, double low, double high) {
        return fields.containsKey(key) ? number(fields.get(key), low, high) : otherwise;
    }

    double number(Value value, double low, double high) {
        if (value.what() instanceof What.Text text) {
            return number(value, text.text(), low, high);
        }
        fault(value, "a number is missing", "write one between " + low + " and " + high);
        return low;
    }

    double number(Value value, String text, double low, double high) {
        try {
            double number = Double.parseDouble(text);
            if (text.matches("[-+.0-9eE]+") && number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            fault(value, "\"" + clipped(text) + "\" is no number", "write one between " + low + " and " + high);
            return low;
        }
        fault(value, "\"" + clipped(text) + "\" is out of range", "write a number between " + low + " and " + high);
        return low;
    }

    static String clipped(String text) {
        return Phrase.cut(text, 41);
    }

    boolean isDriver(Value value, String driver) {
        if (drivers.find(driver).isEmpty()) {
            fault(
                    value,
                    "no driver is called \"" + clipped(driver) + "\"",
                    "write one of "
                            + drivers.all().stream()
                                    .map(DriverTable.Driver::word)
                                    .collect(Collectors.joining(", ")));
            return false;
        }
        return true;
    }

    void isActor(Value value, String id) {
        if (!actors.containsKey(id)) {
            fault(
                    value,
                    "no actor is called \"" + clipped(id) + "\"",
                    "write one of " + String.join(", ", actors.keySet()) + ", or add it to actors");
        }
    }

    Optional<Obligation> obligation(Value value, String word) {
        Optional<Obligation> found = WireName.find(Obligation.class, word);
        if (found.isEmpty()) {
            fault(value, "no clause is called \"" + word + "\"", "write one of " + WireName.words(Obligation.class));
        }
        return found;
    }

    void each(Map<String, Value> fields, String key, BiConsumer<String, Value> use) {
        Value value = fields.get(key);
        if (value == null) {
            return;
        }
        if (value.what() instanceof What.Fields map) {
            map.fields().forEach(use);
        } else {
            fault(value, "\"" + key + "\" is a map", "write name: value below it");
        }
    }

    List<Value> items(Map<String, Value> fields, String key) {
        Value value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        if (value.what() instanceof What.Items list) {
            return list.items();
        }
        fault(value, "\"" + key + "\" is a list", "begin each item with a dash");
        return List.of();
    }

    List<String> words(Map<String, Value> fields, String key) {
        Value value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        return value.what() instanceof What.Items list
                ? list.items().stream().map(this::text).toList()
                : List.of(text(value));
    }

    String word(Map<String, Value> fields, String key, Value parent) {
        if (!fields.containsKey(key)) {
            fault(parent, "\"" + key + "\" is missing", "add it");
            return "";
        }
        return text(fields.get(key));
    }

    boolean flag(Map<String, Value> fields, String key) {
        return fields.containsKey(key) && text(fields.get(key)).equals("true");
    }

    String text(Value value) {
        if (value.what() instanceof What.Text text) {
            return text.text();
        }
        fault(value, "a word or number belongs here", "write it on one line");
        return "";
    }

    Map<String, Value> fields(Value value, Set<String> known) {
        if (!(value.what() instanceof What.Fields map)) {
            fault(value, "a map belongs here", "write key: value, or {key: value}");
            return Map.of();
        }
        map.fields().keySet().stream()
                .filter(k -> !known.contains(k))
                .forEach(k -> problems.add(new InputProblem(
                        map.keyPlaces().getOrDefault(k, value.where()),
                        "\"" + clipped(k) + "\" means nothing here",
                        "write one of " + known.stream().sorted().collect(Collectors.joining(", ")))));
        return map.fields();
    }

    void fault(Value value, String what, String remedy) {
        problems.add(new InputProblem(value.where(), what, remedy));
    }
}
