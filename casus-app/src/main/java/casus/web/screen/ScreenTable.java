package casus.web.screen;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a screen shows as rows of text. As CSV no cell runs in a spreadsheet: what would begin a formula, and
/// what begins with an apostrophe, gets one apostrophe in front, as in `casus export csv`.
public record ScreenTable(List<String> head, List<List<String>> rows) {
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\h]*[=+\\-@＝＋－＠]|').*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");

    public ScreenTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A table to be filled row by row.
    public static Rows of(String... head) {
        return new Rows(List.of(head));
    }

    /// RFC 4180, with a head.
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(head);
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(ScreenTable::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String safe(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// A table under way.
    public static final class Rows {
        private final List<String> head;
        private final List<List<String>> rows = new ArrayList<>();

        private Rows(List<String> head) {
            this.head = head;
        }

        /// One more row.
        ///
        /// @param cells as many as the head has; anything, by its text
        public Rows row(Object... cells) {
            if (cells.length != head.size()) {
                throw new IllegalArgumentException(cells.length + " cells under " + head);
            }
            rows.add(java.util.Arrays.stream(cells).map(Object::toString).toList());
            return this;
        }

        public ScreenTable done() {
            return new ScreenTable(head, rows);
        }
    }
}
