package casus.terms.markup;

import java.util.Locale;

/// Words and numbers as HTML and SVG take them.
public final class Markup {
    private Markup() {}

    /// Words that can stand anywhere in HTML, in an attribute too.
    public static String escaped(String text) {
        return inDoubleQuotes(text).replace("'", "&#39;");
    }

    /// Words as text, or in an attribute in double quotes; apostrophes stay as they are.
    public static String inDoubleQuotes(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A length with one decimal, in every locale.
    public static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// A length with one decimal at most.
    public static String length(double value) {
        return tenths(value).replaceFirst("\\.0$", "");
    }
}
