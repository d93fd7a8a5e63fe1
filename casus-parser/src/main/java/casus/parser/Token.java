package casus.parser;

/// One token of a text, before anything is known of its grammar.
///
/// @param start first UTF-16 unit, counted from the beginning of the whole text
/// @param end   one past its last UTF-16 unit
/// @param form  what the parser shall read; it may differ from the surface (a straight quote for a curly one, a
///              transliterated name) and has no white space
public record Token(int start, int end, String form) {
    public Token {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a token cannot span " + start + " to " + end + ": \"" + form + "\"");
        }
        if (form.isEmpty() || form.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a token's form is neither empty nor spaced: \"" + form + "\"");
        }
    }

    /// What stands in `text` at this place.
    public String surface(String text) {
        return text.substring(start, end);
    }
}
