package casus.read.text;

import java.util.List;

/// How far into a text entries are looked for.
///
/// Parsing costs some 25 seconds for a million characters, and no article has so many: what stands beyond the
/// bound is stored and shown and not read (`docs/decisions/0024-a-text-is-read-so-far.md`). The bound counts code
/// points, so that the same text is read as far on any machine.
public final class ReadLimit {
    /// So many characters before the bound are searched for a place to stop.
    private static final int BACK = 2_000;

    private ReadLimit() {}

    /// One past the last UTF-16 unit that is read: all of a text that is short enough, else up to the last line,
    /// sentence or word that ends before the bound.
    ///
    /// @param most code points
    public static int of(String text, int most) {
        int filled = text.length();
        while (filled > most && Line.isSpace(text.charAt(filled - 1))) {
            filled--;
        }
        if (filled <= most || text.codePointCount(0, filled) <= most) {
            return text.length();
        }
        int bound = text.offsetByCodePoints(0, most);
        int least = Math.max(1, bound - BACK);
        for (int i = bound; i > least; i--) {
            if (Line.isBreak(text.charAt(i - 1))) {
                return i;
            }
        }
        List<SentenceSplitter.Span> sentences = SentenceSplitter.split(text, least, bound);
        if (sentences.size() > 1) {
            return sentences.getLast().start();
        }
        for (int i = bound; i > least; i--) {
            if (Line.isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return bound;
    }
}
