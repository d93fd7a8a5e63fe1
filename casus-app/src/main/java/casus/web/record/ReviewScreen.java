package casus.web.record;

import casus.assess.Answer;
import casus.ledger.Ledger;
import casus.ledger.decision.Decision;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.EntryLines;
import casus.work.FieldValues;
import casus.work.ReviewOrder;
import casus.work.RungWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One card at a time, in order of effect on the open question.
///
/// The order is worked out when the page is opened, and then kept: working it out anew after each decision would
/// make a reviewer wait for an answer they have not asked for. Its state stands in the URL (`order`), and a link
/// has it worked out anew.
public final class ReviewScreen implements Screen {
    private static final int MOST_ORDERS = 16;
    private static final int MOST_LISTED = 500;

    /// Half a tenth of a point: below, an effect would print as 0.0.
    static final double LEAST = 0.0005;

    private static final EntryFilter SUGGESTED = EntryFilter.ALL.only(Optional.of(Review.SUGGESTED), Optional.empty());

    /// The order in which entries are shown.
    private record Queue(List<EntryId> ids, Map<EntryId, String> effects, boolean byEffect) {}

    private record QueueKey(String edition, String question, Optional<LocalDate> asOf, LocalDate today) {}

    private final Map<QueueKey, Queue> orders = new LinkedHashMap<>();

    /// One card.
    ///
    /// @param effect what it does to the answer
    /// @param fields of the wire form that can be corrected, with their values
    /// @param next   link to the next card
    public record ReviewCard(
            Card card,
            String effect,
            Optional<String> before,
            Optional<String> exact,
            Optional<String> after,
            String article,
            String published,
            List<Map.Entry<String, String>> fields,
            Link decided,
            Link skip,
            Optional<Link> previous,
            Optional<EntryRow> upNext) {}

    /// @param left     how many nobody has decided on
    /// @param question the order is about
    public record Model(
            Optional<ReviewCard> turn,
            int left,
            int of,
            Optional<String> question,
            boolean byEffect,
            boolean all,
            Link anew,
            Link withAll) {}

    private record ReviewView(Queue queue, Optional<Entry> entry, int left, Optional<String> question, String order) {}

    @Override
    public String path() {
        return "/review";
    }

    @Override
    public String title() {
        return "Review";
    }

    @Override
    public String key() {
        return "v";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.REVIEW;
    }

    @Override
    public String tab() {
        return "Queue";
    }

    @Override
    public Link undone(Request request, Decision decision) {
        return switch (decision.act()) {
            case Decision.Review r ->
                request.here().without("after").with("entry", r.entry().toString());
            case Decision.Correct c ->
                request.here().without("after").with("entry", c.entry().toString());
            default -> request.here();
        };
    }

    @Override
    public View show(Request request) {
        ReviewView view = view(request);
        return View.of("review.jte", model(request, view), () -> json(request, view), () -> table(request, view));
    }

    private ReviewView view(Request request) {
        var size = request.size();
        boolean byEffect = !request.isLarge();
        Optional<String> question = size.entries() == 0 || !byEffect ? Optional.empty() : Answers.question(request);
        String order = request.text("order").orElse(request.edition());
        Queue queue = queue(request, order, question, byEffect);
        return new ReviewView(queue, chosen(request, queue), left(request), question, order);
    }

    private static int left(Request request) {
        return request.file().catalogue().count(SUGGESTED, request.asOf());
    }

    private Queue queue(Request request, String order, Optional<String> question, boolean byEffect) {
        QueueKey key = new QueueKey(order, question.orElse(""), request.asOf(), request.today());
        synchronized (orders) {
            Queue kept = orders.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Queue made = byEffect ? byEffect(request, question) : byNumber(request);
        synchronized (orders) {
            orders.put(key, made);
            while (orders.size() > MOST_ORDERS) {
                orders.remove(orders.keySet().iterator().next());
            }
        }
        return made;
    }

    private static Queue byEffect(Request request, Optional<String> question) {
        Ledger ledger = request.ledger();
        if (ledger.entries().isEmpty()) {
            return new Queue(List.of(), Map.of(), true);
        }
        ReviewOrder order = question.flatMap(q -> answer(request, q))
                .map(ReviewOrder::of)
                .orElseGet(() -> ReviewOrder.of(ledger, request.actors(), request.today(), Optional.of("")));
        Map<EntryId, String> effects = new java.util.HashMap<>();
        List<EntryId> ids = order.queue(ledger, true).stream().map(Entry::id).toList();
        ids.forEach(id -> effects.put(id, effect(order, id)));
        return new Queue(ids, effects, true);
    }

    private static Optional<Answer> answer(Request request, String question) {
        try {
            return Optional.of(Answers.of(request, question));
        } catch (InputProblem unreadable) {
            request.tell(unreadable);
            return Optional.empty();
        }
    }

    private static String effect(ReviewOrder order, EntryId id) {
        return order.effect(id)
                        .filter(x -> x.points() >= LEAST)
                        .map(ReviewScreen::moves)
                        .orElse("moves no estimate")
                + (order.isContested(id) ? "; in an open contradiction" : "");
    }

    /// What an entry does to the answer where it does most. It is the share of the entry in a sum; where others
    /// tell the same, leaving one out does less.
    static String moves(ReviewOrder.Effect effect) {
        return "moves " + RungWords.load().name(effect.rung()) + " by up to "
                + String.format(Locale.ROOT, "%.1f", 100 * effect.points()) + " points";
    }

    /// The first that nobody has decided on, by number; a large case is reviewed by narrowing the ledger.
    private static Queue byNumber(Request request) {
        return new Queue(
                request.file().find(SUGGESTED, request.asOf(), MOST_LISTED).stream()
                        .map(Entry::id)
                        .toList(),
                Map.of(),
                false);
    }

    private static boolean all(Request request) {
        return request.text("all").isPresent();
    }

    /// The entry asked for, or the next in order on which nobody has decided.
    private static Optional<Entry> chosen(Request request, Queue queue) {
        Optional<EntryId> named = request.get("entry", FieldValues::id);
        if (named.isPresent()) {
            Optional<Entry> entry = named.flatMap(request.file()::entry)
                    .filter(e -> request.file()
                            .catalogue()
                            .article(e.common().article(), request.asOf())
                            .isPresent());
            if (entry.isPresent()) {
                return entry;
            }
            request.tell(new InputProblem(
                    "entry", "no entry of the case is called " + named.get(), "the next in order is shown"));
        }
        int from =
                request.get("after", FieldValues::id).map(queue.ids()::indexOf).orElse(-1) + 1;
        return following(request, queue, from);
    }

    private static Optional<Entry> following(Request request, Queue queue, int from) {
        return queue.ids().stream()
                .skip(from)
                .flatMap(id -> request.file().entry(id).stream())
                .filter(e -> all(request) || e.common().review() == Review.SUGGESTED)
                .findFirst();
    }

    private static Model model(Request request, ReviewView view) {
        Link here = here(request, view);
        return new Model(
                view.entry().map(e -> turn(request, view, e, here)),
                view.left(),
                request.size().entries(),
                view.question(),
                view.queue().byEffect(),
                all(request),
                here.without("order", "after", "entry"),
                all(request) ? here.without("all") : here.with("all", "1"));
    }

    private static Link here(Request request, ReviewView view) {
        return request.here().with("order", view.order());
    }

    private static ReviewCard turn(Request request, ReviewView view, Entry e, Link here) {
        EntryLines lines = new EntryLines(request.actors());
        var article = request.file().catalogue().article(e.common().article(), request.asOf());
        Optional<Passage.Surroundings> around = article.flatMap(a -> new Passage(a, List.of(e)).around(e));
        int at = view.queue().ids().indexOf(e.id());
        Link on = here.without("entry").with("after", e.id().toString());
        return new ReviewCard(
                Card.of(e, lines, request, request.file().decisions(), false, true),
                view.queue().effects().getOrDefault(e.id(), ""),
                around.map(Passage.Surroundings::before),
                around.map(Passage.Surroundings::exact),
                around.map(Passage.Surroundings::after),
                article.flatMap(a -> a.title())
                        .map(SafeWords::flat)
                        .orElse(e.common().article()),
                article.flatMap(a -> a.published()).map(Object::toString).orElse("undated"),
                fields(e),
                on,
                on,
                at > 0
                        ? Optional.of(here.without("after")
                                .with("entry", view.queue().ids().get(at - 1).toString()))
                        : Optional.empty(),
                following(request, view.queue(), at + 1).map(n -> EntryRow.of(n, lines, request, false)));
    }

    /// Fields a person can correct, with their values as they would write them.
    private static List<Map.Entry<String, String>> fields(Entry e) {
        List<Map.Entry<String, String>> out = new ArrayList<>();
        Wire.object(e).properties().forEach(f -> {
            switch (f.getKey()) {
                case "id", "kind", "article", "anchor", "grade", "review", "madeBy", "confidence" -> {}
                default -> {
                    if (f.getValue().isObject()
                            && !f.getKey().equals("time")
                            && !f.getKey().equals("accordingTo")) {
                        f.getValue()
                                .properties()
                                .forEach(inner ->
                                        out.add(Map.entry(f.getKey() + "." + inner.getKey(), value(inner.getValue()))));
                    } else {
                        out.add(Map.entry(
                                f.getKey(),
                                value(
                                        f.getValue().isObject()
                                                ? f.getValue().path(f.getKey().equals("time") ? "edtf" : "name")
                                                : f.getValue())));
                    }
                }
            }
        });
        return out;
    }

    private static String value(JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(n -> all.add(n.asText()));
            return String.join(",", all);
        }
        return node.isNull() || node.isMissingNode() ? "" : SafeWords.flat(node.asText());
    }

    private static JsonNode json(Request asked, ReviewView view) {
        return JsonObject.exact()
                .put("question", view.question())
                .put("left", view.left())
                .put("byEffect", view.queue().byEffect())
                .put(
                        "queue",
                        rows(asked, view),
                        e -> JsonObject.exact()
                                .put("id", e.id())
                                .put("effect", view.queue().effects().getOrDefault(e.id(), ""))
                                .put("entry", Wire.object(e)))
                .node();
    }

    private static List<Entry> rows(Request request, ReviewView view) {
        return view.queue().ids().stream()
                .flatMap(id -> request.file().entry(id).stream())
                .filter(e -> all(request) || e.common().review() == Review.SUGGESTED)
                .limit(MOST_LISTED)
                .toList();
    }

    private static ScreenTable table(Request request, ReviewView view) {
        EntryLines lines = new EntryLines(request.actors());
        ScreenTable.Rows rows = ScreenTable.of("id", "effect", "kind", "what", "review", "article", "quote");
        rows(request, view)
                .forEach(e -> rows.row(
                        e.id(),
                        view.queue().effects().getOrDefault(e.id(), ""),
                        e.kind(),
                        lines.what(e),
                        e.common().review().wire(),
                        e.common().article(),
                        e.common().anchor().exact()));
        return rows.done();
    }
}
