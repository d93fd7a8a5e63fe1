package casus.terms;

/// A place in an article's stored text: the quote and its position, as in the W3C Web Annotation selectors
/// TextQuoteSelector and TextPositionSelector. If the two disagree, the quote wins.
///
/// @param exact  the words themselves, byte for byte
/// @param prefix up to 32 code points before them
/// @param suffix up to 32 code points after them
/// @param start  first code point, counted from 0
/// @param end    one past the last code point
public record Anchor(String exact, String prefix, String suffix, int start, int end) {
    private static final int AROUND = 32;

    public Anchor {
        if (start < 0 || end - start != exact.codePointCount(0, exact.length()) || exact.isEmpty()) {
            throw new IllegalArgumentException(
                    "an anchor from " + start + " to " + end + " cannot hold \"" + exact + "\"");
        }
    }

    /// The anchor of `text[from, to)`.
    ///
    /// @param from first UTF-16 unit
    /// @param to   one past the last UTF-16 unit
    public static Anchor of(String text, int from, int to) {
        return of(text, from, to, text.codePointCount(0, from));
    }

    /// The same for who knows already how many code points stand before it.
    ///
    /// @param start code points in `text[0, from)`
    public static Anchor of(String text, int from, int to, int start) {
        String exact = text.substring(from, to);
        int before = text.offsetByCodePoints(from, -Math.min(AROUND, start));
        int left = text.codePointCount(to, Math.min(text.length(), to + 2 * AROUND));
        int after = text.offsetByCodePoints(to, Math.min(AROUND, left));
        return new Anchor(
                exact,
                text.substring(before, from),
                text.substring(to, after),
                start,
                start + exact.codePointCount(0, exact.length()));
    }

    /// Whether `text` holds the quote where this anchor says.
    public boolean isLiveIn(String text) {
        return isLiveIn(new CodePoints(text));
    }

    /// The same for who asks about many anchors of one text.
    public boolean isLiveIn(CodePoints points) {
        return end <= points.count() && points.text().startsWith(exact, points.unitOf(start));
    }

    /// Whether the two share at least one code point of the same article.
    public boolean overlaps(Anchor other) {
        return Math.min(end, other.end) > Math.max(start, other.start);
    }
}
