package casus.read;

import static casus.read.PageParts.BODY;
import static casus.read.PageParts.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which lines are notes below a text, and which only look so.
class EndnotesTest {
    private static final String TITLE = "The Pact of the Two Rivers Holds\n\n";

    @Test
    void notesOfMarkdownAreFencedWithTheLinesThatAreSetIn() {
        String notes = "[^1]: Borduria attacked Valdia in 1980.\n[^b]: Ibid.\n    Valdia struck back in 1981.";
        assertThat(skipped(PageParts.read("a.md", TITLE + BODY + "[^1]\n\n" + notes + "\n\n" + BODY + "\n")))
                .containsExactly(
                        "NOTES: [^1]: Borduria attacked Valdia in 1980. [^b]: Ibid. Valdia struck back in 1981.");
    }

    @Test
    void aListUnderAHeadOfNotesIsFencedUpToTheNextParagraph() {
        for (String head : List.of("Notes", "References", "Endnotes:", "## Sources")) {
            assertThat(skipped(TITLE + BODY + "\n\n" + head + "\n\n1. Borduria attacked Valdia in 1980.\n2. Ibid.\n\n"
                            + BODY + "\n"))
                    .as(head)
                    .containsExactly("NOTES: " + head + " 1. Borduria attacked Valdia in 1980. 2. Ibid.");
        }
        assertThat(skipped(TITLE + BODY + "\n\nNotes\n\n" + BODY + "\n")).isEmpty();
    }

    @Test
    void aNumberedListAtTheEndIsFencedWhereTheTextCallsIt() {
        String list = "1 Interview.\n2 Borduria attacked Valdia in 1980.";
        for (String call : List.of("1", "[1]", "\u00b9")) {
            assertThat(skipped(TITLE + BODY + call + "\n\n" + BODY + "\n\n" + list + "\n"))
                    .as(call)
                    .containsExactly("NOTES: 1 Interview. 2 Borduria attacked Valdia in 1980.");
        }
        assertThat(skipped(TITLE + BODY + "\n\n" + list + "\n"))
                .as("nothing calls it")
                .isEmpty();
        assertThat(skipped(TITLE + BODY + "1\n\n2 ships sailed.\n3 ships stayed.\n"))
                .as("it does not count from one")
                .isEmpty();
    }

    @Test
    void figuresOnLinesOfTheirOwnCountAtTheEndOfALongerText() {
        assertThat(skipped(TITLE + BODY + "\n\n" + BODY + "\n\n1\n\nInterview.\n\n2\n\nBorduria attacked Valdia.\n"))
                .containsExactly("NOTES: 1 Interview. 2 Borduria attacked Valdia.");
    }
}
