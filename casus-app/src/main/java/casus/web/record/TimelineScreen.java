package casus.web.record;

import casus.ledger.Ledger;
import casus.ledger.file.EntryFilter;
import casus.ledger.gap.Gap;
import casus.ledger.gap.LifeCycle;
import casus.ledger.gap.Step;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.JsonObject;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.ActorLookup;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What one actor said to another above what it did, in time; the same as a table below.
public final class TimelineScreen implements Screen {
    private static final int PAIRS = 8;
    private static final int MOST_OF_A_PAIR = 20_000;
    private static final int MOST_ROWS = 400;

    private static final Comparator<Step> IN_TIME = Comparator.comparing(
                    (Step s) -> s.time().flatMap(Edtf::earliest).orElse(java.time.LocalDate.MAX))
            .thenComparing(s -> s.reports().getFirst().id());

    /// A pair to look at.
    public record PairChoice(String words, int entries, Link link, boolean chosen) {}

    /// A row of the table.
    ///
    /// @param links to the sentences of the entries behind it
    public record Row(
            String when,
            boolean deed,
            String what,
            boolean sure,
            String speakers,
            String grade,
            String words,
            List<Map.Entry<String, Link>> links) {}

    /// A pair's record.
    public record PairRecord(
            String from,
            String to,
            TimelineLanes lanes,
            List<Row> rows,
            int more,
            int words,
            int deeds,
            long undated,
            int promised,
            int delivered,
            int unverified,
            Link other) {
        /// How many more were promised than delivered, or the other way, in a sentence.
        public String gap() {
            int more = promised - delivered;
            String sum = (promised == 0 ? "No promise" : promised == 1 ? "1 promise" : promised + " promises")
                    + " of goods on record and "
                    + (delivered == 0 ? "no delivery" : delivered == 1 ? "1 delivery" : delivered + " deliveries")
                    + (unverified == 0 ? "" : ", " + unverified + " of them on one claimant’s word only");
            return sum
                    + (more == 0
                            ? "."
                            : more > 0
                                    ? ": " + more + " more promised than delivered."
                                    : ": " + -more + " more delivered than promised.");
        }
    }

    /// @param a as asked for
    /// @param b as asked for
    /// @param from the first day shown; empty for all
    /// @param to   the last day shown; empty for all
    /// @param show what is left out, as links
    public record Model(
            Optional<PairRecord> record,
            List<PairChoice> pairs,
            String a,
            String b,
            boolean isEmpty,
            String from,
            String to,
            List<Map.Entry<String, Map.Entry<Link, Boolean>>> show) {}

    private record ActorPair(ActorId from, ActorId to) {}

    @Override
    public String path() {
        return "/timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public String key() {
        return "t";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.RECORD;
    }

    @Override
    public View show(Request request) {
        boolean small = !request.isLarge();
        Optional<ActorPair> two = asked(request).or(() -> small ? open(request) : Optional.empty());
        Optional<Gap> gap = two.map(t -> request.once(t, Gap.class, () -> gap(request, t, small)));
        View view = View.of("timeline.jte", model(request, gap, small), () -> json(gap), () -> table(gap));
        return gap.map(g -> view.titled("Timeline, " + request.actors().name(g.from()) + " and "
                        + request.actors().name(g.to())))
                .orElse(view);
    }

    /// The pair asked for: `pair=RUS,IRN`, or two names.
    private static Optional<ActorPair> asked(Request request) {
        Optional<String[]> pair = request.get("pair", p -> {
            String[] both = p.split("\\s*(?:,|\\.\\.|→)\\s*", 2);
            if (both.length < 2) {
                throw new InputProblem("pair", "\"" + p + "\" names one", "write two, such as RUS,IRN");
            }
            return both;
        });
        Optional<ActorId> a = pair.isPresent()
                ? request.get("pair", p -> ActorLookup.actor("pair", pair.get()[0], request.actors(), request.file()))
                : request.get("a", n -> ActorLookup.actor("a", n, request.actors(), request.file()));
        Optional<ActorId> b = pair.isPresent()
                ? request.get("pair", p -> ActorLookup.actor("pair", pair.get()[1], request.actors(), request.file()))
                : request.get("b", n -> ActorLookup.actor("b", n, request.actors(), request.file()));
        if (a.isPresent() && a.equals(b)) {
            request.tell(new InputProblem("b", "both are one actor", "name two"));
            return Optional.empty();
        }
        return a.flatMap(x -> b.map(y -> new ActorPair(x, y)));
    }

    /// The pair of the open question, else the one told of most.
    private static Optional<ActorPair> open(Request request) {
        if (request.ledger().entries().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Question> q = request.file()
                    .lastQuestion()
                    .map(x -> Answers.parsed(request, x).first());
            if (q.isPresent()) {
                return q.map(x -> new ActorPair(x.patron(), x.protege()));
            }
        } catch (InputProblem unreadable) {
            // The pair told of most, then.
        }
        return pairs(request).keySet().stream().findFirst();
    }

    /// Pairs by how many transfers and events go from one to the other, most first.
    private static Map<ActorPair, Integer> pairs(Request request) {
        Map<ActorPair, Integer> counts = new java.util.HashMap<>();
        for (Entry e : request.ledger().entries()) {
            if (e instanceof Entry.Transfer t) {
                t.supplier()
                        .ifPresent(s ->
                                t.recipient().ifPresent(r -> counts.merge(new ActorPair(s, r), 1, Integer::sum)));
            } else if (e instanceof Entry.Event v) {
                v.actors()
                        .forEach(a -> v.recipients().stream()
                                .filter(r -> !r.equals(a))
                                .forEach(r -> counts.merge(new ActorPair(a, r), 1, Integer::sum)));
            }
        }
        Map<ActorPair, Integer> out = new java.util.LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ActorPair, Integer> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().toString()))
                .limit(PAIRS)
                .forEach(e -> out.put(e.getKey(), e.getValue()));
        return out;
    }

    private static Gap gap(Request request, ActorPair two, boolean small) {
        return Gap.of(small ? request.ledger() : ofPair(request, two), request.actors(), two.from(), two.to());
    }

    /// What is on record of two, looked up, with its articles.
    private static Ledger ofPair(Request request, ActorPair two) {
        EntryFilter filter = EntryFilter.ALL.between(two.from(), two.to());
        List<Entry> entries = request.file().find(filter, request.asOf(), MOST_OF_A_PAIR);
        List<FiledArticle> articles = entries.stream()
                .map(e -> e.common().article())
                .distinct()
                .flatMap(n -> request.file().catalogue().article(n, request.asOf()).stream())
                .toList();
        return new Ledger(articles, entries, request.file().decisions());
    }

    private static Model model(Request request, Optional<Gap> gap, boolean small) {
        boolean empty = request.size().entries() == 0;
        return new Model(
                gap.map(g -> record(request, g)),
                small && !empty
                        ? pairs(request).entrySet().stream()
                                .map(e -> new PairChoice(
                                        request.actors().name(e.getKey().from()) + " to "
                                                + request.actors()
                                                        .name(e.getKey().to()),
                                        e.getValue(),
                                        link(
                                                request,
                                                e.getKey().from(),
                                                e.getKey().to()),
                                        gap.filter(g -> g.from()
                                                                .equals(e.getKey()
                                                                        .from())
                                                        && g.to().equals(e.getKey()
                                                                .to()))
                                                .isPresent()))
                                .toList()
                        : List.of(),
                gap.map(g -> request.actors().name(g.from()))
                        .or(() -> request.text("a"))
                        .orElse(""),
                gap.map(g -> request.actors().name(g.to()))
                        .or(() -> request.text("b"))
                        .orElse(""),
                empty,
                day(request, "from").map(LocalDate::toString).orElse(""),
                day(request, "to").map(LocalDate::toString).orElse(""),
                shown(request));
    }

    private static Optional<LocalDate> day(Request request, String name) {
        return request.get(name, Request::day);
    }

    private static List<Map.Entry<String, Map.Entry<Link, Boolean>>> shown(Request request) {
        String now = request.text("show").orElse("");
        return Stream.of("", "words", "deeds", "certain")
                .map(w -> Map.entry(
                        w.isEmpty() ? "all" : w.equals("certain") ? "certain only" : w + " only",
                        Map.entry(request.here().with("show", w), now.equals(w))))
                .toList();
    }

    /// What the filters leave.
    private static List<Step> kept(Request request, List<Step> steps) {
        String show = request.text("show").orElse("");
        Optional<LocalDate> from = day(request, "from");
        Optional<LocalDate> to = day(request, "to");
        return steps.stream()
                .filter(s -> switch (show) {
                    case "words" -> !s.deed();
                    case "deeds" -> s.deed();
                    case "certain" -> s.certain();
                    default -> true;
                })
                .filter(s -> from.isEmpty() && to.isEmpty() || isWithin(s, from, to))
                .toList();
    }

    private static boolean isWithin(Step s, Optional<LocalDate> from, Optional<LocalDate> to) {
        return s.time()
                .filter(t -> t.latest()
                                .filter(d -> from.filter(d::isBefore).isEmpty())
                                .isPresent()
                        && t.earliest()
                                .filter(d -> to.filter(d::isAfter).isEmpty())
                                .isPresent())
                .isPresent();
    }

    private record LatestDays(Map<String, LocalDate> byArticle) {}

    /// The latest day an act can have been done: the day by which its first article had come into print. A large case
    /// is not looked through for it.
    private static Optional<LocalDate> by(Request request, Step step) {
        if (!step.told() || request.isLarge()) {
            return Optional.empty();
        }
        Map<String, LocalDate> days = request.once("latest days", LatestDays.class, () -> {
                    Map<String, LocalDate> all = new HashMap<>();
                    request.ledger().articles().forEach(a -> all.put(a.name(), a.notAfter()));
                    return new LatestDays(all);
                })
                .byArticle();
        return step.reports().stream()
                .flatMap(e -> Optional.ofNullable(days.get(e.common().article())).stream())
                .min(Comparator.naturalOrder());
    }

    private static Link link(Request request, ActorId from, ActorId to) {
        return request.to("/timeline").with("pair", from.value() + "," + to.value());
    }

    private static List<Step> steps(Gap gap) {
        return gap.steps().sorted(IN_TIME).toList();
    }

    private static PairRecord record(Request request, Gap gap) {
        List<Step> steps = kept(request, steps(gap));
        LifeCycle all = gap.all();
        return new PairRecord(
                request.actors().name(gap.from()),
                request.actors().name(gap.to()),
                TimelineLanes.of(steps, s -> request.sentence(s.reports().getFirst()), s -> by(request, s)),
                steps.stream().limit(MOST_ROWS).map(s -> row(request, s)).toList(),
                Math.max(0, steps.size() - MOST_ROWS),
                (int) steps.stream().filter(s -> !s.deed()).count(),
                (int) steps.stream().filter(Step::deed).count(),
                TimelineLanes.undated(steps),
                all.promised(),
                all.delivered(),
                all.unverified(),
                link(request, gap.to(), gap.from()));
    }

    private static Row row(Request request, Step s) {
        return new Row(
                s.time()
                        .map(t -> PlainWords.dates(t.text()))
                        .orElseGet(() ->
                                by(request, s).map(d -> "undated, by " + d).orElse("undated")),
                s.deed(),
                TimelineLanes.what(s),
                s.certain(),
                String.join(", ", new TreeSet<>(s.speakers())),
                s.grade(),
                SafeWords.flat(s.reports().getFirst().common().anchor().exact()),
                s.reports().stream()
                        .map(e -> Map.entry(e.id().toString(), request.sentence(e)))
                        .toList());
    }

    private static JsonNode json(Optional<Gap> gap) {
        return JsonObject.exact()
                .put("from", gap.map(Gap::from))
                .put("to", gap.map(Gap::to))
                .put(
                        "steps",
                        gap.map(TimelineScreen::steps).orElse(List.of()),
                        s -> JsonObject.exact()
                                .put("lane", s.deed() ? "deeds" : "words")
                                .put("what", s.what())
                                .put("of", s.of())
                                .put("status", s.status())
                                .put("certain", s.certain())
                                .put("grade", s.grade())
                                .put("time", s.time())
                                .put("accordingTo", new TreeSet<>(s.speakers()))
                                .putSome("entries", s.ids()))
                .node();
    }

    private static ScreenTable table(Optional<Gap> gap) {
        ScreenTable.Rows rows = ScreenTable.of(
                "lane", "time", "what", "of", "status", "certain", "accordingTo", "grade", "entries", "quote");
        gap.ifPresent(g -> steps(g).forEach(s -> rows.row(
                s.deed() ? "deeds" : "words",
                s.time().map(Edtf::text).orElse(""),
                s.what(),
                s.of(),
                s.status(),
                s.certain(),
                String.join("; ", new TreeSet<>(s.speakers())),
                s.grade(),
                String.join(" ", s.ids().stream().map(Object::toString).toList()),
                s.reports().getFirst().common().anchor().exact())));
        return rows.done();
    }
}
