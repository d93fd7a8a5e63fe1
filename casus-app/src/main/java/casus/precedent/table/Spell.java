package casus.precedent.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// From a year to a year, both included.
public record Spell(int from, int until) {
    /// The end of what has not ended.
    public static final int STILL = 9999;

    /// The columns `since` and `until` of a row; blank for what has not ended.
    public static Spell of(NamedCsvRecord row) {
        return new Spell(
                Integer.parseInt(row.getField("since")),
                row.getField("until").isBlank() ? STILL : Integer.parseInt(row.getField("until")));
    }

    /// Whether the year lies in it.
    public boolean holds(int year) {
        return from <= year && year <= until;
    }
}
