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
    public record Group(String name, String title, List<Choice> choices) {}

    /// @param count of entries; -1 where it was not counted
    public record Choice(String value, int count, boolean chosen, Link link) {}

    /// A stage of transfers with the first entries at it.
    public record Column(Choice stage, List<EntryRow> cards) {}

    /// What stands in the form.
    public record Wanted(String search, String actor, String from, String to, String article) {}

    /// @param total  entries that pass; -1 where they were not counted
    /// @param from   number of the first row shown; 0 where unknown
    /// @param board  stages of transfers in order; empty where it is not asked for
    /// @param graded whether the digits of grades were worked out
    public record Model(
            List<EntryRow> rows,
            int total,
            int inCase,
            int articles,
            Wanted wanted,
            List<Group> groups,
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

    private record Page(EntryQuery sought, List<Entry> entries, boolean more, boolean graded) {}

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
    public View show(Request asked) {
        Page page = page(asked);
        return View.of("ledger.jte", model(asked, page), () -> json(page), () -> table(asked, page));
    }

    private static Page page(Request asked) {
        EntryQuery sought = sought(asked);
        int rows = asked.number("rows", ROWS, 1, MOST_ROWS);
        int after = asked.get("after", FieldValues::id).map(EntryId::number).orElse(0);
        List<Entry> found = sought.find(asked.file(), asked.asOf(), after, rows + 1);
        boolean graded = !asked.isLarge();
        List<Entry> entries = found.stream().limit(rows).toList();
        return new Page(sought, graded ? graded(asked, entries) : entries, found.size() > rows, graded);
    }

    private static List<Entry> graded(Request asked, List<Entry> entries) {
        Ledger ledger = asked.ledger();
        Map<EntryId, Entry> byId = new HashMap<>();
        ledger.entries().forEach(e -> byId.put(e.id(), e));
        return entries.stream().map(e -> byId.getOrDefault(e.id(), e)).toList();
    }

    /// What is asked for; a word that means nothing is told and left out.
    private static EntryQuery sought(Request asked) {
        EntryQuery.Words none = new EntryQuery.Words(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        EntryQuery.Words words = new EntryQuery.Words(
                checked(asked, "kind", w -> only(none, w, "kind")),
                checked(asked, "stage", w -> only(none, w, "stage")),
                checked(asked, "actor", w -> only(none, w, "actor")),
                checked(asked, "from", w -> only(none, w, "from")),
                checked(asked, "to", w -> only(none, w, "to")),
                asked.text("q"));
        List<Status> statuses = asked.all("status").stream()
                .flatMap(w -> WireName.find(Status.class, w)
                        .or(() -> {
                            asked.tell(unknown("status", w, WireName.words(Status.class)));
                            return Optional.empty();
                        })
                        .stream())
                .toList();
        Optional<Review> review = asked.get(
                "review",
                w -> WireName.find(Review.class, w)
                        .orElseThrow(() -> unknown("review", w, WireName.words(Review.class))));
        return EntryQuery.of(words, "", asked.actors(), asked.file()).only(statuses, review, asked.text("article"));
    }

    private static InputProblem unknown(String where, String word, String words) {
        return new InputProblem(where, "there is none called \"" + word + "\"", "write one of " + words);
    }

    private static Optional<String> checked(
            Request asked, String name, java.util.function.Function<String, EntryQuery.Words> alone) {
        return asked.get(name, w -> {
            EntryQuery.of(alone.apply(w), "", asked.actors(), asked.file());
            return w;
        });
    }

    private static EntryQuery.Words only(EntryQuery.Words none, String word, String name) {
        Optional<String> given = Optional.of(word);
        return switch (name) {
            case "kind" ->
                new EntryQuery.Words(given, none.stage(), none.actor(), none.from(), none.to(), none.search());
            case "stage" ->
                new EntryQuery.Words(none.kind(), given, none.actor(), none.from(), none.to(), none.search());
            case "actor" ->
                new EntryQuery.Words(none.kind(), none.stage(), given, none.from(), none.to(), none.search());
            case "from" ->
                new EntryQuery.Words(none.kind(), none.stage(), none.actor(), given, none.to(), none.search());
            default -> new EntryQuery.Words(none.kind(), none.stage(), none.actor(), none.from(), given, none.search());
        };
    }

    private static Model model(Request asked, Page page) {
        EntryLines lines = new EntryLines(asked.actors());
        var size = asked.size();
        boolean isBoard = asked.text("view").filter("board"::equals).isPresent();
        Link here = asked.here().without("after");
        return new Model(
                isBoard
                        ? List.of()
                        : page.entries().stream()
                                .map(e -> EntryRow.of(e, lines, asked, page.graded()))
                                .toList(),
                page.sought().isPlain() ? total(asked, page.sought()) : -1,
                size.entries(),
                size.articles(),
                new Wanted(
                        asked.text("q").orElse(""),
                        asked.text("actor").orElse(""),
                        asked.text("from").orElse(""),
                        asked.text("to").orElse(""),
                        asked.text("article").orElse("")),
                groups(asked, page.sought(), here),
                isBoard ? board(asked, page, lines) : List.of(),
                isBoard,
                here.without("view"),
                here.with("view", "board").without("kind", "stage"),
                asked.text("after").map(a -> here),
                page.more() && !isBoard
                        ? Optional.of(
                                here.with("after", page.entries().getLast().id().toString()))
                        : Optional.empty(),
                asked.to("/ledger"),
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

        String of(Catalogue.Sort sort) {
            return switch (this) {
                case KIND -> sort.kind();
                case STAGE -> sort.stage().orElse("");
                case STATUS -> sort.status();
                case REVIEW -> sort.review();
            };
        }
    }

    /// Whether a sort is asked for, one facet left open.
    private static boolean isAskedFor(Catalogue.Sort sort, EntryFilter f, Optional<Facet> open) {
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

    private static int total(Request asked, EntryQuery sought) {
        return asked.sorts(sought.filter()).stream()
                .filter(s -> isAskedFor(s, sought.filter(), Optional.empty()))
                .mapToInt(Catalogue.Sort::count)
                .sum();
    }

    private static List<Group> groups(Request asked, EntryQuery sought, Link here) {
        return List.of(
                group(asked, sought, here, Facet.KIND, "kind", "Kind", EntryQuery.kinds()),
                group(asked, sought, here, Facet.STAGE, "stage", "Stage of transfers", words(Stage.class)),
                group(asked, sought, here, Facet.STATUS, "status", "Status", words(Status.class)),
                group(asked, sought, here, Facet.REVIEW, "review", "Review", words(Review.class)));
    }

    private static <T extends Enum<T> & WireName> List<String> words(Class<T> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(WireName::wire)
                .toList();
    }

    private static Group group(
            Request asked, EntryQuery sought, Link here, Facet facet, String name, String title, List<String> all) {
        Map<String, Integer> counts = counts(asked, sought, facet);
        Optional<String> chosen = asked.text(name);
        return new Group(
                name,
                title,
                all.stream()
                        .filter(v -> !sought.isPlain()
                                || counts.containsKey(v)
                                || chosen.filter(v::equals).isPresent())
                        .map(v -> {
                            boolean is = chosen.filter(v::equals).isPresent();
                            return new Choice(
                                    v,
                                    sought.isPlain() ? counts.getOrDefault(v, 0) : -1,
                                    is,
                                    is ? here.without(name) : here.with(name, v));
                        })
                        .toList());
    }

    private static Map<String, Integer> counts(Request asked, EntryQuery sought, Facet facet) {
        Map<String, Integer> out = new HashMap<>();
        if (sought.isPlain()) {
            asked.sorts(sought.filter()).stream()
                    .filter(s -> isAskedFor(s, sought.filter(), Optional.of(facet)))
                    .forEach(s -> out.merge(facet.of(s), s.count(), Integer::sum));
        }
        return out;
    }

    private static List<Column> board(Request asked, Page page, EntryLines lines) {
        EntryFilter f = page.sought().filter();
        Map<String, Integer> counts = counts(asked, page.sought(), Facet.STAGE);
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
                    new EntryQuery(at, page.sought().giver(), page.sought().taker());
            int count = page.sought().isPlain() ? counts.getOrDefault(stage.wire(), 0) : -1;
            List<Entry> first = count == 0 ? List.of() : there.find(asked.file(), asked.asOf(), 0, CARDS);
            out.add(new Column(
                    new Choice(
                            stage.wire(),
                            count,
                            false,
                            asked.here()
                                    .without("after", "view")
                                    .with("kind", "transfer")
                                    .with("stage", stage.wire())),
                    (page.graded() ? graded(asked, first) : first)
                            .stream()
                                    .map(e -> EntryRow.of(e, lines, asked, page.graded()))
                                    .toList()));
        }
        return out;
    }

private static JsonNode json(Page page) {
        return JsonObject.exact()
                .put("entries", page.entries(), Wire::object)
                .put("more", page.more())
                .putSome("after", page.more() ? Optional.of(page.entries().getLast().id()) : Optional.empty())
                .node();
    }

    private static ScreenTable table(Request asked, Page page) {
        EntryLines lines = new EntryLines(asked.actors());
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
            EntryRow r = EntryRow.of(e, lines, asked, page.graded());
            rows.row(
                    r.id(),
                    r.kind(),
                    lines.what(e),
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
