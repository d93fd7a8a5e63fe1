package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransferConflictsTest {
    private static final String JETS = "aircraft";
    private static final String SENT = "Norway sent jets to Sweden.";
    private static final String NOT_SENT = "Norway did not send jets to Sweden.";

    private static Press press() {
        return new Press().article("one", "", SENT).article("two", "", NOT_SENT);
    }

    private static Press sent(Press press, Stage stage, Status status, String when) {
        return press.transfer(press.at("one", SENT, status, when), "jets", JETS, stage, 0);
    }

    private static Press other(Press press, Stage stage, Status status, String when) {
        return press.transfer(press.at("two", NOT_SENT, status, when), "jets", JETS, stage, 0);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aDeliveryAgainstARefusalAStopOrALapseStandsAtTwoStages(Stage stage) {
        Press press = other(sent(press(), Stage.DELIVERED, Status.OCCURRED, ""), stage, Status.OCCURRED, "");
        if (List.of(Stage.DECLINED, Stage.STALLED, Stage.LAPSED).contains(stage)) {
            assertThat(press.contradictions())
                    .containsExactly("STAGE L-1 L-2: aircraft from Norway to Sweden: delivered or " + stage.wire());
        } else {
            assertThat(press.contradictions()).isEmpty();
        }
    }

    @Test
    void stagesOfTwoTimesOrThatWereOnlyPlannedAreNoContradiction() {
        assertThat(other(
                                sent(press(), Stage.DELIVERED, Status.OCCURRED, "2019"),
                                Stage.DECLINED,
                                Status.OCCURRED,
                                "2024")
                        .contradictions())
                .isEmpty();
        assertThat(other(sent(press(), Stage.DELIVERED, Status.PLANNED, ""), Stage.DECLINED, Status.OCCURRED, "")
                        .contradictions())
                .isEmpty();
        assertThat(other(sent(press(), Stage.DELIVERED, Status.OCCURRED, ""), Stage.DECLINED, Status.PLANNED, "")
                        .contradictions())
                .isEmpty();
    }

    @Test
    void onlyGoodsOfOneClassBetweenTheSameTwoAreCompared() {
        Common no = sent(press(), Stage.DELIVERED, Status.OCCURRED, "").at("two", NOT_SENT, Status.OCCURRED, "");
        assertThat(sent(press(), Stage.DELIVERED, Status.OCCURRED, "")
                        .transfer(no, "tanks", "armoured vehicles", Stage.DECLINED, 0)
                        .contradictions())
                .isEmpty();
        assertThat(sent(press(), Stage.DELIVERED, Status.OCCURRED, "")
                        .add(Press.transfer(
                                no,
                                Optional.of(Press.NORWAY),
                                Optional.of(Press.DENMARK),
                                "jets",
                                "",
                                JETS,
                                Stage.DECLINED,
                                0))
                        .contradictions())
                .isEmpty();
        assertThat(sent(press(), Stage.DELIVERED, Status.OCCURRED, "")
                        .add(Press.transfer(
                                no, Optional.of(Press.NORWAY), Optional.empty(), "jets", "", JETS, Stage.DECLINED, 0))
                        .add(Press.transfer(
                                press().at("two", NOT_SENT, Status.OCCURRED, ""),
                                Optional.empty(),
                                Optional.of(Press.SWEDEN),
                                "jets",
                                "",
                                JETS,
                                Stage.DECLINED,
                                0))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void goodsOfNoClassAreNotCompared() {
        Press press = press();
        press.transfer(press.at("one", SENT, Status.OCCURRED, ""), "things", "other", Stage.DELIVERED, 0);
        press.transfer(press.at("two", NOT_SENT, Status.OCCURRED, ""), "things", "other", Stage.DECLINED, 0);
        assertThat(press.contradictions()).isEmpty();
    }

    @Test
    void twoNumbersOfOneOrderContradictEachOther() {
        Press press = press();
        press.transfer(press.at("one", SENT, Status.OCCURRED, ""), "jets", JETS, Stage.ORDERED, 24);
        press.transfer(press.at("two", NOT_SENT, Status.OCCURRED, ""), "jets", JETS, Stage.ORDERED, 50);
        assertThat(press.contradictions())
                .containsExactly("QUANTITY L-1 L-2: aircraft from Norway to Sweden: 24 or 50");
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED,OCCURRED,2024,''",
        "ORDERED,PLANNED,2024,''",
        "ORDERED,OCCURRED,2023,''",
        "ORDERED,OCCURRED,2024,F-16"
    })
    void numbersOfTwoStagesPlansTimesOrModelsDoNot(Stage stage, Status status, String when, String model) {
        Press press = press();
        press.transfer(press.at("one", SENT, Status.OCCURRED, "2024"), "jets", JETS, Stage.ORDERED, 24);
        press.add(Press.transfer(
                press.at("two", NOT_SENT, status, when),
                Optional.of(Press.NORWAY),
                Optional.of(Press.SWEDEN),
                "jets",
                model,
                JETS,
                stage,
                50));
        assertThat(press.contradictions()).isEmpty();
    }

    @Test
    void aDeliveryThatIsDeniedIsContradictedByTheOneTold() {
        assertThat(other(sent(press(), Stage.DELIVERED, Status.OCCURRED, ""), Stage.DELIVERED, Status.DENIED, "")
                        .contradictions())
                .containsExactly(
                        "OCCURRED L-1 L-2: aircraft from Norway to Sweden: reported by one passage, denied by another");
        assertThat(other(sent(press(), Stage.ORDERED, Status.OCCURRED, ""), Stage.DELIVERED, Status.DENIED, "")
                        .contradictions())
                .isEmpty();
        assertThat(other(sent(press(), Stage.DELIVERED, Status.PLANNED, ""), Stage.DELIVERED, Status.DENIED, "")
                        .contradictions())
                .isEmpty();
        assertThat(other(
                                sent(press(), Stage.DELIVERED, Status.OCCURRED, "2019"),
                                Stage.DELIVERED,
                                Status.DENIED,
                                "2024")
                        .contradictions())
                .isEmpty();
    }

    @Test
    void aDeliveryAfterItsDenialLeavesBothRight() {
        List<Contradiction> found = other(
                        sent(press(), Stage.DELIVERED, Status.OCCURRED, "2024"), Stage.DELIVERED, Status.DENIED, "2019")
                .found();
        assertThat(found).extracting(Contradiction::type).containsExactly(Contradiction.Type.SUPERSEDED);
        assertThat(found).extracting(Contradiction::state).containsExactly(Contradiction.State.EXPLAINED);
    }

    private static Press noArms(Stage stage, Status status, String told, String denied) {
        Press press = sent(press(), stage, status, told);
        return press.transfer(
                press.at("two", NOT_SENT, Status.DENIED, denied), "arms", GoodsClasses.UNSPECIFIED, Stage.DELIVERED, 0);
    }

    /// Who has sent no arms has sent no jets, while the sending goes on or where both are dated alike.
    @Test
    void armsDeniedInGeneralAreContradictedByADeliveryOfAnyClassOfThatTime() {
        String found = "OCCURRED L-1 L-2: aircraft from Norway to Sweden: reported by one passage, denied by another";
        assertThat(noArms(Stage.DELIVERED, Status.ONGOING, "", "").contradictions())
                .containsExactly(found);
        assertThat(noArms(Stage.DELIVERED, Status.OCCURRED, "2024-05", "2024").contradictions())
                .containsExactly(found);
    }

    @Test
    void armsDeniedInGeneralAreNotContradictedByWhatIsUndatedOfAnotherTimeOrNotDelivered() {
        assertThat(noArms(Stage.DELIVERED, Status.OCCURRED, "", "").contradictions())
                .isEmpty();
        assertThat(noArms(Stage.DELIVERED, Status.OCCURRED, "2024", "").contradictions())
                .isEmpty();
        assertThat(noArms(Stage.DELIVERED, Status.OCCURRED, "", "2024").contradictions())
                .isEmpty();
        assertThat(noArms(Stage.DELIVERED, Status.OCCURRED, "2024", "2023").contradictions())
                .isEmpty();
        assertThat(noArms(Stage.DELIVERED, Status.ONGOING, "2024", "2023").contradictions())
                .isEmpty();
        assertThat(noArms(Stage.DELIVERED, Status.PLANNED, "2024", "2024").contradictions())
                .isEmpty();
        assertThat(noArms(Stage.ORDERED, Status.ONGOING, "", "").contradictions())
                .isEmpty();
    }

    @Test
    void armsDeniedToOneAreNotContradictedByADeliveryToAnother() {
        Press press = press();
        press.add(Press.transfer(
                press.at("one", SENT, Status.ONGOING, ""),
                Optional.of(Press.NORWAY),
                Optional.of(Press.DENMARK),
                "jets",
                "",
                JETS,
                Stage.DELIVERED,
                0));
        press.transfer(
                press.at("two", NOT_SENT, Status.DENIED, ""), "arms", GoodsClasses.UNSPECIFIED, Stage.DELIVERED, 0);
        assertThat(press.contradictions()).isEmpty();
    }

    private static final String LIMITED = "Deliveries of aircraft are limited to training aircraft.";
    private static final String MORE = "Norway gave Sweden attack helicopters.";

    private static Press scope(String printed, String limited, String told) {
        Press press = new Press().article("one", printed, limited).article("two", "", MORE);
        press.transfer(press.at("one", limited, Status.OCCURRED, ""), "aircraft", JETS, Stage.DELIVERED, 0);
        return press.transfer(
                press.at("two", MORE, Status.OCCURRED, told), "attack helicopters", JETS, Stage.DELIVERED, 0);
    }

    @Test
    void aLimitIsBrokenByGoodsOfItsClassOutsideIt() {
        assertThat(scope("2020-05-01", LIMITED, "").contradictions())
                .containsExactly(
                        "SCOPE L-1 L-2: aircraft from Norway to Sweden: only training aircraft, or more than that");
    }

    /// Five years, so that "are limited" of 2020 speaks of 2016 and not of 2010.
    @Test
    void aLimitDoesNotSpeakOfLongAgo() {
        assertThat(scope("2020-05-01", LIMITED, "2010").contradictions()).isEmpty();
        assertThat(scope("2020-05-01", LIMITED, "2016").contradictions()).hasSize(1);
        assertThat(scope("", LIMITED, "2016").contradictions()).isEmpty();
        assertThat(scope("", LIMITED, "").contradictions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Norway delivers only aircraft.',0",
        "'Its help is restricted to training grounds.',0",
        "'Norway delivers merely old aircraft.',1",
        "'Norway delivers nothing but ideas and merely old aircraft.',1",
        "'The number of jets is not very large.',1",
        "'Deliveries have been modest.',1",
        "'Norway delivers jets.',0"
    })
    void aLimitNamesGoodsOfTheClassAndSomethingOfItsOwn(String limited, int found) {
        assertThat(scope("", limited, "").contradictions()).hasSize(found);
    }

    @Test
    void aLimitIsBrokenByMilitaryHelpThatNamesSuchGoods() {
        Press press = new Press().article("one", "", LIMITED).article("two", "", MORE);
        press.transfer(press.at("one", LIMITED, Status.OCCURRED, ""), "aircraft", JETS, Stage.DELIVERED, 0);
        Common more = press.at("two", MORE, Status.OCCURRED, "");
        assertThat(press.event(more, EventType.AID, Context.MILITARY).contradictions())
                .containsExactly(
                        "SCOPE L-1 L-2: aircraft from Norway to Sweden: only training aircraft, or more than that");
    }

    @ParameterizedTest
    @CsvSource({
        "AID,HUMANITARIAN,OCCURRED,false",
        "CONSULT,MILITARY,OCCURRED,false",
        "AID,MILITARY,PLANNED,false",
        "SUPPORT,MILITARY,ONGOING,true"
    })
    void onlyMilitaryHelpThatWasGivenBreaksALimit(EventType type, Context context, Status status, boolean breaks) {
        Press press = new Press().article("one", "", LIMITED).article("two", "", MORE);
        press.transfer(press.at("one", LIMITED, Status.OCCURRED, ""), "aircraft", JETS, Stage.DELIVERED, 0);
        press.event(press.at("two", MORE, status, ""), type, context);
        press.add(Press.event(
                press.at("two", MORE, Status.OCCURRED, ""),
                List.of(),
                List.of(Press.SWEDEN),
                EventType.AID,
                Context.MILITARY));
        press.add(Press.event(
                press.at("two", MORE, Status.OCCURRED, ""),
                List.of(Press.NORWAY),
                List.of(),
                EventType.AID,
                Context.MILITARY));
        press.add(Press.event(
                press.at("two", MORE, Status.OCCURRED, ""),
                List.of(Press.NORWAY),
                List.of(Press.DENMARK),
                EventType.AID,
                Context.MILITARY));
        assertThat(press.contradictions()).hasSize(breaks ? 1 : 0);
    }

    @Test
    void aLimitAndWhatBreaksItInOneArticleAreNoContradiction() {
        String both = LIMITED + " " + MORE;
        Press press = new Press().article("one", "", both);
        press.transfer(press.at("one", LIMITED, Status.OCCURRED, ""), "aircraft", JETS, Stage.DELIVERED, 0);
        press.transfer(press.at("one", MORE, Status.OCCURRED, ""), "attack helicopters", JETS, Stage.DELIVERED, 0);
        assertThat(press.contradictions()).isEmpty();
    }
}
