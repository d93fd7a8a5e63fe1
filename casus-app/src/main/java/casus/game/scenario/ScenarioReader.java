package casus.game.scenario;

import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.Scenario.Agreement;
import casus.game.scenario.Scenario.Meaning;
import casus.game.scenario.Scenario.Move;
import casus.game.scenario.Scenario.Role;
import casus.game.scenario.Scenario.Run;
import casus.game.scenario.Scenario.Type;
import casus.game.scenario.Scenario.Weight;
import casus.game.scenario.Scenario.WhatIf;
import casus.game.scenario.YamlFile.Value;
import casus.game.scenario.YamlFile.What;
import casus.terms.InputProblem;
import casus.terms.Obligation;
import casus.terms.Rung;
import casus.terms.Wired;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Reads a scenario and finds all its faults, each with its place and what to do. Nothing is guessed: an
/// unknown word is a fault.
public final class ScenarioReader {
    private static final int MOST_ACTORS = 12;
    private static final int MOST_OPTIONS = 12;
    private static final int MOST_MOVES = 24;
    private static final int MOST_WHAT_IFS = 24;
    private static final int MOST_DRAWS = 1 << 20;
    private static final int MOST_MONTHS = 60;
    private static final double MOST_WEIGHT = 10;
    private static final double MOST_LAMBDA = 100;
    private static final String KEY = "[A-Za-z_]+\\([A-Za-z0-9_.]+(,[A-Za-z0-9_.]+)?\\)";
    private static final Set<String> FIELDS = Set.of(
            "casus-scenario", "id", "question", "actors", "agreements", "state0", "moves", "payoffs", "whatif", "run");

    /// What was read.
    ///
    /// @param scenario empty where the file has faults
    /// @param problems every fault
    public record Read(Optional<Scenario> scenario, List<InputProblem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    private final String file;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Drivers drivers = Drivers.load();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();
    private final SequencedMap<String, Quantity> state = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Weight> payoffs = new ArrayList<>();
    private final List<WhatIf> whatIfs = new ArrayList<>();

    private ScenarioReader(String file) {
        this.file = file;
    }

    /// Reads a scenario.
    ///
    /// @param file its name, for messages
    public static Read read(String file, String text) {
        return new ScenarioReader(file).scenario(text);
    }

    /// One number or distribution by itself.
    static Optional<Distribution> lone(String key, String text, List<InputProblem> problems) {
        ScenarioReader reader = new ScenarioReader(key);
        Optional<Distribution> out = new YamlFile(key, reader.problems)
                .read(text)
                .flatMap(v -> reader.quantity(key, v, 0, MOST_LAMBDA))
                .map(Quantity::value);
        problems.addAll(reader.problems);
        return out;
    }

    private Read scenario(String text) {
        Optional<Value> root = new YamlFile(file, problems).read(text);
        if (root.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        Map<String, Value> top = fields(root.get(), FIELDS);
        if (!word(top, "casus-scenario", root.get()).equals("1")) {
            fault(root.get(), "this is no scenario of version 1", "begin with casus-scenario: 1");
            return new Read(Optional.empty(), problems);
        }
        String id = word(top, "id", root.get());
        String question = word(top, "question", root.get());
        each(top, "actors", this::actor);
        each(top, "state0", this::state);
        items(top, "agreements").forEach(this::agreement);
        items(top, "moves").forEach(this::move);
        each(top, "payoffs", this::payoffsOf);
        Run run = run(Optional.ofNullable(top.get("run")));
        items(top, "whatif").forEach(this::whatIf);
        whole(root.get());
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        return new Read(
                Optional.of(new Scenario(
                        file,
                        id,
                        question,
                        List.copyOf(actors.values()),
                        List.copyOf(agreements.values()),
                        state,
                        moves,
                        payoffs,
                        whatIfs,
                        run)),
                problems);
    }

    /// What only the whole file can tell.
    private void whole(Value root) {
        for (Role role : List.of(Role.ATTACKER, Role.PATRON, Role.TARGET)) {
            long count = actors.values().stream().filter(a -> a.role() == role).count();
            if (count != 1) {
                fault(root, count + " actors have the role " + role.word(), "give it to exactly one");
            }
        }
        if (moves.stream().noneMatch(m -> m.meaning() == Meaning.RESPONSE)) {
            fault(
                    root,
                    "no move is the patron's response",
                    "add {at: PATRON, name: response, options: ladder, climb: true}");
        }
        if (moves.stream().noneMatch(m -> m.meaning() == Meaning.ATTACK)) {
            fault(root, "no move is the attack", "add {at: ATTACKER, name: campaign, options: [pause, attack]}");
        }
        if (moves.stream().filter(m -> m.meaning() == Meaning.RESPONSE).count() > 1) {
            fault(root, "more than one move is the patron's response", "keep one; name later ones with means: close");
        }
        actors.values().stream()
                .filter(a -> moves.stream()
                                .anyMatch(m ->
                                        m.at().contains(a.id()) && m.reaction().isEmpty())
                        && payoffs.stream().noneMatch(w -> w.actor().equals(a.id())))
                .forEach(a -> fault(root, a.id() + " moves but weighs nothing", "add it to payoffs"));
    }

    // --- actors, agreements, state

    private void actor(String id, Value value) {
        Map<String, Value> fields = fields(value, Set.of("role", "types"));
        String role = word(fields, "role", value);
        Optional<Role> found =
                Arrays.stream(Role.values()).filter(r -> r.word().equals(role)).findFirst();
        if (found.isEmpty()) {
            fault(value, "no role is called \"" + role + "\"", "write one of attacker, backer, patron, target, third");
        }
        if (!id.matches("[A-Za-z0-9_.-]{1,40}") || actors.size() >= MOST_ACTORS) {
            fault(
                    value,
                    "\"" + id + "\" is no actor's id, or one of more than " + MOST_ACTORS,
                    "write RUS or IRN.irgc");
        }
        List<Type> types = new ArrayList<>();
        if (fields.containsKey("types")) {
            each(fields, "types", (name, type) -> type(id, name, type).ifPresent(types::add));
            long rest = types.stream().filter(t -> t.share().isEmpty()).count();
            if (types.size() < 2 || rest != 1) {
                fault(
                        value,
                        "the types of " + id + " do not add up",
                        "give every type but one a share, and one `rest`");
            }
        }
        actors.put(id, new Actor(id, found.orElse(Role.THIRD), types));
    }

    private Optional<Type> type(String actor, String name, Value value) {
        if (value.what() instanceof What.Text text && text.text().equals("rest")) {
            return Optional.of(new Type(name, Optional.empty(), Map.of()));
        }
        if (!(value.what() instanceof What.Fields all)) {
            fault(value, "a type is a share or `rest`", "write " + name + ": {beta: [2, 6]}");
            return Optional.empty();
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>(all.fields());
        Map<String, Double> times = new LinkedHashMap<>();
        Value factors = fields.remove("times");
        if (factors != null && factors.what() instanceof What.Fields f) {
            f.fields().forEach((driver, factor) -> {
                isDriver(factor, driver);
                times.put(driver, number(factor, 0, MOST_WEIGHT));
            });
        }
        boolean rest = fields.containsKey("share")
                && fields.get("share").what() instanceof What.Text t
                && t.text().equals("rest");
        if (rest) {
            return Optional.of(new Type(name, Optional.empty(), times));
        }
        Value shareless = new Value(value.where(), new What.Fields(fields, all.keyPlaces()));
        return quantity("type(" + actor + "," + name + ")", shareless, 0, 1)
                .map(q -> new Type(name, Optional.of(q), times));
    }

    private void agreement(Value value) {
        Map<String, Value> fields = fields(value, Set.of("id", "parties", "clauses", "evidence"));
        String id = word(fields, "id", value);
        List<String> parties = words(fields, "parties");
        parties.forEach(p -> isActor(value, p));
        Map<Obligation, Boolean> clauses = new EnumMap<>(Obligation.class);
        if (fields.containsKey("clauses")) {
            each(
                    fields,
                    "clauses",
                    (clause, flag) -> obligation(flag, clause).ifPresent(o -> {
                        if (flag.what() instanceof What.Text t && t.text().matches("true|false")) {
                            clauses.put(o, Boolean.valueOf(t.text()));
                        } else {
                            fault(flag, "a clause is true or false", "write " + clause + ": true");
                        }
                    }));
        }
        agreements.put(id, new Agreement(id, parties, clauses, evidence(fields)));
    }

    private void state(String key, Value value) {
        if (!key.matches(KEY)) {
            fault(value, "\"" + key + "\" is no state", "write trust(IRN,RUS), load(RUS,ukraine) or stock(RUS)");
            return;
        }
        quantity(key, value, 0, 1).ifPresent(q -> state.put(key, q));
    }

    // --- moves

    private void move(Value value) {
        Map<String, Value> fields = fields(
                value,
                Set.of("at", "name", "options", "levels", "climb", "after", "simultaneous", "means", "reaction"));
        String name = word(fields, "name", value);
        List<String> at = words(fields, "at");
        at.forEach(a -> isActor(value, a));
        if (at.isEmpty()
                || moves.size() >= MOST_MOVES
                || moves.stream().anyMatch(m -> m.name().equals(name))) {
            fault(
                    value,
                    "the move \"" + name + "\" has nobody to make it, stands twice, or is one too many",
                    "mend it");
        }
        boolean ladder = fields.containsKey("options")
                && fields.get("options").what() instanceof What.Text t
                && t.text().equals("ladder");
        List<String> options =
                ladder ? Arrays.stream(Rung.values()).map(Rung::wire).toList() : words(fields, "options");
        if (options.size() < 2
                || options.size() > MOST_OPTIONS
                || Set.copyOf(options).size() < options.size()) {
            fault(value, "a move has 2 to " + MOST_OPTIONS + " different options", "write options: [wait, strike]");
            return;
        }
        if (at.size() > 1 && !flag(fields, "simultaneous")) {
            fault(value, "several actors make one move", "write simultaneous: true, or a move for each");
        }
        moves.add(new Move(
                at,
                name,
                meaning(fields, value, at, ladder),
                options,
                levels(fields, options),
                ladder,
                ladder && flag(fields, "climb"),
                condition(fields),
                reaction(fields, value, name, options)));
    }

    private Meaning meaning(Map<String, Value> fields, Value value, List<String> at, boolean ladder) {
        if (fields.containsKey("means")) {
            String word = word(fields, "means", value);
            Optional<Meaning> found = Arrays.stream(Meaning.values())
                    .filter(m -> m.word().equals(word))
                    .findFirst();
            if (found.isEmpty()) {
                fault(
                        value,
                        "no move means \"" + word + "\"",
                        "write one of attack, join, response, reply, close, reaction");
            }
            return found.orElse(Meaning.CLOSE);
        }
        Role role = at.isEmpty() || !actors.containsKey(at.getFirst())
                ? Role.THIRD
                : actors.get(at.getFirst()).role();
        Meaning first = switch (role) {
            case ATTACKER -> Meaning.ATTACK;
            case BACKER -> Meaning.JOIN;
            case PATRON -> ladder ? Meaning.RESPONSE : Meaning.CLOSE;
            case TARGET -> Meaning.REPLY;
            case THIRD -> Meaning.REACTION;
        };
        boolean again = moves.stream().anyMatch(m -> m.meaning() == first);
        return at.size() > 1 || again && first != Meaning.REACTION ? Meaning.CLOSE : first;
    }

    private List<Double> levels(Map<String, Value> fields, List<String> options) {
        List<Value> given = items(fields, "levels");
        if (given.isEmpty()) {
            List<Double> even = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                even.add((double) i / (options.size() - 1));
            }
            return even;
        }
        if (given.size() != options.size()) {
            fault(given.getFirst(), given.size() + " levels for " + options.size() + " options", "give each one");
        }
        return given.stream().map(v -> number(v, 0, 1)).toList();
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
                    fault(value, "no earlier move is called \"" + test.move() + "\"", "name one that stands above");
                } else if (!move.get().options().contains(test.option())) {
                    fault(
                            value,
                            "\"" + test.move() + "\" has no option \"" + test.option() + "\"",
                            "write one of " + String.join(", ", move.get().options()));
                }
            }
            return condition;
        } catch (IllegalArgumentException e) {
            fault(value, String.valueOf(e.getMessage()), "write, for example, campaign != pause");
            return Condition.ALWAYS;
        }
    }

    private List<Quantity> reaction(Map<String, Value> fields, Value value, String name, List<String> options) {
        if (!fields.containsKey("reaction")) {
            return List.of();
        }
        List<Quantity> out = new ArrayList<>();
        each(fields, "reaction", (option, share) -> {
            if (out.size() >= options.size() || !options.get(out.size()).equals(option)) {
                fault(share, "\"" + option + "\" is not the next option", "give all options but the last, in order");
            }
            quantity("reaction(" + name + "," + option + ")", share, 0, 1).ifPresent(out::add);
        });
        if (out.size() != options.size() - 1) {
            fault(value, "a reaction gives all options but the last", "the last one takes the rest");
        }
        return out;
    }

    // --- payoffs, what-ifs, run

    private void payoffsOf(String actor, Value value) {
        isActor(value, actor);
        if (!(value.what() instanceof What.Fields fields)) {
            fault(value, "payoffs of " + actor + " are drivers with weights", "write gain: {pert: [.3, .5, .7]}");
            return;
        }
        fields.fields().forEach((driver, weight) -> weight(actor, driver, weight));
    }

    private void weight(String actor, String driver, Value value) {
        if (!isDriver(value, driver)) {
            return;
        }
        Actor who = actors.get(actor);
        if (who != null
                && !drivers.find(driver)
                        .orElseThrow()
                        .roles()
                        .contains(who.role().word())) {
            fault(value, "the role " + who.role().word() + " cannot weigh \"" + driver + "\"", "choose another driver");
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        if (value.what() instanceof What.Fields all) {
            fields.putAll(all.fields());
        }
        List<String> times = words(fields, "times");
        for (String key : times) {
            if (!state.containsKey(key)) {
                fault(value, "no state is called \"" + key + "\"", "add it to state0, or mend the spelling");
            }
        }
        Optional<Obligation> when = Optional.empty();
        if (fields.containsKey("when")) {
            when = obligation(fields.get("when"), word(fields, "when", value));
        }
        fields.remove("times");
        fields.remove("when");
        Value bare = value.what() instanceof What.Fields all
                ? new Value(value.where(), new What.Fields(fields, all.keyPlaces()))
                : value;
        Optional<Obligation> clause = when;
        quantity(actor + "." + driver, bare, 0, MOST_WEIGHT)
                .ifPresent(q -> payoffs.add(new Weight(actor, driver, q, times, clause)));
    }

    private void whatIf(Value value) {
        Map<String, Value> fields = fields(value, Set.of("id", "set"));
        String id = word(fields, "id", value);
        SequencedMap<String, Distribution> set = new LinkedHashMap<>();
        if (whatIfs.size() >= MOST_WHAT_IFS) {
            fault(value, "more than " + MOST_WHAT_IFS + " what-ifs", "keep the ones that matter");
        }
        each(fields, "set", (key, to) -> {
            if (!settable().contains(key)) {
                fault(to, "nothing is called \"" + key + "\"", "write one of " + String.join(", ", settable()));
            } else if (to.what() instanceof What.Text t && t.text().matches("true|false")) {
                set.put(key, Distribution.fixed(t.text().equals("true") ? 1 : 0));
            } else {
                quantity(key, to, 0, key.equals("lambda") ? MOST_LAMBDA : MOST_WEIGHT)
                        .ifPresent(q -> set.put(key, q.value()));
            }
        });
        whatIfs.add(new WhatIf(id, set));
    }

    /// Every key a what-if or `--set` can name.
    private List<String> settable() {
        return Settable.keys(state.values(), payoffs, agreements.values(), actors.values(), moves);
    }

    private Run run(Optional<Value> value) {
        Map<String, Value> fields = value.map(v ->
                        fields(v, Set.of("draws", "shifts", "seed", "lambda", "months", "memory", "lesson", "hedging")))
                .orElse(Map.of());
        int draws = (int) number(fields, "draws", 1024, 16, MOST_DRAWS);
        int shifts = (int) number(fields, "shifts", 16, 2, 256);
        Quantity lambda = Optional.ofNullable(fields.get("lambda"))
                .flatMap(v -> quantity("lambda", v, 0, MOST_LAMBDA))
                .orElse(new Quantity("lambda", LAMBDA, List.of(), Optional.of("Casus authors")));
        if (draws / shifts < 2) {
            fault(value.orElseThrow(), "fewer than two draws a shift", "raise draws or lower shifts");
        }
        return new Run(
                draws,
                shifts,
                (long) number(fields, "seed", 1, 0, 1e15),
                lambda,
                (int) number(fields, "months", 12, 0, MOST_MONTHS),
                number(fields, "memory", 0.95, 0, 1),
                number(fields, "lesson", 0.2, 0, 1),
                number(fields, "hedging", 0.05, 0, 1));
    }

    /// Where a file gives no λ: a judgement, docs/decisions/0021-the-crisis-game.md.
    static final Distribution LAMBDA = new Distribution(Distribution.Shape.PERT, List.of(3.0, 6.0, 12.0));

    // --- parts

    private Optional<Quantity> quantity(String key, Value value, double low, double high) {
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

    private Optional<Distribution> distribution(Distribution.Shape shape, Value value) {
        List<Double> numbers = value.what() instanceof What.Items list
                ? list.items().stream().map(v -> number(v, -1e9, 1e9)).toList()
                : List.of(number(value, -1e9, 1e9));
        Optional<String> fault = Distribution.fault(shape, numbers);
        fault.ifPresent(f -> fault(value, f, "write " + shape.word() + ": [" + String.join(", ", shape.names()) + "]"));
        return fault.isPresent() ? Optional.empty() : Optional.of(new Distribution(shape, numbers));
    }

    private List<String> evidence(Map<String, Value> fields) {
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

    private double number(Map<String, Value> fields, String key, double otherwise, double low, double high) {
        return fields.containsKey(key) ? number(fields.get(key), low, high) : otherwise;
    }

    private double number(Value value, double low, double high) {
        if (value.what() instanceof What.Text text) {
            return number(value, text.text(), low, high);
        }
        fault(value, "a number is missing", "write one between " + low + " and " + high);
        return low;
    }

    private double number(Value value, String text, double low, double high) {
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

    private static String clipped(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private boolean isDriver(Value value, String driver) {
        if (drivers.find(driver).isEmpty()) {
            fault(
                    value,
                    "no driver is called \"" + clipped(driver) + "\"",
                    "write one of "
                            + drivers.all().stream().map(Drivers.Driver::word).collect(Collectors.joining(", ")));
            return false;
        }
        return true;
    }

    private void isActor(Value value, String id) {
        if (!actors.containsKey(id)) {
            fault(
                    value,
                    "no actor is called \"" + clipped(id) + "\"",
                    "write one of " + String.join(", ", actors.keySet()) + ", or add it to actors");
        }
    }

    private Optional<Obligation> obligation(Value value, String word) {
        Optional<Obligation> found = Wired.find(Obligation.class, word);
        if (found.isEmpty()) {
            fault(value, "no clause is called \"" + word + "\"", "write one of " + Wired.words(Obligation.class));
        }
        return found;
    }

    private void each(Map<String, Value> fields, String key, BiConsumer<String, Value> use) {
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

    private List<Value> items(Map<String, Value> fields, String key) {
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

    private List<String> words(Map<String, Value> fields, String key) {
        Value value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        return value.what() instanceof What.Items list
                ? list.items().stream().map(this::text).toList()
                : List.of(text(value));
    }

    private String word(Map<String, Value> fields, String key, Value parent) {
        if (!fields.containsKey(key)) {
            fault(parent, "\"" + key + "\" is missing", "add it");
            return "";
        }
        return text(fields.get(key));
    }

    private boolean flag(Map<String, Value> fields, String key) {
        return fields.containsKey(key) && text(fields.get(key)).equals("true");
    }

    private String text(Value value) {
        if (value.what() instanceof What.Text text) {
            return text.text();
        }
        fault(value, "a word or number belongs here", "write it on one line");
        return "";
    }

    private Map<String, Value> fields(Value value, Set<String> known) {
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

    private void fault(Value value, String what, String remedy) {
        problems.add(new InputProblem(value.where(), what, remedy));
    }
}
