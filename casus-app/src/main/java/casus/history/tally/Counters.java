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

    /// Places of a counter: how often, the three sums, on how many days, and the last of them.
    private static final int COUNT = 0;

    private static final int SUMS = 1;
    private static final int DAYS = 4;
    private static final int LAST = 5;
    private static final int WIDTH = 8;

    private int size;

    /// All that a counter holds side by side, in one line of the cache. Days are exact up to 2^24.
    private float[] cells = new float[64 * WIDTH];

    public Counters() {}

    /// Counters 0 to `initial` - 1.
    public Counters(int initial) {
        for (int i = 0; i < initial; i++) {
            add();
        }
    }

    /// A new counter, empty.
    public int add() {
        if (size * WIDTH == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[size * WIDTH + LAST] = -1;
        return size++;
    }

    public int size() {
        return size;
    }

    /// Counts one event. Days come in order.
    public void hit(int i, int day) {
        int at = i * WIDTH;
        int last = (int) cells[at + LAST];
        if (last != day) {
            if (last >= 0) {
                for (int h = 0; h < HALF_LIVES.length; h++) {
                    cells[at + SUMS + h] *= fade(h, day - last);
                }
            }
            cells[at + DAYS]++;
            cells[at + LAST] = day;
        }
        cells[at + COUNT]++;
        for (int h = 0; h < HALF_LIVES.length; h++) {
            cells[at + SUMS + h]++;
        }
    }

    /// Empties a counter.
    public void restart(int i) {
        Arrays.fill(cells, i * WIDTH, (i + 1) * WIDTH, 0);
        cells[i * WIDTH + LAST] = -1;
    }

    /// Takes one event out of the count and the sums. The last day stays what it is, and so do the days: where
    /// those matter, [#restart] and count anew.
    public void takeBack(int i, int day) {
        int at = i * WIDTH;
        cells[at + COUNT]--;
        for (int h = 0; h < HALF_LIVES.length; h++) {
            cells[at + SUMS + h] -= fade(h, (int) cells[at + LAST] - day);
        }
    }

    /// All that one counter holds.
    public static final class StoredCounter {
        private final float[] cell;

        private StoredCounter(float[] cell) {
            this.cell = cell;
        }
    }

    /// A copy of one counter.
    public StoredCounter keep(int i) {
        return new StoredCounter(Arrays.copyOfRange(cells, i * WIDTH, (i + 1) * WIDTH));
    }

    /// Puts a copy back.
    public void putBack(int i, StoredCounter kept) {
        System.arraycopy(kept.cell, 0, cells, i * WIDTH, WIDTH);
    }

    /// All events so far.
    public float count(int i) {
        return cells[i * WIDTH + COUNT];
    }

    /// The sum that fades, as of a day not before the last event.
    public float faded(int halfLife, int i, int day) {
        int at = i * WIDTH;
        float last = cells[at + LAST];
        return last < 0 ? 0 : cells[at + SUMS + halfLife] * fade(halfLife, day - (int) last);
    }

    /// The day of the last event, or -1.
    public int last(int i) {
        return (int) cells[i * WIDTH + LAST];
    }

    /// On how many days there was an event.
    public int days(int i) {
        return (int) cells[i * WIDTH + DAYS];
    }

    private static float fade(int halfLife, int days) {
        return days < FADED ? FADE[halfLife][days] : 0;
    }
}
