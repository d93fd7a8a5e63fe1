package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Flag;
import org.junit.jupiter.api.Test;

/// Who is made larger than he is, and who is not.
class InflationTest {
    private static final String OPENING =
            "Sweden will not send troops to Norway, according to senior officials within the Swedish government. ";

    @Test
    void aMemberOfParliamentBehindOfficialsOfTheGovernmentIsFlagged() {
        assertThat(flagged(OPENING
                        + "Deputy Chairman of the Riksdag Committee on Defence Nils Berg gave an interview on Monday. "
                        + "“We have no such plan,” Berg said."))
                .isTrue();
        assertThat(flagged(OPENING + "“We have no such plan,” Senator Nils Berg of Sweden said."))
                .isTrue();
    }

    @Test
    void aMinisterBehindThemIsNot() {
        assertThat(flagged(OPENING + "“We have no such plan,” Swedish Defence Minister Nils Berg said."))
                .isFalse();
    }

    @Test
    void aMinisterFurtherOnVouchesForThem() {
        assertThat(flagged(OPENING
                        + "“We have no such plan,” Swedish lawmaker Nils Berg said. The weather was fine. "
                        + "Swedish Foreign Minister Anna Lund said that Sweden would wait."))
                .isFalse();
    }

    @Test
    void anotherStatesOfficialsAreNotHisToInflate() {
        assertThat(flagged("Sweden will not send troops, according to senior officials within the Danish government. "
                        + "“We have no such plan,” Swedish lawmaker Nils Berg said."))
                .isFalse();
    }

    private static boolean flagged(String text) {
        return DraftLines.read(text).article().flags().contains(Flag.SOURCE_INFLATION);
    }
}
