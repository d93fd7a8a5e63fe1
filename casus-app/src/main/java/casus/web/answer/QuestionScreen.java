package casus.web.answer;

import casus.assess.Answer;
import casus.assess.AnswerJson;
import casus.assess.Assessment;
import casus.assess.observe.ObservedRung;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.reply.TreatyConflict;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferForecast;
import casus.assess.transfer.TransferJson;
import casus.assess.transfer.TransferQuestions;
import casus.assess.weigh.Component;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Trigger;
import casus.terms.text.Phrase;
import casus.web.record.SafeWords;
import casus.web.screen.Answers;
import casus.web.screen.Download;
import casus.web.screen.FormHandler;
import casus.web.screen.FormResult;
import casus.web.screen.FormSubmission;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.RungWords;
import casus.work.reply.DeliverySentence;
import casus.work.reply.Headline;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One question and its answer: what was observed, what is to be expected, why, what would change it, and how it
/// stood before.
public final class QuestionScreen implements Screen {
    private static final int EARLIER = 12;
    private static final int DISPUTES = 3;
    private static final int LONGEST = 600;

    /// An example of a question, ready to be asked.
    ///
    /// @param sort of question
    /// @param link to its answer; none where letters stand for the states
    public record Example(String sort, String words, Optional<Link> link) {}

    /// What a line of inquiry says of each rung.
    ///
    /// @param cells by rung; a rung it is silent on is missing
    public record Inquiry(String name, String cannotSee, Map<Rung, Component> cells) {
        public Inquiry {
            cells = Map.copyOf(cells);
        }

        /// What it says of a rung: its own estimate, or what it does to the odds.
        public String says(Rung rung) {
            Component component = cells.get(rung);
            return component == null
                    ? "silent"
                    : component
                            .estimate()
                            .map(e -> e.probability().percent())
                            .orElseGet(() -> "odds ×" + AnswerWords.ratio(Math.exp(component.logOdds())));
        }

        /// Its weight in the pool and its part of the pooled log-odds.
        public String weighs(Rung rung) {
            Component component = cells.get(rung);
            return component == null
                    ? ""
                    : "weight " + AnswerWords.n(component.weight()) + ": " + AnswerWords.logOdds(component.logOdds());
        }
    }

    /// All of the page.
    ///
    /// @param search   the words in the form
    /// @param rung     the one that is explained
    /// @param earlier  questions asked before, the latest first
    /// @param reply    to a question that one ladder does not answer, or two ladders side by side
    public record Model(
            String search,
            QuestionState state,
            Optional<EntryLinks> refs,
            Actors actors,
            Rung rung,
            List<Example> examples,
            List<Example> earlier,
            Optional<ShortReply> reply,
            Request request) {
        /// The sentence the answer comes down to.
        public String sentence(QuestionState.LadderQuestion ladder) {
            Headline headline = Headline.of(ladder.interpretation().parsed());
            return Phrase.capitalised(headline.sentence(ladder.answer(), actors, RungWords.load())) + " "
                    + Headline.interval(ladder.answer().forecast().on(headline.rung()));
        }

        /// What is owed, how like cases came out, and what came of it.
        public QuestionFacts facts(QuestionState.LadderQuestion ladder) {
            return QuestionFacts.of(request, ladder.question(), ladder.answer(), headline(ladder));
        }

        /// The rung its sentence is about.
        public Rung headline(QuestionState.LadderQuestion ladder) {
            return Headline.of(ladder.interpretation().parsed()).rung();
        }

        /// The same of a question on deliveries.
        public String sentence(QuestionState.GoodsQuestion goods) {
            return DeliverySentence.of(goods.answer(), actors)
                    + goods.answer()
                            .forecast()
                            .map(f -> " " + DeliverySentence.interval(f))
                            .orElse("");
        }

        /// What was changed in interpreting a question, beside what was filled in.
        public List<String> changed(QuestionState.LadderQuestion ladder) {
            List<String> out = new ArrayList<>(
                    ladder.interpretation().notes().stream().distinct().toList());
            out.addAll(Headline.of(ladder.interpretation().parsed()).notes());
            return out;
        }

        /// The same of a question on deliveries.
        public List<String> changed(QuestionState.GoodsQuestion goods) {
            return DeliverySentence.notes(goods.asked(), goods.answer().question(), actors);
        }

        /// The coming dates of delivery that are reported.
        public ShortReply.Acts coming(QuestionState.GoodsQuestion goods) {
            List<Step> coming = DeliverySentence.coming(goods.answer());
            return ShortReply.acts(request, DeliverySentence.when(coming), coming);
        }

        /// What a rung is called.
        public String called(Rung other) {
            return request.once("rungs", RungWords.class, RungWords::load).name(other);
        }

        /// What a contradiction is about.
        public String about(Contradiction c) {
            return SafeWords.flat(Answers.about(request, c));
        }

        /// Who says otherwise of a rung that is disputed or denied: the open contradictions in which its acts stand.
        public List<Map.Entry<String, Link>> disputes(ObservedRung observed) {
            List<Map.Entry<String, Link>> out = new ArrayList<>();
            Answers.touching(request, observed.entries()).forEach((number, c) -> {
                if (c.state() == Contradiction.State.OPEN && out.size() < DISPUTES) {
                    String name = "C-" + number;
                    out.add(Map.entry(
                            name + ", who says what: " + about(c),
                            request.to("/contradictions").at(name)));
                }
            });
            return out;
        }

        /// Which of article and treaty an answer goes by.
        public String used(TreatyConflict conflict, Optional<Answer> answer) {
            return conflict.used(answer.flatMap(Answer::duty));
        }

        /// What each line of inquiry says by itself.
        public List<Inquiry> inquiries(Answer answer) {
            Map<String, Map<Rung, Component>> cells = new LinkedHashMap<>();
            Map<String, String> blind = new LinkedHashMap<>();
            answer.forecast().components().forEach(component -> {
                cells.computeIfAbsent(component.name(), n -> new LinkedHashMap<>())
                        .put(component.rung(), component);
                blind.putIfAbsent(component.name(), component.cannotSee());
            });
            List<Inquiry> out = new ArrayList<>();
            cells.forEach((name, by) -> out.add(new Inquiry(name, blind.getOrDefault(name, ""), by)));
            return out;
        }

        /// How the answer stood on earlier days.
        public AnswerHistory history(Question question) {
            return AnswerHistory.of(request, question);
        }

        /// The steps of the waterfall.
        public Waterfall waterfall(List<Term> terms) {
            return Waterfall.of(terms);
        }

        /// Another page about the same question.
        public Link about(String path) {
            return QuestionLink.to(request, path);
        }

        /// This page with another rung explained.
        public Link on(Rung other) {
            return QuestionLink.to(request, "/question")
                    .with("rung", other.wire())
                    .at("why");
        }

        /// The same question in another reading.
        public Link reading(int number) {
            return QuestionLink.to(request, "/question").with("reading", number == 1 ? "" : Integer.toString(number));
        }

        /// A mark that says the same as the word beside it.
        public String mark(ObservedRung.State state) {
            return switch (state) {
                case SEEN -> "•";
                case REPORTED -> "°";
                case DISPUTED -> "±";
                case DENIED -> "×";
                case NOTHING -> "–";
            };
        }

        /// Patron, protégé, adversary, what is given, and for how long.
        public String readAs(Question q) {
            String against =
                    q.adversary().map(z -> " against " + actors.name(z)).orElse("");
            return actors.name(q.patron()) + " for " + actors.name(q.protege()) + against + ", " + given(q)
                    + ", within " + q.windowDays() + " days";
        }

        private String given(Question q) {
            return q.trigger() == Trigger.NOW
                    ? "given an attack, which the question leaves open"
                    : q.adversary()
                            .map(z -> "given that " + actors.name(z) + " attacks " + actors.name(q.protege()))
                            .orElse("given an attack on " + actors.name(q.protege()));
        }

        /// By what rule the question is settled.
        public String resolution(Question q) {
            String from = q.trigger() == Trigger.NOW
                    ? "from " + request.today()
                    : q.adversary()
                                    .map(z -> "from the first day of an attack by " + actors.name(z))
                                    .orElse("from the first day of an attack")
                            + " on " + actors.name(q.protege());
            return "A rung is taken if, within " + q.windowDays() + " days " + from + ", the case reports an act by "
                    + actors.name(q.patron())
                    + " on that rung in an article's own voice, or by two independent sources, and it is not"
                    + " denied by as many; else it is not taken. Words, plans and offers take no rung but words.";
        }
    }

    @Override
    public String path() {
        return "/question";
    }

    @Override
    public String title() {
        return "Question";
    }

    @Override
    public String key() {
        return "q";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public String tab() {
        return "Answer";
    }

    @Override
    public List<FormHandler> posts() {
        return List.of(FormHandler.changing("/question", QuestionScreen::ask));
    }

    @Override
    public List<Download> handouts() {
        return List.of(new Download("/parse.json", "application/json; charset=utf-8", QuestionScreen::parsed));
    }

    /// How a question is understood while it is typed.
    private static byte[] parsed(Request request) {
        String words = request.text("q").orElse("");
        QuestionGrammar grammar = request.once(
                "grammar", QuestionGrammar.class, () -> QuestionGrammar.of(request.actors(), request.today()));
        ParsedQuestion parsed = grammar.parse(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        ObjectNode node = parsed.json();
        node.put("line", parsed.line(request.actors()));
        return Wire.text(node).getBytes(StandardCharsets.UTF_8);
    }

    /// Files the question in the case if it can be read, and shows its answer or what is wrong with it.
    private static FormResult ask(FormSubmission form) {
        String words = form.need("q");
        if (words.length() > LONGEST) {
            throw new InputProblem(
                    "q", "a question of " + words.length() + " letters is too long", "ask in one sentence");
        }
        Optional<LocalDate> asOf = Optional.ofNullable(form.back().query().get("asof"))
                .filter(d -> d.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(Request::day);
        try {
            if (TransferQuestions.read(words, form.actors(), form.today()).isEmpty()) {
                Assessment.of(form.file().ledger(asOf), form.actors(), form.today())
                        .parse(words);
            }
            form.file().ask(words, form.today(), asOf);
        } catch (InputProblem toldOnThePage) {
            // The page reads it again, tells what is wrong and keeps the words in the form.
        }
        return FormResult.to(Link.of("/question")
                .with("q", words)
                .with("asof", Optional.ofNullable(form.back().query().get("asof"))));
    }

    @Override
    public View show(Request request) {
        Rung rung = QuestionLink.rung(request);
        QuestionState state = QuestionState.of(request);
        Optional<ShortReply> reply = state instanceof QuestionState.LadderQuestion l && l.reading() == 1
                ? ShortReply.of(request, l)
                : Optional.empty();
        Model model = new Model(
                request.text("q").orElse(state.words()),
                state,
                QuestionLink.refs(request, state),
                request.actors(),
                rung,
                examples(request, state),
                earlier(request, state.words()),
                reply,
                request);
        return View.of(
                        "question.jte",
                        model,
                        () -> json(request, state, reply),
                        () -> reply.filter(r -> !r.beside())
                                .map(ShortReply::table)
                                .orElseGet(() -> table(state)))
                .titled(state.words().isEmpty() ? title() : state.words());
    }

    /// The sorts of question, on the pair the case is about where it has one.
    private static List<Example> examples(Request request, QuestionState state) {
        String will = "Will X defend Y against Z?";
        String who = "Who would help Y if Z attacks?";
        String did = "Has X helped Y?";
        String duty = "Does X have to defend Y?";
        String why = "Why did X not defend Y?";
        String follows = "What follows if X stays out?";
        String goods = "Will X deliver ITEM to Y by DATE?";
        if (state instanceof QuestionState.LadderQuestion l) {
            Actors a = request.actors();
            String x = a.name(l.question().patron());
            String y = a.name(l.question().protege());
            will = l.question()
                    .adversary()
                    .map(z -> "Will " + x + " defend " + y + " against " + a.name(z) + "?")
                    .orElse("Will " + x + " defend " + y + "?");
            who = l.question()
                    .adversary()
                    .map(z -> "Who would help " + y + " if " + a.name(z) + " attacks?")
                    .orElse("Who would help " + y + "?");
            did = "Has " + x + " helped " + y + "?";
            duty = "Does " + x + " have to defend " + y + "?";
            why = "Why did " + x + " not defend " + y + "?";
            follows = "What follows if " + x + " stays out?";
            goods = "Will " + x + " deliver air defence systems to " + y + " by "
                    + request.today().plusMonths(4) + "?";
        }
        return List.of(
                example(state, request, "What will happen", will),
                example(state, request, "Who would help", who),
                example(state, request, "What was done", did),
                example(state, request, "What is owed", duty),
                example(state, request, "Why", why),
                example(state, request, "What follows", follows),
                example(state, request, "A delivery", goods));
    }

    private static Example example(QuestionState state, Request request, String sort, String words) {
        Optional<Link> link = state instanceof QuestionState.LadderQuestion
                ? Optional.of(request.to("/question").with("q", words))
                : Optional.empty();
        return new Example(sort, words, link);
    }

    private static List<Example> earlier(Request request, String now) {
        Map<String, String> days = new LinkedHashMap<>();
        request.file()
                .questions()
                .reversed()
                .forEach(question ->
                        days.putIfAbsent(question.asked(), question.day().toString()));
        Set<String> words = new LinkedHashSet<>(days.keySet());
        words.remove(now);
        return words.stream()
                .limit(EARLIER)
                .map(q -> new Example(
                        days.getOrDefault(q, ""),
                        q,
                        Optional.of(request.to("/question").with("q", q))))
                .toList();
    }

    private static JsonNode json(Request request, QuestionState state, Optional<ShortReply> reply) {
        return switch (state) {
            case QuestionState.LadderQuestion l -> {
                ObjectNode node = AnswerJson.of(
                        Answers.whole(request, l.question()),
                        AnswerHistory.of(request, l.question()).days());
                reply.ifPresent(r -> node.set("reply", r.json().node()));
                yield node;
            }
            case QuestionState.GoodsQuestion g -> TransferJson.of(g.answer(), request.ledger());
            default -> QuestionLink.nothing(state);
        };
    }

    private static ScreenTable table(QuestionState state) {
        ScreenTable.Rows rows = ScreenTable.of(
                "rung",
                "observed",
                "acts",
                "families",
                "probability",
                "low",
                "high",
                "words",
                "reviewed only",
                "confidence");
        switch (state) {
            case QuestionState.LadderQuestion l ->
                l.answer().forecast().rungs().forEach(r -> {
                    ObservedRung o = l.answer().observed().get(r.rung().ordinal());
                    rows.row(
                            r.rung().wire(),
                            o.state().wire(),
                            o.acts(),
                            o.families(),
                            r.probability().value(),
                            r.low().value(),
                            r.high().value(),
                            r.words(),
                            l.answer().reviewed().probability(r.rung()).value(),
                            r.confidence().sentence());
                });
            case QuestionState.GoodsQuestion g -> g.answer().forecast().ifPresent(f -> goods(rows, g.answer(), f));
            default -> {}
        }
        return rows.done();
    }

    private static void goods(ScreenTable.Rows rows, TransferAnswer answer, TransferForecast f) {
        rows.row(
                answer.question().change().wire() + " " + answer.question().item(),
                "",
                answer.record().size(),
                f.families(),
                f.probability().value(),
                f.low().value(),
                f.high().value(),
                f.words(),
                answer.reviewed()
                        .map(r -> Double.toString(r.probability().value()))
                        .orElse(""),
                f.confidence().sentence());
    }
}
