package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainReadingTest {
    private static final String HEAD = "The river\nBy Awa Sow\n4 March 2024\n\n";

    @Test
    void whatOnlyThePageNeedsHidesNoAct() {
        for (String sentence : List.of(
                "Sene\u00adgal at\u00adtacked Mali.",
                "Senegal\u200d attacked\u200b Mali\u2060.",
                "\u200eSenegal at\u200ctacked \ufeffMali.",
                "Senegal 🇸🇳 attacked Mali🇲🇱 😂.",
                "🚨Senegal attacked Mali.",
                "#Senegal attacked #Mali.",
                "RT @desk_oar: Senegal attacked Mali.",
                "1/ #BREAKING Senegal attacked Mali. https://t.example/x",
                "Senegal[3] attacked Mali.[4]",
                "Senegal¹ attacked Mali.²",
                "SENEGAL ATTACKED MALI, THE ARMY SAID.",
                "DAKAR, March 3 (PNA) — Senegal attacked Mali.",
                "Sene-\ngal at-\ntacked Mali.")) {
            assertThat(DraftLines.events(HEAD + sentence + "\n\nNothing else was known."))
                    .as(sentence)
                    .containsExactly("SEN>MLI ASSAULT occurred");
        }
    }

    @Test
    void composedAndDecomposedLettersAreReadAlike() {
        String text = HEAD + "Türkiye attacked Côte d’Ivoire.\n\nNothing else was known.";
        assertThat(DraftLines.events(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .containsExactly("TUR>CIV ASSAULT occurred")
                .isEqualTo(DraftLines.events(text));
    }

    @Test
    void ligaturesAreTheirLetters() {
        assertThat(DraftLines.transfers(HEAD + "Norway delivered ﬁghters and riﬂes to Ukraine."))
                .containsExactly("NOR>UKR delivered occurred: fighters and rifles");
    }

    @Test
    void anchorsHoldTheStoredWords() {
        String text =
                HEAD + "Sene\u00adgal 🇸🇳 deliv-\nered riﬂes to Ma\u00adli on Sunday.¹ Tu\u0308rkiye attacked Niger.";
        for (Entry entry : DraftLines.from(text)) {
            assertThat(entry.common().anchor().isLiveIn(text))
                    .as(entry.toString())
                    .isTrue();
        }
        assertThat(DraftLines.from(text, Entry.Transfer.class))
                .singleElement()
                .satisfies(t -> assertThat(t.common().anchor().exact())
                        .isEqualTo("Sene\u00adgal 🇸🇳 deliv-\nered riﬂes to Ma\u00adli on Sunday"));
    }

    @Test
    void theMarkOfANoteEndsNoNameAndBeginsNoSentence() {
        assertThat(
                        DraftLines.events(
                                HEAD
                                        + "Nothing was known.1 Senegal attacked Mali.[2] Togo attacked Benin.[citation needed] Ghana attacked Niger."))
                .containsExactly("SEN>MLI ASSAULT occurred", "TGO>BEN ASSAULT occurred", "GHA>NER ASSAULT occurred");
    }

    @Test
    void theFirstSentenceOfATextWithoutATitleIsOne() {
        assertThat(DraftLines.events("Senegal attacked Mali.\n\nBenin recalled its ambassador from Niger."))
                .contains("SEN>MLI ASSAULT occurred");
    }

    @Test
    void whatMarkdownHidesIsNotRead() {
        String text = """
                # The river

                Nothing was known of [the ford](https://oar.example/x "Senegal attacked Mali") on Sunday.

                <!-- Togo attacked Benin. -->

                ~~Ghana attacked Niger.~~ The [Gambian](https://oar.example/g) army attacked [Guinea][g].

                [g]: https://oar.example/g "Chad attacked Sudan"
                """;
        List<String> events = DraftLines.markdown(text).stream()
                .filter(Entry.Event.class::isInstance)
                .map(Entry.Event.class::cast)
                .map(e -> e.actors() + ">" + e.recipients())
                .toList();
        assertThat(events).hasSize(1).allMatch(e -> e.contains("GMB") && e.contains("GIN"));
    }
}
