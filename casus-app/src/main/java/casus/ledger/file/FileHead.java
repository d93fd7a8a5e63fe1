package casus.ledger.file;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/// What the first hundred bytes of a file tell, before SQLite opens it and might change it: a file of another program,
/// or of a newer Casus, is refused and stays byte for byte as it was. The layout is SQLite's, "Database File Format",
/// section 1.3.
///
/// @param bytes up to a hundred
record FileHead(Path file, byte[] bytes) {
    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FORM_AT = 60;

    /// The head of a file; nothing of one that is not there, or empty.
    static Optional<FileHead> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(LENGTH);
            return head.length == 0 ? Optional.empty() : Optional.of(new FileHead(file, head));
        } catch (IOException e) {
            throw new InputProblem(file.toString(), "the case cannot be opened", "check that you may read it");
        }
    }

    private boolean isDatabase() {
        return bytes.length == LENGTH && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// @throws InputProblem for a file that is no case, or one in a newer form
    void refuseUnlessOurs(int format) {
        if (!isDatabase()) {
            throw new InputProblem(
                    file.toString(),
                    "this file is not a case",
                    "name a case file with --case, or a new file to make one; if it was a case, salvage it:"
                            + " casus doctor --repair NEW.casus --case " + file);
        }
        int found = ByteBuffer.wrap(bytes).getInt(FORM_AT);
        if (found > format && isOurs()) {
            throw new InputProblem(
                    file.toString(),
                    "the case was written by a newer Casus (form " + found + ", this one knows " + format + ")",
                    "open it with that version, or read the articles into a new case");
        }
        if (!hasLog() && !isOurs()) {
            throw new InputProblem(
                    file.toString(),
                    "this is the database of another program and no case",
                    "name a case file with --case, or a new file to make one");
        }
    }

    /// Whether changes wait beside it in a write-ahead log.
    private boolean hasLog() {
        return hasLog(file);
    }

    private static boolean hasLog(Path file) {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /// Whether it has our tables, or none yet; a damaged one is ours until it is shown to be another's.
    private boolean isOurs() {
        try (Connection look = reading(file).getConnection();
                Statement s = look.createStatement();
                ResultSet r =
                        s.executeQuery("SELECT COUNT(*), COALESCE(SUM(name IN ('article','flyway_schema_history')), 0)"
                                + " FROM sqlite_master WHERE type = 'table'")) {
            return !r.next() || r.getInt(1) == 0 || r.getInt(2) > 0;
        } catch (SQLException e) {
            return true;
        }
    }

    /// A way into the file that writes nothing, not beside it either where no log waits there.
    static SQLiteDataSource reading(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        SQLiteDataSource source = new SQLiteDataSource(config);
        String path = file.toAbsolutePath().toUri().getRawPath();
        source.setUrl("jdbc:sqlite:file:" + path + (hasLog(file) ? "?mode=ro" : "?immutable=1"));
        return source;
    }
}
