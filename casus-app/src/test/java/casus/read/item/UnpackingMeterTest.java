package casus.read.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class UnpackingMeterTest {
    private static UnpackingMeter meter(long total, int ratio, long packed) {
        return new UnpackingMeter(new UnpackingLimits(1_000, total, 2, ratio, 4, 1_000), packed);
    }

    private static InputStream zeros(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }

    @Test
    void asManyEntriesAsAllowedPassAndOneMoreStops() throws IOException {
        UnpackingMeter meter = meter(10, 200, 10);
        meter.entry();
        meter.entry();
        assertThatThrownBy(meter::entry)
                .isInstanceOf(UnpackingMeter.TooMuch.class)
                .hasMessage("it holds more than 2 entries");
    }

    @Test
    void asManyBytesAsAllowedPassAndOneMoreStopsHoweverTheyAreRead() throws IOException {
        assertThat(meter(10, 200, 10).counted(zeros(10)).readAllBytes()).hasSize(10);
        assertThatThrownBy(() -> meter(10, 200, 10).counted(zeros(11)).readAllBytes())
                .isInstanceOf(UnpackingMeter.TooMuch.class)
                .hasMessage("it unpacks to more than 0 MB");
        InputStream single = meter(1, 200, 10).counted(zeros(2));
        assertThat(single.read()).isZero();
        assertThatThrownBy(single::read).isInstanceOf(UnpackingMeter.TooMuch.class);
        InputStream skipped = meter(9_000, 200, 10).counted(zeros(20_000));
        assertThat(skipped.skip(10_000)).isEqualTo(8_192);
        assertThatThrownBy(() -> skipped.skip(10_000)).isInstanceOf(UnpackingMeter.TooMuch.class);
    }

    @Test
    void theEndOfTheBytesIsNoByte() throws IOException {
        InputStream counted = meter(1, 200, 10).counted(zeros(1));
        assertThat(counted.read()).isZero();
        assertThat(counted.read()).isEqualTo(-1);
        assertThat(counted.read()).isEqualTo(-1);
        assertThat(counted.read(new byte[4], 0, 4)).isEqualTo(-1);
        assertThat(counted.read(new byte[0], 0, 0)).isIn(0, -1);
    }

    @Test
    void allThatLiesInOneFileIsCountedTogether() throws IOException {
        UnpackingMeter meter = meter(10, 200, 10);
        assertThat(meter.counted(zeros(6)).readAllBytes()).hasSize(6);
        assertThatThrownBy(() -> meter.counted(zeros(6)).readAllBytes()).isInstanceOf(UnpackingMeter.TooMuch.class);
    }

    @Test
    void aFileMayGrowSoManyTimesOnlyBeyondItsFirstTwentyMegabytes() throws IOException {
        int free = (int) UnpackingLimits.FREE;
        assertThat(meter(Long.MAX_VALUE, 10, 1).counted(zeros(free)).readAllBytes())
                .hasSize(free);
        assertThatThrownBy(() ->
                        meter(Long.MAX_VALUE, 10, 1).counted(zeros(free + 1)).readAllBytes())
                .hasMessage("it unpacks to more than 10 times its size");
        assertThat(meter(Long.MAX_VALUE, 10, free / 5).counted(zeros(free + 1)).readAllBytes())
                .hasSize(free + 1);
    }

    @Test
    void anotherLimitToOneArticleLeavesTheRestAsItIs() {
        UnpackingLimits limits = new UnpackingLimits(1, 2, 3, 4, 5, 6);
        assertThat(limits.withItem(9)).isEqualTo(new UnpackingLimits(9, 2, 3, 4, 5, 6));
        assertThat(new UnpackingMeter(limits, 0).limits()).isEqualTo(limits);
    }
}
