package casus.read.record;

import casus.read.file.ReadingBudget;
import casus.read.item.BoundedBytes;
import casus.read.item.FieldMap;
import casus.read.item.FieldMap.RecordPart;
import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.RecordFields;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A table whose rows are articles: with commas, semicolons or tabs, its first row naming the columns. Zotero's CSV
/// and most others are read by the names of their columns; a GDELT Global Knowledge Graph, which has no such row, by
/// its form.
public final class TableItems implements ItemSource {
    private static final int HEAD = 4_096;
    /// That of UTF-8, byte by byte.
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    /// A summary is no text; so much of one may stand in for it.
    private static final String ABSTRACT = "abstract note";

    private final SourceStep.Entry entry;
    private final SourceOptions options;
    private final List<String> columns;
    private final Map<RecordPart, String> parts;
    private final Iterator<CsvRecord> rows;
    private final CsvReader<CsvRecord> csv;
    private final boolean whole;

    private TableItems(
            SourceStep.Entry entry,
            CsvReader<CsvRecord> csv,
            SourceOptions options,
            List<String> columns,
            Iterator<CsvRecord> rows) {
        this.entry = entry;
        this.options = options;
        this.columns = columns;
        this.csv = csv;
        this.rows = rows;
        Map<RecordPart, String> found = options.fields().among(columns);
        Optional<String> summary = columns.stream()
                .filter(c -> c.strip().equalsIgnoreCase(ABSTRACT))
                .findFirst();
        this.whole = found.containsKey(RecordPart.TEXT) || summary.isEmpty();
        if (!whole) {
            found.put(RecordPart.TEXT, summary.get());
        }
        this.parts = found;
    }

    /// Whether a table that begins so lists articles.
    public static boolean isKnown(String name, String head, FieldMap fields) {
        String first = head.lines().findFirst().orElse("").replaceFirst("^\ufeff", "");
        if (GkgItems.isKnown(name, first)) {
            return true;
        }
        Map<RecordPart, String> parts = fields.among(Stream.of(first.split("[" + separator(first) + "]"))
                .map(c -> c.replaceAll("^\"|\"$", ""))
                .toList());
        return parts.containsKey(RecordPart.TEXT)
                || parts.containsKey(RecordPart.TITLE) && parts.containsKey(RecordPart.URL);
    }

    private static char separator(String line) {
        return Stream.of('\t', ';', ',')
                .max(java.util.Comparator.comparingLong(
                        (Character c) -> line.chars().filter(x -> x == c).count()))
                .orElse(',');
    }

    /// Opens one.
    public static ItemSource open(SourceStep.Entry entry, InputStream in, SourceOptions options, UnpackingLimits limits)
            throws IOException {
        PushbackInputStream back = new PushbackInputStream(in, HEAD);
        byte[] head = back.readNBytes(HEAD);
        // A name in quotes is read as one only where it begins its line.
        int mark = new String(head, StandardCharsets.ISO_8859_1).startsWith(BYTE_ORDER_MARK)
                ? BYTE_ORDER_MARK.length()
                : 0;
        back.unread(head, mark, head.length - mark);
        String first = new String(head, mark, head.length - mark, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        if (GkgItems.isKnown(entry.name(), first)) {
            return new GkgItems(entry, back, limits);
        }
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(first))
                .maxBufferSize((int) Math.min(Integer.MAX_VALUE / 2, limits.item()))
                .detectBomHeader(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(back, BoundedBytes.charset(head)));
        Iterator<CsvRecord> rows = csv.iterator();
        if (!rows.hasNext()) {
            throw new IOException("the table is empty");
        }
        List<String> columns =
                rows.next().getFields().stream().map(String::strip).toList();
        return new TableItems(entry, csv, options, columns, rows);
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        ReadingBudget.check();
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = rows.next();
            long line = row.getStartingLineNumber();
            List<String> cells = row.getFields();
            if (cells.size() < columns.size() && !rows.hasNext()) {
                throw new IOException("the last row has fewer cells than the table has columns");
            }
            ObjectNode record = JsonRecord.JSON.createObjectNode();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                record.put(columns.get(i), cells.get(i));
            }
            RecordFields fields =
                    FieldMap.fields(parts, column -> record.path(column).asText(""));
            return Optional.of(fields.step(
                    entry.where() + ":" + line,
                    PageName.of(fields.title(), entry.name(), line),
                    JsonRecord.bytes(record),
                    whole,
                    options.follow()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException(
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), e);
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            // What was read of it was read.
        }
    }
}
