package casus.ledger.file;

import casus.terms.Origin;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the articles of a case came from, as far as that is more than a file of their own.
public final class Origins {
    private static final String COLUMNS = "o.place, o.address, o.final_address, o.status, o.headers";

    private final Database database;

    Origins(Database database) {
        this.database = database;
    }

    void add(int article, Origin origin) throws SQLException {
        database.run(
                "INSERT INTO origin (article, place, address, final_address, status, headers) VALUES (?,?,?,?,?,?)",
                article,
                origin.place(),
                origin.address(),
                origin.finalAddress(),
                origin.status(),
                String.join("\n", origin.headers()));
    }

    /// Keeps where an article of the case is from, as it was kept elsewhere.
    ///
    /// @param article its place in the order of reading
    public void keep(int article, Origin origin) {
        database.transaction(() -> {
            add(article, origin);
            return origin;
        });
    }

    /// Of each article that has one, by its name.
    public Map<String, Origin> all() {
        Map<String, Origin> out = new HashMap<>();
        database.rows(
                        "SELECT a.name, " + COLUMNS + " FROM origin o JOIN article a ON a.ordinal = o.article",
                        r -> Map.entry(
                                r.getString(1),
                                new Origin(
                                        r.getString(2),
                                        StoredArticle.some(r.getString(3)),
                                        StoredArticle.some(r.getString(4)),
                                        r.getInt(5),
                                        lines(r.getString(6)))))
                .forEach(e -> out.put(e.getKey(), e.getValue()));
        return out;
    }

    /// Of one article.
    public Optional<Origin> of(String article) {
        return Optional.ofNullable(all().get(article));
    }

    /// The addresses whose pages the case holds, as they were asked for and as they answered.
    public Set<String> addresses() {
        Set<String> out = new HashSet<>(
                database.rows("SELECT address FROM origin WHERE address IS NOT NULL", r -> r.getString(1)));
        out.addAll(
                database.rows("SELECT final_address FROM origin WHERE final_address IS NOT NULL", r -> r.getString(1)));
        return out;
    }

    /// The hashes of the bytes of all articles.
    public Set<String> hashes() {
        return new HashSet<>(database.rows("SELECT sha256 FROM article", r -> r.getString(1)));
    }

    private static List<String> lines(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
