package casus.terms;

import java.util.regex.Pattern;

/// The name of a ledger entry inside its case: `L-12`.
///
/// @param number from 1, in the order in which the entries were added
public record EntryId(int number) implements Comparable<EntryId> {
    private static final Pattern FORM = Pattern.compile("L-[1-9][0-9]{0,8}");

    public EntryId {
        if (number < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + number);
        }
    }

    /// Reads `L-12`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static EntryId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an entry's id looks like L-12, not \"" + text + "\"");
        }
        return new EntryId(Integer.parseInt(text.substring(2)));
    }

    @Override
    public int compareTo(EntryId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "L-" + number;
    }
}
