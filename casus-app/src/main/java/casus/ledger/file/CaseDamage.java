package casus.ledger.file;

import casus.ledger.decision.DecisionWire;
import casus.ledger.record.Wire;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.text.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/// What of a damaged case is whole. Each row is asked for by its number, so that a page that is lost takes its own rows
/// with it and no others; an article is whole when its bytes have the hash they were filed under, an entry and a
/// decision when they can be read.
public final class CaseDamage {
    private static final List<String> TABLES =
            List.of("article", "entry", "act", "question", "brief", "wording", "origin");
    private static final Set<String> DAYS = Set.of("day", "as_of", "by_day", "not_before", "not_after", "added");
    private static final int BEYOND = 2_000;

    /// What was salvaged.
    ///
    /// @param rows salvaged, by table
    /// @param lost one line each, such as `L-12` or `article 3`
    public record Salvage(Map<String, Integer> rows, List<String> lost) {
        public Salvage {
            rows = Map.copyOf(rows);
            lost = List.copyOf(lost);
        }
    }

    private CaseDamage() {}

    /// The first thing that is wrong with a case; nothing if it is sound, or not there.
    static Optional<InputProblem> first(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Connection look = FileHead.reading(file).getConnection();
                Statement s = look.createStatement()) {
            try (ResultSet r = s.executeQuery("PRAGMA integrity_check(1)")) {
                if (r.next() && !r.getString(1).equals("ok")) {
                    return Optional.of(Database.damaged(file, r.getString(1).replaceAll("\\s+", " ")));
                }
            }
            for (String table : TABLES) {
                for (long number : numbers(look, table, new ArrayList<>())) {
                    Optional<String> why = fault(look, table, number);
                    if (why.isPresent()) {
                        return why.map(w -> Database.damaged(file, named(table, number) + ": " + w));
                    }
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Database.unreadable(file, e));
        }
    }

    /// Salvages what is whole into a new case; the damaged one is left as it is.
    ///
    /// @throws InputProblem if the new one is there already, or nothing can be read of the old
    public static Salvage salvage(Path damaged, Path to) {
        if (Files.exists(to)) {
            throw new InputProblem(to.toString(), "there is a file of this name", "name a new case with --repair");
        }
        Path folder;
        try {
            folder = Files.createTempDirectory("casus-repair");
        } catch (IOException e) {
            throw new InputProblem(to.toString(), "there is no room to work in", "make room on the disk for a copy");
        }
        try {
            Path copy = copied(damaged, folder.resolve("case"));
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + copy);
            try (Connection old = source.getConnection();
                    Database fresh = Database.open(to, CaseFile.FORMAT)) {
                return salvage(old, fresh);
            }
        } catch (IOException e) {
            throw new InputProblem(damaged.toString(), "the case cannot be copied", "check that you may read it");
        } catch (SQLException e) {
            throw new InputProblem(damaged.toString(), "nothing of the case can be read", "take it from a back-up");
        } finally {
            delete(folder);
        }
    }

    /// A copy with the mark by which SQLite knows its files, which may be what is damaged.
    private static Path copied(Path file, Path to) throws IOException {
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log)) {
            Files.copy(log, to.resolveSibling("case-wal"));
        }
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)), 0);
        }
        return to;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // What is left lies in the folder for temporary files.
        }
    }

    private static Salvage salvage(Connection old, Database fresh) {
        Map<String, Integer> rows = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        for (String table : TABLES) {
            rows.put(table, 0);
            Set<String> shared = new LinkedHashSet<>();
            try {
                shared.addAll(columns(old, table));
            } catch (SQLException e) {
                lost.add("all of the table " + table);
                continue;
            }
            shared.retainAll(
                    Set.copyOf(fresh.rows("SELECT name FROM pragma_table_info('" + table + "')", r -> r.getString(1))));
            for (long number : numbers(old, table, lost)) {
                if (taken(old, fresh, table, List.copyOf(shared), number)) {
                    rows.merge(table, 1, Integer::sum);
                } else {
                    lost.add(named(table, number));
                }
            }
        }
        fresh.transaction(() -> {
            new EntryRows(fresh).lookUpAll();
            return fresh;
        });
        return new Salvage(rows, lost);
    }

    private static List<String> columns(Connection old, String table) throws SQLException {
        List<String> out = new ArrayList<>();
        try (Statement s = old.createStatement();
                ResultSet r = s.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (r.next()) {
                out.add(r.getString("name"));
            }
        }
        return out;
    }

    /// The numbers of the rows of a table: as they come, and where they break off, whichever can still be found.
    private static Set<Long> numbers(Connection old, String table, List<String> lost) {
        Set<Long> out = new LinkedHashSet<>();
        try (Statement s = old.createStatement();
                ResultSet r = s.executeQuery("SELECT rowid FROM " + table + " NOT INDEXED ORDER BY rowid")) {
            while (r.next()) {
                out.add(r.getLong(1));
            }
            return out;
        } catch (SQLException e) {
            long last = out.stream().mapToLong(Long::longValue).max().orElse(0);
            long most = last + BEYOND;
            for (long number = last + 1; number <= most; number++) {
                try (PreparedStatement s = old.prepareStatement("SELECT 1 FROM " + table + " WHERE rowid = ?")) {
                    s.setLong(1, number);
                    try (ResultSet r = s.executeQuery()) {
                        if (r.next()) {
                            out.add(number);
                        }
                    }
                } catch (SQLException gone) {
                    lost.add(named(table, number) + ", if there was one");
                }
            }
            return out;
        }
    }

    private static String named(String table, long number) {
        return switch (table) {
            case "entry" -> "L-" + number;
            case "act" -> "decision " + number;
            default -> table + " " + number;
        };
    }

    /// What keeps a row from being whole.
    private static Optional<String> fault(Connection old, String table, long number) {
        try (PreparedStatement s = old.prepareStatement("SELECT * FROM " + table + " WHERE rowid = ?")) {
            s.setLong(1, number);
            try (ResultSet r = s.executeQuery()) {
                if (!r.next()) {
                    return Optional.of("it is gone");
                }
                if (table.equals("article") && !Sha256.of(r.getBytes("bytes")).equals(r.getString("sha256"))) {
                    return Optional.of("its bytes are not those that were filed");
                }
                switch (table) {
                    case "entry" -> Wire.entry(r.getString("wire"));
                    case "act" -> DecisionWire.decision(r.getString("wire"));
                    default -> {}
                }
                return noDay(r);
            }
        } catch (SQLException e) {
            return Optional.of("it cannot be read");
        } catch (RuntimeException e) { // a damaged text may be anything
            return Optional.of("what stands there is no " + (table.equals("entry") ? "entry" : "decision"));
        }
    }

    /// A column that is to hold a day, and holds something else.
    private static Optional<String> noDay(ResultSet row) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            String value = Objects.requireNonNullElse(row.getString(i), "");
            if (!value.isEmpty()
                    && (DAYS.contains(column) && !isDay(value)
                            || column.equals("published") && Edtf.find(value).isEmpty())) {
                return Optional.of(column + " is to be a day, and is \"" + value + "\"");
            }
        }
        return Optional.empty();
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean taken(Connection old, Database fresh, String table, List<String> columns, long number) {
        if (fault(old, table, number).isPresent()) {
            return false;
        }
        String names = String.join(", ", columns);
        try (PreparedStatement s = old.prepareStatement("SELECT " + names + " FROM " + table + " WHERE rowid = ?")) {
            s.setLong(1, number);
            List<Object> values = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                if (!r.next()) {
                    return false;
                }
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(Optional.ofNullable(r.getObject(i)));
                }
            }
            return fresh.transaction(() -> {
                try (PreparedStatement into = fresh.prepare("INSERT INTO " + table + " (" + names + ") VALUES ("
                        + columns.stream().map(c -> "?").collect(Collectors.joining(",")) + ")")) {
                    for (int i = 0; i < values.size(); i++) {
                        into.setObject(i + 1, ((Optional<?>) values.get(i)).orElse(null));
                    }
                    into.execute();
                }
                return true;
            });
        } catch (SQLException | InputProblem e) {
            return false;
        }
    }
}
