package casus.bench.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OddsRatiosTest {
    /// 30 of 40 with the fact came, 20 of 60 without: odds of 3 against odds of a half.
    private static OddsRatios table(int times) {
        OddsRatios out = new OddsRatios(2);
        int group = 0;
        for (int i = 0; i < 100; i++) {
            boolean fact = i < 40;
            boolean came = fact ? i < 30 : i < 60;
            for (int t = 0; t < times; t++) {
                out.add(new double[] {1, fact ? 1 : 0}, 0, came, group);
            }
            group++;
        }
        return out;
    }

    @Test
    void aTableOfFourCellsHasTheRatioOfItsCrossProduct() {
        OddsRatios.Ratio ratio = table(1).fit().get(1);
        assertThat(Math.exp(ratio.logRatio())).isCloseTo(6, within(0.05));
        assertThat(ratio.n()).isEqualTo(40);
        assertThat(ratio.came()).isEqualTo(30);
        double woolf = Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 20.0 + 1 / 40.0);
        assertThat(ratio.error()).isCloseTo(woolf, within(0.01));
    }

    @Test
    void rowsThatRepeatTheirGroupMakeNothingSurer() {
        List<OddsRatios.Ratio> once = table(1).fit();
        List<OddsRatios.Ratio> tenTimes = table(10).fit();
        assertThat(tenTimes.get(1).error()).isCloseTo(once.get(1).error(), within(0.01));
    }

    @Test
    void whatIsGivenAsAnOffsetIsNotCountedAgain() {
        OddsRatios out = new OddsRatios(2);
        for (int i = 0; i < 100; i++) {
            boolean fact = i < 40;
            out.add(new double[] {1, fact ? 1 : 0}, fact ? Math.log(6) : 0, fact ? i < 30 : i < 60, i);
        }
        assertThat(out.fit().get(1).logRatio()).isCloseTo(0, within(0.02));
    }

    @Test
    void aCountInWhichNothingOrEverythingCameTellsNothing() {
        assertThat(new OddsRatios.Ratio(40, 3, 1, 0.2).isTold(30, 5)).isFalse();
        assertThat(new OddsRatios.Ratio(40, 37, 1, 0.2).isTold(30, 5)).isFalse();
        assertThat(new OddsRatios.Ratio(20, 10, 1, 0.2).isTold(30, 5)).isFalse();
        assertThat(new OddsRatios.Ratio(40, 10, 1, 0.2).isTold(30, 5)).isTrue();
    }
}
