package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {
    @Test
    void aQuoteHasTheSpeakerBesideIt() {
        assertThat(
                        DraftLines.statements(
                                "Norwegian Foreign Minister Kari Dal spoke in Oslo. “We will send no troops to Sweden,” Dal said."))
                .containsExactly("Kari Dal, direct: We will send no troops to Sweden,");
    }

    @Test
    void aPronounMeansTheLastPersonNamed() {
        assertThat(DraftLines.statements(
                        "Prime Minister Jonas Berg of Norway met reporters. “Our patience is at an end,” he said."))
                .containsExactly("Jonas Berg, direct: Our patience is at an end,");
    }

    @Test
    void aNameInTwoScriptsIsWrittenInLatin() {
        assertThat(DraftLines.statements(
                        "Deputy Chairman Ivan Моrozov told reporters that the treaty is a fine thing."))
                .containsExactly("Ivan Morozov, indirect: the treaty is a fine thing");
    }

    @Test
    void scareQuotesAndNamesAreNoStatements() {
        assertThat(DraftLines.statements("The so-called “axis of the patient” met again in Oslo."))
                .isEmpty();
        assertThat(DraftLines.statements("Norway launched what it termed “Operation Winter Sun”."))
                .isEmpty();
    }

    @Test
    void aSourceWithoutANameStaysWithoutOne() {
        assertThat(DraftLines.statements("“They are afraid of us,” the source said."))
                .containsExactly("-, direct: They are afraid of us,");
    }
}
