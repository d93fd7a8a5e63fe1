package casus.assess;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.observe.ObservedRung.State;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.ReferenceClass.DefenseClause;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Obligation;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Chile attacks Peru; Brazil has to choose.
class EightRungsTest {
    private static LedgerBuilder attacked() {
        return new LedgerBuilder()
                .in("wire.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY);
    }

    private static Answer answer(Ledger ledger) {
        Assessment assessment =
                Assessment.of(ledger, Actors.load(), LocalDate.of(2031, 7, 1)).withoutTables();
        return assessment.answerAlone(
                assessment.parse("Will Brazil defend Peru against Chile?").first());
    }

    private static State state(LedgerBuilder told, Rung rung) {
        return answer(told.ledger()).observed().get(rung.ordinal()).state();
    }

    private static double force(LedgerBuilder told) {
        return logOdds(told, Rung.FORCE);
    }

    private static double logOdds(LedgerBuilder told, Rung rung) {
        return answer(told.ledger()).forecast().probability(rung).logOdds();
    }

    private static LedgerBuilder sent(String when) {
        return attacked().on(when).event("BRA", EventType.MOBILIZE, "PER", Context.MILITARY);
    }

    private static LedgerBuilder fought(String when) {
        return attacked().on(when).event("BRA", EventType.ASSAULT, "CHL", Context.MILITARY);
    }

    @Test
    void troopsSentAreADeploymentAndMoveForceLessThanFireDoes() {
        assertThat(state(sent("2031-06-15"), Rung.DEPLOYMENT)).isEqualTo(State.SEEN);
        assertThat(state(sent("2031-06-15"), Rung.FORCE)).isEqualTo(State.NOTHING);
        assertThat(force(sent("2031-06-15"))).isBetween(force(attacked()) + 0.1, force(fought("2031-06-15")) - 0.1);
        assertThat(logOdds(fought("2031-06-15"), Rung.DEPLOYMENT))
                .isBetween(
                        logOdds(attacked(), Rung.DEPLOYMENT) + 0.1, logOdds(sent("2031-06-15"), Rung.DEPLOYMENT) - 0.1);
    }

    @Test
    void sanctionsOnTheAdversaryAreNoForce() {
        LedgerBuilder told = attacked().on("2031-06-15").event("BRA", EventType.SANCTION, "CHL", Context.ECONOMIC);
        assertThat(state(told, Rung.SANCTIONS)).isEqualTo(State.SEEN);
        assertThat(state(told, Rung.FORCE)).isEqualTo(State.NOTHING);
    }

    @Test
    void aPlanIsNoDeedAndMovesTheForecast() {
        LedgerBuilder told =
                attacked().status(Status.PLANNED).event("BRA", EventType.MOBILIZE, "PER", Context.MILITARY);
        assertThat(state(told, Rung.DEPLOYMENT)).isEqualTo(State.NOTHING);
        assertThat(logOdds(told, Rung.DEPLOYMENT)).isGreaterThan(logOdds(attacked(), Rung.DEPLOYMENT));
    }

    @Test
    void aDrillIsAnAnswerOnlyWhereItsDaySaysSo() {
        assertThat(state(
                        attacked().mode("BRA", EventType.COOPERATE, "PER", "drill", Context.MILITARY), Rung.DEPLOYMENT))
                .isEqualTo(State.NOTHING);
        assertThat(state(
                        attacked().on("2031-06-15").mode("BRA", EventType.COOPERATE, "PER", "drill", Context.MILITARY),
                        Rung.DEPLOYMENT))
                .isEqualTo(State.SEEN);
    }

    @Test
    void whoSpeaksOfItsOwnActIsNoHearsay() {
        LedgerBuilder own = attacked()
                .inTheWordsOf("BRA")
                .on("2031-06-15")
                .event("BRA", EventType.MOBILIZE, "PER", Context.MILITARY);
        LedgerBuilder other = attacked()
                .inTheWordsOf("PER")
                .on("2031-06-15")
                .event("BRA", EventType.MOBILIZE, "PER", Context.MILITARY);
        assertThat(state(own, Rung.DEPLOYMENT)).isEqualTo(State.SEEN);
        assertThat(state(other, Rung.DEPLOYMENT)).isEqualTo(State.REPORTED);
        assertThat(force(own)).isGreaterThan(force(other));
    }

    @Test
    void whatWasDoneLongAgoCountsLess() {
        assertThat(force(fought("1962-04"))).isBetween(force(attacked()), force(fought("2030-04")) - 0.1);
    }

    @Test
    void anAttackOnThePatronBringsForceNearerAndArmsForTheAdversaryAnEstrangementAndATruceDoNot() {
        double alone = force(attacked());
        assertThat(force(attacked().on("2031-06-15").event("CHL", EventType.ASSAULT, "BRA", Context.MILITARY)))
                .isGreaterThan(alone + 0.1);
        assertThat(force(attacked().on("2031-06-15").transfer("BRA", Stage.DELIVERED, "CHL", "tanks")))
                .isLessThan(alone - 0.1);
        assertThat(force(attacked().on("2031-06-15").event("BRA", EventType.SANCTION, "PER", Context.DIPLOMATIC)))
                .isLessThan(alone - 0.1);
        assertThat(force(attacked().agreement("BRA", "CHL", Map.of(Obligation.DEFENSE, true))))
                .isLessThan(alone - 0.1);
    }

    @Test
    void aTreatyThatWasLeftBindsNoMore() {
        LedgerBuilder treaty = attacked().agreement("BRA", "PER", Map.of(Obligation.DEFENSE, true));
        assertThat(answer(treaty.ledger()).precedents().reference().defense()).isEqualTo(DefenseClause.OWED);
        Ledger told = attacked()
                .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, true))
                .passage("Brazil withdrew from the defence treaty with Peru")
                .event("BRA", EventType.REJECT, "PER", Context.MILITARY)
                .ledger();
        assertThat(answer(told).precedents().reference().defense()).isEqualTo(DefenseClause.NOT_OWED);
    }
}
