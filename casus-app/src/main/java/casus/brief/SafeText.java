package casus.brief;

import java.util.Locale;

/// Foreign text made safe to look at: white space of any length is one space, and what a reader cannot see, or what
/// turns the direction of the text (Unicode categories Cc, Cf, Cs, Co, Zl and Zp), stands as its code point:
/// `‹U+202E›`.
public final class SafeText {
    private SafeText() {}

    /// The text as it can be shown.
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        boolean space = false;
        for (int c : text.codePoints().toArray()) {
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            if (isHidden(c)) {
                out.append("‹U+").append(String.format(Locale.ROOT, "%04X", c)).append('›');
            } else {
                out.appendCodePoint(c);
            }
        }
        return space ? out.append(' ').toString() : out.toString();
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == '\r' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
