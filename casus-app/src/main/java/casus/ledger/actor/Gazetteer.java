package casus.ledger.actor;

import casus.terms.ActorId;
import com.ibm.icu.text.Transliterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Where cities lie: `coordinates.csv`, after GeoNames. A state has no point of its own; it is found at its
/// capital, and says so. It fails on places that are neither: rivers, bases, regions.
public final class Gazetteer {
    /// How exact a point is.
    public enum Precision {
        CITY,
        /// The point is that of the state's capital.
        STATE
    }

    /// A place on the map, in degrees (WGS 84).
    ///
    /// @param state in which it lies, as the table has it; no claim about any border
    public record Point(double latitude, double longitude, ActorId state, Precision precision) {}

    private final Map<String, Point> byName = new HashMap<>();
    private final Actors actors;

    private Gazetteer(Actors actors) {
        this.actors = actors;
    }

    /// Reads the table that ships.
    public static Gazetteer load(Actors actors) {
        Gazetteer out = new Gazetteer(actors);
        try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("coordinates.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> out.byName.putIfAbsent(
                    key(row.getField("name")),
                    new Point(
                            Double.parseDouble(row.getField("latitude")),
                            Double.parseDouble(row.getField("longitude")),
                            new ActorId(row.getField("state")),
                            Precision.CITY)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /// Where a place lies, by its name as written.
    public Optional<Point> find(String name) {
        String bare = name.strip().replaceFirst("^(?i:the|city of|in|near) ", "");
        return Optional.ofNullable(byName.get(key(bare)))
                .or(() -> actors.find(bare).map(Actors.Actor::id).flatMap(this::capital));
    }

    private Optional<Point> capital(ActorId state) {
        return actors.state(state)
                .flatMap(Actors.State::capital)
                .map(city -> byName.get(key(city)))
                .map(p -> new Point(p.latitude(), p.longitude(), state, Precision.STATE));
    }

    private static String key(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        String plain = ascii ? name : Transliterator.getInstance("Latin-ASCII").transliterate(name);
        return plain.replaceAll("['`]", "").replaceAll("[\\s-]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
