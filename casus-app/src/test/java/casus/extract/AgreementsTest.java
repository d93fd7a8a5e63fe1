package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import casus.terms.code.Obligation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    @Test
    void aPartnershipWithoutADefenceClauseIsNoAlliance() {
        assertThat(DraftLines.agreements(
                        "The pact between Norway and Sweden does not oblige either side to defend the other."))
                .containsExactly("NOR+SWE pact false");
        assertThat(DraftLines.agreements("The treaty that Norway and Sweden signed contains no mutual defence clause."))
                .containsExactly("NOR+SWE treaty false");
    }

    @Test
    void aDefenceDutyIsEnteredOnlyWhereTheTextStatesIt() {
        assertThat(DraftLines.agreements(
                        "The treaty between Norway and Sweden obliges each party to come to the defence of the other."))
                .containsExactly("NOR+SWE treaty true");
        assertThat(DraftLines.agreements("The treaty between Norway and Sweden was signed on 3 May 2021."))
                .containsExactly("NOR+SWE treaty 2021-05-03");
    }

    @Test
    void aSigningWithoutAYearKeepsWhatIsKnown() {
        assertThat(DraftLines.agreements("In April, Norway signed a strategic pact with Sweden."))
                .containsExactly("NOR+SWE strategic pact XXXX-04");
    }

    @Test
    void eachDutyATextStatesIsEnteredAndNoOther() {
        assertThat(
                        duties(
                                "Under the pact between Norway and Sweden each side must stay neutral if the other is attacked."))
                .containsExactly(Set.of(Obligation.NEUTRALITY));
        assertThat(duties("The treaty between Norway and Sweden promises no help to any aggressor."))
                .containsExactly(Set.of(Obligation.NEUTRALITY));
        assertThat(duties("Norway and Sweden signed a non-aggression pact."))
                .containsExactly(Set.of(Obligation.NONAGGRESSION));
        assertThat(duties("The pact between Norway and Sweden obliges them to consult each other in a crisis."))
                .containsExactly(Set.of(Obligation.CONSULTATION));
        assertThat(duties("The treaty between Norway and Sweden covers trade and fishing."))
                .containsExactly(Set.of());
    }

    @Test
    void helpThatIsOwedIfOneIsAttackedIsADutyToDefend() {
        assertThat(
                        duties(
                                "Under the treaty between Norway and Sweden each side must give the other immediate military assistance if attacked."))
                .containsExactly(Set.of(Obligation.DEFENSE));
        assertThat(duties("By the treaty between Norway and Sweden, an attack on one is an attack on both."))
                .containsExactly(Set.of(Obligation.DEFENSE));
        assertThat(duties("Norway is obliged to give Sweden all the support in its power if Sweden is attacked."))
                .containsExactly(Set.of(Obligation.DEFENSE));
        assertThat(duties("Norway and Sweden signed a mutual assistance treaty in 2021."))
                .containsExactly(Set.of(Obligation.DEFENSE));
    }

    @Test
    void whatWouldBeOwedIsNoDuty() {
        assertThat(duties("Norway would be obliged to defend Sweden if the treaty between them were ratified."))
                .doesNotContain(Set.of(Obligation.DEFENSE));
        assertThat(duties("Norway must give all its support to the budget of Sweden."))
                .doesNotContain(Set.of(Obligation.DEFENSE));
    }

    private static List<Set<Obligation>> duties(String text) {
        return DraftLines.from(text, Entry.Agreement.class).stream()
                .map(a -> a.obligations().entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .toList();
    }

    @Test
    void aPartyIsNotTakenFromASentenceAboutSomethingElse() {
        assertThat(DraftLines.agreements("Chile is at war. Norway signed the treaty on 3 May 2024."))
                .containsExactly("NOR treaty 2024-05-03");
        assertThat(DraftLines.agreements("Chile wrote to Peru. The Montreal Accord obliges Norway to report."))
                .noneMatch(a -> a.contains("CHL") || a.contains("PER"));
    }

    @Test
    void aPartyIsTakenFromTheTalksBefore() {
        assertThat(DraftLines.agreements("Chile asked Norway for a treaty. In May 2024 Norway signed the treaty."))
                .anyMatch(a -> a.contains("CHL") && a.contains("NOR"));
    }
}
