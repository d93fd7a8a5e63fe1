package casus.history.rank;

import java.util.Arrays;

/// A growing list of `int`.
final class IntList {
    private int[] items = new int[2];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }
}
