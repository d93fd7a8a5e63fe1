package casus.assess.transfer;

import casus.assess.AnswerJson;
import casus.history.Outlook;
import casus.ledger.Ledger;
import casus.ledger.gap.Step;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeSet;

/// An answer on transfers as one JSON object. Probabilities are fractions of at most six decimals.
public final class TransferJson {
    private TransferJson() {}

    /// The whole answer.
    ///
    /// @param ledger the one it was made from
    public static ObjectNode of(TransferAnswer answer, Ledger ledger) {
        JsonObject out = JsonObject.rounded()
                .put("question", question(answer))
                .put("record", answer.record(), s -> step(s, ledger))
                .put("near", answer.near(), s -> step(s, ledger));
        JsonObject reviewed = JsonObject.rounded().put("entries", answer.reviewedEntries());
        forecast(out, answer.forecast());
        forecast(reviewed, answer.reviewed());
        return out.put("unanswered", answer.unanswered())
                .put("reviewed", reviewed)
                .put("drivers", answer.drivers())
                .put("contradictions", answer.contradictions(), AnswerJson::contradiction)
                .put("watch", answer.watch())
                .put("beside", answer.beside().map(TransferJson::beside))
                .put("resolution", answer.resolution())
                .put(
                        "judgements",
                        answer.forecast().map(f -> f.judgements().size()).orElse(0))
                .put("notes", answer.notes())
                .put("absent", answer.absent())
                .node();
    }

    private static JsonObject question(TransferAnswer answer) {
        TransferQuestion q = answer.question();
        return JsonObject.rounded()
                .put("kind", "transfer")
                .put("change", q.change())
                .put("supplier", q.supplier())
                .put("recipient", q.recipient())
                .put("item", q.item())
                .put("classes", answer.classes())
                .put("window", q.windowDays())
                .put("asked", q.asked())
                .put("today", answer.today())
                .put("by", q.by());
    }

    private static JsonObject step(Step s, Ledger ledger) {
        return JsonObject.rounded()
                .put("stage", s.what())
                .put("status", s.status())
                .put("certain", s.certain())
                .put("time", s.time())
                .put("of", s.of())
                .put("families", ledger.families(s.reports()))
                .put("grade", s.grade())
                .put("accordingTo", new TreeSet<>(s.speakers()))
                .put("entries", s.ids());
    }

    private static void forecast(JsonObject out, Optional<TransferForecast> forecast) {
        out.put("probability", forecast.map(TransferForecast::probability))
                .put("low", forecast.map(TransferForecast::low))
                .put("high", forecast.map(TransferForecast::high))
                .put("words", forecast.map(TransferForecast::words));
        forecast.ifPresent(
                f -> out.put("terms", f.terms()).put("families", f.families()).put("confidence", f.confidence()));
    }

    private static JsonObject beside(Outlook.Chance c) {
        return JsonObject.rounded()
                .put("line", "history")
                .put("rung", c.kind())
                .put("probability", c.probability())
                .put("times", c.times());
    }
}
