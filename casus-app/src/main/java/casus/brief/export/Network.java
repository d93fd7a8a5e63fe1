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
    private record Key(String id, String of, String name, String type) {}

    private static final List<Key> KEYS = List.of(
            new Key("n_label", "node", "label", "string"),
            new Key("n_code", "node", "code", "string"),
            new Key("n_iso", "node", "iso", "string"),
            new Key("n_sort", "node", "sort", "string"),
            new Key("n_entries", "node", "entries", "int"),
            new Key("e_label", "edge", "label", "string"),
            new Key("e_kind", "edge", "kind", "string"),
            new Key("e_type", "edge", "type", "string"),
            new Key("e_stage", "edge", "stage", "string"),
            new Key("e_mutual", "edge", "mutual", "boolean"),
            new Key("e_date", "edge", "date", "string"),
            new Key("e_from", "edge", "from", "string"),
            new Key("e_to", "edge", "to", "string"),
            new Key("e_status", "edge", "status", "string"),
            new Key("e_entries", "edge", "entries", "string"),
            new Key("e_weight", "edge", "weight", "double"));

    /// An end of an edge: an actor's id, a person's name, or nobody named.
    private record End(String sort, String id) implements Comparable<End> {
        static final End NOBODY = new End(UNNAMED, "?");

        static End of(Optional<ActorId> actor) {
            return actor.map(a -> new End("actor", a.value())).orElse(NOBODY);
        }

        static List<End> all(List<ActorId> actors) {
            return actors.isEmpty()
                    ? List.of(NOBODY)
                    : actors.stream().map(a -> of(Optional.of(a))).distinct().toList();
        }

        @Override
        public int compareTo(End other) {
            return Comparator.comparing(End::sort).thenComparing(End::id).compare(this, other);
        }
    }

    private record Edge(
            End source, End target, boolean mutual, String kind, String type, String stage, String date, String status)
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
    private final Exports.Place place;

    Network(Holdings holdings, Exports.Place place) {
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
            for (Key key : KEYS) {
                empty(xml, "key", "id", key.id(), "for", key.of(), "attr.name", key.name(), "attr.type", key.type());
            }
            start(xml, "graph", "id", "case", "edgedefault", "directed");
            Map<End, String> nodes = nodes(xml, edges);
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
            case Entry.Agreement a -> among(End.all(a.parties()), a, "agreement");
            case Entry.Transfer t ->
                Stream.of(edge(End.of(t.supplier()), End.of(t.recipient()), false, t, t.category()));
            case Entry.Event e -> event(e);
            case Entry.Statement s ->
                Stream.of(edge(
                        speaker(s), End.of(s.audience()), false, s, s.manner().wire()));
            case Entry.Driver d -> Stream.empty();
            case Entry.Expectation x -> Stream.empty();
        };
    }

    private static Stream<Edge> event(Entry.Event e) {
        List<End> actors = End.all(e.actors());
        return e.recipients().isEmpty() && MUTUAL.contains(e.type())
                ? among(actors, e, e.type().wire())
                : actors.stream()
                        .flatMap(a -> End.all(e.recipients()).stream()
                                .map(r -> edge(a, r, false, e, e.type().wire())));
    }

    /// Each pair once, the smaller name first; one alone stands with nobody named.
    private static Stream<Edge> among(List<End> ends, Entry entry, String type) {
        List<End> sorted = ends.stream().sorted().toList();
        return sorted.size() == 1
                ? Stream.of(edge(sorted.getFirst(), End.NOBODY, true, entry, type))
                : sorted.stream()
                        .flatMap(a -> sorted.stream()
                                .filter(b -> a.compareTo(b) < 0)
                                .map(b -> edge(a, b, true, entry, type)));
    }

    private static Edge edge(End source, End target, boolean mutual, Entry entry, String type) {
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
    private static End speaker(Entry.Statement s) {
        return s.actor().isPresent()
                ? End.of(s.actor())
                : s.speaker().map(name -> new End("person", name)).orElse(End.NOBODY);
    }

    private static String date(Entry entry) {
        return entry.common().time().map(t -> t.edtf().text()).orElse("");
    }

    private Map<End, String> nodes(XMLStreamWriter xml, Map<Edge, List<EntryId>> edges) throws XMLStreamException {
        Map<End, Integer> counts = new TreeMap<>();
        holdings.named().forEach((id, n) -> counts.put(End.of(Optional.of(id)), n));
        Map<End, Set<EntryId>> others = new HashMap<>();
        edges.forEach((edge, ids) -> Stream.of(edge.source(), edge.target())
                .filter(end -> !end.sort().equals("actor"))
                .forEach(
                        end -> others.computeIfAbsent(end, e -> new HashSet<>()).addAll(ids)));
        others.forEach((end, ids) -> counts.put(end, ids.size()));
        Map<End, String> names = new TreeMap<>();
        for (Map.Entry<End, Integer> node : counts.entrySet()) {
            End end = node.getKey();
            String name = "n" + (names.size() + 1);
            names.put(end, name);
            start(xml, "node", "id", name);
            boolean actor = end.sort().equals("actor");
            ActorId id = new ActorId(end.id());
            data(xml, "n_label", actor ? holdings.actors().name(id) : end == End.NOBODY ? "not named" : end.id());
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

    private static void edges(XMLStreamWriter xml, Map<Edge, List<EntryId>> edges, Map<End, String> nodes)
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

    private static String name(Map<End, String> nodes, End end) {
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
