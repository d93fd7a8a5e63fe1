package casus.web.forecast;

import casus.ledger.record.FiledArticle;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import casus.terms.markup.Markup;
import casus.web.answer.AnswerHistory;
import casus.web.answer.AnswerWords;
import casus.web.answer.QuestionLink;
import casus.web.answer.QuestionState;
import casus.web.record.SafeWords;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.RungWords;
import casus.work.reply.Headline;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the answer to a question stood on each day on which an article came into print, and which article moved it.
public final class HistoryScreen implements Screen {
    private static final int WIDTH = 1000;
    private static final int LEFT = 46;
    private static final int RIGHT = 980;
    private static final int TOP = 16;
    private static final int BOTTOM = 236;
    private static final double LEAST = 0.0005;
    private static final double SEEN = 0.005;
    private static final double ROOM = 0.9;
    private static final List<Double> SCALES = List.of(0.1, 0.2, 0.5);

    /// An article that came into print.
    public record Item(String title, Link link) {}

    /// A day.
    ///
    /// @param points by how much the rung moved since the day before; empty on the first
    public record Day(
            String day,
            String percent,
            String points,
            boolean up,
            boolean moved,
            List<Item> articles,
            Link asOf,
            List<String> rungs) {}

    /// A mark on the line.
    public record Dot(String x, String y, String told, Link link, boolean moved) {}

    /// A tick of the axis.
    public record Tick(String x, String label) {}

    /// A rung to choose.
    public record Choice(String label, String now, Link link, boolean chosen) {}

    /// The picture.
    ///
    /// @param most   the probability at its upper edge, in words
    /// @param half   that of its middle
    /// @param course of the rung that is chosen, as an SVG path
    /// @param others of the other rungs
    public record Chart(
            String most, String half, String course, List<String> others, List<Dot> dots, List<Tick> ticks) {}

    /// All of the page.
    public record Model(
            QuestionState state,
            String finding,
            Chart chart,
            List<Day> days,
            List<Choice> rungs,
            List<String> names,
            String rung,
            int undated) {}

    @Override
    public String path() {
        return "/history";
    }

    @Override
    public String title() {
        return "History";
    }

    @Override
    public String key() {
        return "e";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public View show(Request request) {
        QuestionState state = QuestionState.of(request);
        AnswerHistory history = state instanceof QuestionState.LadderQuestion l
                ? AnswerHistory.of(request, l.question())
                : new AnswerHistory(Map.of());
        return View.of("history.jte", model(request, state, history), () -> json(history), () -> table(history));
    }

    private static Model model(Request request, QuestionState state, AnswerHistory history) {
        RungWords words = RungWords.load();
        Rung rung = request.text("rung").isPresent() || !(state instanceof QuestionState.LadderQuestion)
                ? QuestionLink.rung(request)
                : state instanceof QuestionState.LadderQuestion l
                        ? Headline.of(l.interpretation().parsed()).rung()
                        : Rung.FORCE;
        List<Day> days = days(request, history, rung);
        return new Model(
                state,
                finding(history, rung, words, days),
                chart(request, history, rung, days),
                days.reversed(),
                java.util.Arrays.stream(Rung.values())
                        .map(r -> new Choice(
                                words.name(r),
                                history.days().isEmpty()
                                        ? ""
                                        : history.line(r).getLast().percent(),
                                QuestionLink.to(request, "/history").with("rung", r.wire()),
                                r == rung))
                        .toList(),
                java.util.Arrays.stream(Rung.values()).map(words::name).toList(),
                words.name(rung),
                request.asOf().isPresent()
                        ? 0
                        : (int) request.ledger().articles().stream()
                                .filter(a -> a.published().isEmpty())
                                .count());
    }

    private static List<Day> days(Request request, AnswerHistory history, Rung rung) {
        List<Day> out = new ArrayList<>();
        Optional<Probability> before = Optional.empty();
        for (LocalDate day : history.days().keySet()) {
            Probability p = history.on(day, rung);
            double moved = before.map(b -> p.value() - b.value()).orElse(0.0);
            out.add(new Day(
                    day.toString(),
                    p.percent(),
                    before.isEmpty() ? "" : AnswerWords.points(moved),
                    moved > 0,
                    Math.abs(moved) >= SEEN,
                    request.ledger().articles().stream()
                            .filter(a -> a.notAfter().equals(day))
                            .map(a -> item(request, a))
                            .toList(),
                    QuestionLink.to(request, "/question").with("asof", day.toString()),
                    java.util.Arrays.stream(Rung.values())
                            .map(r -> history.percent(day, r))
                            .toList()));
            before = Optional.of(p);
        }
        return out;
    }

    private static Item item(Request request, FiledArticle a) {
        return new Item(
                SafeWords.flat(a.title().orElse(a.name())),
                request.to("/reader").with("article", a.name()));
    }

    /// What the picture says, as its title.
    private static String finding(AnswerHistory history, Rung rung, RungWords words, List<Day> days) {
        if (history.days().size() < 2) {
            return "One day only: nothing has moved yet";
        }
        List<LocalDate> all = List.copyOf(history.days().keySet());
        Probability first = history.on(all.getFirst(), rung);
        Probability last = history.on(all.getLast(), rung);
        int most = java.util.stream.IntStream.range(1, all.size())
                .boxed()
                .max(Comparator.comparingDouble(i ->
                        Math.abs(history.on(all.get(i), rung).value()
                                - history.on(all.get(i - 1), rung).value())))
                .orElse(1);
        double step = history.on(all.get(most), rung).value()
                - history.on(all.get(most - 1), rung).value();
        String name = words.name(rung);
        String course = Math.abs(last.value() - first.value()) < LEAST
                ? "stands where it began, at " + last.percent()
                : "went from " + first.percent() + " to " + last.percent();
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + " " + course
                + (Math.abs(step) < LEAST
                        ? ""
                        : "; most on " + all.get(most) + ", by " + AnswerWords.points(step) + " points"
                                + (days.get(most).articles().isEmpty()
                                        ? ""
                                        : ", with “"
                                                + days.get(most)
                                                        .articles()
                                                        .getFirst()
                                                        .title() + "”"
                                                + (days.get(most).articles().size() > 1
                                                        ? " and "
                                                                + (days.get(most)
                                                                                .articles()
                                                                                .size()
                                                                        - 1) + " more"
                                                        : "")));
    }

    private static Chart chart(Request request, AnswerHistory history, Rung rung, List<Day> days) {
        List<LocalDate> all = List.copyOf(history.days().keySet());
        if (all.isEmpty()) {
            return new Chart("", "", "", List.of(), List.of(), List.of());
        }
        double most = most(highest(history, all, rung));
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Day d = days.get(i);
            dots.add(new Dot(
                    Markup.length(x(all, i)),
                    Markup.length(y(history.on(all.get(i), rung), most)),
                    d.day() + ": " + d.percent() + (d.points().isEmpty() ? "" : ", " + d.points() + " points") + "; "
                            + String.join(
                                    ", ", d.articles().stream().map(Item::title).toList()),
                    d.asOf(),
                    d.moved()));
        }
        List<Tick> ticks = new ArrayList<>();
        double last = -WIDTH;
        for (int i = 0; i < all.size(); i++) {
            if (x(all, i) - last > 115) {
                last = x(all, i);
                ticks.add(new Tick(Markup.length(last), all.get(i).toString()));
            }
        }
        return new Chart(
                percent(most),
                percent(most / 2),
                path(history, all, rung, most),
                java.util.Arrays.stream(Rung.values())
                        .filter(r -> r != rung && highest(history, all, r) <= most)
                        .map(r -> path(history, all, r, most))
                        .toList(),
                dots,
                ticks);
    }

    /// Half by its day and half by its place in the row, so that days close together do not fall into one.
    private static double x(List<LocalDate> all, int i) {
        if (all.size() == 1) {
            return (LEFT + RIGHT) / 2.0;
        }
        double span = Math.max(1, ChronoUnit.DAYS.between(all.getFirst(), all.getLast()));
        double byDay = ChronoUnit.DAYS.between(all.getFirst(), all.get(i)) / span;
        double byPlace = (double) i / (all.size() - 1);
        return LEFT + 20 + (RIGHT - LEFT - 40) * (byDay + byPlace) / 2;
    }

    private static double y(Probability p, double most) {
        return BOTTOM - (BOTTOM - TOP) * p.value() / most;
    }

    private static double highest(AnswerHistory history, List<LocalDate> all, Rung rung) {
        return all.stream().mapToDouble(d -> history.on(d, rung).value()).max().orElse(1);
    }

    /// The upper edge of the picture: the least of a few round numbers that leaves room above the line.
    private static double most(double highest) {
        return SCALES.stream().filter(s -> highest <= ROOM * s).findFirst().orElse(1.0);
    }

    private static String percent(double share) {
        return AnswerWords.n(100 * share).replaceFirst("\\.?0+$", "") + "%";
    }

    /// A step each day: the number holds until the next article.
    private static String path(AnswerHistory history, List<LocalDate> all, Rung rung, double most) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            String x = Markup.length(x(all, i));
            String y = Markup.length(y(history.on(all.get(i), rung), most));
            out.append(i == 0 ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        return out.append("H").append(RIGHT).toString();
    }

    private static JsonNode json(AnswerHistory history) {
        return JsonObject.exact()
                .put("days", List.copyOf(history.days().entrySet()), d -> {
                    JsonObject out = JsonObject.exact().put("asOf", d.getKey());
                    d.getValue().forEach((rung, p) -> out.put(rung.wire(), p.value()));
                    return out;
                })
                .node();
    }

    private static ScreenTable table(AnswerHistory history) {
        ScreenTable.Rows rows = ScreenTable.of("as of", "rung", "probability");
        history.days().forEach((day, points) -> points.forEach((rung, p) -> rows.row(day, rung.wire(), p.value())));
        return rows.done();
    }
}
