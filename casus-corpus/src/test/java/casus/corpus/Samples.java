package casus.corpus;

import casus.corpus.record.AnnotatedArticle;
import casus.corpus.record.GoldAgreement;
import casus.corpus.record.GoldDriver;
import casus.corpus.record.GoldEvent;
import casus.corpus.record.GoldExpectation;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldStatement;
import casus.corpus.record.GoldStatus;
import casus.corpus.record.GoldTransfer;
import casus.corpus.record.RecordHead;
import casus.corpus.record.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Records made up for tests; the text under them is not looked at.
final class Samples {
    static final Optional<Boolean> DUTY = Optional.of(true);
    static final Optional<Boolean> NO_DUTY = Optional.of(false);
    static final Optional<Boolean> SILENCE = Optional.empty();

    private static final String TEXT = "x".repeat(1_000);

    private Samples() {}

    static AnnotatedArticle article(String id, GoldRecord... records) {
        return new AnnotatedArticle(id, TEXT, List.of(records), List.of());
    }

    static RecordHead at(int start, int end) {
        return head(start, end, false);
    }

    static RecordHead optional(int start, int end) {
        return head(start, end, true);
    }

    private static RecordHead head(int start, int end, boolean optional) {
        return new RecordHead(
                start + "-" + end, "a", 1, "x", new Span(start, end), optional, Optional.empty(), Map.of());
    }

    static GoldAgreement pact(RecordHead head, String signed, Optional<Boolean> defence, String... parties) {
        return new GoldAgreement(head, List.of(parties), Optional.empty(), some(signed), OptionalInt.empty(), defence);
    }

    static GoldTransfer transfer(RecordHead head, GoldTransfer.Stage stage, GoldStatus status, String item) {
        return new GoldTransfer(
                head, Optional.of("RUS"), Optional.of("IRN"), item, stage, status, Optional.empty(), Optional.empty());
    }

    static GoldEvent event(RecordHead head, String actor, String target, GoldStatus status, GoldEvent.Type... types) {
        return new GoldEvent(
                head, some(actor), some(target), Arrays.asList(types), Optional.empty(), status, Optional.empty());
    }

    static GoldStatement statement(RecordHead head, String speaker, String actor, GoldStatement.Manner manner) {
        return new GoldStatement(head, some(speaker), some(actor), manner, Optional.empty());
    }

    static GoldDriver driver(
            RecordHead head, String actor, GoldDriver.Pull pull, GoldDriver.Motive motive, GoldDriver.Motive... more) {
        List<GoldDriver.Motive> motives = new ArrayList<>(List.of(motive));
        motives.addAll(List.of(more));
        return new GoldDriver(head, actor, Optional.empty(), motive, motives, pull, Optional.empty());
    }

    static GoldExpectation expectation(RecordHead head, String actor) {
        return new GoldExpectation(head, some(actor), Optional.empty(), Optional.empty());
    }

    /// "" is nobody.
    private static Optional<String> some(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }
}
