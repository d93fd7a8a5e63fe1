package casus.web.record;

import java.util.regex.Pattern;

/// Words of an article on a page: text and nothing but text.
public final class SafeWords {
    /// Characters that turn the direction of what follows, or cannot be seen (Unicode Technical Report 36).
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\u00AD\\uFEFF\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]");

    private SafeWords() {}

    /// On one line.
    public static String flat(String text) {
        return seen(text.replaceAll("\\s+", " ").strip());
    }

    /// The end of some words before a quote, from a whole word on.
    static String before(String text) {
        return seen(text.replaceAll("\\s+", " ")).replaceFirst("^\\S*\\s", "");
    }

    /// The beginning of some words after a quote, up to a whole word.
    static String after(String text) {
        return seen(text.replaceAll("\\s+", " ")).replaceFirst("\\s\\S*$", "");
    }

    /// With a sign for each character that would turn or hide the text, so that it does neither.
    public static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }
}
