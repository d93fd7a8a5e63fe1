package casus.bench.history.quad;

import casus.history.rank.Quads;
import casus.terms.InputProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Reads the benchmark form of a temporal knowledge graph. Times may be in days or hours: they are divided by
/// their greatest common divisor. A line that cannot be read stops the reading, since a figure over other events
/// would not be comparable.
final class QuadFiles {
    private static final List<String> PARTS = List.of("train", "valid", "test");
    private static final int COLUMNS = 4;

    private final List<String> entities;
    private final List<String> relations;
    private final List<long[]> rows = new ArrayList<>();

    private QuadFiles(List<String> entities, List<String> relations) {
        this.entities = entities;
        this.relations = relations;
    }

    static SplitQuads read(Path folder) {
        QuadFiles files = new QuadFiles(names(folder, "entity2id"), names(folder, "relation2id"));
        int[] ends = new int[PARTS.size()];
        for (int p = 0; p < ends.length; p++) {
            files.part(folder, PARTS.get(p));
            ends[p] = files.rows.size();
        }
        return files.quads(ends[0], ends[1]);
    }

    private static Path file(Path folder, String name) {
        Path packed = folder.resolve(name + ".txt.gz");
        return Files.exists(packed) ? packed : folder.resolve(name + ".txt");
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    /// Takes one line, numbered from 1.
    private interface LineReader {
        void line(String text, String where);
    }

    private static void lines(Path file, LineReader reader) {
        try (BufferedReader in = open(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.line(line, file + ":" + number);
                }
            }
        } catch (NoSuchFileException e) {
            throw new InputProblem(
                    file.toString(),
                    "there is no such file",
                    "give a folder that holds train, valid, test, entity2id and relation2id, as .txt or .txt.gz");
        } catch (IOException e) {
            throw new InputProblem(file.toString(), "cannot be read: " + e.getMessage(), "check the file");
        }
    }

    private static List<String> names(Path folder, String name) {
        List<String> out = new ArrayList<>();
        lines(file(folder, name), (line, where) -> {
            int tab = line.lastIndexOf('\t');
            if (tab < 0 || !line.substring(tab + 1).strip().equals(Integer.toString(out.size()))) {
                throw new InputProblem(
                        where,
                        "this is no name with the id " + out.size() + " behind a tab",
                        "write one name a line, ids from 0 without a gap");
            }
            out.add(line.substring(0, tab).strip());
        });
        return out;
    }

    private void part(Path folder, String name) {
        int first = rows.size();
        long after = first == 0 ? Long.MIN_VALUE : rows.get(first - 1)[3];
        lines(file(folder, name), (line, where) -> rows.add(row(line, where, after)));
        rows.subList(first, rows.size()).sort(Comparator.comparingLong(r -> r[3]));
    }

    private long[] row(String line, String where, long after) {
        long[] out = new long[COLUMNS];
        int at = 0;
        for (int c = 0; c < COLUMNS; c++) {
            while (at < line.length() && line.charAt(at) <= ' ') {
                at++;
            }
            int end = at;
            while (end < line.length() && line.charAt(end) > ' ') {
                end++;
            }
            out[c] = number(line.substring(at, end), where);
            at = end;
        }
        if (out[0] >= entities.size() || out[2] >= entities.size() || out[1] >= relations.size()) {
            throw new InputProblem(where, "an id has no name", "add it to entity2id or relation2id, or mend the line");
        }
        if (out[3] < after) {
            throw new InputProblem(
                    where,
                    "the time " + out[3] + " lies before the end of the part before",
                    "the parts follow each other in time: train, valid, test");
        }
        return out;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long number(String text, String where) {
        if (text.isEmpty() || text.length() > 9 || !isNumber(text)) {
            throw new InputProblem(
                    where,
                    "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\" is no number",
                    "write subject, relation, object and time as numbers with tabs between them");
        }
        return Long.parseLong(text);
    }

    private SplitQuads quads(int validFrom, int testFrom) {
        int n = rows.size();
        if (n == 0) {
            throw new InputProblem("train", "there is no event", "give a folder with events");
        }
        long unit = 0;
        long first = rows.getFirst()[3];
        for (long[] row : rows) {
            unit = gcd(unit, row[3] - first);
        }
        long divisor = Math.max(1, unit);
        int[][] columns = new int[COLUMNS][n];
        IntStream.range(0, n).forEach(i -> {
            long[] row = rows.get(i);
            for (int c = 0; c < 3; c++) {
                columns[c][i] = (int) row[c];
            }
            columns[3][i] = (int) ((row[3] - first) / divisor);
        });
        if (Arrays.stream(columns[3]).max().orElse(0) > 100_000) {
            throw new InputProblem("train", "the times span more than 100,000 steps", "give times in days or hours");
        }
        Quads all = new Quads(entities, relations, columns[0], columns[1], columns[2], columns[3]);
        return new SplitQuads(all, validFrom, testFrom);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
