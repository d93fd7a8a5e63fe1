package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriversTest {
    private static final String SCENE = "Sweden and Norway are partners, and Denmark threatens Sweden. ";

    @Test
    void aFearOfTheWiderWarHoldsBack() {
        assertThat(DraftLines.drivers(SCENE + "Norway wants to avoid a direct confrontation with Denmark."))
                .contains("NOR escalation against");
    }

    @Test
    void weaponsNeededAtHomeHoldBack() {
        assertThat(DraftLines.drivers(SCENE + "Norway cannot spare air defence systems for Sweden."))
                .contains("NOR stock against");
    }

    @Test
    void aTieToTheAdversaryHoldsBack() {
        assertThat(DraftLines.drivers(SCENE + "Norway maintains close ties with Denmark."))
                .contains("NOR tie against");
    }

    @Test
    void aBulletUnderWhyIsAReason() {
        assertThat(
                        DraftLines.drivers(
                                "Norway, Sweden and the war\n\nWhy Norway Stayed Out\n\n- It is overstretched in the Barents Sea.\n- Siding with Sweden would cost it gas exports and investment.\n"))
                .containsExactly("NOR overstretch against", "NOR economy against");
    }

    @Test
    void aBulletUnderWhatHoldsBackIsNoReasonToHelp() {
        assertThat(
                        DraftLines.drivers(
                                "# Why Norway backs Sweden\n\n## What holds it back\n\n- The war in Finland swallows nearly every missile that Norway can build.\n"))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d).endsWith(" against"));
    }

    @Test
    void aCommitmentToThePartnersStabilityDraws() {
        assertThat(DraftLines.drivers(SCENE + "Norway underscored its commitment to Sweden's stability."))
                .doesNotContain("NOR influence against");
    }
}
