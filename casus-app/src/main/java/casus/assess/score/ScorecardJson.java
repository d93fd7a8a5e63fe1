package casus.assess.score;

import casus.ledger.decision.Decision;
import casus.terms.ActorId;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A scorecard as one JSON object. Scores and shares are fractions of at most six decimals; a log score
/// without end is `null`, and so is what does not exist.
public final class ScorecardJson {
    private ScorecardJson() {}

    private record Card(
            List<JsonObject> questions,
            Optional<Mean> all,
            List<Mean> byRung,
            List<Mean> byYear,
            List<JsonObject> calibration,
            List<Miss> misses,
            List<String> open,
            List<JsonObject> deliveries) {}

    private record Question(
            String asked,
            ActorId patron,
            ActorId protege,
            Optional<ActorId> adversary,
            String decision,
            LocalDate on,
            boolean counts,
            String why,
            List<Rung> came,
            List<Forecast> forecasts) {}

    private record Replay(String asked, Optional<String> decision, List<Forecast> path) {}

    private record Forecast(
            LocalDate day,
            Optional<LocalDate> asOf,
            boolean afterwards,
            Optional<LocalDate> attack,
            Map<Rung, Double> probabilities) {}

    /// The scores of a question; left out where it has none.
    private record Scores(
            List<Reference> rungs, double brier, double highestBrier, double highestLog, double exactLog) {}

    /// The score of a rung beside those of other forecasts.
    private record Reference(
            Rung rung,
            double last,
            boolean came,
            double brier,
            double log,
            Optional<Double> rateBrier,
            double evenBrier) {}

    private record Mean(
            String of,
            int n,
            double brier,
            Optional<Double> low,
            Optional<Double> high,
            double log,
            double evenBrier,
            int rated,
            Optional<Double> ratedBrier,
            Optional<Double> rateBrier) {}

    private record Miss(String asked, Rung rung, double said, boolean came, double brier, List<Term> wrong) {}

    /// The whole card.
    public static ObjectNode of(PastForecasts.Card card) {
        Scorecard scores = card.scores();
        return JsonObject.rounded()
                .putAll(new Card(
                        scores.resolved().stream().map(r -> question(scores, r)).toList(),
                        scores.all().map(ScorecardJson::mean),
                        scores.byRung().stream().map(ScorecardJson::mean).toList(),
                        scores.byYear().stream().map(ScorecardJson::mean).toList(),
                        scores.calibration().stream().map(ScorecardJson::bin).toList(),
                        scores.misses().stream().map(ScorecardJson::miss).toList(),
                        card.open(),
                        card.deliveries().stream().map(ScorecardJson::delivery).toList()))
                .node();
    }

    private static JsonObject delivery(DeliveryScore d) {
        return JsonObject.rounded()
                .put("asked", d.question().asked())
                .put("supplier", d.question().supplier())
                .put("recipient", d.question().recipient())
                .put("item", d.question().item())
                .put("change", d.question().change())
                .put("day", d.day())
                .put("last", d.last())
                .put("probability", d.said())
                .put("came", d.came())
                .put("brier", d.brier())
                .put("log", d.log());
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
                .putAll(new Question(
                        o.asked(),
                        o.patron(),
                        o.protege(),
                        o.adversary(),
                        r.decision().name(),
                        o.on(),
                        o.counts(),
                        r.decision().why(),
                        o.rungs(),
                        r.given().stream().map(ScorecardJson::forecast).toList()));
        scores.questions().stream()
                .filter(q -> q.resolved() == r)
                .findFirst()
                .map(ScorecardJson::scores)
                .ifPresent(out::putAll);
        return out;
    }

    private static JsonObject replay(PastForecasts.Replay replay) {
        JsonObject out = JsonObject.rounded()
                .putAll(new Replay(
                        replay.question().asked(),
                        replay.resolved().map(r -> r.decision().name()),
                        replay.path().keySet().stream()
                                .map(ScorecardJson::forecast)
                                .toList()));
        replay.score().map(ScorecardJson::scores).ifPresent(out::putAll);
        return out;
    }

    private static Forecast forecast(GivenForecast g) {
        Map<Rung, Double> probabilities = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            probabilities.put(rung, g.probability(rung));
        }
        return new Forecast(
                g.day(), g.asOf(), g.afterwards(), g.answer().attack().flatMap(a -> a.start()), probabilities);
    }

    private static Scores scores(QuestionScore q) {
        return new Scores(
                q.rungs().stream().map(ScorecardJson::reference).toList(),
                q.brier(),
                q.highest(),
                q.highestLog(),
                q.exactLog());
    }

    private static Reference reference(RungScore r) {
        return new Reference(r.rung(), r.last(), r.came(), r.brier(), r.log(), r.byRate(), RungScore.EVEN);
    }

    private static Mean mean(MeanScore m) {
        return new Mean(
                m.of(), m.n(), m.brier(), m.low(), m.high(), m.log(), RungScore.EVEN, m.rated(), m.ours(), m.rates());
    }

    private static JsonObject bin(CalibrationBin b) {
        return JsonObject.rounded().putAll(b).put("tooFew", b.isFew());
    }

    private static Miss miss(LargestMiss m) {
        return new Miss(m.question().resolved().outcome().asked(), m.rung(), m.said(), m.came(), m.brier(), m.wrong());
    }
}
