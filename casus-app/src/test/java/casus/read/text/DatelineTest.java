package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DatelineTest {
    private static String without(String paragraph) {
        return paragraph.substring(Dateline.length(paragraph, false, false));
    }

    @Test
    void placesDayAgencyAndMarkAreTheDateline() {
        for (String dateline : List.of(
                "DAKAR — ",
                "DAKAR, Senegal — ",
                "DAKAR, Senegal (PNA) — ",
                "DAKAR (PNA) - ",
                "DAKAR, March 4 (PNA) -- ",
                "DAKAR, March 4, 2024 /PNANewswire/ -- ",
                "DAKAR, 4 March – ",
                "Dakar, March 4 (PNA) – ",
                "Dakar (PNA) - ",
                "DAKAR/BANJUL, March 4 — ",
                "DAKAR and BANJUL — ",
                "DAKAR, March 4. /PNA/. ",
                "DAKAR. March 4 (PNA) – ",
                "DAKAR: ",
                "PORT-AU-PRINCE, Haiti—",
                "RIO DE JANEIRO - ",
                "WASHINGTON, D.C. — ",
                "ST. GEORGE’S, Grenada (PNA) — ",
                "DAKAR, Monday, March 4 (PNA) — ",
                "[DAKAR] — ",
                "09:00 — ",
                "4 March 2024, 09:00 — ")) {
            assertThat(without(dateline + "Senegal sent trucks to Gambia on Monday."))
                    .isEqualTo("Senegal sent trucks to Gambia on Monday.");
        }
    }

    @Test
    void aPlaceInSmallLettersBeforeADashIsOneInTheFirstParagraphAlone() {
        String lede = "Dakar — Senegal sent trucks to Gambia on Monday.";
        assertThat(Dateline.length(lede, true, false)).isEqualTo(8);
        assertThat(Dateline.length(lede, false, false)).isZero();
    }

    @Test
    void aSentenceWithADashOrColonIsNoDateline() {
        for (String sentence : List.of(
                "Senegal sent trucks - all of them old - to Gambia.",
                "Gambia — a neighbour of Senegal — closed its border.",
                "The ministers agreed: Senegal will send trucks.",
                "March 4 — Senegal sent trucks to Gambia.",
                "QUESTION: Will Senegal send trucks?",
                "Mr. Sow: Senegal will send trucks.",
                "NATO: We will send trucks.",
                "CORRECTION: Senegal sent no trucks.",
                "Senegal’s army (which is small) sent trucks: twelve of them.")) {
            assertThat(without(sentence)).isEqualTo(sentence);
        }
    }

    @Test
    void inATranscriptANameInCapitalsBeforeAColonSpeaks() {
        assertThat(Dateline.length("SOW: Senegal sent trucks.", false, true)).isZero();
    }

    @Test
    void aTownWithItsStateIsADatelineInAnyParagraph() {
        for (String dateline : List.of("Dakar, Senegal — ", "Dakar, Senegal: ", "Washington, D.C. — ")) {
            assertThat(without(dateline + "Mali sent trucks to Gambia on Monday."))
                    .isEqualTo("Mali sent trucks to Gambia on Monday.");
        }
    }

    @Test
    void aNameWithAnOfficeIsNoDateline() {
        for (String line : List.of(
                "Awa Sow, Senegalese President: Senegal will send trucks to Mali.",
                "Awa Sow, Foreign Minister — Senegal will send trucks to Mali.")) {
            assertThat(Dateline.length(line, false, false)).as(line).isZero();
        }
    }
}
