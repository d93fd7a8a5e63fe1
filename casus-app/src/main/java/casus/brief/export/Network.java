package casus.brief.export;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.StateCode;
import casus.terms.code.EventType;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A case as a network in GraphML 1.0 (Brandes et al. 2002), for Gephi, yEd, igraph and NetworkX.
///
/// Nodes are the actors named; edges are events, transfers, agreements and statements, from who does to whom
/// it is done. Entries alike in ends, type, stage, date and status are one edge, whose weight is their number.
/// An act of several actors on several recipients is an edge for each pair, all with the entry's id. All edges
/// are directed, because some readers take no mixed graph; those of agreements and meetings say so in
/// `mutual`. Who is not named stands as one node of sort `unnamed`, to be filtered out. Drivers and
/// expectations are no acts and stand in no edge. Quotes are left out: the entry's id leads to them.
final class Network {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String UNNAMED = "unnamed";
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);
    private static final char NO_CHARACTER = '\uFFFD';

    /// A column of a node or an edge.
    ///
    /// @param type one of GraphML's: string, int, double, boolean
    private record AttributeKey(String id, String of, String name, String type) {}

    private static final List<AttributeKey> KEYS = List.of(
            new AttributeKey("n_label", "node", "label", "string"),
            new AttributeKey("n_code", "node", "code", "string"),
            new AttributeKey("n_iso", "node", "iso", "string"),
            new AttributeKey("n_sort", "node", "sort", "string"),
            new AttributeKey("n_entries", "node", "entries", "int"),
            new AttributeKey("e_label", "edge", "label", "string"),
            new AttributeKey("e_kind", "edge", "kind", "string"),
            new AttributeKey("e_type", "edge", "type", "string"),
            new AttributeKey("e_stage", "edge", "stage", "string"),
            new AttributeKey("e_mutual", "edge", "mutual", "boolean"),
            new AttributeKey("e_date", "edge", "date", "string"),
            new AttributeKey("e_from", "edge", "from", "string"),
            new AttributeKey("e_to", "edge", "to", "string"),
            new AttributeKey("e_status", "edge", "status", "string"),
            new AttributeKey("e_entries", "edge", "entries", "string"),
            new AttributeKey("e_weight", "edge", "weight", "double"));

    /// An end of an edge: an actor's id, a person's name, or nobody named.
    private record Endpoint(String sort, String id) implements Comparable<Endpoint> {
        static final Endpoint NOBODY = new Endpoint(UNNAMED, "?");

        static Endpoint of(Optional<ActorId> actor) {
            return actor.map(a -> new Endpoint("actor", a.value())).orElse(NOBODY);
        }

        static List<Endpoint> all(List<ActorId> actors) {
            return actors.isEmpty()
                    ? List.of(NOBODY)
                    : actors.stream().map(a -> of(Optional.of(a))).distinct().toList();
        }

        @Override
        public int compareTo(Endpoint other) {
            return Comparator.comparing(Endpoint::sort)
                    .thenComparing(Endpoint::id)
                    .compare(this, other);
        }
    }

    private record Edge(
            Endpoint source,
            Endpoint target,
            boolean mutual,
            String kind,
            String type,
            String stage,
            String date,
            String status)
            implements Comparable<Edge> {
        private static final Comparator<Edge> ORDER = Comparator.comparing(Edge::source)
                .thenComparing(Edge::target)
                .thenComparing(Edge::kind)
                .thenComparing(Edge::type)
                .thenComparing(Edge::stage)
                .thenComparing(Edge::date)
                .thenComparing(Edge::status)
                .thenComparing(Edge::mutual);

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }
    }

    private final Holdings holdings;
    private final Exports.Destination place;

    Network(Holdings holdings, Exports.Destination place) {
        this.holdings = holdings;
        this.place = place;
    }

    void write(Writer out) throws IOException {
        Map<Edge, List<EntryId>> edges = edges();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            for (AttributeKey key : KEYS) {
                empty(xml, "key", "id", key.id(), "for", key.of(), "attr.name", key.name(), "attr.type", key.type());
            }
            start(xml, "graph", "id", "case", "edgedefault", "directed");
            Map<Endpoint, String> nodes = nodes(xml, edges);
            edges(xml, edges, nodes);
            end(xml);
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Map<Edge, List<EntryId>> edges() {
        Map<Edge, List<EntryId>> out = new TreeMap<>();
        int done = 0;
        for (Entry e : holdings.ledger().entries()) {
            of(e).distinct()
                    .forEach(edge ->
                            out.computeIfAbsent(edge, k -> new ArrayList<>()).add(e.id()));
            place.step(++done);
        }
        return out;
    }

    private static Stream<Edge> of(Entry entry) {
        return switch (entry) {
            case Entry.Agreement a -> among(Endpoint.all(a.parties()), a, "agreement");
            case Entry.Transfer t ->
                Stream.of(edge(Endpoint.of(t.supplier()), Endpoint.of(t.recipient()), false, t, t.category()));
            case Entry.Event e -> event(e);
            case Entry.Statement s ->
                Stream.of(edge(
                        speaker(s),
                        Endpoint.of(s.audience()),
                        false,
                        s,
                        s.manner().wire()));
            case Entry.Driver d -> Stream.empty();
            case Entry.Expectation x -> Stream.empty();
        };
    }

    private static Stream<Edge> event(Entry.Event e) {
        List<Endpoint> actors = Endpoint.all(e.actors());
        return e.recipients().isEmpty() && MUTUAL.contains(e.type())
                ? among(actors, e, e.type().wire())
                : actors.stream()
                        .flatMap(a -> Endpoint.all(e.recipients()).stream()
                                .map(r -> edge(a, r, false, e, e.type().wire())));
    }

    /// Each pair once, the smaller name first; one alone stands with nobody named.
    private static Stream<Edge> among(List<Endpoint> ends, Entry entry, String type) {
        List<Endpoint> sorted = ends.stream().sorted().toList();
        return sorted.size() == 1
                ? Stream.of(edge(sorted.getFirst(), Endpoint.NOBODY, true, entry, type))
                : sorted.stream()
                        .flatMap(a -> sorted.stream()
                                .filter(b -> a.compareTo(b) < 0)
                                .map(b -> edge(a, b, true, entry, type)));
    }

    private static Edge edge(Endpoint source, Endpoint target, boolean mutual, Entry entry, String type) {
        return new Edge(
                source,
                target,
                mutual,
                entry.kind(),
                type,
                entry instanceof Entry.Transfer t ? t.stage().wire() : "",
                date(entry),
                entry.common().status().wire());
    }

    /// The state or body spoken for; else the person.
    private static Endpoint speaker(Entry.Statement s) {
        return s.actor().isPresent()
                ? Endpoint.of(s.actor())
                : s.speaker().map(name -> new Endpoint("person", name)).orElse(Endpoint.NOBODY);
    }

    private static String date(Entry entry) {
        return entry.common().time().map(t -> t.edtf().text()).orElse("");
    }

    private Map<Endpoint, String> nodes(XMLStreamWriter xml, Map<Edge, List<EntryId>> edges) throws XMLStreamException {
        Map<Endpoint, Integer> counts = new TreeMap<>();
        holdings.named().forEach((id, n) -> counts.put(Endpoint.of(Optional.of(id)), n));
        Map<Endpoint, Set<EntryId>> others = new HashMap<>();
        edges.forEach((edge, ids) -> Stream.of(edge.source(), edge.target())
                .filter(end -> !end.sort().equals("actor"))
                .forEach(
                        end -> others.computeIfAbsent(end, e -> new HashSet<>()).addAll(ids)));
        others.forEach((end, ids) -> counts.put(end, ids.size()));
        Map<Endpoint, String> names = new TreeMap<>();
        for (Map.Entry<Endpoint, Integer> node : counts.entrySet()) {
            Endpoint end = node.getKey();
            String name = "n" + (names.size() + 1);
            names.put(end, name);
            start(xml, "node", "id", name);
            boolean actor = end.sort().equals("actor");
            ActorId id = new ActorId(end.id());
            data(xml, "n_label", actor ? holdings.actors().name(id) : end == Endpoint.NOBODY ? "not named" : end.id());
            data(xml, "n_code", end.id());
            data(
                    xml,
                    "n_iso",
                    actor
                            ? holdings.actors()
                                    .state(id)
                                    .map(s -> s.iso3())
                                    .map(StateCode::value)
                                    .orElse("")
                            : "");
            data(xml, "n_sort", actor ? holdings.sort(id) : end.sort());
            data(xml, "n_entries", node.getValue().toString());
            end(xml);
        }
        return names;
    }

    private static void edges(XMLStreamWriter xml, Map<Edge, List<EntryId>> edges, Map<Endpoint, String> nodes)
            throws XMLStreamException {
        int number = 0;
        for (Map.Entry<Edge, List<EntryId>> one : edges.entrySet()) {
            Edge edge = one.getKey();
            start(
                    xml,
                    "edge",
                    "id",
                    "e" + ++number,
                    "source",
                    name(nodes, edge.source()),
                    "target",
                    name(nodes, edge.target()));
            data(xml, "e_label", edge.stage().isEmpty() ? edge.type() : edge.type() + " " + edge.stage());
            data(xml, "e_kind", edge.kind());
            data(xml, "e_type", edge.type());
            data(xml, "e_stage", edge.stage());
            data(xml, "e_mutual", Boolean.toString(edge.mutual()));
            data(xml, "e_date", edge.date());
            Optional<Edtf> date = Edtf.find(edge.date());
            data(
                    xml,
                    "e_from",
                    date.flatMap(Edtf::earliest).map(Object::toString).orElse(""));
            data(xml, "e_to", date.flatMap(Edtf::latest).map(Object::toString).orElse(""));
            data(xml, "e_status", edge.status());
            data(
                    xml,
                    "e_entries",
                    one.getValue().stream().map(EntryId::toString).collect(Collectors.joining(" ")));
            data(xml, "e_weight", Integer.toString(one.getValue().size()));
            end(xml);
        }
    }

    private static String name(Map<Endpoint, String> nodes, Endpoint end) {
        String name = nodes.get(end);
        if (name == null) {
            throw new IllegalStateException("no node stands for " + end);
        }
        return name;
    }

    private static void start(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        attributes(xml, attributes);
    }

    private static void empty(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(element);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    /// What is absent has no element.
    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(printable(value));
            xml.writeEndElement();
        }
    }

    /// XML 1.0 has no control characters; each stands as U+FFFD. A line end in a name becomes a space.
    private static String printable(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints()
                .map(c -> c == '\n' || c == '\r' || c == '\t' ? ' ' : isXml(c) ? c : NO_CHARACTER)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c <= '\uD7FF'
                || c >= '\uE000' && c <= '\uFFFD'
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
