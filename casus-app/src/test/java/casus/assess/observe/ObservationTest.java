package casus.assess.observe;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.LedgerBuilder;
import casus.assess.question.QuestionContext;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Brazil might come to the aid of Peru, which Chile attacks.
class ObservationTest {
    private static final Actors ACTORS = Actors.load();

    private static LedgerBuilder attacked() {
        return new LedgerBuilder().on("2031-06-13").event("CHL", EventType.ASSAULT, "PER", Context.MILITARY);
    }

    private static Observation of(LedgerBuilder made, Contradiction... contradictions) {
        return of(made.ledger(), contradictions);
    }

    private static Observation of(Ledger ledger, Contradiction... contradictions) {
        Question question = new Question(
                Question.Kind.WILL,
                new ActorId("BRA"),
                new ActorId("PER"),
                Optional.of(new ActorId("CHL")),
                Trigger.ATTACK,
                30,
                Optional.empty(),
                "Will Brazil defend Peru against Chile?");
        return new Observation(new QuestionContext(question, ledger, ACTORS), List.of(contradictions));
    }

    /// Rungs on which something is told.
    private static List<String> rungs(LedgerBuilder made) {
        Observation observation = of(made);
        return Stream.of(Rung.values())
                .filter(r -> !observation.told(r).isEmpty())
                .map(Rung::wire)
                .toList();
    }

    private static ObservedRung.State state(Rung rung, LedgerBuilder made) {
        return of(made).state(rung);
    }

    @ParameterizedTest
    @EnumSource(Rung.class)
    void whereNothingIsToldEveryRungIsEmpty(Rung rung) {
        ObservedRung observed = of(attacked()).observed(rung);
        assertThat(observed).isEqualTo(new ObservedRung(rung, ObservedRung.State.NOTHING, 0, 0, 0, List.of()));
    }

    @Test
    void theLadderHasEveryRungLowestFirst() {
        assertThat(of(attacked()).ladder().stream().map(ObservedRung::rung)).containsExactly(Rung.values());
        assertThat(of(attacked()).attack()).isPresent();
    }

    @Test
    void aDeedBeforeTheAttackIsPastAndOneWithoutADateCounts() {
        Observation observation = of(attacked()
                .on("2031-06-12")
                .event("BRA", EventType.ASSAULT, "CHL")
                .on("2031-06-14")
                .event("BRA", EventType.ASSAULT, "CHL")
                .event("BRA", EventType.ASSAULT, "CHL"));
        assertThat(observation.past(Rung.FORCE)).extracting(Entry::id).containsExactly(new EntryId(2));
        assertThat(observation.told(Rung.FORCE)).extracting(Entry::id).containsExactly(new EntryId(3), new EntryId(4));
        assertThat(observation.observed(Rung.FORCE).undated()).isEqualTo(1);
        assertThat(observation.observed(Rung.FORCE).acts()).isEqualTo(2);
    }

    @Test
    void whatIsPlannedOrDeniedOfThePastBearsOnNothing() {
        Observation observation = of(attacked()
                .on("2031-06-12")
                .status(Status.DENIED)
                .event("BRA", EventType.ASSAULT, "CHL")
                .on("2031-06-12")
                .status(Status.PLANNED)
                .event("BRA", EventType.ASSAULT, "CHL")
                .status(Status.HYPOTHETICAL)
                .event("BRA", EventType.ASSAULT, "CHL"));
        assertThat(observation.state(Rung.FORCE)).isEqualTo(ObservedRung.State.NOTHING);
        assertThat(observation.planned(Rung.FORCE)).isEmpty();
        assertThat(observation.past(Rung.FORCE)).isEmpty();
        assertThat(observation.deeds()).isEmpty();
    }

    @Test
    void aPlanIsFiledAsOneAndADenialAsOne() {
        Observation observation = of(attacked()
                .status(Status.PLANNED)
                .event("BRA", EventType.ASSAULT, "CHL")
                .status(Status.DENIED)
                .event("BRA", EventType.ASSAULT, "CHL"));
        assertThat(observation.planned(Rung.FORCE)).hasSize(1);
        assertThat(observation.denied(Rung.FORCE)).hasSize(1);
        assertThat(observation.state(Rung.FORCE)).isEqualTo(ObservedRung.State.DENIED);
        assertThat(observation.observed(Rung.FORCE).families()).isEqualTo(1);
        assertThat(observation.observed(Rung.FORCE).entries()).containsExactly(new EntryId(3));
        assertThat(observation.deeds()).containsExactlyInAnyOrder(new EntryId(2), new EntryId(3));
    }

    @Test
    void anOfferToMediateIsTheActThoughTheMediationIsPlanned() {
        assertThat(rungs(attacked().status(Status.PLANNED).mode("BRA", EventType.REQUEST, "CHL", "mediate")))
                .containsExactly("mediation");
        assertThat(rungs(attacked().status(Status.PLANNED).mode("BRA", EventType.REQUEST, "CHL", "yield")))
                .isEmpty();
    }

    @Test
    void onlyWhatThePatronDoesFeedsARung() {
        assertThat(rungs(attacked().event("ARG", EventType.ACCUSE, "CHL"))).isEmpty();
        assertThat(rungs(attacked().event("BRA", EventType.ACCUSE, "CHL"))).containsExactly("words");
        assertThat(rungs(attacked().event("BRA", EventType.ACCUSE, "ARG"))).isEmpty();
        assertThat(rungs(attacked().transfer("ARG", Stage.DELIVERED, "PER", "sensors")))
                .isEmpty();
        assertThat(rungs(attacked().transfer("BRA", Stage.DELIVERED, "CHL", "sensors")))
                .isEmpty();
        assertThat(rungs(attacked().transfer("BRA", Stage.DELIVERED, "PER", "sensors")))
                .containsExactly("arms");
        assertThat(rungs(attacked().agreement("BRA", "PER", java.util.Map.of())))
                .isEmpty();
    }

    @Test
    void aMeetingThatNamesOnlyActorsIsWithTheOthersOfThem() {
        assertThat(rungs(meeting("BRA", "PER"))).containsExactly("mediation");
        assertThat(rungs(meeting("BRA", "CHL"))).containsExactly("mediation");
        assertThat(rungs(meeting("BRA", "ARG"))).isEmpty();
    }

    private static LedgerBuilder meeting(String... actors) {
        return attacked().together(EventType.CONSULT, actors);
    }

    @Test
    void aCallToNobodyOfThePairCountsOnlyInAnArticleAboutIt() {
        assertThat(rungs(attacked().mode("BRA", EventType.REQUEST, "ARG", "yield")))
                .containsExactly("mediation");
        assertThat(rungs(attacked().mode("BRA", EventType.REQUEST, "", "yield")))
                .containsExactly("mediation");
        assertThat(rungs(attacked().in("other.txt").mode("BRA", EventType.REQUEST, "ARG", "yield")))
                .isEmpty();
        assertThat(rungs(attacked().in("other.txt").mode("BRA", EventType.REQUEST, "", "yield")))
                .isEmpty();
        assertThat(rungs(attacked().in("other.txt").mode("BRA", EventType.REQUEST, "CHL", "yield")))
                .containsExactly("mediation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We condemn this attack | true",
                "We condemn the attack on Peru | true",
                "We condemn what Chile did | true",
                "Brazil condemns this attack | true",
                "We condemn what Argentina did | false",
                "The weather was fine | false"
            })
    void wordsOfSupportNameThePairOrNobody(String content, boolean words) {
        assertThat(rungs(attacked().says("BRA", content)).contains("words")).isEqualTo(words);
    }

    @Test
    void wordsOfAnotherOrInAnArticleAboutOthersAreNone() {
        assertThat(rungs(attacked().says("ARG", "We condemn this attack"))).isEmpty();
        assertThat(rungs(attacked().in("other.txt").says("BRA", "We condemn this attack")))
                .isEmpty();
        assertThat(rungs(attacked().status(Status.DENIED).says("BRA", "We condemn this attack")))
                .isEmpty();
    }

    @Test
    void aDeliveryDeniedIsADenialAndAPromiseDeniedIsNone() {
        assertThat(of(attacked().status(Status.DENIED).transfer("BRA", Stage.DELIVERED, "PER", "sensors"))
                        .denied(Rung.ARMS))
                .hasSize(1);
        assertThat(of(attacked().status(Status.DENIED).transfer("BRA", Stage.CO_PRODUCED, "PER", "sensors"))
                        .denied(Rung.ARMS))
                .hasSize(1);
        assertThat(of(attacked().status(Status.DENIED).transfer("BRA", Stage.PROMISED, "PER", "sensors"))
                        .denied(Rung.WORDS))
                .isEmpty();
    }

    @Test
    void anyTransferOfThePatronsIsADeedForTheWeighing() {
        assertThat(of(attacked()
                                .transfer("BRA", Stage.DECLINED, "PER", "sensors")
                                .transfer("ARG", Stage.DECLINED, "PER", "sensors"))
                        .deeds())
                .containsExactly(new EntryId(2));
    }

    @Test
    void aDeedIsSeenInAnArticlesOwnVoiceOrByTwoFamilies() {
        assertThat(state(Rung.FORCE, attacked().event("BRA", EventType.ASSAULT, "CHL")))
                .isEqualTo(ObservedRung.State.SEEN);
        assertThat(state(Rung.FORCE, attacked().accordingTo("an envoy").event("BRA", EventType.ASSAULT, "CHL")))
                .isEqualTo(ObservedRung.State.REPORTED);
        assertThat(state(
                        Rung.FORCE,
                        attacked()
                                .accordingTo("an envoy")
                                .event("BRA", EventType.ASSAULT, "CHL")
                                .in("b.txt")
                                .accordingTo("a desk")
                                .event("BRA", EventType.ASSAULT, "CHL")))
                .isEqualTo(ObservedRung.State.SEEN);
    }

    /// Force told by so many families and denied by so many others.
    private static LedgerBuilder told(int yes, int no) {
        LedgerBuilder made = attacked();
        for (int i = 0; i < yes; i++) {
            made.in("yes" + i + ".txt").event("BRA", EventType.ASSAULT, "CHL");
        }
        for (int i = 0; i < no; i++) {
            made.in("no" + i + ".txt").status(Status.DENIED).event("BRA", EventType.ASSAULT, "CHL");
        }
        return made;
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,SEEN,false",
        "2,0,SEEN,true",
        "1,1,DISPUTED,false",
        "2,1,DISPUTED,true",
        "2,2,DISPUTED,false",
        "3,1,SEEN,true",
        "5,2,DISPUTED,true",
        "6,2,SEEN,true",
        "0,2,DENIED,false"
    })
    void threeTimesAsManyFamiliesOutnumberADenial(int yes, int no, ObservedRung.State state, boolean mostly) {
        Observation observation = of(told(yes, no));
        assertThat(observation.state(Rung.FORCE)).isEqualTo(state);
        assertThat(observation.isMostlyTold(Rung.FORCE)).isEqualTo(mostly);
        assertThat(observation.observed(Rung.FORCE).families()).isEqualTo(yes > 0 ? yes : no);
        assertThat(observation.observed(Rung.FORCE).entries()).hasSize(yes + no);
    }

    @Test
    void aDenialOfAnotherDayDisputesNothing() {
        assertThat(state(Rung.FORCE, denial("2031-06-15", "2031-06-16"))).isEqualTo(ObservedRung.State.SEEN);
        assertThat(state(Rung.FORCE, denial("2031-06-15", "2031-06"))).isEqualTo(ObservedRung.State.DISPUTED);
    }

    private static LedgerBuilder denial(String told, String denied) {
        return attacked()
                .on(told)
                .event("BRA", EventType.ASSAULT, "CHL")
                .on(denied)
                .status(Status.DENIED)
                .event("BRA", EventType.ASSAULT, "CHL");
    }

    @Test
    void aDenialOfOtherWordsDisputesNone() {
        LedgerBuilder accused = attacked().event("BRA", EventType.ACCUSE, "CHL").status(Status.DENIED);
        assertThat(state(Rung.WORDS, accused.event("BRA", EventType.THREATEN, "CHL")))
                .isEqualTo(ObservedRung.State.SEEN);
        LedgerBuilder same = attacked().event("BRA", EventType.ACCUSE, "CHL").status(Status.DENIED);
        assertThat(state(Rung.WORDS, same.event("BRA", EventType.ACCUSE, "CHL")))
                .isEqualTo(ObservedRung.State.DISPUTED);
        LedgerBuilder body = attacked().event("BRA", EventType.ACCUSE, "CHL").status(Status.DENIED);
        assertThat(state(Rung.WORDS, body.event("BRA", EventType.ACCUSE, "CHL.gov")))
                .isEqualTo(ObservedRung.State.SEEN);
        LedgerBuilder said = attacked().says("BRA", "We condemn this attack").status(Status.DENIED);
        assertThat(state(Rung.WORDS, said.event("BRA", EventType.ACCUSE, "CHL")))
                .isEqualTo(ObservedRung.State.SEEN);
    }

    @ParameterizedTest
    @CsvSource({"OCCURRED,OPEN,DISPUTED", "STAGE,OPEN,DISPUTED", "DATE,OPEN,SEEN", "OCCURRED,EXPLAINED,SEEN"})
    void anOpenContradictionOnTheDeedDisputesIt(
            Contradiction.Type type, Contradiction.State state, ObservedRung.State observed) {
        Ledger ledger = attacked()
                .event("BRA", EventType.ASSAULT, "CHL")
                .event("ARG", EventType.ACCUSE, "CHL")
                .ledger();
        Entry a = ledger.entries().get(1);
        Entry b = ledger.entries().get(2);
        Contradiction one = new Contradiction(
                type, a, b, state, "", "", a.common().anchor(), b.common().anchor());
        assertThat(of(ledger, one).state(Rung.FORCE)).isEqualTo(observed);
    }

    @Test
    void reportsOfOneTypeToOneRecipientOnOneDayAreOneAct() {
        assertThat(of(attacked()
                                .on("2031-06-15")
                                .event("BRA", EventType.ACCUSE, "CHL")
                                .in("b.txt")
                                .on("2031-06-15")
                                .event("BRA", EventType.ACCUSE, "CHL")
                                .on("2031-06-16")
                                .event("BRA", EventType.ACCUSE, "CHL")
                                .on("2031-06-15")
                                .event("BRA", EventType.PROTEST, "CHL")
                                .on("2031-06-15")
                                .event("BRA", EventType.ACCUSE, "CHL", Context.MILITARY))
                        .observed(Rung.WORDS)
                        .acts())
                .isEqualTo(4);
    }

    @Test
    void undatedReportsOfOneFamilyAreOneActAndTransfersGoByTheirGoods() {
        assertThat(of(attacked()
                                .in("a.txt", "one")
                                .transfer("BRA", Stage.DELIVERED, "PER", "sensors")
                                .in("b.txt", "one")
                                .transfer("BRA", Stage.DELIVERED, "PER", "sensors")
                                .transfer("BRA", Stage.DELIVERED, "PER", "ships")
                                .in("c.txt", "two")
                                .transfer("BRA", Stage.DELIVERED, "PER", "sensors"))
                        .observed(Rung.ARMS)
                        .acts())
                .isEqualTo(3);
        assertThat(of(attacked().says("BRA", "We condemn this attack").says("BRA", "We deplore this attack"))
                        .observed(Rung.WORDS)
                        .acts())
                .isEqualTo(1);
        assertThat(Set.of(of(attacked()).observed(Rung.ARMS).acts())).containsExactly(0);
    }
}
