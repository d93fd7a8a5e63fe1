package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
    private static final String HEAD = "The river\nThe Daily Oar\n4 March 2024\n\n";

    private static List<String> claims(String text) {
        return DraftLines.from(text, Entry.Transfer.class).stream()
                .map(t -> t.supplier().map(Object::toString).orElse("?") + ">"
                        + t.recipient().map(Object::toString).orElse("?") + " says "
                        + t.common().accordingTo().flatMap(a -> a.name()).orElse("the text"))
                .toList();
    }

    @Test
    void theRecordOfACouncilNamesTheStateInBrackets() {
        String text = HEAD + """
                Ms. Sow (Senegal) (spoke in French): We delivered radars to Gambia.

                The President: I thank the representative of Senegal.

                Mr. Bah (Mali): We delivered rifles to Niger.
                """;
        assertThat(claims(text)).containsExactly("SEN>GMB says Sow", "MLI>NER says Bah");
        assertThat(DraftLines.from(text, Entry.Statement.class))
                .filteredOn(s -> s.actor().isPresent())
                .extracting(s -> s.speaker().orElse("-") + " " + s.actor().orElseThrow())
                .containsExactly("Sow SEN", "Bah MLI");
    }

    @Test
    void aBriefingSpeaksForTheStateInWhoseNameItActs() {
        String text = HEAD + """
                MS. DAHL: Good morning. Norway condemns the raid. We delivered radars to Estonia.

                QUESTION: Did Latvia deliver rifles to Estonia?

                MR. BERG: We delivered rifles to Latvia.
                """;
        assertThat(claims(text)).contains("NOR>EST says Dahl", "NOR>LVA says Berg");
        assertThat(DraftLines.statements(text)).noneMatch(s -> s.contains("Did Latvia"));
    }

    @Test
    void aQuoteIsWhoseNameStandsBehindTheDash() {
        String text = HEAD + """
                “We stand with Estonia.” — Kari Dal, Prime Minister of Norway

                “Poland condemns the raid on Estonia.”
                – Jan Nowak, foreign minister of Poland

                And from Lars Holm, president of Denmark:

                “A raid serves no one in the region.”
                """;
        assertThat(DraftLines.from(text, Entry.Statement.class))
                .extracting(s -> s.speaker().orElse("-") + " "
                        + s.actor().map(Object::toString).orElse("-"))
                .containsExactly("Kari Dal NOR", "Jan Nowak POL", "Lars Holm DNK");
    }

    @Test
    void aStateOrItsAccountBeforeAColonSpeaksForItself() {
        assertThat(claims(HEAD + "Norway: We will deliver radars to Estonia.\n\nNobody else spoke.\n"))
                .containsExactly("NOR>EST says Norway");
        assertThat(claims(HEAD + "@PresidentOfPoland: We will deliver radars to Estonia.\n\nNobody else spoke.\n"))
                .containsExactly("POL>EST says @PresidentOfPoland");
    }

    @Test
    void whatACorrectionTakesBackIsNotEntered() {
        assertThat(DraftLines.events(HEAD + """
                Editor’s note: This story was amended on 6 March. It had said that Norway attacked Poland.

                Nothing else was known.

                Correction: An earlier version of this article said that Sweden attacked Latvia. That was wrong.
                """)).isEmpty();
    }

    @Test
    void yesterdayIsTheDayBeforeThePost() {
        String text = "Live: the river\nThe Daily Oar\n\n6 March 2024, 19:00\n\nSenegal attacked Mali yesterday.\n\n"
                + "4 March 2024, 09:00\n\nTogo attacked Benin yesterday.\n";
        assertThat(DraftLines.from(text, Entry.Event.class))
                .extracting(e -> e.common().time().orElseThrow().edtf().text())
                .containsExactly("2024-03-05", "2024-03-03");
    }
}
