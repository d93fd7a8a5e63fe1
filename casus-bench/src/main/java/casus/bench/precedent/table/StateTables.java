package casus.bench.precedent.table;

import casus.precedent.table.Dispute;
import casus.precedent.table.NuclearPowers;
import casus.precedent.table.Participant;
import casus.precedent.table.Place;
import casus.precedent.table.Sheet;
import casus.precedent.table.Spell;
import casus.precedent.table.TableRow;
import casus.precedent.table.World;
import casus.terms.InputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every table of a folder, and what it says of states in a year.
public final class StateTables implements World {
    private static final double POLITY_STEPS = 20;
    private static final String SUFFIX = ".csv(?:\\.xz|\\.gz)?";

    /// Whose coding of disputes.
    public enum Coding {
        /// Gibler, Miller & Little.
        GML,
        /// Correlates of War, MID.
        COW
    }

    /// Hears of each file as it is read.
    @FunctionalInterface
    public interface Progress {
        void read(int done, int total, String file);
    }

    private record Pair(int a, int b) {}

    private record Year(int state, int year) {}

    private record DirectedPair(int from, int to, int year) {}

    private record Near(int type, Spell spell) {}

    private record Seat(Spell spell, Place place) {}

    private final Map<Coding, Map<Integer, List<Participant>>> participants = new EnumMap<>(Coding.class);
    private final List<Belligerent> belligerents = new ArrayList<>();
    private final Map<DirectedPair, Integer> obligations = new HashMap<>();
    private final Map<Year, OptionalDouble> power = new HashMap<>();
    private final Map<Integer, Set<Integer>> states = new HashMap<>();
    private final Map<Pair, List<Near>> neighbours = new HashMap<>();
    private final Map<Integer, List<Spell>> majors = new HashMap<>();
    private final Map<Pair, List<Spell>> rivals = new HashMap<>();
    private final Map<Integer, List<Seat>> capitals = new HashMap<>();
    private final Map<Year, Double> democracy = new HashMap<>();
    private final List<Support> supports = new ArrayList<>();
    private final Set<TableFormat> found = EnumSet.noneOf(TableFormat.class);
    private final List<InputProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Coding, Set<Integer>> settled = new EnumMap<>(Coding.class);
    private final NuclearPowers nuclear = NuclearPowers.load();
    private int repeated;

    private StateTables() {}

    /// Reads every table in these folders; later folders add to earlier ones. A dispute that an earlier
    /// folder has is not read again: its rows in a later folder are left out, and a note says how many.
    ///
    /// @throws InputProblem if a folder is not there
    public static StateTables read(List<Path> folders, Progress progress) {
        StateTables tables = new StateTables();
        List<List<Path>> files = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new InputProblem(folder.toString(), "there is no such folder", "name the folder of the tables");
            }
            files.add(tables.tablesIn(folder));
        }
        int total = files.stream().mapToInt(List::size).sum();
        int done = 0;
        Builder builder = tables.new Builder();
        for (List<Path> folder : files) {
            tables.participants.forEach((coding, all) -> tables.settled.put(coding, Set.copyOf(all.keySet())));
            for (Path file : folder) {
                progress.read(done++, total, file.getFileName().toString());
                tables.read(file, builder);
            }
        }
        if (tables.repeated > 0) {
            tables.notes.add(tables.repeated + " rows of disputes that an earlier folder has: left out");
        }
        return tables;
    }

    private List<Path> tablesIn(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> sorted = all.filter(Files::isRegularFile).sorted().toList();
            sorted.stream()
                    .map(f -> f.getFileName().toString())
                    .filter(n -> !n.matches(".*" + SUFFIX))
                    .forEach(n -> notes.add(n + ": no table (.csv, .csv.gz, .csv.xz); ignored"));
            return sorted.stream()
                    .filter(f -> f.getFileName().toString().matches(".*" + SUFFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file, Builder into) {
        try {
            Sheet sheet = Sheet.open(file);
            Optional<TableFormat> format = TableFormat.of(sheet);
            if (format.isEmpty()) {
                notes.add(sheet.name() + ": a table with columns nobody here needs; ignored");
                return;
            }
            found.add(format.get());
            sheet.read(row -> format.get().read(row, into), problems);
        } catch (InputProblem problem) {
            problems.add(problem);
        }
    }

    /// What could not be read, each with file and line.
    public List<InputProblem> problems() {
        return List.copyOf(problems);
    }

    /// Which files nobody asked for.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// Refuses to go on without the tables that the model and the counts stand on.
    ///
    /// @throws InputProblem that names what is missing
    public void requireInputs() {
        List<String> missing = new ArrayList<>();
        if (!found.contains(TableFormat.OBLIGATIONS) && !found.contains(TableFormat.OBLIGATIONS_DDYR)) {
            missing.add(TableFormat.OBLIGATIONS.title());
        }
        for (TableFormat format : List.of(TableFormat.CAPABILITIES, TableFormat.MAJORS, TableFormat.CAPITALS)) {
            if (!found.contains(format)) {
                missing.add(format.title());
            }
        }
        if (!found.contains(TableFormat.CONTIGUITY) && !found.contains(TableFormat.CONTIGUITY_SPELLS)) {
            missing.add(TableFormat.CONTIGUITY.title());
        }
        if (!found.contains(TableFormat.GML_PARTICIPANTS) && !found.contains(TableFormat.COW_PARTICIPANTS)) {
            missing.add(TableFormat.GML_PARTICIPANTS.title());
        }
        if (!missing.isEmpty()) {
            throw new InputProblem(
                    "the folder of the tables",
                    "there is no table of " + String.join(", of ", missing),
                    "add it as CSV; docs/reference/data.md lists the columns by which a table is known");
        }
    }

    /// The last year of the capabilities.
    public OptionalInt lastYearOfPower() {
        return states.keySet().stream().mapToInt(Integer::intValue).max();
    }

    /// The last year of the obligations.
    public OptionalInt lastYearOfObligations() {
        return obligations.keySet().stream().mapToInt(DirectedPair::year).max();
    }

    /// The disputes in this coding, in the order of their numbers.
    public List<Dispute> disputes(Coding coding) {
        List<Dispute> out = new ArrayList<>();
        new TreeMap<>(participants.getOrDefault(coding, Map.of()))
                .forEach((id, all) -> out.add(new Dispute(
                        id, all.stream().mapToInt(Participant::year).min().orElseThrow(), all)));
        return out;
    }

    /// Every state in every interstate war.
    public List<Belligerent> belligerents() {
        return List.copyOf(belligerents);
    }

    /// Every party to an armed conflict, with what outside states gave it.
    public List<Support> supports() {
        return List.copyOf(supports);
    }

    @Override
    public Set<Integer> states(int year) {
        return states.getOrDefault(year, Set.of());
    }

    @Override
    public int obligations(int from, int to, int year) {
        return obligations.getOrDefault(new DirectedPair(from, to, year), 0);
    }

    @Override
    public OptionalDouble power(int state, int year) {
        return power.getOrDefault(new Year(state, year), OptionalDouble.empty());
    }

    @Override
    public boolean isMajor(int state, int year) {
        return majors.getOrDefault(state, List.of()).stream().anyMatch(s -> s.holds(year));
    }

    @Override
    public boolean isNuclear(int state, int year) {
        return nuclear.had(state, year);
    }

    @Override
    public int contiguity(int a, int b, int year) {
        return neighbours.getOrDefault(new Pair(a, b), List.of()).stream()
                .filter(n -> n.spell().holds(year))
                .mapToInt(Near::type)
                .min()
                .orElse(0);
    }

    @Override
    public OptionalDouble distance(int a, int b, int year) {
        Optional<Place> here = capital(a, year);
        Optional<Place> there = capital(b, year);
        return here.isPresent() && there.isPresent()
                ? OptionalDouble.of(here.get().distance(there.get()))
                : OptionalDouble.empty();
    }

    private Optional<Place> capital(int state, int year) {
        return capitals.getOrDefault(state, List.of()).stream()
                .filter(s -> s.spell().holds(year))
                .map(Seat::place)
                .findFirst();
    }

    @Override
    public boolean isRival(int a, int b, int year) {
        return rivals.getOrDefault(new Pair(a, b), List.of()).stream().anyMatch(s -> s.holds(year));
    }

    @Override
    public OptionalDouble democracy(int state, int year) {
        Double value = democracy.get(new Year(state, year));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// What the formats fill in, row by row.
    final class Builder {
        void participant(Coding coding, int dispute, Participant participant) {
            if (settled.getOrDefault(coding, Set.of()).contains(dispute)) {
                repeated++;
                return;
            }
            participants
                    .computeIfAbsent(coding, c -> new HashMap<>())
                    .computeIfAbsent(dispute, d -> new ArrayList<>())
                    .add(participant);
        }

        void belligerent(Belligerent one) {
            belligerents.add(one);
        }

        void owes(int from, int to, int year, int bits) {
            obligations.merge(new DirectedPair(from, to, year), bits, (x, y) -> x | y);
        }

        void power(int state, int year, OptionalDouble share) {
            power.put(new Year(state, year), share);
            states.computeIfAbsent(year, y -> new TreeSet<>()).add(state);
        }

        void state(int state, Spell spell) {
            if (state <= 0 || spell.until() < spell.from()) {
                throw new TableRow.CellFault(
                        "state " + state + " cannot last from " + spell.from() + " to " + spell.until());
            }
        }

        void neighbours(int a, int b, int type, Spell spell) {
            if (type < 0 || type > 5) {
                throw new TableRow.CellFault(
                        "no kind of contiguity is called " + type + "; they go from 1 (land) to 5");
            }
            if (type == 0) {
                return;
            }
            for (Pair pair : List.of(new Pair(a, b), new Pair(b, a))) {
                neighbours.computeIfAbsent(pair, p -> new ArrayList<>()).add(new Near(type, spell));
            }
        }

        void major(int state, Spell spell) {
            majors.computeIfAbsent(state, s -> new ArrayList<>()).add(spell);
        }

        void rivals(int a, int b, Spell spell) {
            for (Pair pair : List.of(new Pair(a, b), new Pair(b, a))) {
                rivals.computeIfAbsent(pair, p -> new ArrayList<>()).add(spell);
            }
        }

        void capital(int state, Spell spell, Place place) {
            capitals.computeIfAbsent(state, s -> new ArrayList<>()).add(new Seat(spell, place));
        }

        /// V-Dem's index where there is one, else Polity's scale brought to the same ends.
        void democracy(int state, int year, OptionalDouble polyarchy, OptionalDouble polity) {
            if (polyarchy.isPresent()) {
                democracy.put(new Year(state, year), polyarchy.getAsDouble());
            } else if (polity.isPresent()) {
                democracy.put(new Year(state, year), (polity.getAsDouble() + POLITY_STEPS / 2) / POLITY_STEPS);
            }
        }

        void support(Support one) {
            supports.add(one);
        }
    }
}
