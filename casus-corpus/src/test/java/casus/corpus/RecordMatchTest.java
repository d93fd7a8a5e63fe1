package casus.corpus;

import static casus.corpus.Samples.DUTY;
import static casus.corpus.Samples.NO_DUTY;
import static casus.corpus.Samples.SILENCE;
import static casus.corpus.Samples.at;
import static casus.corpus.Samples.driver;
import static casus.corpus.Samples.event;
import static casus.corpus.Samples.expectation;
import static casus.corpus.Samples.pact;
import static casus.corpus.Samples.statement;
import static casus.corpus.Samples.transfer;
import static casus.corpus.record.GoldStatus.DENIED;
import static casus.corpus.record.GoldStatus.HYPOTHETICAL;
import static casus.corpus.record.GoldStatus.OCCURRED;
import static casus.corpus.record.GoldStatus.PLANNED;
import static casus.corpus.record.GoldStatus.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import casus.corpus.record.GoldDriver.Motive;
import casus.corpus.record.GoldDriver.Pull;
import casus.corpus.record.GoldEvent.Type;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldStatement.Manner;
import casus.corpus.record.GoldTransfer.Stage;
import org.junit.jupiter.api.Test;

class RecordMatchTest {
    @Test
    void aDutyToDefendAgreesWithItselfAndWithNothingElse() {
        GoldRecord duty = pact(at(0, 9), "2021", DUTY, "TUR", "AZE");
        agree(duty, pact(at(0, 9), "2021", DUTY, "TUR", "AZE"));
        differ(duty, pact(at(0, 9), "2021", NO_DUTY, "TUR", "AZE"));
        differ(duty, pact(at(0, 9), "2021", SILENCE, "TUR", "AZE"));
    }

    @Test
    void noDutyAndSilenceOnItAgree() {
        agree(pact(at(0, 9), "", NO_DUTY, "RUS", "IRN"), pact(at(0, 9), "", SILENCE, "IRN", "RUS"));
    }

    @Test
    void signingDatesAreComparedAsFarAsBothGo() {
        GoldRecord dated = pact(at(0, 9), "2025-01-17", SILENCE, "RUS", "IRN");
        agree(dated, pact(at(0, 9), "2025-01", SILENCE, "RUS", "IRN"));
        agree(dated, pact(at(0, 9), "XXXX-01-17", SILENCE, "RUS", "IRN"));
        agree(dated, pact(at(0, 9), "", SILENCE, "RUS", "IRN"));
        differ(dated, pact(at(0, 9), "2025-04", SILENCE, "RUS", "IRN"));
    }

    @Test
    void thePartiesOfOneAreAmongThoseOfTheOther() {
        agree(pact(at(0, 9), "", SILENCE, "RUS", "IRN"), pact(at(0, 9), "", SILENCE, "RUS", "IRN", "CHN"));
        differ(pact(at(0, 9), "", SILENCE, "RUS", "IRN"), pact(at(0, 9), "", SILENCE, "RUS", "CHN"));
    }

    @Test
    void aDeniedTransferAgreesWithADeniedOneOnly() {
        GoldRecord denied = transfer(at(0, 9), Stage.DELIVERED, DENIED, "drones");
        agree(denied, transfer(at(0, 9), Stage.DELIVERED, DENIED, "Shahed drones"));
        differ(denied, transfer(at(0, 9), Stage.DELIVERED, OCCURRED, "drones"));
        differ(denied, transfer(at(0, 9), Stage.DELIVERED, HYPOTHETICAL, "drones"));
    }

    @Test
    void onlyMerelyPossibleTransfersMayStandAtAnotherEarlyStage() {
        agree(
                transfer(at(0, 9), Stage.PROMISED, HYPOTHETICAL, "jets"),
                transfer(at(0, 9), Stage.DELIVERED, PLANNED, "jets"));
        differ(
                transfer(at(0, 9), Stage.PROMISED, OCCURRED, "jets"),
                transfer(at(0, 9), Stage.ORDERED, OCCURRED, "jets"));
        differ(
                transfer(at(0, 9), Stage.STALLED, HYPOTHETICAL, "jets"),
                transfer(at(0, 9), Stage.DELIVERED, HYPOTHETICAL, "jets"));
    }

    @Test
    void aDeliveryThatIsPossibleIsNoDeliveryThatWas() {
        differ(
                transfer(at(0, 9), Stage.DELIVERED, HYPOTHETICAL, "jets"),
                transfer(at(0, 9), Stage.DELIVERED, OCCURRED, "jets"));
        agree(
                transfer(at(0, 9), Stage.PROMISED, HYPOTHETICAL, "jets"),
                transfer(at(0, 9), Stage.PROMISED, OCCURRED, "jets"));
    }

    @Test
    void itemsShareTheBeginningOfAWord() {
        GoldRecord s300 = transfer(at(0, 9), Stage.DELIVERED, OCCURRED, "S-300 missiles");
        agree(s300, transfer(at(0, 9), Stage.DELIVERED, OCCURRED, "S300"));
        agree(s300, transfer(at(0, 9), Stage.DELIVERED, OCCURRED, "a missile"));
        differ(s300, transfer(at(0, 9), Stage.DELIVERED, OCCURRED, "S-400"));
    }

    @Test
    void whatIsDoneTogetherHasNoFirst() {
        agree(
                event(at(0, 9), "RUS", "CHN", OCCURRED, Type.CONSULT),
                event(at(0, 9), "CHN", "RUS", OCCURRED, Type.CONSULT));
        differ(
                event(at(0, 9), "RUS", "UKR", OCCURRED, Type.ASSAULT),
                event(at(0, 9), "UKR", "RUS", OCCURRED, Type.ASSAULT));
    }

    @Test
    void oneSharedTypeIsEnough() {
        GoldRecord aid = event(at(0, 9), "RUS", "IRN", OCCURRED, Type.AID, Type.SUPPORT);
        agree(aid, event(at(0, 9), "RUS", "IRN", OCCURRED, Type.SUPPORT, Type.AGREE));
        differ(aid, event(at(0, 9), "RUS", "IRN", OCCURRED, Type.AGREE));
    }

    @Test
    void reportedCountsAsOccurredAndPlannedAsHypothetical() {
        agree(event(at(0, 9), "RUS", "", REPORTED, Type.AID), event(at(0, 9), "RUS", "IRN", OCCURRED, Type.AID));
        agree(event(at(0, 9), "RUS", "", PLANNED, Type.AID), event(at(0, 9), "RUS", "IRN", HYPOTHETICAL, Type.AID));
        differ(event(at(0, 9), "RUS", "", DENIED, Type.AID), event(at(0, 9), "RUS", "IRN", OCCURRED, Type.AID));
    }

    @Test
    void aSpeakerIsKnownByTheLastName() {
        GoldRecord minister = statement(at(0, 9), "Sergei Lavrov", "RUS", Manner.DIRECT);
        agree(minister, statement(at(0, 9), "Lavrov", "", Manner.DIRECT));
        agree(minister, statement(at(0, 9), "", "RUS", Manner.DIRECT));
        differ(minister, statement(at(0, 9), "", "UKR", Manner.DIRECT));
        differ(minister, statement(at(0, 9), "Sergei Shoigu", "RUS", Manner.DIRECT));
        differ(minister, statement(at(0, 9), "Lavrov", "RUS", Manner.INDIRECT));
    }

    @Test
    void aMotiveTheOtherFindsDefensibleIsEnough() {
        GoldRecord tie = driver(at(0, 9), "RUS", Pull.AGAINST, Motive.TIE, Motive.ECONOMY);
        agree(tie, driver(at(0, 9), "RUS", Pull.AGAINST, Motive.ECONOMY));
        differ(tie, driver(at(0, 9), "RUS", Pull.AGAINST, Motive.STOCK));
        differ(tie, driver(at(0, 9), "RUS", Pull.FOR, Motive.TIE));
    }

    @Test
    void aPossibleActMayBeAnExpectation() {
        agree(event(at(0, 9), "IRN", "ISR", HYPOTHETICAL, Type.ASSAULT), expectation(at(0, 9), "IRN"));
        agree(expectation(at(0, 9), "RUS"), transfer(at(0, 9), Stage.DELIVERED, HYPOTHETICAL, "jets"));
        differ(event(at(0, 9), "IRN", "ISR", OCCURRED, Type.ASSAULT), expectation(at(0, 9), "IRN"));
        differ(event(at(0, 9), "ISR", "IRN", HYPOTHETICAL, Type.ASSAULT), expectation(at(0, 9), "IRN"));
    }

    @Test
    void quotesThatOnlyTouchDoNotAgree() {
        differ(expectation(at(0, 9), "RUS"), expectation(at(9, 12), "RUS"));
    }

    /// The rule has no sides.
    private static void agree(GoldRecord one, GoldRecord other) {
        assertThat(RecordMatch.agree(one, other)).isTrue();
        assertThat(RecordMatch.agree(other, one)).isTrue();
    }

    private static void differ(GoldRecord one, GoldRecord other) {
        assertThat(RecordMatch.agree(one, other)).isFalse();
        assertThat(RecordMatch.agree(other, one)).isFalse();
    }
}
