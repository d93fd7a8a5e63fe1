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
    private static final StatesToday TODAY = StatesToday.load();

    @Test
    void neighboursAreByLandByWaterOrNone() {
        assertThat(TODAY.contiguity(2, 20, 2025)).isEqualTo(1);
        assertThat(TODAY.contiguity(20, 2, 2025)).isEqualTo(1);
        assertThat(TODAY.contiguity(2, 365, 2025)).isEqualTo(5);
        assertThat(TODAY.contiguity(2, 630, 2025)).isZero();
        assertThat(TODAY.contiguity(9999, 2, 2025)).isZero();
    }

    @Test
    void powerRankAndGovernmentAreThoseOfTheTable() {
        assertThat(TODAY.power(2, 2025).orElseThrow()).isCloseTo(0.122, within(1e-12));
        assertThat(TODAY.power(9999, 2025)).isEmpty();
        assertThat(TODAY.isMajor(2, 2025)).isTrue();
        assertThat(TODAY.isMajor(20, 2025)).isFalse();
        assertThat(TODAY.isMajor(9999, 2025)).isFalse();
        assertThat(TODAY.democracy(365, 2025)).hasValue(0.3);
        assertThat(TODAY.democracy(9999, 2025)).isEmpty();
        assertThat(TODAY.isNuclear(365, 2025)).isTrue();
        assertThat(TODAY.isNuclear(369, 2025)).isFalse();
        assertThat(TODAY.states(2025)).contains(2, 20, 200, 365).doesNotContain(9999);
        assertThat(TODAY.distance(2, 20, 2025).orElseThrow()).isCloseTo(733, within(10.0));
        assertThat(TODAY.distance(2, 9999, 2025)).isEmpty();
        assertThat(TODAY.distance(9999, 2, 2025)).isEmpty();
    }

    @Test
    void aRivalryHoldsEitherWayInItsYears() {
        assertThat(TODAY.isRival(2, 365, 2010)).isTrue();
        assertThat(TODAY.isRival(365, 2, 2010)).isTrue();
        assertThat(TODAY.isRival(2, 365, 1970)).isTrue();
        assertThat(TODAY.isRival(2, 365, 2000)).isFalse();
        assertThat(TODAY.isRival(2, 20, 2010)).isFalse();
    }

    @Test
    void aPactBindsItsMembersFromItsYearAndNobodyToItself() {
        assertThat(TODAY.pacts(2, 200, 2025)).containsExactly("North Atlantic Treaty");
        assertThat(TODAY.pacts(2, 200, 1949)).hasSize(1);
        assertThat(TODAY.pacts(2, 200, 1948)).isEmpty();
        assertThat(TODAY.pacts(2, 365, 2025)).isEmpty();
        assertThat(TODAY.obligations(2, 200, 2025)).isEqualTo(1);
        assertThat(TODAY.obligations(2, 2, 2025)).isZero();
        assertThat(TODAY.obligations(2, 365, 2025)).isZero();
    }

    @Test
    void aStateHasANumberWhereItIsInTheTable() {
        assertThat(TODAY.number("USA")).hasValue(2);
        assertThat(TODAY.number("RUS")).hasValue(365);
        assertThat(TODAY.number("SUN")).isEmpty();
        assertThat(TODAY.number("ZZZ")).isEmpty();
    }

    /// "2006,ISR,LBN": Israel acted first.
    @Test
    void aClashHasTheSideThatActedFirstAndItsTarget() {
        Dispute war = TODAY.clashes().stream()
                .filter(d -> d.year() == 2006 && d.originators(true).getFirst().state() == 666)
                .findFirst()
                .orElseThrow();
        assertThat(war.originators(true)).containsExactly(new Participant(666, true, true, 17, 2006));
        assertThat(war.originators(false)).containsExactly(new Participant(660, false, true, 17, 2006));
        assertThat(TODAY.clashes().getFirst().id()).isEqualTo(1);
        assertThat(TODAY.clashes())
                .anySatisfy(d -> assertThat(d.participants())
                        .anyMatch(p -> !p.originator() && p.act() == 7 && p.year() == d.year()));
    }

    @Test
    void aTableOfCapabilitiesTakesThePlaceOfOurShares() {
        StatesToday with = TODAY.withPower(Map.of(2, 0.5));
        assertThat(with.power(2, 2025)).hasValue(0.5);
        assertThat(with.power(20, 2025)).isEqualTo(TODAY.power(20, 2025));
        assertThat(with.isMajor(2, 2025)).isTrue();
        assertThat(with.contiguity(2, 20, 2025)).isEqualTo(1);
        assertThat(with.clashes()).isEqualTo(TODAY.clashes());
    }
}
