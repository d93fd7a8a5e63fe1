package casus.terms.text;

import java.util.Locale;

/// Small parts of English sentences and of lines, made the same way in every room.
public final class Phrase {
    private Phrase() {}

    /// A count and its noun: "1 entry", "2 entries".
    public static String count(long n, String one, String many) {
        return n + " " + noun(n, one, many);
    }

    /// A count and a noun whose plural has an s: "1 act", "2 acts".
    public static String count(long n, String one) {
        return count(n, one, one + "s");
    }

    /// The noun alone.
    public static String noun(long n, String one, String many) {
        return n == 1 ? one : many;
    }

    /// On one line: white space of any length is one space.
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// At most `most` characters, the last of them an ellipsis where something was cut off.
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /// With a capital at the front.
    public static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// In double quotes, with a backslash before a quote or a backslash.
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
