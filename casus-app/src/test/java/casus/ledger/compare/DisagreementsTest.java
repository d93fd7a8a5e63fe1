package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.State;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each type of contradiction on two small articles: a pair that is one, and a pair that only looks so.
class DisagreementsTest {
    private static final Actors ACTORS = Actors.load();

    private static Common at(int id, String article, String text, String quote, Status status) {
        return SampleLedger.common(id, article, text, quote, status, Optional.empty());
    }

    private static List<Contradiction> between(String one, String two, Entry... entries) {
        Ledger ledger = SampleLedger.ledger(
                List.of(SampleLedger.article("one.txt", one), SampleLedger.article("two.txt", two)),
                Arrays.asList(entries));
        return Contradictions.of(ledger, ACTORS);
    }

    private static List<Type> types(String one, String two, Entry... entries) {
        return between(one, two, entries).stream().map(Contradiction::type).toList();
    }

    private static Entry arms(Common common, String item, Stage stage) {
        return SampleLedger.transfer(common, item, stage, Optional.empty());
    }

    private static Entry pact(Common common, String name, String signed) {
        return pact(common, name, signed, Optional.empty());
    }

    private static Entry pact(Common common, String name, String signed, Optional<Boolean> defence) {
        Entry.Agreement a =
                SampleLedger.agreement(common, name, Optional.of(signed).filter(d -> !d.isEmpty()));
        return new Entry.Agreement(
                common,
                a.parties(),
                name,
                a.signed(),
                a.inForce(),
                a.termYears(),
                a.cooperation(),
                defence.map(d -> Map.of(Obligation.DEFENSE, d)).orElse(Map.of()),
                a.owedBy(),
                a.conditions());
    }

    @Test
    void aTreatySignedByBothAndLaterByOneAloneIsOneActInTwoSteps() {
        String one = "Norway and Sweden signed the partnership treaty on 17 January 2025.";
        String two = "The partnership treaty, signed by Norwegian King Olav in April, is a milestone.";
        List<Contradiction> found = between(
                one,
                two,
                pact(at(1, "one.txt", one, one.substring(0, 60), Status.OCCURRED), "partnership treaty", "2025-01-17"),
                pact(
                        at(
                                2,
                                "two.txt",
                                two,
                                "The partnership treaty, signed by Norwegian King Olav in April",
                                Status.OCCURRED),
                        "partnership treaty",
                        "XXXX-04"));
        assertThat(found).extracting(Contradiction::type).containsExactly(Type.SAME_ACT);
        assertThat(found).extracting(Contradiction::state).containsExactly(State.EXPLAINED);
    }

    @Test
    void aTreatyToBeSignedAndSignedInOneArticleStandsAtTwoStages() {
        String one =
                "In January, Norway signed a pact with Sweden. The treaty that Norway and Sweden intend to sign is new.";
        assertThat(types(
                        one,
                        "Nothing.",
                        pact(
                                at(1, "one.txt", one, "In January, Norway signed a pact with Sweden", Status.OCCURRED),
                                "pact",
                                "XXXX-01"),
                        pact(
                                at(
                                        2,
                                        "one.txt",
                                        one,
                                        "The treaty that Norway and Sweden intend to sign",
                                        Status.PLANNED),
                                "treaty",
                                "")))
                .containsExactly(Type.STAGE);
    }

    @Test
    void aPlanOfOneArticleAndASignatureOfAnotherAreNoContradiction() {
        String one = "In January, Norway signed a pact with Sweden.";
        String two = "The treaty that Norway and Sweden intend to sign is new.";
        assertThat(types(
                        one,
                        two,
                        pact(at(1, "one.txt", one, one.substring(0, 40), Status.OCCURRED), "pact", "2025-01"),
                        pact(
                                at(
                                        2,
                                        "two.txt",
                                        two,
                                        "The treaty that Norway and Sweden intend to sign",
                                        Status.PLANNED),
                                "treaty",
                                "")))
                .isEmpty();
    }

    @Test
    void suppliesAndSuppliesThatAreHardlyExtensiveDifferInScope() {
        String one = "“We are supplying Sweden with advanced jets,” he said.";
        String two = "While Norway may have begun to supply jets, these deliveries are not very extensive.";
        List<Contradiction> found = between(
                one,
                two,
                arms(
                        at(1, "one.txt", one, "supplying Sweden with advanced jets", Status.ONGOING),
                        "advanced jets",
                        Stage.DELIVERED),
                arms(at(2, "two.txt", two, "supply jets", Status.HYPOTHETICAL), "jets", Stage.DELIVERED));
        assertThat(found).extracting(Contradiction::type).containsExactly(Type.SCOPE);
        assertThat(found.getFirst().quoteB().exact()).isEqualTo(two);
    }

    @Test
    void onlyTrainersAndAHelicopterDifferInScopeButATrainerDoesNot() {
        String one = "Deliveries of aircraft from Norway are limited to training aircraft.";
        String two =
                "Norway gave Sweden Hawk training aircraft and Lynx attack helicopters. Norway gave Hawk training aircraft.";
        Entry only =
                arms(at(1, "one.txt", one, "Deliveries of aircraft", Status.OCCURRED), "aircraft", Stage.DELIVERED);
        assertThat(types(
                        one,
                        two,
                        only,
                        arms(
                                at(
                                        2,
                                        "two.txt",
                                        two,
                                        "Hawk training aircraft and Lynx attack helicopters",
                                        Status.OCCURRED),
                                "Hawk training aircraft and Lynx attack helicopters",
                                Stage.DELIVERED)))
                .containsExactly(Type.SCOPE);
        assertThat(types(
                        one,
                        two,
                        only,
                        arms(
                                at(2, "two.txt", two, "Hawk training aircraft", Status.OCCURRED),
                                "Hawk training aircraft",
                                Stage.DELIVERED)))
                .isEmpty();
    }

    @Test
    void anOfferThatWasTakenUpIsALifeCycleAndNoContradiction() {
        String one = "Norway offered jets to Sweden last year.";
        String two = "Norway delivered the jets.";
        assertThat(types(
                        one,
                        two,
                        arms(at(1, "one.txt", one, "offered jets", Status.OCCURRED), "jets", Stage.OFFERED),
                        arms(at(2, "two.txt", two, "delivered the jets", Status.OCCURRED), "jets", Stage.DELIVERED)))
                .isEmpty();
    }

    @Test
    void onlyADenialOfTheDeedContradictsIt() {
        String one = "Norway has provided some support to Sweden.";
        for (String no : List.of(
                "Norway did not provide military support to Sweden.",
                "Norway won’t provide military support to Sweden.",
                "Norway is not obliged to provide military support to Sweden.",
                "Norway could not provide military support to Sweden.")) {
            List<Type> found = types(
                    one,
                    no,
                    SampleLedger.event(at(1, "one.txt", one, one, Status.OCCURRED), EventType.AID, Context.MILITARY),
                    SampleLedger.event(at(2, "two.txt", no, no, Status.DENIED), EventType.AID, Context.MILITARY));
            assertThat(found).as(no).isEqualTo(no.contains("did not") ? List.of(Type.OCCURRED) : List.of());
        }
    }

    @Test
    void aDenialForOnePlaceContradictsNoWar() {
        String one = "Norway bombed Sweden.";
        for (String no : List.of("Norway did not march on Stockholm.", "Norway did not attack Sweden.")) {
            List<Type> found = types(
                    one,
                    no,
                    SampleLedger.event(
                            at(1, "one.txt", one, one, Status.OCCURRED), EventType.ASSAULT, Context.MILITARY),
                    SampleLedger.event(at(2, "two.txt", no, no, Status.DENIED), EventType.ASSAULT, Context.MILITARY));
            assertThat(found).as(no).isEqualTo(no.contains("Sweden") ? List.of(Type.OCCURRED) : List.of());
        }
    }

    @Test
    void aDefencePactAndNoFormalAllianceDifferInLaw() {
        String one = "Norway and Sweden have signed a new defence pact.";
        String two = "Between them there is:\n- No formal alliance,\nand Norway need not defend Sweden.";
        List<Contradiction> found = between(
                one,
                two,
                pact(at(1, "one.txt", one, one, Status.OCCURRED), "new defence pact", ""),
                pact(
                        at(2, "two.txt", two, "Norway need not defend Sweden", Status.OCCURRED),
                        "their agreement",
                        "",
                        Optional.of(false)));
        assertThat(found).extracting(Contradiction::type).containsExactly(Type.LEGAL_STATUS);
        assertThat(found.getFirst().quoteB().exact()).isEqualTo("No formal alliance");
    }

    @Test
    void anActToldByANamedOutletAndByNobodyIsHearsayOnly() {
        String one = "The Fjord Post says Norway passed intelligence to Sweden. Norway allegedly passed intelligence.";
        Entry named = SampleLedger.event(
                SampleLedger.by(
                        at(1, "one.txt", one, "Norway passed intelligence to Sweden", Status.OCCURRED),
                        "The Fjord Post"),
                EventType.COOPERATE,
                Context.INTELLIGENCE);
        Entry unnamed = SampleLedger.event(
                SampleLedger.by(at(2, "one.txt", one, "allegedly passed intelligence", Status.OCCURRED), ""),
                EventType.COOPERATE,
                Context.INTELLIGENCE);
        assertThat(types(one, "-", named, unnamed)).containsExactly(Type.ATTRIBUTION);
        String two = "Norway passed intelligence to Sweden.";
        assertThat(types(
                        one,
                        two,
                        named,
                        unnamed,
                        SampleLedger.event(
                                at(3, "two.txt", two, two, Status.OCCURRED),
                                EventType.COOPERATE,
                                Context.INTELLIGENCE)))
                .isEmpty();
    }

    @Test
    void aRuleToBeKeptAndItsFallAreSuperseded() {
        String one = "Norway wants to preserve the Haakon government.";
        String two = "In the months after the fall of Haakon, Norway met Sweden.";
        assertThat(types(
                        one,
                        two,
                        new Entry.Driver(
                                at(1, "one.txt", one, "preserve the Haakon government", Status.ONGOING),
                                SampleLedger.NORWAY,
                                Optional.of(SampleLedger.SWEDEN),
                                Motive.REGIME_SURVIVAL,
                                Pull.FOR,
                                List.of(),
                                "preserve the Haakon government"),
                        SampleLedger.event(
                                at(2, "two.txt", two, "Norway met Sweden", Status.OCCURRED),
                                EventType.CONSULT,
                                Context.DIPLOMATIC)))
                .containsExactly(Type.SUPERSEDED);
    }
}
