package casus.terms.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A room's table of judged numbers, in its own order.
public final class JudgedNumbers {
    private final Map<String, JudgedNumber> byKey = new LinkedHashMap<>();
    private final String resource;

    private JudgedNumbers(String resource) {
        this.resource = resource;
    }

    /// Reads a table that ships: `key,value,low,high,author,date,reason`.
    ///
    /// @param resource its absolute name, such as `/casus/game/judged.csv`
    /// @throws IllegalStateException if two numbers have one key
    public static JudgedNumbers load(String resource) {
        JudgedNumbers out = new JudgedNumbers(resource);
        try (InputStream in = Objects.requireNonNull(JudgedNumbers.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> out.add(number(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static JudgedNumber number(NamedCsvRecord row) {
        return new JudgedNumber(
                row.getField("key"),
                Double.parseDouble(row.getField("value")),
                Double.parseDouble(row.getField("low")),
                Double.parseDouble(row.getField("high")),
                row.getField("author"),
                row.getField("date"),
                row.getField("reason"));
    }

    private void add(JudgedNumber number) {
        if (byKey.put(number.key(), number) != null) {
            throw new IllegalStateException(resource + " has two numbers " + number.key());
        }
    }

    /// All, in the order of the file.
    public List<JudgedNumber> all() {
        return List.copyOf(byKey.values());
    }

    /// The number of this key.
    ///
    /// @throws IllegalStateException if the table has none
    public JudgedNumber number(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new IllegalStateException(resource + " has no number " + key));
    }

    /// Its point.
    ///
    /// @throws IllegalStateException if the table has none
    public double value(String key) {
        return number(key).value();
    }

    /// Its point, where it counts something.
    ///
    /// @throws IllegalStateException if the table has none, or one that is no whole number
    public int count(String key) {
        double value = value(key);
        if (value != Math.rint(value)) {
            throw new IllegalStateException(resource + " has " + value + " for " + key + ", which counts something");
        }
        return (int) value;
    }
}
