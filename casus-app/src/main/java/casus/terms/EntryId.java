package casus.terms;

/// The name of a ledger entry inside its case: `L-12`.
///
/// @param number from 1, in the order in which the entries were added
public record EntryId(int number) implements Comparable<EntryId> {
    private static final int MOST_LETTERS = 11;

    public EntryId {
        if (number < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + number);
        }
    }

    /// Reads `L-12`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static EntryId parse(String text) {
        if (!isName(text)) {
            throw new IllegalArgumentException("an entry's id looks like L-12, not \"" + text + "\"");
        }
        return new EntryId(Integer.parseInt(text.substring(2)));
    }

    /// `L-` and up to nine digits, the first no zero.
    private static boolean isName(String text) {
        return text.length() > 2
                && text.length() <= MOST_LETTERS
                && text.startsWith("L-")
                && text.charAt(2) != '0'
                && text.chars().skip(2).allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /// Written out, since the one a record makes for itself is set up anew in every process.
    @Override
    public boolean equals(Object other) {
        return other instanceof EntryId entry && number == entry.number;
    }

    @Override
    public int hashCode() {
        return number;
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
