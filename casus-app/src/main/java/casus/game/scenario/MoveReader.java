package casus.game.scenario;

import casus.game.scenario.Scenario.Meaning;
import casus.game.scenario.Scenario.Move;
import casus.game.scenario.Scenario.Role;
import casus.game.scenario.YamlFile.Value;
import casus.game.scenario.YamlFile.What;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the moves of a scenario, in order.
final class MoveReader {
    private static final int MOST_OPTIONS = 12;
    private static final int MOST_MOVES = 24;

    final List<Move> moves = new ArrayList<>();
    private final Parts parts;

    MoveReader(Parts parts) {
        this.parts = parts;
    }

    /// Reads one move, which may depend on those before it.
    void read(Value value) {
        Map<String, Value> fields = parts.fields(
                value,
                Set.of("at", "name", "options", "levels", "climb", "after", "simultaneous", "means", "reaction"));
        String name = parts.word(fields, "name", value);
        List<String> at = parts.words(fields, "at");
        at.forEach(a -> parts.isActor(value, a));
        if (at.isEmpty()
                || moves.size() >= MOST_MOVES
                || moves.stream().anyMatch(m -> m.name().equals(name))) {
            parts.fault(
                    value,
                    "the move \"" + name + "\" has nobody to make it, stands twice, or is one too many",
                    "mend it");
        }
        boolean ladder = fields.containsKey("options")
                && fields.get("options").what() instanceof What.Text t
                && t.text().equals("ladder");
        List<String> options =
                ladder ? Arrays.stream(Rung.values()).map(Rung::wire).toList() : parts.words(fields, "options");
        if (options.size() < 2
                || options.size() > MOST_OPTIONS
                || Set.copyOf(options).size() < options.size()) {
            parts.fault(
                    value, "a move has 2 to " + MOST_OPTIONS + " different options", "write options: [wait, strike]");
            return;
        }
        if (at.size() > 1 && !parts.flag(fields, "simultaneous")) {
            parts.fault(value, "several actors make one move", "write simultaneous: true, or a move for each");
        }
        moves.add(new Move(
                at,
                name,
                meaning(fields, value, at, ladder),
                options,
                levels(fields, options),
                ladder,
                ladder && parts.flag(fields, "climb"),
                condition(fields),
                reaction(fields, value, name, options)));
    }

    private Meaning meaning(Map<String, Value> fields, Value value, List<String> at, boolean ladder) {
        if (fields.containsKey("means")) {
            String word = parts.word(fields, "means", value);
            Optional<Meaning> found = Arrays.stream(Meaning.values())
                    .filter(m -> m.word().equals(word))
                    .findFirst();
            if (found.isEmpty()) {
                parts.fault(
                        value,
                        "no move means \"" + word + "\"",
                        "write one of attack, join, response, reply, close, reaction");
            }
            return found.orElse(Meaning.CLOSE);
        }
        Role role = at.isEmpty() || !parts.actors.containsKey(at.getFirst())
                ? Role.THIRD
                : parts.actors.get(at.getFirst()).role();
        return usual(role, at.size(), ladder, moves);
    }

    /// What a move means that does not say.
    ///
    /// @param role    of who moves; of the first of several
    /// @param movers  how many move at once
    /// @param earlier the moves before it
    static Meaning usual(Role role, int movers, boolean ladder, List<Move> earlier) {
        Meaning first = switch (role) {
            case ATTACKER -> Meaning.ATTACK;
            case BACKER -> Meaning.JOIN;
            case PATRON -> ladder ? Meaning.RESPONSE : Meaning.CLOSE;
            case TARGET -> Meaning.REPLY;
            case THIRD -> Meaning.REACTION;
        };
        boolean again = earlier.stream().anyMatch(m -> m.meaning() == first);
        return movers > 1 || again && first != Meaning.REACTION ? Meaning.CLOSE : first;
    }

    private List<Double> levels(Map<String, Value> fields, List<String> options) {
        List<Value> given = parts.items(fields, "levels");
        if (given.isEmpty()) {
            return Move.even(options.size());
        }
        if (given.size() != options.size()) {
            parts.fault(given.getFirst(), given.size() + " levels for " + options.size() + " options", "give each one");
        }
        return given.stream().map(v -> parts.number(v, 0, 1)).toList();
    }

    private Condition condition(Map<String, Value> fields) {
        Value value = fields.get("after");
        if (value == null || !(value.what() instanceof What.Text text)) {
            return Condition.ALWAYS;
        }
        try {
            Condition condition = Condition.parse(text.text());
            for (Condition.Test test : condition.all()) {
                Optional<Move> move =
                        moves.stream().filter(m -> m.name().equals(test.move())).findFirst();
                if (move.isEmpty()) {
                    parts.fault(
                            value, "no earlier move is called \"" + test.move() + "\"", "name one that stands above");
                } else if (!move.get().options().contains(test.option())) {
                    parts.fault(
                            value,
                            "\"" + test.move() + "\" has no option \"" + test.option() + "\"",
                            "write one of " + String.join(", ", move.get().options()));
                }
            }
            return condition;
        } catch (IllegalArgumentException e) {
            parts.fault(value, String.valueOf(e.getMessage()), "write, for example, campaign != pause");
            return Condition.ALWAYS;
        }
    }

    private List<Quantity> reaction(Map<String, Value> fields, Value value, String name, List<String> options) {
        if (!fields.containsKey("reaction")) {
            return List.of();
        }
        List<Quantity> out = new ArrayList<>();
        parts.each(fields, "reaction", (option, share) -> {
            if (out.size() >= options.size() || !options.get(out.size()).equals(option)) {
                parts.fault(
                        share, "\"" + option + "\" is not the next option", "give all options but the last, in order");
            }
            parts.quantity("reaction(" + name + "," + option + ")", share, 0, 1).ifPresent(out::add);
        });
        if (out.size() != options.size() - 1) {
            parts.fault(value, "a reaction gives all options but the last", "the last one takes the rest");
        }
        return out;
    }
}
