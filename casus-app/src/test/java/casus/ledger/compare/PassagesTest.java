package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.record.Entry;
import casus.terms.Anchor;
import casus.terms.CodePoints;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He came. She left. All ended. | left | She left.",
                "He came. She left. All ended. | He | He came.",
                "He came. She left. All ended. | ended. | All ended.",
                "He came. She left at once | left | She left at once",
                "He came. She left. All ended. | left. All | She left. All ended.",
                "The U.S. Army came. It left. | Army | The U.S. Army came.",
                "He met Mr. Oak. It ended. | Oak | He met Mr. Oak.",
                "He came! “So what?” She left. | So | “So what?”",
                "It ended at 3.5 points. Then no. | ended | It ended at 3.5 points."
            })
    void aSentenceEndsAtItsMarkBeforeACapital(String text, String words, String sentence) {
        int at = text.indexOf(words);
        Anchor found = Passages.sentenceAt(new CodePoints(text), at, at + words.length());
        assertThat(found.exact()).isEqualTo(sentence);
        assertThat(found.isLiveIn(text)).isTrue();
    }

    @Test
    void aLineEndsASentence() {
        String text = "First line\n  second line  \nthird";
        int at = text.indexOf("second");
        assertThat(Passages.sentenceAt(new CodePoints(text), at, at + 6).exact())
                .isEqualTo("second line");
    }

    /// 600 letters on either side are looked at.
    @Test
    void aSentenceIsNotLookedForFartherAwayThanSixHundredLetters() {
        String text = "Long ago. " + "a".repeat(700) + " here " + "b".repeat(700) + ". End.";
        int at = text.indexOf("here");
        assertThat(Passages.sentenceAt(new CodePoints(text), at, at + 4).exact())
                .isEqualTo("here " + "b".repeat(599));
    }

    @Test
    void anEntryStandsInItsSentence() {
        Press press = new Press().article("one", "", "𝔄 came. Norway struck Sweden at dawn. All ended.");
        Entry entry = Press.event(
                press.at("one", "struck Sweden", Status.OCCURRED, ""),
                java.util.List.of(Press.NORWAY),
                java.util.List.of(Press.SWEDEN),
                EventType.ASSAULT);
        Passages passages = new Passages(press.ledger());
        assertThat(passages.sentence(entry)).isEqualTo("Norway struck Sweden at dawn.");
        assertThat(passages.article(entry).name()).isEqualTo("one");
        Press elsewhere = new Press().article("one", "", "Another text.");
        assertThat(new Passages(elsewhere.ledger()).sentence(entry)).isEqualTo("struck Sweden");
        assertThatThrownBy(() -> new Passages(new Press().ledger()).article(entry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("L-1 stands in no article of the ledger");
    }
}
