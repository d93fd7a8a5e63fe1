package casus.web.graph;

import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import java.time.LocalDate;
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

/// Who acts toward whom: one edge for each direction, with how many entries say words and how many deeds.
///
/// @param nodes most told of first
/// @param edges most told of first
/// @param left  how many actors were left out, told of least
record ActorGraph(List<Node> nodes, List<Edge> edges, int left) {
    /// @param entries between it and others
    record Node(ActorId id, int entries) {}

    /// @param words   entries that say words
    /// @param deeds   entries that say deeds
    /// @param helping entries of an act for the other
    /// @param harming entries of an act against the other
    /// @param first   day told
    /// @param last    day told
    /// @param entries all of them, by id
    record Edge(
            ActorId from,
            ActorId to,
            int words,
            int deeds,
            int helping,
            int harming,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            List<EntryId> entries) {
        int size() {
            return words + deeds;
        }

        boolean isAgainst() {
            return harming > helping;
        }
    }

    private record Direction(ActorId from, ActorId to) {}

    /// Counts.
    ///
    /// @param around whose neighbours are shown; empty for everybody
    /// @param most   so many actors at most
    static ActorGraph of(List<Passing> all, Set<ActorId> around, int most) {
        Map<Direction, List<Passing>> by = new LinkedHashMap<>();
        all.forEach(p -> by.computeIfAbsent(new Direction(p.from(), p.to()), d -> new ArrayList<>())
                .add(p));
        Map<ActorId, Integer> counts = new TreeMap<>();
        Set<ActorId> near = new HashSet<>(around);
        by.forEach((d, list) -> {
            counts.merge(d.from(), list.size(), Integer::sum);
            counts.merge(d.to(), list.size(), Integer::sum);
            if (around.contains(d.from()) || around.contains(d.to())) {
                near.add(d.from());
                near.add(d.to());
            }
        });
        List<ActorId> wanted = counts.keySet().stream()
                .filter(a -> around.isEmpty() || near.contains(a))
                .sorted(Comparator.comparing((ActorId a) -> !around.contains(a))
                        .thenComparing(a -> -counts.getOrDefault(a, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<ActorId> shown = wanted.subList(0, Math.min(most, wanted.size()));
        Set<ActorId> in = new HashSet<>(shown);
        List<Edge> edges = by.entrySet().stream()
                .filter(e ->
                        in.contains(e.getKey().from()) && in.contains(e.getKey().to()))
                .map(e -> edge(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Edge e) -> -e.size())
                        .thenComparing(Edge::from)
                        .thenComparing(Edge::to))
                .toList();
        return new ActorGraph(
                shown.stream().map(a -> new Node(a, counts.getOrDefault(a, 0))).toList(),
                edges,
                wanted.size() - shown.size());
    }

    private static Edge edge(Direction d, List<Passing> list) {
        List<Edtf> times = list.stream()
                .flatMap(p -> p.entry().common().time().stream())
                .map(t -> t.edtf())
                .toList();
        return new Edge(
                d.from(),
                d.to(),
                (int) list.stream().filter(p -> !p.deed()).count(),
                (int) list.stream().filter(Passing::deed).count(),
                (int) list.stream().filter(p -> p.sign() == Passing.Sign.FOR).count(),
                (int) list.stream()
                        .filter(p -> p.sign() == Passing.Sign.AGAINST)
                        .count(),
                times.stream().flatMap(t -> t.earliest().stream()).min(Comparator.naturalOrder()),
                times.stream().flatMap(t -> t.latest().stream()).max(Comparator.naturalOrder()),
                list.stream().map(p -> p.entry().id()).distinct().sorted().toList());
    }

    /// Where a node stands in a picture.
    record Spot(double x, double y) {}

    private static final int ROUNDS = 220;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    /// Where each node stands, from 0 to 1 both ways: springs along edges, all nodes apart from each other
    /// (Fruchterman and Reingold, 1991), begun on a spiral, the same every time. Cost: rounds times nodes squared.
    Map<ActorId, Spot> layout() {
        int n = nodes.size();
        double[] x = new double[n];
        double[] y = new double[n];
        Map<ActorId, Integer> index = new HashMap<>();
        for (int i = 0; i < n; i++) {
            double r = Math.sqrt((i + .5) / n) / 2;
            x[i] = r * Math.cos(i * GOLDEN);
            y[i] = r * Math.sin(i * GOLDEN);
            index.put(nodes.get(i).id(), i);
        }
        double apart = .9 / Math.sqrt(Math.max(1, n));
        for (int round = 0; round < ROUNDS; round++) {
            double most = .12 * (1 - (double) round / ROUNDS) + .002;
            step(x, y, index, apart, most);
        }
        return scaled(x, y);
    }

    private void step(double[] x, double[] y, Map<ActorId, Integer> index, double apart, double most) {
        int n = x.length;
        double[] dx = new double[n];
        double[] dy = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double gx = x[i] - x[j];
                double gy = y[i] - y[j];
                double far = Math.max(1e-6, gx * gx + gy * gy);
                double push = apart * apart / far;
                dx[i] += gx * push;
                dy[i] += gy * push;
                dx[j] -= gx * push;
                dy[j] -= gy * push;
            }
            dx[i] -= x[i] * .25;
            dy[i] -= y[i] * .25;
        }
        for (Edge e : edges) {
            int i = index.getOrDefault(e.from(), 0);
            int j = index.getOrDefault(e.to(), 0);
            double gx = x[i] - x[j];
            double gy = y[i] - y[j];
            double pull = Math.sqrt(gx * gx + gy * gy) / apart * Math.log1p(e.size()) * .35;
            dx[i] -= gx * pull;
            dy[i] -= gy * pull;
            dx[j] += gx * pull;
            dy[j] += gy * pull;
        }
        for (int i = 0; i < n; i++) {
            double size = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
            x[i] += dx[i] / size * Math.min(size, most);
            y[i] += dy[i] / size * Math.min(size, most);
        }
    }

    private Map<ActorId, Spot> scaled(double[] x, double[] y) {
        double left = java.util.Arrays.stream(x).min().orElse(0);
        double right = java.util.Arrays.stream(x).max().orElse(1);
        double top = java.util.Arrays.stream(y).min().orElse(0);
        double bottom = java.util.Arrays.stream(y).max().orElse(1);
        Map<ActorId, Spot> out = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            out.put(
                    nodes.get(i).id(),
                    new Spot(
                            right == left ? .5 : (x[i] - left) / (right - left),
                            bottom == top ? .5 : (y[i] - top) / (bottom - top)));
        }
        return out;
    }

    /// The ids of all actors shown.
    Set<ActorId> shown() {
        return nodes.stream().map(Node::id).collect(Collectors.toSet());
    }
}
