package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.brief.SmallCase;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proven of a brief's lines one by one: the case is in another state, so that no brief is made again.
class ProvenanceTest {
    private static final Path FILE = Path.of("desk", "b.md");
    private static final CaseView OTHER = new CaseView(SmallCase.ledger(), SmallCase.ACTORS, "f".repeat(64));
    private static final List<String> STAMP = List.of(
            "- Tool: Casus `0.1.0`",
            "- Case: `../case.casus`",
            "- State: `" + SmallCase.HASH + "`",
            "- Question: `Will Russia defend Iran against Israel?`",
            "- Today: `2025-08-22`",
            "- As of: `all that is on record`",
            "- For: `nobody in particular`",
            "- Words: `icd203`",
            "- Seed: `20250822`");
    private static final String CHANGED = "10: the case has changed: the brief was made from state " + SmallCase.HASH
            + " and the case is in state " + "f".repeat(64);

    private static String stamped(String body, String old, String words) {
        return body + "\n\n## Provenance\n"
                + "\n".repeat(4)
                + String.join("\n", STAMP).replace(old, words);
    }

    /// Line 1 is `body`, lines 8 to 16 are the stamp.
    private static List<String> faults(String body, String old, String words) {
        return Verification.of(FILE, stamped(body, old, words), (path, asOf) -> OTHER, "0.1.0").stream()
                .map(f -> f.line() + ": " + f.what())
                .toList();
    }

    private static List<String> faults(String body) {
        return faults(body, "`0.1.0`", "`0.1.0`");
    }

    @Test
    void aChangedCaseIsAFaultOfTheLineThatNamesItsState() {
        assertThat(faults("# Head")).containsExactly(CHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Today: `2025-08-22` | Today: `soon` | Text 'soon' could not be parsed at index 0",
                "Seed: `20250822` | Seed: `many` | For input string: \"many\"",
                "As of: `all that is on record` | As of: `ever` | Text 'ever' could not be parsed at index 0",
                "Case: `../case.casus` | Case: `..\\case.casus` | a brief names its case by a relative path"
            })
    void aStampThatCannotBeReadIsAFaultOfItsFirstLine(String old, String words, String why) {
        assertThat(faults("# Head", old, words))
                .singleElement()
                .asString()
                .startsWith("8: the provenance cannot be read: " + why);
    }

    @Test
    void eachPieceThatTheStampLacksIsAFaultOfTheLastLine() {
        assertThat(faults("# Head", "- Seed: `20250822`", "- no more"))
                .containsExactly("16: the provenance does not say \"Seed:\"");
        assertThat(Verification.of(FILE, "", (path, asOf) -> OTHER, "0.1.0"))
                .hasSize(9)
                .allMatch(f -> f.line() == 1 && f.file().equals(FILE.toString()));
    }

    @Test
    void aBriefOfAnotherVersionIsAFaultThatNamesBoth() {
        assertThat(faults("# Head", "`0.1.0`", "`0.0.9`"))
                .containsExactly("8: the brief was made by Casus 0.0.9 and this is Casus 0.1.0", CHANGED);
    }

    @Test
    void theCaseIsLookedForBesideTheBriefAndAsOfTheBriefsDay() {
        List<String> asked = new ArrayList<>();
        String text = stamped("# Head", "all that is on record", "2025-06-30");
        Verification.of(
                FILE,
                text,
                (path, asOf) -> {
                    asked.add(Path.of("").toAbsolutePath().relativize(path) + " " + asOf.map(LocalDate::toString));
                    return OTHER;
                },
                "0.1.0");
        assertThat(asked).containsExactly("case.casus Optional[2025-06-30]");
    }

    @Test
    void aCaseThatCannotBeReadIsAFaultOfTheLineThatNamesIt() {
        List<Fault> faults = Verification.of(
                FILE,
                stamped("# Head", "", ""),
                (path, asOf) -> {
                    throw new IOException("locked");
                },
                "0.1.0");
        assertThat(faults)
                .containsExactly(new Fault(
                        FILE.toString(), 9, "the case ../case.casus cannot be opened", "name it with --case"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“It does not oblige” L-2 | It does not oblige Russia to defend Iran. | L-2",
                "“It does not” `treaty.md@52-63` | It does not | ",
                "“It does too” `treaty.md@52-63` | It does not | treaty.md@52-63",
                "“signed” *said* “It does too” `treaty.md@52-63` | It does not | treaty.md@52-63"
            })
    void aQuoteIsWhatStandsAtThePlaceOrEntryThatFollowsIt(String body, String words, String where) {
        List<String> found = faults(body);
        if (where == null) {
            assertThat(found).containsExactly(CHANGED);
        } else {
            String quote = body.contains("too") ? "It does too" : "It does not oblige";
            assertThat(found)
                    .containsExactly(
                            "1: the quote “" + quote + "” is not what stands at " + where + ": “" + words + "”",
                            CHANGED);
        }
    }

    /// treaty.md has 165 letters.
    @ParameterizedTest
    @CsvSource({
        "treaty.md@63-52,true",
        "treaty.md@52-52,true",
        "treaty.md@0-166,true",
        "treaty.md@0-0000000165,true",
        "treaty.md@0000000000-165,true",
        "nowhere.md@0-4,true",
        "treaty.md@0-165,false",
        "treaty.md@0-000000165,false"
    })
    void aPlaceThatIsNotInTheCaseIsAFault(String place, boolean absent) {
        List<String> found = faults("He said “It does too” `" + place + "`");
        assertThat(found.contains("1: there is no place " + place + " in the case"))
                .isEqualTo(absent);
        assertThat(found.stream().anyMatch(f -> f.contains("is not what stands at")))
                .isEqualTo(!absent);
    }

    @Test
    void anIdThatIsInNoLedgerIsAFaultOfItsLine() {
        assertThat(faults("The treaty holds (L-2), and so does L-77."))
                .containsExactly("1: L-77 is not in the case", CHANGED);
    }

    @Test
    void theRulesOfASentenceHoldForEachLine() {
        assertThat(faults("It is likely to end. L-2 says that it may end so."))
                .containsExactly(
                        "1: “likely” stands without its range and number", "1: “may” stands without a number", CHANGED);
        assertThat(faults("Highest step taken: none 20% · words 30%."))
                .containsExactly("1: the shares of the highest step add up to 50.0% and not to 100%", CHANGED);
    }

    @Test
    void aFileThatIsNotUtf8IsTheReadersToMend(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("b.md");
        Files.write(file, "café".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Verification.of(file, (path, asOf) -> OTHER, "0.1.0"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("the file is not UTF-8");
        assertThatThrownBy(() -> Verification.of(folder.resolve("none.md"), (path, asOf) -> OTHER, "0.1.0"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("the file cannot be read");
    }

    @Test
    void aFileWithTheEndingOfHtmlIsReadAsHtml() {
        List<Fault> faults =
                Verification.of(Path.of("b.HTM"), "<p>Hello</p>\n<p>you</p>", (path, asOf) -> OTHER, "0.1.0");
        assertThat(faults).hasSize(9).allMatch(f -> f.line() == 2);
        assertThat(Optional.of(faults.getFirst()).map(Fault::what)).contains("the provenance does not say \"As of:\"");
    }
}
