package casus.brief.export;

import casus.brief.export.table.Column;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables in Parquet, written by DuckDB on one thread, so that the same rows give the same bytes. A text is a
/// text, a list a list, a number a number; what is absent is null. Nothing is escaped: a Parquet file is opened by
/// programs that take no cell for a formula.
final class ParquetTables implements AutoCloseable {
    private final Exports.Destination place;
    private final Path aside;
    private final Connection connection;

    ParquetTables(Exports.Destination place) throws IOException {
        this.place = place;
        this.aside = Files.createTempDirectory("casus-parquet");
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                statement.execute("SET preserve_insertion_order = true");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// One table, `name.parquet`.
    <T> void table(String name, List<Column> columns, Stream<T> rows, Function<T, JsonNode> row) throws IOException {
        Path lines = aside.resolve(name + ".jsonl");
        Path parquet = aside.resolve(name + ".parquet");
        try (BufferedWriter out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8)) {
            for (T one : (Iterable<T>) rows::iterator) {
                JsonNode cells = row.apply(one);
                ObjectNode flat = JsonNodeFactory.instance.objectNode();
                columns.forEach(c -> flat.set(c.name(), c.value(cells)));
                out.write(flat.toString());
                out.newLine();
            }
        }
        String types = columns.stream()
                .map(c -> literal(c.name()) + ": " + literal(type(c)))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_json(" + literal(lines.toString())
                    + ", format = 'newline_delimited', maximum_object_size = 268435456, columns = {" + types + "})) TO "
                    + literal(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try (OutputStream out = place.stream(name + ".parquet")) {
            Files.copy(parquet, out);
        }
        Files.delete(lines);
        Files.delete(parquet);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// In a column of whole numbers stand whole numbers; `holds` and duties are true or false.
    private static String type(Column column) {
        return switch (column.sort()) {
            case TEXT, VOICE, OBJECT -> "VARCHAR";
            case SHARE -> "DOUBLE";
            case LIST -> "VARCHAR[]";
            case BARE ->
                column.name().equals("holds")
                                || column.name().toLowerCase(Locale.ROOT).startsWith("obligations.")
                        ? "BOOLEAN"
                        : "BIGINT";
        };
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
