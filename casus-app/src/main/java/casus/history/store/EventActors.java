package casus.history.store;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import de.siegmar.fastcsv.reader.CsvReader;
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
import java.util.Set;
import java.util.stream.Stream;

/// States by the names and numbers that event data sets use, and the actors made of them.
final class EventActors {
    /// Codes of CAMEO's countries that are not those of ISO 3166-1.
    private static final Map<String, String> CAMEO = Map.of("ROM", "ROU", "TMP", "TLS", "ZAR", "COD", "SCG", "SRB");

    /// Sectors that act for a state, in the sets' own words and codes.
    private static final Set<String> STATE = Set.of(
            "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "GOVERNMENT", "MILITARY", "POLICE", "EXECUTIVE", "MINISTRY");

    private final Actors actors;
    private final Map<String, String> byCow = new HashMap<>();

    EventActors(Actors actors) {
        this.actors = actors;
        try (InputStream in = Objects.requireNonNull(
                        EventActors.class.getResourceAsStream("/casus/ledger/actor/states.csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> byCow.putIfAbsent(row.getField("cow"), row.getField("iso3")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A state by its name, its ISO or CAMEO code, or its Correlates of War number.
    Optional<String> state(String written) {
        String name = written.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String code = CAMEO.getOrDefault(name, name);
        if (code.matches("[A-Z]{3}") && actors.isState(new ActorId(code))) {
            return Optional.of(code);
        }
        return Optional.ofNullable(byCow.get(name.replaceFirst("^0+(?=.)", "")))
                .or(() -> actors.find(name)
                        .map(a -> a.id().value())
                        .filter(id -> id.matches("[A-Z]{3}") && actors.isState(new ActorId(id))));
    }

    /// The actor of a state and its sectors: the state itself where one of them acts for it or none is given,
    /// else `IRN.civ`; without a state, the name.
    String actor(Optional<String> state, String sectors, String name) {
        if (state.isEmpty()) {
            return name.strip();
        }
        String first = Stream.of(sectors.split("[,;]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        boolean official = first.isEmpty()
                || Stream.of(sectors.toUpperCase(Locale.ROOT).split("[,;/ ()]+"))
                        .anyMatch(STATE::contains);
        return official ? state.get() : state.get() + "." + brief(first);
    }

    private static String brief(String sector) {
        String plain = sector.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.length() > 24 ? plain.substring(0, 24) : plain;
    }
}
