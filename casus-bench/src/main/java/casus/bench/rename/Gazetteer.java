package casus.bench.rename;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The states, bodies, leaders and places of the product's own tables, with all their names.
final class Gazetteer {
    private static final int SHORT = 6;

    /// A row of states.csv.
    ///
    /// @param present whether it exists today
    record State(
            String code,
            List<String> names,
            List<String> demonyms,
            List<String> peoples,
            List<String> metonyms,
            String capital,
            boolean present) {
        String name() {
            return names.getFirst();
        }

        List<String> listed(Actors.Naming naming) {
            return switch (naming) {
                case NAME -> names;
                case DEMONYM -> demonyms;
                case PEOPLE -> peoples;
                case METONYM -> metonyms;
            };
        }
    }

    /// A row of bodies.csv.
    record Body(String id, List<String> names, String parent, String sort) {}

    /// A row of leaders.csv.
    ///
    /// @param names the canonical name and the other spellings
    /// @param to    last year; a far one while it lasts
    record Leader(String name, List<String> names, String actor, String office, int from, int to) {
        String state() {
            return stateCode(actor);
        }

        /// Whether the two were in office at the same time.
        boolean meets(Leader other) {
            return from <= other.to && to >= other.from;
        }
    }

    private final Actors actors;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final List<Leader> leaders = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private Gazetteer(Actors actors) {
        this.actors = actors;
    }

    static Gazetteer of(Actors actors) {
        Gazetteer gazetteer = new Gazetteer(actors);
        rows(Actors.class, "states.csv", gazetteer::state);
        rows(Actors.class, "bodies.csv", gazetteer::body);
        rows(Actors.class, "leaders.csv", gazetteer::leader);
        rows(
                Extraction.class,
                "places.csv",
                row -> parts(row, "names")
                        .forEach(place -> gazetteer.places.putIfAbsent(place, row.getField("state"))));
        return gazetteer;
    }

    private void state(NamedCsvRecord row) {
        String code = row.getField("iso3");
        states.put(
                code,
                new State(
                        code,
                        named(row),
                        parts(row, "demonyms"),
                        parts(row, "peoples"),
                        parts(row, "metonyms"),
                        row.getField("capital"),
                        row.getField("until").isBlank()));
    }

    private void body(NamedCsvRecord row) {
        String id = row.getField("id");
        bodies.put(id, new Body(id, named(row), row.getField("parent"), row.getField("sort")));
    }

    private void leader(NamedCsvRecord row) {
        String to = row.getField("to");
        leaders.add(new Leader(
                row.getField("name"),
                named(row),
                row.getField("actor"),
                row.getField("office"),
                Integer.parseInt(row.getField("from")),
                to.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(to)));
    }

    private static List<String> named(NamedCsvRecord row) {
        return Stream.concat(Stream.of(row.getField("name")), parts(row, "names").stream())
                .toList();
    }

    private static List<String> parts(NamedCsvRecord row, String field) {
        return Stream.of(row.getField(field).split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static void rows(Class<?> room, String file, Consumer<NamedCsvRecord> each) {
        try (InputStream in = Objects.requireNonNull(room.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Actors actors() {
        return actors;
    }

    Optional<State> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    Collection<State> states() {
        return states.values();
    }

    Optional<Body> body(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    List<Body> bodiesOf(String state) {
        return bodies.values().stream().filter(b -> b.parent().equals(state)).toList();
    }

    List<Leader> leaders() {
        return leaders;
    }

    List<Leader> leadersOf(String state) {
        return leaders.stream().filter(l -> l.state().equals(state)).toList();
    }

    /// Cities and regions that are no capitals, and the state each lies in.
    Map<String, String> places() {
        return places;
    }

    /// The state an actor belongs to, or itself.
    static String stateCode(String actor) {
        return actor.replaceFirst("\\..*", "");
    }

    /// Every name in a text.
    List<Actors.Mention> mentions(String text) {
        return actors.mentions(text, 0, text.length());
    }

    /// The state a mention names, or whose body it names.
    static String stateOf(Actors.Mention mention) {
        return mention.actor()
                .parent()
                .map(ActorId::value)
                .orElse(mention.actor().id().value());
    }

    /// As the tables write it.
    static String plain(String written) {
        return written.replaceAll("[\\s\u00A0]", " ")
                .replaceAll("[‘’`]", "'")
                .replace('‑', '-')
                .replace('‐', '-');
    }

    static int words(String name) {
        return name.split("[ -]").length;
    }

    /// "UK", "U.S.", "NATO".
    static boolean isShort(String name) {
        return name.length() <= SHORT && name.equals(name.toUpperCase(Locale.ROOT)) && words(name) == 1;
    }
}
