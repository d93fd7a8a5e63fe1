package casus.library;

import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Origin;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes out of a library what bears on a question, as a case: the articles with an entry that names two of the
/// actors asked about, or one of them where the question names only one; within the days and with the words that
/// are wanted. Of more than a case should hold, those with most such entries come first. An article comes whole,
/// with all its entries.
public final class LibraryDraw {
    private LibraryDraw() {}

    /// What is wanted.
    ///
    /// @param actors asked about; a state stands for its bodies too
    /// @param from   articles that can have been in print on this day or later
    /// @param to     articles that can have been in print on this day or before
    /// @param words  all of which stand in the text
    /// @param most   articles
    public record Wanted(
            List<ActorId> actors, Optional<LocalDate> from, Optional<LocalDate> to, List<String> words, int most) {
        public Wanted {
            actors = List.copyOf(actors);
            words = List.copyOf(words);
        }
    }

    /// What was taken out.
    ///
    /// @param bearing articles that bear on the question
    /// @param drawn   of these, articles in the case
    /// @param entries in the case
    public record Drawn(int bearing, int drawn, int entries) {}

    private record Found(StoredArticle article, byte[] bytes, Optional<Origin> origin) {}

    /// Fills a new, empty case.
    public static Drawn into(Library library, Wanted wanted, CaseFile into) {
        if (!library.isFilled()) {
            return new Drawn(0, 0, 0);
        }
        List<String> bearing = bearing(library, wanted);
        Set<String> chosen = new TreeSet<>(bearing.subList(0, Math.min(wanted.most(), bearing.size())));
        if (chosen.isEmpty()) {
            return new Drawn(0, 0, 0);
        }
        String list = chosen.stream().map(Library::literal).collect(Collectors.joining(", "));
        Map<String, List<Entry>> bySha = new HashMap<>();
        library.rows(
                        "SELECT sha256, wire FROM " + library.of(Library.ENTRIES, chosen) + " WHERE sha256 IN (" + list
                                + ") ORDER BY sha256, number",
                        r -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(row -> bySha.computeIfAbsent(row.getKey(), k -> new ArrayList<>())
                        .add(Wire.entry(row.getValue())));
        List<Found> articles = library.rows(
                "SELECT sha256, name, form, text, language, title, publisher, byline, published, notBefore, notAfter,"
                        + " added, flags, fences, bytes, place, address, finalAddress, status,"
                        + " array_to_string(headers, chr(10)) FROM " + library.of(Library.ARTICLES, chosen)
                        + " WHERE sha256 IN (" + list + ") ORDER BY notAfter, sha256",
                LibraryDraw::article);
        List<Drawn> drawn = new ArrayList<>();
        into.questionLog().together(() -> drawn.add(file(articles, bySha, bearing.size(), into)));
        return drawn.getFirst();
    }

    private static Found article(ResultSet r) throws SQLException {
        List<String> c = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            c.add(r.getString(i));
        }
        Blob bytes = r.getBlob(15);
        return new Found(
                new StoredArticle(
                        1, c.get(1), c.get(0), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6), c.get(7), c.get(8),
                        c.get(9), c.get(10), c.get(11), c.get(12), c.get(13)),
                bytes.getBytes(1, (int) bytes.length()),
                origin(r));
    }

    private static Optional<Origin> origin(ResultSet r) throws SQLException {
        String headers = r.getString(20);
        Origin origin = new Origin(
                r.getString(16),
                some(r.getString(17)),
                some(r.getString(18)),
                r.getInt(19),
                headers.isEmpty() ? List.of() : List.of(headers.split("\n")));
        return origin.place().isEmpty() ? Optional.empty() : Optional.of(origin);
    }

    private static Optional<String> some(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    /// The hashes of the articles that bear on it, those with most such entries first.
    private static List<String> bearing(Library library, Wanted wanted) {
        String named = wanted.actors().stream()
                .map(a -> "CAST(list_has_any(actors, [" + spelled(library, a) + "]) AS INTEGER)")
                .collect(Collectors.joining(" + "));
        int atLeast = Math.min(2, wanted.actors().size());
        StringBuilder where = new StringBuilder("TRUE");
        wanted.from().ifPresent(d -> where.append(" AND notAfter >= ").append(Library.literal(d.toString())));
        wanted.to()
                .ifPresent(d -> where.append(" AND (CASE WHEN notBefore = '' THEN notAfter ELSE notBefore END) <= ")
                        .append(Library.literal(d.toString())));
        wanted.words()
                .forEach(w -> where.append(" AND contains(lower(text), lower(")
                        .append(Library.literal(w))
                        .append("))"));
        String entries = atLeast == 0
                ? "SELECT sha256, count(*) AS n FROM " + library.all(Library.ENTRIES) + " GROUP BY sha256"
                : "SELECT sha256, count(*) AS n FROM " + library.all(Library.ENTRIES) + " WHERE (" + named + ") >= "
                        + atLeast + " GROUP BY sha256";
        String query = where.toString().equals("TRUE")
                ? "SELECT sha256 FROM (" + entries + ") ORDER BY n DESC, sha256"
                : "SELECT e.sha256 FROM (" + entries + ") e JOIN " + library.all(Library.ARTICLES)
                        + " a ON e.sha256 = a.sha256 WHERE " + where + " ORDER BY n DESC, e.sha256";
        return library.rows(query, r -> r.getString(1));
    }

    /// An actor and the bodies under it that the library names.
    private static String spelled(Library library, ActorId actor) {
        List<String> bodies = library.rows(
                "SELECT actor FROM read_parquet("
                        + Library.literal(library.file("actors").toString()) + ") WHERE starts_with(actor, "
                        + Library.literal(actor.value() + ".") + ") ORDER BY actor",
                r -> r.getString(1));
        return Stream.concat(Stream.of(actor.value()), bodies.stream())
                .map(Library::literal)
                .collect(Collectors.joining(", "));
    }

    private static Drawn file(List<Found> articles, Map<String, List<Entry>> entries, int bearing, CaseFile into) {
        Set<String> names = new HashSet<>();
        int last = 0;
        int ordinal = 0;
        for (Found found : articles) {
            StoredArticle a = found.article();
            String name = a.name();
            for (int n = 2; !names.add(name); n++) {
                name = a.name().replaceFirst("~\\d+$", "") + "~" + n;
            }
            List<Entry> own = entries.getOrDefault(a.sha256(), List.of()).stream()
                    .sorted(Comparator.comparing(Entry::id))
                    .toList();
            int before = last;
            Map<EntryId, EntryId> ids = new HashMap<>();
            for (Entry e : own) {
                ids.put(e.id(), new EntryId(++last));
            }
            UnaryOperator<EntryId> filed = id -> ids.getOrDefault(id, new EntryId(before + id.number()));
            String called = name;
            into.questionLog()
                    .add(
                            a.filed(++ordinal, name),
                            found.bytes(),
                            own.stream()
                                    .map(e -> e.linked(filed).with(e.common().filed(filed.apply(e.id()), called)))
                                    .toList());
            int place = ordinal;
            found.origin().ifPresent(origin -> into.origins().keep(place, origin));
        }
        return new Drawn(bearing, articles.size(), last);
    }
}
