package casus.assess.transfer;

import casus.assess.AnswerJson;
import casus.assess.weigh.Confidence;
import casus.assess.weigh.Reason;
import casus.history.Outlook;
import casus.ledger.Ledger;
import casus.ledger.gap.Step;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Term;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An answer on transfers as one JSON object. Probabilities are fractions of at most six decimals.
public final class TransferJson {
    private TransferJson() {}

    private record Asked(
            String kind,
            Change change,
            ActorId supplier,
            ActorId recipient,
            String item,
            List<String> classes,
            int window,
            String asked,
            LocalDate today,
            Optional<LocalDate> by) {}

    private record Act(
            String stage,
            String status,
            boolean certain,
            Optional<Edtf> time,
            String of,
            int families,
            String grade,
            SortedSet<String> accordingTo,
            List<EntryId> entries) {}

    private record Interval(
            Optional<Probability> probability,
            Optional<Probability> low,
            Optional<Probability> high,
            Optional<String> words) {}

    /// What a number rests on; left out where there is none.
    private record Grounds(List<Term> terms, int families, Confidence confidence) {}

    private record Beside(String line, String rung, Probability probability, int times) {}

    /// What follows the number.
    private record Rest(
            Optional<String> unanswered,
            JsonObject reviewed,
            List<Reason> drivers,
            List<JsonObject> contradictions,
            List<Indicator> watch,
            Optional<Beside> beside,
            String resolution,
            int judgements,
            List<String> notes,
            List<String> absent) {}

    /// The whole answer.
    ///
    /// @param ledger the one it was made from
    public static ObjectNode of(TransferAnswer answer, Ledger ledger) {
        JsonObject out = JsonObject.rounded()
                .put("question", asked(answer))
                .put("record", answer.record(), s -> act(s, ledger))
                .put("near", answer.near(), s -> act(s, ledger));
        JsonObject reviewed = JsonObject.rounded().put("entries", answer.reviewedEntries());
        forecast(out, answer.forecast());
        forecast(reviewed, answer.reviewed());
        return out.putAll(new Rest(
                        answer.unanswered(),
                        reviewed,
                        answer.drivers(),
                        answer.contradictions().stream()
                                .map(AnswerJson::contradiction)
                                .toList(),
                        answer.watch(),
                        answer.beside().map(TransferJson::beside),
                        answer.resolution(),
                        answer.forecast().map(f -> f.judgements().size()).orElse(0),
                        answer.notes(),
                        answer.absent()))
                .node();
    }

    private static Asked asked(TransferAnswer answer) {
        TransferQuestion q = answer.question();
        return new Asked(
                "transfer",
                q.change(),
                q.supplier(),
                q.recipient(),
                q.item(),
                answer.classes(),
                q.windowDays(),
                q.asked(),
                answer.today(),
                q.by());
    }

    private static Act act(Step s, Ledger ledger) {
        return new Act(
                s.what(),
                s.status(),
                s.certain(),
                s.time(),
                s.of(),
                ledger.families(s.reports()),
                s.grade(),
                new TreeSet<>(s.speakers()),
                s.ids());
    }

    private static void forecast(JsonObject out, Optional<TransferForecast> forecast) {
        out.putAll(new Interval(
                forecast.map(TransferForecast::probability),
                forecast.map(TransferForecast::low),
                forecast.map(TransferForecast::high),
                forecast.map(TransferForecast::words)));
        forecast.ifPresent(f -> out.putAll(new Grounds(f.terms(), f.families(), f.confidence())));
    }

    private static Beside beside(Outlook.Chance c) {
        return new Beside("history", c.kind(), c.probability(), c.times());
    }
}
