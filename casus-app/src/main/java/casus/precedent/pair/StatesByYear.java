package casus.precedent.pair;

import casus.precedent.table.Crosswalk;
import casus.precedent.table.MajorPowers;
import casus.precedent.table.NuclearPowers;
import casus.precedent.table.Place;
import casus.precedent.table.Resource;
import casus.precedent.table.Spell;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// States since 1946 by their ISO codes: power and democracy every fifth year until 2015 and as of today, places and
/// borders, major and nuclear powers, rivalries.
final class StatesByYear {
    private static final int LATEST = 2025;
    private static final double PER_CENT = 100;
    private static final double LEAST_POWER = 1e-5;
    private static final double MIDDLING_DEMOCRACY = 0.4;
    private static final double FAR = 6000;

    private record Lie(Place capital, Set<String> land, Set<String> sea) {}

    private record Figures(double power, double democracy) {}

    private record Rivalry(String a, String b, Spell spell) {}

    private final Map<String, Lie> lies = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Figures>> figures = new HashMap<>();
    private final List<Rivalry> rivalries = new ArrayList<>();
    private final Crosswalk crosswalk = Crosswalk.load();
    private final NuclearPowers nuclear = NuclearPowers.load();
    private final MajorPowers majors = MajorPowers.load();

    private StatesByYear() {}

    static StatesByYear load() {
        StatesByYear out = new StatesByYear();
        for (NamedCsvRecord row : Resource.rows("states-ended.csv")) {
            out.add(row);
        }
        for (NamedCsvRecord row : Resource.rows("today.csv")) {
            out.add(row);
            out.put(
                    row.getField("iso3"),
                    LATEST,
                    new Figures(
                            Double.parseDouble(row.getField("power")) / PER_CENT,
                            Double.parseDouble(row.getField("democracy"))));
        }
        for (NamedCsvRecord row : Resource.rows("states-past.csv")) {
            String democracy = row.getField("democracy");
            out.put(
                    row.getField("iso3"),
                    Integer.parseInt(row.getField("year")),
                    new Figures(
                            Double.parseDouble(row.getField("power")) / PER_CENT,
                            democracy.isBlank() ? MIDDLING_DEMOCRACY : Double.parseDouble(democracy)));
        }
        for (String table : List.of("rivals.csv", "rivals-past.csv")) {
            Resource.rows(table)
                    .forEach(
                            row -> out.rivalries.add(new Rivalry(row.getField("a"), row.getField("b"), Spell.of(row))));
        }
        return out;
    }

    private void add(NamedCsvRecord row) {
        lies.put(
                row.getField("iso3"),
                new Lie(
                        new Place(
                                Double.parseDouble(row.getField("latitude")),
                                Double.parseDouble(row.getField("longitude"))),
                        Set.copyOf(Resource.several(row.getField("land"))),
                        Set.copyOf(Resource.several(row.getField("sea")))));
    }

    private void put(String state, int year, Figures of) {
        figures.computeIfAbsent(state, k -> new TreeMap<>()).put(year, of);
    }

    /// Whether the code is a state's of which anything is known.
    boolean knows(String code) {
        return lies.containsKey(code);
    }

    private Figures figures(String state, int year) {
        NavigableMap<Integer, Figures> all = figures.getOrDefault(state, new TreeMap<>());
        Optional<Map.Entry<Integer, Figures>> before = Optional.ofNullable(all.floorEntry(year));
        Optional<Map.Entry<Integer, Figures>> after = Optional.ofNullable(all.ceilingEntry(year));
        return Stream.of(before, after)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(e -> Math.abs(e.getKey() - year)))
                .map(Map.Entry::getValue)
                .orElse(new Figures(LEAST_POWER, MIDDLING_DEMOCRACY));
    }

    double power(String state, int year) {
        return Math.max(LEAST_POWER, figures(state, year).power());
    }

    double democracy(String state, int year) {
        return figures(state, year).democracy();
    }

    boolean isNuclear(String state, int year) {
        OptionalInt cow = crosswalk.cow(state, year);
        return cow.isPresent() && nuclear.had(cow.getAsInt(), year);
    }

    /// The major powers of a year.
    List<String> majors(int year) {
        return lies.keySet().stream().filter(s -> majors.has(s, year)).sorted().toList();
    }

    boolean isMajor(String state, int year) {
        return majors.has(state, year);
    }

    double distance(String a, String b) {
        Lie here = lies.get(a);
        Lie there = lies.get(b);
        return here == null || there == null ? FAR : here.capital().distance(there.capital());
    }

    boolean borders(String a, String b) {
        return Optional.ofNullable(lies.get(a))
                        .filter(l -> l.land().contains(b))
                        .isPresent()
                || Optional.ofNullable(lies.get(b))
                        .filter(l -> l.land().contains(a))
                        .isPresent();
    }

    boolean isRival(String a, String b, int year) {
        return rivalries.stream()
                .anyMatch(r -> (r.a().equals(a) && r.b().equals(b) || r.a().equals(b) && r.b().equals(a))
                        && r.spell().holds(year));
    }
}
