package casus.history.tally;

/// A small hash table from `int` keys to `int` values: open addressing, linear probing, at most half full; a
/// key and its value share one word. Keys and values are not negative.
public final class IntTable {
    private static final int FIRST = 4;

    /// Key + 1 in the upper half, the value in the lower; 0 is free.
    private long[] slots = new long[FIRST];

    private int size;

    /// The value, or -1 where the key is not there.
    public int get(int key) {
        long slot = slots[find(key)];
        return slot == 0 ? -1 : (int) slot;
    }

    /// Adds a key that is not there yet.
    public void put(int key, int value) {
        if (size * 2 >= slots.length) {
            grow();
        }
        slots[find(key)] = (key + 1L) << 32 | value;
        size++;
    }

    /// Adds one to a key's value, which is nought where the key is not there yet.
    public void count(int key) {
        int i = find(key);
        if (slots[i] == 0) {
            put(key, 1);
        } else {
            slots[i]++;
        }
    }

    private int find(int key) {
        int mask = slots.length - 1;
        int i = LongTable.spread(key) & mask;
        while (slots[i] != 0 && (int) (slots[i] >>> 32) != key + 1) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long slot : old) {
            if (slot != 0) {
                slots[find((int) (slot >>> 32) - 1)] = slot;
            }
        }
    }
}
