package casus.game.scenario;

import casus.terms.InputProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML file as a tree of values that know their line and column. Hostile until read: the event stream
/// is checked first, without recursion, for depth, size, anchors and aliases, so that nothing can grow or
/// loop.
final class YamlFile {
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_EVENTS = 50_000;
    private static final int MOST_DEPTH = 16;

    private final String file;
    private final List<InputProblem> problems;

    YamlFile(String file, List<InputProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// A value of the file.
    ///
    /// @param where file, line and column
    /// @param what  text, list or map
    record Value(String where, What what) {}

    /// What a value is.
    sealed interface What {
        /// Text or a number, as written.
        record Text(String text) implements What {}

        /// A list.
        record Items(List<Value> items) implements What {}

        /// A map; keys keep their order and place.
        record Fields(SequencedMap<String, Value> fields, Map<String, String> keyPlaces) implements What {}
    }

    /// The file's one value; empty, with a problem noted, where it cannot be read.
    Optional<Value> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            problem(file, "the file has " + text.length() + " characters", "keep it below " + MOST_CHARACTERS);
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            if (!isTame(settings, text)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problem(file, "the file is empty", "begin with casus-scenario: 1");
            }
            return root.map(this::value);
        } catch (MarkedYamlEngineException e) {
            problem(at(e.getProblemMark()), e.getProblem(), "mend the YAML at this place");
        } catch (YamlEngineException e) {
            problem(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("not YAML"), "mend the YAML");
        }
        return Optional.empty();
    }

    private boolean isTame(LoadSettings settings, String text) {
        int depth = 0;
        int events = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            String fault = "";
            if (++events > MOST_EVENTS) {
                fault = "the file has more than " + MOST_EVENTS + " values";
            } else if (depth > MOST_DEPTH) {
                fault = "lists and maps are nested more than " + MOST_DEPTH + " deep";
            } else if (event instanceof AliasEvent
                    || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                fault = "anchors and aliases (& and *) are not used in scenarios";
            } else if (documents > 1) {
                fault = "a second document begins";
            }
            if (!fault.isEmpty()) {
                problem(at(event.getStartMark()), fault, "write every value out, once, in one document");
                return false;
            }
        }
        return true;
    }

    private Value value(Node node) {
        String where = at(node.getStartMark());
        if (node instanceof ScalarNode scalar) {
            return new Value(where, new What.Text(scalar.getValue()));
        }
        if (node instanceof SequenceNode list) {
            return new Value(
                    where,
                    new What.Items(list.getValue().stream().map(this::value).toList()));
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        List<NodeTuple> tuples = node instanceof MappingNode map ? map.getValue() : new ArrayList<>();
        for (NodeTuple tuple : tuples) {
            String place = at(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(place, "a key is no word", "write key: value");
                continue;
            }
            if (fields.containsKey(key.getValue())) {
                problem(place, "\"" + key.getValue() + "\" stands here twice", "keep one");
                continue;
            }
            fields.put(key.getValue(), value(tuple.getValueNode()));
            places.put(key.getValue(), place);
        }
        return new Value(where, new What.Fields(fields, places));
    }

    private String at(Optional<Mark> mark) {
        return mark.map(m -> file + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                .orElse(file);
    }

    private void problem(String where, String what, String remedy) {
        problems.add(new InputProblem(where, what, remedy));
    }
}
