package casus.terms.text;

import java.util.Locale;

/// Text of others as a terminal can show it: what would move its cursor, change its colours or turn the direction of
/// the text (Unicode's C0 and C1 controls, its bidirectional controls, its line and paragraph separators) stands as its
/// code point, `‹U+001B›`.
public final class TerminalText {
    private TerminalText() {}

    /// One line, however many there were.
    public static String line(String text) {
        return shown(text, false, false);
    }

    /// Lines, with tabs between their words.
    public static String lines(String text) {
        return shown(text, true, false);
    }

    /// A line of JSON: the same signs, escaped as JSON escapes them, so that it says the same.
    public static String json(String text) {
        return shown(text, true, true);
    }

    private static String shown(String text, boolean lines, boolean json) {
        if (text.chars().noneMatch(c -> isHostile((char) c, lines))) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (isHostile(c, lines)) {
                out.append(String.format(Locale.ROOT, json ? "\\u%04x" : "‹U+%04X›", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHostile(char c, boolean lines) {
        if (c == '\n' || c == '\t') {
            return !lines;
        }
        return c < 0x20
                || c >= 0x7F && c < 0xA0
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
