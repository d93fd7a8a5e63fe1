package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who helps whom, and what is only handed over.
class HelpTest {
    private static List<String> expected(String text) {
        return DraftLines.from(text, Entry.Expectation.class).stream()
                .map(e -> e.actor().map(ActorId::value).orElse("?") + ">"
                        + e.recipient().map(ActorId::value).orElse("?") + " "
                        + e.type().map(Enum::name).orElse("?"))
                .toList();
    }

    @Test
    void comingToSomebodysAidIsHelp() {
        assertThat(DraftLines.events("Norway came to the rescue of Sweden.")).containsExactly("NOR>SWE AID occurred");
        assertThat(DraftLines.events("Norway rushed to Sweden's defence.")).containsExactly("NOR>SWE AID occurred");
        assertThat(DraftLines.events("Norway never came to the assistance of Sweden."))
                .containsExactly("NOR>SWE AID denied");
        assertThat(DraftLines.events("Norway would come to Sweden's aid.")).containsExactly("NOR>SWE AID hypothetical");
    }

    @Test
    void whoIsExpectedToHelpIsTheGiver() {
        assertThat(expected("Analysts expect that Norway will help Sweden.")).containsExactly("NOR>SWE AID");
        assertThat(expected("Norway will help Sweden if Denmark attacks.")).containsExactly("NOR>SWE AID");
        assertThat(expected("Norway could help Sweden build rockets.")).containsExactly("NOR>SWE AID");
        assertThat(expected("Norway might help defend Sweden.")).containsExactly("NOR>SWE AID");
        assertThat(expected("Norway would come to the aid of Sweden.")).containsExactly("NOR>SWE AID");
        assertThat(expected("Norway would send aid to Sweden.")).containsExactly("NOR>SWE AID");
    }

    @Test
    void whoIsPushedToActIsStillTheOneExpectedToAct() {
        assertThat(expected("The crisis could push Norway to attack Sweden.")).containsExactly("NOR>? ASSAULT");
    }

    @Test
    void aDeliveryOfMissilesIsNoAttack() {
        assertThat(DraftLines.events("Norway delivered rockets to Sweden in 2020."))
                .isEmpty();
        assertThat(DraftLines.events("Norway will deliver bombs to Sweden.")).isEmpty();
        assertThat(DraftLines.events("Norway delivered bombs to Sweden on Monday."))
                .isEmpty();
        assertThat(DraftLines.events("Norway delivered bombs against Swedish targets."))
                .contains("NOR>SWE ASSAULT occurred");
        assertThat(DraftLines.events("Norway dropped bombs on Sweden.")).contains("NOR>SWE ASSAULT occurred");
    }

    @Test
    void aPledgeOfHelpIsAPlan() {
        assertThat(DraftLines.events("Norway stays committed to assisting Sweden."))
                .contains("NOR>SWE AID planned");
        assertThat(DraftLines.events("Norway is going to assist Sweden.")).containsExactly("NOR>SWE AID planned");
        assertThat(DraftLines.events("Norway might help defend Sweden.")).contains("NOR>SWE AID hypothetical");
    }

    @Test
    void takingInRefugeesHelpsTheirState() {
        assertThat(DraftLines.events("Norway accepted 300 Swedish refugees.")).containsExactly("NOR>SWE AID occurred");
    }
}
