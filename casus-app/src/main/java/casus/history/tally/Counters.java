package casus.history.tally;

import java.util.Arrays;

/// Many counters side by side. Each keeps how often, on how many days and when last something was seen, and
/// three sums that fade with half-lives of 3, 15 and 60 days. Sums are stored as of the last day and faded when
/// read, so that a day without events costs nothing.
public final class Counters {
    /// The half-lives, in days.
    public static final int[] HALF_LIVES = {3, 15, 60};

    /// Index of the 3-day sum.
    public static final int SHORT = 0;

    /// Index of the 15-day sum.
    public static final int MIDDLE = 1;

    /// Index of the 60-day sum.
    public static final int LONG = 2;

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

    public Counters() {}

    /// Counters 0 to `initial` - 1.
    public Counters(int initial) {
        for (int i = 0; i < initial; i++) {
            add();
        }
    }

    /// A new counter, empty.
    public int add() {
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

    public int size() {
        return size;
    }

    /// Counts one event. Days come in order.
    public void hit(int i, int day) {
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

    /// Starts a counter again with the days given, one entry an event, never falling.
    public void retell(int i, IntList told) {
        count[i] = 0;
        last[i] = -1;
        days[i] = 0;
        for (float[] sums : faded) {
            sums[i] = 0;
        }
        for (int k = 0; k < told.size(); k++) {
            hit(i, told.get(k));
        }
    }

    /// Takes one event out of the count and the sums. The last day stays what it is, and so do the days: where
    /// those matter, [#retell].
    public void takeBack(int i, int day) {
        count[i]--;
        for (int h = 0; h < faded.length; h++) {
            faded[h][i] -= fade(h, last[i] - day);
        }
    }

    /// All that one counter holds.
    public record Kept(float count, float[] faded, int last, int days) {}

    /// A copy of one counter.
    public Kept keep(int i) {
        float[] sums = new float[faded.length];
        for (int h = 0; h < sums.length; h++) {
            sums[h] = faded[h][i];
        }
        return new Kept(count[i], sums, last[i], days[i]);
    }

    /// Puts a copy back.
    public void putBack(int i, Kept kept) {
        count[i] = kept.count;
        last[i] = kept.last;
        days[i] = kept.days;
        for (int h = 0; h < faded.length; h++) {
            faded[h][i] = kept.faded[h];
        }
    }

    /// All events so far.
    public float count(int i) {
        return count[i];
    }

    /// The sum that fades, as of a day not before the last event.
    public float faded(int halfLife, int i, int day) {
        return last[i] < 0 ? 0 : faded[halfLife][i] * fade(halfLife, day - last[i]);
    }

    /// The day of the last event, or -1.
    public int last(int i) {
        return last[i];
    }

    /// On how many days there was an event.
    public int days(int i) {
        return days[i];
    }

    private static float fade(int halfLife, int days) {
        return days < FADED ? FADE[halfLife][days] : 0;
    }
}
