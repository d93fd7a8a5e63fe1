package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void theOneWhoIsAttackedIsTheRecipientHoweverItIsTold() {
        assertThat(Entered.events("Norway attacked Sweden on Monday.")).containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(Entered.events("Sweden was attacked by Norway on Monday."))
                .containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(Entered.events("Norway's strikes on Swedish ports alarmed the region."))
                .containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(Entered.events("Norway launched an attack against Sweden."))
                .containsExactly("NOR>SWE ASSAULT occurred");
    }

    @Test
    void joinedSubjectsActTogether() {
        assertThat(Entered.events("Chile, Peru and Bolivia have condemned the strikes by Norway on Sweden."))
                .contains("CHL+PER+BOL>NOR ACCUSE occurred", "NOR>SWE ASSAULT occurred");
    }

    @Test
    void whatIsOnlyPossibleDeniedOrPlannedIsNoDeed() {
        assertThat(Entered.events("Norway might attack Sweden.")).containsExactly("NOR>SWE ASSAULT hypothetical");
        assertThat(Entered.events("Norway did not attack Sweden.")).containsExactly("NOR>SWE ASSAULT denied");
        assertThat(Entered.events("Norway plans to attack Sweden.")).containsExactly("NOR>SWE ASSAULT planned");
        assertThat(Entered.events("If Norway attacks Sweden, prices will rise."))
                .containsExactly("NOR>SWE ASSAULT hypothetical");
        assertThat(Entered.events("Norway refused to support Sweden.")).contains("NOR>SWE SUPPORT denied");
    }

    @Test
    void theContentOfAnAccusationIsNoDeedOfTheAccuser() {
        assertThat(Entered.events("Peru accused Norway of bombing Sweden."))
                .containsExactly("PER>NOR ACCUSE occurred", "NOR>SWE ASSAULT occurred");
    }

    @Test
    void aCallForATruceIsAskedOfNobodyInParticular() {
        assertThat(Entered.events("Peru called for an immediate ceasefire.")).containsExactly("PER> REQUEST occurred");
    }

    @Test
    void aRegionNamedForAStateIsNotThatState() {
        assertThat(Entered.events("Norway attacked ships in the South China Sea."))
                .containsExactly("NOR> ASSAULT occurred");
    }
}
