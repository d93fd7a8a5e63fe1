package casus.ledger;

import casus.read.Article;
import casus.read.Families;
import casus.read.Fence;
import casus.read.Flag;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Wired;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One case in one SQLite file: articles with their bytes and hashes, entries, questions, and a log of every
/// human act.
/// It opens on another machine to the same answers, byte for byte. An article and its entries are added
/// together or not
/// at all,
/// so that Ctrl-C loses nothing that was there before.
public final class CaseFile implements AutoCloseable {
    /// The form of the file this version writes; a higher one was written by a newer Casus.
    public static final int FORMAT = 1;

    private static final int BUSY_MILLISECONDS = 10_000;
    private final Path file;
    private final Connection connection;

    private CaseFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Opens a case, and makes it if there is none.
    ///
    /// @throws InputProblem if the file is something else, or was written by a newer version
    public static CaseFile open(Path file) {
        if (file.toAbsolutePath().getParent() == null
                || !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new InputProblem(
                    file.toString(),
                    "there is no folder to put the case in",
                    "make the folder, or name another file with --case");
        }
        if (Files.isDirectory(file)) {
            throw new InputProblem(
                    file.toString(), "this is a folder, not a case", "name a file with --case, such as iran.casus");
        }
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setBusyTimeout(BUSY_MILLISECONDS);
            config.enforceForeignKeys(true);
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + file);
            int format;
            try (Connection look = source.getConnection()) {
                format = format(look);
            }
            if (format > FORMAT) {
                throw new InputProblem(
                        file.toString(),
                        "the case was written by a newer Casus (form " + format + ", this one knows " + FORMAT + ")",
                        "open it with that version, or read the articles into a new case");
            }
            if (format < FORMAT) {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:casus/ledger/migrations")
                        .load()
                        .migrate();
            }
            Connection connection = source.getConnection();
            try (Statement s = connection.createStatement()) {
                s.execute("PRAGMA user_version = " + FORMAT);
            }
            return new CaseFile(file, connection);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /// Opens a case that must be there already.
    ///
    /// @throws InputProblem if it is not
    public static CaseFile existing(Path file) {
        if (!Files.exists(file)) {
            throw new InputProblem(
                    file.toString(),
                    "there is no case of this name",
                    "make one with `casus read PATH… --case " + file + "`");
        }
        return open(file);
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
                        "the case cannot be opened (" + e.getMessage() + ")",
                        "check that the file may be written and that no other program holds it");
        problem.initCause(e);
        return problem;
    }

    private static int format(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("PRAGMA user_version")) {
            return r.next() ? r.getInt(1) : 0;
        }
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The names of the articles here, in the order in which they were added, by hash.
    public Map<String, String> namesByHash() {
        Map<String, String> out = new LinkedHashMap<>();
        query("SELECT sha256, name FROM article ORDER BY ordinal", r -> out.put(r.getString(1), r.getString(2)));
        return out;
    }

    /// Adds an article with the entries found in it; a second, different file of the same name becomes
    /// `name~2`.
    ///
    /// @param drafts entries whose ids are counted inside the article; they get the case's next ids in the
    ///     same order
    /// @return its name in the case, or nothing if the same bytes are here already
    public Optional<String> add(Article article, List<Entry> drafts) {
        return transaction(() -> {
            Map<String, String> here = namesByHash();
            if (here.containsKey(article.sha256())) {
                return Optional.empty();
            }
            String name = freeName(article.name(), Set.copyOf(here.values()));
            int ordinal = here.size() + 1;
            insert(article, name, ordinal, drafts);
            int last = count("SELECT COALESCE(MAX(id), 0) FROM entry");
            Map<EntryId, EntryId> ids = new HashMap<>();
            for (Entry draft : drafts) {
                ids.put(draft.id(), new EntryId(++last));
            }
            for (Entry draft : drafts) {
                insert(ordinal, Relinked.of(draft, ids, name));
            }
            return Optional.of(name);
        });
    }

    private static String freeName(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name.replaceFirst("~\\d+$", "") + "~" + n;
        }
        return free;
    }

    private void insert(Article a, String name, int ordinal, List<Entry> drafts) throws SQLException {
        Optional<LocalDate> latestTold = drafts.stream()
                .filter(e -> e.common().status() == casus.terms.Status.OCCURRED)
                .flatMap(e -> e.common().time().flatMap(t -> t.edtf().earliest()).stream())
                .filter(d -> !d.isAfter(a.added()))
                .max(Comparator.naturalOrder());
        Optional<LocalDate> notBefore = a.published().flatMap(Edtf::earliest).or(() -> latestTold);
        LocalDate notAfter = a.published().flatMap(Edtf::latest).orElse(a.added());
        try (PreparedStatement s =
                connection.prepareStatement("INSERT INTO article VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            s.setInt(1, ordinal);
            s.setString(2, name);
            s.setString(3, a.sha256());
            s.setBytes(4, a.bytes());
            s.setString(5, a.form().name());
            s.setString(6, a.text());
            s.setString(7, a.language());
            s.setString(8, a.title().orElse(""));
            s.setString(9, a.publisher().orElse(""));
            s.setString(10, a.byline().orElse(""));
            s.setString(11, a.published().map(Edtf::text).orElse(""));
            s.setString(12, notBefore.map(LocalDate::toString).orElse(""));
            s.setString(13, notAfter.toString());
            s.setString(14, a.added().toString());
            s.setString(15, a.flags().stream().map(Flag::wire).sorted().collect(Collectors.joining(" ")));
            s.setString(
                    16,
                    a.fences().stream()
                            .map(f -> f.start() + " " + f.end() + " " + f.kind())
                            .collect(Collectors.joining(";")));
            s.executeUpdate();
        }
    }

    private void insert(int article, Entry entry) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("INSERT INTO entry VALUES (?,?,?,?)")) {
            s.setInt(1, entry.id().number());
            s.setInt(2, article);
            s.setString(3, entry.kind());
            s.setString(4, Wire.line(entry));
            s.executeUpdate();
        }
    }

    /// Everything on record that was in print by `asOf`; all of it without a day.
    public Ledger ledger(Optional<LocalDate> asOf) {
        List<FiledArticle> articles = new ArrayList<>();
        query(
                "SELECT name, sha256, text, language, title, publisher, byline, published, not_before, not_after, added, flags, fences FROM article ORDER BY ordinal",
                r -> articles.add(new FiledArticle(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        some(r.getString(5)),
                        some(r.getString(6)),
                        some(r.getString(7)),
                        some(r.getString(8)).map(Edtf::new),
                        some(r.getString(9)).map(LocalDate::parse),
                        LocalDate.parse(r.getString(10)),
                        LocalDate.parse(r.getString(11)),
                        flags(r.getString(12)),
                        fences(r.getString(13)),
                        r.getString(1))));
        List<Entry> entries = new ArrayList<>();
        query("SELECT wire FROM entry ORDER BY id", r -> entries.add(Wire.entry(r.getString(1))));
        Ledger all = new Ledger(articles, entries);
        return withFamilies(asOf.map(all::asOf).orElse(all));
    }

    /// Families are found among the visible articles only, so that nothing published later joins two of them.
    private static Ledger withFamilies(Ledger ledger) {
        Map<String, String> texts = new LinkedHashMap<>();
        ledger.articles().forEach(a -> texts.put(a.name(), a.body()));
        Map<String, String> family = new HashMap<>();
        Families.ofTexts(texts)
                .forEach(names -> names.forEach(
                        n -> family.put(n, names.stream().sorted().findFirst().orElse(n))));
        return new Ledger(
                ledger.articles().stream()
                        .map(a -> a.inFamily(family.getOrDefault(a.name(), a.name())))
                        .toList(),
                ledger.entries());
    }

    private static Set<Flag> flags(String words) {
        return Stream.of(words.split(" "))
                .filter(w -> !w.isBlank())
                .map(w -> Wired.of(Flag.class, w))
                .collect(Collectors.toSet());
    }

    private static List<Fence> fences(String column) {
        return Stream.of(column.split(";"))
                .filter(f -> !f.isBlank())
                .map(f -> f.split(" "))
                .map(f -> new Fence(Integer.parseInt(f[0]), Integer.parseInt(f[1]), Fence.Kind.valueOf(f[2])))
                .toList();
    }

    private static Optional<String> some(String column) {
        return column == null || column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    /// Keeps a question, unless the same one was asked last.
    public void ask(String asked, LocalDate day, Optional<LocalDate> asOf) {
        if (lastQuestion().filter(asked::equals).isPresent()) {
            return;
        }
        transaction(() -> {
            try (PreparedStatement s =
                    connection.prepareStatement("INSERT INTO question (asked, day, as_of) VALUES (?,?,?)")) {
                s.setString(1, asked);
                s.setString(2, day.toString());
                s.setString(3, asOf.map(LocalDate::toString).orElse(""));
                s.executeUpdate();
            }
            return asked;
        });
    }

    /// The question asked last.
    public Optional<String> lastQuestion() {
        List<String> out = new ArrayList<>();
        query("SELECT asked FROM question ORDER BY id DESC LIMIT 1", r -> out.add(r.getString(1)));
        return out.stream().findFirst();
    }

    /// SHA-256 over articles and entries in order: two cases with the same hash give the same answers.
    public String stateHash() {
        MessageDigest digest = sha256();
        query(
                "SELECT name, sha256, published, not_before, not_after FROM article ORDER BY ordinal",
                r -> feed(digest, r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5)));
        query("SELECT wire FROM entry ORDER BY id", r -> feed(digest, r.getString(1)));
        query("SELECT wire FROM act ORDER BY id", r -> feed(digest, r.getString(1)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feed(MessageDigest digest, String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What SQLite itself finds wrong with the file; empty when it is sound.
    public List<String> faults() {
        List<String> out = new ArrayList<>();
        query("PRAGMA integrity_check", r -> {
            if (!"ok".equals(r.getString(1))) {
                out.add(r.getString(1));
            }
        });
        return out;
    }

    private interface Row {
        void read(ResultSet result) throws SQLException;
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private void query(String sql, Row row) {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                row.read(r);
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private int count(String sql) {
        List<Integer> out = new ArrayList<>();
        query(sql, r -> out.add(r.getInt(1)));
        return out.getFirst();
    }

    private <T> T transaction(Work<T> work) {
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

    /// Where a copy of an article's bytes is needed: the bytes as found.
    public byte[] bytes(String article) throws IOException {
        try (PreparedStatement s = connection.prepareStatement("SELECT bytes FROM article WHERE name = ?")) {
            s.setString(1, article);
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    return r.getBytes(1);
                }
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
        throw new IOException(article + " is not in " + file);
    }
}
