package casus.web.answer;

import casus.assess.Ach;
import casus.ledger.actor.Actors;
import casus.terms.code.JsonObject;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.RungWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// Competing hypotheses in rows, evidence in columns by diagnosticity, likelihood ratios in the cells.
public final class AchScreen implements Screen {
    private static final int FEW = 8;
    private static final double STRONG = 2;
    private static final double SLIGHT = 1.05;

    /// All of the page.
    ///
    /// @param most how many columns are shown
    public record Model(QuestionState state, Optional<EntryLinks> refs, Actors actors, int most, Request request) {
        /// The matrix.
        public Ach ach(QuestionState.LadderQuestion ladder) {
            return Ach.of(ladder.answer().forecast());
        }

        /// Its most diagnostic columns.
        public List<Ach.Column> columns(Ach ach) {
            return ach.columns().subList(0, Math.min(most, ach.columns().size()));
        }

        /// The name of a column: a, b, …, z, aa, ab, …
        public String letter(int column) {
            String last = Character.toString('a' + column % 26);
            return column < 26 ? last : letter(column / 26 - 1) + last;
        }

        /// What a ratio says, as a class and a sign.
        public String sign(double ratio) {
            double size = ratio >= 1 ? ratio : 1 / ratio;
            String way = ratio >= 1 ? "for" : "against";
            return size < SLIGHT ? "neutral" : size < STRONG ? way : way + "-much";
        }

        /// The same page with every column.
        public Link whole() {
            return QuestionLink.to(request, "/ach").with("columns", "all");
        }

        /// The hypothesis in words.
        public String hypothesis(String name) {
            return name.equals("none") ? "no help at all" : "up to " + called(name);
        }

        /// The rung of a hypothesis.
        public String called(String name) {
            return RungWords.load().named(name);
        }
    }

    @Override
    public String path() {
        return "/ach";
    }

    @Override
    public String title() {
        return "Hypotheses";
    }

    @Override
    public String key() {
        return "h";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public View show(Request request) {
        QuestionState state = QuestionState.of(request);
        int most = request.text("columns").filter("all"::equals).isPresent() ? Integer.MAX_VALUE : FEW;
        return View.of(
                "ach.jte",
                new Model(state, QuestionLink.refs(request, state), request.actors(), most, request),
                () -> json(state),
                () -> table(state));
    }

    private static JsonNode json(QuestionState state) {
        if (!(state instanceof QuestionState.LadderQuestion l)) {
            return QuestionLink.nothing(state);
        }
        Ach ach = Ach.of(l.answer().forecast());
        return JsonObject.exact()
                .put("question", l.words())
                .putSome("hypotheses", ach.hypotheses())
                .putSome(
                        "columns",
                        ach.columns(),
                        c -> JsonObject.exact()
                                .put("label", c.label())
                                .put("diagnosticity", c.diagnosticity())
                                .putSome("entries", c.entries())
                                .putSome("judgedBy", c.judgedBy())
                                .putSome("ratios", c.ratios())
                                .putSome("without", c.without()))
                .node();
    }

    private static ScreenTable table(QuestionState state) {
        ScreenTable.Rows rows =
                ScreenTable.of("evidence", "diagnosticity", "hypothesis", "probability", "ratio", "without");
        if (state instanceof QuestionState.LadderQuestion l) {
            Ach ach = Ach.of(l.answer().forecast());
            for (Ach.Column c : ach.columns()) {
                for (int h = 0; h < ach.hypotheses().size(); h++) {
                    rows.row(
                            c.label(),
                            c.diagnosticity(),
                            ach.hypotheses().get(h).name(),
                            ach.hypotheses().get(h).probability().value(),
                            c.ratios().get(h),
                            c.without().get(h).value());
                }
            }
        }
        return rows.done();
    }
}
