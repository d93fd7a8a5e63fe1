package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementsTest {
    @Test
    void aPartnershipWithoutADefenceClauseIsNoAlliance() {
        assertThat(DraftLines.agreements(
                        "The pact between Norway and Sweden does not oblige either side to defend the other."))
                .containsExactly("NOR+SWE pact false");
        assertThat(DraftLines.agreements("The treaty that Norway and Sweden signed contains no mutual defence clause."))
                .containsExactly("NOR+SWE treaty false");
    }

    @Test
    void aDefenceDutyIsEnteredOnlyWhereTheTextStatesIt() {
        assertThat(DraftLines.agreements(
                        "The treaty between Norway and Sweden obliges each party to come to the defence of the other."))
                .containsExactly("NOR+SWE treaty true");
        assertThat(DraftLines.agreements("The treaty between Norway and Sweden was signed on 3 May 2021."))
                .containsExactly("NOR+SWE treaty 2021-05-03");
    }

    @Test
    void aSigningWithoutAYearKeepsWhatIsKnown() {
        assertThat(DraftLines.agreements("In April, Norway signed a strategic pact with Sweden."))
                .containsExactly("NOR+SWE strategic pact XXXX-04");
    }
}
