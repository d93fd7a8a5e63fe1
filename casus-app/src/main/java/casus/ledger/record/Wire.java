package casus.ledger.record;

import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The wire form of an entry: one JSON object a line, field names as DESIGN section 4 fixes them. What is absent is
/// `null` on the wire and an empty `Optional` here. Reading back what was written gives the same entry.
public final class Wire {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Wire() {}

    /// One line, without its line end.
    public static String line(Entry entry) {
        return text(object(entry));
    }

    /// A node as one line of JSON.
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads any JSON text.
    ///
    /// @throws IllegalArgumentException if it is none
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The entry as a JSON object.
    public static ObjectNode object(Entry entry) {
        ObjectNode out = NODES.objectNode();
        out.put("id", entry.id().toString()).put("kind", entry.kind());
        common(out, entry.common());
        switch (entry) {
            case Entry.Agreement e -> agreement(out, e);
            case Entry.Transfer e -> transfer(out, e);
            case Entry.Event e -> event(out, e);
            case Entry.Statement e -> statement(out, e);
            case Entry.Driver e -> driver(out, e);
            case Entry.Expectation e -> expectation(out, e);
        }
        return out;
    }

    private static void common(ObjectNode out, Common c) {
        out.put("article", c.article());
        out.set("anchor", anchor(c.anchor()));
        out.put("status", c.status().wire());
        out.set("accordingTo", attribution(c.accordingTo()));
        c.time()
                .ifPresentOrElse(
                        t -> out.putObject("time").put("edtf", t.edtf().text()).put("text", t.text()),
                        () -> out.putNull("time"));
        out.putObject("grade")
                .put("source", c.grade().source())
                .put("information", c.grade().information())
                .put("why", c.grade().why());
        out.putObject("review").put("state", c.review().wire());
        out.putObject("madeBy")
                .put("rule", c.madeBy().rule())
                .put("matched", c.madeBy().matched());
    }

    /// An anchor as a JSON object.
    public static ObjectNode anchor(Anchor a) {
        return NODES.objectNode()
                .put("exact", a.exact())
                .put("prefix", a.prefix())
                .put("suffix", a.suffix())
                .put("start", a.start())
                .put("end", a.end());
    }

    private static JsonNode attribution(Optional<Attribution> attribution) {
        return attribution
                .<JsonNode>map(a -> {
                    ObjectNode out = NODES.objectNode();
                    put(out, "name", a.name());
                    put(out, "actor", a.actor());
                    return out;
                })
                .orElse(NODES.nullNode());
    }

    private static void agreement(ObjectNode out, Entry.Agreement e) {
        list(out, "parties", e.parties());
        out.put("name", e.name());
        put(out, "signed", e.signed());
        put(out, "inForce", e.inForce());
        e.termYears().ifPresentOrElse(y -> out.put("termYears", y), () -> out.putNull("termYears"));
        list(out, "cooperation", e.cooperation());
        ObjectNode obligations = out.putObject("obligations");
        for (Obligation o : Obligation.values()) {
            Boolean owed = e.obligations().get(o);
            obligations.put(o.wire(), owed);
        }
        if (e.owedBy().isEmpty()) {
            out.putNull("owedBy");
        } else {
            list(out, "owedBy", e.owedBy());
        }
        list(out, "conditions", e.conditions());
    }

    private static void transfer(ObjectNode out, Entry.Transfer e) {
        put(out, "supplier", e.supplier());
        put(out, "recipient", e.recipient());
        out.put("item", e.item());
        put(out, "designation", e.designation());
        out.put("category", e.category()).put("stage", e.stage().wire());
        e.quantity().ifPresentOrElse(q -> out.put("quantity", q), () -> out.putNull("quantity"));
        put(out, "inReturnFor", e.inReturnFor());
    }

    private static void event(ObjectNode out, Entry.Event e) {
        list(out, "actors", e.actors());
        list(out, "recipients", e.recipients());
        out.put("type", e.type().wire());
        put(out, "mode", e.mode());
        list(out, "contexts", e.contexts().stream().sorted().map(Context::wire).toList());
        put(out, "place", e.place());
        put(out, "about", e.about());
    }

    private static void statement(ObjectNode out, Entry.Statement e) {
        put(out, "speaker", e.speaker());
        out.put("speakerAsWritten", e.asWritten());
        put(out, "office", e.office());
        put(out, "actor", e.actor());
        put(out, "audience", e.audience());
        out.put("manner", e.manner().wire()).put("content", e.content());
        put(out, "about", e.about());
    }

    private static void driver(ObjectNode out, Entry.Driver e) {
        out.put("actor", e.actor().value());
        put(out, "toward", e.toward());
        out.put("motive", e.motive().wire()).put("pulls", e.pulls().wire());
        if (e.rungs().isEmpty()) {
            out.putNull("rungs");
        } else {
            list(out, "rungs", e.rungs().stream().map(Rung::wire).toList());
        }
        out.put("content", e.content());
    }

    private static void expectation(ObjectNode out, Entry.Expectation e) {
        put(out, "condition", e.condition());
        ObjectNode then = out.putObject("then");
        put(then, "actor", e.actor());
        put(then, "type", e.type().map(EventType::wire));
        put(then, "recipient", e.recipient());
        then.put("content", e.content());
        put(out, "words", e.words());
        put(out, "horizon", e.horizon());
        out.set("holder", attribution(e.holder()));
    }

    private static void put(ObjectNode out, String field, Optional<?> value) {
        value.ifPresentOrElse(v -> out.put(field, v.toString()), () -> out.putNull(field));
    }

    private static void list(ObjectNode out, String field, List<?> values) {
        ArrayNode array = out.putArray(field);
        values.forEach(v -> array.add(v.toString()));
    }

    /// Reads one line of the wire form.
    ///
    /// @throws IllegalArgumentException if it is not an entry, saying why
    public static Entry entry(String line) {
        JsonNode in = parse(line);
        Common common = common(in);
        return switch (in.path("kind").asText()) {
            case "agreement" -> agreement(in, common);
            case "transfer" ->
                new Entry.Transfer(
                        common,
                        actor(in, "supplier"),
                        actor(in, "recipient"),
                        string(in, "item"),
                        optional(in, "designation"),
                        string(in, "category"),
                        WireName.of(Stage.class, string(in, "stage")),
                        number(in, "quantity"),
                        optional(in, "inReturnFor").map(EntryId::parse));
            case "event" ->
                new Entry.Event(
                        common,
                        actors(in, "actors"),
                        actors(in, "recipients"),
                        WireName.of(EventType.class, string(in, "type")),
                        optional(in, "mode"),
                        contexts(in),
                        optional(in, "place"),
                        optional(in, "about").map(EntryId::parse));
            case "statement" ->
                new Entry.Statement(
                        common,
                        optional(in, "speaker"),
                        string(in, "speakerAsWritten"),
                        optional(in, "office"),
                        actor(in, "actor"),
                        actor(in, "audience"),
                        WireName.of(Manner.class, string(in, "manner")),
                        string(in, "content"),
                        optional(in, "about").map(EntryId::parse));
            case "driver" ->
                new Entry.Driver(
                        common,
                        new ActorId(string(in, "actor")),
                        actor(in, "toward"),
                        WireName.of(Motive.class, string(in, "motive")),
                        WireName.of(Pull.class, string(in, "pulls")),
                        strings(in, "rungs", w -> WireName.of(Rung.class, w)),
                        string(in, "content"));
            case "expectation" ->
                new Entry.Expectation(
                        common,
                        optional(in, "condition"),
                        actor(in.path("then"), "actor"),
                        optional(in.path("then"), "type").map(w -> WireName.of(EventType.class, w)),
                        actor(in.path("then"), "recipient"),
                        string(in.path("then"), "content"),
                        optional(in, "words"),
                        optional(in, "horizon"),
                        attribution(in.path("holder")));
            default ->
                throw new IllegalArgumentException(
                        "no kind of entry is called \"" + in.path("kind").asText() + "\"");
        };
    }

    private static Entry.Agreement agreement(JsonNode in, Common common) {
        Map<Obligation, Boolean> obligations = new EnumMap<>(Obligation.class);
        for (Obligation o : Obligation.values()) {
            JsonNode owed = in.path("obligations").path(o.wire());
            if (owed.isBoolean()) {
                obligations.put(o, owed.booleanValue());
            }
        }
        return new Entry.Agreement(
                common,
                actors(in, "parties"),
                string(in, "name"),
                edtf(in, "signed"),
                edtf(in, "inForce"),
                number(in, "termYears"),
                strings(in, "cooperation", w -> w),
                obligations,
                actors(in, "owedBy"),
                strings(in, "conditions", w -> w));
    }

    private static Common common(JsonNode in) {
        JsonNode a = in.path("anchor");
        JsonNode g = in.path("grade");
        JsonNode t = in.path("time");
        return new Common(
                EntryId.parse(string(in, "id")),
                string(in, "article"),
                new Anchor(
                        string(a, "exact"),
                        string(a, "prefix"),
                        string(a, "suffix"),
                        a.path("start").asInt(-1),
                        a.path("end").asInt(-1)),
                WireName.of(Status.class, string(in, "status")),
                attribution(in.path("accordingTo")),
                t.isObject()
                        ? Optional.of(new Common.Time(new Edtf(string(t, "edtf")), string(t, "text")))
                        : Optional.empty(),
                new Common.Grade(string(g, "source"), string(g, "information"), string(g, "why")),
                WireName.of(Common.Review.class, string(in.path("review"), "state")),
                new Common.MadeBy(string(in.path("madeBy"), "rule"), string(in.path("madeBy"), "matched")));
    }

    private static Optional<Attribution> attribution(JsonNode in) {
        return in.isObject()
                ? Optional.of(new Attribution(optional(in, "name"), actor(in, "actor")))
                : Optional.empty();
    }

    private static Set<Context> contexts(JsonNode in) {
        List<Context> all = strings(in, "contexts", w -> WireName.of(Context.class, w));
        return all.isEmpty() ? Set.of() : EnumSet.copyOf(all);
    }

    private static Optional<Edtf> edtf(JsonNode in, String field) {
        return optional(in, field).map(Edtf::new);
    }

    private static Optional<ActorId> actor(JsonNode in, String field) {
        return optional(in, field).map(ActorId::new);
    }

    private static List<ActorId> actors(JsonNode in, String field) {
        return strings(in, field, ActorId::new);
    }

    private static <T> List<T> strings(JsonNode in, String field, Function<String, T> each) {
        List<T> out = new ArrayList<>();
        in.path(field).forEach(v -> out.add(each.apply(v.asText())));
        return out;
    }

    private static Optional<Integer> number(JsonNode in, String field) {
        return in.path(field).isInt() ? Optional.of(in.path(field).intValue()) : Optional.empty();
    }

    private static Optional<String> optional(JsonNode in, String field) {
        return in.path(field).isTextual() ? Optional.of(in.path(field).textValue()) : Optional.empty();
    }

    private static String string(JsonNode in, String field) {
        return optional(in, field)
                .orElseThrow(() -> new IllegalArgumentException("the field \"" + field + "\" is missing"));
    }
}
