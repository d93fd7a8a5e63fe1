package casus.precedent.table;

/// From a year to a year, both included.
record Spell(int from, int until) {
    /// The end of what has not ended.
    static final int STILL = 9999;

    boolean holds(int year) {
        return from <= year && year <= until;
    }
}
