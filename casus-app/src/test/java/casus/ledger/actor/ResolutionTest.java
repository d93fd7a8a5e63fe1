package casus.ledger.actor;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {
    private static final String TEXT = "News\nBy Ann Oak\n1 March 2024\n\nNorway sent jets to Sweden in 2024.\n";
    private static final LocalDate LATER = SampleLedger.TODAY.plusDays(9);

    @TempDir
    private Path folder;

    private CaseFile fresh() {
        CaseFile file = CaseFile.open(folder.resolve("a.casus"));
        file.add(
                SampleLedger.article("a.txt", TEXT),
                List.of(SampleLedger.transfer(
                        SampleLedger.common(1, "a.txt", TEXT, "sent jets", Status.OCCURRED, Optional.empty()),
                        "jets",
                        Stage.DELIVERED,
                        Optional.empty())));
        return file;
    }

    private static Decision.Resolve of(int window, Rung... came) {
        return new Decision.Resolve(
                "Will Norway defend Sweden?",
                SampleLedger.NORWAY,
                SampleLedger.SWEDEN,
                Optional.empty(),
                Trigger.ATTACK,
                window,
                Optional.of(LATER),
                List.of(came),
                List.of(Rung.values()),
                SampleLedger.TODAY,
                true);
    }

    @Test
    void anOutcomeWrittenWithoutALadderSaysNothingOfSanctionsAndDeployment() {
        String line =
                DecisionWire.line(new Decision(1, SampleLedger.TODAY, "Ann", "seen", of(30, Rung.FORCE, Rung.WORDS)));
        String old = line.replaceFirst(",\"ladder\":\\[[^\\]]*\\]", "");
        assertThat(old).isNotEqualTo(line);
        Decision.Resolve read = (Decision.Resolve) DecisionWire.decision(old).act();
        assertThat(read.rungs()).containsExactly(Rung.WORDS, Rung.FORCE);
        assertThat(read.ladder()).hasSize(6).doesNotContain(Rung.SANCTIONS, Rung.DEPLOYMENT);
    }

    @Test
    void theLastWordOnAQuestionHoldsUntilItIsTakenBack() {
        try (CaseFile file = fresh()) {
            Decision first = file.decide(SampleLedger.TODAY, "Ann", "seen", of(30, Rung.FORCE, Rung.WORDS, Rung.WORDS));
            assertThat(DecisionWire.decision(DecisionWire.line(first))).isEqualTo(first);
            assertThat(((Decision.Resolve) first.act()).rungs()).containsExactly(Rung.WORDS, Rung.FORCE);
            Decision other = file.decide(SampleLedger.TODAY, "Ann", "seen", of(60));
            Decision second = file.decide(SampleLedger.TODAY, "Ann", "looked again", of(30));
            assertThat(file.decisions().resolutions()).containsExactly(other, second);
            file.decide(SampleLedger.TODAY, "Ann", "", new Decision.Undo(second.number()));
            assertThat(file.decisions().resolutions()).containsExactly(first, other);
            assertThat(file.replay()).isEmpty();
        }
    }

    @Test
    void whatCameOfAQuestionChangesNoAnswerAndSoNotTheStateOfTheCase() {
        try (CaseFile file = fresh()) {
            String before = file.stateHash();
            file.decide(SampleLedger.TODAY, "Ann", "seen", of(30, Rung.WORDS));
            assertThat(file.stateHash()).isEqualTo(before);
        }
    }

    @Test
    void whatWasKnownOnADayHasNoLaterDecisionAndNoLaterArticle() {
        try (CaseFile file = fresh()) {
            Ledger before = file.ledger(Optional.empty());
            file.decide(LATER, "Ann", "", new Decision.Correct(new EntryId(1), java.util.Map.of("item", "tanks")));
            file.decide(LATER, "Ann", "", new Decision.Publish("a.txt", casus.terms.Edtf.of(LocalDate.of(2024, 5, 5))));
            assertThat(file.knownOn(SampleLedger.TODAY, Optional.empty())).isEqualTo(before);
            assertThat(file.knownOn(LATER, Optional.empty()))
                    .isEqualTo(file.ledger(Optional.empty()))
                    .isNotEqualTo(before);
            file.decide(LATER, "Ann", "", new Decision.Review(new EntryId(1), Common.Review.REJECTED));
            assertThat(file.knownOn(LATER, Optional.empty())).isEqualTo(file.ledger(Optional.empty()));
            assertThat(file.knownOn(SampleLedger.TODAY.minusDays(1), Optional.empty())
                            .articles())
                    .isEmpty();
            Optional<LocalDate> early = Optional.of(LocalDate.of(2024, 4, 1));
            assertThat(file.knownOn(SampleLedger.TODAY, early).articles()).hasSize(1);
            assertThat(file.knownOn(LATER, early)).isEqualTo(file.ledger(early));
        }
    }

    @Test
    void aQuestionAskedAgainOnAnotherDayIsKeptAgain() {
        try (CaseFile file = fresh()) {
            file.ask("Will it?", SampleLedger.TODAY, Optional.empty());
            file.ask("Will it?", SampleLedger.TODAY, Optional.empty());
            file.ask("Will it?", LATER, Optional.empty());
            file.ask("Will it?", LATER, Optional.of(SampleLedger.TODAY));
            file.ask(new CaseFile.LoggedQuestion(
                    "Will it?", LATER, Optional.of(SampleLedger.TODAY), Optional.of(LATER)));
            assertThat(file.questions())
                    .containsExactly(
                            new CaseFile.LoggedQuestion(
                                    "Will it?", SampleLedger.TODAY, Optional.empty(), Optional.empty()),
                            new CaseFile.LoggedQuestion("Will it?", LATER, Optional.empty(), Optional.empty()),
                            new CaseFile.LoggedQuestion(
                                    "Will it?", LATER, Optional.of(SampleLedger.TODAY), Optional.empty()),
                            new CaseFile.LoggedQuestion(
                                    "Will it?", LATER, Optional.of(SampleLedger.TODAY), Optional.of(LATER)));
        }
    }
}
