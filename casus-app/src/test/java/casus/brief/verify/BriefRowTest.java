package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.verify.BriefRow.Kind;
import casus.brief.verify.BriefRow.Segment;
import casus.brief.verify.BriefRow.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefRowTest {
    private static Segment words(String text) {
        return new Segment(Kind.WORDS, text);
    }

    private static BriefRow row(Segment... segments) {
        return new BriefRow(7, false, List.of(segments));
    }

    private static final BriefRow MIXED = row(
            new Segment(Kind.MARKUP, "<p>"),
            words(" It ended. Then 4 came, he said "),
            new Segment(Kind.QUOTE, "No more"),
            words(" of "),
            new Segment(Kind.NAME, "The Desk"),
            new Segment(Kind.BREAK, ""),
            words("next "),
            new Segment(Kind.CODE, "a.txt"));

    @Test
    void idsNumbersAndWordsOfLikelihoodAndDenialAreBound() {
        assertThat(BriefRow.tokens("See L-12 [3]: Not 5% but ±2 of 1,625, VERY UNLIKELY, low, twice, √ and ███ °"))
                .containsExactly(
                        "l-12", "[3]", "not", "5%", "±2", "1,625", "very unlikely", "low", "twice", "√", "███", "°");
        assertThat(BriefRow.tokens("Russia sells arms")).isEmpty();
    }

    @Test
    void quotesNamesCodesAndMarkupAreTokensAndTheEndOfACellIsNone() {
        assertThat(MIXED.tokens())
                .containsExactly(
                        new Token(Kind.MARKUP, "<p>"),
                        new Token(Kind.WORDS, "4"),
                        new Token(Kind.QUOTE, "No more"),
                        new Token(Kind.NAME, "The Desk"),
                        new Token(Kind.CODE, "a.txt"));
    }

    @Test
    void inOurOwnWordsAQuoteAndANameAreMarksAndACellEndsALine() {
        assertThat(MIXED.own()).isEqualTo(" It ended. Then 4 came, he said “…” of ‹›\nnext ‹›");
        assertThat(MIXED.sentences()).containsExactly("It ended.", "Then 4 came, he said “…” of ‹›", "next ‹›");
        assertThat(row(words("one | two")).sentences()).containsExactly("one", "two");
    }

    @Test
    void aReaderSeesAllButTheMarkup() {
        assertThat(MIXED.text()).isEqualTo("It ended. Then 4 came, he said No more of The Desknext a.txt");
    }

    @Test
    void twoRowsAreTheSameWhateverTheirLine() {
        assertThat(row(words("a")).isSame(new BriefRow(9, true, List.of(words("a")))))
                .isTrue();
        assertThat(row(words("a")).isSame(row(words("b")))).isFalse();
    }

    @Test
    void theBagHoldsWordsInLowerCaseAndTheMarkup() {
        assertThat(row(new Segment(Kind.MARKUP, "<p>"), words("Two radars, two"))
                        .bag())
                .containsExactlyInAnyOrder("two", "radars", "<p>");
    }

    @Test
    void aLabelIsFollowedByCode() {
        Segment code = new Segment(Kind.CODE, "1");
        assertThat(row(words("- Seed: "), code).labelled("Seed:")).contains("1");
        assertThat(row(new Segment(Kind.MARKUP, "<li>"), words("Seed: "), code).labelled("Seed:"))
                .contains("1");
        assertThat(row(words("Seed: "), words("1")).labelled("Seed:")).isEmpty();
        assertThat(row(words("Seed: ")).labelled("Seed:")).isEmpty();
        assertThat(row(words("The Seed: "), code).labelled("Seed:")).isEmpty();
    }

    @Test
    void faultsAreSortedByLineAndThenByWhatIsWrong() {
        Fault first = new Fault("b.md", 2, "b", "x");
        Fault second = new Fault("b.md", 10, "a", "x");
        Fault third = new Fault("b.md", 10, "c", "x");
        assertThat(List.of(third, second, first).stream().sorted()).containsExactly(first, second, third);
    }
}
