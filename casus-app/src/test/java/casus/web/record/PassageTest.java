package casus.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.code.Manner;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);
    private static final int PART = 42_000;
    private static final int MOST_ENTRIES = 200;

    private static FiledArticle article(String text) {
        return new FiledArticle(
                "long.txt",
                "0".repeat(64),
                text,
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DAY,
                DAY,
                Set.of(),
                List.of(),
                "long.txt");
    }

    /// An entry over so many characters from each place on.
    private static List<Entry> entries(String text, int every, int length) {
        List<Entry> out = new ArrayList<>();
        for (int at = 0; at + length <= text.length(); at += every) {
            out.add(new Entry.Statement(
                    new Common(
                            new EntryId(out.size() + 1),
                            "long.txt",
                            Anchor.of(text, at, at + length),
                            Status.OCCURRED,
                            Optional.empty(),
                            Optional.empty(),
                            Common.Grade.UNKNOWN,
                            Common.Review.SUGGESTED,
                            new Common.MadeBy("test", "test")),
                    Optional.empty(),
                    "unnamed",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Manner.DIRECT,
                    "words",
                    Optional.empty()));
        }
        return out;
    }

    private static void holdsItsLaws(String text, List<Entry> entries) {
        Passage passage = new Passage(article(text), entries);
        StringBuilder whole = new StringBuilder();
        List<Entry> held = new ArrayList<>();
        for (int part = 1; part <= passage.size(); part++) {
            Passage.TextPart here = passage.stretch(part);
            whole.append(here.text());
            held.addAll(here.entries());
            assertThat(here.text().length()).isLessThanOrEqualTo(PART);
            assertThat(here.entries().size()).isLessThanOrEqualTo(MOST_ENTRIES);
            int letters = passage.part(part).stream()
                    .flatMap(p -> p.pieces().stream())
                    .mapToInt(p -> p.text().replaceAll("\\s", "").length())
                    .sum();
            assertThat(letters).isEqualTo(here.text().replaceAll("\\s", "").length());
            for (Entry e : here.entries()) {
                assertThat(passage.partOf(e)).isEqualTo(part);
            }
        }
        assertThat(whole.toString()).isEqualTo(text);
        assertThat(held).isEqualTo(entries);
    }

    @Test
    void thePartsOfALineAreTheLine() {
        holdsItsLaws("x".repeat(1_000_000), List.of());
        holdsItsLaws("It was of the sea. ".repeat(50_000), List.of());
        holdsItsLaws("🚢".repeat(100_001), List.of());
        holdsItsLaws("", List.of());
    }

    @Test
    void aPartHoldsNoMoreEntriesThanAPageBears() {
        String text = "It was of the sea. ".repeat(2_000);
        holdsItsLaws(text, entries(text, 9, 5));
        holdsItsLaws(text, entries(text, 40, 600));
    }

    @Test
    void aPartHoldsNoMoreLinesThanAPageBears() {
        String text = "a\n".repeat(20_000);
        Passage passage = new Passage(article(text), List.of());
        for (int part = 1; part <= passage.size(); part++) {
            assertThat(passage.part(part).size()).isLessThan(500);
        }
        holdsItsLaws(text, List.of());
    }
}
