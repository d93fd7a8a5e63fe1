package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Contradiction;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalStandingTest {
    private static final String ONE = "Norway and Sweden have a pact.";
    private static final String TWO = "Norway need not defend Sweden.";

    private static Press press(String one, String two) {
        return new Press().article("one", "", one).article("two", "", two);
    }

    private static Press add(Press press, String article, String words, Status status, String name, String duty) {
        return press.add(SignaturesTest.pact(
                press.at(article, words, status, ""),
                List.of(Press.NORWAY, Press.SWEDEN),
                name,
                "",
                duty.isEmpty() ? Map.of() : Map.of(Obligation.DEFENSE, Boolean.valueOf(duty))));
    }

    @ParameterizedTest
    @CsvSource({
        "a defence pact,'',OCCURRED,'a defence pact, or no duty to defend'",
        "their pact,true,OCCURRED,'a duty to defend, or no duty to defend'",
        "their pact,'',OCCURRED,",
        "a defence pact,false,OCCURRED,",
        "a defence pact,'',PLANNED,"
    })
    void aPactOfDefenceAndNoDutyToDefendDifferInLaw(String name, String duty, Status status, String about) {
        Press press = add(press(ONE, TWO), "one", ONE, status, name, duty);
        List<String> found =
                add(press, "two", TWO, Status.OCCURRED, "their pact", "false").contradictions();
        if (about == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly("LEGAL_STATUS L-1 L-2: what binds Norway and Sweden: " + about);
        }
    }

    @Test
    void aPassageThatSaysThereIsNoAllianceCallsNothingAPact() {
        String none = "There is no formal alliance of Norway and Sweden.";
        Press press = add(press(none, TWO), "one", none, Status.OCCURRED, "defence pact", "");
        assertThat(add(press, "two", TWO, Status.OCCURRED, "their pact", "false")
                        .contradictions())
                .isEmpty();
    }

    @Test
    void oneFamilyDoesNotContradictItselfAndADutyReportedDeniesNothing() {
        Press press = add(press(ONE, TWO), "one", ONE, Status.OCCURRED, "defence pact", "");
        add(press, "two", TWO, Status.OCCURRED, "their pact", "false");
        assertThat(press.contradictions()).hasSize(1);
        assertThat(press.sameFamily("two", "one").contradictions()).isEmpty();
        Press owed = add(press(ONE, TWO), "one", ONE, Status.OCCURRED, "defence pact", "");
        assertThat(add(owed, "two", TWO, Status.OCCURRED, "their pact", "true").contradictions())
                .isEmpty();
    }

    /// The quote is the line that says so; without one, the entry's own words.
    @Test
    void theArticleThatSaysItInSoManyWordsIsQuoted() {
        String said = "They have never a defence treaty. " + TWO;
        Press press = press(ONE, TWO).article("three", "", said);
        add(press, "one", ONE, Status.OCCURRED, "defence pact", "");
        add(press, "two", TWO, Status.OCCURRED, "their pact", "false");
        add(press, "three", TWO, Status.OCCURRED, "their pact", "false");
        Contradiction found = press.found().getFirst();
        assertThat(found.b().common().article()).isEqualTo("three");
        assertThat(found.quoteB().exact()).isEqualTo("never a defence treaty");
    }

    @Test
    void theArticlesOwnVoiceGoesBeforeAClaim() {
        Press press = press(ONE, TWO).article("three", "", TWO);
        add(press, "one", ONE, Status.OCCURRED, "defence pact", "");
        press.add(SignaturesTest.pact(
                Press.by(press.at("two", TWO, Status.OCCURRED, ""), "Olsen", Optional.empty()),
                List.of(Press.NORWAY, Press.SWEDEN),
                "their pact",
                "",
                Map.of(Obligation.DEFENSE, false)));
        add(press, "three", TWO, Status.OCCURRED, "their pact", "false");
        assertThat(press.found().getFirst().b().common().article()).isEqualTo("three");
        assertThat(press.found().getFirst().quoteB().exact()).isEqualTo(TWO);
    }
}
