package casus.library;

import casus.terms.InputProblem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts articles into a library, some thousands at a time, and works out families and actors at the end. An article
/// is there once its part holds it; its entries are written before, so that none is there without them.
public final class LibraryWriter implements AutoCloseable {
    private static final int LOT = 4_000;
    private static final long LOT_BYTES = 200_000_000;

    private static final String ARTICLE = "sha256: 'VARCHAR', name: 'VARCHAR', form: 'VARCHAR', text: 'VARCHAR',"
            + " language: 'VARCHAR', title: 'VARCHAR', publisher: 'VARCHAR', byline: 'VARCHAR', published: 'VARCHAR',"
            + " notBefore: 'VARCHAR', notAfter: 'VARCHAR', added: 'VARCHAR', flags: 'VARCHAR', fences: 'VARCHAR',"
            + " bytes: 'VARCHAR', place: 'VARCHAR', address: 'VARCHAR', finalAddress: 'VARCHAR', status: 'INTEGER',"
            + " headers: 'VARCHAR[]', sketch: 'INTEGER[]', bands: 'BIGINT[]'";
    private static final String ENTRY = "sha256: 'VARCHAR', number: 'INTEGER', kind: 'VARCHAR', status: 'VARCHAR',"
            + " actors: 'VARCHAR[]', first: 'DATE', last: 'DATE', wire: 'VARCHAR'";

    private final Library library;
    private final Path aside;
    private final List<LibraryRows> lot = new ArrayList<>();
    private long bytes;

    /// Into an open library.
    public LibraryWriter(Library library) throws IOException {
        this.library = library;
        this.aside = Files.createTempDirectory("casus-library");
    }

    /// Adds an article; it is in the library after the next [#flush()] at the latest.
    public void add(LibraryRows rows) throws IOException {
        lot.add(rows);
        bytes += rows.article().text().length() + rows.article().bytes().length();
        if (lot.size() >= LOT || bytes >= LOT_BYTES) {
            flush();
        }
    }

    /// Writes what was added.
    public void flush() throws IOException {
        Map<String, List<LibraryRows>> shards = new TreeMap<>();
        lot.forEach(r -> shards.computeIfAbsent(r.article().sha256().substring(0, 2), s -> new ArrayList<>())
                .add(r));
        for (Map.Entry<String, List<LibraryRows>> shard : shards.entrySet()) {
            Path entries = lines(shard.getValue().stream().flatMap(r -> r.entries().stream()));
            library.add(Library.ENTRIES, shard.getKey(), entries, ENTRY, "*", "sha256, number");
            Path articles = lines(shard.getValue().stream().map(LibraryRows::article));
            library.add(
                    Library.ARTICLES,
                    shard.getKey(),
                    articles,
                    ARTICLE,
                    "* REPLACE (from_base64(bytes) AS bytes)",
                    "sha256");
        }
        lot.clear();
        bytes = 0;
    }

    private Path lines(Stream<? extends Record> rows) throws IOException {
        Path file = aside.resolve("rows.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Record row : (Iterable<Record>) rows.map(Record.class::cast)::iterator) {
                out.write(LibraryRows.line(row));
                out.write('\n');
            }
        }
        return file;
    }

    /// What could not be read, beside what could not be read before; a place that is named again is named once.
    void failures(List<InputProblem> problems, List<String> mended) throws IOException {
        Path file = library.file("failures");
        TreeMap<String, Failure> all = new TreeMap<>();
        if (Files.exists(file)) {
            library.rows(
                            "SELECT place, what, remedy FROM read_parquet(" + Library.literal(file.toString()) + ")",
                            r -> new Failure(r.getString(1), r.getString(2), r.getString(3)))
                    .forEach(f -> all.put(f.place(), f));
        }
        mended.forEach(all::remove);
        problems.forEach(p -> all.put(p.where(), new Failure(p.where(), p.what(), p.remedy())));
        Path lines = lines(all.values().stream());
        library.write(
                file,
                "SELECT * FROM read_json(" + Library.literal(lines.toString())
                        + ", format = 'newline_delimited', columns = {place: 'VARCHAR', what: 'VARCHAR', remedy:"
                        + " 'VARCHAR'}) ORDER BY place");
    }

    /// What could not be read.
    private record Failure(String place, String what, String remedy) {}

    private record Member(String sha256, String family) {}

    /// Works out families and actors over the whole library.
    public void finish() throws IOException {
        flush();
        if (!library.isFilled()) {
            return;
        }
        Map<String, String> families = Copies.of(library);
        Path lines = lines(families.entrySet().stream().map(m -> new Member(m.getKey(), m.getValue())));
        library.write(
                library.file("families"),
                "SELECT a.sha256, coalesce(m.family, a.sha256) AS family FROM " + library.all(Library.ARTICLES)
                        + " a LEFT JOIN read_json(" + Library.literal(lines.toString())
                        + ", format = 'newline_delimited', columns = {sha256: 'VARCHAR', family: 'VARCHAR'}) m"
                        + " ON a.sha256 = m.sha256 ORDER BY a.sha256");
        library.write(
                library.file("actors"),
                "SELECT actor, count(*) AS entries, count(DISTINCT sha256) AS articles, min(first) AS first,"
                        + " max(last) AS last FROM (SELECT sha256, first, last, unnest(actors) AS actor FROM "
                        + library.all(Library.ENTRIES) + ") GROUP BY actor ORDER BY actor");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
