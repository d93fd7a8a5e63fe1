package casus.history.rank;

import java.util.Arrays;

/// Many counters side by side. Each keeps how often, on how many days and when last something was seen, and
/// three sums that fade with half-lives of 3, 15 and 60 days. Sums are stored as of the last day and faded when
/// read, so that a day without events costs nothing.
final class Counters {
    /// The half-lives, in days.
    static final int[] HALF_LIVES = {3, 15, 60};

    /// Index of the 3-day sum.
    static final int SHORT = 0;

    /// Index of the 15-day sum.
    static final int MIDDLE = 1;

    /// Index of the 60-day sum.
    static final int LONG = 2;

    private static final int FADED = 1 << 12;
    private static final float[][] FADE = new float[HALF_LIVES.length][FADED];

    static {
        for (int h = 0; h < HALF_LIVES.length; h++) {
            for (int d = 0; d < FADED; d++) {
                FADE[h][d] = (float) Math.pow(2, -(double) d / HALF_LIVES[h]);
            }
        }
    }

    private int size;
    private float[] count = new float[64];
    private float[][] faded = new float[HALF_LIVES.length][64];
    private int[] last = new int[64];
    private int[] days = new int[64];

    Counters() {}

    /// Counters 0 to `initial` - 1.
    Counters(int initial) {
        for (int i = 0; i < initial; i++) {
            add();
        }
    }

    /// A new counter, empty.
    int add() {
        if (size == count.length) {
            int larger = size * 2;
            count = Arrays.copyOf(count, larger);
            for (int h = 0; h < faded.length; h++) {
                faded[h] = Arrays.copyOf(faded[h], larger);
            }
            last = Arrays.copyOf(last, larger);
            days = Arrays.copyOf(days, larger);
        }
        last[size] = -1;
        return size++;
    }

    int size() {
        return size;
    }

    /// Counts one event. Days come in order.
    void hit(int i, int day) {
        if (last[i] != day) {
            if (last[i] >= 0) {
                for (int h = 0; h < faded.length; h++) {
                    faded[h][i] *= fade(h, day - last[i]);
                }
            }
            days[i]++;
            last[i] = day;
        }
        count[i]++;
        for (int h = 0; h < faded.length; h++) {
            faded[h][i]++;
        }
    }

    /// All events so far.
    float count(int i) {
        return count[i];
    }

    /// The sum that fades, as of a day not before the last event.
    float faded(int halfLife, int i, int day) {
        return last[i] < 0 ? 0 : faded[halfLife][i] * fade(halfLife, day - last[i]);
    }

    /// The day of the last event, or -1.
    int last(int i) {
        return last[i];
    }

    /// On how many days there was an event.
    int days(int i) {
        return days[i];
    }

    private static float fade(int halfLife, int days) {
        return days < FADED ? FADE[halfLife][days] : 0;
    }
}
