package casus.app.page;

import casus.assess.score.CalibrationBin;
import casus.assess.score.DeliveryScore;
import casus.assess.score.GivenForecast;
import casus.assess.score.LargestMiss;
import casus.assess.score.MeanScore;
import casus.assess.score.PastForecasts;
import casus.assess.score.QuestionScore;
import casus.assess.score.ResolvedQuestion;
import casus.assess.score.RungScore;
import casus.assess.score.Scorecard;
import casus.precedent.pair.PairModel;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A scorecard, and the path of an answer, for a person.
public final class ScorePage {
    private static final int IDS = 6;

    private ScorePage() {}

    /// @param model whose record on past decisions is told too
    public static List<String> of(PastForecasts.Card whole, PairModel model) {
        Scorecard card = whole.scores();
        List<String> open = whole.open();
        List<String> out = new ArrayList<>();
        int n = card.resolved().size();
        out.add(
                n == 0
                        ? "no question is resolved; say what came with `casus score resolve \"QUESTION\" --rungs … --why …`"
                        : Phrase.count(n, "question") + " resolved, "
                                + card.questions().size() + " with a forecast to score");
        card.resolved().forEach(r -> question(out, r, score(card, r)));
        card.all().ifPresent(all -> means(out, card, all));
        if (!card.calibration().isEmpty()) {
            calibration(out, card.calibration());
        }
        if (!card.questions().isEmpty()) {
            misses(out, card.misses());
        }
        deliveries(out, whole.deliveries());
        pastDecisions(out, model);
        if (!open.isEmpty()) {
            out.add("");
            out.add("Asked and not resolved");
            open.forEach(q -> out.add("  " + q));
        }
        return out;
    }

    /// How the starting estimates did on decisions that shipped with what came of them.
    private static void pastDecisions(List<String> out, PairModel model) {
        out.add("");
        out.add(line(
                "Starting estimates of %,d past decisions, each without its conflict: said → came, in bands of 30 or more",
                model.decisions()));
        for (Rung rung : Rung.values()) {
            List<PairModel.Scored> bands = model.scored(rung);
            if (!bands.isEmpty()) {
                out.add(line("  %-13s ", rung.wire())
                        + bands.stream()
                                .map(b -> Math.round(b.said() * 100) + "→" + whole(b.came()))
                                .collect(Collectors.joining("  ")));
            }
        }
    }

    /// Each by itself: the record settles it, and no rung of the ladder is asked for.
    private static void deliveries(List<String> out, List<DeliveryScore> all) {
        if (all.isEmpty()) {
            return;
        }
        out.add("");
        out.add("Deliveries, settled by the record of the case once the last day is past");
        for (DeliveryScore d : all) {
            out.add("  " + d.question().asked());
            out.add("    asked on " + d.day() + ", said " + percent(d.said()) + ", "
                    + d.came()
                            .map(c -> (c ? "came" : "did not come")
                                    + line(
                                            " by %s (Brier %.3f, log %.2f)",
                                            d.last(),
                                            d.brier().orElseThrow(),
                                            d.log().orElseThrow()))
                            .orElse("open until " + d.last()));
        }
        List<Double> scored = all.stream().flatMap(d -> d.brier().stream()).toList();
        if (scored.size() > 1) {
            out.add(line(
                    "  mean Brier of %d: %.3f",
                    scored.size(), scored.stream().mapToDouble(b -> b).average().orElseThrow()));
        }
    }

    private static Optional<QuestionScore> score(Scorecard card, ResolvedQuestion r) {
        return card.questions().stream().filter(q -> q.resolved() == r).findFirst();
    }

    private static void question(List<String> out, ResolvedQuestion r, Optional<QuestionScore> score) {
        out.add("");
        out.add(r.outcome().asked());
        out.add("  " + outcome(r));
        if (r.given().isEmpty()) {
            out.add("  no forecast was kept that did not know it; `casus score --replay` makes them again");
        } else {
            GivenForecast last = r.given().getLast();
            out.add("  " + Phrase.count(r.given().size(), "forecast", "forecasts, the last")
                    + " from what was known as of " + last.knows()
                    + (last.afterwards() ? ", asked on " + last.day() + " when the outcome was known" : ""));
        }
        score.ifPresent(s -> rungs(out, s));
    }

    private static String outcome(ResolvedQuestion r) {
        String came = !r.outcome().counts()
                ? "void: what it took as given never came"
                : r.outcome().rungs().isEmpty()
                        ? "none"
                        : r.outcome().rungs().stream().map(Rung::wire).collect(Collectors.joining(", "));
        return "known on " + r.outcome().on() + ": " + came + " ("
                + r.decision().name() + ", " + r.decision().why() + ")";
    }

    private static void rungs(List<String> out, QuestionScore s) {
        out.add(line(
                "    %-13s %-13s %-5s %6s %6s   %s", "rung", "last forecast", "came", "Brier", "log", "rate alone"));
        for (RungScore r : s.rungs()) {
            out.add(line(
                    "    %-13s %-13s %-5s %6.3f %6.2f   %s",
                    r.rung().wire(),
                    percent(r.last()),
                    r.came() ? "yes" : "no",
                    r.brier(),
                    r.log(),
                    r.byRate().map(b -> line("%.3f", b)).orElse("–")));
        }
        out.add(line(
                "  mean over the rungs %.3f; highest rung %.3f (0 to 2), log %.2f; exactly these rungs, log %.2f",
                s.brier(), s.highest(), s.highestLog(), s.exactLog()));
    }

    private static void means(List<String> out, Scorecard card, MeanScore all) {
        out.add("");
        out.add(
                "Mean scores: Brier 0 is perfect, 0.25 is always saying 50%; log 0 is perfect, 0.69 is always saying 50%");
        out.add(line(
                "  %-13s %9s %6s  %-15s %6s   %s",
                "of", "questions", "Brier", "90% interval", "log", "where a rate of precedents speaks: ours, its own"));
        mean(out, all);
        card.byRung().forEach(m -> mean(out, m));
        card.byYear().forEach(m -> mean(out, m));
        if (all.n() < CalibrationBin.FEW) {
            out.add("  From fewer than " + CalibrationBin.FEW
                    + " questions these means say next to nothing of the next one.");
        }
    }

    private static void mean(List<String> out, MeanScore m) {
        out.add(line(
                "  %-13s %9d %6.3f  %-15s %6.2f   %s",
                m.of(),
                m.n(),
                m.brier(),
                m.low()
                        .map(low -> line("%.3f to %.3f", low, m.high().orElse(low)))
                        .orElse("none from one"),
                m.log(),
                m.rated() == 0
                        ? "–"
                        : line(
                                "%.3f, %.3f (%d)",
                                m.ours().orElseThrow(), m.rates().orElseThrow(), m.rated())));
    }

    private static void calibration(List<String> out, List<CalibrationBin> bins) {
        out.add("");
        out.add("Calibration of the last forecasts before the outcome");
        out.add(line("  %-8s %4s  %-5s %-5s %s", "said", "n", "mean", "came", "90% interval"));
        for (CalibrationBin b : bins) {
            out.add(line(
                    "  %-8s %4d  %-5s %-5s %s%s",
                    b.band(),
                    b.n(),
                    percent(b.said()),
                    whole(b.came()),
                    whole(b.low()) + " to " + whole(b.high()),
                    b.isFew() ? "  too few to mean anything" : ""));
        }
    }

    private static void misses(List<String> out, List<LargestMiss> misses) {
        out.add("");
        if (misses.isEmpty()) {
            out.add("No miss: every last forecast was on the right side of 50%.");
            return;
        }
        out.add("Worst misses, and what pulled the wrong way (log-odds)");
        for (LargestMiss m : misses) {
            out.add(line(
                    "  %s: said %s, %s (Brier %.3f)   %s",
                    m.rung().wire(),
                    percent(m.said()),
                    m.came() ? "came" : "did not come",
                    m.brier(),
                    m.question().resolved().outcome().asked()));
            m.wrong().forEach(t -> out.add(line("    %+.2f  %s  [%s]", t.logOdds(), t.label(), rests(t))));
        }
    }

    private static String rests(Term t) {
        if (!t.entries().isEmpty()) {
            return t.entries().stream().limit(IDS).map(EntryId::toString).collect(Collectors.joining(" "))
                    + (t.entries().size() > IDS ? " and " + (t.entries().size() - IDS) + " more" : "");
        }
        return !t.cases().isEmpty()
                ? String.join("; ", t.cases())
                : t.judgedBy().map(j -> "judged by " + j).orElse("");
    }

    /// How an answer moved.
    public static List<String> of(PastForecasts.Replay replay) {
        Map<GivenForecast, Integer> path = replay.path();
        Optional<QuestionScore> score = replay.score();
        List<String> out = new ArrayList<>();
        out.add(replay.question().asked());
        out.add("  " + replay.resolved().map(ScorePage::outcome).orElse("not resolved, so nothing is scored"));
        if (path.isEmpty()) {
            out.add("  no article that names the pair was in print before");
            return out;
        }
        out.add("  known as of  articles  attack told"
                + List.of(Rung.values()).stream()
                        .map(r -> line("  %12s", r.wire()))
                        .collect(Collectors.joining())
                + (score.isPresent() ? "   Brier" : ""));
        path.forEach((g, articles) -> out.add(line(
                        "  %-12s %8d  %-11s",
                        g.knows(),
                        articles,
                        g.answer()
                                .attack()
                                .map(a -> a.start().map(Object::toString).orElse("undated"))
                                .orElse("none"))
                + List.of(Rung.values()).stream()
                        .map(r -> line(
                                "  %12s", g.answer().forecast().probability(r).percent()))
                        .collect(Collectors.joining())
                + score.map(s -> line(
                                "   %.3f",
                                QuestionScore.of(new ResolvedQuestion(
                                                s.resolved().decision(),
                                                s.resolved().outcome(),
                                                List.of(g)))
                                        .brier()))
                        .orElse("")));
        score.ifPresent(s -> {
            out.add("  every day weighs the same:");
            rungs(out, s);
        });
        return out;
    }

    private static String percent(double p) {
        return new Probability(p).percent();
    }

    private static String whole(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
