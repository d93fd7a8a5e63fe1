package casus.assess;

import casus.assess.question.Attack;
import casus.assess.reply.TreatyConflict;
import casus.assess.weigh.Component;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.RungForecast;
import casus.ledger.record.Contradiction;
import casus.precedent.DutyBasis;
import casus.precedent.PublishedRate;
import casus.precedent.ReferenceClass;
import casus.terms.Estimate;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import casus.ties.Treaty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An answer as one JSON object: the keys of DESIGN section 8, and more. Probabilities are fractions of at
/// most six decimals.
public final class AnswerJson {
    private AnswerJson() {}

    /// The whole answer.
    public static ObjectNode of(Answer answer) {
        return of(answer, Map.of());
    }

    /// The whole answer, and how it stood on earlier days.
    ///
    /// @param stood P(rung) from what was in print by that day
    public static ObjectNode of(Answer answer, Map<LocalDate, Map<Rung, Probability>> stood) {
        ReferenceClass reference = answer.precedents().reference();
        JsonObject out = JsonObject.rounded().put("question", question(answer)).put("observed", answer.observed());
        forecast(out, answer.forecast());
        return out.put("lines", answer.forecast().components(), AnswerJson::line)
                .put("reviewed", reviewed(answer))
                .put("attack", answer.attack().map(AnswerJson::attack))
                .put("drivers", answer.reasons())
                .put("refused", answer.refused())
                .put("follows", answer.consequences(), AnswerJson::expectation)
                .put("periods", answer.periods(), AnswerJson::period)
                .put("contradictions", answer.contradictions(), AnswerJson::contradiction)
                .put("treatyConflicts", answer.treatyConflicts(), AnswerJson::treatyConflict)
                .put("duty", answer.precedents().pair().map(p -> duty(p.duty())))
                .put(
                        "reference",
                        JsonObject.rounded()
                                .put("defense", reference.defense())
                                .put("promise", reference.promise())
                                .put("entries", reference.entries()))
                .put("beside", answer.precedents().beside(), PublishedRate::line)
                .put("leaveOneOut", answer.leaveOneOut(), AnswerJson::leftOut)
                .put("ach", ach(Ach.of(answer.forecast())))
                .put("watch", answer.watch())
                .put("judgements", answer.judgements())
                .put("notes", answer.notes())
                .put("absent", answer.absent())
                .put("asItStood", new TreeMap<>(stood).entrySet(), day -> stood(day.getKey(), day.getValue()))
                .node();
    }

    private static JsonObject question(Answer answer) {
        Question q = answer.question();
        return JsonObject.rounded()
                .put("patron", q.patron())
                .put("protege", q.protege())
                .put("adversary", q.adversary())
                .put("trigger", q.trigger())
                .put("window", q.windowDays())
                .put("kind", q.kind())
                .put("asked", q.asked())
                .put("today", answer.today())
                .put("by", q.by());
    }

    private static JsonObject reviewed(Answer answer) {
        JsonObject out = JsonObject.rounded().put("entries", answer.reviewedEntries());
        forecast(out, answer.reviewed());
        return out;
    }

    private static void forecast(JsonObject out, Forecast forecast) {
        out.put("rungs", forecast.rungs(), AnswerJson::rung)
                .put(
                        "highest",
                        Stream.concat(
                                        Stream.of(highest(
                                                "none", forecast.ladder().none())),
                                        Stream.of(Rung.values())
                                                .map(r -> highest(
                                                        r.wire(),
                                                        forecast.ladder().highest(r))))
                                .toList());
    }

    private static JsonObject highest(String rung, Probability probability) {
        return JsonObject.rounded().put("rung", rung).put("probability", probability);
    }

    private static JsonObject rung(RungForecast r) {
        return JsonObject.rounded()
                .put("rung", r.rung())
                .put("probability", r.probability())
                .put("low", r.low())
                .put("high", r.high())
                .put("words", Likelihood.phrase(r.probability()))
                .putSome("terms", r.terms())
                .put("families", r.families())
                .put("confidence", r.confidence());
    }

    private static JsonObject line(Component line) {
        return JsonObject.rounded()
                .put("line", line.name())
                .put("rung", line.rung())
                .put("weight", line.weight())
                .put("logOdds", line.logOdds())
                .put("probability", line.estimate().map(Estimate::probability))
                .put("low", line.estimate().map(Estimate::low))
                .put("high", line.estimate().map(Estimate::high))
                .put("terms", line.terms())
                .put("cannotSee", line.cannotSee());
    }

    private static JsonObject attack(Attack attack) {
        return JsonObject.rounded()
                .put("start", attack.start())
                .put("families", attack.families())
                .put("entries", attack.entries())
                .put("earlier", attack.earlier());
    }

    private static JsonObject period(Consequence.Period p) {
        return JsonObject.rounded()
                .put("what", p.what())
                .put("months", p.months())
                .put("start", p.start().mean())
                .put("end", p.end().mean())
                .put("low", p.end().low())
                .put("high", p.end().high());
    }

    private static JsonObject expectation(Consequence follow) {
        return JsonObject.rounded()
                .put("entry", follow.entry().id())
                .put("condition", follow.entry().condition())
                .put("actor", follow.entry().actor())
                .put("content", follow.entry().content())
                .put("regions", follow.regions());
    }

    /// A contradiction by its two entries.
    public static JsonObject contradiction(Contradiction c) {
        return JsonObject.rounded()
                .put("type", c.type())
                .put("a", c.a().id())
                .put("b", c.b().id())
                .put("state", c.state())
                .put("about", c.about());
    }

    /// A contradiction between an entry and what is on record of a treaty.
    public static JsonObject treatyConflict(TreatyConflict c) {
        return JsonObject.rounded()
                .put("type", TreatyConflict.TYPE)
                .put("a", c.entry().id())
                .put("treaty", treaty(c.treaty()))
                .put("state", c.state())
                .put("about", c.about())
                .put("why", c.why());
    }

    /// What of a treaty bears on a duty, and where to look it up.
    public static JsonObject treaty(Treaty t) {
        return JsonObject.rounded()
                .put("id", t.id())
                .put("name", t.name())
                .put("began", t.began())
                .put("ended", t.ended())
                .put("article", t.article())
                .put("says", t.says())
                .put("source", t.source())
                .put("decided", t.decided());
    }

    private static JsonObject duty(DutyBasis d) {
        return JsonObject.rounded()
                .put("used", d.used())
                .put("owed", d.owed())
                .put("told", d.told())
                .put("entries", d.entries())
                .put("treaty", d.treaty().map(AnswerJson::treaty))
                .put("differ", d.differ());
    }

    private static JsonObject leftOut(Omission left) {
        return JsonObject.rounded()
                .put("what", left.what())
                .put("name", left.name())
                .put("label", left.label())
                .put("articles", left.articles())
                .put("probabilities", new TreeMap<>(left.probabilities()));
    }

    private static JsonObject ach(Ach ach) {
        return JsonObject.rounded()
                .put(
                        "hypotheses",
                        ach.hypotheses(),
                        h -> JsonObject.rounded().put("highest", h.name()).put("probability", h.probability()))
                .put("evidence", ach.columns(), AnswerJson::evidence);
    }

    private static JsonObject evidence(Ach.Column c) {
        List<JsonObject> cells = IntStream.range(0, c.ratios().size())
                .mapToObj(h -> JsonObject.rounded()
                        .put("ratio", c.ratios().get(h))
                        .put("without", c.without().get(h)))
                .toList();
        return JsonObject.rounded()
                .put("label", c.label())
                .put("entries", c.entries())
                .put("judgedBy", c.judgedBy())
                .put("diagnosticity", c.diagnosticity())
                .putSome("cells", cells);
    }

    private static JsonObject stood(LocalDate day, Map<Rung, Probability> points) {
        JsonObject out = JsonObject.rounded().put("asOf", day);
        new TreeMap<>(points).forEach((rung, p) -> out.put(rung.wire(), p));
        return out;
    }
}
