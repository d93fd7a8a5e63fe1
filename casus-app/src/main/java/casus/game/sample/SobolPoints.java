package casus.game.sample;

import java.util.SplittableRandom;
import org.hipparchus.random.SobolSequenceGenerator;

/// Sobol points in many dimensions, each copy shifted by random bits of its own (digital shift), so that
/// copies are independent and their spread gives a standard error (Sobol 1967; direction numbers of Joe
/// and Kuo, SIAM J. Sci. Comput. 30, 2008; shifts as in L'Ecuyer and Lemieux 2002).
///
/// Cost: O(points × dimensions) numbers held once. The number of points should be a power of two.
/// Fails above 21,201 dimensions.
public final class SobolPoints {
    private static final int BITS = 52;
    private static final double UNIT = 1.0 / (1L << BITS);

    private final int points;
    private final int dimensions;
    private final long[] digits;

    private SobolPoints(int points, int dimensions) {
        this.points = points;
        this.dimensions = dimensions;
        digits = new long[points * dimensions];
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        for (int i = 0; i < points; i++) {
            double[] next = sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                digits[i * dimensions + d] = (long) (next[d] * (1L << BITS));
            }
        }
    }

    /// The first points of the sequence.
    ///
    /// @param points     how many, at least 1
    /// @param dimensions of the cube, at least 1
    public static SobolPoints of(int points, int dimensions) {
        return new SobolPoints(points, dimensions);
    }

    /// How many points there are in one copy.
    public int points() {
        return points;
    }

    /// The bits by which a copy is shifted, one number a dimension.
    ///
    /// @param seed of the whole run
    /// @param copy number of the copy
    public long[] shift(long seed, int copy) {
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (copy + 1));
        long[] out = new long[dimensions];
        for (int d = 0; d < dimensions; d++) {
            out[d] = random.nextLong() >>> (Long.SIZE - BITS);
        }
        return out;
    }

    /// Writes a shifted point into `into`; every coordinate lies strictly between 0 and 1.
    public void point(int index, long[] shift, double[] into) {
        int at = index * dimensions;
        for (int d = 0; d < dimensions; d++) {
            into[d] = ((digits[at + d] ^ shift[d]) + 0.5) * UNIT;
        }
    }
}
