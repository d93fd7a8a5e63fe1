package casus.terms;

/// A state, by its ISO 3166-1 alpha-3 code (ISO 3166-3 for states that ended).
///
/// @param value three upper-case letters
public record StateCode(String value) implements Comparable<StateCode> {
    private static final int LETTERS = 3;

    public StateCode {
        if (value.length() != LETTERS || !startsWithOne(value)) {
            throw new IllegalArgumentException("a state's code is three upper-case letters, not \"" + value + "\"");
        }
    }

    /// Whether a text starts with three upper-case letters.
    static boolean startsWithOne(String text) {
        for (int i = 0; i < LETTERS; i++) {
            if (i >= text.length() || text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(StateCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
