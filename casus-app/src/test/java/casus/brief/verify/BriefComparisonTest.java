package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.BriefLine;
import casus.brief.LinePart;
import casus.brief.RenderedBrief;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two texts side by side: the one that was made, and the one that was found.
class BriefComparisonTest {
    private static final String HEAD = "# Will Russia defend Iran?\n";

    private static BriefLine line(BriefLine.Style style, LinePart... parts) {
        return new BriefLine(style, Optional.empty(), List.of(List.of(parts)));
    }

    private static List<String> faults(String made, String found, Map<Integer, BriefLine> lines, boolean html) {
        TreeSet<Fault> faults = new TreeSet<>();
        new BriefComparison("b.md", faults)
                .compare(new RenderedBrief(made, lines), BriefRows.of(made, html), BriefRows.of(found, html));
        return faults.stream().map(f -> f.line() + ": " + f.what()).toList();
    }

    private static List<String> faults(String made, String found) {
        return faults(made, found, Map.of(), false);
    }

    private static List<String> added(String words, BriefLine... sources) {
        Map<Integer, BriefLine> lines = new java.util.HashMap<>();
        for (BriefLine source : sources) {
            lines.put(lines.size() + 1, source);
        }
        return faults(HEAD, HEAD + words, lines, false);
    }

    @Test
    void theSameTextHasNoFault() {
        assertThat(faults(HEAD + "It sent 4 radars (L-3).", HEAD + "It sent 4 radars (L-3)."))
                .isEmpty();
    }

    @Test
    void wordsThatBindNothingCanBeChanged() {
        assertThat(faults(HEAD + "Russia sent 4 radars (L-3).", HEAD + "Russia has sent Iran 4 radars (L-3)."))
                .isEmpty();
    }

    @Test
    void aLineTakenOutIsMissedAfterTheLineBeforeIt() {
        assertThat(faults(HEAD + "\nIt sent 4 radars (L-3).\n\nIt asked (L-4).", HEAD + "\nIt asked (L-4)."))
                .containsExactly("1: the line “It sent 4 radars (L-3).” is missing after this one");
        assertThat(faults("It sent 4 radars (L-3).\n" + HEAD, HEAD))
                .containsExactly("1: the line “It sent 4 radars (L-3).” is missing after this one");
        assertThat(faults("One (L-1).\n\n\nIt sent 4 radars (L-3).", "One (L-1).\n"))
                .containsExactly("1: the line “It sent 4 radars (L-3).” is missing after this one");
        assertThat(faults("Zero.\n\nOne (L-1).\nIt sent 4 radars (L-3).", "Zero.\n\nOne (L-1).\n"))
                .containsExactly("3: the line “It sent 4 radars (L-3).” is missing after this one");
    }

    @Test
    void aLongLineThatIsMissingIsToldByItsFirst57Letters() {
        String sixty = "L-3 " + "a".repeat(56);
        assertThat(faults(HEAD + sixty, HEAD)).containsExactly("1: the line “" + sixty + "” is missing after this one");
        assertThat(faults(HEAD + sixty + "b", HEAD))
                .containsExactly("1: the line “" + sixty.substring(0, 57) + "…” is missing after this one");
        String ships = "🚢".repeat(40);
        assertThat(faults(HEAD + ships, HEAD))
                .containsExactly("1: the line “" + ships + "…” is missing after this one");
    }

    @Test
    void markupTakenOutIsCalledMarkup() {
        assertThat(faults("<p>One</p>\n<p class=\"x\"></p>", "<p>One</p>", Map.of(), true))
                .containsExactly("1: markup is missing after this one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our desk reads the treaty the same way (L-2).",
                "Our desk would not say no, never (L-2).",
                "Just three's",
                "## Notes of our desk on all of this",
                "- “It does not oblige Russia” says L-2.",
                "Our desk finds it in [1] and in [2]."
            })
    void aLineOfAnAnalystMayCiteDenyAndQuoteAnEntryItNames(String words) {
        BriefLine source = line(BriefLine.Style.SOURCE);
        assertThat(added(words.replace("three's", "so"), source, source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our desk cites what is not there [3]. | \"[3]\"",
                "Our desk cites what is not there [0]. | \"[0]\"",
                "Our desk cites what is not there [1234567]. | \"[1234567]\"",
                "Our desk counts 12 of them (L-2). | the number 12",
                "Our desk counts <0.5% of them (L-2). | the number <0.5%",
                "Our desk counts twelve of them (L-2). | \"twelve\"",
                "Our desk takes it for likely (L-2). | \"likely\"",
                "Our desk heard “all is lost” from [1]. | the quote “all is lost”",
                "Our desk adds <b>this (L-2). | the markup \"<b>\"",
            })
    void aLineOfAnAnalystHoldsNoFigureAndNoQuoteOfItsOwn(String words, String what) {
        BriefLine source = line(BriefLine.Style.SOURCE);
        assertThat(added(words, source, source, line(BriefLine.Style.QUOTED)))
                .containsExactly("2: " + what + " has no anchor: the answer does not hold it here");
    }

    @ParameterizedTest
    @CsvSource({"p,true", "li,true", "span,true", "h2,false", "div,false"})
    void aParagraphAnItemOrASpanMayBeAddedToAPage(String tag, boolean may) {
        String head = "<p>One</p>\n";
        assertThat(faults(head, head + "<" + tag + ">Our desk agrees (L-2)</" + tag + ">", Map.of(), true))
                .isEqualTo(
                        may
                                ? List.of()
                                : List.of("2: the markup \"<" + tag
                                        + ">\" has no anchor: the answer does not hold it here"));
    }

    @Test
    void aSentenceOfFourWordsOrMoreCitesSomething() {
        assertThat(added("1. Russia has a friend"))
                .containsExactly(
                        "2: the number 1 has no anchor: the answer does not hold it here",
                        "2: the sentence “Russia has a friend” cites nothing");
        assertThat(added("- > Russia has a friend"))
                .containsExactly("2: the sentence “Russia has a friend” cites nothing");
        assertThat(added("- Russia waits")).isEmpty();
    }

    @Test
    void aSentenceThatWasMadeSoNeedsNoCitation() {
        String made = HEAD + "Nothing stands for a friend. Radars came (L-3).";
        assertThat(faults(made, HEAD + "Nothing stands for a friend. Radars came in time (L-3)."))
                .isEmpty();
        assertThat(faults(made, HEAD + "Nothing stands for a good friend. Radars came (L-3)."))
                .containsExactly("2: the sentence “Nothing stands for a good friend.” cites nothing");
    }

    @Test
    void aNumberThatIsAnotherOneIsToldWithTheKeyOfItsFigure() {
        BriefLine figure = line(
                BriefLine.Style.PARAGRAPH,
                new LinePart.Words("It sent "),
                new LinePart.Figure("9", "never", Optional.empty()),
                new LinePart.Figure("4 of 7", "delivered", Optional.empty()));
        assertThat(faults(HEAD + "It sent 4 radars (L-3).", HEAD + "It sent 5 radars (L-3).", Map.of(2, figure), false))
                .containsExactly("2: the number 5 stands where the number 4 belongs (delivered)");
        assertThat(faults(HEAD + "It sent 4 radars (L-3).", HEAD + "It sent 5 radars (L-3).", Map.of(1, figure), false))
                .containsExactly("2: the number 5 stands where the number 4 belongs");
        assertThat(faults(HEAD + "It sent 4 radars (L-3).", HEAD + "It sent radars (L-3).", Map.of(2, figure), false))
                .containsExactly("2: the number 4 is missing (delivered)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It sent 4 of 7 (L-3). | It sent 7 of 4 (L-3). | the number 4 stands in another place",
                "It sent 4 (L-3). | It sent 4 or 5 (L-3). | the number 5 has no anchor: the answer does not hold it here",
                "It sent 4 (L-3). | It sent -4 (L-3). | the number -4 stands where the number 4 belongs",
                "It did not end (L-3). | It did end (L-3). | \"not\" is missing",
                "By *A desk* it is (L-3). | By *The desk* it is (L-3). | the name \"The desk\" stands where the name \"A desk\" belongs",
                "See `a.md` for it (L-3). | See `b.md` for it (L-3). | \"b.md\" stands where \"a.md\" belongs",
                "It said “yes, so be it” (L-3). | It said “no, be it so” (L-3). | the quote “no, be it so” stands where the quote “yes, so be it” belongs",
                "It said “yes, so be it” (L-3). | It said yes, so be it (L-3). | the quote “yes, so be it” is missing"
            })
    void aLineAlteredIsToldByWhatStandsInItNow(String made, String found, String what) {
        assertThat(faults(HEAD + made, HEAD + found)).containsExactly("2: " + what);
    }

    @Test
    void ofManyFiguresOnlyTheAlteredOnesAreTold() {
        assertThat(faults(HEAD + "It sent 1, 2, 3 and 4 of 5 (L-3).", HEAD + "It sent 1, 3, 8 and 4 of 5 (L-3)."))
                .containsExactly("2: the number 8 stands where the number 2 belongs");
        assertThat(faults(HEAD + "It sent 1, 2, 3 and 4 of 5 (L-3).", HEAD + "It sent 2 and 4 of 5 and 6 (L-3)."))
                .containsExactly("2: the number 3 is missing", "2: the number 6 stands where the number 1 belongs");
    }

    @Test
    void aQuoteToldAsFalseAlreadyIsNotToldTwice() {
        TreeSet<Fault> faults = new TreeSet<>();
        faults.add(new Fault("b.md", 2, "the quote “no” is not what stands at L-3: “yes”", "quote word for word"));
        faults.add(new Fault("b.md", 1, "the quote “nay” is not what stands at L-3: “yes”", "quote word for word"));
        String made = "It said “yes” for all (L-3).\nIt said “aye” for all that came (L-3).";
        String found = "It said “nay” for all (L-3).\nIt said “no” for all that came (L-3).";
        new BriefComparison("b.md", faults)
                .compare(new RenderedBrief(made, Map.of()), BriefRows.of(made, false), BriefRows.of(found, false));
        assertThat(faults).hasSize(2);
        faults.removeIf(f -> f.line() == 1);
        new BriefComparison("b.md", faults)
                .compare(new RenderedBrief(made, Map.of()), BriefRows.of(made, false), BriefRows.of(found, false));
        assertThat(faults).extracting(Fault::what).contains("the quote “nay” stands where the quote “yes” belongs");
    }

    @Test
    void aStyleSheetIsNotPrintedInItsFault() {
        String page = "<style>a { color: red }</style>\n<p>One two three</p>";
        String other = "<style>" + "b { color: red }".repeat(40) + "</style>\n<p>One two three</p>";
        assertThat(faults(page, other, Map.of(), true)).anyMatch(f -> f.startsWith("1: the style sheet or a script "));
    }
}
