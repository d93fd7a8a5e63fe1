package casus.history.rank;

/// Natural logarithms of single precision from a table of 8,192 entries, to 1 part in 10,000, the same on every
/// machine. They are taken some millions of times.
public final class LogTable {
    private static final int BITS = 13;
    private static final int SHIFT = 23 - BITS;
    private static final float LN2 = (float) Math.log(2);
    private static final float[] MANTISSA = new float[1 << BITS];

    static {
        for (int i = 0; i < MANTISSA.length; i++) {
            MANTISSA[i] = (float) StrictMath.log(1 + (i + 0.5) / MANTISSA.length);
        }
    }

    private LogTable() {}

    /// ln(x) for x > 0 and not tiny.
    static float log(float x) {
        int bits = Float.floatToRawIntBits(x);
        return ((bits >>> 23) - 127) * LN2 + MANTISSA[(bits >>> SHIFT) & (MANTISSA.length - 1)];
    }

    /// ln(1 + x) for x ≥ 0; 0 for 0.
    public static float log1p(float x) {
        return x <= 0 ? 0 : log(1 + x);
    }
}
