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
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.EntryLines;
import casus.work.FieldValues;
import casus.work.ReviewOrder;
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

    private record Key(String edition, String question, Optional<LocalDate> asOf, LocalDate today) {}

    private final Map<Key, Queue> orders = new LinkedHashMap<>();

    /// One card.
    ///
    /// @param effect what it does to the answer
    /// @param fields of the wire form that can be corrected, with their values
    /// @param next   link to the next card
    public record Turn(
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
            Optional<Turn> turn,
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
    public Link undone(Request asked, Decision decision) {
        return switch (decision.act()) {
            case Decision.Review r ->
                asked.here().without("after").with("entry", r.entry().toString());
            case Decision.Correct c ->
                asked.here().without("after").with("entry", c.entry().toString());
            default -> asked.here();
        };
    }

    @Override
    public View show(Request asked) {
        ReviewView view = view(asked);
        return View.of("review.jte", model(asked, view), () -> json(asked, view), () -> table(asked, view));
    }

    private ReviewView view(Request asked) {
        var size = asked.size();
        boolean byEffect = !asked.isLarge();
        Optional<String> question = size.entries() == 0 || !byEffect ? Optional.empty() : Answers.question(asked);
        String order = asked.text("order").orElse(asked.edition());
        Queue queue = queue(asked, order, question, byEffect);
        return new ReviewView(queue, chosen(asked, queue), left(asked), question, order);
    }

    private static int left(Request asked) {
        return asked.file().catalogue().count(SUGGESTED, asked.asOf());
    }

    private Queue queue(Request asked, String order, Optional<String> question, boolean byEffect) {
        Key key = new Key(order, question.orElse(""), asked.asOf(), asked.today());
        synchronized (orders) {
            Queue kept = orders.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Queue made = byEffect ? byEffect(asked, question) : byNumber(asked);
        synchronized (orders) {
            orders.put(key, made);
            while (orders.size() > MOST_ORDERS) {
                orders.remove(orders.keySet().iterator().next());
            }
        }
        return made;
    }

    private static Queue byEffect(Request asked, Optional<String> question) {
        Ledger ledger = asked.ledger();
        if (ledger.entries().isEmpty()) {
            return new Queue(List.of(), Map.of(), true);
        }
        ReviewOrder order = question.flatMap(q -> answer(asked, q))
                .map(ReviewOrder::of)
                .orElseGet(() -> ReviewOrder.of(ledger, asked.actors(), asked.today(), Optional.of("")));
        Map<EntryId, String> effects = new java.util.HashMap<>();
        List<EntryId> ids = order.queue(ledger, true).stream().map(Entry::id).toList();
        ids.forEach(id -> effects.put(id, effect(order, id)));
        return new Queue(ids, effects, true);
    }

    private static Optional<Answer> answer(Request asked, String question) {
        try {
            return Optional.of(Answers.of(asked, question));
        } catch (InputProblem unreadable) {
            asked.tell(unreadable);
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
        return "moves " + effect.rung().wire() + " by up to "
                + String.format(Locale.ROOT, "%.1f", 100 * effect.points()) + " points";
    }

    /// The first that nobody has decided on, by number; a large case is reviewed by narrowing the ledger.
    private static Queue byNumber(Request asked) {
        return new Queue(
                asked.file().find(SUGGESTED, asked.asOf(), MOST_LISTED).stream()
                        .map(Entry::id)
                        .toList(),
                Map.of(),
                false);
    }

    private static boolean all(Request asked) {
        return asked.text("all").isPresent();
    }

    /// The entry asked for, or the next in order on which nobody has decided.
    private static Optional<Entry> chosen(Request asked, Queue queue) {
        Optional<EntryId> named = asked.get("entry", FieldValues::id);
        if (named.isPresent()) {
            Optional<Entry> entry = named.flatMap(asked.file()::entry)
                    .filter(e -> asked.file()
                            .catalogue()
                            .article(e.common().article(), asked.asOf())
                            .isPresent());
            if (entry.isPresent()) {
                return entry;
            }
            asked.tell(new InputProblem(
                    "entry", "no entry of the case is called " + named.get(), "the next in order is shown"));
        }
        int from = asked.get("after", FieldValues::id).map(queue.ids()::indexOf).orElse(-1) + 1;
        return following(asked, queue, from);
    }

    private static Optional<Entry> following(Request asked, Queue queue, int from) {
        return queue.ids().stream()
                .skip(from)
                .flatMap(id -> asked.file().entry(id).stream())
                .filter(e -> all(asked) || e.common().review() == Review.SUGGESTED)
                .findFirst();
    }

    private static Model model(Request asked, ReviewView view) {
        Link here = here(asked, view);
        return new Model(
                view.entry().map(e -> turn(asked, view, e, here)),
                view.left(),
                asked.size().entries(),
                view.question(),
                view.queue().byEffect(),
                all(asked),
                here.without("order", "after", "entry"),
                all(asked) ? here.without("all") : here.with("all", "1"));
    }

    private static Link here(Request asked, ReviewView view) {
        return asked.here().with("order", view.order());
    }

    private static Turn turn(Request asked, ReviewView view, Entry e, Link here) {
        EntryLines lines = new EntryLines(asked.actors());
        var article = asked.file().catalogue().article(e.common().article(), asked.asOf());
        Optional<Passage.Around> around = article.flatMap(a -> new Passage(a, List.of(e)).around(e));
        int at = view.queue().ids().indexOf(e.id());
        Link on = here.without("entry").with("after", e.id().toString());
        return new Turn(
                Card.of(e, lines, asked, asked.file().decisions(), false, true),
                view.queue().effects().getOrDefault(e.id(), ""),
                around.map(Passage.Around::before),
                around.map(Passage.Around::exact),
                around.map(Passage.Around::after),
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
                following(asked, view.queue(), at + 1).map(n -> EntryRow.of(n, lines, asked, false)));
    }

    /// Fields a person can correct, with their values as they would write them.
    private static List<Map.Entry<String, String>> fields(Entry e) {
        List<Map.Entry<String, String>> out = new ArrayList<>();
        Wire.object(e).properties().forEach(f -> {
            switch (f.getKey()) {
                case "id", "kind", "article", "anchor", "grade", "review", "madeBy" -> {}
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
                .put("queue", rows(asked, view), e -> JsonObject.exact()
                        .put("id", e.id())
                        .put("effect", view.queue().effects().getOrDefault(e.id(), ""))
                        .put("entry", Wire.object(e)))
                .node();
    }

    private static List<Entry> rows(Request asked, ReviewView view) {
        return view.queue().ids().stream()
                .flatMap(id -> asked.file().entry(id).stream())
                .filter(e -> all(asked) || e.common().review() == Review.SUGGESTED)
                .limit(MOST_LISTED)
                .toList();
    }

    private static ScreenTable table(Request asked, ReviewView view) {
        EntryLines lines = new EntryLines(asked.actors());
        ScreenTable.Rows rows = ScreenTable.of("id", "effect", "kind", "what", "review", "article", "quote");
        rows(asked, view)
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
