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
import java.util.function.Consumer;
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
    private final boolean readOnly;
    private boolean inside;

    private Database(Path file, Connection connection, boolean readOnly) {
        this.file = file;
        this.connection = connection;
        this.readOnly = readOnly;
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
        FileHead.of(file).ifPresent(head -> head.refuseUnlessOurs(format));
        return isOnlyToBeRead(file) ? toRead(file, format) : toWrite(file, format);
    }

    /// Opens a case that is there without changing a byte of it.
    static Database toRead(Path file, int format) {
        try {
            SQLiteDataSource source = FileHead.reading(file);
            int found = formatOf(source);
            if (found != format) {
                throw new InputProblem(
                        file.toString(),
                        "the case was written by an older Casus (form " + found + ", this one knows " + format
                                + ") and cannot be carried forward where it may not be written",
                        "copy it to a folder that may be written, and open the copy");
            }
            return new Database(file, source.getConnection(), true);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /// A file, or a folder, on which nothing may be written: a disk that is only to be read, or somebody else's.
    private static boolean isOnlyToBeRead(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.exists(file) && (!Files.isWritable(file) || folder != null && !Files.isWritable(folder));
    }

    private static Database toWrite(Path file, int format) {
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
                    return new Database(file, source.getConnection(), false);
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
        String name = file.toString();
        if (name.startsWith("file:") || name.startsWith(":memory:") || name.contains("?")) {
            throw new InputProblem(
                    name,
                    "a case is a file, and this is the name of none",
                    "name a file with --case, such as iran.casus; the name holds no question mark");
        }
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
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
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

    static InputProblem unreadable(Path file, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String kind = code.name();
        InputProblem problem;
        if (kind.startsWith("SQLITE_CORRUPT") || kind.equals("SQLITE_NOTADB")) {
            problem = damaged(
                    file, "the database says: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        } else if (kind.equals("SQLITE_FULL")) {
            problem = new InputProblem(
                    file.toString(),
                    "the disk is full, and what was to be written last is not in the case",
                    "make room and do it again; what was filed before is there");
        } else if (kind.startsWith("SQLITE_READONLY")) {
            problem = new InputProblem(
                    file.toString(), "the case may only be read here", "copy it to a folder that may be written");
        } else if (kind.startsWith("SQLITE_IOERR")) {
            problem = new InputProblem(
                    file.toString(),
                    "the disk does not take or give what was asked of it (" + kind + ")",
                    "check that the disk is whole and not full; what was filed before is there");
        } else if (kind.startsWith("SQLITE_BUSY")
                || kind.startsWith("SQLITE_LOCKED")
                || kind.startsWith("SQLITE_CANTOPEN")) {
            problem = new InputProblem(
                    file.toString(),
                    "the case cannot be used (" + e.getMessage() + ")",
                    "check that the file may be written and that no other program holds it");
        } else {
            problem = damaged(file, String.valueOf(e.getMessage()));
        }
        problem.initCause(e);
        return problem;
    }

    static InputProblem damaged(Path file, String how) {
        return new InputProblem(
                file.toString(),
                "the case is damaged (" + how + ")",
                "salvage what is whole into a new case: casus doctor --repair NEW.casus --case " + file);
    }

    /// Whether nothing can be written.
    boolean isReadOnly() {
        return readOnly;
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

    /// The texts of a query's one column in its order, so many at a time.
    void batches(String sql, int most, Consumer<List<String>> taker) {
        try (PreparedStatement s = connection.prepareStatement(sql);
                ResultSet r = s.executeQuery()) {
            List<String> batch = new ArrayList<>(most);
            while (r.next()) {
                batch.add(r.getString(1));
                if (batch.size() == most) {
                    taker.accept(batch);
                    batch = new ArrayList<>(most);
                }
            }
            taker.accept(batch);
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
    ///
    /// One inside another is part of the outer one.
    <T> T transaction(Transaction<T> work) {
        try (Statement s = connection.createStatement()) {
            if (inside) {
                return work.run();
            }
            s.execute("BEGIN IMMEDIATE");
            inside = true;
            try {
                T result = work.run();
                s.execute("COMMIT");
                return result;
            } catch (Throwable e) {
                undo(s, e);
                throw e;
            } finally {
                inside = false;
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /// After some faults, a full disk among them, SQLite has undone it already and says that there is nothing to undo.
    private static void undo(Statement s, Throwable because) {
        try {
            s.execute("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
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
