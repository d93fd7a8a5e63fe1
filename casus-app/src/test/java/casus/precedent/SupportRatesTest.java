package casus.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.today.StatesToday;
import casus.terms.ActorId;
import casus.terms.Estimate;
import casus.terms.LogOdds;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Obligation;
import casus.terms.code.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Help short of force goes in two stages: any support at all, then this kind of it. The counts are those of rates.csv.
class SupportRatesTest {
    private static final Actors ACTORS = Actors.load();
    private static final double INTELLIGENCE = 38.0 / 1051;
    private static final double TRAINING = 726.0 / 1051;

    private static Finding finding(String patron, String protege, String adversary, Obligation... clauses) {
        return Precedents.load(Precedents.shipped(), StatesToday.load())
                .finding(
                        new ActorId(patron),
                        new ActorId(protege),
                        new ActorId(adversary),
                        Set.of(clauses),
                        LocalDate.of(2025, 1, 1),
                        ACTORS);
    }

    private static double jeffreys(int k, int n) {
        return (k + 0.5) / (n + 1);
    }

    private static void holds(Finding finding, String label, double any, String... sources) {
        Estimate intelligence = finding.on(Rung.INTELLIGENCE).orElseThrow();
        assertThat(intelligence.terms().getFirst().label()).isEqualTo("any support of a government, " + label);
        assertThat(intelligence.terms().getFirst().logOdds()).isCloseTo(LogOdds.of(any), within(1e-9));
        assertThat(intelligence.terms().getFirst().cases()).hasSize(sources.length);
        for (int i = 0; i < sources.length; i++) {
            assertThat(intelligence.terms().getFirst().cases().get(i)).contains(sources[i]);
        }
        assertThat(intelligence.probability().value()).isCloseTo(any * INTELLIGENCE, within(1e-9));
        assertThat(finding.on(Rung.ARMS).orElseThrow().probability().value()).isCloseTo(any * TRAINING, within(1e-9));
        assertThat(intelligence.low().value())
                .isLessThan(intelligence.probability().value());
        assertThat(intelligence.high().value())
                .isGreaterThan(intelligence.probability().value());
    }

    @Test
    void aStateThatIsNoMajorPowerHasTheRateOfItsDuty() {
        holds(
                finding("BRA", "PER", "CHL"),
                "no duty to defend, no major power (civil conflicts)",
                jeffreys(424, 119_906),
                "424 of 119906");
        holds(
                finding("BRA", "PER", "CHL", Obligation.DEFENSE),
                "duty to defend, no major power",
                jeffreys(93, 5_408),
                "93 of 5408");
    }

    @Test
    void aMajorPowersDutyIsCountedInWarsBetweenStatesAndShrunkTowardsAllConflicts() {
        holds(
                finding("USA", "PER", "CHL"),
                "no duty to defend, a major power (civil conflicts)",
                jeffreys(407, 3_810),
                "407 of 3810");
        Precedents precedents = Precedents.load();
        double any = precedents
                .shrunk(precedents.find("support-defense-major-interstate").orElseThrow(), 127.0 / 277)
                .mean();
        assertThat(any).isBetween(jeffreys(1, 24), 127.0 / 277);
        holds(
                finding("USA", "PER", "CHL", Obligation.DEFENSE),
                "duty to defend, a major power",
                any,
                "1 of 24",
                "127 of 277");
    }

    @Test
    void whereNobodyKnowsWhetherThePatronIsAMajorPowerTheMiddleStands() {
        Question question = new Question(
                Question.Kind.WILL,
                new ActorId("BRA"),
                new ActorId("PER"),
                Optional.empty(),
                Trigger.ATTACK,
                30,
                Optional.empty(),
                "Will Brazil defend Peru?");
        double middle = (LogOdds.of(jeffreys(407, 3_810)) + LogOdds.of(jeffreys(424, 119_906))) / 2;
        holds(
                Precedents.load().finding(question, new Ledger(List.of(), List.of()), ACTORS),
                "no duty to defend (civil conflicts)",
                LogOdds.probability(middle),
                "407 of 3810",
                "424 of 119906");
    }
}
