package casus.web.register;

import casus.ledger.decision.Decision;
import casus.ledger.decision.Decisions;
import casus.terms.code.JsonObject;
import casus.web.record.SafeWords;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.EntryLines;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What people said of entries, and what they asked others to do: open tasks first. As CSV or JSON it is the list to
/// hand on.
public final class CommentsScreen implements Screen {
    /// A comment or a task.
    ///
    /// @param state `open` or `done` for a task; empty for a comment
    public record Row(
            String name,
            String day,
            String who,
            String entry,
            String what,
            String text,
            String state,
            String article,
            Link link) {}

    /// All of the page.
    public record Model(List<Row> rows, long open) {}

    @Override
    public String path() {
        return "/comments";
    }

    @Override
    public String title() {
        return "Comments";
    }

    @Override
    public String key() {
        return "k";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.REVIEW;
    }

    @Override
    public View show(Request request) {
        Decisions decisions = request.file().decisions();
        EntryLines lines = new EntryLines(request.actors());
        List<Row> rows = decisions.comments().values().stream()
                .flatMap(List::stream)
                .flatMap(d -> row(request, lines, decisions, d))
                .sorted(Comparator.comparing((Row r) -> !r.state().equals("open"))
                        .thenComparing(Comparator.comparing((Row r) -> Decision.numberOf(r.name()))
                                .reversed()))
                .toList();
        Model model = new Model(
                rows, rows.stream().filter(r -> r.state().equals("open")).count());
        return View.of("remarks.jte", model, () -> json(model), () -> table(model));
    }

    private static Stream<Row> row(Request request, EntryLines lines, Decisions decisions, Decision d) {
        Decision.Comment c = (Decision.Comment) d.act();
        return request
                .file()
                .entry(c.entry())
                .filter(e -> request.file()
                        .catalogue()
                        .article(e.common().article(), request.asOf())
                        .isPresent())
                .map(e -> new Row(
                        d.name(),
                        d.day().toString(),
                        SafeWords.flat(d.who()),
                        c.entry().toString(),
                        SafeWords.flat(lines.what(e)),
                        SafeWords.flat(c.text()),
                        c.task() ? (decisions.isDone(d) ? "done" : "open") : "",
                        SafeWords.flat(e.common().article()),
                        request.sentence(e)))
                .stream();
    }

    private static JsonNode json(Model model) {
        return JsonObject.exact()
                .put(
                        "comments",
                        model.rows(),
                        r -> JsonObject.exact()
                                .put("decision", r.name())
                                .put("day", r.day())
                                .put("who", r.who())
                                .put("entry", r.entry())
                                .put("text", r.text())
                                .put("task", r.state())
                                .put("article", r.article()))
                .node();
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows = ScreenTable.of("decision", "day", "who", "entry", "what", "text", "task", "article");
        model.rows()
                .forEach(r ->
                        rows.row(r.name(), r.day(), r.who(), r.entry(), r.what(), r.text(), r.state(), r.article()));
        return rows.done();
    }
}
