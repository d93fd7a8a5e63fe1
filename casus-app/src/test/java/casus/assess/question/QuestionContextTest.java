package casus.assess.question;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.LedgerBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Feeds.Side;
import casus.terms.Question;
import casus.terms.code.EventType;
import casus.terms.code.Obligation;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionContextTest {
    private static final Actors ACTORS = Actors.load();
    private static final ActorId BRAZIL = new ActorId("BRA");
    private static final ActorId PERU = new ActorId("PER");
    private static final ActorId CHILE = new ActorId("CHL");

    private static QuestionContext context(Ledger ledger) {
        return new QuestionContext(
                new Question(
                        Question.Kind.WILL,
                        BRAZIL,
                        PERU,
                        Optional.of(CHILE),
                        Trigger.ATTACK,
                        30,
                        Optional.empty(),
                        "Will Brazil defend Peru against Chile?"),
                ledger,
                ACTORS);
    }

    private static Attack attack(LedgerBuilder made) {
        return context(made.ledger()).attack().orElseThrow();
    }

    private static List<EntryId> ids(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(EntryId::new).toList();
    }

    private static LedgerBuilder strikes(String... days) {
        LedgerBuilder made = new LedgerBuilder();
        for (String day : days) {
            (day.isEmpty() ? made : made.on(day)).event("CHL", EventType.ASSAULT, "PER");
        }
        return made;
    }

    @Test
    void aBodyOfAStateIsOnTheSideOfItsState() {
        QuestionContext context = context(new Ledger(List.of(), List.of()));
        assertThat(context.side(new ActorId("PER.gov"))).isEqualTo(Side.PROTEGE);
        assertThat(context.side(new ActorId("CHL.gov"))).isEqualTo(Side.ADVERSARY);
        assertThat(context.side(BRAZIL)).isEqualTo(Side.OTHER);
        assertThat(context.isPatron(new ActorId("BRA.gov"))).isTrue();
        assertThat(context.isPatron(PERU)).isFalse();
        assertThat(context.isProtege(BRAZIL)).isFalse();
        assertThat(context.isAdversary(PERU)).isFalse();
    }

    @Test
    void whereNobodyAttackedThereIsNoAttack() {
        assertThat(context(new LedgerBuilder()
                                .event("CHL", EventType.ACCUSE, "PER")
                                .event("PER", EventType.ASSAULT, "CHL")
                                .event("CHL", EventType.ASSAULT, "ARG")
                                .status(Status.PLANNED)
                                .event("CHL", EventType.ASSAULT, "PER")
                                .ledger())
                        .attack())
                .isEmpty();
    }

    @Test
    void anAttackWithoutADateHasNoStart() {
        Attack attack = attack(strikes("", "2031"));
        assertThat(attack.start()).isEmpty();
        assertThat(attack.entries()).isEqualTo(ids(1, 2));
        assertThat(attack.families()).isEqualTo(1);
        assertThat(attack.earlier()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-14,2031-06-13,2031-05-14",
        "2031-05-13,2031-06-13,2031-06-13",
        "2031-06-15,2031-06-13,2031-06-13",
        "2031-06,2031-06-13,2031-06-13",
        "2031-05,2031-06-13,2031-06-13",
        "2031-04,2031-06-13,2031-06-13",
        "2031-06,2031-06,2031-06-01",
        "2031,2031-06-13,2031-06-13",
        "2031-05-14/2031-05-20,2031-06-13,2031-05-14"
    })
    void attacksOfThirtyDaysAreOneRoundThatStartsOnItsFirstNamedDay(String one, String other, LocalDate start) {
        assertThat(attack(strikes(one, other)).start()).contains(start);
        assertThat(attack(strikes(other, one)).start()).contains(start);
    }

    @Test
    void whatWasOverBeforeTheRoundBelongsToAnEarlierOne() {
        Attack attack = attack(strikes("2031-01-01", "2031-06-13", "2031-06-20", ""));
        assertThat(attack.start()).contains(LocalDate.of(2031, 6, 13));
        assertThat(attack.entries()).isEqualTo(ids(2, 3, 4));
        assertThat(attack.earlier()).isEqualTo(ids(1));
    }

    @Test
    void aRoundIsAsLongAsNoPauseOfItIsLongerThanAMonth() {
        Attack attack = attack(strikes("2031-06-13", "2031-05-20", "2031-04-25", "2031-02-01"));
        assertThat(attack.start()).contains(LocalDate.of(2031, 4, 25));
        assertThat(attack.earlier()).isEqualTo(ids(4));
    }

    @Test
    void anEntryIsBeforeADayOnlyIfItIsClearlyOver() {
        LocalDate day = LocalDate.of(2031, 6, 13);
        List<Entry> entries = strikes("2031-06-12", "2031-06-13", "2031-06", "2031-05", "")
                .ledger()
                .entries();
        assertThat(entries.stream().map(e -> QuestionContext.isBefore(e, day)).toList())
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void onlyWhatOccurredOrGoesOnIsTold() {
        for (Status status : Status.values()) {
            Entry entry = new LedgerBuilder()
                    .status(status)
                    .event("CHL", EventType.ASSAULT, "PER")
                    .ledger()
                    .entries()
                    .getFirst();
            assertThat(QuestionContext.isTold(entry))
                    .as(status.wire())
                    .isEqualTo(status == Status.OCCURRED || status == Status.ONGOING);
        }
    }

    @Test
    void anArticleIsAboutThePairUnlessThePatronHelpsSomebodyElseThereMoreOften() {
        assertThat(aboutPair(new LedgerBuilder().event("BRA", EventType.ACCUSE, "PER")))
                .isTrue();
        assertThat(aboutPair(new LedgerBuilder().event("BRA", EventType.ACCUSE, "CHL")))
                .isFalse();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .event("BRA", EventType.AID, "ARG")))
                .isTrue();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .event("BRA", EventType.AID, "ARG")
                        .event("ARG", EventType.ACCUSE, "CHL")))
                .isFalse();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .event("BRA", EventType.SUPPORT, "ARG")
                        .event("BRA", EventType.SUPPORT, "ARG")))
                .isFalse();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .event("BRA", EventType.ACCUSE, "ARG")
                        .event("CHL", EventType.AID, "ARG")))
                .isTrue();
    }

    @Test
    void aPactOrADeliveryIsHelpToo() {
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .agreement("BRA", "ARG", Map.of(Obligation.DEFENSE, true))
                        .agreement("BRA", "ARG", Map.of(Obligation.DEFENSE, true))))
                .isFalse();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .agreement("CHL", "ARG", Map.of(Obligation.DEFENSE, true))
                        .agreement("CHL", "ARG", Map.of(Obligation.DEFENSE, true))))
                .isTrue();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .transfer("BRA", Stage.DELIVERED, "ARG", "sensors")
                        .transfer("BRA", Stage.DELIVERED, "ARG", "ships")))
                .isFalse();
        assertThat(aboutPair(new LedgerBuilder()
                        .event("BRA", EventType.ACCUSE, "PER")
                        .transfer("CHL", Stage.DELIVERED, "ARG", "sensors")
                        .transfer("CHL", Stage.DELIVERED, "ARG", "ships")))
                .isTrue();
    }

    @Test
    void whoAttackedTheProtegeIsNoOtherProtege() {
        assertThat(aboutPair(new LedgerBuilder()
                        .event("CHL", EventType.ASSAULT, "PER")
                        .event("BRA", EventType.AID, "CHL")
                        .event("BRA", EventType.AID, "CHL")))
                .isTrue();
    }

    private static boolean aboutPair(LedgerBuilder made) {
        Ledger ledger = made.ledger();
        return context(ledger).isAboutPair(ledger.entries().getFirst());
    }

    @Test
    void attackersAreStatesToldToHaveAttackedOnceEach() {
        Ledger ledger = new LedgerBuilder()
                .event("ECU.gov", EventType.ASSAULT, "PER")
                .event("CHL", EventType.ASSAULT, "PER.gov")
                .event("CHL", EventType.ASSAULT, "PER")
                .status(Status.DENIED)
                .event("ARG", EventType.ASSAULT, "PER")
                .event("BOL", EventType.ACCUSE, "PER")
                .event("BOL", EventType.ASSAULT, "CHL")
                .ledger();
        assertThat(QuestionContext.attackers(ledger, PERU)).containsExactly(CHILE, new ActorId("ECU"));
    }

    private static Optional<String> most(LedgerBuilder made) {
        return QuestionContext.mostFrequentAttacker(made.ledger(), PERU, BRAZIL).map(ActorId::value);
    }

    @Test
    void theAttackerIsWhomMostFamiliesTellOfThenMostEntriesThenTheLatest() {
        assertThat(most(new LedgerBuilder()
                        .in("a.txt")
                        .event("CHL", EventType.ASSAULT, "PER")
                        .event("CHL", EventType.ASSAULT, "PER")
                        .event("CHL", EventType.ASSAULT, "PER")
                        .event("ECU", EventType.ASSAULT, "PER")
                        .in("b.txt")
                        .event("ECU", EventType.ASSAULT, "PER")))
                .contains("ECU");
        assertThat(most(new LedgerBuilder()
                        .event("CHL", EventType.ASSAULT, "PER")
                        .event("CHL.gov", EventType.ASSAULT, "PER")
                        .on("2031-06-13")
                        .event("ECU", EventType.ASSAULT, "PER")))
                .contains("CHL");
        assertThat(most(new LedgerBuilder()
                        .on("2031-06-13")
                        .event("CHL", EventType.ASSAULT, "PER")
                        .on("2031-06-14")
                        .event("ECU", EventType.ASSAULT, "PER")))
                .contains("ECU");
        assertThat(most(new LedgerBuilder()
                        .event("ECU", EventType.ASSAULT, "PER")
                        .event("CHL", EventType.ASSAULT, "PER")))
                .contains("CHL");
    }

    @Test
    void neitherThePatronNorTheProtegeItselfIsTheAttacker() {
        assertThat(most(new LedgerBuilder()
                        .event("BRA.gov", EventType.ASSAULT, "PER")
                        .event("PER.gov", EventType.ASSAULT, "PER")
                        .status(Status.DENIED)
                        .event("CHL", EventType.ASSAULT, "PER")))
                .isEmpty();
    }

    @Test
    void familiesAreThoseOfArticlesThatNameThePatronOrTheProtege() {
        QuestionContext context = context(new LedgerBuilder()
                .in("a.txt", "one")
                .event("BRA", EventType.ACCUSE, "CHL")
                .in("b.txt", "one")
                .event("ARG", EventType.ACCUSE, "PER")
                .in("c.txt", "two")
                .event("ARG", EventType.ACCUSE, "CHL")
                .ledger());
        assertThat(context.articlesByFamily()).isEqualTo(Map.of("one", List.of("a.txt", "b.txt")));
        assertThat(context.families(context.ledger().entries())).isEqualTo(2);
        assertThat(context.family(context.ledger().entries().getFirst())).isEqualTo("one");
    }
}
