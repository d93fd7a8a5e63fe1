package casus.bench.precedent;

import casus.bench.precedent.fit.Choice;
import casus.bench.precedent.table.StateNumbers;
import casus.bench.precedent.table.StateTables;
import casus.bench.precedent.table.Support;
import casus.precedent.model.JoinFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Rates under other definitions than the catalogue's, counted to find out where a figure comes from. None of
/// them ships.
///
/// - `crossed-…`: every side of an interstate conflict in a year is a row, and its helpers are taken for
///   helpers of the state that the table names first. It is wrong: whoever armed Vietnam against China counts
///   as having helped China.
/// - `promised-…`: as the catalogue counts disputes, with a promise of any kind in place of one to defend.
/// - `around-…`: as the catalogue counts disputes, with a neighbour of either side by land or sea.
final class PrecedentVariants {
    private static final int FIRST = 1945;
    private static final int LAST = 1990;
    private static final int DEFENSE = 1;

    private final StateTables tables;
    private final Map<String, long[]> counts = new TreeMap<>();

    private PrecedentVariants(StateTables tables) {
        this.tables = tables;
    }

    static List<Count> of(StateTables tables, List<Choice> choices) {
        PrecedentVariants variants = new PrecedentVariants(tables);
        choices.stream().filter(c -> c.year() >= FIRST && c.year() <= LAST).forEach(variants::dispute);
        variants.crossed();
        List<Count> out = new ArrayList<>();
        variants.counts.forEach((id, n) -> out.add(new Count(id, n[0], n[1])));
        return out;
    }

    private void add(String id, boolean did) {
        long[] n = counts.computeIfAbsent(id, i -> new long[2]);
        n[0] += did ? 1 : 0;
        n[1]++;
    }

    private void dispute(Choice choice) {
        JoinFeatures stance = choice.stance(true);
        boolean joined = choice.joined(true);
        if (stance.toY() != 0) {
            add(stance.majorX() ? "promised-major" : "promised-minor", joined);
        }
        if (stance.owesDefense()) {
            boolean near = stance.nearY() > 0 || stance.nearZ() > 0;
            add(near ? "around-neighbour" : "around-no-neighbour", joined);
        }
    }

    private void crossed() {
        StateNumbers crosswalk = StateNumbers.load();
        List<Support> rows = tables.supports().stream()
                .filter(s -> !s.civil() && s.year() <= LAST && s.state() > 0)
                .toList();
        Map<String, Integer> named = new HashMap<>();
        rows.stream().filter(r -> !r.second()).forEach(r -> named.put(key(r), r.state()));
        for (Support row : rows) {
            int year = row.year();
            Set<Integer> helpers = new HashSet<>();
            for (String name : row.supporters()) {
                OptionalInt helper = crosswalk.cowOfName(name, year);
                helper.ifPresent(helpers::add);
            }
            int first = cow(crosswalk, named.getOrDefault(key(row), row.state()), year);
            Set<Integer> parties = Set.of(cow(crosswalk, row.state(), year), cow(crosswalk, row.opponent(), year));
            for (int x : tables.states(year)) {
                if (!parties.contains(x)
                        && tables.isMajor(x, year)
                        && (tables.obligations(x, first, year - 1) & DEFENSE) != 0) {
                    add("crossed-defense-major-interstate", helpers.contains(x));
                }
            }
        }
    }

    private static String key(Support row) {
        return row.conflict() + " " + row.year();
    }

    private static int cow(StateNumbers crosswalk, int gw, int year) {
        return crosswalk.cowOfGw(gw, year).orElse(gw);
    }
}
