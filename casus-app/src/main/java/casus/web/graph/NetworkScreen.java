package casus.web.graph;

import casus.brief.export.CaseExtras;
import casus.brief.export.ExportFormat;
import casus.brief.export.Exports;
import casus.brief.export.Holdings;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import casus.terms.markup.Markup;
import casus.web.graph.ActorGraph.Edge;
import casus.web.graph.ActorGraph.Spot;
import casus.web.screen.Download;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.ActorLookup;
import casus.work.EntryQuery;
import casus.work.GradedLedger;
import casus.work.Version;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who acts toward whom in the case: blue for words, ochre for deeds, dashed where it is against the other; all of it
/// again as a table.
public final class NetworkScreen implements Screen {
    private static final int MOST_NODES = 150;
    private static final int USUAL_NODES = 40;
    private static final int MOST_ENTRIES = 6_000;
    private static final int MOST_ROWS = 200;
    private static final int MOST_LINES = 300;
    private static final int CITES = 4;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 620;
    private static final int EDGE = 70;

    /// A circle with a name.
    public record Dot(String x, String y, String r, String label, String told, Link link, boolean chosen) {}

    /// A line from one to another.
    ///
    /// @param css  `words` or `deeds`, and `against`
    /// @param wide its breadth
    public record Line(String path, String css, String wide, String told, Link link) {}

    /// A row of the table.
    ///
    /// @param sign  in words
    /// @param links to the sentences of the first entries
    public record Row(
            String from,
            String to,
            int words,
            int deeds,
            String sign,
            String time,
            List<Map.Entry<String, Link>> links,
            int more,
            Link record) {}

    /// A choice of what is shown.
    public record Choice(String label, Link link, boolean chosen) {}

    /// All of the page.
    public record Model(
            List<Dot> dots,
            List<Line> lines,
            List<Row> rows,
            int more,
            int left,
            String a,
            String b,
            List<Choice> kinds,
            List<Choice> acts,
            String from,
            String to,
            String finding,
            boolean empty,
            boolean cut,
            List<Map.Entry<String, Link>> files) {}

    private record Wanted(
            Set<ActorId> around,
            Optional<String> kind,
            boolean words,
            boolean deeds,
            String from,
            String to,
            int most) {}

    private record Passings(List<Passing> list, boolean cut) {}

    @Override
    public String path() {
        return "/network";
    }

    @Override
    public String title() {
        return "Network";
    }

    @Override
    public String key() {
        return "n";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.RECORD;
    }

    @Override
    public List<Download> handouts() {
        return graphs().map(f -> new Download("/network." + f.wire(), "application/xml", r -> file(r, f)))
                .toList();
    }

    private static Stream<ExportFormat> graphs() {
        return Stream.of("graphml", "gexf").flatMap(w -> WireName.find(ExportFormat.class, w).stream());
    }

    private static byte[] file(Request request, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exports.write(
                    format,
                    new Holdings(
                            GradedLedger.ledger(request.file(), request.actors(), request.asOf()),
                            request.file().log(),
                            request.actors(),
                            request.file().stateHash(),
                            request.asOf(),
                            Version.current(),
                            CaseExtras.NOTHING),
                    new Exports.Destination() {
                        @Override
                        public Writer open(String name) {
                            return new OutputStreamWriter(out, StandardCharsets.UTF_8);
                        }

                        @Override
                        public OutputStream stream(String name) {
                            return out;
                        }

                        @Override
                        public void step(int done) {
                            // The page shows no progress.
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public View show(Request request) {
        Wanted wanted = wanted(request);
        Passings all = passings(request, wanted);
        ActorGraph graph = request.once(wanted, ActorGraph.class, () -> graph(all.list(), wanted));
        return View.of("network.jte", model(request, wanted, graph, all.cut()), () -> json(graph), () -> table(graph));
    }

    private static Wanted wanted(Request request) {
        Set<ActorId> around = new LinkedHashSet<>();
        for (String name : List.of("a", "b")) {
            request.get(name, n -> ActorLookup.actor(name, n, request.actors(), request.file()))
                    .map(ActorId::whole)
                    .ifPresent(around::add);
        }
        String act = request.text("act").orElse("");
        return new Wanted(
                around,
                request.text("kind").filter(EntryQuery.kinds()::contains),
                !act.equals("deeds"),
                !act.equals("words"),
                request.get("from", d -> Request.day(d).toString()).orElse(""),
                request.get("to", d -> Request.day(d).toString()).orElse(""),
                request.number("most", USUAL_NODES, 2, MOST_NODES));
    }

    private static Passings passings(Request request, Wanted wanted) {
        if (!request.isLarge()) {
            return request.once(
                    "passings", Passings.class, () -> new Passings(whole(request.ledger().entries().stream()), false));
        }
        EntryFilter filter = wanted.around().isEmpty()
                ? EntryFilter.ALL
                : new EntryFilter(
                        Optional.empty(),
                        Optional.empty(),
                        wanted.around().stream().limit(1).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return request.once(filter, Passings.class, () -> {
            List<Entry> some = request.file().find(filter, request.asOf(), MOST_ENTRIES);
            return new Passings(whole(some.stream()), some.size() == MOST_ENTRIES);
        });
    }

    private static List<Passing> whole(Stream<Entry> entries) {
        return entries.flatMap(Passing::of).flatMap(Passing::whole).toList();
    }

    private static ActorGraph graph(List<Passing> all, Wanted wanted) {
        return ActorGraph.of(
                all.stream()
                        .filter(p -> wanted.kind()
                                .filter(k -> !k.equals(p.entry().kind()))
                                .isEmpty())
                        .filter(p -> p.deed() ? wanted.deeds() : wanted.words())
                        .filter(p -> isWithin(p.entry(), wanted.from(), wanted.to()))
                        .toList(),
                wanted.around(),
                wanted.most());
    }

    private static boolean isWithin(Entry e, String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        return e.common()
                .time()
                .filter(t -> t.edtf()
                                .latest()
                                .map(d -> from.isEmpty() || d.toString().compareTo(from) >= 0)
                                .orElse(false)
                        && t.edtf()
                                .earliest()
                                .map(d -> to.isEmpty() || d.toString().compareTo(to) <= 0)
                                .orElse(false))
                .isPresent();
    }

    private static Model model(Request request, Wanted wanted, ActorGraph graph, boolean cut) {
        Map<ActorId, Spot> spots = graph.layout();
        List<Line> lines = new ArrayList<>();
        graph.edges().stream()
                .limit(MOST_LINES)
                .toList()
                .reversed()
                .forEach(e -> lines.addAll(lines(request, e, spots)));
        List<ActorId> around = List.copyOf(wanted.around());
        Link here = request.here();
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("every kind", here.without("kind"), wanted.kind().isEmpty()));
        List.of("agreement", "transfer", "event", "statement")
                .forEach(k -> kinds.add(
                        new Choice(k + "s", here.with("kind", k), wanted.kind().equals(Optional.of(k)))));
        return new Model(
                graph.nodes().stream().map(n -> dot(request, n, spots, wanted)).toList(),
                lines,
                graph.edges().stream()
                        .limit(MOST_ROWS)
                        .map(e -> row(request, e))
                        .toList(),
                Math.max(0, graph.edges().size() - MOST_ROWS),
                graph.left(),
                around.isEmpty()
                        ? request.text("a").orElse("")
                        : request.actors().name(around.getFirst()),
                around.size() < 2
                        ? request.text("b").orElse("")
                        : request.actors().name(around.get(1)),
                kinds,
                List.of(
                        new Choice("words and deeds", here.without("act"), wanted.words() && wanted.deeds()),
                        new Choice("words only", here.with("act", "words"), !wanted.deeds()),
                        new Choice("deeds only", here.with("act", "deeds"), !wanted.words())),
                wanted.from(),
                wanted.to(),
                finding(request, graph),
                !request.isLarge() && request.size().entries() == 0,
                cut,
                graphs().map(f -> Map.entry(
                                f.name().equals("GEXF") ? "GEXF" : "GraphML", request.to("/network." + f.wire())))
                        .toList());
    }

    /// The finding, as the picture's title.
    private static String finding(Request request, ActorGraph graph) {
        return graph.edges().stream()
                .findFirst()
                .map(e -> "Most is reported of what " + request.actors().nameInSentence(e.from()) + " does toward "
                        + request.actors().nameInSentence(e.to()) + ": "
                        + e.words() + (e.words() == 1 ? " entry" : " entries") + " of words, " + e.deeds()
                        + " of deeds")
                .orElse("Nothing passes between two actors");
    }

    private static Dot dot(Request request, ActorGraph.Node n, Map<ActorId, Spot> spots, Wanted wanted) {
        Spot at = spots.getOrDefault(n.id(), new Spot(.5, .5));
        String name = request.actors().name(n.id());
        return new Dot(
                Markup.length(x(at)),
                Markup.length(y(at)),
                Markup.length(5 + 2.2 * Math.log1p(n.entries())),
                name,
                name + ", " + n.entries() + (n.entries() == 1 ? " entry" : " entries"),
                request.here().without("b").with("a", n.id().value()),
                wanted.around().contains(n.id()));
    }

    private static double x(Spot s) {
        return EDGE + s.x() * (WIDTH - 2 * EDGE);
    }

    private static double y(Spot s) {
        return EDGE / 2.0 + s.y() * (HEIGHT - EDGE);
    }

    /// One line for words and one for deeds, each bent to its side, so that the two directions of a pair lie apart.
    private static List<Line> lines(Request request, Edge e, Map<ActorId, Spot> spots) {
        List<Line> out = new ArrayList<>();
        if (e.words() > 0) {
            out.add(line(request, e, spots, "words", e.words(), .07));
        }
        if (e.deeds() > 0) {
            out.add(line(request, e, spots, "deeds", e.deeds(), .16));
        }
        return out;
    }

    private static Line line(Request request, Edge e, Map<ActorId, Spot> spots, String css, int n, double bend) {
        Spot a = spots.getOrDefault(e.from(), new Spot(0, 0));
        Spot b = spots.getOrDefault(e.to(), new Spot(0, 0));
        double mx = (x(a) + x(b)) / 2 - (y(b) - y(a)) * bend;
        double my = (y(a) + y(b)) / 2 + (x(b) - x(a)) * bend;
        return new Line(
                "M" + Markup.length(x(a)) + " " + Markup.length(y(a)) + "Q" + Markup.length(mx) + " "
                        + Markup.length(my) + " " + Markup.length(x(b)) + " " + Markup.length(y(b)),
                css + (e.isAgainst() ? " against" : ""),
                Markup.length(1 + 1.3 * Math.log1p(n)),
                request.actors().name(e.from()) + " → " + request.actors().name(e.to()) + ": " + n + " " + css + ", "
                        + sign(e),
                record(request, e));
    }

    private static String sign(Edge e) {
        return e.helping() == 0 && e.harming() == 0
                ? "neither"
                : e.harming() == 0
                        ? "for"
                        : e.helping() == 0 ? "against" : "for " + e.helping() + ", against " + e.harming();
    }

    private static Link record(Request request, Edge e) {
        return request.to("/timeline").with("pair", e.from().value() + "," + e.to().value());
    }

    private static Row row(Request request, Edge e) {
        return new Row(
                request.actors().name(e.from()),
                request.actors().name(e.to()),
                e.words(),
                e.deeds(),
                sign(e),
                e.first()
                        .map(d -> d
                                + (e.last().equals(e.first())
                                        ? ""
                                        : " to " + e.last().orElse(d)))
                        .orElse("undated"),
                e.entries().stream()
                        .limit(CITES)
                        .flatMap(id -> request.file().entry(id).stream())
                        .map(x -> Map.entry(x.id().toString(), request.sentence(x)))
                        .toList(),
                Math.max(0, e.entries().size() - CITES),
                record(request, e));
    }

    private static JsonNode json(ActorGraph graph) {
        return JsonObject.exact()
                .put(
                        "nodes",
                        graph.nodes(),
                        n -> JsonObject.exact().put("id", n.id()).put("entries", n.entries()))
                .put(
                        "edges",
                        graph.edges(),
                        e -> JsonObject.exact()
                                .put("from", e.from())
                                .put("to", e.to())
                                .put("words", e.words())
                                .put("deeds", e.deeds())
                                .put("for", e.helping())
                                .put("against", e.harming())
                                .put("first", e.first())
                                .put("last", e.last())
                                .put("entries", e.entries()))
                .put("left", graph.left())
                .node();
    }

    private static ScreenTable table(ActorGraph graph) {
        ScreenTable.Rows rows =
                ScreenTable.of("from", "to", "words", "deeds", "for", "against", "first", "last", "entries");
        graph.edges()
                .forEach(e -> rows.row(
                        e.from(),
                        e.to(),
                        e.words(),
                        e.deeds(),
                        e.helping(),
                        e.harming(),
                        e.first().map(Object::toString).orElse(""),
                        e.last().map(Object::toString).orElse(""),
                        e.entries().stream().map(EntryId::toString).collect(Collectors.joining(" "))));
        return rows.done();
    }
}
