package casus.history.store;

import casus.history.code.Cameo;
import casus.ledger.actor.Actors;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.text.Phrase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One event data set's form: how a line becomes events.
sealed interface EventFormat {
    int LONGEST_QUOTE = 41;

    /// The set's name, as on the command line.
    String set();

    /// Whether the first line names the columns.
    default boolean hasHeader() {
        return true;
    }

    /// Whether columns are parted by commas, with quotes, and not by tabs.
    default boolean isCsv() {
        return false;
    }

    /// The columns that must be there.
    List<String> columns();

    /// Columns of which one of each list must be there.
    default List<List<String>> either() {
        return List.of();
    }

    /// Reads one line.
    ///
    /// @return empty where the line holds no act between two (a statement, a missing side)
    /// @throws Unreadable where the line is not as the set's makers describe it
    Optional<PastEvent> event(Row row);

    /// What tells one event from its copies; empty where the set has none.
    default Optional<String> sameAs(Row row, PastEvent event) {
        return Optional.empty();
    }

    /// A line that cannot be read, and why.
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what, null, false, false);
        }
    }

    /// The fields of a line, by column.
    record Row(Map<String, Integer> columns, List<String> fields) {
        String get(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields.size() ? "" : fields.get(at);
        }

        LocalDate day(String column, DateTimeFormatter... forms) {
            String text = get(column).strip();
            String date = text.length() > 10 && text.charAt(4) == '-' ? text.substring(0, 10) : text;
            for (DateTimeFormatter form : forms) {
                try {
                    return LocalDate.parse(date, form);
                } catch (DateTimeException e) {
                    continue;
                }
            }
            throw new Unreadable("\"" + Phrase.cut(text, LONGEST_QUOTE) + "\" in " + column + " is no date");
        }
    }

    private static Optional<PastEvent> coded(
            Cameo cameo, String written, LocalDate day, String actor, String recipient, String set, String id) {
        Cameo.Code code = cameo.code(written)
                .or(() -> cameo.named(written))
                .orElseThrow(() -> new Unreadable("\"" + Phrase.cut(written, LONGEST_QUOTE) + "\" is no CAMEO code"));
        if (code.type().isEmpty() || actor.isBlank() || recipient.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new PastEvent(
                day, actor, recipient, code.type().get(), code.mode(), code.contexts(), set, id, code.name()));
    }

    /// ICEWS Coded Event Data (Boschee et al., Harvard Dataverse, doi:10.7910/DVN/28075): tab-separated, one
    /// event a line. The file of 2017 has days as `1/5/2017`, the fifth of January, and no column of codes; there
    /// the
    /// name of the code stands in Event Text.
    record Icews(Cameo cameo, EventActors places) implements EventFormat {
        @Override
        public String set() {
            return "icews";
        }

        @Override
        public List<String> columns() {
            return List.of("Event ID", "Event Date", "Source Name", "Source Country", "Target Name", "Target Country");
        }

        @Override
        public List<List<String>> either() {
            return List.of(List.of("CAMEO Code", "Event Text"));
        }

        private static String written(Row row) {
            String code = row.get("CAMEO Code").strip();
            return code.isEmpty() ? row.get("Event Text").replaceAll("^[\\s\"]+|[\\s\"]+$", "") : code;
        }

        @Override
        public Optional<PastEvent> event(Row row) {
            String actor = places.actor(
                    places.state(row.get("Source Country")), row.get("Source Sectors"), row.get("Source Name"));
            String recipient = places.actor(
                    places.state(row.get("Target Country")), row.get("Target Sectors"), row.get("Target Name"));
            return coded(
                    cameo,
                    written(row),
                    row.day(
                            "Event Date",
                            DateTimeFormatter.ISO_LOCAL_DATE,
                            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT)),
                    actor,
                    recipient,
                    set(),
                    row.get("Event ID"));
        }
    }

    /// POLECAT (Halterman et al. 2023, Harvard Dataverse, doi:10.7910/DVN/AJGVIT): tab-separated, PLOVER-coded.
    record Polecat(EventActors places) implements EventFormat {
        @Override
        public String set() {
            return "polecat";
        }

        @Override
        public List<String> columns() {
            return List.of(
                    "Event ID", "Event Date", "Event Type", "Event Mode", "Contexts", "Actor COW", "Recipient COW");
        }

        @Override
        public Optional<PastEvent> event(Row row) {
            LocalDate day = row.day(
                    "Event Date",
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT));
            String written = row.get("Event Type").strip().toUpperCase(Locale.ROOT);
            EventType type = Arrays.stream(EventType.values())
                    .filter(t -> t.wire().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(
                            "\"" + Phrase.cut(written, LONGEST_QUOTE) + "\" is no event type of PLOVER"));
            String actor = side(row, "Actor");
            String recipient = side(row, "Recipient");
            if (actor.isBlank() || recipient.isBlank()) {
                return Optional.empty();
            }
            Optional<String> mode = Optional.of(row.get("Event Mode").strip().toLowerCase(Locale.ROOT))
                    .filter(m -> !m.isEmpty());
            return Optional.of(new PastEvent(
                    day, actor, recipient, type, mode, contexts(row.get("Contexts")), set(), row.get("Event ID"), ""));
        }

        private String side(Row row, String side) {
            Optional<String> state =
                    places.state(row.get(side + " COW")).or(() -> places.state(row.get(side + " Name")));
            return places.actor(state, row.get("Primary " + side + " Sector"), row.get(side + " Name"));
        }

        private static Set<Context> contexts(String written) {
            Set<Context> out = EnumSet.noneOf(Context.class);
            for (String word : written.toLowerCase(Locale.ROOT).split("[;,| ]+")) {
                String name = word.equals("human_security") ? "humanitarian" : word;
                Arrays.stream(Context.values())
                        .filter(c -> c.wire().equals(name))
                        .forEach(out::add);
            }
            return out;
        }
    }

    /// GDELT 2.0 events (Leetaru and Schrodt 2013): 61 tab-separated columns without a header. One story is many
    /// rows: what has the same address, dyad, root and day is one event.
    record Gdelt(Cameo cameo, EventActors places) implements EventFormat {
        private static final List<String> SIDE = List.of(
                "Code",
                "Name",
                "CountryCode",
                "KnownGroupCode",
                "EthnicCode",
                "Religion1Code",
                "Religion2Code",
                "Type1Code",
                "Type2Code",
                "Type3Code");
        private static final List<String> PLACE =
                List.of("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID");

        @Override
        public String set() {
            return "gdelt";
        }

        @Override
        public boolean hasHeader() {
            return false;
        }

        @Override
        public List<String> columns() {
            List<String> out =
                    new java.util.ArrayList<>(List.of("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"));
            for (String side : List.of("Actor1", "Actor2")) {
                SIDE.forEach(c -> out.add(side + c));
            }
            out.addAll(List.of(
                    "IsRootEvent",
                    "EventCode",
                    "EventBaseCode",
                    "EventRootCode",
                    "QuadClass",
                    "GoldsteinScale",
                    "NumMentions",
                    "NumSources",
                    "NumArticles",
                    "AvgTone"));
            for (String where : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
                PLACE.forEach(c -> out.add(where + c));
            }
            out.addAll(List.of("DATEADDED", "SOURCEURL"));
            return out;
        }

        @Override
        public Optional<PastEvent> event(Row row) {
            if (row.fields().size() != columns().size()) {
                throw new Unreadable("there are " + row.fields().size() + " columns and not 61");
            }
            return coded(
                    cameo,
                    row.get("EventCode"),
                    row.day("Day", DateTimeFormatter.BASIC_ISO_DATE),
                    side(row, "Actor1"),
                    side(row, "Actor2"),
                    set(),
                    row.get("GlobalEventID"));
        }

        private String side(Row row, String side) {
            String name = row.get(side + "Name");
            return places.actor(places.state(row.get(side + "CountryCode")), row.get(side + "Type1Code"), name);
        }

        @Override
        public Optional<String> sameAs(Row row, PastEvent event) {
            return Optional.of(row.get("SOURCEURL") + "\t" + event.actor() + "\t" + event.recipient() + "\t"
                    + row.get("EventRootCode") + "\t" + event.day());
        }
    }

    /// ACLED (Raleigh et al. 2010), as exported: CSV. Its types are mapped by sub-event: battles, explosions,
    /// violence against civilians and looting are ASSAULT, protests and riots PROTEST, arrests COERCE, agreements
    /// AGREE, peaceful transfers of territory RETREAT, a headquarters MOBILIZE.
    record Acled(EventActors places) implements EventFormat {
        private static final Map<String, EventType> TYPES = types();

        private static Map<String, EventType> types() {
            Map<String, EventType> out = new HashMap<>();
            List.of(
                            "battles",
                            "explosions/remote violence",
                            "violence against civilians",
                            "looting/property destruction")
                    .forEach(t -> out.put(t, EventType.ASSAULT));
            out.put("protests", EventType.PROTEST);
            out.put("riots", EventType.PROTEST);
            out.put("arrests", EventType.COERCE);
            out.put("agreement", EventType.AGREE);
            out.put("non-violent transfer of territory", EventType.RETREAT);
            out.put("headquarters or base established", EventType.MOBILIZE);
            return out;
        }

        @Override
        public String set() {
            return "acled";
        }

        @Override
        public boolean isCsv() {
            return true;
        }

        @Override
        public List<String> columns() {
            return List.of("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "actor2");
        }

        @Override
        public Optional<PastEvent> event(Row row) {
            LocalDate day = row.day(
                    "event_date",
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
            String kind = row.get("event_type").strip();
            if (kind.isEmpty()) {
                throw new Unreadable("there is no event_type");
            }
            EventType type = TYPES.getOrDefault(
                    row.get("sub_event_type").strip().toLowerCase(Locale.ROOT),
                    TYPES.get(kind.toLowerCase(Locale.ROOT)));
            String actor = side(row.get("actor1"));
            String recipient = side(row.get("actor2"));
            if (type == null || actor.isBlank() || recipient.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(new PastEvent(
                    day,
                    actor,
                    recipient,
                    type,
                    Optional.empty(),
                    type == EventType.ASSAULT ? Set.of(Context.MILITARY) : Set.of(),
                    set(),
                    row.get("event_id_cnty"),
                    ""));
        }

        private String side(String written) {
            return places.force(written);
        }
    }

    /// The form of a set.
    static Optional<EventFormat> of(String set, Actors actors) {
        EventActors places = new EventActors(actors);
        return switch (set) {
            case "icews" -> Optional.of(new Icews(Cameo.load(), places));
            case "polecat" -> Optional.of(new Polecat(places));
            case "gdelt" -> Optional.of(new Gdelt(Cameo.load(), places));
            case "acled" -> Optional.of(new Acled(places));
            default -> Optional.empty();
        };
    }
}
