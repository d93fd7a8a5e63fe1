package casus.history.tally;

import java.util.Arrays;

/// A hash table from `long` keys to `int` values: open addressing, linear probing, at most half full; a key
/// and its value lie side by side, so that a look-up touches one line of the cache. Keys are not negative.
public final class LongTable {
    private static final long FREE = -1;
    private static final int FIRST = 1 << 10;

    /// Keys in even places, values behind them.
    private long[] slots = new long[2 * FIRST];

    private int size;

    public LongTable() {
        Arrays.fill(slots, FREE);
    }

    /// The value, or -1 where the key is not there.
    public int get(long key) {
        return (int) slots[find(key) + 1];
    }

    /// Adds a key that is not there yet.
    public void put(long key, int value) {
        if (size * 4 >= slots.length) {
            grow();
        }
        int i = find(key);
        slots[i] = key;
        slots[i + 1] = value;
        size++;
    }

    public int size() {
        return size;
    }

    /// The slot of a key, or the free one where it would go.
    private int find(long key) {
        int mask = slots.length - 2;
        int i = spread(key) << 1 & mask;
        while (slots[i] != FREE && slots[i] != key) {
            i = i + 2 & mask;
        }
        return i;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != FREE) {
                int to = find(old[i]);
                slots[to] = old[i];
                slots[to + 1] = old[i + 1];
            }
        }
    }

    /// Spreads the bits of a key (Fibonacci hashing, Knuth, TAOCP vol. 3, 6.4).
    public static int spread(long key) {
        long x = key * 0x9E3779B97F4A7C15L;
        return (int) (x >>> 32) ^ (int) (x >>> 50);
    }
}
