package casus.game.scenario;

import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.Scenario.Agreement;
import casus.game.scenario.Scenario.Meaning;
import casus.game.scenario.Scenario.PastCrisis;
import casus.game.scenario.Scenario.Role;
import casus.game.scenario.Scenario.Run;
import casus.game.scenario.Scenario.Type;
import casus.game.scenario.Scenario.Weight;
import casus.game.scenario.Scenario.WhatIf;
import casus.game.scenario.YamlFile.Value;
import casus.game.scenario.YamlFile.What;
import casus.terms.InputProblem;
import casus.terms.Rung;
import casus.terms.code.Obligation;
import casus.terms.code.WireName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads a scenario and finds all its faults, each with its place and what to do. Nothing is guessed: an
/// unknown word is a fault.
public final class ScenarioReader {
    private static final int MOST_ACTORS = 12;
    private static final int MOST_WHAT_IFS = 24;
    private static final int MOST_OBSERVED = 500;
    private static final int MOST_DRAWS = 1 << 20;
    private static final int MOST_MONTHS = 60;
    private static final String KEY = "[A-Za-z_]+\\(" + Parts.ACTOR + "(," + Parts.ACTOR + ")?\\)";
    private static final Set<String> FIELDS = Set.of(
            "casus-scenario",
            "id",
            "question",
            "actors",
            "agreements",
            "state0",
            "moves",
            "payoffs",
            "whatif",
            "observed",
            "run");

    /// What was read.
    ///
    /// @param scenario empty where the file has faults
    /// @param problems every fault
    public record ScenarioReading(Optional<Scenario> scenario, List<InputProblem> problems) {
        public ScenarioReading {
            problems = List.copyOf(problems);
        }
    }

    private final String file;
    private final Parts parts = new Parts();
    private final MoveReader moves = new MoveReader(parts);
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();
    private final SequencedMap<String, Quantity> state = new LinkedHashMap<>();
    private final List<Weight> payoffs = new ArrayList<>();
    private final List<WhatIf> whatIfs = new ArrayList<>();
    private final List<PastCrisis> observed = new ArrayList<>();

    private ScenarioReader(String file) {
        this.file = file;
    }

    /// Reads a scenario.
    ///
    /// @param file its name, for messages
    public static ScenarioReading read(String file, String text) {
        return new ScenarioReader(file).scenario(text);
    }

    /// One number or distribution by itself.
    static Optional<Distribution> lone(String key, String text, List<InputProblem> problems) {
        ScenarioReader reader = new ScenarioReader(key);
        Optional<Distribution> out = new YamlFile(key, reader.parts.problems)
                .read(text)
                .flatMap(v -> reader.parts.quantity(key, v, 0, Parts.MOST_LAMBDA))
                .map(Quantity::value);
        problems.addAll(reader.parts.problems);
        return out;
    }

    private ScenarioReading scenario(String text) {
        Optional<Value> root = new YamlFile(file, parts.problems).read(text);
        if (root.isEmpty()) {
            return new ScenarioReading(Optional.empty(), parts.problems);
        }
        Map<String, Value> top = parts.fields(root.get(), FIELDS);
        int before = parts.problems.size();
        String version = parts.word(top, "casus-scenario", root.get());
        if (!version.equals("1")) {
            if (parts.problems.size() == before) {
                parts.fault(root.get(), "this is no scenario of version 1", "begin with casus-scenario: 1");
            }
            return new ScenarioReading(Optional.empty(), parts.problems);
        }
        String id = parts.word(top, "id", root.get());
        String question = parts.word(top, "question", root.get());
        parts.each(top, "actors", this::actor);
        parts.each(top, "state0", this::state);
        parts.items(top, "agreements").forEach(this::agreement);
        parts.items(top, "moves").forEach(moves::read);
        parts.each(top, "payoffs", this::payoffsOf);
        Run run = run(Optional.ofNullable(top.get("run")));
        parts.items(top, "whatif").forEach(this::whatIf);
        parts.items(top, "observed").forEach(this::observed);
        whole(root.get());
        if (!parts.problems.isEmpty()) {
            return new ScenarioReading(Optional.empty(), parts.problems);
        }
        return new ScenarioReading(
                Optional.of(new Scenario(
                        file,
                        id,
                        question,
                        List.copyOf(parts.actors.values()),
                        List.copyOf(agreements.values()),
                        state,
                        moves.moves,
                        payoffs,
                        whatIfs,
                        observed,
                        run)),
                parts.problems);
    }

    /// What only the whole file can tell.
    private void whole(Value root) {
        for (Role role : List.of(Role.ATTACKER, Role.PATRON, Role.TARGET)) {
            long count =
                    parts.actors.values().stream().filter(a -> a.role() == role).count();
            if (count != 1) {
                parts.fault(root, count + " actors have the role " + role.word(), "give it to exactly one");
            }
        }
        if (moves.moves.stream().noneMatch(m -> m.meaning() == Meaning.RESPONSE)) {
            parts.fault(
                    root,
                    "no move is the patron's response",
                    "add {at: PATRON, name: response, options: ladder, climb: true}");
        }
        if (moves.moves.stream().noneMatch(m -> m.meaning() == Meaning.ATTACK)) {
            parts.fault(root, "no move is the attack", "add {at: ATTACKER, name: campaign, options: [pause, attack]}");
        }
        if (moves.moves.stream().filter(m -> m.meaning() == Meaning.RESPONSE).count() > 1) {
            parts.fault(
                    root, "more than one move is the patron's response", "keep one; name later ones with means: close");
        }
        parts.actors.values().stream()
                .filter(a -> moves.moves.stream()
                                .anyMatch(m ->
                                        m.at().contains(a.id()) && m.reaction().isEmpty())
                        && payoffs.stream().noneMatch(w -> w.actor().equals(a.id())))
                .forEach(a -> parts.fault(root, a.id() + " moves but weighs nothing", "add it to payoffs"));
    }

    // --- actors, agreements, state

    private void actor(String id, Value value) {
        Map<String, Value> fields = parts.fields(value, Set.of("role", "types"));
        String role = parts.word(fields, "role", value);
        Optional<Role> found =
                Arrays.stream(Role.values()).filter(r -> r.word().equals(role)).findFirst();
        if (found.isEmpty()) {
            parts.fault(
                    value,
                    "no role is called \"" + role + "\"",
                    "write one of attacker, backer, patron, target, third");
        }
        if (!id.matches(Parts.ACTOR) || parts.actors.size() >= MOST_ACTORS) {
            parts.fault(
                    value,
                    "\"" + id + "\" is no actor's id, or one of more than " + MOST_ACTORS,
                    "write RUS or IRN.irgc");
        }
        List<Type> types = new ArrayList<>();
        if (fields.containsKey("types")) {
            parts.each(fields, "types", (name, type) -> type(id, name, type).ifPresent(types::add));
            long rest = types.stream().filter(t -> t.share().isEmpty()).count();
            if (types.size() < 2 || rest != 1) {
                parts.fault(
                        value,
                        "the types of " + id + " do not add up",
                        "give every type but one a share, and one `rest`");
            }
        }
        parts.actors.put(id, new Actor(id, found.orElse(Role.THIRD), types));
    }

    private Optional<Type> type(String actor, String name, Value value) {
        if (value.what() instanceof What.Text text && text.text().equals("rest")) {
            return Optional.of(new Type(name, Optional.empty(), Map.of()));
        }
        if (!(value.what() instanceof What.Fields all)) {
            parts.fault(value, "a type is a share or `rest`", "write " + name + ": {beta: [2, 6]}");
            return Optional.empty();
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>(all.fields());
        Map<String, Double> times = new LinkedHashMap<>();
        Value factors = fields.remove("times");
        if (factors != null && factors.what() instanceof What.Fields f) {
            f.fields().forEach((driver, factor) -> {
                parts.isDriver(factor, driver);
                times.put(driver, parts.number(factor, 0, Parts.MOST_WEIGHT));
            });
        }
        boolean rest = fields.containsKey("share")
                && fields.get("share").what() instanceof What.Text t
                && t.text().equals("rest");
        if (rest) {
            return Optional.of(new Type(name, Optional.empty(), times));
        }
        Value shareless = new Value(value.where(), new What.Fields(fields, all.keyPlaces()));
        return parts.quantity("type(" + actor + "," + name + ")", shareless, 0, 1)
                .map(q -> new Type(name, Optional.of(q), times));
    }

    private void agreement(Value value) {
        Map<String, Value> fields = parts.fields(value, Set.of("id", "parties", "clauses", "evidence"));
        String id = parts.word(fields, "id", value);
        List<String> parties = parts.words(fields, "parties");
        parties.forEach(p -> parts.isActor(value, p));
        Map<Obligation, Boolean> clauses = new EnumMap<>(Obligation.class);
        if (fields.containsKey("clauses")) {
            parts.each(
                    fields,
                    "clauses",
                    (clause, flag) -> parts.obligation(flag, clause).ifPresent(o -> {
                        if (flag.what() instanceof What.Text t && t.text().matches("true|false")) {
                            clauses.put(o, Boolean.valueOf(t.text()));
                        } else {
                            parts.fault(flag, "a clause is true or false", "write " + clause + ": true");
                        }
                    }));
        }
        agreements.put(id, new Agreement(id, parties, clauses, parts.evidence(fields)));
    }

    private void state(String key, Value value) {
        if (!key.matches(KEY)) {
            parts.fault(value, "\"" + key + "\" is no state", "write trust(IRN,RUS), load(RUS,ukraine) or stock(RUS)");
            return;
        }
        state.put(key, parts.quantity(key, value, 0, 1).orElseGet(() -> Parts.harmless(key)));
    }

    // --- payoffs, what-ifs, run

    private void payoffsOf(String actor, Value value) {
        parts.isActor(value, actor);
        if (!(value.what() instanceof What.Fields fields)) {
            parts.fault(value, "payoffs of " + actor + " are drivers with weights", "write gain: {pert: [.3, .5, .7]}");
            return;
        }
        fields.fields().forEach((driver, weight) -> weight(actor, driver, weight));
    }

    private void weight(String actor, String driver, Value value) {
        if (!parts.isDriver(value, driver)) {
            return;
        }
        Actor who = parts.actors.get(actor);
        if (who != null
                && !parts.drivers
                        .find(driver)
                        .orElseThrow()
                        .roles()
                        .contains(who.role().word())) {
            parts.fault(
                    value,
                    "the role " + who.role().word() + " cannot weigh \"" + driver + "\"",
                    "choose another driver");
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        if (value.what() instanceof What.Fields all) {
            fields.putAll(all.fields());
        }
        List<String> times = parts.words(fields, "times");
        for (String key : times) {
            if (!state.containsKey(key)) {
                parts.fault(value, "no state is called \"" + key + "\"", "add it to state0, or mend the spelling");
            }
        }
        Optional<Obligation> when = Optional.empty();
        if (fields.containsKey("when")) {
            when = parts.obligation(fields.get("when"), parts.word(fields, "when", value));
        }
        fields.remove("times");
        fields.remove("when");
        Value bare = value.what() instanceof What.Fields all
                ? new Value(value.where(), new What.Fields(fields, all.keyPlaces()))
                : value;
        Quantity size = parts.quantity(actor + "." + driver, bare, 0, Parts.MOST_WEIGHT)
                .orElseGet(() -> Parts.harmless(actor + "." + driver));
        payoffs.add(new Weight(actor, driver, size, times, when));
    }

    private void whatIf(Value value) {
        Map<String, Value> fields = parts.fields(value, Set.of("id", "set", "evidence"));
        String id = parts.word(fields, "id", value);
        if (whatIfs.size() >= MOST_WHAT_IFS) {
            parts.fault(value, "more than " + MOST_WHAT_IFS + " what-ifs", "keep the ones that matter");
        }
        whatIfs.add(new WhatIf(id, set(fields), parts.evidence(fields)));
    }

    /// What a variant or a past crisis has otherwise.
    private SequencedMap<String, Distribution> set(Map<String, Value> fields) {
        SequencedMap<String, Distribution> set = new LinkedHashMap<>();
        parts.each(fields, "set", (key, to) -> {
            if (!settable().contains(key)) {
                parts.fault(to, "nothing is called \"" + key + "\"", "write one of " + String.join(", ", settable()));
            } else if (to.what() instanceof What.Text t && t.text().matches("true|false")) {
                set.put(key, Distribution.fixed(t.text().equals("true") ? 1 : 0));
            } else {
                parts.quantity(key, to, 0, key.equals("lambda") ? Parts.MOST_LAMBDA : Parts.MOST_WEIGHT)
                        .ifPresent(q -> set.put(key, q.value()));
            }
        });
        return set;
    }

    private void observed(Value value) {
        Map<String, Value> fields = parts.fields(value, Set.of("id", "set", "attack", "rungs", "evidence"));
        String id = parts.word(fields, "id", value);
        String attack = parts.word(fields, "attack", value);
        if (!attack.matches("true|false") || observed.size() >= MOST_OBSERVED) {
            parts.fault(
                    value,
                    "\"" + id + "\" does not tell whether there was an attack, or is one of more than " + MOST_OBSERVED,
                    "write attack: true or attack: false");
        }
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        for (String word : parts.words(fields, "rungs")) {
            Optional<Rung> rung = WireName.find(Rung.class, word);
            rung.ifPresent(rungs::add);
            if (rung.isEmpty()) {
                parts.fault(value, "no rung is called \"" + word + "\"", "write some of " + WireName.words(Rung.class));
            }
        }
        boolean attacked = attack.equals("true");
        if (!attacked && fields.containsKey("rungs")) {
            parts.fault(value, "rungs are given an attack, and there was none", "take them out");
        }
        Optional<Set<Rung>> taken = fields.containsKey("rungs") ? Optional.of(rungs) : Optional.empty();
        observed.add(new PastCrisis(id, set(fields), attacked, taken, parts.evidence(fields)));
    }

    /// Every key a what-if or `--set` can name.
    private List<String> settable() {
        return Settable.keys(state.values(), payoffs, agreements.values(), parts.actors.values(), moves.moves);
    }

    private Run run(Optional<Value> value) {
        Map<String, Value> fields = value.map(v -> parts.fields(
                        v, Set.of("draws", "shifts", "seed", "lambda", "months", "memory", "lesson", "hedging")))
                .orElse(Map.of());
        Run usual = Run.usual(parts.drivers.judged());
        int before = parts.problems.size();
        int draws = (int) parts.number(fields, "draws", usual.draws(), 16, MOST_DRAWS);
        int shifts = (int) parts.number(fields, "shifts", usual.shifts(), 2, 256);
        Quantity lambda = Optional.ofNullable(fields.get("lambda"))
                .flatMap(v -> parts.quantity("lambda", v, 0, Parts.MOST_LAMBDA))
                .orElse(usual.lambda());
        if (draws / shifts < 2 && parts.problems.size() == before) {
            parts.fault(value.orElseThrow(), "fewer than two draws a shift", "raise draws or lower shifts");
        }
        return new Run(
                draws,
                shifts,
                (long) parts.number(fields, "seed", usual.seed(), 0, 1e15),
                lambda,
                (int) parts.number(fields, "months", usual.months(), 0, MOST_MONTHS),
                parts.number(fields, "memory", usual.memory(), 0, 1),
                parts.number(fields, "lesson", usual.lesson(), 0, 1),
                parts.number(fields, "hedging", usual.hedging(), 0, 1));
    }
}
