package casus.bench.ratio;

import casus.bench.history.quad.SplitQuads;
import casus.bench.history.quad.StateQuads;
import casus.history.ActKinds;
import casus.history.code.Cameo;
import casus.terms.Rung;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one state did to another within thirty days of what it had done, planned or suffered before: counted in tables
/// of events, beside how much the two had to do with each other. Every ordered pair of states that dealt with each
/// other in the ninety days before an origin is a row; origins lie thirty days apart, from day 90 on. Rates in such
/// tables say who deals with whom and cannot level an answer; ratios within one table can be compared.
final class StateDealings {
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int COLUMNS = 5;

    /// What is counted of a pair before an origin.
    enum Fact {
        /// The same act in the last thirty days.
        SEEN,
        /// The same act in the sixty days before these.
        EARLIER,
        /// It was announced.
        PLANNED,
        /// A threat.
        THREAT,
        /// The other used force.
        ATTACKED,
        /// Force by the one against the other.
        HOSTILE,
        /// Sanctions or coercion.
        ESTRANGED,
        /// Troops moved, where force is counted.
        DEPLOYED,
        /// Force, where troops moved are counted.
        FOUGHT
    }

    private record Pair(int set, int actor, int object) {}

    /// @param kind an ordinal of the rungs; above these, what is planned and three more
    private record Act(int day, int kind) {}

    private static final int RUNGS = Rung.values().length;
    private static final int THREAT = 2 * RUNGS;
    private static final int ASSAULT = THREAT + 1;
    private static final int ESTRANGED = THREAT + 2;

    private final Map<Pair, List<Act>> acts = new LinkedHashMap<>();
    private final Map<Pair, List<Integer>> dealings = new LinkedHashMap<>();
    private final Map<Pair, List<Integer>> ofActor = new LinkedHashMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    /// Adds a table.
    void add(SplitQuads quads) {
        Cameo cameo = Cameo.load();
        int set = lengths.size();
        int[] stateOf = StateQuads.states(quads.entities(), new LinkedHashMap<>());
        int last = 0;
        for (int i = 0; i < quads.size(); i++) {
            int s = stateOf[quads.subject()[i]];
            int o = stateOf[quads.object()[i]];
            Optional<Cameo.Code> code = cameo.named(quads.relations().get(quads.relation()[i]))
                    .filter(c -> c.type().isPresent());
            int day = quads.step()[i];
            last = Math.max(last, day);
            if (s >= 0 && o >= 0 && s != o && code.isPresent()) {
                Pair pair = new Pair(set, s, o);
                dealings.computeIfAbsent(pair, k -> new ArrayList<>()).add(day);
                ofActor.computeIfAbsent(new Pair(set, s, -1), k -> new ArrayList<>())
                        .add(day);
                List<Act> of = acts.computeIfAbsent(pair, k -> new ArrayList<>());
                kinds(code.get()).forEach(k -> of.add(new Act(day, k)));
            }
        }
        lengths.add(last);
    }

    private static List<Integer> kinds(Cameo.Code code) {
        EventType type = code.type().orElseThrow();
        List<Integer> out = new ArrayList<>();
        ActKinds.rungs(type, code.mode(), code.contexts()).forEach(r -> out.add(r.ordinal()));
        planned(code.code()).ifPresent(r -> out.add(RUNGS + r.ordinal()));
        switch (type) {
            case THREATEN -> out.add(THREAT);
            case ASSAULT -> out.add(ASSAULT);
            case SANCTION, COERCE -> out.add(ESTRANGED);
            default -> {}
        }
        return out;
    }

    /// CAMEO's expressed intents that name a rung.
    private static Optional<Rung> planned(String code) {
        return switch (code) {
            case "039" -> Optional.of(Rung.MEDIATION);
            case "033", "0331", "0333" -> Optional.of(Rung.HUMANITARIAN);
            case "0314" -> Optional.of(Rung.INTELLIGENCE);
            case "0332" -> Optional.of(Rung.ARMS);
            case "0312", "0334" -> Optional.of(Rung.DEPLOYMENT);
            default -> Optional.empty();
        };
    }

    /// The ratio of each fact to a rung.
    Map<Fact, OddsRatios.Ratio> ratios(Rung rung, List<Fact> facts) {
        OddsRatios fit = new OddsRatios(COLUMNS + facts.size());
        dealings.forEach((pair, days) -> {
            for (int origin = QUARTER; origin + MONTH <= lengths.get(pair.set()) + 1; origin += MONTH) {
                int dealt = within(days, origin - QUARTER, origin);
                if (dealt > 0) {
                    fit.add(
                            row(pair, dealt, origin, rung, facts),
                            0,
                            did(pair, rung.ordinal(), origin, origin + MONTH),
                            pair);
                }
            }
        });
        List<OddsRatios.Ratio> all = fit.fit();
        Map<Fact, OddsRatios.Ratio> out = new LinkedHashMap<>();
        for (int f = 0; f < facts.size(); f++) {
            out.put(facts.get(f), all.get(COLUMNS + f));
        }
        return out;
    }

    private double[] row(Pair pair, int dealt, int origin, Rung rung, List<Fact> facts) {
        double[] out = new double[COLUMNS + facts.size()];
        double volume = Math.log(dealt);
        out[0] = 1;
        out[1] = volume;
        out[2] = volume * volume;
        out[3] = Math.log1p(within(
                ofActor.getOrDefault(new Pair(pair.set(), pair.actor(), -1), List.of()), origin - QUARTER, origin));
        out[4] = pair.set();
        for (int f = 0; f < facts.size(); f++) {
            out[COLUMNS + f] = holds(pair, facts.get(f), rung, origin) ? 1 : 0;
        }
        return out;
    }

    private boolean holds(Pair pair, Fact fact, Rung rung, int origin) {
        int from = origin - MONTH;
        return switch (fact) {
            case SEEN -> did(pair, rung.ordinal(), from, origin);
            case EARLIER -> did(pair, rung.ordinal(), origin - QUARTER, from);
            case PLANNED -> did(pair, RUNGS + rung.ordinal(), from, origin);
            case THREAT -> did(pair, THREAT, from, origin);
            case ATTACKED -> did(new Pair(pair.set(), pair.object(), pair.actor()), ASSAULT, from, origin);
            case HOSTILE -> did(pair, ASSAULT, from, origin);
            case ESTRANGED -> did(pair, ESTRANGED, from, origin);
            case DEPLOYED -> did(pair, Rung.DEPLOYMENT.ordinal(), from, origin);
            case FOUGHT -> did(pair, Rung.FORCE.ordinal(), from, origin);
        };
    }

    private boolean did(Pair pair, int kind, int from, int to) {
        return acts.getOrDefault(pair, List.of()).stream()
                .anyMatch(a -> a.kind() == kind && from <= a.day() && a.day() < to);
    }

    /// How many days of a sorted list lie in a span.
    private static int within(List<Integer> days, int from, int to) {
        int[] sorted = days.stream().mapToInt(Integer::intValue).toArray();
        return place(sorted, to) - place(sorted, from);
    }

    private static int place(int[] sorted, int day) {
        int at = Arrays.binarySearch(sorted, day);
        while (at > 0 && sorted[at - 1] == day) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }
}
