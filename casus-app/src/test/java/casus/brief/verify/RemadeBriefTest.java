package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.BriefMarkdown;
import casus.brief.SmallCase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is proven of a brief by making it again: many changes in one file, each found on its line. Making a brief
/// takes a while, so it is made once.
class RemadeBriefTest {
    private static final CaseView CASE = new CaseView(SmallCase.ledger(), SmallCase.ACTORS, SmallCase.HASH);
    private static final String MADE = BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED));
    private static final String AGAIN = "put it back, or make the brief again with casus brief";
    private static final String NO_ANCHOR = "take it out; only casus brief puts numbers, quotes and ids into a brief";

    private static List<Fault> verify(String text) {
        return Verification.of(Path.of("b.md"), text, (path, asOf) -> CASE, "0.1.0");
    }

    private static int lineOf(String text, String words) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(words))
                        .findFirst()
                        .orElseThrow();
    }

    private static String changed(String text, String old, String words) {
        assertThat(text).contains(old);
        return text.replaceFirst(java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(words));
    }

    @Test
    void everyChangeOfALineIsFoundWhereItStands() {
        String text = changed(MADE, "0 of 9 entries", "0 of 8 entries");
        text = changed(text, "primary documents.", "primary documents; 12 sources agree.");
        text = changed(
                text, "Refused or turned down by Russia: 0 entries.", "Refused or turned down by Russia: entries.");
        text = changed(text, "11 smaller terms, in the appendix", "24 smaller terms, in the appendix");
        text = changed(text, "none 1.2% · words 8.0%", "none 8.0% · words 1.2%");
        text = changed(text, "*A treaty & its holes* · *The \\<Desk>*", "*A treaty & its holes* · *Another desk*");
        text = changed(text, "without `treaty.md`", "without `other.txt`");
        String all = text;
        List<String> faults = verify(all).stream()
                .map(f -> f.line() + ": " + f.what() + " / " + f.remedy())
                .toList();
        assertThat(faults)
                .contains(
                        lineOf(all, "0 of 8 entries") + ": the number 8 stands where the number 9 belongs (entries) / "
                                + AGAIN,
                        lineOf(all, "12 sources") + ": the number 12 has no anchor: the answer does not hold it here / "
                                + NO_ANCHOR,
                        lineOf(all, "*Another desk*")
                                + ": the name \"Another desk\" stands where the name \"The <Desk>\" belongs / " + AGAIN,
                        lineOf(all, "`other.txt`") + ": \"other.txt\" stands where \"treaty.md\" belongs / " + AGAIN);
        assertThat(faults).anyMatch(f -> f.startsWith(lineOf(all, "by Russia: entries") + ": the number 0 is missing"));
        assertThat(faults)
                .anyMatch(f ->
                        f.startsWith(lineOf(all, "24 smaller") + ": the number 24 stands where the number 11 belongs"));
        assertThat(faults)
                .anyMatch(f -> f.startsWith(lineOf(all, "none 8.0%") + ": the number ")
                        && f.contains(" stands in another place"));
        assertThat(verify(all).stream().map(Fault::line).distinct()).hasSize(7);
    }

    @Test
    void everyLinePutInOrTakenOutIsFound() {
        String mine = "Our desk reads the treaty so, and finds no other way (L-2).";
        String quoting = "Our desk quotes “Iran asked Russia for the S-400” as it stands (L-4) [1].";
        String text = changed(
                MADE,
                "## Ladder\n",
                mine + "\n\n" + quoting + "\n\n"
                        + "Russia has always been a fair-weather friend\n\n"
                        + "Our desk heard “all is lost” from nobody\n\n"
                        + "Our desk cites number [4] and twelve more (L-2).\n\n"
                        + "Our desk adds <b>this (L-2).\n\n"
                        + "Just so\n\n## Ladder\n");
        text = changed(text, "Refused or turned down by Russia: 0 entries.\n", "");
        String gone = "Without any one source force moves by at most";
        String line = text.lines().filter(l -> l.contains(gone)).findFirst().orElseThrow();
        text = changed(text, line + "\n", "");
        String all = text;
        List<Fault> faults = verify(all);
        assertThat(faults)
                .extracting(Fault::line)
                .contains(lineOf(all, mine), lineOf(all, "Just so"), lineOf(all, quoting));
        assertThat(faults)
                .extracting(f -> f.line() + ": " + f.what())
                .contains(
                        lineOf(all, "fair-weather")
                                + ": the sentence “Russia has always been a fair-weather friend” cites nothing",
                        lineOf(all, "all is lost")
                                + ": the quote “all is lost” has no anchor: the answer does not hold it here",
                        lineOf(all, "number [4]") + ": \"[4]\" has no anchor: the answer does not hold it here",
                        lineOf(all, "number [4]") + ": \"twelve\" has no anchor: the answer does not hold it here",
                        lineOf(all, "<b>this") + ": the markup \"<b>\" has no anchor: the answer does not hold it here")
                .anyMatch(
                        f -> f.contains(
                                        "the line “Refused or turned down by Russia: 0 entries.” is missing after this one")
                                || f.contains(
                                        "the line “- Refused or turned down by Russia: 0 entries.” is missing after this one"))
                .anyMatch(f -> f.contains("…” is missing after this one"));
    }

    @Test
    void aBriefAsMadeHasNoFaultAndAWordOfItThatIsAnotherIsOne() {
        assertThat(verify(MADE)).isEmpty();
        String text = changed(MADE, "Confidence in the second", "How sure are we of that");
        assertThat(verify(text)).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(lineOf(text, "How sure are we of that"));
            assertThat(f.what()).startsWith("“How sure are we").contains("stands where “Confidence in");
        });
    }

    @Test
    void aQuestionThatTheCaseCannotAnswerIsAFaultOfItsLine() {
        String text = changed(
                MADE, "- Question: `Will Russia defend Iran against Israel?`", "- Question: `What is the weather?`");
        assertThat(verify(text)).anySatisfy(f -> {
            assertThat(f.line()).isEqualTo(lineOf(text, "- Question:"));
            assertThat(f.what()).startsWith("the question cannot be answered from the case: ");
        });
    }
}
