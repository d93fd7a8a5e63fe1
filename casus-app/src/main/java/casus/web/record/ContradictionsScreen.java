package casus.web.record;

import casus.assess.Answer;
import casus.assess.reply.TreatyConflict;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.State;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.Anchor;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.ContradictionJson;
import casus.work.EntryLines;
import casus.work.ReviewOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Passages that cannot both be right, side by side, and what a person makes of them.
public final class ContradictionsScreen implements Screen {
    private static final int ROWS = 25;

    /// One passage.
    ///
    /// @param exact  the words that disagree
    /// @param effect what the entry does to the answer of the open question; empty where it does nothing
    public record Side(
            EntryRow row,
            String title,
            String prefix,
            String exact,
            String suffix,
            String published,
            String claimant,
            String effect) {}

    /// A contradiction in the list.
    ///
    /// @param bears whether it stands in the answer to the open question
    public record Item(
            String name,
            String type,
            String state,
            String about,
            String why,
            Side a,
            Side b,
            boolean bears,
            boolean judgedA,
            boolean judgedB) {}

    /// One between an article and a treaty of the tables.
    ///
    /// @param used which of the two an answer goes by
    public record TreatyItem(String name, TreatyConflict conflict, Side a, String used, boolean bears) {}

    private record NumberedConflict(int number, TreatyConflict c) {}

    /// What is shown, and all there is.
    private record Chosen(
            List<NumberedContradiction> all,
            List<NumberedContradiction> passages,
            List<NumberedConflict> allTreaties,
            List<NumberedConflict> treaties) {
        int size() {
            return passages.size() + treaties.size();
        }

        int count(Predicate<State> state, Predicate<Type> type) {
            return (int) (all.stream()
                            .filter(n -> state.test(n.c().state()) && type.test(n.c().type()))
                            .count()
                    + allTreaties.stream()
                            .filter(n -> state.test(n.c().state()) && type.test(TreatyConflict.TYPE))
                            .count());
        }
    }

    /// @param treaties    behind the last of the others
    /// @param waiting     whether nothing was worked out yet, because the case is large
    /// @param question the open one
    public record Model(
            List<Item> items,
            List<TreatyItem> treaties,
            int total,
            int open,
            List<FacetChoice> states,
            List<FacetChoice> types,
            Optional<Link> previous,
            Optional<Link> next,
            boolean waiting,
            Link work,
            Optional<String> question) {}

    private record NumberedContradiction(int number, Contradiction c) {}

    /// What stands in the answer to the open question, and what each entry does to it.
    private record AnswerEffects(Set<List<Object>> contradictions, Optional<ReviewOrder> effects) {}

    @Override
    public String path() {
        return "/contradictions";
    }

    @Override
    public String title() {
        return "Contradictions";
    }

    @Override
    public String key() {
        return "c";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.REVIEW;
    }

    @Override
    public View show(Request request) {
        boolean waiting = request.isLarge() && request.text("work").isEmpty();
        List<NumberedContradiction> all = waiting ? List.of() : numbered(Answers.contradictions(request));
        Optional<State> state = request.get("state", w -> member(State.class, "state", w));
        Optional<Type> type = request.get("type", w -> member(Type.class, "type", w));
        List<NumberedContradiction> chosen = all.stream()
                .filter(n -> state.filter(s -> s != n.c().state()).isEmpty())
                .filter(n -> type.filter(t -> t != n.c().type()).isEmpty())
                .toList();
        List<NumberedConflict> allTreaties = waiting ? List.of() : conflicts(request, all.size());
        List<NumberedConflict> treaties = allTreaties.stream()
                .filter(n -> state.filter(s -> s != n.c().state()).isEmpty())
                .filter(n -> type.filter(t -> t != TreatyConflict.TYPE).isEmpty())
                .toList();
        Chosen shown = new Chosen(all, chosen, allTreaties, treaties);
        return View.of(
                "contradictions.jte",
                model(request, shown, state, type, waiting),
                () -> json(shown),
                () -> table(shown));
    }

    private static List<NumberedConflict> conflicts(Request request, int before) {
        List<NumberedConflict> out = new ArrayList<>();
        Answers.treatyConflicts(request).forEach(c -> out.add(new NumberedConflict(before + out.size() + 1, c)));
        return out;
    }

    private static List<NumberedContradiction> numbered(List<Contradiction> all) {
        List<NumberedContradiction> out = new ArrayList<>();
        all.forEach(c -> out.add(new NumberedContradiction(out.size() + 1, c)));
        return out;
    }

    private static <T extends Enum<T> & WireName> T member(Class<T> kind, String name, String word) {
        return WireName.find(kind, word)
                .orElseThrow(() -> new InputProblem(
                        name, "there is none called \"" + word + "\"", "write one of " + WireName.words(kind)));
    }

    private static Model model(
            Request request, Chosen chosen, Optional<State> state, Optional<Type> type, boolean waiting) {
        int skip = request.number("skip", 0, 0, 10_000_000);
        Link here = request.here();
        Optional<String> question =
                waiting || chosen.all().isEmpty() && chosen.allTreaties().isEmpty()
                        ? Optional.empty()
                        : Answers.question(request);
        AnswerEffects bearing =
                question.map(q -> bearing(request, q)).orElse(new AnswerEffects(Set.of(), Optional.empty()));
        boolean last = skip + ROWS >= chosen.passages().size();
        return new Model(
                chosen.passages().stream()
                        .skip(skip)
                        .limit(ROWS)
                        .map(n -> item(request, n, bearing))
                        .toList(),
                last
                        ? chosen.treaties().stream()
                                .map(n -> treatyItem(request, n, bearing))
                                .toList()
                        : List.of(),
                chosen.size(),
                chosen.count(s -> s == State.OPEN, t -> true),
                choices(State.values(), state, "state", here, s -> chosen.count(x -> x == s, t -> true)),
                choices(Type.values(), type, "type", here, t -> chosen.count(s -> true, x -> x == t)),
                skip > 0
                        ? Optional.of(here.with("skip", skip <= ROWS ? "" : String.valueOf(skip - ROWS)))
                        : Optional.empty(),
                !last ? Optional.of(here.with("skip", String.valueOf(skip + ROWS))) : Optional.empty(),
                waiting,
                here.with("work", "1"),
                question);
    }

    private static <T extends Enum<T> & WireName> List<FacetChoice> choices(
            T[] values, Optional<T> chosen, String name, Link here, ToIntFunction<T> count) {
        return Arrays.stream(values)
                .filter(v ->
                        count.applyAsInt(v) > 0 || chosen.filter(c -> c == v).isPresent())
                .map(v -> {
                    boolean is = chosen.filter(c -> c == v).isPresent();
                    Link bare = here.without("skip");
                    return new FacetChoice(
                            v.wire(), count.applyAsInt(v), is, is ? bare.without(name) : bare.with(name, v.wire()));
                })
                .toList();
    }

    /// Those that stand in the answer to a question.
    private static AnswerEffects bearing(Request request, String question) {
        try {
            Answer answer = Answers.of(request, question);
            return new AnswerEffects(
                    Stream.concat(
                                    answer.contradictions().stream().map(ContradictionsScreen::identity),
                                    answer.treatyConflicts().stream()
                                            .map(c -> List.<Object>of(
                                                    c.entry().id(), c.treaty().id())))
                            .collect(Collectors.toSet()),
                    Optional.of(ReviewOrder.of(answer)));
        } catch (InputProblem unreadable) {
            return new AnswerEffects(Set.of(), Optional.empty());
        }
    }

    private static List<Object> identity(Contradiction c) {
        return List.of(c.type(), c.a().id(), c.b().id());
    }

    private static Item item(Request request, NumberedContradiction n, AnswerEffects bearing) {
        Contradiction c = n.c();
        EntryLines lines = new EntryLines(request.actors());
        Optional<String> right = request.file()
                .decisions()
                .settled(c.type(), c.a().id(), c.b().id())
                .flatMap(d -> ((casus.ledger.decision.Decision.Settle) d.act()).right())
                .map(Object::toString);
        return new Item(
                "C-" + n.number(),
                c.type().wire(),
                c.state().wire(),
                SafeWords.flat(Answers.about(request, c)),
                PlainWords.dates(SafeWords.flat(c.why())),
                side(request, c.a(), c.quoteA(), lines, bearing),
                side(request, c.b(), c.quoteB(), lines, bearing),
                bearing.contradictions().contains(identity(c)),
                right.filter(c.a().id().toString()::equals).isPresent(),
                right.filter(c.b().id().toString()::equals).isPresent());
    }

    private static TreatyItem treatyItem(Request request, NumberedConflict n, AnswerEffects bearing) {
        TreatyConflict c = n.c();
        return new TreatyItem(
                "C-" + n.number(),
                c,
                side(request, c.entry(), c.quote(), new EntryLines(request.actors()), bearing),
                c.used(Optional.empty()),
                bearing.contradictions()
                        .contains(List.of(c.entry().id(), c.treaty().id())));
    }

    private static Side side(Request request, Entry e, Anchor quote, EntryLines lines, AnswerEffects bearing) {
        EntryRow row = EntryRow.of(e, lines, request, true);
        return new Side(
                row,
                SafeWords.flat(request.ledger()
                        .article(e.common().article())
                        .flatMap(FiledArticle::title)
                        .orElse(e.common().article())),
                SafeWords.before(quote.prefix()),
                SafeWords.flat(quote.exact()),
                SafeWords.after(quote.suffix()),
                request.ledger()
                        .article(e.common().article())
                        .flatMap(FiledArticle::published)
                        .map(Object::toString)
                        .orElse("undated"),
                row.by(),
                bearing.effects()
                        .flatMap(o -> o.effect(e.id()))
                        .filter(x -> x.points() >= ReviewScreen.LEAST)
                        .map(ReviewScreen::moves)
                        .orElse(""));
    }

    private static JsonNode json(Chosen chosen) {
        return JsonObject.exact()
                .put(
                        "contradictions",
                        Stream.concat(
                                        chosen.passages().stream()
                                                .map(n -> ContradictionJson.object(n.c(), n.number())),
                                        chosen.treaties().stream()
                                                .map(n -> ContradictionJson.object(n.c(), n.number())))
                                .toList())
                .node();
    }

    private static ScreenTable table(Chosen chosen) {
        ScreenTable.Rows rows = ScreenTable.of(
                "id", "type", "state", "about", "a", "articleA", "quoteA", "b", "articleB", "quoteB", "why");
        chosen.passages()
                .forEach(n -> rows.row(Stream.of(
                                "C-" + n.number(),
                                n.c().type().wire(),
                                n.c().state().wire(),
                                n.c().about(),
                                n.c().a().id(),
                                n.c().a().common().article(),
                                n.c().quoteA().exact(),
                                n.c().b().id(),
                                n.c().b().common().article(),
                                n.c().quoteB().exact(),
                                n.c().why())
                        .toArray()));
        chosen.treaties()
                .forEach(n -> rows.row(Stream.of(
                                "C-" + n.number(),
                                TreatyConflict.TYPE.wire(),
                                n.c().state().wire(),
                                n.c().about(),
                                n.c().entry().id(),
                                n.c().entry().common().article(),
                                n.c().quote().exact(),
                                n.c().treaty().id(),
                                n.c().treaty().source(),
                                n.c().treaty().says(),
                                n.c().used(Optional.empty()) + " " + n.c().why())
                        .toArray()));
        return rows.done();
    }
}
