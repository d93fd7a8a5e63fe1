package casus.web.forecast;

import casus.assess.Assessment;
import casus.assess.score.CalibrationBin;
import casus.assess.score.LargestMiss;
import casus.assess.score.MeanScore;
import casus.assess.score.PastForecasts;
import casus.assess.score.QuestionScore;
import casus.assess.score.ResolvedQuestion;
import casus.assess.score.ScorecardJson;
import casus.ledger.decision.Decision;
import casus.precedent.pair.PairModel;
import casus.read.Progress;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.WireName;
import casus.web.answer.AnswerWords;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What came of the questions of this case, how good the forecasts were, and what put the worst of them wrong.
public final class ScoreScreen implements Screen {
    private static final int MISSES = 5;

    /// A rung of a question whose outcome is known.
    public record RungLine(String rung, String said, boolean came, String brier, String rate) {}

    /// A question whose outcome is known.
    ///
    /// @param state `yes` or `no` of the rungs that came, or `void`
    /// @param forecasts how many were scored, in words
    public record Line(
            String asked,
            String outcome,
            String on,
            String why,
            String decision,
            String brier,
            String forecasts,
            List<RungLine> rungs,
            Link link) {}

    /// A dot of the reliability diagram.
    public record Bin(
            String band, int n, String said, String came, String x, String y, String low, String high, boolean few) {}

    /// How the starting estimates of one rung did on past decisions.
    public record RungRecord(String rung, List<Bin> bins) {}

    /// A forecast that was wrong, and what put it there.
    public record Miss(String asked, String rung, String said, boolean came, List<String> wrong) {}

    /// A mean.
    public record Mean(String of, int n, String brier, String interval, String log, String rates) {}

    /// All of the page.
    public record Model(
            List<Line> lines,
            List<Mean> means,
            List<Bin> bins,
            List<Miss> misses,
            List<Link> open,
            List<String> openWords,
            List<String> deliveries,
            List<RungRecord> past,
            int pastDecisions,
            String finding,
            boolean large) {}

    private record Scored(PastForecasts.Card card) {}

    @Override
    public String path() {
        return "/score";
    }

    @Override
    public String title() {
        return "Score";
    }

    @Override
    public String key() {
        return "s";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public List<FormHandler> posts() {
        return List.of(FormHandler.changing("/resolve", ScoreScreen::resolve));
    }

    /// Says what came of a question: the rungs that are ticked, none, or that it is void.
    private static FormResult resolve(FormSubmission form) {
        String words = form.need("q");
        String state = form.need("state");
        boolean isVoid = state.equals("void");
        List<Rung> rungs = isVoid || state.equals("no")
                ? List.of()
                : form.fields().getOrDefault("rung", List.of()).stream()
                        .map(w -> WireName.find(Rung.class, w)
                                .orElseThrow(() -> new InputProblem(
                                        "rung", "no rung is called \"" + w + "\"", "tick one of the list")))
                        .toList();
        if (state.equals("yes") && rungs.isEmpty()) {
            throw new InputProblem("rung", "no rung is ticked", "tick what was done, or say that nothing was");
        }
        if (form.why().isEmpty()) {
            throw new InputProblem("why", "nothing says what settles it", "give the reason in a few words");
        }
        LocalDate on = form.text("on").map(Request::day).orElse(form.today());
        if (on.isAfter(form.today())) {
            throw new InputProblem("on", on + " is after today, " + form.today(), "name an earlier day");
        }
        Question q = Assessment.of(form.file().ledger(Optional.empty()), form.actors(), form.today())
                .question(words, form.file().lastAsked(words).flatMap(x -> x.by()));
        if (q.kind() != Question.Kind.WILL) {
            throw new InputProblem(
                    "q", "only a question that foretells can be resolved", "ask \"Will X defend Y against Z?\"");
        }
        return FormResult.decided(
                form.back(),
                form.file().decide(form.today(), form.who(), form.why(), Decision.Resolve.of(q, rungs, on, !isVoid)));
    }

    @Override
    public View show(Request request) {
        if (request.isLarge()) {
            return View.of(
                    "score.jte",
                    new Model(
                            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0,
                            "", true),
                    () -> casus.terms.code.JsonObject.exact().put("large", true).node(),
                    () -> ScreenTable.of("question").done());
        }
        PastForecasts.Card card = request.once(
                        List.of("score", request.file().questions().size()),
                        Scored.class,
                        () -> new Scored(
                                new PastForecasts(request.file(), request.actors(), request.asOf(), request.today())
                                        .card(Progress.SILENT)))
                .card();
        PairModel past = request.once("shipped", PairModel.class, PairModel::shipped);
        return View.of("score.jte", model(request, card, past), () -> ScorecardJson.of(card), () -> table(card));
    }

    private static Model model(Request request, PastForecasts.Card card, PairModel past) {
        var scores = card.scores();
        return new Model(
                scores.resolved().stream()
                        .map(r -> line(
                                request,
                                r,
                                scores.questions().stream()
                                        .filter(q -> q.resolved() == r)
                                        .findFirst()))
                        .toList(),
                scores.all().stream()
                        .flatMap(all -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(all), scores.byRung().stream()))
                        .map(ScoreScreen::mean)
                        .toList(),
                scores.calibration().stream().map(b -> bin(b)).toList(),
                scores.misses().stream().limit(MISSES).map(ScoreScreen::miss).toList(),
                card.open().stream()
                        .map(q -> request.to("/question").with("q", q))
                        .toList(),
                card.open(),
                card.deliveries().stream()
                        .map(d -> d.question().asked() + " said " + percent(d.said()) + ", "
                                + d.came().map(c -> c ? "came" : "did not come").orElse("open until " + d.last()))
                        .toList(),
                Arrays.stream(Rung.values())
                        .map(r -> new RungRecord(
                                RungWords.load().name(r),
                                past.scored(r).stream().map(ScoreScreen::bin).toList()))
                        .toList(),
                past.decisions(),
                finding(card),
                false);
    }

    private static Bin bin(PairModel.Scored s) {
        return new Bin(
                percent(s.low()) + " to " + percent(s.high()),
                s.n(),
                percent(s.said()),
                percent(s.came()),
                AnswerWords.at(s.said()),
                AnswerWords.at(1 - s.came()),
                AnswerWords.at(1 - s.cameLow()),
                AnswerWords.at(1 - s.cameHigh()),
                s.n() < CalibrationBin.FEW);
    }

    private static String finding(PastForecasts.Card card) {
        return card.scores()
                .all()
                .map(m -> String.format(
                        Locale.ROOT,
                        "Over %d %s the forecasts score %.3f, where 0 is perfect and 0.25 is always saying 50%%",
                        m.n(),
                        m.n() == 1 ? "question" : "questions",
                        m.brier()))
                .orElse("");
    }

    private static Line line(Request request, ResolvedQuestion r, Optional<QuestionScore> score) {
        Decision.Resolve o = r.outcome();
        return new Line(
                o.asked(),
                !o.counts()
                        ? "void: what it took as given never came"
                        : o.rungs().isEmpty()
                                ? "no: nothing of it was done"
                                : "it did: "
                                        + o.rungs().stream()
                                                .map(RungWords.load()::name)
                                                .collect(Collectors.joining(", ")),
                o.on().toString(),
                r.decision().why(),
                r.decision().name(),
                score.map(s -> number(s.brier())).orElse("–"),
                r.given().isEmpty()
                        ? "Nothing to score: no forecast was given before that day. The next question asked ahead of its outcome is"
                        : r.given().size() + (r.given().size() == 1 ? " forecast" : " forecasts") + ", the last of "
                                + r.given().getLast().knows(),
                score.map(s -> s.rungs().stream()
                                .map(x -> new RungLine(
                                        RungWords.load().name(x.rung()),
                                        percent(x.last()),
                                        x.came(),
                                        number(x.brier()),
                                        x.byRate().map(ScoreScreen::number).orElse("–")))
                                .toList())
                        .orElse(List.of()),
                request.to("/question").with("q", o.asked()));
    }

    private static Mean mean(MeanScore m) {
        return new Mean(
                m.of(),
                m.n(),
                number(m.brier()),
                m.low()
                        .map(l -> number(l) + " to " + number(m.high().orElse(l)))
                        .orElse("none from one"),
                String.format(Locale.ROOT, "%.2f", m.log()),
                m.rates().map(ScoreScreen::number).orElse("–"));
    }

    private static Bin bin(CalibrationBin b) {
        return new Bin(
                b.band(),
                b.n(),
                percent(b.said()),
                percent(b.came()),
                AnswerWords.at(b.said()),
                AnswerWords.at(1 - b.came()),
                AnswerWords.at(1 - b.low()),
                AnswerWords.at(1 - b.high()),
                b.isFew());
    }

    private static Miss miss(LargestMiss m) {
        return new Miss(
                m.question().resolved().outcome().asked(),
                RungWords.load().name(m.rung()),
                percent(m.said()),
                m.came(),
                m.wrong().stream()
                        .map(t -> t.label() + " " + AnswerWords.logOdds(t.logOdds()))
                        .toList());
    }

    private static String percent(double share) {
        return new casus.terms.Probability(share).percent();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static ScreenTable table(PastForecasts.Card card) {
        ScreenTable.Rows rows = ScreenTable.of("question", "rung", "last forecast", "came", "brier", "log");
        card.scores()
                .questions()
                .forEach(q -> q.rungs()
                        .forEach(r -> rows.row(
                                q.resolved().outcome().asked(),
                                r.rung().wire(),
                                r.last(),
                                r.came(),
                                r.brier(),
                                r.log())));
        return rows.done();
    }
}
