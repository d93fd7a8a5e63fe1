package casus.terms;

/// A state, by its ISO 3166-1 alpha-3 code (ISO 3166-3 for states that ended).
///
/// @param value three upper-case letters
public record StateCode(String value) implements Comparable<StateCode> {
    public StateCode {
        if (!value.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a state's code is three upper-case letters, not \"" + value + "\"");
        }
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
