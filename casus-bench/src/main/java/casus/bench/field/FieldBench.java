package casus.bench.field;

import casus.bench.run.Pace;
import casus.extract.Extraction;
import casus.extract.ReadingMode;
import casus.history.store.EventTable;
import casus.history.store.Import;
import casus.ledger.actor.Actors;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads small files that hold the field's own pitfalls, and says which kinds of them are read right. What each file
/// must and must not give stands in `expected.csv`; a file of the table that the folder lacks counts as wrong.
@Command(
        name = "field",
        mixinStandardHelpOptions = true,
        description = "which kinds of real input are read right, on small files made for them; exit 1 if one is wrong",
        footer = {"", "Example:", "  casus bench field DATA/field --json"})
public final class FieldBench implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String TABLE = "/casus/bench/field/expected.csv";
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FOLDER", description = "folder of the files the table names")
    private Path folder = Path.of(".");

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "table of what is expected (default: the one for the maintainers' files)")
    private Optional<Path> expected = Optional.empty();

    @Option(names = "--json", description = "print JSON; this bench prints nothing else")
    private boolean json;

    @Option(names = "--fast", description = "read by rules alone")
    private boolean fast;

    private record Expected(int kind, String file, boolean must, String entry) {}

    public FieldBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InputProblem(folder.toString(), "there is no such folder", "name the folder of the files");
        }
        List<Expected> table = table();
        Map<String, List<Facts>> facts = facts(table);
        Map<Integer, List<String>> wrong = new TreeMap<>();
        for (Expected e : table) {
            List<String> of = wrong.computeIfAbsent(e.kind(), k -> new ArrayList<>());
            List<Facts> found = facts.getOrDefault(e.file(), List.of());
            boolean there = found.stream().anyMatch(f -> f.fits(e.entry()));
            if (found.isEmpty() || there != e.must()) {
                of.add(e.file() + ": " + (e.must() ? "" : "never ") + e.entry());
            }
        }
        long right = wrong.values().stream().filter(List::isEmpty).count();
        print(wrong, right);
        return right == wrong.size() ? 0 : 1;
    }

    private void print(Map<Integer, List<String>> wrong, long right) {
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("right", right).put("kinds", wrong.size());
            ObjectNode kinds = node.putObject("wrong");
            wrong.forEach((kind, lines) -> {
                if (!lines.isEmpty()) {
                    lines.forEach(kinds.withArray("/" + kind)::add);
                }
            });
            out.println(node);
            return;
        }
        wrong.forEach((kind, lines) -> {
            out.println("kind " + kind + ": " + (lines.isEmpty() ? "right" : "wrong"));
            lines.forEach(line -> out.println("  " + line));
        });
        out.println(right + " of " + wrong.size() + " kinds right");
    }

    private InputStream opened() throws IOException {
        return expected.isPresent()
                ? Files.newInputStream(expected.orElseThrow())
                : Objects.requireNonNull(FieldBench.class.getResourceAsStream(TABLE), TABLE);
    }

    private List<Expected> table() throws IOException {
        List<Expected> rows = new ArrayList<>();
        try (InputStream in = opened();
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(r -> rows.add(new Expected(
                    Integer.parseInt(r.getField("kind")),
                    r.getField("file"),
                    r.getField("expect").equals("must"),
                    r.getField("entry"))));
        }
        return rows;
    }

    /// What each file of the table gives.
    private Map<String, List<Facts>> facts(List<Expected> table) throws IOException {
        Actors actors = Actors.load();
        Extraction extraction = Extraction.open(actors, fast ? ReadingMode.FAST : ReadingMode.LEARNED);
        Pace pace = Pace.on(err, System.console() != null);
        Map<String, List<Facts>> facts = new HashMap<>();
        List<String> files = table.stream().map(Expected::file).distinct().toList();
        for (String name : files) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                facts.put(name, isEvents(name) ? imported(file, actors) : read(file, extraction));
            }
            pace.step(facts.size(), files.size(), name);
        }
        return facts;
    }

    private static boolean isEvents(String name) {
        return name.endsWith(".csv") || name.endsWith(".tab");
    }

    private static List<Facts> read(Path file, Extraction extraction) throws IOException {
        List<Facts> out = new ArrayList<>();
        try {
            Article article = Articles.of(DAY).read(file.getFileName().toString(), Files.readAllBytes(file));
            out.add(Facts.of(article));
            extraction.of(article).stream().map(Facts::of).forEach(out::add);
        } catch (InputProblem e) {
            return List.of();
        }
        return out;
    }

    private static List<Facts> imported(Path file, Actors actors) throws IOException {
        Path folder = Files.createTempDirectory("casus-field");
        Path store = folder.resolve("events.duckdb");
        try {
            try (EventTable table = EventTable.open(store)) {
                String set = file.toString().endsWith(".tab") ? "icews" : "acled";
                Import.of(set, file, table, actors, lines -> {});
            }
            List<Facts> out = new ArrayList<>(List.of(new Facts("file", Map.of())));
            out.addAll(stored(store));
            return out;
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                left.forEach(FieldBench::delete);
            }
            delete(folder);
        }
    }

    /// All events of a table, of groups too, which [EventTable#read] leaves out.
    private static List<Facts> stored(Path store) {
        List<Facts> out = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT actor, recipient, type, day FROM event ORDER BY day, actor, recipient, type, id")) {
            while (rows.next()) {
                out.add(Facts.imported(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(store.toString(), e);
        }
        return out;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
