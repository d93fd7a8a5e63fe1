package casus.assess.score;

import casus.ledger.decision.Decision;
import casus.terms.Rung;
import casus.terms.Term;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A scorecard as one JSON object. Scores and shares are fractions of at most six decimals; a log score
/// without end is `null`, and so is what does not exist.
public final class ScorecardJson {
    private static final int DECIMALS = 6;

    private ScorecardJson() {}

    /// The whole card.
    public static ObjectNode of(Scorecard card) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode questions = out.putArray("questions");
        for (ResolvedQuestion r : card.resolved()) {
            ObjectNode question = questions.addObject();
            outcome(question, r);
            card.questions().stream().filter(q -> q.resolved() == r).findFirst().ifPresent(q -> score(question, q));
        }
        card.all().ifPresentOrElse(m -> mean(out.putObject("all"), m), () -> out.putNull("all"));
        ArrayNode byRung = out.putArray("byRung");
        card.byRung().forEach(m -> mean(byRung.addObject(), m));
        ArrayNode byYear = out.putArray("byYear");
        card.byYear().forEach(m -> mean(byYear.addObject(), m));
        ArrayNode calibration = out.putArray("calibration");
        card.calibration().forEach(b -> bin(calibration.addObject(), b));
        ArrayNode misses = out.putArray("misses");
        card.misses().forEach(m -> miss(misses.addObject(), m));
        return out;
    }

    private static void outcome(ObjectNode out, ResolvedQuestion r) {
        Decision.Resolve o = r.outcome();
        out.put("asked", o.asked())
                .put("patron", o.patron().value())
                .put("protege", o.protege().value());
        o.adversary().ifPresentOrElse(z -> out.put("adversary", z.value()), () -> out.putNull("adversary"));
        out.put("decision", r.decision().name())
                .put("on", o.on().toString())
                .put("counts", o.counts())
                .put("why", r.decision().why());
        ArrayNode came = out.putArray("came");
        o.rungs().forEach(rung -> came.add(rung.wire()));
        path(out.putArray("forecasts"), r.given());
    }

    /// Forecasts one by one.
    public static void path(ArrayNode out, List<GivenForecast> given) {
        for (GivenForecast g : given) {
            ObjectNode one = out.addObject().put("day", g.day().toString());
            g.asOf().ifPresentOrElse(d -> one.put("asOf", d.toString()), () -> one.putNull("asOf"));
            one.put("afterwards", g.afterwards());
            g.answer()
                    .attack()
                    .flatMap(a -> a.start())
                    .ifPresentOrElse(d -> one.put("attack", d.toString()), () -> one.putNull("attack"));
            ObjectNode probabilities = one.putObject("probabilities");
            for (Rung rung : Rung.values()) {
                put(probabilities, rung.wire(), g.probability(rung));
            }
        }
    }

    /// The scores of one question, into its object.
    public static void score(ObjectNode out, QuestionScore q) {
        ArrayNode rungs = out.putArray("rungs");
        for (RungScore r : q.rungs()) {
            ObjectNode rung = rungs.addObject().put("rung", r.rung().wire());
            put(rung, "last", r.last());
            rung.put("came", r.came());
            put(rung, "brier", r.brier());
            put(rung, "log", r.log());
            put(rung, "rateBrier", r.byRate());
            put(rung, "evenBrier", RungScore.EVEN);
        }
        put(out, "brier", q.brier());
        put(out, "highestBrier", q.highest());
        put(out, "highestLog", q.highestLog());
        put(out, "exactLog", q.exactLog());
    }

    private static void mean(ObjectNode out, MeanScore m) {
        out.put("of", m.of()).put("n", m.n());
        put(out, "brier", m.brier());
        put(out, "low", m.low());
        put(out, "high", m.high());
        put(out, "log", m.log());
        put(out, "evenBrier", RungScore.EVEN);
        out.put("rated", m.rated());
        put(out, "ratedBrier", m.ours());
        put(out, "rateBrier", m.rates());
    }

    private static void bin(ObjectNode out, CalibrationBin b) {
        out.put("band", b.band()).put("n", b.n());
        put(out, "said", b.said());
        put(out, "came", b.came());
        put(out, "low", b.low());
        put(out, "high", b.high());
        out.put("tooFew", b.isFew());
    }

    private static void miss(ObjectNode out, LargestMiss m) {
        out.put("asked", m.question().resolved().outcome().asked())
                .put("rung", m.rung().wire());
        put(out, "said", m.said());
        out.put("came", m.came());
        put(out, "brier", m.brier());
        ArrayNode terms = out.putArray("wrong");
        for (Term t : m.wrong()) {
            ObjectNode term = terms.addObject().put("label", t.label());
            put(term, "logOdds", t.logOdds());
            ArrayNode entries = term.putArray("entries");
            t.entries().forEach(id -> entries.add(id.toString()));
            ArrayNode cases = term.putArray("cases");
            t.cases().forEach(cases::add);
            t.judgedBy().ifPresentOrElse(j -> term.put("judgedBy", j), () -> term.putNull("judgedBy"));
        }
    }

    private static void put(ObjectNode out, String field, Optional<Double> value) {
        value.ifPresentOrElse(v -> put(out, field, v.doubleValue()), () -> out.putNull(field));
    }

    private static void put(ObjectNode out, String field, double value) {
        if (!Double.isFinite(value)) {
            out.putNull(field);
            return;
        }
        BigDecimal rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        out.put(field, rounded.signum() == 0 ? 0.0 : rounded.doubleValue());
    }
}
