package casus.terms;

import java.util.regex.Pattern;

/// A state, by its ISO 3166-1 alpha-3 code (ISO 3166-3 for states that ended).
///
/// @param value three upper-case letters
public record StateCode(String value) implements Comparable<StateCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public StateCode {
        if (!FORM.matcher(value).matches()) {
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
