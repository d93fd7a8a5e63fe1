package casus.corpus.record;

/// A stretch of an article's text.
///
/// @param start in code points, not UTF-16 units, from 0
/// @param end   exclusive
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
        }
    }

    /// The stretch of `words`, which begin at the UTF-16 unit `index` of `text`.
    public static Span of(String text, int index, String words) {
        int start = text.codePointCount(0, index);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    /// The words of this stretch.
    public String in(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /// In code points.
    public int length() {
        return end - start;
    }

    /// How many code points both cover; 0 if they do not touch.
    public int shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    public boolean overlaps(Span other) {
        return shared(other) > 0;
    }

    /// What both cover, as a share (0 to 1) of what either covers (Jaccard).
    public double overlap(Span other) {
        int shared = shared(other);
        return shared / (double) (length() + other.length() - shared);
    }
}
