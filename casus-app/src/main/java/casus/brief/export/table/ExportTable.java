package casus.brief.export.table;

import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One table of an export, read back row by row. A row that cannot be read becomes a problem with its file and
/// line, and the rest goes on: after an open quotation mark, from the next line that begins with an id.
public final class ExportTable {
    /// No larger file is read; a table of 300,000 entries has about a tenth of it.
    static final long LARGEST = 1_000_000_000;

    private static final int MOST_RESTARTS = 100;
    private static final Pattern ROW = Pattern.compile("(?m)^(?:[LDC]-)?\\d+,");

    private final Path file;
    private final List<Column> columns;
    private final List<InputProblem> problems;

    /// What is made of a row.
    public interface Reader {
        /// @throws IllegalArgumentException if it cannot be read, saying why
        void read(ObjectNode row, int line);
    }

    public ExportTable(Path file, List<Column> columns, List<InputProblem> problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /// Hands every row to `reader`.
    public void read(Reader reader) {
        String text;
        try {
            text = text();
        } catch (InputProblem e) {
            problems.add(e);
            return;
        } catch (IOException e) {
            problems.add(new InputProblem(name(), "the table cannot be read", "check its name and your rights"));
            return;
        }
        int from = 0;
        int line = 0;
        Map<String, Integer> header = new HashMap<>();
        for (int restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
            Stop stop = rows(text.substring(from), line, header, reader);
            if (stop.line() < 0) {
                return;
            }
            int at = nextRow(text, stop.line());
            if (at < 0) {
                return;
            }
            line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            from = at;
        }
        problems.add(new InputProblem(
                name() + ":" + (line + 1),
                "more than " + MOST_RESTARTS + " rows are broken; the rest of the table was left out",
                "look for open quotation marks"));
    }

    /// Where reading broke off: the line whose record holds too much or too little, or -1 at the end.
    private record Stop(int line) {
        static final Stop END = new Stop(-1);
    }

    private Stop rows(String text, int before, Map<String, Integer> header, Reader reader) {
        int last = before + 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize((int) Math.min(Integer.MAX_VALUE - 8L, Math.max(1 << 16, text.length() + 1L)))
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> rows = csv.iterator();
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                last = before + (int) row.getStartingLineNumber();
                if (header.isEmpty()) {
                    header(row, header);
                    continue;
                }
                if (row.getFieldCount() != header.size()) {
                    problem(
                            last,
                            "the row has " + row.getFieldCount() + " cells, and the table " + header.size()
                                    + " columns");
                    if (spansLines(row)) {
                        return new Stop(last);
                    }
                    continue;
                }
                row(row, last, header, reader);
            }
            return Stop.END;
        } catch (CsvParseException e) {
            int broken = before + startOf(e);
            problem(broken, "the row cannot be read: " + (e.getCause() == null ? e : e.getCause()).getMessage());
            return new Stop(broken);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The reader names the line a broken record began on in its message alone, and not for the first.
    private static int startOf(CsvParseException e) {
        Matcher line = Pattern.compile("starting at line (\\d{1,9})").matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 1;
    }

    private static boolean spansLines(CsvRecord row) {
        return row.getFields().stream().anyMatch(f -> f.indexOf('\n') >= 0);
    }

    private void header(CsvRecord row, Map<String, Integer> header) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            header.putIfAbsent(row.getField(i).replace("\uFEFF", "").strip(), i);
        }
        List<String> missing = columns.stream()
                .filter(c -> !c.isOptional())
                .map(Column::name)
                .filter(c -> !header.containsKey(c))
                .toList();
        if (!missing.isEmpty()) {
            throw new InputProblem(
                    name() + ":1",
                    "the column \"" + missing.getFirst() + "\" is missing",
                    "import a folder that casus export csv wrote; save tables as CSV with commas");
        }
    }

    private void row(CsvRecord cells, int line, Map<String, Integer> header, Reader reader) {
        try {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            for (Column column : columns) {
                if (column.isOptional() && !header.containsKey(column.name())) {
                    continue;
                }
                column.read(cells.getField(header.getOrDefault(column.name(), 0)), row);
            }
            reader.read(row, line);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(line, String.valueOf(e.getMessage()));
        }
    }

    private void problem(int line, String what) {
        problems.add(
                new InputProblem(name() + ":" + line, what, "correct the row; it was left out, and the rest was read"));
    }

    /// The next line behind line `line` that begins as a row of ours does.
    private static int nextRow(String text, int line) {
        int at = 0;
        for (int i = 0; i < line && at >= 0; i++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return -1;
            }
        }
        Matcher m = ROW.matcher(text);
        return m.find(at) ? m.start() : -1;
    }

    private String text() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputProblem(
                    name(), "the table is missing", "import a folder that casus export csv wrote, and all of it");
        }
        if (Files.size(file) > LARGEST) {
            throw new InputProblem(
                    name(),
                    "the table has " + Files.size(file) + " bytes, more than " + LARGEST,
                    "import a smaller case");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputProblem(name(), "the table is not UTF-8", "save it as CSV in UTF-8");
        }
    }

    private String name() {
        return file.getFileName().toString();
    }
}
