package casus.history.store;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// States by the names and numbers that event data sets use, and the actors made of them.
final class EventActors {
    /// Codes of CAMEO's countries that are not those of ISO 3166-1.
    private static final Map<String, String> CAMEO = Map.of("ROM", "ROU", "TMP", "TLS", "ZAR", "COD", "SCG", "SRB");

    /// Sectors that act for a state, in the sets' own words and codes.
    private static final Set<String> STATE = Set.of(
            "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "GOVERNMENT", "MILITARY", "POLICE", "EXECUTIVE", "MINISTRY");

    private static final Pattern FORCES =
            Pattern.compile("(?<lead>.*?)(?:\\bForces of|^Government of) (?<state>(?:[Tt]he )?(?<bare>.+))");

    private final Actors actors;
    private final Map<String, String> byCow = new HashMap<>();

    /// Words that tell a rival of the state from the state, and who it is where the tables know it; the longest
    /// first.
    private final Map<String, String> rivals = new LinkedHashMap<>();

    EventActors(Actors actors) {
        this.actors = actors;
        rows("/casus/ledger/actor/states.csv", row -> byCow.putIfAbsent(row.getField("cow"), row.getField("iso3")));
        rows("/casus/history/rival-forces.csv", row -> rivals.put(row.getField("words"), row.getField("actor")));
    }

    private static void rows(String file, Consumer<NamedCsvRecord> each) {
        try (InputStream in = Objects.requireNonNull(EventActors.class.getResourceAsStream(file), file);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(each);
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
                .map(s -> s.replace("\"", "").strip())
                .filter(s -> !s.isEmpty() && !s.equals("NULL"))
                .findFirst()
                .orElse("");
        boolean official = first.isEmpty()
                || Stream.of(sectors.toUpperCase(Locale.ROOT).split("[,;/ ()\"]+"))
                        .anyMatch(STATE::contains);
        return official ? state.get() : state.get() + "." + brief(first);
    }

    /// Whom an armed side acts for, as ACLED writes it: `Military Forces of the United States (2025-)` acts for the
    /// United States, the forces of a rival government or of mutineers do not. Others keep their name without the
    /// years.
    String force(String written) {
        String name = written.replaceAll("\\s*\\([^)]*\\)\\s*", " ").strip();
        String plain = written.replaceFirst("\\s*\\([^)]*\\)\\s*.*$", "").strip();
        Matcher forces = FORCES.matcher(plain);
        if (!forces.matches()) {
            return plain;
        }
        Optional<String> state = state(forces.group("state")).or(() -> state(forces.group("bare")));
        if (state.isEmpty()) {
            return plain;
        }
        String beside = written.replaceFirst("^.*?\\([^)]*\\)", "") + " " + forces.group("lead");
        return rivals.entrySet().stream()
                .filter(r -> beside.contains(r.getKey()))
                .findFirst()
                .map(r -> r.getValue().isEmpty() ? name : r.getValue())
                .orElse(state.get());
    }

    private static String brief(String sector) {
        String plain = sector.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.length() > 24 ? plain.substring(0, 24) : plain;
    }
}
