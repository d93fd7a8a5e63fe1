package casus.precedent.table;

import casus.terms.InputProblem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// One file of comma-separated values, plain, `.gz` or `.xz`, with any of the three line ends.
///
/// UTF-8 where it is valid, else Windows-1252, which is what older tables are in. At most 512 MB unpacked and
/// 1 GB of memory for the unpacking, so that a small file cannot fill the machine.
public final class Sheet {
    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final int MOST_KIB_TO_UNPACK = 1024 * 1024;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String name;
    private final byte[] bytes;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private Sheet(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /// Unpacks a file and reads its header.
    ///
    /// @throws InputProblem if it cannot be unpacked or has no header
    public static Sheet open(Path file) {
        String name = file.getFileName().toString();
        Sheet sheet = new Sheet(name, unpacked(file, name));
        try (CsvReader<CsvRecord> csv = sheet.reader()) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new InputProblem(name, "the file is empty", "give a table with a header line");
            }
            List<String> header = rows.next().getFields();
            for (int i = 0; i < header.size(); i++) {
                sheet.columns.putIfAbsent(
                        header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), i);
            }
        } catch (CsvParseException | IOException e) {
            throw new InputProblem(name + ":1", "the header cannot be read: " + e.getMessage(), "save it as plain CSV");
        }
        return sheet;
    }

    public String name() {
        return name;
    }

    public boolean has(List<String> wanted) {
        return columns.keySet().containsAll(wanted);
    }

    /// Hands every row to `reader`; a row that cannot be read becomes a problem, and the rest goes on.
    ///
    /// @return how many rows were read
    public int read(java.util.function.Consumer<TableRow> reader, List<InputProblem> problems) {
        int read = 0;
        try (CsvReader<CsvRecord> csv = reader()) {
            Iterator<CsvRecord> rows = csv.iterator();
            rows.next();
            while (rows.hasNext()) {
                CsvRecord cells = rows.next();
                Optional<String> wrong = wrong(reader, new TableRow(columns, cells));
                if (wrong.isEmpty()) {
                    read++;
                } else {
                    problems.add(new InputProblem(
                            name + ":" + cells.getStartingLineNumber(),
                            wrong.get(),
                            "correct the line; it was left out, and the rest was read"));
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(new InputProblem(
                    name, "the table breaks off: " + e.getMessage(), "look for an open quotation mark"));
        }
        return read;
    }

    private static Optional<String> wrong(java.util.function.Consumer<TableRow> reader, TableRow row) {
        try {
            reader.accept(row);
            return Optional.empty();
        } catch (TableRow.CellFault e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text());
    }

    private Reader text() {
        return new InputStreamReader(new ByteArrayInputStream(bytes), isUtf8() ? StandardCharsets.UTF_8 : WESTERN);
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] unpacked(Path file, String name) {
        try (InputStream in = unpacking(new BufferedInputStream(Files.newInputStream(file)), name)) {
            byte[] all = in.readNBytes((int) MOST_BYTES);
            if (in.read() >= 0) {
                throw new InputProblem(name, "the table is larger than 512 MB unpacked", "split it");
            }
            return all;
        } catch (IOException e) {
            throw new InputProblem(
                    name, "the file cannot be read or unpacked: " + e.getMessage(), "check that it is whole");
        }
    }

    private static InputStream unpacking(InputStream in, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xz")) {
            return new XZInputStream(in, MOST_KIB_TO_UNPACK);
        }
        return lower.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
