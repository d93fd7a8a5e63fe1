package casus.assess.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.LedgerBuilder;
import casus.assess.judgement.Judgements;
import casus.assess.observe.Observation;
import casus.assess.question.QuestionContext;
import casus.assess.weigh.Evidence.WeighedJudgement;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Brazil might come to the aid of Peru, which Chile attacks.
class EvidenceTest {
    private static final Actors ACTORS = Actors.load();
    private static final Judgements JUDGEMENTS = Judgements.load();

    /// What a dated entry of an unrated outlet weighs, and an undated deed of one.
    private static final double DATED = 0.9 * 0.9;

    private static final double UNDATED = DATED * 0.6;

    private static LedgerBuilder attacked() {
        return new LedgerBuilder().on("2031-06-13").event("CHL", EventType.ASSAULT, "PER");
    }

    private static Evidence of(Ledger ledger, List<EntryId> spent, List<EntryId> played) {
        Question question = new Question(
                Question.Kind.WILL,
                new ActorId("BRA"),
                new ActorId("PER"),
                Optional.of(new ActorId("CHL")),
                Trigger.ATTACK,
                30,
                Optional.empty(),
                "Will Brazil defend Peru against Chile?");
        QuestionContext context = new QuestionContext(question, ledger, ACTORS);
        return new Evidence(context, new Observation(context, List.of()), JUDGEMENTS, spent, played);
    }

    /// The judgements on a rung with the entries each rests on.
    private static List<String> on(Rung rung, Evidence evidence) {
        return evidence.on(rung).stream()
                .map(w -> w.judgement().id() + " " + w.entries())
                .toList();
    }

    private static List<String> on(Rung rung, LedgerBuilder made) {
        return on(rung, of(made.ledger(), List.of(), List.of()));
    }

    private static double votes(Rung rung, String id, LedgerBuilder made) {
        return of(made.ledger(), List.of(), List.of()).on(rung).stream()
                .filter(w -> w.judgement().id().equals(id))
                .mapToDouble(WeighedJudgement::votes)
                .sum();
    }

    private static List<EntryId> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(EntryId::new).toList();
    }

    @Test
    void aDeedIsWeighedByHowItIsTold() {
        assertThat(on(Rung.FORCE, attacked().event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("deed.force.seen [L-2]");
        assertThat(on(Rung.FORCE, attacked().accordingTo("an envoy").event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("deed.force.reported [L-2]");
        assertThat(on(
                        Rung.FORCE,
                        attacked()
                                .event("BRA", EventType.ASSAULT, "CHL")
                                .status(Status.DENIED)
                                .event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("deed.force.disputed [L-2]");
        assertThat(on(Rung.FORCE, attacked().status(Status.DENIED).event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("deed.force.denied [L-2]");
    }

    @Test
    void aDisputedDeedThatMoreFamiliesTellThanDenyCountsAsReported() {
        assertThat(on(
                        Rung.FORCE,
                        attacked()
                                .in("b.txt")
                                .event("BRA", EventType.ASSAULT, "CHL")
                                .in("c.txt")
                                .event("BRA", EventType.ASSAULT, "CHL")
                                .in("d.txt")
                                .status(Status.DENIED)
                                .event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("deed.force.reported [L-2, L-3]");
    }

    @Test
    void silenceSaysSomethingWhereTwoFamiliesTellOfTheAttack() {
        assertThat(on(Rung.FORCE, attacked())).isEmpty();
        assertThat(on(Rung.FORCE, attacked().in("b.txt").on("2031-06-13").event("CHL", EventType.ASSAULT, "PER")))
                .containsExactly("deed.force.nothing [L-1, L-2]");
        assertThat(on(
                        Rung.FORCE,
                        attacked()
                                .in("b.txt")
                                .on("2031-06-13")
                                .event("CHL", EventType.ASSAULT, "PER")
                                .status(Status.DENIED)
                                .event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("deed.force.denied [L-3]", "deed.force.nothing [L-1, L-2]");
    }

    @Test
    void anEarlierAttackThatMovedNobodySaysSomethingToo() {
        LedgerBuilder twice = new LedgerBuilder().on("2030-06-13").event("CHL", EventType.ASSAULT, "PER");
        assertThat(on(Rung.FORCE, twice.on("2031-06-13").event("CHL", EventType.ASSAULT, "PER")))
                .containsExactly("past.force.nothing [L-1]");
        assertThat(on(Rung.FORCE, twice.on("2030-06-14").event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("past.force [L-3]");
    }

    @Test
    void plansThreatsAndHostileActsAreWeighed() {
        assertThat(on(Rung.FORCE, attacked().status(Status.PLANNED).event("BRA", EventType.ASSAULT, "CHL")))
                .containsExactly("planned.force [L-2]");
        assertThat(on(Rung.FORCE, attacked().event("BRA", EventType.THREATEN, "CHL")))
                .containsExactly("threat.force [L-2]");
        assertThat(on(Rung.FORCE, attacked().event("BRA", EventType.THREATEN, "PER")))
                .isEmpty();
        assertThat(on(Rung.FORCE, attacked().event("ARG", EventType.THREATEN, "CHL")))
                .isEmpty();
        assertThat(on(Rung.FORCE, attacked().event("BRA", EventType.ASSAULT, "PER")))
                .containsExactly("hostile [L-2]");
        assertThat(on(Rung.FORCE, attacked().status(Status.DENIED).event("BRA", EventType.ASSAULT, "PER")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "DELIVERED", mode = EnumSource.Mode.EXCLUDE)
    void aTransferBearsOnArmsByItsStage(Stage stage) {
        String id = "transfer." + stage.wire() + ".arms [L-2]";
        assertThat(on(Rung.ARMS, attacked().transfer("BRA", stage, "PER", "sensors"))
                        .contains(id))
                .as(stage.wire())
                .isEqualTo(stage != Stage.CO_PRODUCED);
        assertThat(on(Rung.ARMS, attacked().transfer("ARG", stage, "PER", "sensors")))
                .isEmpty();
        assertThat(on(Rung.ARMS, attacked().status(Status.HYPOTHETICAL).transfer("BRA", stage, "PER", "sensors")))
                .isEmpty();
    }

    @Test
    void whatTheProtegeGaveIsReturnOnlyOnceDelivered() {
        assertThat(on(Rung.ARMS, attacked().transfer("PER", Stage.DELIVERED, "BRA", "drones")))
                .containsExactly("return.arms [L-2]");
        assertThat(on(Rung.ARMS, attacked().transfer("PER", Stage.PROMISED, "BRA", "drones")))
                .isEmpty();
        assertThat(on(Rung.ARMS, attacked().transfer("PER", Stage.DELIVERED, "ARG", "drones")))
                .isEmpty();
        assertThat(on(Rung.ARMS, attacked().transfer("ARG", Stage.DELIVERED, "BRA", "drones")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will not send soldiers | refuses.force",
                "We are ready to help the people | pledges.force",
                "The weather was fine | ",
                "By the treaty we will not send soldiers | "
            })
    void wordsOnAidAreWeighedAndWordsOnATreatyAreNot(String content, String id) {
        assertThat(on(Rung.FORCE, attacked().says("BRA", content)))
                .isEqualTo(id == null ? List.of() : List.of(id + " [L-2]"));
        assertThat(on(Rung.FORCE, attacked().says("ARG", content))).isEmpty();
        assertThat(on(Rung.FORCE, attacked().in("other.txt").says("BRA", content)))
                .isEmpty();
    }

    @Test
    void aPledgeThatWasNotMadeIsNoneAndARefusalIsTheWordsThemselves() {
        assertThat(on(Rung.FORCE, attacked().status(Status.DENIED).says("BRA", "We are ready to help the people")))
                .isEmpty();
        assertThat(on(Rung.FORCE, attacked().status(Status.DENIED).says("BRA", "We will not send soldiers")))
                .containsExactly("refuses.force [L-2]");
    }

    @Test
    void aReasonIsThePatronsAndAboutThisProtege() {
        assertThat(on(Rung.FORCE, attacked().driver("BRA", Motive.STOCK, Pull.AGAINST)))
                .containsExactly("driver.against.stock.force [L-2]");
        assertThat(on(Rung.FORCE, attacked().driver("ARG", Motive.STOCK, Pull.AGAINST)))
                .isEmpty();
        assertThat(on(Rung.FORCE, attacked().in("other.txt").driver("BRA", Motive.STOCK, Pull.AGAINST)))
                .isEmpty();
        assertThat(on(Rung.FORCE, attacked().status(Status.DENIED).driver("BRA", Motive.STOCK, Pull.AGAINST)))
                .isEmpty();
    }

    @Test
    void aReasonForSomeRungsBearsOnThoseAlone() {
        Ledger ledger = attacked().driver("BRA", Motive.STOCK, Pull.AGAINST).ledger();
        Entry.Driver any = (Entry.Driver) ledger.entries().get(1);
        Entry.Driver arms = new Entry.Driver(
                any.common(), any.actor(), any.toward(), any.motive(), any.pulls(), List.of(Rung.ARMS), any.content());
        Evidence evidence =
                of(new Ledger(ledger.articles(), List.of(ledger.entries().getFirst(), arms)), List.of(), List.of());
        assertThat(on(Rung.ARMS, evidence)).containsExactly("driver.against.stock.arms [L-2]");
        assertThat(on(Rung.FORCE, evidence)).isEmpty();
    }

    @Test
    void whatThePrecedentsRestOnIsSpent() {
        Ledger ledger = attacked().event("BRA", EventType.ASSAULT, "CHL").ledger();
        assertThat(on(Rung.FORCE, of(ledger, ids(2), List.of()))).isEmpty();
        assertThat(on(Rung.FORCE, of(ledger, ids(1), List.of()))).containsExactly("deed.force.seen [L-2]");
    }

    @Test
    void aReasonTheGamePlaysTakesAllReasonsOfItsSortWithIt() {
        Ledger ledger = attacked()
                .driver("BRA", Motive.STOCK, Pull.AGAINST)
                .driver("BRA", Motive.STOCK, Pull.AGAINST)
                .driver("BRA", Motive.TIE, Pull.FOR)
                .event("BRA", EventType.ASSAULT, "CHL")
                .event("BRA", EventType.ASSAULT, "CHL")
                .ledger();
        assertThat(on(Rung.FORCE, of(ledger, List.of(), ids(2, 5))))
                .containsExactly("deed.force.seen [L-6]", "driver.for.tie.force [L-4]");
    }

    @Test
    void silenceIsAFactOfItsOwnWhateverElseItsArticlesAreUsedFor() {
        Ledger ledger = attacked()
                .in("b.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER")
                .ledger();
        assertThat(on(Rung.FORCE, of(ledger, List.of(), ids(1)))).containsExactly("deed.force.nothing [L-2]");
    }

    @Test
    void theSecondFamilyCountsHalfAndTheThirdAThird() {
        LedgerBuilder one = attacked().on("2031-06-15").event("BRA", EventType.ASSAULT, "CHL");
        assertThat(votes(Rung.FORCE, "deed.force.seen", one)).isCloseTo(DATED, within(1e-12));
        one.on("2031-06-16").event("BRA", EventType.ASSAULT, "CHL");
        assertThat(votes(Rung.FORCE, "deed.force.seen", one)).isCloseTo(DATED, within(1e-12));
        one.in("b.txt").on("2031-06-15").event("BRA", EventType.ASSAULT, "CHL");
        one.in("c.txt").event("BRA", EventType.ASSAULT, "CHL");
        assertThat(votes(Rung.FORCE, "deed.force.seen", one)).isCloseTo(DATED + DATED / 2 + UNDATED / 3, within(1e-12));
    }

    @Test
    void aJudgementCountsByItsLogRatioTimesItsVotes() {
        WeighedJudgement weighed = new WeighedJudgement(
                JUDGEMENTS
                        .find(casus.assess.judgement.Judgement.Use.RATIO, "deed.seen")
                        .orElseThrow(),
                2,
                List.of());
        assertThat(weighed.logOdds()).isCloseTo(2 * Math.log(weighed.judgement().ratio()), within(1e-12));
    }

    @Test
    void aRefusalIsAStatementOrATransferDeclined() {
        Ledger ledger = attacked()
                .says("BRA", "We will not send soldiers")
                .says("BRA", "We are ready to help the people")
                .transfer("BRA", Stage.DECLINED, "PER", "sensors")
                .transfer("BRA", Stage.PROMISED, "PER", "sensors")
                .transfer("ARG", Stage.DECLINED, "PER", "sensors")
                .status(Status.DENIED)
                .transfer("BRA", Stage.DECLINED, "PER", "sensors")
                .ledger();
        Evidence evidence = of(ledger, List.of(), List.of());
        assertThat(Stream.concat(ledger.entries().stream(), Stream.<Entry>of())
                        .filter(evidence::isRefusal)
                        .map(Entry::id))
                .isEqualTo(ids(2, 4));
    }
}
