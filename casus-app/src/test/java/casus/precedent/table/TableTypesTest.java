package casus.precedent.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTypesTest {
    /// The bounds of the Correlates of War numbers.
    @ParameterizedTest
    @CsvSource({
        "2,AMERICAS",
        "199,AMERICAS",
        "200,EUROPE",
        "399,EUROPE",
        "400,AFRICA",
        "599,AFRICA",
        "600,MIDDLE_EAST",
        "699,MIDDLE_EAST",
        "700,ASIA",
        "899,ASIA",
        "900,OCEANIA"
    })
    void aStateLiesInTheRegionOfItsNumber(int state, Region region) {
        assertThat(Region.of(state)).isEqualTo(region);
    }

    @Test
    void everyRegionIsSaidInPlainWords() {
        assertThat(Region.MIDDLE_EAST.label()).isEqualTo("the Middle East");
        assertThat(Region.OCEANIA.label()).isEqualTo("the Pacific");
    }

    /// MID codes: 7 is the first show of force, 13 the first use, 18 a declaration of war, 20 the first of war.
    @ParameterizedTest
    @CsvSource({
        "0,1,false",
        "1,2,false",
        "6,2,false",
        "7,3,false",
        "12,3,false",
        "13,4,true",
        "17,4,true",
        "18,4,false",
        "19,4,true",
        "20,5,true",
        "21,5,true"
    })
    void theHighestActTellsHowFarAStateWent(int act, int hostility, boolean force) {
        Participant p = new Participant(2, true, true, act, 1950);
        assertThat(p.hostility()).isEqualTo(hostility);
        assertThat(p.usedForce()).isEqualTo(force);
        assertThat(p.until()).isEqualTo(1950);
    }

    /// A quarter of the equator is a quarter of 2πr; over the pole from 60° north it is 60° of arc.
    @Test
    void distancesAreThoseOfGreatCircles() {
        double radius = 6371;
        assertThat(new Place(0, 0).distance(new Place(0, 90))).isCloseTo(radius * Math.PI / 2, within(1e-6));
        assertThat(new Place(90, 0).distance(new Place(-90, 0))).isCloseTo(radius * Math.PI, within(1e-6));
        assertThat(new Place(60, 10).distance(new Place(60, -170))).isCloseTo(radius * Math.PI / 3, within(1e-6));
        assertThat(new Place(51.5, -0.13).distance(new Place(48.86, 2.35))).isBetween(335.0, 350.0);
    }

    @Test
    void aSpellHoldsFromItsFirstYearThroughItsLast() {
        Spell spell = new Spell(1945, 1991);
        assertThat(List.of(spell.holds(1944), spell.holds(1945), spell.holds(1991), spell.holds(1992)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void originatorsAreThoseOfTheFirstDayOnTheirSide() {
        Participant first = new Participant(2, true, true, 17, 1950);
        Participant target = new Participant(20, false, true, 17, 1950);
        Participant joiner = new Participant(40, true, false, 17, 1950);
        Dispute dispute = new Dispute(1, 1950, List.of(first, target, joiner));
        assertThat(dispute.originators(true)).containsExactly(first);
        assertThat(dispute.originators(false)).containsExactly(target);
    }

    /// Germany was 255, the two Germanies 260 and 265; Gleditsch & Ward call the Federal Republic 260 throughout.
    @Test
    void aStateHasTheNumberOfItsYear() {
        Crosswalk crosswalk = Crosswalk.load();
        assertThat(crosswalk.cow("USA", 2000)).isEqualTo(OptionalInt.of(2));
        assertThat(crosswalk.cow("DEU", 1900)).isEqualTo(OptionalInt.of(255));
        assertThat(crosswalk.cow("DEU", 1970)).isEqualTo(OptionalInt.of(260));
        assertThat(crosswalk.cow("DEU", 2000)).isEqualTo(OptionalInt.of(255));
        assertThat(crosswalk.cow("XXX", 2000)).isEmpty();
    }

    @Test
    void aFieldOfSeveralIsPartedBySemicolons() {
        assertThat(Resource.several(" a; b;;c ")).containsExactly("a", "b", "c");
        assertThat(Resource.several("")).isEmpty();
    }
}
