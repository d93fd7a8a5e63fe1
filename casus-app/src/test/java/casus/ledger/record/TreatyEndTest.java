package casus.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreatyEndTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway withdrew from the defence treaty with Sweden",
                "Norway has left the alliance",
                "Norway denounced its pact with Sweden in 2018",
                "Norway suspended the mutual assistance agreement",
                "The treaty is no longer in force",
                "The pact has expired",
                "Norway froze its participation in the alliance"
            })
    void leavingSuspendingAndDenouncingATreatyEndIt(String passage) {
        assertThat(TreatyEnd.tells(passage)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway signed a defence treaty with Sweden",
                "Norway will withdraw from the treaty",
                "Norway threatened to suspend the treaty",
                "Norway has not left the alliance",
                "Norway denied that it had denounced the pact",
                "Norwegian troops left Sweden",
                "Norway suspended flights to Sweden"
            })
    void aPlanAThreatADenialAndAnotherActEndNone(String passage) {
        assertThat(TreatyEnd.tells(passage)).isFalse();
    }
}
