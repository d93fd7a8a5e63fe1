package casus.library;

import casus.terms.InputProblem;
import casus.terms.text.SafeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A folder that is a library, asked by DuckDB. What is written is written by one thread in a fixed order, beside its
/// place first, so that the same articles give the same bytes and stopping halfway leaves what was there.
public final class Library implements AutoCloseable {
    /// The form of the folder this version writes.
    public static final int FORMAT = 2;

    static final String ARTICLES = "articles";
    static final String ENTRIES = "entries";
    private static final String HEAD = "library.json";
    private static final String PART = "part.parquet";
    /// So few rows lie together that a handful can be taken out without reading all.
    private static final int GROUP = 2048;

    private final Path folder;
    private final Connection connection;

    private Library(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /// What a row of an answer becomes.
    interface RowReader<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Opens a library that is there.
    ///
    /// @throws InputProblem if it is none, or was made by a newer version
    public static Library existing(Path folder) {
        if (!Files.isRegularFile(folder.resolve(HEAD))) {
            throw new InputProblem(
                    folder.toString(),
                    Files.exists(folder) ? "this is no library" : "there is no such library",
                    "make one with `casus library build PATH… -o " + folder + "`");
        }
        try {
            String head = Files.readString(folder.resolve(HEAD));
            if (!head.strip().equals(head())) {
                throw new InputProblem(
                        folder.toString(),
                        "it was made by another version of Casus",
                        "build it again into another folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(folder);
    }

    /// Opens a library, and makes it if there is none.
    ///
    /// @throws InputProblem if the folder holds something else
    public static Library openOrMake(Path folder) {
        try {
            if (!Files.exists(folder.resolve(HEAD))) {
                if (Files.exists(folder) && !isEmpty(folder)) {
                    throw new InputProblem(
                            folder.toString(), "there is something else of this name", "name a new folder with -o");
                }
                Files.createDirectories(folder);
                SafeFile.write(folder.resolve(HEAD), head() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return existing(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String head() {
        return "{\"format\":" + FORMAT + "}";
    }

    private static Library open(Path folder) {
        try {
            Library out = new Library(folder, DriverManager.getConnection("jdbc:duckdb:"));
            out.run("SET preserve_insertion_order = true");
            return out;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The folder.
    public Path folder() {
        return folder;
    }

    void run(String statement) {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private InputProblem problem(SQLException e) {
        InputProblem out = new InputProblem(
                folder.toString(),
                "the library cannot be read or written: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                "check the disk, or build the library again into another folder");
        out.initCause(e);
        return out;
    }

    <T> List<T> rows(String query, RowReader<T> reader) {
        List<T> out = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(query)) {
            while (rows.next()) {
                out.add(reader.of(rows));
            }
            return out;
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Path part(String table, String shard) {
        return folder.resolve(table).resolve("shard=" + shard).resolve(PART);
    }

    /// What a table is called in a query; empty parts are no trouble, a table without any part is.
    String all(String table) {
        return "read_parquet(" + literal(folder.resolve(table) + "/*/" + PART) + ", hive_partitioning = false)";
    }

    /// The parts of a table in which these articles lie.
    String of(String table, Set<String> sha256) {
        return "read_parquet(["
                + sha256.stream()
                        .map(s -> s.substring(0, 2))
                        .distinct()
                        .sorted()
                        .map(s -> part(table, s))
                        .filter(Files::exists)
                        .map(p -> literal(p.toString()))
                        .collect(java.util.stream.Collectors.joining(", "))
                + "], hive_partitioning = false)";
    }

    /// Whether there is an article in it.
    boolean isFilled() {
        return Files.isDirectory(folder.resolve(ARTICLES));
    }

    /// The hashes of the articles that are in it.
    Set<String> known() {
        return isFilled()
                ? new HashSet<>(rows("SELECT sha256 FROM " + all(ARTICLES), r -> r.getString(1)))
                : new HashSet<>();
    }

    /// A file of the library other than a part.
    Path file(String table) {
        return folder.resolve(table + ".parquet");
    }

    /// Adds lines of JSON to a part.
    ///
    /// @param columns with their types, as DuckDB has them
    /// @param select  what of the lines becomes a row
    /// @param order   of the rows
    void add(String table, String shard, Path lines, String columns, String select, String order) throws IOException {
        Path part = part(table, shard);
        Files.createDirectories(part.resolveSibling(""));
        String fresh = "SELECT " + select + " FROM read_json(" + literal(lines.toString())
                + ", format = 'newline_delimited', maximum_object_size = 536870912, columns = {" + columns + "})";
        String all = Files.exists(part)
                ? "SELECT * FROM read_parquet(" + literal(part.toString()) + ", hive_partitioning = false) WHERE sha256"
                        + " NOT IN (SELECT sha256 FROM (" + fresh + ")) UNION ALL " + fresh
                : fresh;
        write(part, "SELECT * FROM (" + all + ") ORDER BY " + order);
    }

    /// Writes the answer of a query to a file of the library.
    void write(Path to, String query) throws IOException {
        Path aside = to.resolveSibling("." + to.getFileName() + ".part");
        run("SET threads = 1");
        run("COPY (" + query + ") TO " + literal(aside.toString()) + " (FORMAT parquet, COMPRESSION zstd,"
                + " ROW_GROUP_SIZE " + GROUP + ")");
        run("RESET threads");
        Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(e);
        }
    }
}
