package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void theOneWhoIsAttackedIsTheRecipientHoweverItIsTold() {
        assertThat(DraftLines.events("Norway attacked Sweden on Monday.")).containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(DraftLines.events("Sweden was attacked by Norway on Monday."))
                .containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(DraftLines.events("Norway's strikes on Swedish ports alarmed the region."))
                .containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(DraftLines.events("Norway launched an attack against Sweden."))
                .containsExactly("NOR>SWE ASSAULT occurred");
    }

    @Test
    void joinedSubjectsActTogether() {
        assertThat(DraftLines.events("Chile, Peru and Bolivia have condemned the strikes by Norway on Sweden."))
                .contains("CHL+PER+BOL>NOR ACCUSE occurred", "NOR>SWE ASSAULT occurred");
    }

    @Test
    void whatIsOnlyPossibleDeniedOrPlannedIsNoDeed() {
        assertThat(DraftLines.events("Norway might attack Sweden.")).containsExactly("NOR>SWE ASSAULT hypothetical");
        assertThat(DraftLines.events("Norway did not attack Sweden.")).containsExactly("NOR>SWE ASSAULT denied");
        assertThat(DraftLines.events("Norway plans to attack Sweden.")).containsExactly("NOR>SWE ASSAULT planned");
        assertThat(DraftLines.events("If Norway attacks Sweden, prices will rise."))
                .containsExactly("NOR>SWE ASSAULT hypothetical");
        assertThat(DraftLines.events("Had Norway attacked Sweden, prices would have risen."))
                .containsExactly("NOR>SWE ASSAULT hypothetical");
        assertThat(DraftLines.events("Norway possibly attacked Sweden."))
                .containsExactly("NOR>SWE ASSAULT hypothetical");
        assertThat(DraftLines.events("Nor did Norway attack Sweden.")).containsExactly("NOR>SWE ASSAULT denied");
        assertThat(DraftLines.events("The paper wrongly reported that Norway had attacked Sweden."))
                .containsExactly("NOR>SWE ASSAULT denied");
        assertThat(DraftLines.events("Norway had attacked Sweden before.")).containsExactly("NOR>SWE ASSAULT occurred");
        assertThat(DraftLines.events("Norway refused to support Sweden.")).contains("NOR>SWE SUPPORT denied");
    }

    @Test
    void theContentOfAnAccusationIsNoDeedOfTheAccuser() {
        assertThat(DraftLines.events("Peru accused Norway of bombing Sweden."))
                .containsExactly("PER>NOR ACCUSE occurred", "NOR>SWE ASSAULT occurred");
    }

    @Test
    void aCallForATruceIsAskedOfNobodyInParticular() {
        assertThat(DraftLines.events("Peru called for an immediate ceasefire."))
                .containsExactly("PER> REQUEST occurred");
    }

    @Test
    void aRegionNamedForAStateIsNotThatState() {
        assertThat(DraftLines.events("Norway attacked ships in the South China Sea."))
                .containsExactly("NOR> ASSAULT occurred");
    }

    @Test
    void tanksMovedToABorderAreMobilisedAndNotHandedOver() {
        assertThat(DraftLines.events("Norway moved tanks to Sweden's border.")).contains("NOR>SWE MOBILIZE occurred");
    }

    @Test
    void aVoteForForceIsAnAuthorisation() {
        assertThat(DraftLines.events("Norway's parliament voted to authorise the use of force against Sweden."))
                .anyMatch(e -> e.contains("SWE AGREE"));
    }

    @Test
    void whatACorrectionTakesBackIsNoEntry() {
        String told = "We wrote that Norway had attacked Sweden. Denmark condemned Sweden.";
        assertThat(DraftLines.events("Correction. " + told)).containsExactly("DNK>SWE ACCUSE occurred");
        assertThat(DraftLines.events(told)).contains("NOR>SWE ASSAULT occurred");
    }
}
