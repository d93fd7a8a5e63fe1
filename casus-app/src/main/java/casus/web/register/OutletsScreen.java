package casus.web.register;

import casus.ledger.Ledger;
import casus.ledger.compare.Likeness;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.GradeTarget;
import casus.ledger.record.FiledArticle;
import casus.terms.code.JsonObject;
import casus.web.record.SafeWords;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The outlets and speakers of the case with the grade an analyst gave each, and which articles carry one word and so
/// count as one source; an analyst says otherwise, article by article.
public final class OutletsScreen implements Screen {
    private static final int SPEAKERS = 40;
    private static final String UNRATED = "F";
    private static final String NOT_RATED = "not rated";
    private static final int LISTED = 500;

    /// An article.
    ///
    /// @param name of it
    public record Item(String title, Link link, String name) {}

    /// An outlet or a speaker.
    ///
    /// @param of   `outlet` or `speaker`
    /// @param mark A to F; F until somebody grades it
    public record Row(String of, String name, String mark, String why, int entries, List<Item> articles) {
        /// Whether somebody graded it.
        public boolean rated() {
            return !why.equals(NOT_RATED);
        }
    }

    /// Articles that count as one source.
    ///
    /// @param why an analyst judged so; empty where their texts or their template are one
    public record OneSource(List<Item> articles, List<String> why) {}

    /// All of the page.
    public record Model(
            List<Row> outlets,
            List<Row> speakers,
            List<OneSource> shared,
            List<Item> all,
            int articles,
            int independent,
            boolean large) {}

    @Override
    public String path() {
        return "/sources";
    }

    @Override
    public String title() {
        return "Outlets";
    }

    @Override
    public String key() {
        return "o";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.SOURCES;
    }

    @Override
    public View show(Request request) {
        Model model = model(request);
        return View.of("outlets.jte", model, () -> json(model), () -> table(model));
    }

    private static Model model(Request request) {
        if (request.isLarge()) {
            return new Model(
                    List.of(), List.of(), List.of(), List.of(), request.size().articles(), 0, true);
        }
        Ledger ledger = request.ledger();
        Map<String, Integer> entries = new TreeMap<>();
        ledger.entries().forEach(e -> entries.merge(e.common().article(), 1, Integer::sum));
        Map<String, List<FiledArticle>> outlets = new TreeMap<>();
        ledger.articles()
                .forEach(a -> outlets.computeIfAbsent(a.publisher().orElse(""), p -> new java.util.ArrayList<>())
                        .add(a));
        Map<String, List<FiledArticle>> families = ledger.articles().stream()
                .collect(Collectors.groupingBy(FiledArticle::family, LinkedHashMap::new, Collectors.toList()));
        return new Model(
                outlets.entrySet().stream()
                        .map(o -> row(
                                request,
                                GradeTarget.OUTLET,
                                o.getKey(),
                                o.getValue().stream()
                                        .mapToInt(a -> entries.getOrDefault(a.name(), 0))
                                        .sum(),
                                o.getValue().stream().map(a -> item(request, a)).toList()))
                        .sorted(Comparator.comparing((Row r) -> r.name().isEmpty())
                                .thenComparing(r -> -r.entries()))
                        .toList(),
                Likeness.persons(ledger, request.actors()).entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .limit(SPEAKERS)
                        .map(p -> row(request, GradeTarget.SPEAKER, p.getKey(), p.getValue(), List.of()))
                        .toList(),
                families.values().stream()
                        .filter(f -> f.size() > 1)
                        .map(f -> oneSource(request, f))
                        .toList(),
                ledger.articles().stream()
                        .limit(LISTED)
                        .map(a -> item(request, a))
                        .toList(),
                ledger.articles().size(),
                families.size(),
                false);
    }

    private static Row row(Request request, GradeTarget of, String name, int entries, List<Item> articles) {
        Optional<Decision> grade = request.ledger().decisions().grade(of, name);
        return new Row(
                of.wire(),
                SafeWords.flat(name),
                grade.map(d -> ((Decision.Grade) d.act()).mark()).orElse(UNRATED),
                grade.map(d -> (d.why().isBlank() ? "no reason given" : SafeWords.flat(d.why())) + " (" + d.who() + ", "
                                + d.name() + ")")
                        .orElse(NOT_RATED),
                entries,
                articles);
    }

    private static OneSource oneSource(Request request, List<FiledArticle> articles) {
        return new OneSource(
                articles.stream().map(a -> item(request, a)).toList(),
                request.ledger().decisions().inForce().stream()
                        .filter(d -> d.act() instanceof Decision.SameSource s
                                && articles.stream()
                                        .anyMatch(a -> a.name().equals(s.article())
                                                && request.ledger()
                                                        .decisions()
                                                        .sources()
                                                        .getOrDefault(a.name(), "")
                                                        .equals(s.with())))
                        .map(d -> d.name() + ", " + d.who() + (d.why().isBlank() ? "" : ": " + SafeWords.flat(d.why())))
                        .toList());
    }

    private static Item item(Request request, FiledArticle a) {
        return new Item(
                SafeWords.flat(a.title().orElse(a.name())),
                request.to("/reader").with("article", a.name()),
                a.name());
    }

    private static JsonNode json(Model model) {
        return JsonObject.exact()
                .put("outlets", model.outlets(), OutletsScreen::row)
                .put("speakers", model.speakers(), OutletsScreen::row)
                .put("articles", model.articles())
                .put("independent", model.independent())
                .put(
                        "oneSource",
                        model.shared(),
                        f -> JsonObject.exact()
                                .put(
                                        "articles",
                                        f.articles().stream().map(Item::name).toList())
                                .put("judged", f.why()))
                .node();
    }

    private static JsonObject row(Row r) {
        return JsonObject.exact()
                .put("name", r.name())
                .put("grade", r.mark())
                .put("why", r.why())
                .put("entries", r.entries())
                .put("articles", r.articles().stream().map(Item::title).toList());
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows = ScreenTable.of("of", "name", "grade", "why", "entries", "articles");
        model.outlets()
                .forEach(r -> rows.row(
                        r.of(),
                        r.name(),
                        r.mark(),
                        r.why(),
                        r.entries(),
                        r.articles().size()));
        model.speakers().forEach(r -> rows.row(r.of(), r.name(), r.mark(), r.why(), r.entries(), ""));
        return rows.done();
    }
}
