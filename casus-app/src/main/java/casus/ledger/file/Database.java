package casus.ledger.file;

import casus.terms.InputProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite file behind a case: opening and carrying forward, queries, transactions.
///
/// Every change is one transaction that takes the writer's lock at its start, so that two processes on one
/// case wait for each other and a killed one leaves nothing half done (write-ahead log, atomic commit).
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 30_000;
    /// How often opening is tried while another process carries the same file forward.
    private static final int TRIES = 50;

    private static final int PAUSE_MILLISECONDS = 100;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// What a row becomes.
    interface RowReader<T> {
        T read(ResultSet result) throws SQLException;
    }

    /// What happens inside one transaction.
    interface Transaction<T> {
        T run() throws SQLException;
    }

    /// Opens the file and carries it forward to `format`; makes it if there is none.
    static Database open(Path file, int format) {
        refuseWhatIsNoFile(file);
        SQLiteDataSource source = source(file);
        for (int left = TRIES; ; left--) {
            try {
                int found = formatOf(source);
                if (found > format) {
                    throw new InputProblem(
                            file.toString(),
                            "the case was written by a newer Casus (form " + found + ", this one knows " + format + ")",
                            "open it with that version, or read the articles into a new case");
                }
                if (found == format || carriedForward(source, left)) {
                    return new Database(file, source.getConnection());
                }
            } catch (SQLException e) {
                if (left == 0 || !isHeld(e)) {
                    throw unreadable(file, e);
                }
                pause();
            } catch (FlywayException e) {
                if (e.getCause() instanceof SQLException sql) {
                    throw unreadable(file, sql);
                }
                throw unreadable(file, new SQLException(String.valueOf(e.getMessage()), e));
            }
        }
    }

    /// Whether another process holds the file. Turning on the write-ahead log does not wait for it.
    private static boolean isHeld(SQLException e) {
        return e instanceof SQLiteException s
                && (s.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                        || s.getResultCode() == SQLiteErrorCode.SQLITE_BUSY_RECOVERY
                        || s.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED);
    }

    private static void refuseWhatIsNoFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    file.toString(),
                    "there is no folder to put the case in",
                    "make the folder, or name another file with --case");
        }
        if (Files.isDirectory(file)) {
            throw new InputProblem(
                    file.toString(), "this is a folder, not a case", "name a file with --case, such as iran.casus");
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static int formatOf(SQLiteDataSource source) throws SQLException {
        try (Connection look = source.getConnection();
                Statement s = look.createStatement();
                ResultSet r = s.executeQuery("PRAGMA user_version")) {
            return r.next() ? r.getInt(1) : 0;
        }
    }

    /// Runs the migrations; false if another process was quicker, or is at it.
    private static boolean carriedForward(SQLiteDataSource source, int triesLeft) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:casus/ledger/migrations")
                    .load()
                    .migrate();
            return true;
        } catch (FlywayException e) {
            if (triesLeft == 0 || !isRace(e)) {
                throw e;
            }
            pause();
            return false;
        }
    }

    /// Whether another process did the same at the same time: it holds the file, or has just changed it.
    private static boolean isRace(FlywayException e) {
        String message = String.valueOf(e.getMessage());
        return Stream.of("SQLITE_BUSY", "SQLITE_LOCKED", "already exists", "duplicate column", "UNIQUE constraint")
                .anyMatch(message::contains);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InputProblem unreadable(Path file, SQLException e) {
        boolean foreign = e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB;
        InputProblem problem = foreign
                ? new InputProblem(
                        file.toString(),
                        "this file is not a case",
                        "name a case file with --case, or a new file to make one")
                : new InputProblem(
                        file.toString(),
                        "the case cannot be used (" + e.getMessage() + ")",
                        "check that the file may be written and that no other program holds it");
        problem.initCause(e);
        return problem;
    }

    Path file() {
        return file;
    }

    /// All rows of a query, in its order.
    <T> List<T> rows(String sql, RowReader<T> row, Object... values) {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            bind(s, values);
            List<T> out = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(row.read(r));
                }
            }
            return out;
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /// The first row of a query.
    <T> Optional<T> first(String sql, RowReader<T> row, Object... values) {
        return rows(sql, row, values).stream().findFirst();
    }

    /// The one number a query asks for.
    int number(String sql, Object... values) {
        return first(sql, r -> r.getInt(1), values).orElse(0);
    }

    /// Changes something, inside a transaction.
    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            bind(s, values);
            s.execute();
        }
    }

    /// A statement to be run many times inside one transaction; the caller closes it.
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    static void bind(PreparedStatement s, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Optional<?> o -> s.setObject(i + 1, o.map(Object::toString).orElse(null));
                case byte[] bytes -> s.setBytes(i + 1, bytes);
                case Integer n -> s.setInt(i + 1, n);
                default -> s.setString(i + 1, values[i].toString());
            }
        }
    }

    /// All of `work` or nothing of it.
    <T> T transaction(Transaction<T> work) {
        try (Statement s = connection.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.run();
                s.execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    s.execute("ROLLBACK");
                }
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }
}
