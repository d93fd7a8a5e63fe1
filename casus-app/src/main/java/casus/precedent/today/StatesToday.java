package casus.precedent.today;

import casus.precedent.table.Crosswalk;
import casus.precedent.table.Dispute;
import casus.precedent.table.NuclearPowers;
import casus.precedent.table.Participant;
import casus.precedent.table.Place;
import casus.precedent.table.Resource;
import casus.precedent.table.Spell;
import casus.precedent.table.World;
import casus.ties.Bond;
import casus.ties.StateTies;
import casus.ties.Treaty;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The states of today. Every year gets the same answers, but for rivalries and nuclear weapons, which have
/// dates, and for treaties, which are asked as of the middle of the year; what the patron owes the protégé comes
/// from the case or from the one who asks.
public final class StatesToday implements World {
    private static final int BY_WATER = 5;
    private static final int USE_OF_FORCE = 17;
    private static final int SHOW_OF_FORCE = 7;
    private static final double PER_CENT = 100;

    /// The year that the tables describe.
    public static final int YEAR = 2025;

    private record State(
            double power, boolean major, Place capital, double democracy, Set<Integer> land, Set<Integer> sea) {}

    private record Rivalry(int a, int b, Spell spell) {
        boolean is(int x, int y, int year) {
            return (a == x && b == y || a == y && b == x) && spell.holds(year);
        }
    }

    private final StateTies ties;
    private final Map<Integer, String> codes;
    private final Map<Integer, State> states;
    private final List<Rivalry> rivalries;
    private final List<Dispute> clashes;
    private final Crosswalk crosswalk;
    private final NuclearPowers nuclear = NuclearPowers.load();
    /// By year, who owes whom defence.
    private final Map<Integer, Set<Duty>> duties = new ConcurrentHashMap<>();

    /// One state's duty to defend another, by COW numbers.
    private record Duty(int from, int to) {}

    private StatesToday(
            StateTies ties,
            Map<Integer, String> codes,
            Map<Integer, State> states,
            List<Rivalry> rivalries,
            List<Dispute> clashes,
            Crosswalk crosswalk) {
        this.ties = ties;
        this.codes = codes;
        this.states = states;
        this.rivalries = rivalries;
        this.clashes = clashes;
        this.crosswalk = crosswalk;
    }

    /// The tables that ship.
    public static StatesToday load() {
        return of(Resource.rows("today.csv"));
    }

    /// A table of the same columns in place of the one that ships.
    public static StatesToday of(List<NamedCsvRecord> rows) {
        Crosswalk crosswalk = Crosswalk.load();
        Map<Integer, State> states = new TreeMap<>();
        Map<Integer, String> codes = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            int cow = Integer.parseInt(row.getField("cow"));
            codes.put(cow, row.getField("iso3"));
            states.put(
                    cow,
                    new State(
                            Double.parseDouble(row.getField("power")) / PER_CENT,
                            row.getField("major").equals("yes"),
                            new Place(
                                    Double.parseDouble(row.getField("latitude")),
                                    Double.parseDouble(row.getField("longitude"))),
                            Double.parseDouble(row.getField("democracy")),
                            numbers(crosswalk, row.getField("land")),
                            numbers(crosswalk, row.getField("sea"))));
        }
        return new StatesToday(StateTies.load(), codes, states, rivalries(crosswalk), clashes(crosswalk), crosswalk);
    }

    private static Set<Integer> numbers(Crosswalk crosswalk, String codes) {
        Set<Integer> out = new HashSet<>();
        for (String code : Resource.several(codes)) {
            crosswalk.cow(code, YEAR).ifPresent(out::add);
        }
        return out;
    }

    /// The treaties in force in a year by which one state owes another defence.
    public List<String> pacts(int from, int to, int year) {
        return ties
                .bonds(codes.getOrDefault(from, ""), codes.getOrDefault(to, ""), "", LocalDate.of(year, 7, 1))
                .stream()
                .filter(Bond::defends)
                .map(b -> b.treaty().name())
                .toList();
    }

    private static List<Rivalry> rivalries(Crosswalk crosswalk) {
        List<Rivalry> out = new ArrayList<>();
        for (NamedCsvRecord row : Resource.rows("rivals.csv")) {
            Spell spell = Spell.of(row);
            out.add(new Rivalry(
                    crosswalk.cow(row.getField("a"), spell.from()).orElse(0),
                    crosswalk.cow(row.getField("b"), spell.from()).orElse(0),
                    spell));
        }
        return out;
    }

    private static List<Dispute> clashes(Crosswalk crosswalk) {
        List<Dispute> out = new ArrayList<>();
        for (NamedCsvRecord row : Resource.rows("clashes.csv")) {
            int year = Integer.parseInt(row.getField("year"));
            List<Participant> all = new ArrayList<>();
            add(all, crosswalk, row.getField("a"), true, true, year);
            add(all, crosswalk, row.getField("b"), false, true, year);
            Resource.several(row.getField("joined_a")).forEach(s -> add(all, crosswalk, s, true, false, year));
            Resource.several(row.getField("joined_b")).forEach(s -> add(all, crosswalk, s, false, false, year));
            out.add(new Dispute(out.size() + 1, year, all));
        }
        return out;
    }

    private static void add(
            List<Participant> all, Crosswalk crosswalk, String code, boolean sideA, boolean originator, int year) {
        OptionalInt state = crosswalk.cow(code, year);
        state.ifPresent(
                s -> all.add(new Participant(s, sideA, originator, originator ? USE_OF_FORCE : SHOW_OF_FORCE, year)));
    }

    /// Militarised disputes of the last twenty years.
    public List<Dispute> clashes() {
        return List.copyOf(clashes);
    }

    /// The Correlates of War number of a state that is in the table.
    public OptionalInt number(String iso3) {
        OptionalInt cow = crosswalk.cow(iso3, YEAR);
        return cow.isPresent() && states.containsKey(cow.getAsInt()) ? cow : OptionalInt.empty();
    }

    /// The same states with the shares of power of a table of capabilities; a state that is not in it keeps ours.
    public StatesToday withPower(Map<Integer, Double> shares) {
        Map<Integer, State> with = new TreeMap<>(states);
        with.replaceAll((cow, s) -> new State(
                shares.getOrDefault(cow, s.power()), s.major(), s.capital(), s.democracy(), s.land(), s.sea()));
        return new StatesToday(ties, codes, with, rivalries, clashes, crosswalk);
    }

    /// The same states with other ties.
    public StatesToday with(StateTies other) {
        return new StatesToday(other, codes, states, rivalries, clashes, crosswalk);
    }

    @Override
    public Set<Integer> states(int year) {
        return states.keySet();
    }

    @Override
    public int obligations(int from, int to, int year) {
        return from != to && duties.computeIfAbsent(year, this::duties).contains(new Duty(from, to)) ? 1 : 0;
    }

    private Set<Duty> duties(int year) {
        LocalDate day = LocalDate.of(year, 7, 1);
        Set<Duty> out = new HashSet<>();
        for (Treaty treaty : ties.treaties()) {
            List<Map.Entry<Integer, String>> bound = codes.entrySet().stream()
                    .filter(c -> treaty.binds(c.getValue(), day))
                    .toList();
            for (Map.Entry<Integer, String> from : bound) {
                for (Map.Entry<Integer, String> to : bound) {
                    if (new Bond(treaty, treaty.owes(from.getValue(), to.getValue(), day), false).defends()) {
                        out.add(new Duty(from.getKey(), to.getKey()));
                    }
                }
            }
        }
        return Set.copyOf(out);
    }

    @Override
    public OptionalDouble power(int state, int year) {
        State s = states.get(state);
        return s == null ? OptionalDouble.empty() : OptionalDouble.of(s.power());
    }

    @Override
    public boolean isMajor(int state, int year) {
        State s = states.get(state);
        return s != null && s.major();
    }

    @Override
    public boolean isNuclear(int state, int year) {
        return nuclear.had(state, year);
    }

    @Override
    public int contiguity(int a, int b, int year) {
        State s = states.get(a);
        if (s == null) {
            return 0;
        }
        return s.land().contains(b) ? World.BY_LAND : s.sea().contains(b) ? BY_WATER : 0;
    }

    @Override
    public OptionalDouble distance(int a, int b, int year) {
        State here = states.get(a);
        State there = states.get(b);
        return here == null || there == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(here.capital().distance(there.capital()));
    }

    @Override
    public boolean isRival(int a, int b, int year) {
        return rivalries.stream().anyMatch(r -> r.is(a, b, year));
    }

    @Override
    public OptionalDouble democracy(int state, int year) {
        State s = states.get(state);
        return s == null ? OptionalDouble.empty() : OptionalDouble.of(s.democracy());
    }
}
