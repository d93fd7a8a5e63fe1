package casus.web.record;

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
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.DecisionLines;
import casus.work.EntryLines;
import casus.work.ReviewOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    public record Made(String name, String day, String who, String what, String why, boolean holds, boolean undoes) {}

    /// An article added of late.
    public record Fresh(
            String name, String title, String published, String added, int entries, List<String> flags, Link link) {}

    /// A question asked, with its answer where that was quick.
    ///
    /// @param lines one for each rung: rung, words with range and number, number of percent
    public record Posed(String asked, String day, Optional<Link> link, List<Rung> lines) {}

    /// A rung of the answer.
    public record Rung(String name, String words, double share) {}

    /// What is best done next.
    ///
    /// @param about the entry, where it is one
    public record Next(String what, String why, Link link, Optional<EntryRow> about) {}

    /// All of the desk.
    public record Model(
            List<Figure> figures,
            List<Next> next,
            List<Posed> questions,
            List<Made> decisions,
            Optional<Link> allDecisions,
            List<Fresh> articles,
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
    public View show(Request asked) {
        Model model = model(asked);
        return View.of("desk.jte", model, () -> json(asked, model), () -> table(model));
    }

    private static Model model(Request asked) {
        Catalogue catalogue = asked.file().catalogue();
        var size = asked.size();
        boolean small = !asked.isLarge() && size.entries() <= MOST_WORKED_OUT && size.articles() > 0;
        return new Model(
                figures(asked, size.articles(), size.entries(), small),
                next(asked, size.articles(), small),
                questions(asked, small),
                decisions(asked, catalogue),
                most(asked) == DECISIONS && catalogue.latest(DECISIONS + 1).size() > DECISIONS
                        ? Optional.of(asked.here().with("decisions", "all"))
                        : Optional.empty(),
                catalogue.articles(asked.asOf(), Optional.empty(), 0, NEWEST).stream()
                        .map(a -> fresh(asked, a))
                        .toList(),
                size.articles() == 0);
    }

    private static List<Figure> figures(Request asked, int articles, int entries, boolean small) {
        List<Figure> out = new ArrayList<>();
        out.add(new Figure(number(articles), articles == 1 ? "article" : "articles", asked.to("/reader")));
        out.add(new Figure(number(entries), entries == 1 ? "entry" : "entries", asked.to("/ledger")));
        int open = asked.once(
                "suggested",
                Integer.class,
                () -> asked.file()
                        .catalogue()
                        .count(EntryFilter.ALL.only(Optional.of(Review.SUGGESTED), Optional.empty()), asked.asOf()));
        out.add(new Figure(
                number(open), "nobody has looked at", asked.to("/ledger").with("review", Review.SUGGESTED.wire())));
        if (small && asked.has("/contradictions")) {
            long unsettled = Answers.contradictions(asked).stream()
                    .filter(c -> c.state() == Contradiction.State.OPEN)
                    .count();
            out.add(new Figure(
                    number((int) unsettled),
                    unsettled == 1 ? "open contradiction" : "open contradictions",
                    asked.to("/contradictions").with("state", "open")));
        }
        return out;
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static List<Next> next(Request asked, int articles, boolean small) {
        List<Next> out = new ArrayList<>();
        if (articles == 0) {
            return out;
        }
        if (asked.has("/review")) {
            if (small) {
                review(asked).ifPresent(out::add);
            } else {
                out.add(new Next(
                        "Review entries in order of effect",
                        "the order is worked out when the page is opened",
                        asked.to("/review"),
                        Optional.empty()));
            }
        }
        if (small && asked.has("/contradictions")) {
            List<Contradiction> all = Answers.contradictions(asked);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).state() == Contradiction.State.OPEN) {
                    out.add(new Next(
                            "Decide C-" + (i + 1),
                            PlainWords.dates(all.get(i).about()),
                            asked.to("/contradictions").at("C-" + (i + 1)),
                            Optional.empty()));
                    break;
                }
            }
        }
        return out;
    }

    private static Optional<Next> review(Request asked) {
        return Answers.question(asked).flatMap(q -> {
            try {
                ReviewOrder order = ReviewOrder.of(Answers.of(asked, q));
                return order.queue(asked.ledger(), false).stream()
                        .findFirst()
                        .map(e -> new Next(
                                "Review " + e.id(),
                                order.effect(e.id())
                                        .map(x -> "it " + ReviewScreen.moves(x)
                                                + ", more than any other that nobody has looked at")
                                        .orElse("nobody has looked at it"),
                                asked.to("/review").with("entry", e.id().toString()),
                                Optional.of(EntryRow.of(e, new EntryLines(asked.actors()), asked, true))));
            } catch (InputProblem unreadable) {
                return Optional.empty();
            }
        });
    }

    private static List<Posed> questions(Request asked, boolean small) {
        Set<String> words = new LinkedHashSet<>();
        List<Posed> out = new ArrayList<>();
        asked.file().questions().reversed().forEach(q -> {
            if (out.size() < QUESTIONS && words.add(q.asked())) {
                out.add(new Posed(
                        q.asked(),
                        q.day().toString(),
                        asked.has("/question")
                                ? Optional.of(asked.to("/question").with("q", q.asked()))
                                : Optional.empty(),
                        out.isEmpty() && small ? rungs(asked, q.asked()) : List.of()));
            }
        });
        return out;
    }

    private static List<Rung> rungs(Request asked, String question) {
        try {
            return Answers.of(asked, question).forecast().rungs().stream()
                    .map(r ->
                            new Rung(r.rung().wire(), r.words(), r.probability().value()))
                    .toList();
        } catch (InputProblem unreadable) {
            return List.of();
        }
    }

    private static List<Made> decisions(Request asked, Catalogue catalogue) {
        Set<Integer> hold = new HashSet<>();
        asked.file().decisions().inForce().forEach(d -> hold.add(d.number()));
        return catalogue.latest(most(asked)).stream()
                .filter(d -> asked.asOf().isEmpty() || isInPrint(asked, d.act()))
                .map(d -> new Made(
                        d.name(),
                        d.day().toString(),
                        d.who(),
                        DecisionLines.what(d.act(), asked.actors()),
                        d.why(),
                        hold.contains(d.number()),
                        d.act() instanceof Decision.Undo))
                .toList();
    }

    private static int most(Request asked) {
        return asked.text("decisions").isPresent() ? MOST_DECISIONS : DECISIONS;
    }

    /// Whether everything a decision speaks of was in print by the day that is shown.
    private static boolean isInPrint(Request asked, Decision.Act act) {
        return switch (act) {
            case Decision.Review r -> isInPrint(asked, r.entry());
            case Decision.Correct c -> isInPrint(asked, c.entry());
            case Decision.Link l -> isInPrint(asked, l.a()) && isInPrint(asked, l.b());
            case Decision.Settle s -> isInPrint(asked, s.a()) && isInPrint(asked, s.b());
            case Decision.Publish p -> isInPrint(asked, p.article());
            case Decision.Grade g ->
                switch (g.of()) {
                    case ENTRY -> isInPrint(asked, EntryId.parse(g.name()));
                    case ARTICLE -> isInPrint(asked, g.name());
                    case OUTLET, SPEAKER -> true;
                };
            case Decision.Undo u ->
                asked.file()
                        .catalogue()
                        .decision(u.number())
                        .filter(d -> isInPrint(asked, d.act()))
                        .isPresent();
            case Decision.Identity i -> true;
            case Decision.Resolve r -> !r.on().isAfter(asked.asOf().orElseThrow());
        };
    }

    private static boolean isInPrint(Request asked, EntryId id) {
        return asked.file()
                .entry(id)
                .filter(e -> isInPrint(asked, e.common().article()))
                .isPresent();
    }

    private static boolean isInPrint(Request asked, String article) {
        return asked.file().catalogue().article(article, asked.asOf()).isPresent();
    }

    private static Fresh fresh(Request asked, Catalogue.Item a) {
        return new Fresh(
                a.name(),
                SafeWords.flat(a.title().orElse("")),
                a.published().map(Object::toString).orElse("undated"),
                a.added().toString(),
                a.entries(),
                a.flagWords(),
                asked.to("/reader").with("article", a.name()));
    }

private static JsonNode json(Request asked, Model model) {
        return JsonObject.exact()
                .putSome("figures", model.figures(), f -> JsonObject.exact()
                        .put("what", f.what())
                        .put("value", f.value()))
                .putSome("next", model.next(), n -> JsonObject.exact()
                        .put("what", n.what())
                        .put("why", n.why())
                        .put("link", n.link().toString()))
                .putSome(
                        "decisions",
                        asked.file().catalogue().latest(most(asked)).stream()
                                .filter(d -> asked.asOf().isEmpty() || isInPrint(asked, d.act()))
                                .map(d -> Wire.parse(DecisionWire.line(d)))
                                .toList())
                .putSome("articles", model.articles(), a -> JsonObject.exact()
                        .put("article", a.name())
                        .put("published", a.published())
                        .put("added", a.added())
                        .put("entries", a.entries()))
                .putSome("questions", model.questions(), q -> JsonObject.exact()
                        .put("asked", q.asked())
                        .put("day", q.day()))
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
