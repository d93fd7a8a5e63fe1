package casus.precedent.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PowersTest {
    private static final int SOUTH_AFRICA = 560;
    private static final int FRANCE = 220;

    @Test
    void aMajorPowerIsOneInItsYearsOnly() {
        MajorPowers majors = MajorPowers.load();
        assertThat(majors.has("FRA", 1940)).isTrue();
        assertThat(majors.has("FRA", 1941)).isFalse();
        assertThat(majors.has("FRA", 2025)).isTrue();
        assertThat(majors.has("RUS", 1950)).isFalse();
        assertThat(majors.has("SUN", 1950)).isTrue();
        assertThat(majors.has("NOR", 1950)).isFalse();
    }

    @Test
    void aStateHasNuclearWeaponsFromItsFirstYearToItsLast() {
        NuclearPowers nuclear = NuclearPowers.load();
        assertThat(nuclear.had(FRANCE, 1959)).isFalse();
        assertThat(nuclear.had(FRANCE, 1960)).isTrue();
        assertThat(nuclear.had(SOUTH_AFRICA, 1989)).isTrue();
        assertThat(nuclear.had(SOUTH_AFRICA, 1990)).isFalse();
    }
}
