package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransfersTest {
    @Test
    void giverAndTakerKeepTheirRolesInEveryOrder() {
        assertThat(DraftLines.transfers("Norway supplied Sweden with missiles."))
                .containsExactly("NOR>SWE delivered occurred: missiles");
        assertThat(DraftLines.transfers("Norway has exported drones to Sweden."))
                .containsExactly("NOR>SWE delivered occurred: drones");
        assertThat(DraftLines.transfers("Sweden received tanks from Norway."))
                .containsExactly("NOR>SWE delivered occurred: tanks");
        assertThat(DraftLines.transfers("Norway gave Sweden howitzers."))
                .containsExactly("NOR>SWE delivered occurred: howitzers");
    }

    @Test
    void theStageIsWhatTheTextSays() {
        assertThat(DraftLines.transfers("Sweden asked Norway for air defence systems."))
                .containsExactly("NOR>SWE requested occurred: air defence systems");
        assertThat(DraftLines.transfers("Norway refused to sell fighter jets to Sweden."))
                .containsExactly("NOR>SWE declined occurred: fighter jets");
        assertThat(DraftLines.transfers("Norway offered to sell radars to Sweden."))
                .containsExactly("NOR>SWE offered occurred: radars");
        assertThat(DraftLines.transfers("Norway promised to deliver helicopters to Sweden."))
                .containsExactly("NOR>SWE promised occurred: helicopters");
        assertThat(DraftLines.transfers("Sweden has ordered 24 F-16 fighters from Norway."))
                .containsExactly("NOR>SWE ordered occurred: 24 F-16 fighters");
    }

    @Test
    void aPossibleDeliveryIsHypothetical() {
        assertThat(DraftLines.transfers("Norway may have started supplying radars to Sweden."))
                .containsExactly("NOR>SWE delivered hypothetical: radars");
        assertThat(DraftLines.transfers("Norway might slow the delivery of drones to Sweden."))
                .containsExactly("NOR>SWE stalled hypothetical: drones");
    }

    @Test
    void whatIsOnlyWantedIsNoDelivery() {
        assertThat(DraftLines.transfers("Norway did not send Sweden the tanks it wanted."))
                .doesNotContain("NOR>SWE delivered occurred: tanks");
    }

    private static List<Integer> counts(String item) {
        return DraftLines.from("Norway delivered " + item + " to Sweden.", Entry.Transfer.class).stream()
                .map(t -> t.quantity().orElse(0))
                .toList();
    }

    @Test
    void aNumberIsReadInFiguresAndInWords() {
        assertThat(counts("eleven tanks")).containsExactly(11);
        assertThat(counts("three dozen rifles")).containsExactly(36);
        assertThat(counts("half a dozen helicopters")).containsExactly(6);
        assertThat(counts("forty-two tanks")).containsExactly(42);
        assertThat(counts("one hundred and fifty missiles")).containsExactly(150);
        assertThat(counts("2.5 million shells")).containsExactly(2_500_000);
        assertThat(counts("4 000 rifles")).containsExactly(4_000);
        assertThat(counts("4.000 rifles")).containsExactly(4_000);
        assertThat(counts("at least 17 tanks")).containsExactly(17);
        assertThat(counts("between 6 and 8 howitzers")).as("the lower end").containsExactly(6);
    }

    @Test
    void aCalibreOrATypeIsNoNumber() {
        assertThat(counts("155mm shells")).containsExactly(0);
        assertThat(counts("Type 59 tanks")).containsExactly(0);
        assertThat(counts("dozens of tanks")).containsExactly(0);
        assertThat(counts("500 155 mm shells")).containsExactly(500);
    }
}
