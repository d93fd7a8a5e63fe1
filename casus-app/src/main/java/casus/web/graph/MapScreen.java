package casus.web.graph;

import casus.assess.reply.Duty;
import casus.assess.reply.KnownTreaties;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.JsonObject;
import casus.terms.markup.Markup;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.ActorLookup;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The states of the case on a map of the world: by how often they are named, by what binds them to one of them, or by
/// what each did toward it; transfers as arcs. Everything stands in the table too.
public final class MapScreen implements Screen {
    private static final int MOST_ENTRIES = 2_000;
    private static final EntryFilter TRANSFERS = new EntryFilter(
            Optional.of("transfer"), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final int MOST_ARCS = 60;
    private static final int LABELLED = 14;
    private static final int STEPS = 4;
    private static final int ROOM = 32;
    private static final double WIDTH = 1000;
    private static final double LETTER = 7.5;

    /// How the states are coloured.
    public enum By {
        COUNT("how often named"),
        TIE("treaties with"),
        RESPONSE("what each did toward");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A country in the picture.
    ///
    /// @param css   of its colour; empty for none
    /// @param label its name where there is room; empty for none
    public record Shape(String path, String css, String told, Optional<Link> link, String label, String x, String y) {}

    /// A transfer.
    public record Arc(String path, String css, String wide, String told, Link link) {}

    /// A row of the table.
    public record Row(String state, String value, String css, int entries, Link link) {}

    /// A row of the table of arcs.
    public record ArcRow(String from, String to, int told, int delivered, Link link) {}

    /// A way of colouring.
    public record Choice(String label, Link link, boolean chosen) {}

    /// A colour and what it means.
    public record Key(String css, String words) {}

    /// All of the page.
    ///
    /// @param middle how far east the states lie that are coloured, from 0 to 1: where a narrow window looks first
    public record Model(
            List<Shape> shapes,
            List<Arc> arcs,
            List<Row> rows,
            List<ArcRow> arcRows,
            List<Choice> by,
            List<Key> keys,
            String of,
            String finding,
            String middle,
            boolean empty,
            boolean cut) {}

    private record Value(String css, String words, int order) {}

    private record Drawn(
            Map<String, Integer> counts, Map<String, Value> values, List<ActorGraph.Edge> transfers, boolean cut) {}

    private record MapKey(By by, String of) {}

    @Override
    public String path() {
        return "/map";
    }

    @Override
    public String title() {
        return "Map";
    }

    @Override
    public String key() {
        return "m";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.RECORD;
    }

    @Override
    public View show(Request request) {
        By by = request.get("by", MapScreen::named).orElse(By.COUNT);
        Optional<ActorId> of = request.get("of", n -> ActorLookup.actor("of", n, request.actors(), request.file()))
                .map(ActorId::whole)
                .or(() -> asked(request));
        Drawn drawn = request.once(
                new MapKey(by, of.map(ActorId::value).orElse("")), Drawn.class, () -> drawn(request, by, of));
        return View.of("map.jte", model(request, by, of, drawn), () -> json(drawn), () -> table(request, drawn));
    }

    private static By named(String word) {
        return Stream.of(By.values())
                .filter(b -> b.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "by", "nothing is coloured by \"" + word + "\"", "write count, tie or response"));
    }

    /// The protégé of the open question.
    private static Optional<ActorId> asked(Request request) {
        if (request.isLarge()) {
            return Optional.empty();
        }
        try {
            return Answers.question(request)
                    .map(q -> Answers.parsed(request, q).first())
                    .map(Question::protege);
        } catch (InputProblem unreadable) {
            return Optional.empty();
        }
    }

    private static Drawn drawn(Request request, By by, Optional<ActorId> of) {
        Map<String, Integer> counts = request.once("named states", StateCounts.class, () -> counts(request))
                .byCode();
        Passings transfers = request.once("transfers", Passings.class, () -> passings(request, TRANSFERS));
        Passings toward = by == By.RESPONSE && of.isPresent()
                ? request.once(of.get(), Passings.class, () -> passings(request, naming(of.get())))
                : new Passings(List.of(), false);
        Map<String, Value> values = switch (by) {
            case COUNT -> counted(counts);
            case TIE -> of.map(o -> tied(request, o)).orElse(Map.of());
            case RESPONSE -> of.map(o -> responded(toward.list(), o)).orElse(Map.of());
        };
        return new Drawn(
                counts,
                values,
                ActorGraph.of(transfers.list(), java.util.Set.of(), MOST_ARCS).edges().stream()
                        .limit(MOST_ARCS)
                        .toList(),
                transfers.cut() || toward.cut());
    }

    private record StateCounts(Map<String, Integer> byCode) {}

    private record Passings(List<Passing> list, boolean cut) {}

    private static StateCounts counts(Request request) {
        Map<String, Integer> out = new TreeMap<>();
        if (request.isLarge()) {
            request.file().catalogue().named(request.asOf()).forEach((a, n) -> {
                if (request.actors().isState(a.whole())) {
                    out.merge(a.whole().value(), n, Integer::sum);
                }
            });
        } else {
            request.ledger()
                    .entries()
                    .forEach(e -> e.named().stream()
                            .map(ActorId::whole)
                            .filter(request.actors()::isState)
                            .distinct()
                            .forEach(a -> out.merge(a.value(), 1, Integer::sum)));
        }
        return new StateCounts(out);
    }

    /// What entries of one sort say passed between two; in a large case those that come first.
    private static Passings passings(Request request, EntryFilter sort) {
        if (!request.isLarge()) {
            return new Passings(
                    whole(request.ledger().entries().stream()
                            .filter(e ->
                                    sort.kind().filter(k -> !k.equals(e.kind())).isEmpty())),
                    false);
        }
        List<Entry> some = request.file().find(sort, request.asOf(), MOST_ENTRIES);
        return new Passings(whole(some.stream()), some.size() == MOST_ENTRIES);
    }

    private static List<Passing> whole(Stream<Entry> entries) {
        return entries.flatMap(Passing::of).flatMap(Passing::whole).toList();
    }

    private static EntryFilter naming(ActorId of) {
        return new EntryFilter(
                Optional.empty(), Optional.empty(), List.of(of), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Map<String, Value> counted(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(1);
        Map<String, Value> out = new LinkedHashMap<>();
        counts.forEach((code, n) -> {
            int step = 1 + (int) Math.min(STEPS - 1, Math.floor(STEPS * Math.log1p(n) / Math.log1p(most + 1)));
            out.put(code, new Value("v" + step, n + (n == 1 ? " entry" : " entries"), -n));
        });
        return out;
    }

    private static Map<String, Value> tied(Request request, ActorId of) {
        KnownTreaties treaties = KnownTreaties.of(request.file().decisions());
        LocalDate day = request.asOf().orElse(request.today());
        Map<String, Value> out = new LinkedHashMap<>();
        out.put(of.value(), new Value("self", "asked about", 0));
        for (ActorId partner : treaties.partners(of, day)) {
            treaties.duty(partner, of, day).ifPresent(d -> out.put(partner.value(), value(d)));
        }
        return out;
    }

    private static Value value(Duty duty) {
        return switch (duty.owed()) {
            case YES -> new Value("good", "owes defence", 1);
            case CONSULT -> new Value("said", "owes to consult", 2);
            case NO, UNKNOWN -> new Value("some", "bound without a duty to defend", 3);
        };
    }

    private static Map<String, Value> responded(List<Passing> all, ActorId of) {
        Map<String, Value> out = new LinkedHashMap<>();
        out.put(of.value(), new Value("self", "asked about", 0));
        ActorGraph.of(all.stream().filter(p -> p.to().equals(of)).toList(), java.util.Set.of(), Integer.MAX_VALUE)
                .edges()
                .forEach(e -> out.put(
                        e.from().value(),
                        e.isAgainst()
                                ? new Value("bad", "acts or speaks against it", 1)
                                : e.deeds() > 0
                                        ? new Value("done", "deeds for it, " + e.deeds() + " reported", 2)
                                        : new Value("said", "words only", 3)));
        return out;
    }

    private static List<Key> keys(By by) {
        return switch (by) {
            case COUNT ->
                List.of(
                        new Key("v1", "few entries"),
                        new Key("v2", "more"),
                        new Key("v3", "many"),
                        new Key("v4", "most"));
            case TIE ->
                List.of(
                        new Key("self", "asked about"),
                        new Key("good", "owes defence"),
                        new Key("said", "owes to consult"),
                        new Key("some", "bound without a duty to defend"));
            case RESPONSE ->
                List.of(
                        new Key("self", "asked about"),
                        new Key("done", "deeds"),
                        new Key("said", "words only"),
                        new Key("bad", "against"));
        };
    }

    private static Model model(Request request, By by, Optional<ActorId> of, Drawn drawn) {
        WorldMap world = WorldMap.load();
        List<String> labelled = labelled(request, world, drawn);
        String name = of.map(request.actors()::name).orElse("");
        return new Model(
                world.countries().stream()
                        .map(c -> shape(request, c, drawn, labelled))
                        .toList(),
                arcs(request, world, drawn),
                drawn.values().entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Value> e) ->
                                        e.getValue().order())
                                .thenComparing(e -> -drawn.counts().getOrDefault(e.getKey(), 0))
                                .thenComparing(Map.Entry::getKey))
                        .map(e -> new Row(
                                request.actors().name(new ActorId(e.getKey())),
                                e.getValue().words(),
                                e.getValue().css(),
                                drawn.counts().getOrDefault(e.getKey(), 0),
                                ledger(request, e.getKey())))
                        .toList(),
                drawn.transfers().stream()
                        .map(e -> new ArcRow(
                                request.actors().name(e.from()),
                                request.actors().name(e.to()),
                                e.words(),
                                e.deeds(),
                                record(request, e)))
                        .toList(),
                Stream.of(By.values())
                        .map(b -> new Choice(
                                b == By.COUNT ? b.words() : b.words() + " " + (name.isEmpty() ? "…" : name),
                                request.here().with("by", b == By.COUNT ? "" : b.wire()),
                                b == by))
                        .toList(),
                keys(by),
                name,
                finding(request, by, name, drawn),
                middle(world, drawn),
                !request.isLarge() && request.size().entries() == 0,
                drawn.cut());
    }

    private static double width(Request request, WorldMap.Country c) {
        return LETTER * request.actors().name(new ActorId(c.code())).length();
    }

    /// The states that come first, as far as their labels have room.
    private static List<String> labelled(Request request, WorldMap world, Drawn drawn) {
        List<WorldMap.Country> out = new ArrayList<>();
        drawn.values().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().order()))
                .flatMap(e -> world.of(e.getKey()).stream())
                .filter(c -> out.stream()
                        .noneMatch(o -> Math.abs(o.x() - c.x()) < (width(request, o) + width(request, c)) / 2
                                && Math.abs(o.y() - c.y()) < ROOM / 2.0))
                .limit(LABELLED)
                .forEach(out::add);
        return out.stream().map(WorldMap.Country::code).toList();
    }

    private static String middle(WorldMap world, Drawn drawn) {
        return Markup.length(drawn.values().keySet().stream()
                        .flatMap(code -> world.of(code).stream())
                        .mapToDouble(WorldMap.Country::x)
                        .average()
                        .orElse(WIDTH / 2)
                / WIDTH);
    }

    private static String finding(Request request, By by, String of, Drawn drawn) {
        long n = drawn.values().values().stream()
                .filter(v -> !v.css().equals("self"))
                .count();
        return switch (by) {
            case COUNT ->
                drawn.counts().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(e -> drawn.counts().size() + " states are named, "
                                + request.actors().nameInSentence(new ActorId(e.getKey())) + " most often")
                        .orElse("No state is named");
            case TIE ->
                drawn.values().values().stream()
                                .filter(v -> v.css().equals("good"))
                                .count() + " of " + n + " states with a treaty owe " + of + " defence";
            case RESPONSE ->
                drawn.values().values().stream()
                                .filter(v -> v.css().equals("done"))
                                .count() + " of " + n + " states that acted or spoke did more for " + of
                        + " than speak";
        };
    }

    private static Shape shape(Request request, WorldMap.Country c, Drawn drawn, List<String> labelled) {
        Optional<Value> value = Optional.ofNullable(drawn.values().get(c.code()));
        boolean state = !c.code().isEmpty();
        return new Shape(
                c.path(),
                value.map(Value::css).orElse(""),
                (state ? request.actors().name(new ActorId(c.code())) : c.name())
                        + value.map(v -> ": " + v.words()).orElse(""),
                value.map(v -> ledger(request, c.code())),
                labelled.contains(c.code()) ? request.actors().name(new ActorId(c.code())) : "",
                Markup.length(c.x()),
                Markup.length(c.y()));
    }

    private static Link ledger(Request request, String code) {
        return request.to("/ledger").with("actor", code);
    }

    private static Link record(Request request, ActorGraph.Edge e) {
        return request.to("/timeline").with("pair", e.from().value() + "," + e.to().value());
    }

    private static List<Arc> arcs(Request request, WorldMap world, Drawn drawn) {
        List<Arc> out = new ArrayList<>();
        for (ActorGraph.Edge e : drawn.transfers()) {
            world.of(e.from().value())
                    .ifPresent(a -> world.of(e.to().value())
                            .ifPresent(b -> out.add(new Arc(
                                    "M" + Markup.length(a.x()) + " " + Markup.length(a.y()) + "Q"
                                            + Markup.length((a.x() + b.x()) / 2 - (b.y() - a.y()) * .25) + " "
                                            + Markup.length((a.y() + b.y()) / 2
                                                    + (b.x() - a.x()) * .25
                                                    - Math.abs(b.x() - a.x()) * .3)
                                            + " " + Markup.length(b.x()) + " " + Markup.length(b.y()),
                                    e.deeds() > 0 ? "arc" : "arc words",
                                    Markup.length(1 + .8 * Math.log1p(e.size())),
                                    request.actors().name(e.from()) + " → "
                                            + request.actors().name(e.to()) + ": "
                                            + e.words() + " of transfers promised, asked for or declined, " + e.deeds()
                                            + " delivered",
                                    record(request, e)))));
        }
        return out;
    }

    private static JsonNode json(Drawn drawn) {
        return JsonObject.exact()
                .put(
                        "states",
                        List.copyOf(drawn.values().entrySet()),
                        e -> JsonObject.exact()
                                .put("state", e.getKey())
                                .put("value", e.getValue().words())
                                .put("entries", drawn.counts().getOrDefault(e.getKey(), 0)))
                .put(
                        "transfers",
                        drawn.transfers(),
                        e -> JsonObject.exact()
                                .put("from", e.from())
                                .put("to", e.to())
                                .put("told", e.words())
                                .put("delivered", e.deeds())
                                .put(
                                        "entries",
                                        e.entries().stream()
                                                .map(EntryId::toString)
                                                .toList()))
                .node();
    }

    private static ScreenTable table(Request request, Drawn drawn) {
        ScreenTable.Rows rows = ScreenTable.of("state", "name", "value", "entries");
        drawn.values()
                .forEach((code, v) -> rows.row(
                        code,
                        request.actors().name(new ActorId(code)),
                        v.words(),
                        drawn.counts().getOrDefault(code, 0)));
        return rows.done();
    }
}
