package casus.assess.transfer;

import casus.assess.AnswerJson;
import casus.history.Outlook;
import casus.ledger.Ledger;
import casus.ledger.gap.Step;
import casus.terms.Edtf;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// An answer on transfers as one JSON object. Probabilities are fractions of at most six decimals.
public final class TransferJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TransferJson() {}

    /// The whole answer.
    ///
    /// @param ledger the one it was made from
    public static ObjectNode of(TransferAnswer answer, Ledger ledger) {
        ObjectNode out = NODES.objectNode();
        question(out.putObject("question"), answer);
        steps(out.putArray("record"), answer.record(), ledger);
        steps(out.putArray("near"), answer.near(), ledger);
        forecast(out, answer.forecast());
        answer.unanswered().ifPresentOrElse(u -> out.put("unanswered", u), () -> out.putNull("unanswered"));
        forecast(out.putObject("reviewed").put("entries", answer.reviewedEntries()), answer.reviewed());
        ArrayNode drivers = out.putArray("drivers");
        answer.drivers().forEach(r -> AnswerJson.reason(drivers.addObject(), r));
        ArrayNode contradictions = out.putArray("contradictions");
        answer.contradictions().forEach(c -> AnswerJson.contradiction(contradictions.addObject(), c));
        ArrayNode watch = out.putArray("watch");
        answer.watch().forEach(w -> watch(watch.addObject(), w));
        answer.beside().ifPresentOrElse(c -> beside(out.putObject("beside"), c), () -> out.putNull("beside"));
        out.put("resolution", answer.resolution());
        out.put("judgements", answer.forecast().map(f -> f.judgements().size()).orElse(0));
        texts(out.putArray("notes"), answer.notes());
        texts(out.putArray("absent"), answer.absent());
        return out;
    }

    private static void question(ObjectNode out, TransferAnswer answer) {
        TransferQuestion q = answer.question();
        out.put("kind", "transfer")
                .put("change", q.change().wire())
                .put("supplier", q.supplier().value())
                .put("recipient", q.recipient().value())
                .put("item", q.item());
        texts(out.putArray("classes"), answer.classes());
        out.put("window", q.windowDays())
                .put("asked", q.asked())
                .put("today", answer.today().toString());
        q.by().ifPresentOrElse(d -> out.put("by", d.toString()), () -> out.putNull("by"));
    }

    private static void steps(ArrayNode out, List<Step> steps, Ledger ledger) {
        for (Step s : steps) {
            ObjectNode step = out.addObject().put("stage", s.what()).put("status", s.status());
            step.put("certain", s.certain());
            s.time().map(Edtf::text).ifPresentOrElse(t -> step.put("time", t), () -> step.putNull("time"));
            step.put("of", s.of()).put("families", ledger.families(s.reports())).put("grade", s.grade());
            texts(step.putArray("accordingTo"), List.copyOf(new TreeSet<>(s.speakers())));
            ArrayNode ids = step.putArray("entries");
            s.ids().forEach(id -> ids.add(id.toString()));
        }
    }

    private static void forecast(ObjectNode out, Optional<TransferForecast> forecast) {
        if (forecast.isEmpty()) {
            out.putNull("probability").putNull("low").putNull("high").putNull("words");
            return;
        }
        TransferForecast f = forecast.get();
        AnswerJson.put(out, "probability", f.probability().value());
        AnswerJson.put(out, "low", f.low().value());
        AnswerJson.put(out, "high", f.high().value());
        out.put("words", f.words());
        ArrayNode terms = out.putArray("terms");
        f.terms().forEach(t -> AnswerJson.term(terms.addObject(), t));
        out.put("families", f.families());
        out.putObject("confidence")
                .put("level", f.confidence().level().wire())
                .put("sentence", f.confidence().sentence());
    }

    private static void watch(ObjectNode out, Indicator w) {
        out.put("what", w.what());
        AnswerJson.put(out, "probability", w.then().value());
        AnswerJson.put(out, "shift", w.shift());
        out.put("judgedBy", w.judgedBy());
    }

    private static void beside(ObjectNode out, Outlook.Chance c) {
        out.put("line", "history").put("rung", c.kind());
        AnswerJson.put(out, "probability", c.probability().value());
        out.put("times", c.times());
    }

    private static void texts(ArrayNode out, List<String> texts) {
        texts.forEach(out::add);
    }
}
