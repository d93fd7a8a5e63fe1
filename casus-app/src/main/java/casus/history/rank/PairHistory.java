package casus.history.rank;

import java.util.Arrays;

/// What rules ask about the past of a pair, side by side: for each relation seen in it, its counter among
/// [EventMemory#strands], the relation, the last day and how often.
public final class PairHistory {
    private static final int WIDTH = 4;

    private int[] cells = new int[WIDTH];
    private int size;

    public int size() {
        return size;
    }

    int strand(int at) {
        return cells[at * WIDTH];
    }

    public int relation(int at) {
        return cells[at * WIDTH + 1];
    }

    public int last(int at) {
        return cells[at * WIDTH + 2];
    }

    public int count(int at) {
        return cells[at * WIDTH + 3];
    }

    /// The place of a relation, or -1.
    int placeOf(int relation) {
        for (int at = 0; at < size; at++) {
            if (cells[at * WIDTH + 1] == relation) {
                return at;
            }
        }
        return -1;
    }

    /// Adds a relation that is not there yet.
    ///
    /// @return its place
    int add(int strand, int relation) {
        if (size * WIDTH == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[size * WIDTH] = strand;
        cells[size * WIDTH + 1] = relation;
        return size++;
    }

    void hit(int at, int day) {
        cells[at * WIDTH + 2] = day;
        cells[at * WIDTH + 3]++;
    }
}
