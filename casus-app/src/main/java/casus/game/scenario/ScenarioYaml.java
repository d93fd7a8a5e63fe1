package casus.game.scenario;

import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.Scenario.Agreement;
import casus.game.scenario.Scenario.Move;
import casus.game.scenario.Scenario.PastCrisis;
import casus.game.scenario.Scenario.Role;
import casus.game.scenario.Scenario.Run;
import casus.game.scenario.Scenario.Type;
import casus.game.scenario.Scenario.Weight;
import casus.game.scenario.Scenario.WhatIf;
import casus.terms.Rung;
import casus.terms.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a scenario as the YAML that [ScenarioReader] reads: one line for every number, what is as usual
/// left out. Read back it is the same scenario, but for the name of its file.
final class ScenarioYaml {
    private static final String PLAIN = "[\\p{L}\\p{N}_.]([\\p{L}\\p{N}_.<>=! -]*[\\p{L}\\p{N}_.-])?";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\ufeff]");

    private final Scenario scenario;
    private final Map<String, String> remarks;
    private final StringBuilder out = new StringBuilder();

    private ScenarioYaml(Scenario scenario, Map<String, String> remarks) {
        this.scenario = scenario;
        this.remarks = remarks;
    }

    /// The text of a file.
    ///
    /// @param remarks what to say in a comment beside a number, by its key, or beside an agreement or a
    ///     what-if, by its id
    static String text(Scenario scenario, Map<String, String> remarks) {
        return new ScenarioYaml(scenario, remarks).text();
    }

    private String text() {
        line("casus-scenario: 1");
        line("id: " + word(scenario.id()));
        line("question: " + quoted(scenario.question()));
        line("actors:");
        scenario.actors().forEach(a -> line("  " + word(a.id()) + ": " + actor(a)));
        list("agreements", scenario.agreements(), a -> item(agreement(a), a.id()));
        if (!scenario.state().isEmpty()) {
            line("state0:");
            scenario.state().forEach((key, q) -> number("  ", key, q, List.of()));
        }
        line("moves:");
        for (int m = 0; m < scenario.moves().size(); m++) {
            item(move(scenario.moves().get(m), scenario.moves().subList(0, m)), "");
        }
        payoffs();
        list("whatif", scenario.whatIfs(), w -> item(whatIf(w), w.id()));
        list("observed", scenario.observed(), o -> item(observed(o), o.id()));
        line("run: " + run(scenario.run()));
        return out.toString();
    }

    // --- lines

    private void line(String text) {
        out.append(text).append('\n');
    }

    private interface Each<T> {
        void write(T one);
    }

    private <T> void list(String name, List<T> items, Each<T> each) {
        if (!items.isEmpty()) {
            line(name + ":");
            items.forEach(each::write);
        }
    }

    private void item(Map<String, String> fields, String id) {
        line("  - " + map(fields) + remark(id));
    }

    private String remark(String key) {
        return Optional.ofNullable(remarks.get(key))
                .map(r -> "   # " + r.replaceAll("\\R", " "))
                .orElse("");
    }

    // --- values

    private static String word(String text) {
        return text.matches(PLAIN) ? text : quoted(text);
    }

    private static String quoted(String text) {
        return CONTROL.matcher(Phrase.quoted(text))
                .replaceAll(m ->
                        String.format(Locale.ROOT, "\\\\u%04x", (int) m.group().charAt(0)));
    }

    private static String words(Collection<String> some) {
        return some.stream().map(ScenarioYaml::word).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String oneOrMore(List<String> some) {
        return some.size() == 1 ? word(some.getFirst()) : words(some);
    }

    private static String map(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> word(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static void evidence(Map<String, String> fields, List<String> ids) {
        if (!ids.isEmpty()) {
            fields.put("evidence", words(ids));
        }
    }

    /// A bare number where nothing is to be said of it, else a map.
    private static String quantity(Quantity q, Map<String, String> more) {
        boolean bare = more.isEmpty() && q.evidence().isEmpty() && q.by().isEmpty();
        return bare && q.value().shape() == Distribution.Shape.FIXED
                ? Distribution.plain(q.value().mean())
                : distribution(q, more);
    }

    /// A map of a distribution, what else stands there, and what it rests on.
    private static String distribution(Quantity q, Map<String, String> more) {
        Distribution d = q.value();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(d.shape().word(), numbers(d));
        fields.putAll(more);
        evidence(fields, q.evidence());
        q.by().ifPresent(b -> fields.put("by", word(b)));
        return map(fields);
    }

    private static String numbers(Distribution d) {
        String all = d.parameters().stream().map(Distribution::plain).collect(Collectors.joining(", "));
        return d.shape() == Distribution.Shape.FIXED ? all : "[" + all + "]";
    }

    private void number(String indent, String name, Quantity q, List<Map.Entry<String, String>> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        more.forEach(m -> fields.put(m.getKey(), m.getValue()));
        line(indent + word(name) + ": " + quantity(q, fields) + remark(q.key()));
    }

    // --- parts

    private static String actor(Actor actor) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", actor.role().word());
        if (!actor.types().isEmpty()) {
            Map<String, String> types = new LinkedHashMap<>();
            actor.types().forEach(t -> types.put(t.name(), type(t)));
            fields.put("types", map(types));
        }
        return map(fields);
    }

    private static String type(Type type) {
        Map<String, String> factors = new LinkedHashMap<>();
        new TreeMap<>(type.times()).forEach((driver, factor) -> factors.put(driver, Distribution.plain(factor)));
        Map<String, String> more = new LinkedHashMap<>();
        if (!factors.isEmpty()) {
            more.put("times", map(factors));
        }
        Optional<Quantity> share = type.share();
        if (share.isPresent()) {
            return distribution(share.get(), more);
        }
        if (more.isEmpty()) {
            return "rest";
        }
        Map<String, String> rest = new LinkedHashMap<>();
        rest.put("share", "rest");
        rest.putAll(more);
        return map(rest);
    }

    private static Map<String, String> agreement(Agreement agreement) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", word(agreement.id()));
        fields.put("parties", words(agreement.parties()));
        Map<String, String> clauses = new LinkedHashMap<>();
        new TreeMap<>(agreement.clauses()).forEach((o, holds) -> clauses.put(o.wire(), holds.toString()));
        if (!clauses.isEmpty()) {
            fields.put("clauses", map(clauses));
        }
        evidence(fields, agreement.evidence());
        return fields;
    }

    private Map<String, String> move(Move move, List<Move> earlier) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("at", oneOrMore(move.at()));
        fields.put("name", word(move.name()));
        fields.put("options", move.ladder() ? "ladder" : words(move.options()));
        if (!move.levels().equals(Move.even(move.options().size()))) {
            fields.put(
                    "levels",
                    move.levels().stream().map(Distribution::plain).collect(Collectors.joining(", ", "[", "]")));
        }
        if (move.climb()) {
            fields.put("climb", "true");
        }
        if (move.at().size() > 1) {
            fields.put("simultaneous", "true");
        }
        if (!move.after().all().isEmpty()) {
            fields.put("after", word(move.after().text()));
        }
        if (move.meaning() != MoveReader.usual(role(move), move.at().size(), move.ladder(), earlier)) {
            fields.put("means", move.meaning().word());
        }
        if (!move.reaction().isEmpty()) {
            Map<String, String> shares = new LinkedHashMap<>();
            for (int i = 0; i < move.reaction().size(); i++) {
                shares.put(move.options().get(i), quantity(move.reaction().get(i), Map.of()));
            }
            fields.put("reaction", map(shares));
        }
        return fields;
    }

    private Role role(Move move) {
        return scenario.actors().stream()
                .filter(a -> a.id().equals(move.at().getFirst()))
                .map(Actor::role)
                .findFirst()
                .orElse(Role.THIRD);
    }

    private void payoffs() {
        SequencedMap<String, List<Weight>> byActor = new LinkedHashMap<>();
        scenario.payoffs()
                .forEach(w -> byActor.computeIfAbsent(w.actor(), a -> new ArrayList<>())
                        .add(w));
        line("payoffs:");
        byActor.forEach((actor, weights) -> {
            line("  " + word(actor) + ":");
            for (Weight weight : weights) {
                List<Map.Entry<String, String>> more = new ArrayList<>();
                if (!weight.times().isEmpty()) {
                    more.add(Map.entry("times", oneOrMore(weight.times())));
                }
                weight.when().ifPresent(o -> more.add(Map.entry("when", o.wire())));
                number("    ", weight.driver(), weight.quantity(), more);
            }
        });
    }

    private Map<String, String> whatIf(WhatIf whatIf) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", word(whatIf.id()));
        fields.put("set", set(whatIf.set()));
        evidence(fields, whatIf.evidence());
        return fields;
    }

    /// A clause is true or false, all else a number.
    private String set(SequencedMap<String, Distribution> set) {
        Map<String, String> fields = new LinkedHashMap<>();
        set.forEach((key, to) -> fields.put(
                key,
                isClause(key) && (to.equals(Distribution.fixed(0)) || to.equals(Distribution.fixed(1)))
                        ? Boolean.toString(to.mean() == 1)
                        : quantity(new Quantity(key, to, List.of(), Optional.empty()), Map.of())));
        return map(fields);
    }

    private boolean isClause(String key) {
        return scenario.agreements().stream().anyMatch(a -> key.startsWith(a.id() + "."));
    }

    private Map<String, String> observed(PastCrisis one) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", word(one.id()));
        fields.put("attack", Boolean.toString(one.attack()));
        one.rungs()
                .ifPresent(r -> fields.put(
                        "rungs", words(r.stream().sorted().map(Rung::wire).toList())));
        if (!one.set().isEmpty()) {
            fields.put("set", set(one.set()));
        }
        evidence(fields, one.evidence());
        return fields;
    }

    private static String run(Run run) {
        Run usual = Run.usual(DriverTable.judgedNumbers());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("draws", Integer.toString(run.draws()));
        fields.put("shifts", Integer.toString(run.shifts()));
        fields.put("seed", Long.toString(run.seed()));
        if (!run.lambda().equals(usual.lambda())) {
            fields.put("lambda", quantity(run.lambda(), Map.of()));
        }
        fields.put("months", Integer.toString(run.months()));
        unusual(fields, "memory", run.memory(), usual.memory());
        unusual(fields, "lesson", run.lesson(), usual.lesson());
        unusual(fields, "hedging", run.hedging(), usual.hedging());
        return map(fields);
    }

    private static void unusual(Map<String, String> fields, String name, double value, double usual) {
        if (value != usual) {
            fields.put(name, Distribution.plain(value));
        }
    }
}
