package casus.history.store;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.WireName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Events from entities of FollowTheMoney, a line of JSON each: an `Event` with a day, an organizer, somebody
/// involved, and a keyword that gives PLOVER's type, as `casus export ftm` writes it (`type:ASSAULT`). Everything else
/// is counted as a line without an act between two. The file is read as a whole, because an event names its sides
/// by their ids.
final class EntityImport {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SET = "ftm";
    private static final Set<String> HAPPENED = Set.of("", "occurred", "ongoing");

    private final Actors actors;
    private final Map<String, String> sides = new HashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private long lines;
    private long unread;
    private long skipped;
    private long copies;

    EntityImport(Actors actors) {
        this.actors = actors;
    }

    Import.Outcome run(BufferedReader in, String name, String print, EventTable table, LongConsumer progress)
            throws IOException {
        long before = table.linesDone(print);
        for (Optional<String> line = Import.nextLine(in); line.isPresent(); line = Import.nextLine(in)) {
            lines++;
            read(line.get(), name);
        }
        List<PastEvent> found = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        for (JsonNode event : events) {
            List<PastEvent> own = events(event);
            skipped += own.isEmpty() ? 1 : 0;
            for (PastEvent e : own) {
                long hash = Import.hash(SET + "\t" + e.id());
                if (table.knows(hash)) {
                    copies++;
                } else {
                    table.learn(hash);
                    found.add(e);
                    hashes.add(hash);
                }
            }
        }
        int added = table.add(found, hashes, print, lines);
        progress.accept(lines);
        return new Import.Outcome(lines, Math.min(before, lines), added, skipped, copies, unread, problems);
    }

    private void read(String line, String name) {
        if (line.isBlank()) {
            return;
        }
        try {
            JsonNode entity = MAPPER.readTree(line);
            String id = entity.path("id").asText();
            if (id.isEmpty() || !entity.path("schema").isTextual()) {
                throw new IllegalArgumentException("the line is no entity: it has no id or no schema");
            }
            if (entity.path("schema").asText().equals("Event")) {
                events.add(entity);
            } else {
                skipped++;
                side(entity).ifPresent(s -> sides.put(id, s));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            unread++;
            if (problems.size() < Import.KEPT_PROBLEMS) {
                problems.add(new InputProblem(
                        name + ":" + lines,
                        e instanceof JsonProcessingException ? "the line is no JSON" : String.valueOf(e.getMessage()),
                        "the line was left out; mend it and import again"));
            }
        }
    }

    /// Who it is: an id of ours among its names, else whom the tables call so, else its name.
    private Optional<String> side(JsonNode entity) {
        return Stream.concat(
                        texts(entity, "weakAlias")
                                .map(ActorId::new)
                                .filter(id -> actors.find(id).isPresent())
                                .map(ActorId::value),
                        Stream.concat(
                                texts(entity, "name")
                                        .flatMap(n -> actors.find(n).stream())
                                        .map(a -> a.id().value()),
                                texts(entity, "name")))
                .findFirst();
    }

    private static Stream<String> texts(JsonNode entity, String property) {
        return StreamSupport.stream(entity.path("properties").path(property).spliterator(), false)
                .map(JsonNode::asText)
                .filter(t -> !t.isBlank());
    }

    private static Optional<String> keyword(JsonNode event, String name) {
        return texts(event, "keywords")
                .filter(k -> k.startsWith(name + ":"))
                .map(k -> k.substring(name.length() + 1))
                .findFirst();
    }

    private List<PastEvent> events(JsonNode event) {
        Optional<EventType> type = keyword(event, "type").flatMap(w -> WireName.find(EventType.class, w));
        Optional<LocalDate> day = texts(event, "date").findFirst().flatMap(EntityImport::day);
        if (type.isEmpty()
                || day.isEmpty()
                || !HAPPENED.contains(keyword(event, "status").orElse(""))) {
            return List.of();
        }
        Set<Context> contexts = texts(event, "keywords")
                .filter(k -> k.startsWith("context:"))
                .flatMap(k -> WireName.find(Context.class, k.substring("context:".length())).stream())
                .collect(Collectors.toSet());
        String text = texts(event, "summary").findFirst().orElse("");
        List<PastEvent> out = new ArrayList<>();
        for (String actor : ends(event, "organizer")) {
            for (String recipient : ends(event, "involved")) {
                out.add(new PastEvent(
                        day.get(),
                        actor,
                        recipient,
                        type.get(),
                        keyword(event, "mode"),
                        contexts,
                        SET,
                        event.path("id").asText() + "-" + (out.size() + 1),
                        text));
            }
        }
        return out;
    }

    private List<String> ends(JsonNode event, String property) {
        return texts(event, property)
                .flatMap(id -> Optional.ofNullable(sides.get(id)).stream())
                .toList();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
