package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransfersTest {
    @Test
    void giverAndTakerKeepTheirRolesInEveryOrder() {
        assertThat(Entered.transfers("Norway supplied Sweden with missiles."))
                .containsExactly("NOR>SWE delivered occurred: missiles");
        assertThat(Entered.transfers("Norway has exported drones to Sweden."))
                .containsExactly("NOR>SWE delivered occurred: drones");
        assertThat(Entered.transfers("Sweden received tanks from Norway."))
                .containsExactly("NOR>SWE delivered occurred: tanks");
        assertThat(Entered.transfers("Norway gave Sweden howitzers."))
                .containsExactly("NOR>SWE delivered occurred: howitzers");
    }

    @Test
    void theStageIsWhatTheTextSays() {
        assertThat(Entered.transfers("Sweden asked Norway for air defence systems."))
                .containsExactly("NOR>SWE requested occurred: air defence systems");
        assertThat(Entered.transfers("Norway refused to sell fighter jets to Sweden."))
                .containsExactly("NOR>SWE declined occurred: fighter jets");
        assertThat(Entered.transfers("Norway offered to sell radars to Sweden."))
                .containsExactly("NOR>SWE offered occurred: radars");
        assertThat(Entered.transfers("Norway promised to deliver helicopters to Sweden."))
                .containsExactly("NOR>SWE promised occurred: helicopters");
        assertThat(Entered.transfers("Sweden has ordered 24 F-16 fighters from Norway."))
                .containsExactly("NOR>SWE ordered occurred: 24 F-16 fighters");
    }

    @Test
    void aPossibleDeliveryIsHypothetical() {
        assertThat(Entered.transfers("Norway may have started supplying radars to Sweden."))
                .containsExactly("NOR>SWE delivered hypothetical: radars");
        assertThat(Entered.transfers("Norway might slow the delivery of drones to Sweden."))
                .containsExactly("NOR>SWE stalled hypothetical: drones");
    }

    @Test
    void whatIsOnlyWantedIsNoDelivery() {
        assertThat(Entered.transfers("Norway did not send Sweden the tanks it wanted."))
                .doesNotContain("NOR>SWE delivered occurred: tanks");
    }
}
