package casus.web.record;

import casus.ledger.Ledger;
import casus.ledger.file.Catalogue;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.EntryLines;
import casus.work.EntryQuery;
import casus.work.FieldValues;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is on record: by kind, stage, status, review, actor, article and words; a page at a time, looked up and
/// counted in the case's indexes.
public final class LedgerScreen implements Screen {
    private static final int ROWS = 50;
    private static final int MOST_ROWS = 500;
    private static final int CARDS = 6;

    /// One way to narrow the list.
    public record FacetGroup(String name, String title, List<FacetChoice> choices) {}

    /// A stage of transfers with the first entries at it.
    public record Column(FacetChoice stage, List<EntryRow> cards) {}

    /// What stands in the form.
    public record FormValues(String search, String actor, String from, String to, String article) {}

    /// @param total  entries that pass; -1 where they were not counted
    /// @param from   number of the first row shown; 0 where unknown
    /// @param board  stages of transfers in order; empty where it is not asked for
    /// @param graded whether the digits of grades were worked out
    public record Model(
            List<EntryRow> rows,
            int total,
            int inCase,
            int articles,
            FormValues wanted,
            List<FacetGroup> groups,
            List<Column> board,
            boolean isBoard,
            Link asList,
            Link asBoard,
            Optional<Link> first,
            Optional<Link> next,
            Link clear,
            boolean narrowed,
            boolean graded,
            List<Map.Entry<String, String>> kept) {}

    private record ResultPage(EntryQuery query, List<Entry> entries, boolean more, boolean graded) {}

    @Override
    public String path() {
        return "/ledger";
    }

    @Override
    public String title() {
        return "Ledger";
    }

    @Override
    public String key() {
        return "l";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.RECORD;
    }

    @Override
    public View show(Request request) {
        ResultPage page = page(request);
        return View.of("ledger.jte", model(request, page), () -> json(page), () -> table(request, page));
    }

    private static ResultPage page(Request request) {
        EntryQuery query = sought(request);
        int rows = request.number("rows", ROWS, 1, MOST_ROWS);
        int after = request.get("after", FieldValues::id).map(EntryId::number).orElse(0);
        List<Entry> found = query.find(request.file(), request.asOf(), after, rows + 1);
        boolean graded = !request.isLarge();
        List<Entry> entries = found.stream().limit(rows).toList();
        return new ResultPage(query, graded ? graded(request, entries) : entries, found.size() > rows, graded);
    }

    private static List<Entry> graded(Request request, List<Entry> entries) {
        Ledger ledger = request.ledger();
        Map<EntryId, Entry> byId = new HashMap<>();
        ledger.entries().forEach(e -> byId.put(e.id(), e));
        return entries.stream().map(e -> byId.getOrDefault(e.id(), e)).toList();
    }

    /// What is asked for; a word that means nothing is told and left out.
    private static EntryQuery sought(Request request) {
        EntryQuery.QueryWords none = new EntryQuery.QueryWords(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        EntryQuery.QueryWords words = new EntryQuery.QueryWords(
                checked(request, "kind", w -> only(none, w, "kind")),
                checked(request, "stage", w -> only(none, w, "stage")),
                checked(request, "actor", w -> only(none, w, "actor")),
                checked(request, "from", w -> only(none, w, "from")),
                checked(request, "to", w -> only(none, w, "to")),
                request.text("q"));
        List<Status> statuses = request.all("status").stream()
                .flatMap(w -> WireName.find(Status.class, w)
                        .or(() -> {
                            request.tell(unknown("status", w, WireName.words(Status.class)));
                            return Optional.empty();
                        })
                        .stream())
                .toList();
        Optional<Review> review = request.get(
                "review",
                w -> WireName.find(Review.class, w)
                        .orElseThrow(() -> unknown("review", w, WireName.words(Review.class))));
        return EntryQuery.of(words, "", request.actors(), request.file())
                .only(statuses, review, request.text("article"));
    }

    private static InputProblem unknown(String where, String word, String words) {
        return new InputProblem(where, "there is none called \"" + word + "\"", "write one of " + words);
    }

    private static Optional<String> checked(
            Request request, String name, java.util.function.Function<String, EntryQuery.QueryWords> alone) {
        return request.get(name, w -> {
            EntryQuery.of(alone.apply(w), "", request.actors(), request.file());
            return w;
        });
    }

    private static EntryQuery.QueryWords only(EntryQuery.QueryWords none, String word, String name) {
        Optional<String> given = Optional.of(word);
        return switch (name) {
            case "kind" ->
                new EntryQuery.QueryWords(given, none.stage(), none.actor(), none.from(), none.to(), none.search());
            case "stage" ->
                new EntryQuery.QueryWords(none.kind(), given, none.actor(), none.from(), none.to(), none.search());
            case "actor" ->
                new EntryQuery.QueryWords(none.kind(), none.stage(), given, none.from(), none.to(), none.search());
            case "from" ->
                new EntryQuery.QueryWords(none.kind(), none.stage(), none.actor(), given, none.to(), none.search());
            default ->
                new EntryQuery.QueryWords(none.kind(), none.stage(), none.actor(), none.from(), given, none.search());
        };
    }

    private static Model model(Request request, ResultPage page) {
        EntryLines lines = new EntryLines(request.actors());
        var size = request.size();
        boolean isBoard = request.text("view").filter("board"::equals).isPresent();
        Link here = request.here().without("after");
        return new Model(
                isBoard
                        ? List.of()
                        : page.entries().stream()
                                .map(e -> EntryRow.of(e, lines, request, page.graded()))
                                .toList(),
                page.query().isPlain() ? total(request, page.query()) : -1,
                size.entries(),
                size.articles(),
                new FormValues(
                        request.text("q").orElse(""),
                        request.text("actor").orElse(""),
                        request.text("from").orElse(""),
                        request.text("to").orElse(""),
                        request.text("article").orElse("")),
                groups(request, page.query(), here),
                isBoard ? board(request, page, lines) : List.of(),
                isBoard,
                here.without("view"),
                here.with("view", "board").without("kind", "stage"),
                request.text("after").map(a -> here),
                page.more() && !isBoard
                        ? Optional.of(
                                here.with("after", page.entries().getLast().id().toString()))
                        : Optional.empty(),
                request.to("/ledger"),
                here.query().keySet().stream().anyMatch(k -> !k.equals("asof") && !k.equals("view")),
                page.graded(),
                here.query().entrySet().stream()
                        .filter(e -> List.of("kind", "stage", "status", "review", "view", "asof")
                                .contains(e.getKey()))
                        .toList());
    }

    private enum Facet {
        KIND,
        STAGE,
        STATUS,
        REVIEW;

        String of(Catalogue.EntryCount sort) {
            return switch (this) {
                case KIND -> sort.kind();
                case STAGE -> sort.stage().orElse("");
                case STATUS -> sort.status();
                case REVIEW -> sort.review();
            };
        }
    }

    /// Whether a sort is asked for, one facet left open.
    private static boolean isAskedFor(Catalogue.EntryCount sort, EntryFilter f, Optional<Facet> open) {
        boolean review = f.review().isPresent()
                ? f.review().get().wire().equals(sort.review())
                : !sort.review().equals(Review.REJECTED.wire());
        return (is(open, Facet.KIND)
                        || f.kind().filter(k -> !k.equals(sort.kind())).isEmpty())
                && (is(open, Facet.STAGE)
                        || f.stage()
                                .filter(g -> !g.wire().equals(sort.stage().orElse("")))
                                .isEmpty())
                && (is(open, Facet.STATUS)
                        || f.statuses().isEmpty()
                        || f.statuses().stream().anyMatch(x -> x.wire().equals(sort.status())))
                && (is(open, Facet.REVIEW) || review);
    }

    private static boolean is(Optional<Facet> open, Facet facet) {
        return open.filter(o -> o == facet).isPresent();
    }

    private static int total(Request request, EntryQuery query) {
        return request.sorts(query.filter()).stream()
                .filter(s -> isAskedFor(s, query.filter(), Optional.empty()))
                .mapToInt(Catalogue.EntryCount::count)
                .sum();
    }

    private static List<FacetGroup> groups(Request request, EntryQuery query, Link here) {
        return List.of(
                group(request, query, here, Facet.KIND, "kind", "Kind", EntryQuery.kinds()),
                group(request, query, here, Facet.STAGE, "stage", "Stage of transfers", words(Stage.class)),
                group(request, query, here, Facet.STATUS, "status", "Status", words(Status.class)),
                group(request, query, here, Facet.REVIEW, "review", "Review", words(Review.class)));
    }

    private static <T extends Enum<T> & WireName> List<String> words(Class<T> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(WireName::wire)
                .toList();
    }

    private static FacetGroup group(
            Request request, EntryQuery query, Link here, Facet facet, String name, String title, List<String> all) {
        Map<String, Integer> counts = counts(request, query, facet);
        Optional<String> chosen = request.text(name);
        return new FacetGroup(
                name,
                title,
                all.stream()
                        .filter(v -> !query.isPlain()
                                || counts.containsKey(v)
                                || chosen.filter(v::equals).isPresent())
                        .map(v -> {
                            boolean is = chosen.filter(v::equals).isPresent();
                            return new FacetChoice(
                                    v,
                                    query.isPlain() ? counts.getOrDefault(v, 0) : -1,
                                    is,
                                    is ? here.without(name) : here.with(name, v));
                        })
                        .toList());
    }

    private static Map<String, Integer> counts(Request request, EntryQuery query, Facet facet) {
        Map<String, Integer> out = new HashMap<>();
        if (query.isPlain()) {
            request.sorts(query.filter()).stream()
                    .filter(s -> isAskedFor(s, query.filter(), Optional.of(facet)))
                    .forEach(s -> out.merge(facet.of(s), s.count(), Integer::sum));
        }
        return out;
    }

    private static List<Column> board(Request request, ResultPage page, EntryLines lines) {
        EntryFilter f = page.query().filter();
        Map<String, Integer> counts = counts(request, page.query(), Facet.STAGE);
        List<Column> out = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            EntryFilter at = new EntryFilter(
                    Optional.of("transfer"),
                    Optional.of(stage),
                    f.actors(),
                    f.from(),
                    f.to(),
                    f.words(),
                    f.statuses(),
                    f.review(),
                    f.article(),
                    f.others());
            EntryQuery there =
                    new EntryQuery(at, page.query().giver(), page.query().taker());
            int count = page.query().isPlain() ? counts.getOrDefault(stage.wire(), 0) : -1;
            List<Entry> first = count == 0 ? List.of() : there.find(request.file(), request.asOf(), 0, CARDS);
            out.add(new Column(
                    new FacetChoice(
                            stage.wire(),
                            count,
                            false,
                            request.here()
                                    .without("after", "view")
                                    .with("kind", "transfer")
                                    .with("stage", stage.wire())),
                    (page.graded() ? graded(request, first) : first)
                            .stream()
                                    .map(e -> EntryRow.of(e, lines, request, page.graded()))
                                    .toList()));
        }
        return out;
    }

    private static JsonNode json(ResultPage page) {
        return JsonObject.exact()
                .put("entries", page.entries(), Wire::object)
                .put("more", page.more())
                .putSome(
                        "after",
                        page.more() ? Optional.of(page.entries().getLast().id()) : Optional.empty())
                .node();
    }

    private static ScreenTable table(Request request, ResultPage page) {
        EntryLines lines = new EntryLines(request.actors());
        ScreenTable.Rows rows = ScreenTable.of(
                "id",
                "kind",
                "what",
                "status",
                "time",
                "accordingTo",
                "grade",
                "review",
                "article",
                "start",
                "end",
                "quote");
        page.entries().forEach(e -> {
            EntryRow r = EntryRow.of(e, lines, request, page.graded());
            rows.row(
                    r.id(),
                    r.kind(),
                    lines.coded(e),
                    r.status(),
                    e.common().time().map(t -> t.edtf().text()).orElse(""),
                    r.by(),
                    r.grade(),
                    r.review(),
                    r.article(),
                    e.common().anchor().start(),
                    e.common().anchor().end(),
                    e.common().anchor().exact());
        });
        return rows.done();
    }
}
