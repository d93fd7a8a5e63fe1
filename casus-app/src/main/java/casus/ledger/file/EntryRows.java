package casus.ledger.file;

import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.EntryId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts entries into the tables, with what they are looked up by: kind, stage, days, actors, words.
final class EntryRows {
    private static final int BATCH = 500;
    private final Database database;

    EntryRows(Database database) {
        this.database = database;
    }

    /// Makes the index that counts are read from, where it is missing, and the column of the status it needs.
    /// Both are read from the wire form and change no answer, and so they are no part of the file's form.
    void index() {
        if (database.number("SELECT COUNT(*) FROM sqlite_master WHERE name = 'entry_sorts'") == 0) {
            database.transaction(() -> {
                if (database.number("SELECT COUNT(*) FROM sqlite_master WHERE name = 'entry_sorts'") == 0) {
                    database.run("DROP INDEX IF EXISTS entry_facets");
                    database.run("ALTER TABLE entry ADD COLUMN status TEXT GENERATED ALWAYS AS"
                            + " (json_extract(COALESCE(revised, wire), '$.status')) VIRTUAL");
                    database.run("CREATE INDEX entry_sorts ON entry (kind, stage, status, review, article)");
                }
                return database;
            });
        }
    }

    /// New entries of one article.
    void add(int article, Collection<Entry> entries) throws SQLException {
        try (PreparedStatement s = database.prepare(
                "INSERT INTO entry (id, article, kind, wire, review, stage, first_day, last_day) VALUES (?,?,?,?,?,?,?,?)")) {
            for (Entry e : entries) {
                Database.bind(
                        s,
                        e.id().number(),
                        article,
                        e.kind(),
                        Wire.line(e),
                        e.common().review().wire(),
                        stage(e),
                        day(e, false),
                        day(e, true));
                s.addBatch();
            }
            s.executeBatch();
        }
        lookUps(entries);
    }

    /// The id of the next entry: above all there are, and above those that were added by hand and taken back.
    EntryId next() {
        int told =
                database.number("SELECT COALESCE(MAX(CAST(substr(json_extract(wire, '$.entry.id'), 3) AS INTEGER)), 0)"
                        + " FROM act WHERE what = 'add'");
        return new EntryId(1 + Math.max(told, database.number("SELECT COALESCE(MAX(id), 0) FROM entry")));
    }

    /// An entry before any decision on it.
    Optional<Entry> asFound(EntryId id) {
        return database.first("SELECT wire FROM entry WHERE id = ?", r -> Wire.entry(r.getString(1)), id.number());
    }

    /// The review an entry has before anybody decides: that of a second reader counts only once it is let in.
    static String reviewOf(String wire) {
        return wire.contains("\"review\":{\"state\":\"rejected\"}")
                ? Common.Review.REJECTED.wire()
                : Common.Review.SUGGESTED.wire();
    }

    /// An entry as its decisions leave it.
    void revise(Entry asRead, Entry effective) throws SQLException {
        database.run(
                "UPDATE entry SET revised = ?, review = ?, stage = ?, first_day = ?, last_day = ? WHERE id = ?",
                effective.equals(asRead) ? Optional.empty() : Optional.of(Wire.line(effective)),
                effective.common().review().wire(),
                stage(effective),
                day(effective, false),
                day(effective, true),
                effective.id().number());
        database.run("DELETE FROM named WHERE entry = ?", effective.id().number());
        database.run("DELETE FROM words WHERE rowid = ?", effective.id().number());
        lookUps(List.of(effective));
    }

    /// An entry goes, with what it is looked up by.
    void remove(EntryId id) throws SQLException {
        database.run("DELETE FROM named WHERE entry = ?", id.number());
        database.run("DELETE FROM words WHERE rowid = ?", id.number());
        database.run("DELETE FROM entry WHERE id = ?", id.number());
    }

    /// Fills the look-up tables for cases written before there were any.
    void lookUpAll() throws SQLException {
        database.run("DELETE FROM named");
        database.run("DELETE FROM words");
        int last = database.number("SELECT COALESCE(MAX(id), 0) FROM entry");
        for (int from = 1; from <= last; from += BATCH) {
            List<Entry> some = database.rows(
                    "SELECT wire FROM entry WHERE id BETWEEN ? AND ?",
                    r -> Wire.entry(r.getString(1)),
                    from,
                    from + BATCH - 1);
            for (Entry e : some) {
                database.run(
                        "UPDATE entry SET stage = ?, first_day = ?, last_day = ? WHERE id = ?",
                        stage(e),
                        day(e, false),
                        day(e, true),
                        e.id().number());
            }
            lookUps(some);
        }
    }

    private void lookUps(Collection<Entry> entries) throws SQLException {
        try (PreparedStatement named = database.prepare("INSERT INTO named (actor, entry) VALUES (?,?)");
                PreparedStatement words = database.prepare("INSERT INTO words (rowid, told) VALUES (?,?)")) {
            for (Entry e : entries) {
                for (String actor : actors(e)) {
                    Database.bind(named, actor, e.id().number());
                    named.addBatch();
                }
                Database.bind(words, e.id().number(), words(e));
                words.addBatch();
            }
            named.executeBatch();
            words.executeBatch();
        }
    }

    /// Everybody named, and the states whose bodies are.
    private static Set<String> actors(Entry e) {
        Set<String> out = new TreeSet<>();
        for (ActorId id : e.named()) {
            out.add(id.value());
            id.state().ifPresent(s -> out.add(s.value()));
        }
        return out;
    }

    private static String words(Entry e) {
        Stream<String> own = switch (e) {
            case Entry.Agreement a -> Stream.concat(Stream.of(a.name()), a.conditions().stream());
            case Entry.Transfer t -> Stream.concat(Stream.of(t.item(), t.category()), t.designation().stream());
            case Entry.Event v -> v.place().stream();
            case Entry.Statement s -> Stream.concat(Stream.of(s.content(), s.asWritten()), s.speaker().stream());
            case Entry.Driver d -> Stream.of(d.content(), d.motive().wire());
            case Entry.Expectation x -> Stream.of(x.content());
        };
        Stream<String> claimant = e.common().accordingTo().flatMap(Attribution::name).stream();
        return Stream.of(Stream.of(e.common().anchor().exact(), e.common().article()), own, claimant)
                .flatMap(s -> s)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> stage(Entry e) {
        return e instanceof Entry.Transfer t ? Optional.of(t.stage().wire()) : Optional.empty();
    }

    private static Optional<String> day(Entry e, boolean last) {
        return e.common()
                .time()
                .flatMap(t -> last ? t.edtf().latest() : t.edtf().earliest())
                .map(LocalDate::toString);
    }
}
