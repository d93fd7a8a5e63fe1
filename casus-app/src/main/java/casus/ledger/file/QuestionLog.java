package casus.ledger.file;

import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.read.file.FileType;
import casus.terms.Edtf;
import casus.terms.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a case keeps besides its ledger: articles as they were added, entries as they were read, questions, the
/// estimates briefs were made of, and the words briefs were given. All of it can be put into a new case, which then
/// gives the same answers.
public final class QuestionLog {
    private static final int DECIMALS = 6;

    private final Database database;
    private final EntryRows rows;

    QuestionLog(Database database, EntryRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Every article as stored, in the order in which they were added.
    public List<StoredArticle> articles() {
        return database.rows("SELECT " + StoredArticle.COLUMNS + " FROM article ORDER BY ordinal", StoredArticle::of);
    }

    /// Every entry as it was read, rejected ones too, by id.
    public List<Entry> asRead() {
        return database.rows("SELECT wire FROM entry ORDER BY id", r -> Wire.entry(r.getString(1)));
    }

    /// Puts an article with its entries into the case as they were kept elsewhere: names, ids and places stay.
    ///
    /// @throws IllegalArgumentException if a field is not of its form, or its name, place or an id is taken
    public void add(StoredArticle a, byte[] bytes, List<Entry> entries) {
        FileType.valueOf(a.form());
        StoredArticle.flags(a.flags());
        if (!a.fences().matches("(?:\\d{1,9} \\d{1,9} [A-Z_]+(?:;|$))*")) {
            throw new IllegalArgumentException("\"" + a.fences() + "\" are no fences");
        }
        StoredArticle.fences(a.fences());
        LocalDate.parse(a.notAfter());
        LocalDate.parse(a.added());
        if (!a.notBefore().isEmpty()) {
            LocalDate.parse(a.notBefore());
        }
        if (!a.published().isEmpty()) {
            new Edtf(a.published());
        }
        if (a.name().isBlank() || a.ordinal() < 1 || !a.sha256().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no article has the name \"" + a.name() + "\", the place " + a.ordinal()
                    + " and the hash " + a.sha256());
        }
        database.transaction(() -> {
            if (database.number("SELECT COUNT(*) FROM article WHERE name = ? OR ordinal = ?", a.name(), a.ordinal())
                    > 0) {
                throw new IllegalArgumentException("the name or the place of " + a.name() + " is taken");
            }
            if (database.number("SELECT COUNT(*) FROM article WHERE sha256 = ?", a.sha256()) > 0) {
                throw new IllegalArgumentException("the same file is in the case already under another name");
            }
            insert(a, bytes);
            rows.add(a.ordinal(), entries);
            return a;
        });
    }

    /// What is put into the case by `work` is put there together, or not at all; many articles are so filed sooner.
    public void together(Runnable work) {
        database.transaction(() -> {
            work.run();
            return database;
        });
    }

    /// Puts an article into its table.
    void insert(StoredArticle a, byte[] bytes) throws SQLException {
        database.run(
                "INSERT INTO article (" + StoredArticle.COLUMNS + ", bytes, in_print_by)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                a.ordinal(),
                a.name(),
                a.sha256(),
                a.form(),
                a.text(),
                a.language(),
                a.title(),
                a.publisher(),
                a.byline(),
                a.published(),
                a.notBefore(),
                a.notAfter(),
                a.added(),
                a.flags(),
                a.fences(),
                bytes,
                a.notAfter());
    }

    // --- briefs

    /// Every estimate a brief was made of, in order.
    public List<StoredBrief> briefs() {
        return database.rows(
                "SELECT asked, by_day, as_of, state, probability, day FROM brief ORDER BY id",
                r -> new StoredBrief(
                        r.getString(1),
                        day(r.getString(2)),
                        day(r.getString(3)),
                        r.getString(4),
                        r.getString(5),
                        LocalDate.parse(r.getString(6))));
    }

    private static Optional<LocalDate> day(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(column));
    }

    /// Files the estimate a brief is made of, unless it is filed already.
    ///
    /// @param state of the case, as [CaseFile#stateHash] gives it
    public Edition file(
            String asked,
            Optional<LocalDate> by,
            Optional<LocalDate> asOf,
            String state,
            Probability headline,
            LocalDate day) {
        return edition(asked, by, asOf, state, headline).orElseGet(() -> {
            add(new StoredBrief(asked, by, asOf, state, decimal(headline), day));
            return edition(asked, by, asOf, state, headline).orElseThrow();
        });
    }

    /// Puts an estimate behind those that are filed.
    public void add(StoredBrief brief) {
        if (!brief.state().matches("[0-9a-f]{64}") || !brief.probability().matches("0(\\.\\d{1,6})?|1")) {
            throw new IllegalArgumentException(
                    "no brief is of state \"" + brief.state() + "\" and probability \"" + brief.probability() + "\"");
        }
        database.transaction(() -> {
            database.run(
                    "INSERT INTO brief (asked, by_day, as_of, state, probability, day) VALUES (?,?,?,?,?,?)",
                    brief.asked(),
                    brief.by().map(LocalDate::toString).orElse(""),
                    brief.asOf().map(LocalDate::toString).orElse(""),
                    brief.state(),
                    brief.probability(),
                    brief.day());
            return brief;
        });
    }

    /// Which edition an estimate is; nothing if no brief was made of it.
    public Optional<Edition> edition(
            String asked, Optional<LocalDate> by, Optional<LocalDate> asOf, String state, Probability headline) {
        return Edition.of(briefs(), asked, by, asOf, state, headline);
    }

    // --- wordings

    /// Keeps a wording, unless the same one is kept.
    public void keep(Wording wording) {
        String name = wording.name();
        database.transaction(() -> {
            if (database.number("SELECT COUNT(*) FROM wording WHERE name = ?", name) == 0) {
                for (Map.Entry<String, String> line : wording.lines().entrySet()) {
                    database.run(
                            "INSERT INTO wording (name, asked, line, words, day) VALUES (?,?,?,?,?)",
                            name,
                            wording.asked(),
                            line.getKey(),
                            line.getValue(),
                            wording.day());
                }
            }
            return wording;
        });
    }

    /// Every wording, in the order in which they were given.
    public List<Wording> wordings() {
        return wordings("SELECT name, asked, line, words, day FROM wording ORDER BY id");
    }

    /// The wording of this name.
    public Optional<Wording> wording(String name) {
        return wordings("SELECT name, asked, line, words, day FROM wording WHERE name = ? ORDER BY id", name).stream()
                .findFirst();
    }

    /// The last wording of a question's brief.
    public Optional<Wording> lastWording(String asked) {
        return database.first(
                        "SELECT name FROM wording WHERE asked = ? ORDER BY id DESC LIMIT 1", r -> r.getString(1), asked)
                .flatMap(this::wording);
    }

    private record Row(String name, String asked, String line, String words, LocalDate day) {}

    private List<Wording> wordings(String sql, Object... of) {
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        database.rows(
                        sql,
                        r -> new Row(
                                r.getString(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                LocalDate.parse(r.getString(5))),
                        of)
                .forEach(row -> byName.computeIfAbsent(row.name(), n -> new ArrayList<>())
                        .add(row));
        return byName.values().stream().map(QuestionLog::wording).toList();
    }

    private static Wording wording(List<Row> rows) {
        SortedMap<String, String> lines = new TreeMap<>();
        rows.forEach(r -> lines.put(r.line(), r.words()));
        return new Wording(rows.getFirst().asked(), lines, rows.getFirst().day());
    }

    static String decimal(Probability p) {
        BigDecimal rounded = new BigDecimal(p.value())
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
