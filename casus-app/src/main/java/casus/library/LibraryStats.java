package casus.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How much a library holds.
///
/// @param articles in it
/// @param families of near-copies; an article without a copy is one
/// @param entries  of all kinds
/// @param kinds    entries by kind
/// @param actors   named
/// @param most     those named in most entries
/// @param failures what could not be read
/// @param bytes    on disk
public record LibraryStats(
        long articles,
        long families,
        long entries,
        List<Count> kinds,
        long actors,
        List<Count> most,
        long failures,
        long bytes) {
    private static final int MOST = 10;

    /// So many of a name.
    public record Count(String name, long count) {}

    public LibraryStats {
        kinds = List.copyOf(kinds);
        most = List.copyOf(most);
    }

    /// Of a library.
    public static LibraryStats of(Library library) throws IOException {
        long failures = number(library, "failures", "count(*)");
        if (!library.isFilled()) {
            return new LibraryStats(0, 0, 0, List.of(), 0, List.of(), failures, size(library.folder()));
        }
        List<Count> kinds = counts(
                library, "SELECT kind, count(*) FROM " + library.all(Library.ENTRIES) + " GROUP BY kind ORDER BY kind");
        return new LibraryStats(
                library.rows("SELECT count(*) FROM " + library.all(Library.ARTICLES), r -> r.getLong(1))
                        .getFirst(),
                number(library, "families", "count(DISTINCT family)"),
                kinds.stream().mapToLong(Count::count).sum(),
                kinds,
                number(library, "actors", "count(*)"),
                counts(
                        library,
                        "SELECT actor, entries FROM read_parquet("
                                + Library.literal(library.file("actors").toString())
                                + ") ORDER BY entries DESC, actor LIMIT " + MOST),
                failures,
                size(library.folder()));
    }

    private static long number(Library library, String table, String what) {
        Path file = library.file(table);
        return Files.exists(file)
                ? library.rows(
                                "SELECT " + what + " FROM read_parquet(" + Library.literal(file.toString()) + ")",
                                r -> r.getLong(1))
                        .getFirst()
                : 0;
    }

    private static List<Count> counts(Library library, String query) {
        return library.rows(query, r -> new Count(r.getString(1), r.getLong(2)));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
