package casus.library;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Near-copies among all articles of a library. Articles that share a band of their sketches are compared with the
/// first of them, by hash, so that the work grows with the number of articles and not with its square; those half of
/// whose text is common are one family, and so are their families. It does not see a short text within a long one.
final class Copies {
    private static final double COMMON = 0.5;

    private Copies() {}

    private record Couple(String first, String other, boolean alike) {}

    /// The family of each article that has a copy: the least hash in it.
    static Map<String, String> of(Library library) {
        List<Couple> couples = library.rows(
                "WITH band AS (SELECT sha256, sketch, unnest(bands) AS band FROM " + library.all(Library.ARTICLES)
                        + "), first AS (SELECT band, min(sha256) AS sha256, arg_min(sketch, sha256) AS sketch FROM band"
                        + " GROUP BY band HAVING count(*) > 1)"
                        + " SELECT DISTINCT f.sha256, b.sha256, f.sketch, b.sketch FROM band b JOIN first f ON"
                        + " b.band = f.band WHERE b.sha256 <> f.sha256 ORDER BY 1, 2",
                r -> new Couple(
                        r.getString(1),
                        r.getString(2),
                        MinHash.alike(sketch(r.getArray(3)), sketch(r.getArray(4))) >= COMMON));
        Map<String, String> parent = new HashMap<>();
        couples.stream().filter(Couple::alike).forEach(c -> {
            String a = root(parent, c.first());
            String b = root(parent, c.other());
            if (a.compareTo(b) < 0) {
                parent.put(b, a);
            } else if (b.compareTo(a) < 0) {
                parent.put(a, b);
            }
        });
        Map<String, String> out = new TreeMap<>();
        couples.stream().filter(Couple::alike).forEach(c -> {
            out.put(c.first(), root(parent, c.first()));
            out.put(c.other(), root(parent, c.other()));
        });
        return out;
    }

    private static int[] sketch(Array array) throws SQLException {
        Object[] values = (Object[]) array.getArray();
        int[] out = new int[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = ((Number) values[i]).intValue();
        }
        return out;
    }

    private static String root(Map<String, String> parent, String of) {
        String at = of;
        for (String up = parent.get(at); up != null; up = parent.get(at)) {
            at = up;
        }
        return at;
    }
}
