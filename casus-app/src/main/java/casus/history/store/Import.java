package casus.history.store;

import casus.ledger.actor.Actors;
import casus.terms.InputProblem;
import casus.terms.text.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Imports a file of an event data set into an event table, in batches. Each batch is written in one transaction
/// with the number of lines done, so that a run that was cut short goes on where it stopped, and a file imported
/// before adds nothing.
public final class Import {
    private static final int BATCH = 50_000;
    private static final int LONGEST_LINE = 1 << 20;
    static final int KEPT_PROBLEMS = 1000;
    private static final int LONGEST_FIELD_LIST = 400;
    private static final int HEAD = 1 << 16;

    /// What came of an import.
    ///
    /// @param lines    lines read, without the header
    /// @param resumed  lines done by an earlier run
    /// @param events   events added
    /// @param skipped  lines that hold no act between two: statements, a side missing
    /// @param copies   lines that repeat an event
    /// @param unread   lines that could not be read
    /// @param problems what was wrong with them, the first thousand
    public record Outcome(
            long lines,
            long resumed,
            long events,
            long skipped,
            long copies,
            long unread,
            List<InputProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    private final EventFormat form;
    private final Path file;
    private final EventTable table;
    private final LongConsumer progress;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<PastEvent> batch = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private long lines;
    private long committed;
    private long events;
    private long skipped;
    private long copies;
    private long unread;

    private Import(EventFormat form, Path file, EventTable table, LongConsumer progress) {
        this.form = form;
        this.file = file;
        this.table = table;
        this.progress = progress;
    }

    /// Imports a file.
    ///
    /// @param set      `icews`, `polecat`, `gdelt`, `acled` or `ftm`
    /// @param file     plain, `.gz` or `.zip` (its first entry)
    /// @param progress is told the number of lines done
    /// @throws InputProblem where the file as a whole cannot be read
    public static Outcome of(String set, Path file, EventTable table, Actors actors, LongConsumer progress) {
        if (set.equals("ftm")) {
            return entities(file, table, actors, progress);
        }
        EventFormat form = EventFormat.of(set, actors)
                .orElseThrow(() -> new InputProblem(
                        "-- " + set,
                        "no event data set is called \"" + set + "\"",
                        "write one of icews, polecat, gdelt, acled, ftm"));
        return new Import(form, file, table, progress).run();
    }

    private static Outcome entities(Path file, EventTable table, Actors actors, LongConsumer progress) {
        if (!Files.isRegularFile(file)) {
            throw new InputProblem(file.toString(), "there is no such file", "name a file that is there");
        }
        try (BufferedReader in = open(file)) {
            return new EntityImport(actors).run(in, file.toString(), print("ftm", file), table, progress);
        } catch (IOException e) {
            throw new InputProblem(file.toString(), "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    /// The next line, cut where it grows beyond all measure; nothing at the end.
    static Optional<String> nextLine(BufferedReader in) throws IOException {
        return Optional.ofNullable(line(in));
    }

    private Outcome run() {
        if (!Files.isRegularFile(file)) {
            throw new InputProblem(file.toString(), "there is no such file", "name a file that is there");
        }
        String print = print(form.set(), file);
        long done = table.linesDone(print);
        committed = done;
        try (BufferedReader in = open(file)) {
            if (form.hasHeader()) {
                header(line(in));
            } else {
                List<String> names = form.columns();
                for (int i = 0; i < names.size(); i++) {
                    columns.put(names.get(i), i);
                }
            }
            for (String line = line(in); line != null; line = line(in)) {
                lines++;
                if (lines > done) {
                    long first = lines;
                    read(form.isCsv() ? whole(line, in) : line, first);
                    if (lines - committed >= BATCH) {
                        commit(print);
                    }
                } else if (form.isCsv()) {
                    whole(line, in);
                }
            }
        } catch (IOException e) {
            commit(print);
            throw new InputProblem(
                    file.toString(),
                    "cannot be read behind line " + lines + ": " + e.getMessage(),
                    "check the file; what was read is kept");
        }
        commit(print);
        return new Outcome(lines, done, events, skipped, copies, unread, problems);
    }

    private void commit(String print) {
        events += table.add(batch, hashes, print, lines);
        committed = lines;
        batch.clear();
        hashes.clear();
        progress.accept(lines);
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        InputStream plain = in;
        if (name.endsWith(".gz")) {
            plain = new GZIPInputStream(in, HEAD);
        } else if (name.endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(in);
            if (zip.getNextEntry() == null) {
                throw new IOException("the archive is empty");
            }
            plain = zip;
        }
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), HEAD);
    }

    /// Who this file is: its set, length and the hash of its beginning.
    private static String print(String set, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            digest.update(in.readNBytes(HEAD));
            return set + ":" + Files.size(file) + ":"
                    + HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (IOException e) {
            throw new InputProblem(file.toString(), "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    /// One line, cut where it grows beyond all measure; null at the end.
    private static @org.jspecify.annotations.Nullable String line(BufferedReader in) throws IOException {
        StringBuilder out = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (out.length() < LONGEST_LINE) {
                out.append((char) c);
            }
        }
        int n = out.length();
        return n > 0 && out.charAt(n - 1) == '\r' ? out.substring(0, n - 1) : out.toString();
    }

    /// A CSV record may hold line ends inside quotes.
    private String whole(String first, BufferedReader in) throws IOException {
        StringBuilder out = new StringBuilder(first);
        boolean open = opens(first);
        while (open && out.length() < LONGEST_LINE) {
            String next = line(in);
            if (next == null) {
                break;
            }
            lines++;
            out.append(' ').append(next);
            open ^= opens(next);
        }
        return out.toString();
    }

    /// Whether a line leaves a quote open, if none was before it.
    private static boolean opens(String line) {
        boolean open = false;
        for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
            open = !open;
        }
        return open;
    }

    private void header(@org.jspecify.annotations.Nullable String line) {
        List<String> names = line == null ? List.of() : fields(line.startsWith("\uFEFF") ? line.substring(1) : line);
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip(), i);
        }
        List<String> missing = Stream.concat(
                        form.columns().stream().filter(c -> !columns.containsKey(c)),
                        form.either().stream()
                                .filter(some -> some.stream().noneMatch(columns::containsKey))
                                .map(some -> String.join(" or ", some)))
                .toList();
        if (!missing.isEmpty()) {
            throw new InputProblem(
                    file + ":1",
                    "the first line does not name " + String.join(", ", missing),
                    "give a file of " + form.set() + " as its makers publish it, with its header");
        }
    }

    private List<String> fields(String line) {
        if (!form.isCsv()) {
            return List.of(line.split("\t", -1));
        }
        List<String> out = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length() && out.size() < LONGEST_FIELD_LIST; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                out.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        out.add(field.toString());
        return out;
    }

    /// @param number of the line it begins on, from 1, without the header
    private void read(String line, long number) {
        if (line.isBlank()) {
            return;
        }
        EventFormat.Row row = new EventFormat.Row(columns, fields(line));
        try {
            form.event(row).ifPresentOrElse(event -> keep(row, event), () -> skipped++);
        } catch (EventFormat.Unreadable e) {
            unread++;
            if (problems.size() < KEPT_PROBLEMS) {
                int at = form.hasHeader() ? 1 : 0;
                problems.add(new InputProblem(
                        file + ":" + (number + at),
                        String.valueOf(e.getMessage()),
                        "the line was left out; mend it and import again"));
            }
        }
    }

    private void keep(EventFormat.Row row, PastEvent event) {
        String same = form.sameAs(row, event).orElse(form.set() + "\t" + event.id());
        long hash = hash(same);
        if (table.knows(hash)) {
            copies++;
            return;
        }
        table.learn(hash);
        batch.add(event);
        hashes.add(hash);
    }

    static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        h ^= h >>> 32;
        return (h * 0x9E3779B97F4A7C15L) & Long.MAX_VALUE;
    }
}
