package casus.terms;

import java.util.Arrays;

/// Where the code points of a text stand: counted once, then looked up, since an anchor counts code points and
/// the text UTF-16 units.
///
/// Cost: one pass over the text, then at most [#STEP] units a question.
public final class CodePoints {
    private static final int STEP = 512;
    private final String text;
    private final int[] points;

    public CodePoints(String text) {
        this.text = text;
        this.points = new int[text.length() / STEP + 1];
        for (int k = 1; k < points.length; k++) {
            points[k] = points[k - 1] + count(unit(k - 1), unit(k));
        }
    }

    /// The text.
    public String text() {
        return text;
    }

    /// How many there are.
    public int count() {
        return before(text.length());
    }

    /// How many code points stand before a UTF-16 unit.
    public int before(int at) {
        int k = at / STEP;
        return unit(k) > at ? points[k] : points[k] + count(unit(k), at);
    }

    /// The first UTF-16 unit of a code point.
    ///
    /// @param point counted from 0, at most as many as there are
    public int unitOf(int point) {
        int k = Arrays.binarySearch(points, point);
        int at = k >= 0 ? k : -k - 2;
        return text.offsetByCodePoints(unit(at), point - points[at]);
    }

    /// Where the count of a step begins, never within a pair of surrogates.
    private int unit(int k) {
        int at = k * STEP;
        boolean within = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at + 1 : at;
    }

    private int count(int from, int to) {
        return text.codePointCount(from, to);
    }
}
