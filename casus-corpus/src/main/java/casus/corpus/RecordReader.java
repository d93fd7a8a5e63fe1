package casus.corpus;

import casus.corpus.record.GoldAgreement;
import casus.corpus.record.GoldDriver;
import casus.corpus.record.GoldEvent;
import casus.corpus.record.GoldExpectation;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldStatement;
import casus.corpus.record.GoldStatus;
import casus.corpus.record.GoldTransfer;
import casus.corpus.record.Mention;
import casus.corpus.record.RecordHead;
import casus.corpus.record.Span;
import casus.corpus.record.Trap;
import casus.corpus.record.WireCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Makes records of lines that `CorpusCheck` found sound.
record RecordReader(String article, String text) {
    private static final Set<String> NOT_WRONG = Set.of("id", "document", "quote", "start", "end", "why");

    GoldRecord record(CorpusFiles.Line line) {
        JsonNode json = line.json();
        RecordHead head = head(line);
        return switch (WireCode.of(GoldRecord.Kind.class, json.path("kind").asText())) {
            case AGREEMENT -> agreement(head, json);
            case TRANSFER -> transfer(head, json);
            case EVENT -> event(head, json);
            case STATEMENT ->
                new GoldStatement(
                        head,
                        word(json, "speaker"),
                        word(json, "actor"),
                        code(json, "manner", GoldStatement.Manner.class),
                        word(json, "about"));
            case DRIVER -> driver(head, json);
            case EXPECTATION ->
                new GoldExpectation(head, word(json, "thenActor"), word(json, "condition"), word(json, "holder"));
        };
    }

    Trap trap(CorpusFiles.Line line) {
        JsonNode json = line.json();
        Map<String, List<String>> wrong = new TreeMap<>();
        json.properties().forEach(field -> {
            if (!NOT_WRONG.contains(field.getKey())) {
                wrong.put(field.getKey(), LineCheck.list(field.getValue()));
            }
        });
        String quote = json.path("quote").asText();
        return new Trap(
                json.path("id").asText(),
                article,
                line.number(),
                quote,
                span(json),
                json.path("why").asText(),
                wrong);
    }

    private RecordHead head(CorpusFiles.Line line) {
        JsonNode json = line.json();
        Map<String, List<Mention>> mentions = new TreeMap<>();
        MentionFinder finder = new MentionFinder(text);
        json.path("mentions").properties().forEach(role -> {
            List<Mention> found = LineCheck.list(role.getValue()).stream()
                    .map(finder::mention)
                    .toList();
            if (!found.isEmpty()) {
                mentions.put(role.getKey(), found);
            }
        });
        return new RecordHead(
                json.path("id").asText(),
                article,
                line.number(),
                json.path("quote").asText(),
                span(json),
                json.path("optional").asBoolean(false),
                word(json, "trigger"),
                mentions);
    }

    private GoldAgreement agreement(RecordHead head, JsonNode json) {
        JsonNode years = json.path("termYears");
        JsonNode defence = json.path("obligations").path("defence");
        return new GoldAgreement(
                head,
                LineCheck.list(json.path("parties")),
                word(json, "name"),
                word(json, "signed"),
                years.isInt() ? OptionalInt.of(years.asInt()) : OptionalInt.empty(),
                defence.isBoolean() ? Optional.of(defence.asBoolean()) : Optional.empty());
    }

    private GoldTransfer transfer(RecordHead head, JsonNode json) {
        return new GoldTransfer(
                head,
                word(json, "supplier"),
                word(json, "recipient"),
                json.path("item").asText(),
                code(json, "stage", GoldTransfer.Stage.class),
                word(json, "status")
                        .map(word -> WireCode.of(GoldStatus.class, word))
                        .orElse(GoldStatus.OCCURRED),
                word(json, "by"),
                word(json, "date"));
    }

    private GoldEvent event(RecordHead head, JsonNode json) {
        return new GoldEvent(
                head,
                word(json, "actor"),
                word(json, "target"),
                codes(json, "type", GoldEvent.Type.class),
                word(json, "date"),
                code(json, "status", GoldStatus.class),
                word(json, "by"));
    }

    private GoldDriver driver(RecordHead head, JsonNode json) {
        return new GoldDriver(
                head,
                json.path("actor").asText(),
                word(json, "toward"),
                code(json, "motive", GoldDriver.Motive.class),
                codes(json, "motiveAny", GoldDriver.Motive.class),
                code(json, "pulls", GoldDriver.Pull.class),
                word(json, "holder"));
    }

    private static Span span(JsonNode json) {
        return new Span(json.path("start").asInt(), json.path("end").asInt());
    }

    private static Optional<String> word(JsonNode json, String field) {
        JsonNode node = json.path(field);
        return node.isMissingNode() || node.isNull() || node.asText().isBlank()
                ? Optional.empty()
                : Optional.of(node.asText());
    }

    private static <T extends Enum<T> & WireCode> T code(JsonNode json, String field, Class<T> type) {
        return WireCode.of(type, json.path(field).asText());
    }

    private static <T extends Enum<T> & WireCode> List<T> codes(JsonNode json, String field, Class<T> type) {
        return LineCheck.list(json.path(field)).stream()
                .map(word -> WireCode.of(type, word))
                .toList();
    }
}
