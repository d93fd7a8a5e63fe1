package casus.brief.export;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.StateCode;
import casus.terms.code.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case as a network, which [NetworkGraph] writes for Gephi, yEd, igraph and NetworkX.
///
/// Nodes are the actors named; edges are events, transfers, agreements and statements, from who does to whom
/// it is done. Entries alike in ends, type, stage, date and status are one edge, whose weight is their number.
/// An act of several actors on several recipients is an edge for each pair, all with the entry's id. All edges
/// are directed, because some readers take no mixed graph; those of agreements and meetings say so in
/// `mutual`. Who is not named stands as one node of sort `unnamed`, to be filtered out. Drivers and
/// expectations are no acts and stand in no edge. Quotes are left out: the entry's id leads to them.
final class Network {
    private static final String UNNAMED = "unnamed";
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

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

    /// The graph, its nodes and edges in a fixed order.
    NetworkGraph graph() {
        Map<Edge, List<EntryId>> edges = edges();
        Map<Endpoint, String> names = new TreeMap<>();
        List<NetworkGraph.Node> nodes = nodes(edges, names);
        return new NetworkGraph(nodes, edges(edges, names));
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

    private List<NetworkGraph.Node> nodes(Map<Edge, List<EntryId>> edges, Map<Endpoint, String> names) {
        Map<Endpoint, Integer> counts = new TreeMap<>();
        holdings.named().forEach((id, n) -> counts.put(Endpoint.of(Optional.of(id)), n));
        Map<Endpoint, Set<EntryId>> others = new HashMap<>();
        edges.forEach((edge, ids) -> Stream.of(edge.source(), edge.target())
                .filter(end -> !end.sort().equals("actor"))
                .forEach(
                        end -> others.computeIfAbsent(end, e -> new HashSet<>()).addAll(ids)));
        others.forEach((end, ids) -> counts.put(end, ids.size()));
        List<NetworkGraph.Node> out = new ArrayList<>();
        counts.forEach((end, count) -> {
            String name = "n" + (names.size() + 1);
            names.put(end, name);
            out.add(node(name, end, count));
        });
        return out;
    }

    private NetworkGraph.Node node(String name, Endpoint end, int count) {
        boolean actor = end.sort().equals("actor");
        ActorId id = new ActorId(end.id());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("label", actor ? holdings.actors().name(id) : end == Endpoint.NOBODY ? "not named" : end.id());
        values.put("code", end.id());
        values.put(
                "iso",
                actor
                        ? holdings.actors()
                                .state(id)
                                .map(Actors.State::iso3)
                                .map(StateCode::value)
                                .orElse("")
                        : "");
        values.put("sort", actor ? holdings.sort(id) : end.sort());
        values.put("entries", Integer.toString(count));
        return new NetworkGraph.Node(name, values);
    }

    private static List<NetworkGraph.Link> edges(Map<Edge, List<EntryId>> edges, Map<Endpoint, String> nodes) {
        List<NetworkGraph.Link> out = new ArrayList<>();
        edges.forEach((edge, ids) -> {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("label", edge.stage().isEmpty() ? edge.type() : edge.type() + " " + edge.stage());
            values.put("kind", edge.kind());
            values.put("type", edge.type());
            values.put("stage", edge.stage());
            values.put("mutual", Boolean.toString(edge.mutual()));
            values.put("date", edge.date());
            Optional<Edtf> date = Edtf.find(edge.date());
            values.put(
                    "from", date.flatMap(Edtf::earliest).map(Object::toString).orElse(""));
            values.put("to", date.flatMap(Edtf::latest).map(Object::toString).orElse(""));
            values.put("status", edge.status());
            values.put("entries", ids.stream().map(EntryId::toString).collect(Collectors.joining(" ")));
            values.put("weight", Integer.toString(ids.size()));
            out.add(new NetworkGraph.Link(
                    "e" + (out.size() + 1), name(nodes, edge.source()), name(nodes, edge.target()), values));
        });
        return out;
    }

    private static String name(Map<Endpoint, String> nodes, Endpoint end) {
        String name = nodes.get(end);
        if (name == null) {
            throw new IllegalStateException("no node stands for " + end);
        }
        return name;
    }
}
