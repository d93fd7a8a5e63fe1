package casus.web.record;

import casus.assess.reply.TreatyConflict;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.file.Catalogue;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.DecisionLines;
import casus.work.EntryLines;
import casus.work.ReviewOrder;
import casus.work.RungWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where one begins: what changed, how much there is, and what is best done next.
public final class DeskScreen implements Screen {
    private static final int NEWEST = 8;
    private static final int DECISIONS = 12;
    private static final int MOST_DECISIONS = 1_000;
    private static final int QUESTIONS = 5;

    /// Above this, the desk works out no answer and no contradiction by itself.
    private static final int MOST_WORKED_OUT = 2_000;

    /// A number that leads somewhere.
    public record Figure(String value, String what, Link link) {}

    /// A decision of the log.
    ///
    /// @param holds false where it was taken back, or takes another back
    public record DecisionRow(
            String name, String day, String who, String what, String why, boolean holds, boolean undoes) {}

    /// An article added of late.
    public record NewArticle(
            String name, String title, String published, String added, int entries, List<String> flags, Link link) {}

    /// A question asked, with its answer where that was quick.
    ///
    /// @param lines one for each rung: rung, words with range and number, number of percent
    public record PastQuestion(String asked, String day, Optional<Link> link, List<RungShare> lines) {}

    /// A rung of the answer.
    public record RungShare(String name, String words, double share) {}

    /// What is best done next.
    ///
    /// @param about the entry, where it is one
    public record NextStep(String what, String why, Link link, Optional<EntryRow> about) {}

    /// All of the desk.
    public record Model(
            List<Figure> figures,
            List<NextStep> next,
            List<PastQuestion> questions,
            Optional<PastQuestion> suggested,
            List<DecisionRow> decisions,
            Optional<Link> allDecisions,
            List<NewArticle> articles,
            boolean isEmpty) {}

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String title() {
        return "Desk";
    }

    @Override
    public String key() {
        return "d";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.DESK;
    }

    @Override
    public View show(Request request) {
        Model model = model(request);
        return View.of("desk.jte", model, () -> json(request, model), () -> table(model));
    }

    private static Model model(Request request) {
        Catalogue catalogue = request.file().catalogue();
        var size = request.size();
        boolean small = !request.isLarge() && size.entries() <= MOST_WORKED_OUT && size.articles() > 0;
        return new Model(
                figures(request, size.articles(), size.entries(), small),
                next(request, size.articles(), small),
                questions(request, small),
                suggested(request, small),
                decisions(request, catalogue),
                most(request) == DECISIONS && catalogue.latest(DECISIONS + 1).size() > DECISIONS
                        ? Optional.of(request.here().with("decisions", "all"))
                        : Optional.empty(),
                catalogue.articles(request.asOf(), Optional.empty(), 0, NEWEST).stream()
                        .map(a -> fresh(request, a))
                        .toList(),
                size.articles() == 0);
    }

    private static List<Figure> figures(Request request, int articles, int entries, boolean small) {
        List<Figure> out = new ArrayList<>();
        out.add(new Figure(number(articles), Phrase.noun(articles, "article", "articles"), request.to("/reader")));
        out.add(new Figure(number(entries), Phrase.noun(entries, "entry", "entries"), request.to("/ledger")));
        int open = request.once(
                "suggested",
                Integer.class,
                () -> request.file()
                        .catalogue()
                        .count(EntryFilter.ALL.only(Optional.of(Review.SUGGESTED), Optional.empty()), request.asOf()));
        out.add(new Figure(number(open), "unreviewed", request.to("/ledger").with("review", Review.SUGGESTED.wire())));
        if (small && request.has("/contradictions")) {
            long unsettled = Stream.concat(
                            Answers.contradictions(request).stream().map(Contradiction::state),
                            Answers.treatyConflicts(request).stream().map(TreatyConflict::state))
                    .filter(s -> s == Contradiction.State.OPEN)
                    .count();
            out.add(new Figure(
                    number((int) unsettled),
                    Phrase.noun(unsettled, "open contradiction", "open contradictions"),
                    request.to("/contradictions").with("state", "open")));
        }
        return out;
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static List<NextStep> next(Request request, int articles, boolean small) {
        List<NextStep> out = new ArrayList<>();
        if (articles == 0) {
            return out;
        }
        if (request.has("/review")) {
            if (small) {
                review(request).ifPresent(out::add);
            } else {
                out.add(new NextStep(
                        "Review entries in order of effect",
                        "the order is worked out when the page is opened",
                        request.to("/review"),
                        Optional.empty()));
            }
        }
        if (small && request.has("/contradictions")) {
            List<Contradiction> all = Answers.contradictions(request);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).state() == Contradiction.State.OPEN) {
                    out.add(new NextStep(
                            "Decide C-" + (i + 1),
                            SafeWords.flat(Answers.about(request, all.get(i))),
                            request.to("/contradictions").at("C-" + (i + 1)),
                            Optional.empty()));
                    break;
                }
            }
        }
        return out;
    }

    private static Optional<NextStep> review(Request request) {
        return Answers.question(request).flatMap(q -> {
            try {
                ReviewOrder order = ReviewOrder.of(Answers.of(request, q));
                return order.queue(request.ledger(), false).stream()
                        .findFirst()
                        .map(e -> new NextStep(
                                "Review " + e.id(),
                                order.effect(e.id())
                                        .map(x -> "it " + ReviewScreen.moves(x)
                                                + ", more than any other that is unreviewed")
                                        .orElse("unreviewed"),
                                request.to("/review").with("entry", e.id().toString()),
                                Optional.of(EntryRow.of(e, new EntryLines(request.actors()), request, true))));
            } catch (InputProblem unreadable) {
                return Optional.empty();
            }
        });
    }

    /// Where nothing was asked yet: the question the case seems to be about, with its answer.
    private static Optional<PastQuestion> suggested(Request request, boolean small) {
        if (!small || !request.has("/question") || !request.file().questions().isEmpty()) {
            return Optional.empty();
        }
        return Answers.question(request)
                .map(q -> new PastQuestion(q, "", Optional.of(request.to("/question")), rungs(request, q)));
    }

    private static List<PastQuestion> questions(Request request, boolean small) {
        Set<String> words = new LinkedHashSet<>();
        List<PastQuestion> out = new ArrayList<>();
        request.file().questions().reversed().forEach(question -> {
            if (out.size() < QUESTIONS && words.add(question.asked())) {
                out.add(new PastQuestion(
                        question.asked(),
                        question.day().toString(),
                        request.has("/question")
                                ? Optional.of(request.to("/question").with("q", question.asked()))
                                : Optional.empty(),
                        out.isEmpty() && small ? rungs(request, question.asked()) : List.of()));
            }
        });
        return out;
    }

    private static List<RungShare> rungs(Request request, String question) {
        try {
            return Answers.of(request, question).forecast().rungs().stream()
                    .map(r -> new RungShare(
                            RungWords.load().name(r.rung()),
                            r.words(),
                            r.probability().value()))
                    .toList();
        } catch (InputProblem unreadable) {
            return List.of();
        }
    }

    private static List<DecisionRow> decisions(Request request, Catalogue catalogue) {
        Set<Integer> hold = new HashSet<>();
        request.file().decisions().inForce().forEach(d -> hold.add(d.number()));
        return catalogue.latest(most(request)).stream()
                .filter(d -> request.asOf().isEmpty() || isInPrint(request, d.act()))
                .map(d -> new DecisionRow(
                        d.name(),
                        d.day().toString(),
                        d.who(),
                        DecisionLines.what(d.act(), request.actors()),
                        d.why(),
                        hold.contains(d.number()),
                        d.act() instanceof Decision.Undo))
                .toList();
    }

    private static int most(Request request) {
        return request.text("decisions").isPresent() ? MOST_DECISIONS : DECISIONS;
    }

    /// Whether everything a decision speaks of was in print by the day that is shown.
    private static boolean isInPrint(Request request, Decision.Act act) {
        return switch (act) {
            case Decision.Review r -> isInPrint(request, r.entry());
            case Decision.Correct c -> isInPrint(request, c.entry());
            case Decision.Link l -> isInPrint(request, l.a()) && isInPrint(request, l.b());
            case Decision.Settle s -> isInPrint(request, s.a()) && isInPrint(request, s.b());
            case Decision.Add a -> isInPrint(request, a.entry().common().article());
            case Decision.Describe d -> isInPrint(request, d.article());
            case Decision.SameSource s ->
                isInPrint(request, s.article()) && (s.with().isEmpty() || isInPrint(request, s.with()));
            case Decision.Comment c -> isInPrint(request, c.entry());
            case Decision.Done d ->
                request.file()
                        .catalogue()
                        .decision(d.comment())
                        .filter(c -> isInPrint(request, c.act()))
                        .isPresent();
            case Decision.Publish p -> isInPrint(request, p.article());
            case Decision.BadDate b -> isInPrint(request, b.article());
            case Decision.Grade g ->
                switch (g.of()) {
                    case ENTRY -> isInPrint(request, EntryId.parse(g.name()));
                    case ARTICLE -> isInPrint(request, g.name());
                    case OUTLET, SPEAKER -> true;
                };
            case Decision.Undo u ->
                request.file()
                        .catalogue()
                        .decision(u.number())
                        .filter(d -> isInPrint(request, d.act()))
                        .isPresent();
            case Decision.Identity i -> true;
            case Decision.Treaty t -> true;
            case Decision.SecondReading r -> r.articles().stream().allMatch(a -> isInPrint(request, a));
            case Decision.Resolve r -> !r.on().isAfter(request.asOf().orElseThrow());
        };
    }

    private static boolean isInPrint(Request request, EntryId id) {
        return request.file()
                .entry(id)
                .filter(e -> isInPrint(request, e.common().article()))
                .isPresent();
    }

    private static boolean isInPrint(Request request, String article) {
        return request.file().catalogue().article(article, request.asOf()).isPresent();
    }

    private static NewArticle fresh(Request request, Catalogue.Item a) {
        return new NewArticle(
                a.name(),
                SafeWords.flat(a.title().orElse("")),
                a.published().map(Object::toString).orElse("undated"),
                a.added().toString(),
                a.entries(),
                a.openFlagWords(),
                request.to("/reader").with("article", a.name()));
    }

    private static JsonNode json(Request asked, Model model) {
        return JsonObject.exact()
                .putSome(
                        "figures",
                        model.figures(),
                        f -> JsonObject.exact().put("what", f.what()).put("value", f.value()))
                .putSome(
                        "next",
                        model.next(),
                        n -> JsonObject.exact()
                                .put("what", n.what())
                                .put("why", n.why())
                                .put("link", n.link().toString()))
                .putSome(
                        "decisions",
                        asked.file().catalogue().latest(most(asked)).stream()
                                .filter(d -> asked.asOf().isEmpty() || isInPrint(asked, d.act()))
                                .map(d -> Wire.parse(DecisionWire.line(d)))
                                .toList())
                .putSome(
                        "articles",
                        model.articles(),
                        a -> JsonObject.exact()
                                .put("article", a.name())
                                .put("published", a.published())
                                .put("added", a.added())
                                .put("entries", a.entries()))
                .putSome(
                        "questions",
                        model.questions(),
                        q -> JsonObject.exact().put("asked", q.asked()).put("day", q.day()))
                .node();
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows = ScreenTable.of("sort", "name", "day", "what", "why");
        model.figures().forEach(f -> rows.row("figure", f.what(), "", f.value(), ""));
        model.next().forEach(n -> rows.row("next", n.link(), "", n.what(), n.why()));
        model.questions().forEach(q -> rows.row("question", "", q.day(), q.asked(), ""));
        model.decisions().forEach(d -> rows.row("decision", d.name(), d.day(), d.what(), d.why()));
        model.articles().forEach(a -> rows.row("article", a.name(), a.added(), a.title(), a.published()));
        return rows.done();
    }
}
