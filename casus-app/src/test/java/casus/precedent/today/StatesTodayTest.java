package casus.precedent.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rows of the tables that ship, read back: the United States are 2, Canada 20, Britain 200, Russia 365, Ukraine
/// 369, Iran 630.
class StatesTodayTest {
    /// Read anew for each use, so that no test rests on what another one left in it.
    private static StatesToday today() {
        return StatesToday.load();
    }

    @Test
    void neighboursAreByLandByWaterOrNone() {
        assertThat(today().contiguity(2, 20, 2025)).isEqualTo(1);
        assertThat(today().contiguity(20, 2, 2025)).isEqualTo(1);
        assertThat(today().contiguity(2, 365, 2025)).isEqualTo(5);
        assertThat(today().contiguity(2, 630, 2025)).isZero();
        assertThat(today().contiguity(9999, 2, 2025)).isZero();
    }

    @Test
    void powerRankAndGovernmentAreThoseOfTheTable() {
        assertThat(today().power(2, 2025).orElseThrow()).isCloseTo(0.122, within(1e-12));
        assertThat(today().power(9999, 2025)).isEmpty();
        assertThat(today().isMajor(2, 2025)).isTrue();
        assertThat(today().isMajor(20, 2025)).isFalse();
        assertThat(today().isMajor(9999, 2025)).isFalse();
        assertThat(today().democracy(365, 2025)).hasValue(0.3);
        assertThat(today().democracy(9999, 2025)).isEmpty();
        assertThat(today().isNuclear(365, 2025)).isTrue();
        assertThat(today().isNuclear(369, 2025)).isFalse();
        assertThat(today().states(2025)).contains(2, 20, 200, 365).doesNotContain(9999);
        assertThat(today().distance(2, 20, 2025).orElseThrow()).isCloseTo(733, within(10.0));
        assertThat(today().distance(2, 9999, 2025)).isEmpty();
        assertThat(today().distance(9999, 2, 2025)).isEmpty();
    }

    @Test
    void aRivalryHoldsEitherWayInItsYears() {
        assertThat(today().isRival(2, 365, 2010)).isTrue();
        assertThat(today().isRival(365, 2, 2010)).isTrue();
        assertThat(today().isRival(2, 365, 1970)).isTrue();
        assertThat(today().isRival(2, 365, 2000)).isFalse();
        assertThat(today().isRival(2, 20, 2010)).isFalse();
    }

    @Test
    void aPactBindsItsMembersFromItsYearAndNobodyToItself() {
        assertThat(today().pacts(2, 200, 2025)).contains("North Atlantic Treaty");
        assertThat(today().pacts(2, 200, 1950)).hasSize(1);
        assertThat(today().pacts(2, 200, 1948)).isEmpty();
        assertThat(today().pacts(2, 365, 2025)).isEmpty();
        assertThat(today().obligations(2, 200, 2025)).isEqualTo(1);
        assertThat(today().obligations(2, 2, 2025)).isZero();
        assertThat(today().obligations(2, 365, 2025)).isZero();
    }

    @Test
    void aStateHasANumberWhereItIsInTheTable() {
        assertThat(today().number("USA")).hasValue(2);
        assertThat(today().number("RUS")).hasValue(365);
        assertThat(today().number("SUN")).isEmpty();
        assertThat(today().number("ZZZ")).isEmpty();
    }

    /// "2006,ISR,LBN": Israel acted first.
    @Test
    void aClashHasTheSideThatActedFirstAndItsTarget() {
        Dispute war = today().clashes().stream()
                .filter(d -> d.year() == 2006 && d.originators(true).getFirst().state() == 666)
                .findFirst()
                .orElseThrow();
        assertThat(war.originators(true)).containsExactly(new Participant(666, true, true, 17, 2006));
        assertThat(war.originators(false)).containsExactly(new Participant(660, false, true, 17, 2006));
        assertThat(today().clashes().getFirst().id()).isEqualTo(1);
        assertThat(today().clashes())
                .anySatisfy(d -> assertThat(d.participants())
                        .anyMatch(p -> !p.originator() && p.act() == 7 && p.year() == d.year()));
    }

    @Test
    void aTableOfCapabilitiesTakesThePlaceOfOurShares() {
        StatesToday with = today().withPower(Map.of(2, 0.5));
        assertThat(with.power(2, 2025)).hasValue(0.5);
        assertThat(with.power(20, 2025)).isEqualTo(today().power(20, 2025));
        assertThat(with.isMajor(2, 2025)).isTrue();
        assertThat(with.contiguity(2, 20, 2025)).isEqualTo(1);
        assertThat(with.clashes()).isEqualTo(today().clashes());
    }
}
