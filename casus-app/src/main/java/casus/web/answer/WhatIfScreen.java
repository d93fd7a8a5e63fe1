package casus.web.answer;

import casus.game.play.CrisisForecast;
import casus.game.play.Periods;
import casus.game.play.Spread;
import casus.game.scenario.Scenario.WhatIf;
import casus.terms.InputProblem;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Rung;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The crisis of the question played with other numbers: at most twelve levers, all that is set stands in the URL,
/// so that a link shows another person the same page.
public final class WhatIfScreen implements Screen {
    private static final String SET = "set.";
    private static final String ATTACK = "attack";

    /// A lever on the page.
    ///
    /// @param value   as it is set, or as drafted
    /// @param rests   the entries it rests on
    /// @param isSet   whether somebody set it
    /// @param weighs  how much it matters, in words
    public record Slider(
            String key,
            String label,
            boolean clause,
            String least,
            String most,
            String value,
            String usual,
            List<EntryLinks.Ref> rests,
            String judge,
            boolean isSet,
            String weighs) {
        public Slider {
            rests = List.copyOf(rests);
        }
    }

    /// One outcome before and after.
    ///
    /// @param name   `attack`, or a rung given an attack
    /// @param before as drafted
    /// @param after  with what is set
    /// @param change of the probability, draw by draw
    /// @param both   change of the probability that there is an attack and the rung is taken
    public record OutcomeChange(
            String name, Spread before, Optional<Spread> after, Optional<Spread> change, Optional<Spread> both) {
        /// What it is called.
        public String called() {
            return RungWords.load().named(name);
        }

        /// Word, range and number.
        public String words(Spread spread) {
            return Likelihood.phrase(new Probability(Math.clamp(spread.mean(), 0, 1)));
        }
    }

    /// A link that sets something.
    public record Proposal(String label, Link link) {}

    /// All of the page.
    ///
    /// @param unplayable why there is no crisis to play
    public record Model(
            QuestionState state,
            Optional<InputProblem> unplayable,
            List<Slider> sliders,
            List<OutcomeChange> outcomes,
            List<Proposal> proposals,
            List<Periods.Fan> fans,
            int set,
            String evidence,
            Request request) {
        public Model {
            sliders = List.copyOf(sliders);
            outcomes = List.copyOf(outcomes);
            proposals = List.copyOf(proposals);
            fans = List.copyOf(fans);
        }

        /// Another page on the question.
        public Link about(String path) {
            return QuestionLink.to(request, path);
        }

        /// The band of a fan as an SVG path, in a field of 100 by 100.
        public String band(Periods.Fan fan) {
            StringBuilder up = new StringBuilder("M");
            StringBuilder down = new StringBuilder();
            int last = Math.max(1, fan.months().size() - 1);
            for (int m = 0; m < fan.months().size(); m++) {
                String x = AnswerWords.n(100.0 * m / last);
                up.append(m == 0 ? "" : "L")
                        .append(x)
                        .append(' ')
                        .append(AnswerWords.at(1 - fan.months().get(m).high()));
                down.insert(
                        0,
                        "L" + x + " " + AnswerWords.at(1 - fan.months().get(m).low()));
            }
            return up.append(down).append('Z').toString();
        }

        /// The mean of a fan as an SVG path.
        public String mean(Periods.Fan fan) {
            StringBuilder out = new StringBuilder();
            int last = Math.max(1, fan.months().size() - 1);
            for (int m = 0; m < fan.months().size(); m++) {
                out.append(m == 0 ? "M" : "L")
                        .append(AnswerWords.n(100.0 * m / last))
                        .append(' ')
                        .append(AnswerWords.at(1 - fan.months().get(m).mean()));
            }
            return out.toString();
        }
    }

    @Override
    public String path() {
        return "/whatif";
    }

    @Override
    public String title() {
        return "What if";
    }

    @Override
    public String key() {
        return "w";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public View show(Request request) {
        QuestionState state = QuestionState.of(request);
        Model model = state instanceof QuestionState.LadderQuestion ladder
                ? model(request, ladder)
                : none(request, state, Optional.empty());
        return View.of("whatif.jte", model, () -> json(model), () -> table(model));
    }

    private static Model none(Request request, QuestionState state, Optional<InputProblem> why) {
        return new Model(state, why, List.of(), List.of(), List.of(), List.of(), 0, "", request);
    }

    private static Model model(Request request, QuestionState.LadderQuestion ladder) {
        GameState game;
        try {
            game = GameState.of(request, ladder.question());
        } catch (InputProblem nobodyAttacks) {
            return none(request, ladder, Optional.of(nobodyAttacks));
        }
        Map<String, String> set = set(request, game);
        CrisisForecast forecast = game.outlook(request, ladder.question(), set);
        EntryLinks refs = new EntryLinks(request);
        long told = game.levers().stream().filter(l -> !l.evidence().isEmpty()).count();
        return new Model(
                ladder,
                Optional.empty(),
                game.levers().stream().map(l -> slider(l, set, refs)).toList(),
                outcomes(forecast),
                proposals(request, game),
                game.fans(),
                set.size(),
                told + " of these " + game.levers().size() + " rest on entries of the case",
                request);
    }

    /// What the URL sets; a value as drafted is none, and one out of range is told.
    private static Map<String, String> set(Request request, GameState game) {
        Map<String, String> out = new TreeMap<>();
        request.here().query().forEach((name, text) -> {
            if (name.startsWith(SET)) {
                String key = name.substring(SET.length());
                request.get(name, v -> value(name, v, game.lever(key), game))
                        .filter(v ->
                                !game.lever(key).map(GameState.Lever::usual).equals(Optional.of(v)))
                        .ifPresent(v -> out.put(key, v));
            }
        });
        return out;
    }

    private static String value(String name, String text, Optional<GameState.Lever> lever, GameState game) {
        GameState.Lever l = lever.orElseThrow(() -> new InputProblem(
                name,
                "nothing on this page is called so",
                "write one of "
                        + String.join(
                                ", ",
                                game.levers().stream().map(GameState.Lever::key).toList())));
        if (l.clause()) {
            if (!text.matches("true|false")) {
                throw new InputProblem(name, "\"" + text + "\" is neither true nor false", "write one of the two");
            }
            return text;
        }
        String range = AnswerWords.n(l.least()) + " to " + AnswerWords.n(l.most());
        if (!text.matches("-?\\d{1,4}(?:\\.\\d{1,6})?")
                || Double.parseDouble(text) < l.least() - 1e-9
                || Double.parseDouble(text) > l.most() + 1e-9) {
            throw new InputProblem(
                    name, "\"" + text + "\" is no number from " + range, "write one, such as " + l.usual());
        }
        return String.format(Locale.ROOT, "%.2f", Double.parseDouble(text));
    }

    private static Slider slider(GameState.Lever l, Map<String, String> set, EntryLinks refs) {
        return new Slider(
                l.key(),
                l.label(),
                l.clause(),
                AnswerWords.n(l.least()),
                AnswerWords.n(l.most()),
                set.getOrDefault(l.key(), l.usual()),
                l.usual(),
                refs.named(l.evidence()),
                l.judge().orElse(""),
                set.containsKey(l.key()),
                l.clause()
                        ? ""
                        : String.format(Locale.ROOT, "%.0f%% of what force hangs on", 100 * Math.max(0, l.share())));
    }

    private static List<OutcomeChange> outcomes(CrisisForecast o) {
        Optional<CrisisForecast.Variant> variant = o.variants().stream().findFirst();
        List<OutcomeChange> out = new ArrayList<>();
        out.add(new OutcomeChange(
                ATTACK,
                o.attack(),
                variant.map(CrisisForecast.Variant::attack),
                variant.map(CrisisForecast.Variant::change),
                Optional.empty()));
        for (Rung rung : Rung.values()) {
            Optional<CrisisForecast.RungChange> paired =
                    variant.flatMap(v -> Optional.ofNullable(v.rungs().get(rung)));
            Optional.ofNullable(o.rungs().get(rung))
                    .ifPresent(before -> out.add(new OutcomeChange(
                            rung.wire(),
                            before,
                            paired.map(CrisisForecast.RungChange::after),
                            paired.map(CrisisForecast.RungChange::change),
                            paired.map(CrisisForecast.RungChange::both))));
        }
        return out;
    }

    /// What a proposal sets, in the words of its levers.
    private static String label(WhatIf w, GameState game) {
        return w.set().entrySet().stream()
                .flatMap(one -> game.lever(one.getKey()).stream()
                        .map(lever -> lever.label() + ": "
                                + value(lever, one.getValue().mean())))
                .collect(Collectors.joining("; "));
    }

    private static String value(GameState.Lever lever, double mean) {
        return lever.clause() ? (mean > 0.5 ? "yes" : "no") : String.format(Locale.ROOT, "%.2f", mean);
    }

    private static List<Proposal> proposals(Request request, GameState game) {
        return game.proposals().stream()
                .map(w -> {
                    Link link = QuestionLink.to(request, "/whatif");
                    for (var one : w.set().entrySet()) {
                        boolean clause = game.lever(one.getKey())
                                .map(GameState.Lever::clause)
                                .orElse(false);
                        double value = one.getValue().mean();
                        link = link.with(
                                SET + one.getKey(),
                                clause ? Boolean.toString(value > 0.5) : String.format(Locale.ROOT, "%.2f", value));
                    }
                    return new Proposal(label(w, game), link);
                })
                .toList();
    }

    private static JsonNode json(Model model) {
        if (!(model.state() instanceof QuestionState.LadderQuestion ladder)) {
            return QuestionLink.nothing(model.state());
        }
        JsonObject set = JsonObject.exact();
        model.sliders().stream().filter(Slider::isSet).forEach(s -> set.put(s.key(), s.value()));
        return JsonObject.exact()
                .put("question", ladder.words())
                .putSome("why", model.unplayable().map(InputProblem::what))
                .putSome("remedy", model.unplayable().map(InputProblem::remedy))
                .put("set", set)
                .putSome(
                        "levers",
                        model.sliders(),
                        s -> JsonObject.exact()
                                .put("key", s.key())
                                .put("label", s.label())
                                .put("usual", s.usual())
                                .putSome("entries", s.rests(), r -> r.id()))
                .putSome(
                        "outcomes",
                        model.outcomes(),
                        o -> JsonObject.exact()
                                .put("name", o.name())
                                .put("before", spread(o.before()))
                                .putSome("after", o.after().map(WhatIfScreen::spread))
                                .putSome("change", o.change().map(WhatIfScreen::spread))
                                .putSome("attackAndRung", o.both().map(WhatIfScreen::spread)))
                .node();
    }

    private static JsonObject spread(Spread s) {
        return JsonObject.exact().put("mean", s.mean()).put("low", s.low()).put("high", s.high());
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows =
                ScreenTable.of("outcome", "as drafted", "low", "high", "yours", "low", "high", "points", "low", "high");
        for (OutcomeChange o : model.outcomes()) {
            rows.row(
                    o.name(),
                    o.before().mean(),
                    o.before().low(),
                    o.before().high(),
                    o.after().map(s -> Double.toString(s.mean())).orElse(""),
                    o.after().map(s -> Double.toString(s.low())).orElse(""),
                    o.after().map(s -> Double.toString(s.high())).orElse(""),
                    o.change().map(s -> Double.toString(100 * s.mean())).orElse(""),
                    o.change().map(s -> Double.toString(100 * s.low())).orElse(""),
                    o.change().map(s -> Double.toString(100 * s.high())).orElse(""));
        }
        return rows.done();
    }
}
