package casus.history.tally;

import java.util.Arrays;

/// A growing list of `int`.
public final class IntList {
    private int[] items = new int[2];
    private int size;

    public void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    public int get(int index) {
        return items[index];
    }

    public int size() {
        return size;
    }
}
