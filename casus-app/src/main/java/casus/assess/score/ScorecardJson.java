package casus.assess.score;

import casus.ledger.decision.Decision;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A scorecard as one JSON object. Scores and shares are fractions of at most six decimals; a log score
/// without end is `null`, and so is what does not exist.
public final class ScorecardJson {
    private ScorecardJson() {}

    /// The whole card.
    public static ObjectNode of(PastForecasts.Card card) {
        Scorecard scores = card.scores();
        return JsonObject.rounded()
                .put("questions", scores.resolved(), r -> question(scores, r))
                .put("all", scores.all().map(ScorecardJson::mean))
                .put("byRung", scores.byRung(), ScorecardJson::mean)
                .put("byYear", scores.byYear(), ScorecardJson::mean)
                .put("calibration", scores.calibration(), ScorecardJson::bin)
                .put("misses", scores.misses(), ScorecardJson::miss)
                .put("open", card.open())
                .node();
    }

    /// How answers moved.
    public static ObjectNode of(List<PastForecasts.Replay> replays) {
        return JsonObject.rounded()
                .put("replays", replays, ScorecardJson::replay)
                .node();
    }

    private static JsonObject question(Scorecard scores, ResolvedQuestion r) {
        Decision.Resolve o = r.outcome();
        JsonObject out = JsonObject.rounded()
                .put("asked", o.asked())
                .put("patron", o.patron())
                .put("protege", o.protege())
                .put("adversary", o.adversary())
                .put("decision", r.decision().name())
                .put("on", o.on())
                .put("counts", o.counts())
                .put("why", r.decision().why())
                .put("came", o.rungs())
                .put("forecasts", r.given(), ScorecardJson::forecast);
        scores.questions().stream().filter(q -> q.resolved() == r).findFirst().ifPresent(q -> score(out, q));
        return out;
    }

    private static JsonObject replay(PastForecasts.Replay replay) {
        JsonObject out = JsonObject.rounded()
                .put("asked", replay.question().asked())
                .put("decision", replay.resolved().map(r -> r.decision().name()))
                .put("path", replay.path().keySet(), ScorecardJson::forecast);
        replay.score().ifPresent(s -> score(out, s));
        return out;
    }

    private static JsonObject forecast(GivenForecast g) {
        JsonObject probabilities = JsonObject.rounded();
        for (Rung rung : Rung.values()) {
            probabilities.put(rung.wire(), g.probability(rung));
        }
        return JsonObject.rounded()
                .put("day", g.day())
                .put("asOf", g.asOf())
                .put("afterwards", g.afterwards())
                .put("attack", g.answer().attack().flatMap(a -> a.start()))
                .put("probabilities", probabilities);
    }

    private static void score(JsonObject out, QuestionScore q) {
        out.put("rungs", q.rungs(), ScorecardJson::rung)
                .put("brier", q.brier())
                .put("highestBrier", q.highest())
                .put("highestLog", q.highestLog())
                .put("exactLog", q.exactLog());
    }

    private static JsonObject rung(RungScore r) {
        return JsonObject.rounded()
                .put("rung", r.rung())
                .put("last", r.last())
                .put("came", r.came())
                .put("brier", r.brier())
                .put("log", r.log())
                .put("rateBrier", r.byRate())
                .put("evenBrier", RungScore.EVEN);
    }

    private static JsonObject mean(MeanScore m) {
        return JsonObject.rounded()
                .put("of", m.of())
                .put("n", m.n())
                .put("brier", m.brier())
                .put("low", m.low())
                .put("high", m.high())
                .put("log", m.log())
                .put("evenBrier", RungScore.EVEN)
                .put("rated", m.rated())
                .put("ratedBrier", m.ours())
                .put("rateBrier", m.rates());
    }

    private static JsonObject bin(CalibrationBin b) {
        return JsonObject.rounded().putAll(b).put("tooFew", b.isFew());
    }

    private static JsonObject miss(LargestMiss m) {
        return JsonObject.rounded()
                .put("asked", m.question().resolved().outcome().asked())
                .put("rung", m.rung())
                .put("said", m.said())
                .put("came", m.came())
                .put("brier", m.brier())
                .put("wrong", m.wrong());
    }
}
