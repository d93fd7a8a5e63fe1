package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names of states that stand for something else, and short names that stand for states.
class SharedNamesTest {
    @Test
    void shortNamesStandForTheirStates() {
        assertThat(DraftLines.events("S. Korea accused N. Korea of spying."))
                .containsExactly("KOR>PRK ACCUSE occurred");
        assertThat(DraftLines.events("S Sudan attacked Sudan on Monday.")).containsExactly("SSD>SDN ASSAULT occurred");
        assertThat(DraftLines.events("N. Korean troops attacked S. Korean soldiers."))
                .containsExactly("PRK>KOR ASSAULT occurred");
        assertThat(DraftLines.agreements("DPR Korea and Cuba signed a treaty.")).containsExactly("PRK+CUB treaty");
        assertThat(DraftLines.events("Dem. Rep. of Congo accused Angola of spying."))
                .containsExactly("COD>AGO ACCUSE occurred");
    }

    @Test
    void theUsStateIsNotTheStateInTheCaucasus() {
        assertThat(DraftLines.events("Georgia and Florida condemned Japan.")).noneMatch(e -> e.contains("GEO"));
        assertThat(DraftLines.events("Senator Ann Example of Georgia met Japan's ambassador."))
                .noneMatch(e -> e.contains("GEO"));
        assertThat(DraftLines.events("Georgia condemned Japan on Monday.")).containsExactly("GEO>JPN ACCUSE occurred");
        assertThat(DraftLines.events("Georgia condemned Armenia in Tbilisi.")).contains("GEO>ARM ACCUSE occurred");
    }

    @Test
    void aTownInAProvinceIsNoState() {
        assertThat(DraftLines.agreements("Poland, Ohio, and Norway, Maine, signed an agreement."))
                .isEmpty();
    }

    @Test
    void companiesPapersAndTreatiesAreNoStates() {
        assertThat(DraftLines.events("Brussels Airlines accused Chile of delay."))
                .noneMatch(e -> e.contains("EU"));
        assertThat(DraftLines.events("Japan Airlines accused Chile of delay.")).noneMatch(e -> e.contains("JPN"));
        assertThat(DraftLines.agreements("The Cairo Protocol obliges Chile to report."))
                .noneMatch(a -> a.contains("EGY"));
        List<Entry.Statement> said =
                DraftLines.from("The Times of Malta said that Norway would leave.", Entry.Statement.class);
        assertThat(said)
                .singleElement()
                .satisfies(s -> assertThat(s.common().accordingTo())
                        .contains(
                                new Attribution(java.util.Optional.of("Times of Malta"), java.util.Optional.empty())));
    }

    @Test
    void whatIsWonOnAPitchIsNoAssault() {
        assertThat(DraftLines.events("Norway defeated Sweden on penalties.")).isEmpty();
        assertThat(DraftLines.events("Norway attacked in the second half.")).isEmpty();
        assertThat(DraftLines.events("Norway destroyed Sweden 4-0.")).isEmpty();
        assertThat(DraftLines.events("The Oslo Lions defeated the Malmo Bears."))
                .isEmpty();
        assertThat(DraftLines.events("Norway attacked a football stadium in Sweden with rockets."))
                .contains("NOR>SWE ASSAULT occurred");
    }

    @Test
    void aGivenNameOfTwoWordsIsAPerson() {
        assertThat(DraftLines.statements("Kim Jong Un said that Cuba was a friend."))
                .containsExactly("Kim Jong Un, indirect: Cuba was a friend");
        assertThat(DraftLines.events("Kim Jong Un threatened Japan.")).containsExactly("PRK>JPN THREATEN occurred");
    }
}
