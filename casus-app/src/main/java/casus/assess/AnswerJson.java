package casus.assess;

import casus.assess.observe.ObservedRung;
import casus.assess.question.Attack;
import casus.assess.weigh.Component;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Reason;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.precedent.PublishedRate;
import casus.terms.EntryId;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An answer as one JSON object: the keys of DESIGN section 8, and more. Probabilities are fractions of at most six
/// decimals.
public final class AnswerJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DECIMALS = 6;

    private AnswerJson() {}

    /// The whole answer.
    public static ObjectNode of(Answer answer) {
        return of(answer, Map.of());
    }

    /// The whole answer, and how it stood on earlier days.
    ///
    /// @param stood P(rung) from what was in print by that day
    public static ObjectNode of(Answer answer, Map<LocalDate, Map<Rung, Probability>> stood) {
        ObjectNode out = NODES.objectNode();
        question(out.putObject("question"), answer);
        ArrayNode observed = out.putArray("observed");
        answer.observed().forEach(o -> observed(observed.addObject(), o));
        forecast(out, answer.forecast());
        ArrayNode lines = out.putArray("lines");
        answer.forecast().components().forEach(component -> line(lines.addObject(), component));
        ObjectNode reviewed = out.putObject("reviewed").put("entries", answer.reviewedEntries());
        forecast(reviewed, answer.reviewed());
        more(out, answer);
        ArrayNode days = out.putArray("asItStood");
        new TreeMap<>(stood).forEach((day, points) -> {
            ObjectNode then = days.addObject().put("asOf", day.toString());
            new EnumMap<>(points).forEach((rung, p) -> put(then, rung.wire(), p.value()));
        });
        return out;
    }

    private static void question(ObjectNode out, Answer answer) {
        Question q = answer.question();
        out.put("patron", q.patron().value()).put("protege", q.protege().value());
        q.adversary().ifPresentOrElse(z -> out.put("adversary", z.value()), () -> out.putNull("adversary"));
        out.put("trigger", q.trigger().wire()).put("window", q.windowDays());
        out.put("kind", q.kind().wire())
                .put("asked", q.asked())
                .put("today", answer.today().toString());
        q.by().ifPresentOrElse(d -> out.put("by", d.toString()), () -> out.putNull("by"));
    }

    private static void observed(ObjectNode out, ObservedRung o) {
        out.put("rung", o.rung().wire())
                .put("state", o.state().wire())
                .put("acts", o.acts())
                .put("families", o.families())
                .put("undated", o.undated());
        ids(out.putArray("entries"), o.entries());
    }

    private static void forecast(ObjectNode out, Forecast forecast) {
        ArrayNode rungs = out.putArray("rungs");
        forecast.rungs().forEach(r -> {
            ObjectNode rung = rungs.addObject();
            rung.put("rung", r.rung().wire());
            put(rung, "probability", r.probability().value());
            put(rung, "low", r.low().value());
            put(rung, "high", r.high().value());
            rung.put("words", Likelihood.phrase(r.probability()));
            r.terms().forEach(t -> term(rung.withArray("terms").addObject(), t));
            rung.put("families", r.families());
            rung.putObject("confidence")
                    .put("level", r.confidence().level().wire())
                    .put("sentence", r.confidence().sentence());
        });
        ArrayNode highest = out.putArray("highest");
        put(
                highest.addObject().put("rung", "none"),
                "probability",
                forecast.ladder().none().value());
        for (Rung rung : Rung.values()) {
            put(
                    highest.addObject().put("rung", rung.wire()),
                    "probability",
                    forecast.ladder().highest(rung).value());
        }
    }

    /// A step of an estimate.
    public static void term(ObjectNode out, Term term) {
        out.put("label", term.label());
        put(out, "logOdds", term.logOdds());
        ids(out.putArray("entries"), term.entries());
        ArrayNode cases = out.putArray("cases");
        term.cases().forEach(cases::add);
        term.judgedBy().ifPresentOrElse(j -> out.put("judgedBy", j), () -> out.putNull("judgedBy"));
    }

    private static void line(ObjectNode out, Component component) {
        out.put("line", component.name()).put("rung", component.rung().wire());
        put(out, "weight", component.weight());
        put(out, "logOdds", component.logOdds());
        component
                .estimate()
                .ifPresentOrElse(
                        e -> {
                            put(out, "probability", e.probability().value());
                            put(out, "low", e.low().value());
                            put(out, "high", e.high().value());
                        },
                        () -> out.putNull("probability").putNull("low").putNull("high"));
        ArrayNode terms = out.putArray("terms");
        component.terms().forEach(t -> term(terms.addObject(), t));
        out.put("cannotSee", component.cannotSee());
    }

    private static void more(ObjectNode out, Answer answer) {
        answer.attack().ifPresentOrElse(a -> attack(out.putObject("attack"), a), () -> out.putNull("attack"));
        ArrayNode drivers = out.putArray("drivers");
        answer.reasons().forEach(r -> reason(drivers.addObject(), r));
        ids(out.putArray("refused"), answer.refused());
        ArrayNode follows = out.putArray("follows");
        answer.consequences().forEach(consequence -> expectation(follows.addObject(), consequence));
        ArrayNode periods = out.putArray("periods");
        answer.periods().forEach(p -> period(periods.addObject(), p));
        ArrayNode contradictions = out.putArray("contradictions");
        answer.contradictions().forEach(c -> contradiction(contradictions.addObject(), c));
        ObjectNode reference = out.putObject("reference");
        reference
                .put("defense", answer.precedents().reference().defense().wire())
                .put("promise", answer.precedents().reference().promise().wire());
        ids(reference.putArray("entries"), answer.precedents().reference().entries());
        ArrayNode beside = out.putArray("beside");
        answer.precedents().beside().stream().map(PublishedRate::line).forEach(beside::add);
        ArrayNode leftOut = out.putArray("leaveOneOut");
        answer.leaveOneOut().forEach(omission -> leftOut(leftOut.addObject(), omission));
        ach(out.putObject("ach"), Ach.of(answer.forecast()));
        ArrayNode watch = out.putArray("watch");
        answer.watch().forEach(w -> watch(watch.addObject(), w));
        out.put("judgements", answer.judgements());
        texts(out.putArray("notes"), answer.notes());
        texts(out.putArray("absent"), answer.absent());
    }

    private static void attack(ObjectNode out, Attack attack) {
        attack.start().ifPresentOrElse(d -> out.put("start", d.toString()), () -> out.putNull("start"));
        out.put("families", attack.families());
        ids(out.putArray("entries"), attack.entries());
        ids(out.putArray("earlier"), attack.earlier());
    }

    /// A kind of reason with its entries.
    public static void reason(ObjectNode out, Reason reason) {
        out.put("motive", reason.motive().wire()).put("pulls", reason.pulls().wire());
        ArrayNode toward = out.putArray("toward");
        reason.toward().forEach(a -> toward.add(a.value()));
        out.put("families", reason.families());
        put(out, "logOdds", reason.logOdds());
        ids(out.putArray("entries"), reason.entries());
    }

    private static void period(ObjectNode out, Consequence.Period p) {
        out.put("what", p.what()).put("months", p.months());
        put(out, "start", p.start().mean());
        put(out, "end", p.end().mean());
        put(out, "low", p.end().low());
        put(out, "high", p.end().high());
    }

    private static void expectation(ObjectNode out, Consequence consequence) {
        Entry.Expectation e = consequence.entry();
        out.put("entry", e.id().toString());
        e.condition().ifPresentOrElse(c -> out.put("condition", c), () -> out.putNull("condition"));
        e.actor().ifPresentOrElse(a -> out.put("actor", a.value()), () -> out.putNull("actor"));
        out.put("content", e.content());
        texts(out.putArray("regions"), consequence.regions());
    }

    /// A contradiction by its two entries.
    public static void contradiction(ObjectNode out, Contradiction c) {
        out.put("type", c.type().wire())
                .put("a", c.a().id().toString())
                .put("b", c.b().id().toString())
                .put("state", c.state().wire())
                .put("about", c.about());
    }

    private static void leftOut(ObjectNode out, Omission omission) {
        out.put("what", omission.what().wire()).put("name", omission.name()).put("label", omission.label());
        texts(out.putArray("articles"), omission.articles());
        ObjectNode rungs = out.putObject("probabilities");
        for (Rung rung : Rung.values()) {
            put(rungs, rung.wire(), omission.on(rung).value());
        }
    }

    private static void ach(ObjectNode out, Ach ach) {
        ArrayNode hypotheses = out.putArray("hypotheses");
        ach.hypotheses()
                .forEach(h -> put(
                        hypotheses.addObject().put("highest", h.name()),
                        "probability",
                        h.probability().value()));
        ArrayNode columns = out.putArray("evidence");
        ach.columns().forEach(c -> {
            ObjectNode column = columns.addObject().put("label", c.label());
            ids(column.putArray("entries"), c.entries());
            texts(column.putArray("judgedBy"), c.judgedBy());
            put(column, "diagnosticity", c.diagnosticity());
            for (int h = 0; h < c.ratios().size(); h++) {
                ObjectNode cell = column.withArray("cells").addObject();
                put(cell, "ratio", c.ratios().get(h));
                put(cell, "without", c.without().get(h).value());
            }
        });
    }

    private static void watch(ObjectNode out, WatchItem watch) {
        out.put("what", watch.what()).put("rung", watch.rung().wire());
        put(out, "probability", watch.then().value());
        put(out, "shift", watch.shift());
        out.put("judgedBy", watch.judgedBy());
    }

    private static void ids(ArrayNode out, List<EntryId> ids) {
        ids.forEach(id -> out.add(id.toString()));
    }

    private static void texts(ArrayNode out, List<String> texts) {
        texts.forEach(out::add);
    }

    /// A number with at most six decimals.
    public static void put(ObjectNode out, String field, double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        out.put(field, rounded.signum() == 0 ? 0.0 : rounded.doubleValue());
    }
}
