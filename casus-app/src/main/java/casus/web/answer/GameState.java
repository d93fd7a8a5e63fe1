package casus.web.answer;

import casus.game.Crisis;
import casus.game.play.CrisisForecast;
import casus.game.play.Periods;
import casus.game.play.Sensitivity;
import casus.game.scenario.Distribution;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.WhatIf;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Obligation;
import casus.web.screen.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The crisis of a question, drafted from the case: its numbers in the order in which they matter.
///
/// @param scenario as drafted
/// @param levers   at most [#MOST], clauses first, then the numbers that explain most of the log-odds of force
/// @param fans     the months after, as drafted
record GameState(Scenario scenario, List<Lever> levers, List<Periods.Fan> fans) {
    static final int MOST = 12;
    private static final int CLAUSES = 3;
    private static final String YOURS = "yours";
    private static final Pattern TWO = Pattern.compile("(\\w+)\\(([^,()]+),([^,()]+)\\)");
    private static final Map<String, String> WEIGHTS = Map.of(
            "antagonising", "the cost to other ties",
            "ally_loss_averted", "the cost of losing the ally",
            "drawdown", "stock depletion",
            "military_cost", "the military cost");
    private static final Map<String, String> STATES = Map.of(
            "load", "%s: tied down by %s",
            "trust", "%s: trust in %s",
            "promise", "%s: promises made to %s",
            "promised", "%s: arms promised to %s",
            "requested", "%s: arms requested from %s",
            "delivered", "%s: arms and aid delivered to %s");

    GameState {
        levers = List.copyOf(levers);
        fans = List.copyOf(fans);
    }

    /// A number or a clause that can be set.
    ///
    /// @param key      as in a scenario file
    /// @param label    in words
    /// @param clause   whether it is one, and so yes or no
    /// @param least    of its range
    /// @param most     of its range
    /// @param usual    as drafted: the mean, or `true` or `false`
    /// @param share    of the variance of the log-odds of force; negative for a clause
    /// @param evidence ids of entries
    /// @param judge    who judged it, where no entry tells it
    record Lever(
            String key,
            String label,
            boolean clause,
            double least,
            double most,
            String usual,
            double share,
            List<String> evidence,
            Optional<String> judge) {
        Lever {
            evidence = List.copyOf(evidence);
        }
    }

    private record Setting(Question question, Map<String, String> set) {}

    /// The crisis of a question; drafted and measured once for each state of the case.
    ///
    /// @throws InputProblem where the case tells of nobody who attacks
    static GameState of(Request request, Question question) {
        return request.once(question, GameState.class, () -> {
            Scenario scenario = Crisis.draft(request.ledger(), request.actors(), question);
            Crisis crisis = Crisis.of(scenario, Map.of(), List.of());
            return new GameState(
                    scenario, levers(scenario, crisis.shares(Rung.FORCE), request.actors()), crisis.fans());
        });
    }

    /// The crisis as drafted and, where something is set, beside it the crisis with that: draw by draw with the
    /// same numbers.
    CrisisForecast outlook(Request request, Question question, Map<String, String> set) {
        return request.once(new Setting(question, set), CrisisForecast.class, () -> {
            SequencedMap<String, Distribution> values = new LinkedHashMap<>();
            set.forEach((key, text) -> values.put(key, Distribution.fixed(number(text))));
            List<WhatIf> one = set.isEmpty() ? List.of() : List.of(new WhatIf(YOURS, values, List.of()));
            return Crisis.of(scenario.with(one), Map.of(), List.of()).outlook((done, all) -> {});
        });
    }

    /// What the scenario itself proposes to change, where it can be said with the levers there are.
    List<WhatIf> proposals() {
        return scenario.whatIfs().stream()
                .filter(w -> w.set().keySet().stream().allMatch(k -> lever(k).isPresent()))
                .toList();
    }

    Optional<Lever> lever(String key) {
        return levers.stream().filter(l -> l.key().equals(key)).findFirst();
    }

    private static double number(String text) {
        return text.equals("true") ? 1 : text.equals("false") ? 0 : Double.parseDouble(text);
    }

    private static List<Lever> levers(Scenario s, List<Sensitivity.Share> shares, Actors actors) {
        List<Lever> out = new ArrayList<>();
        for (Scenario.Agreement a : s.agreements()) {
            Stream.of(Obligation.values())
                    .filter(o -> a.clauses().containsKey(o) || o == Obligation.DEFENSE)
                    .limit(CLAUSES - Math.min(CLAUSES, out.size()))
                    .forEach(o -> out.add(clause(a, o, actors)));
        }
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        s.quantities().forEach(q -> quantities.putIfAbsent(q.key(), q));
        for (Sensitivity.Share share : shares) {
            Quantity q = quantities.get(share.key());
            if (q != null && out.size() < MOST) {
                out.add(slider(q, share.total(), s, actors));
            }
        }
        return out;
    }

    private static Lever clause(Scenario.Agreement a, Obligation o, Actors actors) {
        return new Lever(
                a.id() + "." + o.wire(),
                "The pact of "
                        + String.join(
                                " and ",
                                a.parties().stream().map(p -> name(p, actors)).toList())
                        + " has a " + o.wire() + " clause",
                true,
                0,
                1,
                Boolean.toString(a.clauses().getOrDefault(o, false)),
                -1,
                a.evidence(),
                Optional.empty());
    }

    private static Lever slider(Quantity q, double share, Scenario s, Actors actors) {
        boolean lambda = q.key().equals("lambda");
        return new Lever(
                q.key(),
                label(q.key(), actors),
                false,
                lambda ? q.value().low() : Math.min(0, q.value().low()),
                lambda ? q.value().high() : Math.max(1, q.value().high()),
                String.format(Locale.ROOT, "%.2f", q.value().mean()),
                share,
                q.evidence(),
                q.evidence().isEmpty()
                        ? Optional.of(lambda ? "judged for every crisis" : q.by().orElse("judged in drafting"))
                        : Optional.empty());
    }

    private static String label(String key, Actors actors) {
        if (key.equals("lambda")) {
            return "How closely all follow their interest";
        }
        Matcher m = TWO.matcher(key);
        if (m.matches()) {
            return String.format(
                    Locale.ROOT,
                    STATES.getOrDefault(m.group(1), "%s, %s: " + m.group(1)),
                    name(m.group(2), actors),
                    name(m.group(3), actors));
        }
        int dot = key.lastIndexOf('.');
        return dot < 0
                ? key.replace('_', ' ')
                : name(key.substring(0, dot), actors) + ": weight of "
                        + WEIGHTS.getOrDefault(
                                key.substring(dot + 1), key.substring(dot + 1).replace('_', ' '));
    }

    private static String name(String id, Actors actors) {
        return actors.name(new ActorId(id));
    }
}
