package casus.brief.export;

import casus.ledger.actor.Gazetteer;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The places of events as GeoJSON (RFC 7946): a feature for each place, with the ids of the events said to have
/// happened there, their types, and first and last day.
///
/// A place is found by its name, as the article writes it, among the cities that ship; a state stands at its
/// capital and says so in `precision`. What is not found is a feature without geometry, not a guess.
final class PlaceFeatures {
    private final Holdings holdings;
    private final Gazetteer gazetteer;

    PlaceFeatures(Holdings holdings) {
        this.holdings = holdings;
        this.gazetteer = Gazetteer.load(holdings.actors());
    }

    void write(Writer out) throws IOException {
        Map<String, List<Entry.Event>> places = new TreeMap<>();
        holdings.ledger().stream(Entry.Event.class)
                .forEach(e -> e.place()
                        .map(p -> p.replaceAll("\\s+", " ").strip())
                        .filter(p -> !p.isEmpty())
                        .ifPresent(p -> places.computeIfAbsent(p, k -> new ArrayList<>())
                                .add(e)));
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        String between = "\n";
        for (Map.Entry<String, List<Entry.Event>> place : places.entrySet()) {
            out.write(between
                    + Wire.text(feature(place.getKey(), place.getValue()).node()));
            between = ",\n";
        }
        out.write("\n]}\n");
    }

    private JsonObject feature(String name, List<Entry.Event> events) {
        Optional<Gazetteer.Point> point = gazetteer.find(name);
        List<String> days = events.stream()
                .flatMap(e -> EntryKeys.time(e).flatMap(t -> t.earliest()).stream())
                .map(Object::toString)
                .sorted()
                .toList();
        JsonObject properties = JsonObject.exact()
                .put("name", name)
                .put(
                        "precision",
                        point.map(p -> p.precision().name().toLowerCase(Locale.ROOT))
                                .orElse("notFound"))
                .putSome("state", point.map(p -> p.state().value()))
                .put("count", events.size())
                .put(
                        "types",
                        events.stream()
                                .map(Entry.Event::type)
                                .map(WireName::wire)
                                .distinct()
                                .sorted()
                                .toList())
                .put("entries", events.stream().map(e -> e.id().toString()).toList())
                .put(
                        "articles",
                        events.stream()
                                .map(e -> e.common().article())
                                .distinct()
                                .sorted()
                                .collect(Collectors.toList()));
        if (!days.isEmpty()) {
            properties.put("firstDay", days.getFirst()).put("lastDay", days.getLast());
        }
        return JsonObject.exact()
                .put("type", "Feature")
                .put(
                        "geometry",
                        point.map(p -> JsonObject.exact()
                                .put("type", "Point")
                                .put("coordinates", List.of(p.longitude(), p.latitude()))))
                .put("properties", properties);
    }
}
