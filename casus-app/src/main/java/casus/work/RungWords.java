package casus.work;

import casus.terms.Rung;
import casus.terms.code.WireName;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What the rungs are called for a reader, and what it is to take one.
public final class RungWords {
    private record RungName(String name, String act, String brief) {}

    private final Map<Rung, RungName> names = new EnumMap<>(Rung.class);

    private RungWords() {}

    private static final RungWords SHIPPED = read();

    /// The table that ships; a rung it does not hold is called by its word on the wire.
    public static RungWords load() {
        return SHIPPED;
    }

    private static RungWords read() {
        RungWords out = new RungWords();
        try (InputStream in = Objects.requireNonNull(RungWords.class.getResourceAsStream("rungs.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> WireName.find(Rung.class, row.getField("rung"))
                    .ifPresent(r -> out.names.put(
                            r, new RungName(row.getField("name"), row.getField("act"), row.getField("short")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private RungName of(Rung rung) {
        return names.getOrDefault(rung, new RungName(rung.wire(), rung.wire(), rung.wire()));
    }

    /// "Statements of support", in lower case.
    public String name(Rung rung) {
        return of(rung).name();
    }

    /// The name of a rung by its word on the wire; any other word stays.
    public String named(String word) {
        return WireName.find(Rung.class, word).map(this::name).orElse(word);
    }

    /// The head of a narrow column.
    public String brief(Rung rung) {
        return of(rung).brief();
    }

    /// "fights for Iran": what the helper does, for the one helped.
    public String act(Rung rung, String helped) {
        return of(rung).act().replace("{y}", helped);
    }
}
