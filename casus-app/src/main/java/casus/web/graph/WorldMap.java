package casus.web.graph;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Outlines of the countries at 1:110 million (Natural Earth, public domain, by way of world-atlas), in the Natural
/// Earth projection on 1000 units from west to east. `tools/world-map.py` makes the table.
record WorldMap(List<Country> countries) {
    /// @param code of the state, as in `states.csv`; empty where none of the table is drawn
    /// @param x    where a label or an arc stands
    /// @param path in tenths of a unit
    record Country(String code, String name, double x, double y, String path) {}

    /// Reads the table.
    static WorldMap load() {
        List<Country> out = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(WorldMap.class.getResourceAsStream("world.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(r -> out.add(new Country(
                    r.getField("iso3"),
                    r.getField("name"),
                    Double.parseDouble(r.getField("x")),
                    Double.parseDouble(r.getField("y")),
                    r.getField("path"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorldMap(List.copyOf(out));
    }

    /// A state's country; nothing for one too small to be drawn, or past.
    Optional<Country> of(String code) {
        return countries.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
