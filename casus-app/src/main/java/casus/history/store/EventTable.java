package casus.history.store;

import casus.history.tally.LongTable;
import casus.terms.InputProblem;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.WireName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A table of dated events in a DuckDB file, which can be written to Parquet and read from either. Event tables
/// are large and scanned by column, so they do not live in the case's SQLite file.
public final class EventTable implements AutoCloseable {
    private static final String EVENTS =
            "CREATE TABLE IF NOT EXISTS event(day DATE, actor VARCHAR, recipient VARCHAR, type VARCHAR, mode VARCHAR,"
                    + " contexts VARCHAR, dataset VARCHAR, id VARCHAR, text VARCHAR, hash BIGINT)";
    private static final String DONE = "CREATE TABLE IF NOT EXISTS imported(file VARCHAR PRIMARY KEY, lines BIGINT)";

    private final Path file;
    private final Connection connection;
    private final LongTable known = new LongTable();

    private EventTable(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Opens a table, which is made where it is not there yet.
    ///
    /// @throws InputProblem where the file is no DuckDB file
    public static EventTable open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
            EventTable table = new EventTable(file, connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 1");
                statement.execute(EVENTS);
                statement.execute(DONE);
                try (ResultSet rows = statement.executeQuery("SELECT hash FROM event")) {
                    while (rows.next()) {
                        table.learn(rows.getLong(1));
                    }
                }
            }
            connection.setAutoCommit(false);
            return table;
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private static InputProblem problem(Path file, SQLException e) {
        String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new InputProblem(
                file.toString(), "is no table of events: " + what, "name another file, or make one with casus import");
    }

    boolean knows(long hash) {
        return known.get(hash) >= 0;
    }

    void learn(long hash) {
        if (known.get(hash) < 0) {
            known.put(hash, 1);
        }
    }

    long linesDone(String print) {
        try (PreparedStatement query = connection.prepareStatement("SELECT lines FROM imported WHERE file = ?")) {
            query.setString(1, print);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Adds events and the number of lines done, both or neither.
    int add(List<PastEvent> events, List<Long> hashes, String print, long lines) {
        try {
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("main", "event")) {
                for (int i = 0; i < events.size(); i++) {
                    PastEvent e = events.get(i);
                    appender.beginRow()
                            .append(e.day())
                            .append(e.actor())
                            .append(e.recipient())
                            .append(e.type().wire())
                            .append(e.mode().orElse(""))
                            .append(e.contexts().stream()
                                    .map(WireName::wire)
                                    .sorted()
                                    .collect(Collectors.joining(" ")))
                            .append(e.set())
                            .append(e.id())
                            .append(e.text())
                            .append(hashes.get(i).longValue())
                            .endRow();
                }
                appender.flush();
            }
            try (PreparedStatement done =
                    connection.prepareStatement("INSERT OR REPLACE INTO imported VALUES (?, ?)")) {
                done.setString(1, print);
                done.setLong(2, lines);
                done.executeUpdate();
            }
            connection.commit();
            return events.size();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// How many events there are.
    public long size() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM event")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Writes all events to a Parquet file, in order of day, actor, recipient, type and id.
    public void exportParquet(Path to) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT day, actor, recipient, type, mode, contexts, dataset, id, text FROM event"
                    + " ORDER BY day, actor, recipient, type, id) TO '" + quoted(to) + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw problem(to, e);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    /// Reads the events between states from a DuckDB or Parquet file, in order of time.
    ///
    /// @param until the last day wanted
    /// @throws InputProblem where the file cannot be read
    public static List<PastEvent> read(Path file, LocalDate until) {
        if (!Files.isRegularFile(file)) {
            throw new InputProblem(file.toString(), "there is no such file", "make one with casus import");
        }
        boolean parquet = file.toString().endsWith(".parquet");
        String from = parquet ? "read_parquet('" + quoted(file) + "')" : "event";
        String url = parquet ? "jdbc:duckdb:" : "jdbc:duckdb:" + file.toAbsolutePath();
        java.util.Properties how = new java.util.Properties();
        if (!parquet) {
            how.setProperty("duckdb.read_only", "true");
        }
        String query = "SELECT day, actor, recipient, type, mode, contexts, dataset, id, text FROM " + from
                + " WHERE day <= CAST('" + until + "' AS DATE) AND length(split_part(actor, '.', 1)) = 3"
                + " AND length(split_part(recipient, '.', 1)) = 3"
                + " ORDER BY day, actor, recipient, type, id";
        List<PastEvent> out = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, how);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                out.add(new PastEvent(
                        rows.getObject(1, LocalDate.class),
                        rows.getString(2),
                        rows.getString(3),
                        EventType.valueOf(rows.getString(4)),
                        Optional.of(rows.getString(5)).filter(m -> !m.isEmpty()),
                        contexts(rows.getString(6)),
                        rows.getString(7),
                        rows.getString(8),
                        rows.getString(9)));
            }
            return out;
        } catch (SQLException | IllegalArgumentException e) {
            throw new InputProblem(
                    file.toString(),
                    "is no table of events: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "make one with casus import");
        }
    }

    private static Set<Context> contexts(String written) {
        Set<Context> out = EnumSet.noneOf(Context.class);
        Arrays.stream(Context.values())
                .filter(c -> (" " + written + " ").contains(" " + c.wire() + " "))
                .forEach(out::add);
        return out;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }
}
