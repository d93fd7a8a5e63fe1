package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefMarkdown;
import casus.brief.SmallCase;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    private static final CaseView CASE = new CaseView(SmallCase.ledger(), SmallCase.ACTORS, SmallCase.HASH);
    private static final Map<String, Brief> BRIEFS = new HashMap<>();

    @TempDir
    private Path folder;

    private static String made(String form) {
        return made(form, SmallCase.ASKED);
    }

    private static String made(String form, String asked) {
        Brief brief = BRIEFS.computeIfAbsent(asked, SmallCase::brief);
        return form.equals("md") ? BriefMarkdown.of(brief) : BriefHtml.of(brief);
    }

    private List<Fault> verify(String form, String text) throws IOException {
        Path file = folder.resolve("b." + form);
        Files.writeString(file, text);
        return Verification.of(file, (path, asOf) -> CASE, "0.1.0");
    }

    private static int lineOf(String text, String words) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(words))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    /// Plants `words` for the first `old` and expects every fault on that line, one of them naming `what`.
    private void planted(String form, String old, String words, String what) throws IOException {
        String text = made(form);
        assertThat(text).contains(old);
        List<Fault> faults = verify(
                form,
                text.replaceFirst(java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(words)));
        assertThat(faults).extracting(Fault::line).containsOnly(lineOf(text, old.strip()));
        assertThat(faults).extracting(Fault::what).anyMatch(w -> w.contains(what));
    }

    @ParameterizedTest
    @CsvSource({
        "md,Will Russia defend Iran against Israel?",
        "html,Will Russia defend Iran against Israel?",
        "md,Why did Russia not defend Iran against Israel?",
        "html,Why did Russia not defend Iran against Israel?",
        "md,What follows if Russia does not defend Iran?",
        "html,What follows if Russia does not defend Iran?"
    })
    void aBriefAsMadeHasNoFault(String form, String asked) throws IOException {
        assertThat(verify(form, made(form, asked))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Yardstick.class)
    void aBriefIsProvenInTheRowOfWordsItIsWrittenIn(Yardstick words) throws IOException {
        String text = BriefMarkdown.of(SmallCase.brief(SmallCase.ASKED, Optional.empty(), words));
        assertThat(verify("md", text)).isEmpty();
        Yardstick other = words == Yardstick.ICD203 ? Yardstick.PHIA : Yardstick.ICD203;
        String mixed = text.replace("Words: `" + words.wire() + "`", "Words: `" + other.wire() + "`");
        assertThat(verify("md", mixed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void anAlteredQuoteIsFound(String form) throws IOException {
        planted(form, "It does not oblige", "It does oblige", "is not what stands at treaty.md@52-93");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void anAlteredNumberIsFoundAndItsKeyIsNamed(String form) throws IOException {
        planted(form, "0 of 9 entries", "0 of 8 entries", "the number 8 stands where the number 9 belongs (entries)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aNumberWithoutAnAnchorIsFound(String form) throws IOException {
        planted(form, "primary documents.", "primary documents; 12 sources agree.", "the number 12 has no anchor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aWordThatDoesNotMatchItsNumberIsFound(String form) throws IOException {
        planted(form, phrase(), phrase().replaceFirst("^[a-z ]+", "roughly even chance "), "does not match");
    }

    /// The phrase of the third key judgement.
    private static String phrase() {
        return made("md")
                .lines()
                .filter(l -> l.startsWith("3. "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^3\\. (?:It is|There is a|There is) (.*?\\)).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aConfidenceBesideALikelihoodIsFound(String form) throws IOException {
        planted(
                form,
                " in the same time",
                ", we say with high confidence,",
                "a likelihood and a confidence stand in one sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aWordOfAnotherRowIsFound(String form) throws IOException {
        planted(form, phrase(), phrase().replaceFirst("^[a-z ]+", "highly likely "), "another row of words");
    }

    @ParameterizedTest
    @CsvSource({
        "md,'1. The agreements','Everybody in the capital knows how this ends. 1. The agreements'",
        "html,'1. The agreements','Everybody in the capital knows how this ends. 1. The agreements'"
    })
    void anUncitedSentenceIsFound(String form, String old, String words) throws IOException {
        planted(form, old, words, "cites nothing");
    }

    @Test
    void anUncitedLineOfItsOwnIsFound() throws IOException {
        String text = made("md").replace("## Ladder", "Russia has always been a fair-weather friend\n\n## Ladder");
        assertThat(verify("md", text)).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(lineOf(text, "fair-weather"));
            assertThat(f.what()).contains("cites nothing");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void anIdThatIsInNoLedgerIsFound(String form) throws IOException {
        String shown = form.equals("md") ? "(L-2)" : ">L-2</a>";
        planted(form, shown, shown.replace("L-2", "L-902"), "L-902 is not in the case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void sharesThatDoNotAddUpAreFound(String form) throws IOException {
        planted(form, "Highest step taken: none ", "Highest step taken: none 9", "add up to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aChangedCaseIsFoundAndBothStatesAreNamed(String form) throws IOException {
        Path file = folder.resolve("b." + form);
        Files.writeString(file, made(form));
        List<Fault> faults = Verification.of(
                file, (path, asOf) -> new CaseView(CASE.ledger(), CASE.actors(), "f".repeat(64)), "0.1.0");
        assertThat(faults).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(lineOf(made(form), "State:"));
            assertThat(f.what()).contains(SmallCase.HASH, "f".repeat(64));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void mayWithoutANumberIsFoundButNotInAQuote(String form) throws IOException {
        assertThat(made(form, "What follows if Russia does not defend Iran?")).contains("Russia may yet sell more");
        planted(form, "no date and count", "no date and may count", "“may” stands without a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void twoNumbersThatChangePlacesAreFound(String form) throws IOException {
        String line = made(form)
                .lines()
                .filter(l -> l.contains("Highest step taken"))
                .findFirst()
                .orElseThrow();
        String none = line.replaceFirst(".*none ([^ ]+) .*", "$1");
        String words = line.replaceFirst(".*· words ([^ ]+) .*", "$1");
        planted(
                form,
                "none " + none + " · words " + words,
                "none " + words + " · words " + none,
                "stands in another place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void aRewordedSentenceIsRefusedAndTheRemedyNamesTheNotes(String form) throws IOException {
        assertThat(verify(form, made(form).replace("Confidence in the second", "How sure are we of that:")))
                .singleElement()
                .satisfies(f -> assertThat(f.remedy()).contains("words of your own belong into a note"));
    }

    @ParameterizedTest
    @CsvSource({"md,'\n',''", "html,<p>,</p>"})
    void anAnalystCanAddANoteThatCitesAnEntry(String form, String before, String after) throws IOException {
        String text = made(form)
                .replaceFirst(
                        "(<!-- note on judgements: .*\n)",
                        "$1" + before + "Note: Our desk reads the treaty the same way (L-2)." + after + "\n");
        assertThat(text).contains("Our desk");
        assertThat(verify(form, text)).isEmpty();
    }

    @Test
    void aLineTakenOutIsMissed() throws IOException {
        String text = made("md");
        String line = text.lines()
                .filter(l -> l.contains("Confidence in the second"))
                .findFirst()
                .orElseThrow();
        assertThat(verify("md", text.replace(line + "\n", "")))
                .extracting(Fault::what)
                .singleElement()
                .asString()
                .contains("is missing after this one");
    }

    @ParameterizedTest
    @CsvSource({
        "</main>,<script>alert(1)</script></main>",
        "</main>,<!-- see 3 --></main>",
        "margin: 0;,display: none;",
        "class=\"value\" x=\"0\",class=\"value\" x=\"9\"",
        "href=\"#L-2\",href=\"https://example.org\""
    })
    void markupPutInByHandIsFound(String old, String words) throws IOException {
        String text = made("html");
        assertThat(text).contains(old);
        assertThat(verify("html", text.replaceFirst(java.util.regex.Pattern.quote(old), words)))
                .isNotEmpty();
    }

    @Test
    void rawMarkupInMarkdownIsFound() throws IOException {
        assertThat(verify("md", made("md").replace("## Ladder", "<span hidden>\n\n## Ladder")))
                .isNotEmpty();
    }

    @Test
    void aCaseThatCannotBeOpenedIsAFaultOfTheLineThatNamesIt() throws IOException {
        Path file = folder.resolve("b.md");
        Files.writeString(file, made("md"));
        List<Fault> faults = Verification.of(
                file,
                (path, asOf) -> {
                    throw new InputProblem(path.toString(), "there is no such case", "name it with --case");
                },
                "0.1.0");
        assertThat(faults).singleElement().extracting(Fault::line).isEqualTo(lineOf(made("md"), "- Case:"));
    }

    @Test
    void aFileThatIsNoBriefIsSaidToHaveNoProvenance() throws IOException {
        assertThat(verify("md", "# Hello\n")).extracting(Fault::what).contains("the provenance does not say \"Case:\"");
    }

    @Test
    void aFaultNamesFileLineAndRemedy() {
        assertThat(new Fault("b.md", 7, "L-9 is not in the case", "cite an entry of the case").text())
                .isEqualTo("b.md:7: L-9 is not in the case\n  cite an entry of the case");
    }
}
