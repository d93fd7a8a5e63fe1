package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Flag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Texts that nobody wrote as an article. Each case here once took time in the square of its length.
class LongTextsTest {
    private static Extraction open() {
        try {
            return Extraction.open(Actors.load());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final Extraction EXTRACTION = open();

    private static Article article(String text) {
        return Articles.of(LocalDate.of(2025, 8, 22)).read("long.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> exact(List<Entry> drafts) {
        return drafts.stream().map(d -> d.common().anchor().exact()).toList();
    }

    @Test
    void whatStandsBeyondTheBoundIsNoEntryAndChangesNone() {
        String told = "Sweden condemned the attack on Norway. ";
        String filler = "\n".repeat(Articles.MOST_READ);
        List<Entry> alone = EXTRACTION.of(article(told));
        Article whole = article(
                told + filler + "Denmark attacked Norway on 13 June 2025. “We will fight,” he said. ".repeat(20));
        List<Entry> drafts = EXTRACTION.of(whole);
        assertThat(whole.flags()).contains(Flag.READ_IN_PART);
        assertThat(alone).isNotEmpty();
        assertThat(exact(drafts)).isEqualTo(exact(alone));
    }

    @Test
    void anchorsCountCodePointsWhateverStandsBefore() {
        String text = "It is 🚢 of the sea and the ship. ".repeat(40) + "Sweden condemned the attack on Norway. 🚢 "
                + "And so on. ".repeat(9);
        for (Entry draft : EXTRACTION.of(article(text))) {
            assertThat(draft.common().anchor().isLiveIn(text)).isTrue();
            assertThat(draft.common().anchor().suffix()).contains("🚢 And so on.");
        }
    }

    @Test
    void marksAndQuotesThatNeverCloseAreReadInOnePass() {
        for (String piece : List.of("“ of the ", "‘as’ of ", "\"It is of the sea and will be.\" ")) {
            String text = "It was of the sea, and he said that it would be. ".repeat(8) + "\n\n"
                    + piece.repeat(20_000 / piece.length());
            assertThat(EXTRACTION.read(article(text)).article().text()).isEqualTo(text);
        }
    }

    @Test
    void aRowOfMarksIsParsedSoFar() {
        String text = "Sweden condemned the attack on Norway ' ' " + "' ".repeat(250);
        assertThat(exact(EXTRACTION.of(article(text)))).startsWith("Sweden condemned the attack on Norway");
    }

    @Test
    void readingTellsHowFarItIsAndEndsWhenItIsTold() {
        Article article = article("It is of the sea, and the ship is here. ".repeat(1_000));
        List<Integer> told = new ArrayList<>();
        assertThatThrownBy(() -> EXTRACTION.read(article, (done, total, name) -> {
                    told.add(done);
                    if (done == 300) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(100, 200, 300);
    }
}
