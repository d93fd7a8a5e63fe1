package casus.brief.export;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.code.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A case as a bundle of STIX 2.1 (OASIS Standard, 10 June 2021).
///
/// Actors, persons, outlets and Casus are `identity` objects; an article is a `report` that refers to what was
/// read in it; an entry is a `note` with its quote, on the identities it names. The fields of the wire form
/// stand in an extension of ours, which the bundle defines. `confidence` is written where somebody measured one,
/// and nowhere else: STIX means by it how sure the creator is, which grade and status are not. An open or judged
/// contradiction is a `note` on two notes. Ids are of version 5 and made of the content; days of creation are
/// those on which the article was added.
final class StixBundle {
    private static final String VERSION = "2.1";
    private static final int PERCENT = 100;
    private static final String FIRST_DAY = "2026-01-01";

    private final Holdings holdings;
    private final Exports.Destination place;
    private final EntryKeys keys;
    private final Map<String, FiledArticle> articles = new LinkedHashMap<>();
    private final Map<String, String> added = new TreeMap<>();
    private final String tool = id("identity", "casus");
    private final String extension = id("extension-definition", "entry");

    StixBundle(Holdings holdings, Exports.Destination place) {
        this.holdings = holdings;
        this.place = place;
        this.keys = new EntryKeys(holdings);
        holdings.ledger().articles().forEach(a -> articles.put(a.name(), a));
    }

    private static String id(String type, String name) {
        return type + "--" + EntryKeys.uuid(type + "\n" + name);
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00.000Z";
    }

    void write(Writer out) throws IOException {
        out.write("{\"type\":\"bundle\",\"id\":"
                + Wire.text(JsonObject.exact()
                        .put("id", id("bundle", holdings.stateHash()))
                        .node()
                        .path("id"))
                + ",\"objects\":[\n");
        out.write(text(identity("casus", "Casus", "system", FIRST_DAY + "T00:00:00.000Z")));
        object(out, definition());
        for (JsonObject identity : identities()) {
            object(out, identity);
        }
        Map<String, List<String>> notes = new TreeMap<>();
        int done = 0;
        for (Entry e : holdings.ledger().entries()) {
            JsonObject note = note(e);
            object(out, note);
            notes.computeIfAbsent(e.common().article(), a -> new ArrayList<>()).add(noteId(e));
            place.step(++done);
        }
        for (FiledArticle a : articles.values()) {
            object(out, report(a, notes.getOrDefault(a.name(), List.of())));
        }
        for (Contradiction c : holdings.contradictions()) {
            object(out, contradiction(c));
        }
        out.write("\n]}\n");
    }

    private static void object(Writer out, JsonObject object) throws IOException {
        out.write(",\n" + text(object));
    }

    private static String text(JsonObject object) {
        return Wire.text(object.node());
    }

    private JsonObject start(String type, String id, String time) {
        JsonObject out = JsonObject.exact()
                .put("type", type)
                .put("spec_version", VERSION)
                .put("id", id);
        if (!id.equals(tool)) {
            out.put("created_by_ref", tool);
        }
        return out.put("created", time).put("modified", time);
    }

    private JsonObject identity(String key, String name, String sort, String time) {
        return start("identity", id("identity", key), time).put("name", name).put("identity_class", sort);
    }

    private JsonObject definition() {
        return start("extension-definition", extension, FIRST_DAY + "T00:00:00.000Z")
                .put("name", "Entry of a Casus ledger")
                .put("description", "The fields of an entry's wire form, and where its quote stands.")
                .put("schema", "urn:casus:ledger:entry")
                .put("version", "1.0.0")
                .put("extension_types", List.of("property-extension"));
    }

    /// Each is as old as the first article that names it.
    private List<JsonObject> identities() {
        for (FiledArticle a : articles.values()) {
            a.publisher().ifPresent(p -> seen(outlet(p), a));
        }
        Map<ActorId, String> actors = new TreeMap<>();
        TreeSet<String> persons = new TreeSet<>();
        for (Entry e : holdings.ledger().entries()) {
            FiledArticle a = holdings.ledger().articleOf(e);
            Holdings.everybody(e).forEach(id -> {
                seen(actor(id), a);
                actors.put(id, actor(id));
            });
            if (e instanceof Entry.Statement s) {
                s.speaker().ifPresent(p -> {
                    seen(person(p), a);
                    persons.add(p);
                });
            }
        }
        List<JsonObject> out = new ArrayList<>();
        articles.values().stream()
                .flatMap(a -> a.publisher().stream())
                .distinct()
                .sorted()
                .forEach(p -> out.add(identity(outlet(p), p, "organization", added.getOrDefault(outlet(p), ""))));
        actors.forEach(
                (id, key) -> out.add(identity(key, holdings.actors().name(id), sort(id), added.getOrDefault(key, ""))
                        .put("roles", List.of(holdings.sort(id)))));
        persons.forEach(p -> out.add(identity(person(p), p, "individual", added.getOrDefault(person(p), ""))));
        return out;
    }

    private void seen(String key, FiledArticle a) {
        added.merge(key, time(a.added()), (x, y) -> x.compareTo(y) <= 0 ? x : y);
    }

    private static String outlet(String name) {
        return "outlet\n" + name;
    }

    private static String actor(ActorId id) {
        return "actor\n" + id.value();
    }

    private static String person(String name) {
        return "person\n" + name;
    }

    /// A word of STIX's open list of identity classes.
    private String sort(ActorId id) {
        return switch (holdings.sort(id)) {
            case "person" -> "individual";
            case "group", "party" -> "group";
            case "unknown" -> "unknown";
            default -> "organization";
        };
    }

    private String noteId(Entry e) {
        return id("note", keys.of(e));
    }

    private JsonObject note(Entry e) {
        FiledArticle a = holdings.ledger().articleOf(e);
        List<String> of = Stream.concat(
                        Holdings.everybody(e).stream().sorted().map(id -> id("identity", actor(id))),
                        e instanceof Entry.Statement s
                                ? s.speaker().map(p -> id("identity", person(p))).stream()
                                : Stream.of())
                .distinct()
                .toList();
        JsonObject out = start("note", noteId(e), time(a.added()))
                .put("abstract", keys.title(e))
                .put("content", EntryKeys.quote(e))
                .put("object_refs", of.isEmpty() ? List.of(reportId(a)) : of);
        e.common().confidence().ifPresent(c -> out.put("confidence", (int) Math.round(c * PERCENT)));
        return out.put("external_references", List.of(source(a)))
                .put(
                        "extensions",
                        JsonObject.exact()
                                .put(
                                        extension,
                                        JsonObject.exact()
                                                .put("extension_type", "property-extension")
                                                .put("entry", Wire.object(e))));
    }

    private static String reportId(FiledArticle a) {
        return id("report", a.sha256());
    }

    private static JsonObject source(FiledArticle a) {
        return JsonObject.exact()
                .put("source_name", a.publisher().filter(p -> !p.isBlank()).orElse("article"))
                .putSome("description", a.title())
                .put("external_id", a.name())
                .put("hashes", JsonObject.exact().put("SHA-256", a.sha256()));
    }

    private JsonObject report(FiledArticle a, List<String> notes) {
        List<String> of = notes.isEmpty()
                ? List.of(a.publisher().map(p -> id("identity", outlet(p))).orElse(tool))
                : notes;
        return start("report", reportId(a), time(a.added()))
                .put("name", a.title().filter(t -> !t.isBlank()).orElse(a.name()))
                .put("published", time(a.published().flatMap(p -> p.earliest()).orElse(a.notAfter())))
                .put("lang", a.language().isBlank() ? "en" : a.language())
                .put("object_refs", of)
                .put("external_references", List.of(source(a)));
    }

    private JsonObject contradiction(Contradiction c) {
        FiledArticle a = holdings.ledger().articleOf(c.a());
        FiledArticle b = holdings.ledger().articleOf(c.b());
        LocalDate later = a.added().isAfter(b.added()) ? a.added() : b.added();
        return start("note", id("note", c.type().wire() + "\n" + keys.of(c.a()) + "\n" + keys.of(c.b())), time(later))
                .put(
                        "abstract",
                        "contradiction (" + c.type().wire() + ", " + c.state().wire() + "): " + c.about())
                .put("content", c.quoteA().exact() + "\n" + c.quoteB().exact() + "\n" + c.why())
                .put("object_refs", List.of(noteId(c.a()), noteId(c.b())));
    }
}
