package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.decision.Decision;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The digits of AJP-2.1 as the class lists them.
class GradesTest {
    private static final String TEXT = "Norway and Sweden signed a treaty.";

    private static Press press() {
        Press press = new Press();
        for (String name : List.of("one", "two", "three")) {
            press.article(name, "", TEXT);
        }
        return press;
    }

    private static List<String> grades(Press press) {
        return Grades.of(press.ledger(), Press.ACTORS).entries().stream()
                .map(Entry::common)
                .map(Common::grade)
                .map(g -> g.source() + g.information() + " " + g.why())
                .toList();
    }

    private static void pact(Press press, String article, String signed, Map<Obligation, Boolean> duties) {
        press.add(SignaturesTest.pact(
                press.at(article, TEXT, Status.OCCURRED, ""),
                List.of(Press.NORWAY, Press.SWEDEN),
                "treaty",
                signed,
                duties));
    }

    private static void driver(Press press, String article, Pull pull) {
        press.add(new Entry.Driver(
                press.at(article, TEXT, Status.OCCURRED, ""),
                Press.NORWAY,
                Optional.of(Press.SWEDEN),
                Motive.OVERSTRETCH,
                pull,
                List.of(),
                TEXT));
    }

    @Test
    void threeFamiliesConfirmTwoMakeItProbableAndOneCannotBeJudged() {
        Press press = press();
        pact(press, "one", "2025-01-17", Map.of());
        assertThat(grades(press)).containsExactly("F6 one voice, nothing against it");
        pact(press, "two", "2025-01-17", Map.of());
        assertThat(grades(press))
                .containsExactly(
                        "F2 2 independent voices, nothing against it", "F2 2 independent voices, nothing against it");
        pact(press, "three", "2025-01-17", Map.of());
        assertThat(grades(press)).allMatch(g -> g.equals("F1 3 independent voices, nothing against it"));
        assertThat(grades(press.sameFamily("three", "two"))).allMatch(g -> g.startsWith("F2"));
    }

    @Test
    void anotherSignatureAnotherDutyOrAnotherPullIsNotTheSameThing() {
        Press press = press();
        pact(press, "one", "", Map.of(Obligation.DEFENSE, true));
        pact(press, "two", "", Map.of(Obligation.DEFENSE, true));
        pact(press, "three", "", Map.of(Obligation.NEUTRALITY, true));
        driver(press, "one", Pull.FOR);
        driver(press, "two", Pull.AGAINST);
        driver(press, "three", Pull.FOR);
        assertThat(grades(press))
                .containsExactly(
                        "F2 2 independent voices, nothing against it",
                        "F2 2 independent voices, nothing against it",
                        "F6 one voice, nothing against it",
                        "F2 2 independent voices, nothing against it",
                        "F6 one voice, nothing against it",
                        "F2 2 independent voices, nothing against it");
    }

    private static Press ordered() {
        Press press = press();
        press.transfer(press.at("one", TEXT, Status.OCCURRED, ""), "jets", "aircraft", Stage.ORDERED, 24);
        press.transfer(press.at("two", TEXT, Status.OCCURRED, "2024"), "jets", "aircraft", Stage.ORDERED, 50);
        return press;
    }

    @Test
    void whatIsContradictedIsDoubtfulAndPossibleWithTwoVoices() {
        Press press = press();
        press.article("one", "", "Norway ordered 24 jets.").article("two", "", "Norway wants 50 of the jets.");
        press.transfer(
                press.at("one", "Norway ordered 24 jets.", Status.OCCURRED, ""),
                "Gripen fighters",
                "aircraft",
                Stage.ORDERED,
                24);
        press.transfer(
                press.at("two", "Norway wants 50 of the jets.", Status.OCCURRED, ""),
                "trainers",
                "aircraft",
                Stage.ORDERED,
                50);
        assertThat(grades(press))
                .containsExactly("F4 one voice, an open contradiction", "F4 one voice, an open contradiction");
        press.article("three", "", "In all 24 jets.");
        press.transfer(
                press.at("three", "In all 24 jets.", Status.OCCURRED, ""),
                "Gripen fighters",
                "aircraft",
                Stage.ORDERED,
                24);
        assertThat(grades(press))
                .containsExactly(
                        "F3 2 independent voices, an open contradiction",
                        "F4 one voice, an open contradiction",
                        "F2 2 independent voices, nothing against it");
    }

    @Test
    void whatAnAnalystJudgedWrongIsImprobable() {
        Press press = press();
        press.article("one", "", "Norway ordered 24 jets.").article("two", "", "Norway wants 50 of the jets.");
        press.transfer(
                press.at("one", "Norway ordered 24 jets.", Status.OCCURRED, ""), "jets", "aircraft", Stage.ORDERED, 24);
        press.transfer(
                press.at("two", "Norway wants 50 of the jets.", Status.OCCURRED, ""),
                "fighters",
                "aircraft",
                Stage.ORDERED,
                50);
        press.decide(
                "the contract",
                new Decision.Settle(
                        Contradiction.Type.QUANTITY,
                        new EntryId(1),
                        new EntryId(2),
                        Contradiction.State.JUDGED,
                        Optional.of(new EntryId(2))));
        assertThat(grades(press)).containsExactly("F5 one voice, judged wrong", "F6 one voice, nothing against it");
        assertThat(press.found().getFirst().why()).isEqualTo("L-2 is right; the contract (Ann, D-1)");
    }

    @Test
    void aContradictionExplainedLeavesTheDigits() {
        Press press = ordered();
        press.article("one", "", "Norway ordered 24 jets.");
        press.decide(
                " ",
                new Decision.Settle(
                        Contradiction.Type.QUANTITY,
                        new EntryId(1),
                        new EntryId(2),
                        Contradiction.State.EXPLAINED,
                        Optional.empty()));
        assertThat(press.found()).extracting(Contradiction::why).containsExactly("no reason given (Ann, D-1)");
        assertThat(grades(press)).noneMatch(g -> g.contains("contradiction") || g.contains("wrong"));
    }

    @Test
    void aDigitAnAnalystSetStays() {
        Press press = press();
        pact(press, "one", "2025-01-17", Map.of());
        pact(press, "two", "2025-01-17", Map.of());
        press.decide("seen", new Decision.Grade(Decision.GradeTarget.ENTRY, "L-1", "6"));
        assertThat(grades(press)).containsExactly("F6 not judged", "F2 2 independent voices, nothing against it");
    }

    @Test
    void theReasonForTheLetterStaysBeforeThatForTheDigit() {
        Press press = press();
        Common c = press.at("one", TEXT, Status.OCCURRED, "").graded(new Common.Grade("B", "6", "old hand"));
        press.transfer(c, "jets", "aircraft", Stage.ORDERED, 0);
        assertThat(grades(press)).containsExactly("B6 old hand; one voice, nothing against it");
    }
}
