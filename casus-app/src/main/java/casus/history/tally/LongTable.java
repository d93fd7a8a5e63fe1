package casus.history.tally;

import java.util.Arrays;

/// A hash table from `long` keys to `int` values: open addressing, linear probing, at most half full. Keys are
/// not negative.
public final class LongTable {
    private static final long FREE = -1;
    private static final int FIRST = 1 << 10;

    private long[] keys = new long[FIRST];
    private int[] values = new int[FIRST];
    private int size;

    public LongTable() {
        Arrays.fill(keys, FREE);
    }

    /// The value, or -1 where the key is not there.
    public int get(long key) {
        int mask = keys.length - 1;
        int i = spread(key) & mask;
        while (keys[i] != FREE) {
            if (keys[i] == key) {
                return values[i];
            }
            i = (i + 1) & mask;
        }
        return -1;
    }

    /// Adds a key that is not there yet.
    public void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        place(key, value);
        size++;
    }

    public int size() {
        return size;
    }

    private void place(long key, int value) {
        int mask = keys.length - 1;
        int i = spread(key) & mask;
        while (keys[i] != FREE) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        values[i] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                place(oldKeys[i], oldValues[i]);
            }
        }
    }

    /// Spreads the bits of a key (Fibonacci hashing, Knuth, TAOCP vol. 3, 6.4).
    public static int spread(long key) {
        long x = key * 0x9E3779B97F4A7C15L;
        return (int) (x >>> 32) ^ (int) (x >>> 50);
    }
}
