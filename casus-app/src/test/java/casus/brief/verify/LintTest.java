package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.verify.Lint.Finding;
import casus.terms.Yardstick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static List<String> faults(String sentence, Yardstick row) {
        return Lint.sentence(sentence, row).stream().map(Finding::what).toList();
    }

    private static List<String> faults(String sentence) {
        return faults(sentence, Yardstick.ICD203);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is very unlikely (5–20%; estimate 12%) that Russia fights.",
                "It is Very Unlikely (05-20%; estimate 19%) that Russia fights.",
                "Russia almost certainly (95–99%; estimate 97%) speaks up.",
                "Our confidence in that is low.",
                "Russia fights in 4% of the runs.",
                "Russia sells arms."
            })
    void aSentenceThatKeepsTheRulesHasNoFault(String sentence) {
        assertThat(faults(sentence)).isEmpty();
    }

    @Test
    void aWordWithoutItsNumberIsToldHowToBeWritten() {
        assertThat(Lint.sentence("Russia is very unlikely to fight.", Yardstick.ICD203))
                .containsExactly(new Finding(
                        "“very unlikely” stands without its range and number",
                        "write it as \"very unlikely (5–20%; estimate N%)\", with the number the answer gives"));
    }

    /// The range has to be the word's own, and the number has to lie in it; more than 100% is none.
    @ParameterizedTest
    @CsvSource({"06,20,12", "05,21,12", "05,20,40", "05,20,250"})
    void aWordRangeAndNumberThatDoNotBelongTogetherAreAFault(String low, String high, String estimate) {
        String bracket = " (" + low + "–" + high + "%; estimate " + estimate + "%)";
        assertThat(Lint.sentence("It is very unlikely" + bracket + " that Russia fights.", Yardstick.ICD203))
                .containsExactly(new Finding(
                        "“very unlikely” does not match" + bracket + ": it means 5–20%",
                        "put back the word, the range and the number that belong together"));
    }

    @Test
    void aWordBelongsToOneRowOnly() {
        String remote = "It is a remote chance (00–05%; estimate 3%) that Russia fights.";
        assertThat(faults(remote, Yardstick.PHIA)).isEmpty();
        assertThat(Lint.sentence(remote, Yardstick.ICD203))
                .containsExactly(new Finding(
                        "“remote chance” is of another row of words than the brief's",
                        "use the seven words of ICD 203 only"));
        assertThat(Lint.sentence("That is doubtful.", Yardstick.PHIA))
                .extracting(Finding::remedy)
                .containsExactly("use the seven words of the PHIA yardstick only");
        assertThat(Lint.sentence("That is likely.", Yardstick.NUMBERS))
                .extracting(Finding::remedy)
                .containsExactly("give the number alone");
    }

    /// ICD 203 (2015), D.6.e(2)(b): a likelihood and a confidence level never stand in one sentence.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is very unlikely (5–20%; estimate 12%), and our confidence in that is low.",
                "With high confidence we give force an estimate 4% and no more.",
                "We are highly likely (80–90%; estimate 85%) and high in confidence of it."
            })
    void aLikelihoodBesideAConfidenceIsAFault(String sentence) {
        assertThat(faults(sentence)).contains("a likelihood and a confidence stand in one sentence");
    }

    @ParameterizedTest
    @CsvSource({
        "Russia may sell more.,may",
        "It could end so.,could",
        "May it end so.,May",
        "On 3 May it ended and might begin anew.,might"
    })
    void aModalWithoutANumberIsAFault(String sentence, String word) {
        assertThat(Lint.sentence(sentence, Yardstick.ICD203))
                .containsExactly(new Finding(
                        "“" + word + "” stands without a number",
                        "say how probable it is, by a number of the answer, or leave it out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It ended on 3 May in the evening.",
                "It ended in May 2025.",
                "It may end so, at 5% by the model."
            })
    void theMonthOfMayAndAModalBesideANumberAreNone(String sentence) {
        assertThat(faults(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Everybody knows how this ends,false",
        "Everybody knows it now,false",
        "Everybody knows it,true",
        "Everybody knows how 3 wars ended,true",
        "Everybody knows that they said “…”,true",
        "Everybody knows what ‹› wrote then,true",
        "° Everybody knows how this ends,true"
    })
    void aSentenceRestsOnANumberAQuoteANameAMarkOrIsTooShortToClaim(String sentence, boolean anchored) {
        assertThat(Lint.isAnchored(sentence)).isEqualTo(anchored);
    }

    /// What is printed as "<0.1%" counts as 0.05, and rounding can take away one point in all.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seen in 12% of them. Highest step taken: none 60% · words 40%.",
                "Highest step taken: none 60% · words 39%.",
                "Highest step taken: none 60% · words 41%.",
                "Highest step taken: none 61% · words 38% · force <3%.",
                "none 20% · words 30%"
            })
    void sharesThatMakeAWholeAreNoFault(String line) {
        assertThat(Lint.total(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Highest step taken: none 60% · words 38.9%.,98.9",
        "Highest step taken: none 60% · words 41.5%.,101.5",
        "Highest step taken: none 6% · words <50%.,6.1"
    })
    void sharesThatMakeNoWholeAreAFaultThatGivesTheirSum(String line, String sum) {
        assertThat(Lint.total(line))
                .containsExactly(new Finding(
                        "the shares of the highest step add up to " + sum + "% and not to 100%",
                        "put back the numbers of the answer"));
    }
}
