package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RtfFileTest {
    private static FileContent read(String rtf) {
        return RtfFile.read("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(String body) {
        return read("{\\rtf1\\ansi " + body + "}").text();
    }

    @Test
    void paragraphsSectionsPagesAndRowsArePartsOfTheirOwn() {
        assertThat(text("One.\\par Two.\\sect Three.\\page Four.\\row Five.\\\nSix.\\\rSeven."))
                .isEqualTo("One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.");
        assertThat(text("One\r\n line of\n it.")).isEqualTo("One line of it.");
    }

    @Test
    void signsThatAreWrittenAsWordsAreSigns() {
        assertThat(text("a\\tab b\\line c\\emdash d\\endash e\\cell f")).isEqualTo("a b c—d–e f");
        assertThat(text("\\lquote a\\rquote \\ldblquote b\\rdblquote \\bullet c\\emspace d\\enspace e"))
                .isEqualTo("‘a’“b”•c d e");
        assertThat(text("a\\~b\\_c\\\\d\\{e\\}f\\-g")).isEqualTo("a b-c\\d{e}fg");
    }

    @Test
    void wordsThatOnlySayHowItLooksAreNoText() {
        assertThat(text("{\\b no}{\\i0\\fs24  more}\\unknown-12 x")).isEqualTo("no morex");
        assertThat(text("{\\v unseen}seen{\\v0  too}")).isEqualTo("seen too");
        assertThat(text("a{\\*\\generator Hidden \\par;}b{\\fonttbl{\\f0 Times;}}c{\\footnote A note.}d"))
                .isEqualTo("abcd");
    }

    @Test
    void bytesAreReadInTheCodePageTheFileNames() {
        assertThat(text("\\'e9\\'zz!")).isEqualTo("é!");
        assertThat(text("\\ansicpg1251 \\'ec\\'E8\\'f0")).isEqualTo("мир");
        assertThat(text("\\ansicpg65001 \\'d0\\'bc")).isEqualTo("м");
        assertThat(text("\\ansicpg932 \\'93\\'fa")).isEqualTo("日");
        assertThat(text("\\ansicpg936 \\'c8\\'d5")).isEqualTo("日");
        assertThat(text("\\ansicpg850 \\'82")).isEqualTo("é");
        assertThat(text("\\ansicpg99999 \\'e9")).isEqualTo("é");
        assertThat(text("\\mac \\'8e")).isEqualTo("é");
        assertThat(text("\\pc \\'82")).isEqualTo("é");
    }

    @Test
    void aSignOfUnicodeStandsForTheSignsAfterIt() {
        assertThat(text("\\u1052?\\u1080 ?r")).isEqualTo("Миr");
        assertThat(text("\\u-4?.")).isEqualTo("\ufffc.");
        assertThat(text("\\uc2\\u1052ab{\\uc0\\u1080 c}\\u1080 de.")).isEqualTo("Миcи.");
        assertThat(text("\\uc99 \\u1052" + "x".repeat(10) + "y")).isEqualTo("Мy");
    }

    @Test
    void theTitleAndTheAuthorOfTheFileAreNoPartOfItsText() {
        FileContent content =
                read("{\\rtf1{\\info{\\title  The barge returns}{\\author Ann Reed}{\\subject none}}Text.\\par}");
        assertThat(content.title()).contains("The barge returns");
        assertThat(content.byline()).contains("Ann Reed");
        assertThat(content.text()).isEqualTo("Text.");
        FileContent untold = read("{\\rtf1{\\info{\\title  }{\\author Ann}}Text.}");
        assertThat(untold.title()).isEmpty();
        assertThat(untold.byline()).isEmpty();
        FileContent broken = read("{\\rtf1{\\info{\\title One\\par  more}}Text.}");
        assertThat(broken.title()).contains("One more");
    }

    @Test
    void asManyBytesAsItSaysArePassedOver() {
        assertThat(text("a{\\pict\\bin3 }}}}b")).isEqualTo("ab");
        assertThat(text("a{\\bin2 xyz}b")).isEqualTo("azb");
        assertThat(text("a{\\bin-2 z}b")).isEqualTo("azb");
    }

    @Test
    void whatIsNoneAndWhatIsCutOffAreNamed() {
        assertThatThrownBy(() -> read("{\\rtf"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("this is no Rich Text");
        assertThatThrownBy(() -> read("<html></html>")).hasMessageContaining("this is no Rich Text");
        for (String cut :
                new String[] {"{\\rtf1 a", "{\\rtf1 a\\", "{\\rtf1 a\\'", "{\\rtf1 a\\'e", "{\\rtf1\\bin99 a"}) {
            assertThatThrownBy(() -> read(cut)).as(cut).hasMessageContaining("the document is cut off");
        }
        assertThatThrownBy(() -> read("{\\rtf1 a}}")).hasMessageContaining("the document is damaged");
        assertThat(read("{\\rtf1}").text()).isEmpty();
    }

    @Test
    void bracesMayLieAThousandDeepAndNoDeeper() {
        assertThat(read("{\\rtf1" + "{".repeat(999) + "a" + "}".repeat(1_000)).text())
                .isEqualTo("a");
        assertThatThrownBy(() -> read("{\\rtf1" + "{".repeat(1_000) + "a" + "}".repeat(1_001)))
                .hasMessageContaining("its parts are nested more than 1000 deep");
    }
}
