package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.verify.BriefRow.Kind;
import casus.brief.verify.BriefRow.Segment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static List<BriefRow> rows(String... lines) {
        List<BriefRow> out = new ArrayList<>();
        for (String line : lines) {
            out.add(new BriefRow(out.size() + 1, false, List.of(new Segment(Kind.WORDS, line))));
        }
        return out;
    }

    /// Pairs as "made=found", with a dash where one of the two is missing.
    private static List<String> pairs(List<BriefRow> made, List<BriefRow> found) {
        return Alignment.of(made, found).stream()
                .map(p -> p.made().map(BriefRow::text).orElse("-") + "="
                        + p.found().map(BriefRow::text).orElse("-"))
                .toList();
    }

    @Test
    void equalLinesArePairedInOrder() {
        assertThat(pairs(rows("a", "b", "c"), rows("a", "b", "c"))).containsExactly("a=a", "b=b", "c=c");
    }

    @Test
    void aLinePutInHasNoPartner() {
        assertThat(pairs(rows("a", "c"), rows("a", "b", "c"))).containsExactly("a=a", "-=b", "c=c");
        assertThat(pairs(rows(), rows("a"))).containsExactly("-=a");
    }

    @Test
    void aLineTakenOutHasNoPartner() {
        assertThat(pairs(rows("a", "b", "c"), rows("a", "c"))).containsExactly("a=a", "b=-", "c=c");
        assertThat(pairs(rows("a"), rows())).containsExactly("a=-");
    }

    @Test
    void aLineTwiceInAFileThatHasItOnceIsPairedOnce() {
        assertThat(pairs(rows("a"), rows("a", "a"))).containsExactly("a=a", "-=a");
        assertThat(pairs(rows("a", "a"), rows("a"))).containsExactly("a=a", "a=-");
    }

    @Test
    void aLineWithMostOfItsWordsKeptIsTheSameLineAltered() {
        assertThat(pairs(
                        rows("top", "Russia sent four radars to Iran", "end"),
                        rows("top", "Russia sent nine radars to Iran", "end")))
                .containsExactly(
                        "top=top", "Russia sent four radars to Iran=Russia sent nine radars to Iran", "end=end");
    }

    /// 2·2 / (5 + 5) is two fifths; 2·1 / (5 + 5) is less.
    @Test
    void linesWithLessThanTwoFifthsInCommonAreStrangers() {
        assertThat(pairs(rows("a b c d e"), rows("a b x y z"))).containsExactly("a b c d e=a b x y z");
        assertThat(pairs(rows("a b c d e"), rows("a v x y z"))).containsExactly("a b c d e=-", "-=a v x y z");
    }

    @Test
    void ofTwoCandidatesTheOneWithMoreWordsInCommonIsThePartner() {
        assertThat(pairs(rows("a b c d e"), rows("a b c x y", "a b c d z")))
                .containsExactly("-=a b c x y", "a b c d e=a b c d z");
        assertThat(pairs(rows("a b c d e"), rows("a b c d z", "a b c x y")))
                .containsExactly("a b c d e=a b c d z", "-=a b c x y");
        assertThat(pairs(rows("a b c x y", "a b c d z"), rows("a b c d e")))
                .containsExactly("a b c x y=-", "a b c d z=a b c d e");
    }

    @Test
    void anEqualLineBetweenAlteredOnesIsWorthMoreThanTwoAlikeOnes() {
        assertThat(pairs(rows("p q", "one two three four six", "same"), rows("same", "one two three four five", "u v")))
                .containsExactly(
                        "p q=-", "one two three four six=-", "same=same", "-=one two three four five", "-=u v");
    }

    @Test
    void pairsKeepTheOrderOfBothFiles() {
        assertThat(pairs(rows("a b", "c d"), rows("c d x", "a b x")))
                .containsAnyOf("a b=a b x", "c d=c d x")
                .hasSize(3);
    }
}
