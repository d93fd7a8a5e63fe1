package casus.bench.precedent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.precedent.model.DisputeHistory;
import casus.precedent.model.JoinFeatures;
import casus.precedent.model.Middling;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// States of the made world are tens; what holds between two of them can be worked out by head.
class StanceTest {
    private static final SyntheticWorld WORLD = new SyntheticWorld();
    private static final Middling MIDDLING = new Middling(0.3, 4000);
    private static final int YEAR = 1950;

    private static Dispute dispute(int year, List<Integer> a, List<Integer> b) {
        List<Participant> all = new java.util.ArrayList<>();
        a.forEach(s -> all.add(new Participant(s, true, true, 17, year)));
        b.forEach(s -> all.add(new Participant(s, false, true, 17, year)));
        return new Dispute(year, year, all);
    }

    private static final DisputeHistory PAST = DisputeHistory.of(List.of(
            dispute(1945, List.of(20), List.of(40)),
            dispute(1948, List.of(20, 30), List.of(500)),
            dispute(1930, List.of(500), List.of(20, 10)),
            dispute(1929, List.of(20, 10), List.of(500)),
            dispute(1949, List.of(30), List.of(40)),
            dispute(1939, List.of(10), List.of(40)),
            dispute(1940, List.of(20), List.of(10)),
            dispute(1946, List.of(20, 40), List.of(500)),
            dispute(1950, List.of(20), List.of(40))));

    @Test
    void aStateStandsToTwoOriginatorsByItsStrongestTie() {
        JoinFeatures s = JoinFeatures.of(
                WORLD,
                PAST,
                20,
                JoinFeatures.Sides.of(WORLD, List.of(30, 10), List.of(40), YEAR, true, 4, 5, MIDDLING));
        assertThat(s.toY()).isEqualTo(1);
        assertThat(s.toZ()).isZero();
        assertThat(s.powerX()).isCloseTo(1 / 30.0, within(1e-12));
        assertThat(s.powerY()).isCloseTo(1 / 40.0 + 1 / 20.0, within(1e-12));
        assertThat(s.powerZ()).isCloseTo(1 / 50.0, within(1e-12));
        assertThat(List.of(s.majorX(), s.majorY(), s.majorZ())).containsExactly(true, true, false);
        assertThat(List.of(s.nuclearX(), s.nuclearY(), s.nuclearZ())).containsExactly(false, true, false);
        assertThat(List.of(s.nearY(), s.nearZ())).containsExactly(1, 0);
        assertThat(List.of(s.farY(), s.farZ(), s.farYZ())).containsExactly(200.0, 400.0, 200.0);
        assertThat(List.of(s.sameRegionY(), s.sameRegionZ())).containsExactly(true, true);
        assertThat(List.of(s.rivalY(), s.rivalZ(), s.rivalYZ())).containsExactly(false, true, false);
        assertThat(List.of(s.democracyX(), s.democracyY(), s.democracyZ())).containsExactly(0.2, 0.1, 0.4);
        assertThat(s.target()).isTrue();
        assertThat(List.of(s.hostilityY(), s.hostilityZ())).containsExactly(4, 5);
        assertThat(List.of(s.againstZ(), s.againstY(), s.besideY(), s.besideZ(), s.againstYZ()))
                .containsExactly(1, 1, 2, 1, 1);
        assertThat(List.of(s.sizeY(), s.sizeZ(), s.states(), s.year())).containsExactly(2, 1, 60, YEAR);
        assertThat(s.alliesY()).isEqualTo(12 + 11);
    }

    @Test
    void aStateOfAnotherRegionFarFromBothSidesOwesNothing() {
        JoinFeatures s = JoinFeatures.of(
                WORLD, PAST, 600, JoinFeatures.Sides.of(WORLD, List.of(30), List.of(40), YEAR, false, 1, 1, MIDDLING));
        assertThat(List.of(s.sameRegionY(), s.sameRegionZ(), s.majorX(), s.target()))
                .containsOnly(false);
        assertThat(List.of(s.toY(), s.toZ(), s.nearY(), s.nearZ(), s.againstZ(), s.besideY()))
                .containsOnly(0);
        assertThat(s.democracyX()).isEqualTo(0.3);
    }

    @Test
    void whatIsToldOfAPromiseTakesThePlaceOfWhatTheTableKnows() {
        JoinFeatures attacked = JoinFeatures.today(WORLD, PAST, 20, 30, 40, YEAR, true, 4, 16, MIDDLING);
        assertThat(attacked.toY()).isEqualTo(16);
        assertThat(attacked.toZ()).isZero();
        assertThat(attacked.alliesY()).isEqualTo(11);
        assertThat(attacked.nuclearY()).isFalse();
        assertThat(attacked.rivalZ()).isTrue();
        assertThat(attacked.farZ()).isEqualTo(400);
        assertThat(attacked.powerX()).isCloseTo(1 / 30.0, within(1e-12));
        assertThat(attacked.democracyX()).isEqualTo(0.2);
        assertThat(attacked.majorX()).isTrue();
        assertThat(attacked.nearY()).isEqualTo(1);
        assertThat(attacked.states()).isEqualTo(60);
        assertThat(List.of(attacked.hostilityY(), attacked.hostilityZ())).containsExactly(4, 4);
        JoinFeatures attacker = JoinFeatures.today(WORLD, PAST, 20, 30, 40, YEAR, false, 4, 16, MIDDLING);
        assertThat(attacker.toY()).isEqualTo(1);
        assertThat(attacker.toZ()).isEqualTo(16);
        assertThat(JoinFeatures.today(WORLD, PAST, 10, 20, 40, YEAR, true, 4, 16, MIDDLING)
                        .nuclearX())
                .isTrue();
    }
}
