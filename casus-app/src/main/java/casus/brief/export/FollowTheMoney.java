package casus.brief.export;

import casus.ledger.actor.Actors;
import casus.ledger.actor.StateNames;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import casus.terms.text.Sha256;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case as entities of FollowTheMoney (followthemoney.tech, model 3.8), a line of JSON each, for Aleph and
/// OpenSanctions' tools.
///
/// States are `PublicBody`, bodies and groups `Organization`, persons `Person`, articles `Article`. Events,
/// transfers and agreements are `Event`, which has a day and two sides; statements, drivers and expectations are
/// `Note`. Every entity names in `proof` the articles it rests on; an entry has its quote in `summary` and, in
/// `notes`, the rule that found it, on whose word, its status, grade and review. What FollowTheMoney has no
/// property for stands in `keywords` as `name:value`.
final class FollowTheMoney {
    private static final String DATASET = "casus";
    private static final int LONGEST_NAME = 384;
    private static final int LONGEST_STRING = 1024;
    private static final int LONGEST_TEXT = 65_000;

    private final Holdings holdings;
    private final Exports.Destination place;
    private final EntryKeys keys;
    private final Map<String, FiledArticle> articles = new LinkedHashMap<>();

    /// What an entity is being given; values that are not there are left out, one that stands twice is once.
    private static final class Properties {
        private final Map<String, List<String>> values = new TreeMap<>();

        Properties put(String property, int longest, Stream<String> some) {
            some.map(v -> EntryKeys.cut(v.replaceAll("\\s+", " ").strip(), longest))
                    .filter(v -> !v.isEmpty())
                    .forEach(v -> {
                        List<String> list = values.computeIfAbsent(property, p -> new ArrayList<>());
                        if (!list.contains(v)) {
                            list.add(v);
                        }
                    });
            return this;
        }

        Properties put(String property, String value) {
            return put(property, LONGEST_STRING, Stream.of(value));
        }

        Properties put(String property, Optional<String> value) {
            return put(property, LONGEST_STRING, value.stream());
        }
    }

    private record Entity(String id, String schema, Map<String, List<String>> properties, List<String> datasets) {
        Entity(String id, String schema, Properties properties) {
            this(id, schema, properties.values, List.of(DATASET));
        }
    }

    FollowTheMoney(Holdings holdings, Exports.Destination place) {
        this.holdings = holdings;
        this.place = place;
        this.keys = new EntryKeys(holdings);
        holdings.ledger().articles().forEach(a -> articles.put(a.name(), a));
    }

    void write(Writer out) throws IOException {
        for (FiledArticle a : articles.values()) {
            line(out, articleEntity(a));
        }
        Map<ActorId, TreeSet<String>> proofs = new TreeMap<>();
        Map<String, TreeSet<String>> persons = new TreeMap<>();
        for (Entry e : holdings.ledger().entries()) {
            String proof = article(e.common().article());
            Holdings.everybody(e)
                    .forEach(
                            a -> proofs.computeIfAbsent(a, k -> new TreeSet<>()).add(proof));
            if (e instanceof Entry.Statement s) {
                s.speaker()
                        .ifPresent(p ->
                                persons.computeIfAbsent(p, k -> new TreeSet<>()).add(proof));
            }
        }
        for (ActorId id : List.copyOf(proofs.keySet())) {
            TreeSet<String> own = proofs.getOrDefault(id, new TreeSet<>());
            holdings.actors()
                    .find(id)
                    .flatMap(Actors.Actor::parent)
                    .ifPresent(parent ->
                            proofs.computeIfAbsent(parent, k -> new TreeSet<>()).addAll(own));
        }
        for (Map.Entry<ActorId, TreeSet<String>> named : proofs.entrySet()) {
            line(out, actor(named.getKey(), named.getValue()));
        }
        for (Map.Entry<String, TreeSet<String>> person : persons.entrySet()) {
            line(
                    out,
                    new Entity(
                            person(person.getKey()),
                            "Person",
                            new Properties()
                                    .put("name", LONGEST_NAME, Stream.of(person.getKey()))
                                    .put("proof", LONGEST_STRING, person.getValue().stream())));
        }
        int done = 0;
        for (Entry e : holdings.ledger().entries()) {
            line(out, entry(e));
            place.step(++done);
        }
    }

    private static void line(Writer out, Entity entity) throws IOException {
        out.write(Wire.text(JsonObject.exact().putAll(entity).node()) + "\n");
    }

    private String article(String name) {
        return Optional.ofNullable(articles.get(name))
                .map(FollowTheMoney::articleId)
                .orElse("");
    }

    private static String articleId(FiledArticle a) {
        return "casus-article-" + a.sha256();
    }

    private static String actor(ActorId id) {
        return "casus-actor-" + Sha256.of(id.value());
    }

    private static String person(String name) {
        return "casus-person-" + Sha256.of(name);
    }

    private Entity articleEntity(FiledArticle a) {
        return new Entity(
                articleId(a),
                "Article",
                new Properties()
                        .put("fileName", a.name())
                        .put("title", a.title())
                        .put("author", a.byline())
                        .put("publisher", a.publisher())
                        .put("publishedAt", EntryKeys.plainDate(a.published()))
                        .put("retrievedAt", a.added().toString())
                        .put("language", language(a.language()))
                        .put("generator", "Casus " + holdings.version())
                        .put("notes", "SHA-256 of the file: " + a.sha256()));
    }

    private static Optional<String> language(String iso) {
        try {
            return Optional.of(Locale.of(iso).getISO3Language()).filter(l -> l.length() == 3);
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private Entity actor(ActorId id, TreeSet<String> proof) {
        Optional<Actors.Actor> known = holdings.actors().find(id);
        boolean state = holdings.sort(id).equals("state");
        return new Entity(
                actor(id),
                state ? "PublicBody" : "Organization",
                new Properties()
                        .put("name", LONGEST_NAME, Stream.of(holdings.actors().name(id)))
                        .put("weakAlias", LONGEST_NAME, Stream.of(id.value()))
                        .put("classification", holdings.sort(id))
                        .put(
                                "country",
                                (state ? Optional.of(id) : known.flatMap(Actors.Actor::parent))
                                        .flatMap(StateNames::iso2)
                                        .map(c -> c.toLowerCase(Locale.ROOT)))
                        .put("parent", known.flatMap(Actors.Actor::parent).map(FollowTheMoney::actor))
                        .put("proof", LONGEST_STRING, proof.stream()));
    }

    private Entity entry(Entry e) {
        Properties out = new Properties()
                .put("summary", LONGEST_TEXT, Stream.of(EntryKeys.quote(e)))
                .put("notes", LONGEST_TEXT, Stream.of(provenance(e.common())))
                .put("proof", article(e.common().article()))
                .put(
                        "publisher",
                        Optional.ofNullable(articles.get(e.common().article())).flatMap(FiledArticle::publisher))
                .put("keywords", LONGEST_STRING, keywords(e));
        String id = "casus-entry-" + keys.of(e);
        return switch (e) {
            case Entry.Event v -> event(id, e, v.actors(), v.recipients(), out.put("location", cut(v.place())));
            case Entry.Transfer t ->
                event(
                        id,
                        e,
                        t.supplier().stream().toList(),
                        t.recipient().stream().toList(),
                        out);
            case Entry.Agreement a -> event(id, e, List.of(), a.parties(), out);
            case Entry.Statement s ->
                note(
                        id,
                        s.content(),
                        Stream.concat(
                                s.speaker().map(FollowTheMoney::person).stream(),
                                s.named().stream().map(FollowTheMoney::actor)),
                        out);
            case Entry.Driver d -> note(id, d.content(), d.named().stream().map(FollowTheMoney::actor), out);
            case Entry.Expectation x -> note(id, x.content(), x.named().stream().map(FollowTheMoney::actor), out);
        };
    }

    private static Optional<String> cut(Optional<String> address) {
        return address.map(a -> EntryKeys.cut(a, 250));
    }

    private Entity event(String id, Entry e, List<ActorId> from, List<ActorId> to, Properties out) {
        Optional<Edtf> time = EntryKeys.time(e);
        Optional<String> plain = EntryKeys.plainDate(time);
        out.put("name", LONGEST_NAME, Stream.of(keys.title(e)))
                .put("recordId", keys.of(e))
                .put("organizer", LONGEST_STRING, from.stream().map(FollowTheMoney::actor))
                .put("involved", LONGEST_STRING, to.stream().map(FollowTheMoney::actor))
                .put("date", plain);
        if (plain.isEmpty()) {
            out.put("startDate", time.flatMap(Edtf::earliest).map(LocalDate::toString))
                    .put("endDate", time.flatMap(Edtf::latest).map(LocalDate::toString));
        }
        return new Entity(id, "Event", out);
    }

    private static Entity note(String id, String content, Stream<String> of, Properties out) {
        out.put("description", LONGEST_TEXT, Stream.of(content)).put("entity", LONGEST_STRING, of);
        return new Entity(id, "Note", out);
    }

    private static Stream<String> keywords(Entry e) {
        Stream<String> own = switch (e) {
            case Entry.Agreement a ->
                a.obligations().entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(o -> "obligation:" + o.getKey().wire())
                        .sorted();
            case Entry.Transfer t ->
                Stream.of("category:" + t.category(), "stage:" + t.stage().wire());
            case Entry.Event v ->
                Stream.of(
                                Stream.of("type:" + v.type().wire()),
                                v.mode().map(m -> "mode:" + m).stream(),
                                v.contexts().stream()
                                        .map(WireName::wire)
                                        .sorted()
                                        .map(c -> "context:" + c))
                        .flatMap(s -> s);
            case Entry.Statement s -> Stream.of("manner:" + s.manner().wire());
            case Entry.Driver d ->
                Stream.of("motive:" + d.motive().wire(), "pulls:" + d.pulls().wire());
            case Entry.Expectation x -> x.words().map(w -> "words:" + w).stream();
        };
        return Stream.concat(
                Stream.of("kind:" + e.kind(), "status:" + e.common().status().wire()), own);
    }

    private static String provenance(Common c) {
        return Stream.of(
                        Optional.of("found by the rule " + c.madeBy().rule()),
                        c.accordingTo().map(FollowTheMoney::voice),
                        Optional.of("grade " + c.grade().source() + c.grade().information()),
                        Optional.of("review: " + c.review().wire()),
                        Optional.of("characters " + c.anchor().start() + " to "
                                + c.anchor().end() + " of the text"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String voice(Attribution a) {
        return "according to "
                + a.name().or(() -> a.actor().map(ActorId::value)).orElse("somebody not named");
    }
}
