package casus.precedent.table;

import casus.terms.table.JudgedNumbers;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The tables that ship with this room.
public final class Resource {
    private static final String FOLDER = "/casus/precedent/";

    private Resource() {}

    /// All rows of a table.
    ///
    /// @param name of the file in the room's folder of resources
    public static List<NamedCsvRecord> rows(String name) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            csv.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /// The room's judged numbers.
    public static JudgedNumbers judged() {
        return JudgedNumbers.load(FOLDER + "judged.csv");
    }

    /// How much each trait counts where cases are compared.
    public static JudgedNumbers nearness() {
        return JudgedNumbers.load(FOLDER + "nearness.csv");
    }

    /// A file of the room's folder of resources.
    public static InputStream open(String name) {
        return Objects.requireNonNull(Resource.class.getResourceAsStream(FOLDER + name), name);
    }

    /// The values of a field that holds several, parted by semicolons.
    public static List<String> several(String field) {
        return Arrays.stream(field.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
