package casus.ledger.file;

import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.decision.Decisions;
import casus.ledger.record.FiledArticle;
import casus.read.Flag;
import casus.terms.ActorId;
import casus.terms.Edtf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Leafs through a large case: how many entries there are of each sort, which articles, and one article with its
/// entries. Everything is looked up in an index, so that 300,000 entries take no longer than a glance.
public final class Catalogue {
    /// How many entries there are of one sort.
    ///
    /// @param stage of a transfer; empty for other kinds
    public record EntryCount(String kind, Optional<String> stage, String status, String review, int count) {}

    /// An article in a list.
    ///
    /// @param published as the article says, or as an analyst dated it
    /// @param inPrintBy the day by which it was in print for certain
    /// @param flags     what is wrong with it
    /// @param entries   that stand in it, rejected ones left out
    public record Item(
            String name,
            Optional<String> title,
            Optional<String> publisher,
            Optional<Edtf> published,
            LocalDate inPrintBy,
            LocalDate added,
            Set<Flag> flags,
            int entries) {
        public Item {
            flags = Set.copyOf(flags);
        }

        /// The same without what a person has mended: the day of publication, once it is set.
        public List<String> openFlagWords() {
            return flagWords().stream()
                    .filter(f -> published.isEmpty() || !f.equals(Flag.NO_DATE.wire()))
                    .toList();
        }

        /// What is wrong with it, in the words of the wire, in order.
        public List<String> flagWords() {
            return flags.stream().sorted().map(Flag::wire).toList();
        }
    }

    private static final String IN_PRINT = "e.article IN (SELECT ordinal FROM article WHERE in_print_by <= ?)";

    private final Database database;
    private final Supplier<Decisions> decisions;

    Catalogue(Database database, Supplier<Decisions> decisions) {
        this.database = database;
        this.decisions = decisions;
    }

    /// How many entries pass a filter.
    public int count(EntryFilter filter, Optional<LocalDate> asOf) {
        return database.number(
                "SELECT COUNT(*) FROM " + filter.tables() + " WHERE " + condition(filter, asOf), values(filter, asOf));
    }

    /// How many entries of each sort pass a filter whose kind, stage, statuses and review are left aside;
    /// rejected ones too. One pass over an index, whatever the filter.
    public List<EntryCount> sorts(EntryFilter filter, Optional<LocalDate> asOf) {
        return database.rows(
                "SELECT e.kind, e.stage, e.status, e.review, COUNT(*) FROM entry e INDEXED BY entry_sorts WHERE "
                        + filter.conditionOfAnySort()
                                .replace("words MATCH ?", "e.id IN (SELECT rowid FROM words WHERE words MATCH ?)")
                        + asOf.map(d -> " AND " + IN_PRINT).orElse("") + " GROUP BY 1, 2, 3, 4",
                r -> new EntryCount(
                        r.getString(1),
                        Optional.ofNullable(r.getString(2)),
                        r.getString(3),
                        r.getString(4),
                        r.getInt(5)),
                Stream.concat(Stream.of(filter.valuesOfAnySort()), asOf.stream())
                        .toArray());
    }

    private static String condition(EntryFilter filter, Optional<LocalDate> asOf) {
        return filter.condition() + asOf.map(d -> " AND " + IN_PRINT).orElse("");
    }

    /// How many entries name each actor; counted in the index, not read.
    public Map<ActorId, Integer> named(Optional<LocalDate> asOf) {
        Map<ActorId, Integer> out = new TreeMap<>();
        database.rows(
                        "SELECT actor, COUNT(*) FROM named WHERE entry NOT IN"
                                + " (SELECT id FROM entry WHERE review = 'rejected'"
                                + asOf.map(d -> " UNION ALL SELECT id FROM entry INDEXED BY entry_article WHERE article"
                                                + " IN (SELECT ordinal FROM article WHERE in_print_by > ?)")
                                        .orElse("")
                                + ") GROUP BY actor",
                        r -> Map.entry(new ActorId(r.getString(1)), r.getInt(2)),
                        asOf.stream().toArray())
                .forEach(n -> out.put(n.getKey(), n.getValue()));
        return out;
    }

    private static Object[] values(EntryFilter filter, Optional<LocalDate> asOf) {
        return Stream.concat(Stream.of(filter.values()), asOf.stream()).toArray();
    }

    /// Articles in print by `asOf`, the one added last first.
    ///
    /// @param words any part of the name, the title or the publisher
    /// @param skip  so many of the first are left out
    public List<Item> articles(Optional<LocalDate> asOf, Optional<String> words, int skip, int most) {
        List<Object> values = new ArrayList<>(shelf(asOf, words));
        values.add(most);
        values.add(skip);
        Decisions now = decisions.get();
        return database.rows(
                "SELECT a.name, a.title, a.publisher, COALESCE(a.dated, a.published), a.in_print_by, a.added, a.flags,"
                        + " (SELECT COUNT(*) FROM entry e WHERE e.article = a.ordinal AND e.review <> 'rejected')"
                        + " FROM article a WHERE " + onShelf(asOf, words) + " ORDER BY a.ordinal DESC LIMIT ? OFFSET ?",
                r -> item(r, now),
                values.toArray());
    }

    /// How many articles such a list has.
    public int articles(Optional<LocalDate> asOf, Optional<String> words) {
        return database.number(
                "SELECT COUNT(*) FROM article a WHERE " + onShelf(asOf, words),
                shelf(asOf, words).toArray());
    }

    private static String onShelf(Optional<LocalDate> asOf, Optional<String> words) {
        return "1" + asOf.map(d -> " AND a.in_print_by <= ?").orElse("")
                + words.map(w -> " AND (instr(lower(a.name), ?) OR instr(lower(COALESCE(a.title, '')), ?)"
                                + " OR instr(lower(COALESCE(a.publisher, '')), ?))")
                        .orElse("");
    }

    private static List<Object> shelf(Optional<LocalDate> asOf, Optional<String> words) {
        List<Object> values = new ArrayList<>();
        asOf.ifPresent(values::add);
        words.map(w -> w.toLowerCase(java.util.Locale.ROOT)).ifPresent(w -> values.addAll(List.of(w, w, w)));
        return values;
    }

    private static Item item(ResultSet r, Decisions decisions) throws SQLException {
        String name = r.getString(1);
        return new Item(
                name,
                decisions
                        .described(name, Decision.Part.TITLE)
                        .or(some(r.getString(2)))
                        .filter(t -> !t.isEmpty()),
                decisions
                        .described(name, Decision.Part.OUTLET)
                        .or(some(r.getString(3)))
                        .filter(t -> !t.isEmpty()),
                StoredArticle.some(r.getString(4)).flatMap(Edtf::find),
                LocalDate.parse(r.getString(5)),
                LocalDate.parse(r.getString(6)),
                StoredArticle.flags(r.getString(7)),
                r.getInt(8));
    }

    private static Supplier<Optional<String>> some(@Nullable String column) {
        return () -> StoredArticle.some(column);
    }

    /// The article of this name, if it was in print by `asOf`. Its family is its own name.
    public Optional<FiledArticle> article(String name, Optional<LocalDate> asOf) {
        return database.first(
                        "SELECT " + StoredArticle.COLUMNS + " FROM article WHERE name = ?", StoredArticle::of, name)
                .map(a -> a.filed(decisions.get()))
                .filter(a -> asOf.isEmpty() || a.inPrintBy(asOf.orElseThrow()));
    }

    /// The decision with this number.
    public Optional<Decision> decision(int number) {
        return database.first("SELECT wire FROM act WHERE id = ?", r -> DecisionWire.decision(r.getString(1)), number);
    }

    /// The decisions made last, latest first.
    public List<Decision> latest(int most) {
        return database.rows(
                "SELECT wire FROM act ORDER BY id DESC LIMIT ?", r -> DecisionWire.decision(r.getString(1)), most);
    }
}
