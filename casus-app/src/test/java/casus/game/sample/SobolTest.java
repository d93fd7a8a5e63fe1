package casus.game.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolTest {
    /// Ishigami and Homma 1990, a = 7, b = 0.1; indices in closed form.
    private static double ishigami(double[] u) {
        double x = Math.PI * (2 * u[0] - 1);
        double y = Math.PI * (2 * u[1] - 1);
        double z = Math.PI * (2 * u[2] - 1);
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * Math.pow(z, 4) * Math.sin(x);
    }

    private static final double[] FIRST = {0.31390519, 0.44241114, 0};
    private static final double[] TOTAL = {0.55758886, 0.44241114, 0.24368366};

    @Test
    void theIndicesOfIshigamiAreFoundWithinAHundredth() {
        SobolIndices found = SobolIndices.of(SobolTest::ishigami, 3, 8192, 4, 3);
        assertThat(found.first()).containsExactly(FIRST, within(0.01));
        assertThat(found.total()).containsExactly(TOTAL, within(0.01));
        assertThat(found.mean()).isEqualTo(3.5, within(0.01));
        assertThat(found.variance()).isEqualTo(13.844588, within(0.05));
    }

    @Test
    void nineInTenIntervalsCoverTheTruth() {
        long covered = IntStream.range(0, 30)
                .mapToObj(seed -> SobolIndices.of(SobolTest::ishigami, 3, 512, 16, seed))
                .flatMapToInt(s ->
                        IntStream.range(0, 3).map(i -> Math.abs(s.total()[i] - TOTAL[i]) <= s.totalMargin(i) ? 1 : 0))
                .sum();
        assertThat(covered).isGreaterThanOrEqualTo(81);
    }

    @Test
    void everyShiftedCopyIsAsEvenAsTheFirst() {
        SobolPoints points = SobolPoints.of(64, 5);
        double[] at = new double[5];
        for (int copy = 0; copy < 8; copy++) {
            long[] shift = points.shift(11, copy);
            int[][] cells = new int[5][64];
            for (int k = 0; k < 64; k++) {
                points.point(k, shift, at);
                for (int d = 0; d < 5; d++) {
                    cells[d][(int) (at[d] * 64)]++;
                }
            }
            for (int[] row : cells) {
                assertThat(row).containsOnly(1);
            }
        }
    }

    @Test
    void aConstantHasNoSensitivity() {
        SobolIndices none = SobolIndices.of(u -> 4, 2, 64, 2, 1);
        assertThat(none.first()).containsOnly(0);
        assertThat(none.total()).containsOnly(0);
        assertThat(none.mean()).isEqualTo(4);
    }
}
