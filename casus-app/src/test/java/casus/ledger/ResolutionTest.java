package casus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.Stage;
import casus.terms.Status;
import casus.terms.Trigger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {
    private static final String TEXT = "News\nBy Ann Oak\n1 March 2024\n\nNorway sent jets to Sweden in 2024.\n";
    private static final LocalDate LATER = Sample.TODAY.plusDays(9);

    @TempDir
    private Path folder;

    private CaseFile fresh() {
        CaseFile file = CaseFile.open(folder.resolve("a.casus"));
        file.add(
                Sample.article("a.txt", TEXT),
                List.of(Sample.transfer(
                        Sample.common(1, "a.txt", TEXT, "sent jets", Status.OCCURRED, Optional.empty()),
                        "jets",
                        Stage.DELIVERED,
                        Optional.empty())));
        return file;
    }

    private static Decision.Resolve of(int window, Rung... came) {
        return new Decision.Resolve(
                "Will Norway defend Sweden?",
                Sample.NORWAY,
                Sample.SWEDEN,
                Optional.empty(),
                Trigger.ATTACK,
                window,
                Optional.of(LATER),
                List.of(came),
                Sample.TODAY,
                true);
    }

    @Test
    void theLastWordOnAQuestionHoldsUntilItIsTakenBack() {
        try (CaseFile file = fresh()) {
            Decision first = file.decide(Sample.TODAY, "Ann", "seen", of(30, Rung.FORCE, Rung.WORDS, Rung.WORDS));
            assertThat(DecisionWire.decision(DecisionWire.line(first))).isEqualTo(first);
            assertThat(((Decision.Resolve) first.act()).rungs()).containsExactly(Rung.WORDS, Rung.FORCE);
            Decision other = file.decide(Sample.TODAY, "Ann", "seen", of(60));
            Decision second = file.decide(Sample.TODAY, "Ann", "looked again", of(30));
            assertThat(file.decisions().resolutions()).containsExactly(other, second);
            file.decide(Sample.TODAY, "Ann", "", new Decision.Undo(second.number()));
            assertThat(file.decisions().resolutions()).containsExactly(first, other);
            assertThat(file.replay()).isEmpty();
        }
    }

    @Test
    void whatCameOfAQuestionChangesNoAnswerAndSoNotTheStateOfTheCase() {
        try (CaseFile file = fresh()) {
            String before = file.stateHash();
            file.decide(Sample.TODAY, "Ann", "seen", of(30, Rung.WORDS));
            assertThat(file.stateHash()).isEqualTo(before);
        }
    }

    @Test
    void whatWasKnownOnADayHasNoLaterDecisionAndNoLaterArticle() {
        try (CaseFile file = fresh()) {
            Ledger before = file.ledger(Optional.empty());
            file.decide(LATER, "Ann", "", new Decision.Correct(new EntryId(1), java.util.Map.of("item", "tanks")));
            file.decide(LATER, "Ann", "", new Decision.Publish("a.txt", casus.terms.Edtf.of(LocalDate.of(2024, 5, 5))));
            assertThat(file.knownOn(Sample.TODAY, Optional.empty())).isEqualTo(before);
            assertThat(file.knownOn(LATER, Optional.empty()))
                    .isEqualTo(file.ledger(Optional.empty()))
                    .isNotEqualTo(before);
            file.decide(LATER, "Ann", "", new Decision.Review(new EntryId(1), Common.Review.REJECTED));
            assertThat(file.knownOn(LATER, Optional.empty())).isEqualTo(file.ledger(Optional.empty()));
            assertThat(file.knownOn(Sample.TODAY.minusDays(1), Optional.empty()).articles())
                    .isEmpty();
            Optional<LocalDate> early = Optional.of(LocalDate.of(2024, 4, 1));
            assertThat(file.knownOn(Sample.TODAY, early).articles()).hasSize(1);
            assertThat(file.knownOn(LATER, early)).isEqualTo(file.ledger(early));
        }
    }

    @Test
    void aQuestionAskedAgainOnAnotherDayIsKeptAgain() {
        try (CaseFile file = fresh()) {
            file.ask("Will it?", Sample.TODAY, Optional.empty());
            file.ask("Will it?", Sample.TODAY, Optional.empty());
            file.ask("Will it?", LATER, Optional.empty());
            file.ask("Will it?", LATER, Optional.of(Sample.TODAY));
            file.ask(new CaseFile.Asked("Will it?", LATER, Optional.of(Sample.TODAY), Optional.of(LATER)));
            assertThat(file.questions())
                    .containsExactly(
                            new CaseFile.Asked("Will it?", Sample.TODAY, Optional.empty(), Optional.empty()),
                            new CaseFile.Asked("Will it?", LATER, Optional.empty(), Optional.empty()),
                            new CaseFile.Asked("Will it?", LATER, Optional.of(Sample.TODAY), Optional.empty()),
                            new CaseFile.Asked("Will it?", LATER, Optional.of(Sample.TODAY), Optional.of(LATER)));
        }
    }
}
