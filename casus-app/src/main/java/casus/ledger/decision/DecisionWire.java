package casus.ledger.decision;

import casus.ledger.decision.Decision.Act;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The wire form of a decision: one JSON object a line. Reading back what was written gives the same decision.
public final class DecisionWire {
    private DecisionWire() {}

    /// What each decision has.
    private record Head(String id, LocalDate day, String who, String why, String act) {}

    private record Back(String decision) {}

    private record Task(String task) {}

    private record Added(JsonNode entry) {}

    private record Correction(EntryId entry, SortedMap<String, String> fields) {}

    private record TreatyChanged(String treaty, Decision.TreatyChange change, SortedMap<String, String> columns) {}

    /// One line, without its line end.
    public static String line(Decision decision) {
        JsonObject out = JsonObject.exact()
                .putAll(new Head(
                        decision.name(),
                        decision.day(),
                        decision.who(),
                        decision.why(),
                        decision.act().word()));
        out.putAll(
                switch (decision.act()) {
                    case Decision.Undo u -> new Back("D-" + u.number());
                    case Decision.Done d -> new Task("D-" + d.comment());
                    case Decision.Add a -> new Added(Wire.object(a.entry()));
                    case Decision.Correct c -> new Correction(c.entry(), new TreeMap<>(c.fields()));
                    case Decision.Treaty t -> new TreatyChanged(t.treaty(), t.change(), new TreeMap<>(t.columns()));
                    case Record act -> act;
                });
        return Wire.text(out.node());
    }

    /// Reads one line.
    ///
    /// @throws IllegalArgumentException if it is no decision, saying why
    public static Decision decision(String line) {
        JsonNode in = Wire.parse(line);
        return new Decision(
                Decision.numberOf(text(in, "id")),
                LocalDate.parse(text(in, "day")),
                text(in, "who"),
                text(in, "why"),
                act(in));
    }

    private static Act act(JsonNode in) {
        return switch (text(in, "act")) {
            case "review" -> new Decision.Review(id(in, "entry"), WireName.of(Common.Review.class, text(in, "state")));
            case "correct" -> new Decision.Correct(id(in, "entry"), fields(in.path("fields")));
            case "add" -> new Decision.Add(Wire.entry(Wire.text(in.path("entry"))));
            case "describe" ->
                new Decision.Describe(
                        text(in, "article"), WireName.of(Decision.Part.class, text(in, "part")), text(in, "value"));
            case "sameSource" -> new Decision.SameSource(text(in, "article"), text(in, "with"));
            case "comment" ->
                new Decision.Comment(id(in, "entry"), in.path("task").asBoolean(), text(in, "text"));
            case "done" -> new Decision.Done(Decision.numberOf(text(in, "task")));
            case "publish" -> published(text(in, "article"), text(in, "published"));
            case "grade" ->
                new Decision.Grade(
                        WireName.of(Decision.GradeTarget.class, text(in, "of")), text(in, "name"), text(in, "mark"));
            case "identity" ->
                new Decision.Identity(in.path("person").asBoolean(), text(in, "a"), text(in, "b"), verdict(in));
            case "link" -> new Decision.Link(id(in, "a"), id(in, "b"), verdict(in));
            case "settle" ->
                new Decision.Settle(
                        WireName.of(Contradiction.Type.class, text(in, "type")),
                        id(in, "a"),
                        id(in, "b"),
                        WireName.of(Contradiction.State.class, text(in, "state")),
                        in.path("right").isTextual() ? Optional.of(id(in, "right")) : Optional.empty());
            case "resolve" -> resolve(in);
            case "treaty" ->
                new Decision.Treaty(
                        text(in, "treaty"),
                        WireName.of(Decision.TreatyChange.class, text(in, "change")),
                        fields(in.path("columns")));
            case "secondReading" -> secondReading(in);
            case "undo" -> new Decision.Undo(Decision.numberOf(text(in, "decision")));
            default -> throw new IllegalArgumentException("no decision is called \"" + text(in, "act") + "\"");
        };
    }

    private static Decision.SecondReading secondReading(JsonNode in) {
        List<String> articles = new ArrayList<>();
        in.path("articles").forEach(a -> articles.add(a.asText()));
        return new Decision.SecondReading(
                text(in, "model"),
                text(in, "host"),
                text(in, "prompt"),
                in.path("temperature").asDouble(),
                in.path("seed").asInt(),
                articles,
                ids(in.path("entries")),
                ids(in.path("unsure")),
                ids(in.path("agreed")),
                ids(in.path("differing")));
    }

    private static List<EntryId> ids(JsonNode in) {
        List<EntryId> out = new ArrayList<>();
        in.forEach(id -> out.add(EntryId.parse(id.asText())));
        return out;
    }

    private static Act published(String article, String day) {
        return Edtf.find(day)
                .<Act>map(d -> new Decision.Publish(article, d))
                .orElseGet(() -> new Decision.BadDate(article, day));
    }

    private static Decision.Resolve resolve(JsonNode in) {
        return new Decision.Resolve(
                text(in, "asked"),
                new ActorId(text(in, "patron")),
                new ActorId(text(in, "protege")),
                in.path("adversary").isTextual() ? Optional.of(new ActorId(text(in, "adversary"))) : Optional.empty(),
                WireName.of(Trigger.class, text(in, "trigger")),
                in.path("window").asInt(),
                in.path("by").isTextual() ? Optional.of(LocalDate.parse(text(in, "by"))) : Optional.empty(),
                rungs(in.path("rungs")),
                in.has("ladder") ? rungs(in.path("ladder")) : Decision.Resolve.FIRST,
                LocalDate.parse(text(in, "on")),
                in.path("counts").asBoolean());
    }

    private static List<Rung> rungs(JsonNode in) {
        List<Rung> rungs = new ArrayList<>();
        in.forEach(r -> rungs.add(WireName.of(Rung.class, r.asText())));
        return rungs;
    }

    private static Map<String, String> fields(JsonNode in) {
        Map<String, String> out = new LinkedHashMap<>();
        in.properties().forEach(f -> out.put(f.getKey(), f.getValue().asText()));
        return out;
    }

    private static Decision.Verdict verdict(JsonNode in) {
        return WireName.of(Decision.Verdict.class, text(in, "verdict"));
    }

    private static EntryId id(JsonNode in, String field) {
        return EntryId.parse(text(in, field));
    }

    private static String text(JsonNode in, String field) {
        if (!in.path(field).isTextual()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return in.path(field).textValue();
    }
}
