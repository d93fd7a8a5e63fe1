package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    private static List<String> texts(String text) {
        return Line.of(text).stream().map(Line::text).toList();
    }

    @Test
    void linesEndAtEachOfTheSixMarksAndCarriageReturnWithLineFeedIsOne() {
        assertThat(texts("a\nb\rc\r\nd\fe\u2028f\u2029g")).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(texts("a\n\nb")).containsExactly("a", "", "b");
        assertThat(texts("a\r\n")).containsExactly("a", "");
        assertThat(texts("a\r")).containsExactly("a", "");
        assertThat(texts("")).containsExactly("");
    }

    /// A tab is four columns.
    @Test
    void whiteSpaceAroundALineIsCountedAndCutOff() {
        Line line = Line.of("x\n \t a b \u00a0\ny").get(1);
        assertThat(line).isEqualTo(new Line(5, 8, 6, "a b"));
        assertThat(Line.of("  ").getFirst()).isEqualTo(new Line(2, 2, 2, ""));
        assertThat(Line.of("  ").getFirst().isBlank()).isTrue();
        assertThat(line.isBlank()).isFalse();
    }

    @Test
    void hardSpacesAndMarksOfNoWidthAreWhiteSpaceAndLettersAreNot() {
        for (char c : " \t\u0007\u00a0\u0085\u2003\u200b\u200c\u200e\u2060\ufeff".toCharArray()) {
            assertThat(Line.isSpace(c)).as("U+%04X", (int) c).isTrue();
        }
        for (char c : "!az~é中\u200d".toCharArray()) {
            assertThat(Line.isSpace(c)).as("U+%04X", (int) c).isFalse();
        }
    }

    @Test
    void aLineOfThreeHundredLettersIsShortAndOneMoreIsNot() {
        assertThat(Line.of("a".repeat(300)).getFirst().isShort()).isTrue();
        assertThat(Line.of("a".repeat(301)).getFirst().isShort()).isFalse();
    }

    @Test
    void aLineEndsAsASentenceDoesWhateverClosesIt() {
        for (String ended : List.of("So it is.", "So it is!”", "Is it?)", "so…", "是。", "\"So.\"'")) {
            assertThat(Line.of(ended).getFirst().isEnded()).as(ended).isTrue();
        }
        for (String open : List.of("So it is", "so,", "”", "", "a. b")) {
            assertThat(Line.of(open).getFirst().isEnded()).as(open).isFalse();
        }
    }

    @Test
    void aTextThatIsShortEnoughIsReadToItsEnd() {
        assertThat(ReadLimit.of("abc", 3)).isEqualTo(3);
        assertThat(ReadLimit.of("abc  \n", 3)).isEqualTo(6);
        assertThat(ReadLimit.of("𝔄𝔄𝔄", 3)).isEqualTo(6);
        assertThat(ReadLimit.of("", 3)).isZero();
    }

    /// First a line's end, else a sentence's, else a word's, else the bound itself.
    @Test
    void aLongerTextIsReadToTheLastLineSentenceOrWordBeforeTheBound() {
        assertThat(ReadLimit.of("one line\nanother line", 12)).isEqualTo(9);
        String sentences = "First it came. Then it went away again.";
        assertThat(ReadLimit.of(sentences, 30)).isEqualTo(sentences.indexOf("Then"));
        assertThat(ReadLimit.of("words without any end of theirs", 10)).isEqualTo("words ".length());
        assertThat(ReadLimit.of("oneverylongword", 5)).isEqualTo(5);
        assertThat(ReadLimit.of("𝔄𝔄𝔄𝔄", 2)).isEqualTo(4);
    }

    /// Two thousand letters back and no farther; without an end a sentence is cut after every six hundred.
    @Test
    void aPlaceToStopIsNotLookedForMoreThanTwoThousandLettersBack() {
        String far = "a\n" + "b".repeat(3000);
        assertThat(ReadLimit.of(far, 2500)).isEqualTo(500 + 3 * 600);
        String near = "a".repeat(600) + "\n" + "b".repeat(3000);
        assertThat(ReadLimit.of(near, 2500)).isEqualTo(601);
    }
}
