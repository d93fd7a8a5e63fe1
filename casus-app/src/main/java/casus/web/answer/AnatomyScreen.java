package casus.web.answer;

import casus.assess.Answer;
import casus.assess.Omission;
import casus.assess.weigh.RungForecast;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.JsonObject;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.RungWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Why a rung has its number: the waterfall of its log-odds, and the answer with one thing left out at a time.
public final class AnatomyScreen implements Screen {
    private static final int MOST = 25;
    private static final double NOTHING = 0.0005;

    /// The answer without one thing.
    ///
    /// @param shift  of the rung that is explained, -1 to 1
    /// @param x      left end of its bar, from 0 to 100; 50 is no change
    /// @param wide   length of its bar
    /// @param shifts of every rung
    public record OmissionBar(Omission out, double shift, String x, String wide, List<Double> shifts) {
        public OmissionBar {
            shifts = List.copyOf(shifts);
        }
    }

    /// All things of one sort, those that move the rung most first.
    ///
    /// @param still how many more move no rung by a twentieth of a point
    /// @param more  how many more are not shown
    public record OmissionGroup(String name, String heading, List<OmissionBar> rows, int still, int more) {
        public OmissionGroup {
            rows = List.copyOf(rows);
        }
    }

    /// All of the page.
    public record Model(QuestionState state, Optional<EntryLinks> refs, Rung rung, Request request) {
        /// What a rung is called.
        public String called(Rung other) {
            return RungWords.load().name(other);
        }

        /// The steps of the rung.
        public Waterfall waterfall(Answer answer) {
            return Waterfall.of(answer.forecast().on(rung).terms());
        }

        /// The rung with everything in.
        public RungForecast whole(Answer answer) {
            return answer.forecast().on(rung);
        }

        /// The answer with one thing left out, sort by sort.
        public List<OmissionGroup> without(Answer answer) {
            return AnatomyScreen.sorts(answer, rung);
        }

        /// The same for another rung.
        public Link on(Rung other) {
            return QuestionLink.to(request, "/anatomy").with("rung", other.wire());
        }

        /// Another page on the same question.
        public Link about(String path) {
            return QuestionLink.to(request, path);
        }
    }

    @Override
    public String path() {
        return "/anatomy";
    }

    @Override
    public String title() {
        return "Anatomy";
    }

    @Override
    public String key() {
        return "f";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public String tab() {
        return "Why";
    }

    @Override
    public View show(Request request) {
        Rung rung = QuestionLink.rung(request);
        QuestionState state = whole(request, QuestionState.of(request));
        return View.of(
                "anatomy.jte",
                new Model(state, QuestionLink.refs(request, state), rung, request),
                () -> json(state, rung),
                () -> table(state, rung));
    }

    private static QuestionState whole(Request request, QuestionState state) {
        return state instanceof QuestionState.LadderQuestion l ? l.whole(request) : state;
    }

    private static List<OmissionGroup> sorts(Answer answer, Rung rung) {
        double widest = answer.leaveOneOut().stream()
                .mapToDouble(omission -> Math.abs(shift(answer, omission, rung)))
                .max()
                .orElse(0);
        List<OmissionGroup> out = new ArrayList<>();
        for (Omission.OmissionKind what : Omission.OmissionKind.values()) {
            List<OmissionBar> all = answer.leaveOneOut().stream()
                    .filter(omission -> omission.what() == what)
                    .map(omission -> without(answer, omission, rung, Math.max(widest, 0.01)))
                    .sorted(Comparator.comparingDouble((OmissionBar w) -> -Math.abs(w.shift()))
                            .thenComparing(w -> w.out().name()))
                    .toList();
            List<OmissionBar> moving = all.stream()
                    .filter(w -> moves(w) || what == Omission.OmissionKind.LINE)
                    .toList();
            List<OmissionBar> shown = moving.subList(0, Math.min(MOST, moving.size()));
            if (!all.isEmpty()) {
                out.add(new OmissionGroup(
                        what.wire(), heading(what), shown, all.size() - moving.size(), moving.size() - shown.size()));
            }
        }
        return out;
    }

    private static boolean moves(OmissionBar w) {
        return w.shifts().stream().anyMatch(s -> Math.abs(s) >= NOTHING);
    }

    private static String heading(Omission.OmissionKind what) {
        return switch (what) {
            case ARTICLE -> "Without an article";
            case FAMILY -> "Without one source (articles that share their text count as one)";
            case SPEAKER -> "Without all on the word of one speaker";
            case LINE -> "Without a line of inquiry";
            case ASSUMPTION -> "Without an assumption";
        };
    }

    private static OmissionBar without(Answer answer, Omission omission, Rung rung, double widest) {
        double shift = shift(answer, omission, rung);
        double wide = Math.abs(shift) / widest * 48;
        return new OmissionBar(
                omission,
                shift,
                AnswerWords.n(shift < 0 ? 50 - wide : 50),
                AnswerWords.n(Math.max(wide, 0.3)),
                Arrays.stream(Rung.values())
                        .map(r -> shift(answer, omission, r))
                        .toList());
    }

    private static double shift(Answer answer, Omission omission, Rung rung) {
        return omission.on(rung).value() - answer.forecast().probability(rung).value();
    }

    private static JsonNode json(QuestionState state, Rung rung) {
        if (!(state instanceof QuestionState.LadderQuestion l)) {
            return QuestionLink.nothing(state);
        }
        RungForecast whole = l.answer().forecast().on(rung);
        return JsonObject.exact()
                .put("question", l.words())
                .put("rung", rung)
                .put("probability", whole.probability())
                .putSome(
                        "terms",
                        whole.terms(),
                        t -> JsonObject.exact()
                                .put("label", t.label())
                                .put("logOdds", t.logOdds())
                                .putSome("entries", t.entries())
                                .putSome("cases", t.cases())
                                .putSome("judgedBy", t.judgedBy()))
                .putSome(
                        "leaveOneOut",
                        l.answer().leaveOneOut(),
                        left -> JsonObject.exact()
                                .put("what", left.what())
                                .put("name", left.name())
                                .put("label", left.label())
                                .put("probabilities", new TreeMap<>(left.probabilities())))
                .node();
    }

    private static ScreenTable table(QuestionState state, Rung rung) {
        ScreenTable.Rows rows = ScreenTable.of("sort", "name", "log-odds", "probability without", "points", "rests on");
        if (state instanceof QuestionState.LadderQuestion l) {
            for (Term t : l.answer().forecast().on(rung).terms()) {
                rows.row(
                        "term",
                        t.label(),
                        t.logOdds(),
                        "",
                        "",
                        String.join(
                                " ", t.entries().stream().map(Object::toString).toList()));
            }
            for (Omission omission : l.answer().leaveOneOut()) {
                rows.row(
                        omission.what().wire(),
                        omission.label(),
                        "",
                        omission.on(rung).value(),
                        100 * shift(l.answer(), omission, rung),
                        String.join(" ", omission.articles()));
            }
        }
        return rows.done();
    }
}
