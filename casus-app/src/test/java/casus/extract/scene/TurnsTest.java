package casus.extract.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final String BRIEFING = """
            DAILY BRIEFING

            MS. ORDE: Good afternoon. We struck nobody last night.

            QUESTION: Did Borduria ask you to?

            MS. ORDE: It did not. It asked for radars.

            QUESTION: And will it get them?

            MS. ORDE: I have nothing for you on that.
            """;

    private static String speaker(String text, String words) {
        return Turns.of(text)
                .at(text.indexOf(words))
                .map(t -> "[" + t.label() + "]")
                .orElse("nobody");
    }

    @Test
    void aLabelledLineIsTheTurnOfWhomItsLabelNames() {
        assertThat(speaker(BRIEFING, "It asked for radars")).isEqualTo("[orde]");
        assertThat(speaker(BRIEFING, "We struck nobody")).isEqualTo("[orde]");
    }

    @Test
    void aQuestionIsNobodysTurnAndNorIsWhatStandsBeforeTheFirst() {
        assertThat(speaker(BRIEFING, "Did Borduria ask")).isEqualTo("nobody");
        assertThat(speaker(BRIEFING, "DAILY BRIEFING")).isEqualTo("nobody");
    }

    @Test
    void theAnswersOfAnInterviewAreTheInterviewedOnes() {
        String text = """
                "We waited for the call"
                Interview with General Jan Berg, retired

                Q: When did the Bordurians come?

                A: On the tenth of March. They came by night.

                Q: Who asked them in?

                A: Our president did.
                """;
        assertThat(speaker(text, "They came by night")).isEqualTo("[]");
        assertThat(speaker(text, "When did the Bordurians")).isEqualTo("nobody");
        assertThat(Turns.of(text).first()).isLessThanOrEqualTo(text.indexOf("When did"));
    }

    @Test
    void anInterviewWithoutLabelsIsReadByItsQuestions() {
        String text = """
                Dr. Ana Orde, historian, spoke to our correspondent

                Did they fight?

                They bombed, from small aircraft.

                On what footing?

                There is an agreement, never published.

                Who signed it?

                I was not told.
                """;
        assertThat(speaker(text, "They bombed")).isEqualTo("[]");
        assertThat(speaker(text, "Did they fight")).isEqualTo("nobody");
    }

    @Test
    void aReportWithAColonHasNoTurns() {
        String text = """
                Note: the talks go on.

                The minister said three things: that he had come, seen and left.

                Background: the pact of 2001 lapsed.
                """;
        assertThat(speaker(text, "the talks go on")).isEqualTo("nobody");
        assertThat(speaker(text, "the pact of 2001")).isEqualTo("nobody");
    }

    private static final String DEBATE = """
            The Minister for Defence (Anna Berg): Syldavia will send radars.

            Mr. Orde: When?

            The Minister: Next month, and gunners with them.
            """;

    @Test
    void anOfficeIsItsHolderAndStaysSoWhenTheLabelGrowsShort() {
        assertThat(speaker(DEBATE, "Syldavia will send")).isEqualTo("[berg]");
        assertThat(speaker(DEBATE, "Next month")).isEqualTo("[berg]");
    }

    @Test
    void anOfficeOfTwoHoldersIsNobodyByName() {
        String two = DEBATE + "\nThe Minister for Trade (Ole Lund): So will I.\n\nThe Minister: And we are done.\n";
        assertThat(speaker(two, "And we are done")).isEqualTo("[minister]");
    }

    @Test
    void whoeverHoldsAnOfficeOrASeatSpeaksUnderTheBareNameToo() {
        String text = """
                The Minister for Rivers (Anna Berg): We sent two boats.

                Per Holm (Oarside South) (Lab): They were late.

                Anna Berg: They came by night.
                """;
        assertThat(speaker(text, "They were late")).isEqualTo("[holm]");
        assertThat(speaker(text, "They came by night")).isEqualTo("[berg]");
    }
}
