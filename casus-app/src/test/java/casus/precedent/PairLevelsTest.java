package casus.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.LedgerBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.PairLevels.PairFinding;
import casus.precedent.today.StatesToday;
import casus.terms.ActorId;
import casus.terms.Estimate;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Obligation;
import casus.terms.code.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is known of a pair without any article.
class PairLevelsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Actors ACTORS = Actors.load();
    private static final Ledger NOTHING = new Ledger(List.of(), List.of());
    private static final Precedents PRECEDENTS = Precedents.load(Precedents.shipped(), StatesToday.load());

    private static Question question(String patron, String protege, String adversary) {
        return new Question(
                Question.Kind.WILL,
                new ActorId(patron),
                new ActorId(protege),
                Optional.of(new ActorId(adversary)),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                patron + " " + protege + " " + adversary);
    }

    private static PairFinding pair(String patron, String protege, String adversary, LocalDate day, Ledger ledger) {
        return PRECEDENTS
                .finding(question(patron, protege, adversary), ledger, ACTORS, day)
                .pair()
                .orElseThrow();
    }

    private static Estimate on(PairFinding pair, Rung rung) {
        return pair.estimates().stream()
                .filter(e -> e.target().rung() == rung)
                .findFirst()
                .orElseThrow();
    }

    private static double force(String patron, String protege, String adversary, LocalDate day) {
        return on(pair(patron, protege, adversary, day, NOTHING), Rung.FORCE)
                .probability()
                .value();
    }

    @Test
    void anAllyUnderACommonCommandIsLikelierThanOneBoundByWordsAndThanAStranger() {
        double ally = force("CAN", "NOR", "RUS", TODAY);
        assertThat(ally).isGreaterThan(force("CAN", "UKR", "RUS", TODAY));
        assertThat(ally).isGreaterThan(force("PER", "MNG", "RUS", TODAY));
    }

    @Test
    void theDayDecidesWhoIsBound() {
        assertThat(force("CAN", "LTU", "RUS", TODAY))
                .isGreaterThan(force("CAN", "LTU", "RUS", LocalDate.of(2000, 1, 1)));
    }

    @Test
    void aBlocIsNeverLessLikelyThanItsLikeliestMember() {
        double bloc = force("NATO", "NOR", "RUS", TODAY);
        for (String member : List.of("USA", "GBR", "CAN", "DEU", "ESP", "ISL")) {
            assertThat(bloc).as(member).isGreaterThanOrEqualTo(force(member, "NOR", "RUS", TODAY));
        }
    }

    @Test
    void aDutyThatOnlyTheCaseReportsIsFollowedAndCitedWhereItCounts() {
        Ledger told = new LedgerBuilder()
                .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, true))
                .ledger();
        PairFinding with = pair("BRA", "MNG", "CHN", TODAY, NOTHING);
        PairFinding owed = pair("BRA", "PER", "CHL", TODAY, told);
        assertThat(with.notes()).noneMatch(n -> n.contains("reports a duty"));
        assertThat(on(owed, Rung.FORCE).terms())
                .filteredOn(t -> !t.entries().isEmpty())
                .isNotEmpty()
                .allMatch(t -> t.label().contains("owes"));
    }

    @Test
    void theStartingTermRestsOnNoEntry() {
        Ledger told = new LedgerBuilder()
                .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, false))
                .ledger();
        Term first =
                on(pair("BRA", "PER", "CHL", TODAY, told), Rung.FORCE).terms().getFirst();
        assertThat(first.entries()).isEmpty();
    }

    @Test
    void whoIsInNoTableHasNoLevelOfItsOwn() {
        assertThat(PRECEDENTS
                        .finding(question("Hezbollah", "IRN", "ISR"), NOTHING, ACTORS, TODAY)
                        .pair())
                .isEmpty();
    }

    @Test
    void everyEstimateLiesInItsIntervalAndInABandThatWasScored() {
        PairFinding pair = pair("TUR", "AZE", "ARM", TODAY, NOTHING);
        assertThat(pair.estimates()).hasSize(Rung.values().length);
        pair.estimates().forEach(e -> {
            assertThat(e.probability().value())
                    .isBetween(e.low().value(), e.high().value());
            assertThat(Objects.requireNonNull(pair.scored().get(e.target().rung()))
                            .n())
                    .isPositive();
            assertThat(e.terms().stream().mapToDouble(Term::logOdds).sum())
                    .isCloseTo(e.probability().logOdds(), within(1e-9));
        });
    }

    @Test
    void aPatronWithNothingToDoWithEitherIsKnownForAStranger() {
        assertThat(pair("MEX", "MNG", "PRT", TODAY, NOTHING).stranger()).isTrue();
        assertThat(pair("USA", "KOR", "PRK", TODAY, NOTHING).stranger()).isFalse();
    }
}
