package casus.extract.plain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Letters and marks that are read otherwise than they are stored: marks of no width and soft hyphens are nothing,
/// a picture is no word, a decomposed letter is composed (Unicode NFC), a ligature is its letters, a raised figure
/// after a word is the mark of a note.
///
/// It fails on a flag that stands alone for its state.
final class Letters {
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Letters() {}

    static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) < 0x80) {
                i++;
                continue;
            }
            i = edit(text, i, edits);
        }
        composed(text, edits);
        return edits;
    }

    /// Looks at what stands at `i`; returns where to look on.
    private static int edit(String text, int i, List<Edit> edits) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        if (isUnseen(c)) {
            edits.add(new Edit(i, next, ""));
        } else if (isPicture(c)) {
            while (next < text.length() && (isPicture(text.codePointAt(next)) || isJoiner(text, next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            return picture(text, i, next, edits);
        } else if (c >= 0xfb00 && c <= 0xfb06) {
            edits.add(new Edit(i, next, LIGATURES[c - 0xfb00]));
        } else if (isRaised(c) && i > 0 && isNoted(text, i)) {
            while (next < text.length() && isRaised(text.charAt(next))) {
                next++;
            }
            edits.add(new Edit(i, next, ""));
            return next;
        }
        return next;
    }

    /// A picture goes with the space that would be left over; between two words a space stays.
    private static int picture(String text, int from, int to, List<Edit> edits) {
        boolean spaceBefore = from == 0 || Character.isWhitespace(text.charAt(from - 1));
        boolean spaceAfter = to < text.length() && text.charAt(to) == ' ';
        boolean letters = to < text.length() && Character.isLetterOrDigit(text.codePointAt(to));
        if (spaceBefore && spaceAfter) {
            edits.add(new Edit(from, to + 1, ""));
            return to + 1;
        }
        boolean wordBefore = from > 0 && Character.isLetterOrDigit(text.codePointBefore(from));
        if (from > 1 && text.charAt(from - 1) == ' ' && !letters) {
            edits.add(new Edit(from - 1, to, ""));
        } else {
            edits.add(new Edit(from, to, wordBefore && letters ? " " : ""));
        }
        return to;
    }

    /// A raised figure after a word of letters or after the end of a sentence: "10⁶" and "km²" are no notes.
    private static boolean isNoted(String text, int i) {
        char before = text.charAt(i - 1);
        int word = i;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return ".!?,;:”’\")".indexOf(before) >= 0 || i - word > 3;
    }

    private static boolean isRaised(int c) {
        return c == '\u00b9' || c == '\u00b2' || c == '\u00b3' || c == '\u2070' || (c >= '\u2074' && c <= '\u2079');
    }

    private static boolean isJoiner(String text, int i) {
        char c = text.charAt(i);
        return c == '\u200d' || c == '\ufe0f' || c == '\u20e3';
    }

    private static boolean isUnseen(int c) {
        return c == 0xad
                || c == 0x34f
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff
                || (c >= 0x80 && c < 0xa0 && c != 0x85);
    }

    /// Emoji, flags and dingbats, with what changes their looks; boxes and bullets part items, and stay.
    private static boolean isPicture(int c) {
        return (c >= 0x2190 && Character.getType(c) == Character.OTHER_SYMBOL && !(c >= 0x2500 && c <= 0x25ff))
                || (c >= 0x1f000 && c <= 0x1faff)
                || (c >= 0xe0020 && c <= 0xe007f);
    }

    /// Letters with marks set after them, as one where Unicode has one.
    private static void composed(String text, List<Edit> edits) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return;
        }
        int i = 0;
        while (i < text.length()) {
            int next = i + Character.charCount(text.codePointAt(i));
            int end = next;
            while (end < text.length() && combines(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > next) {
                String composed = Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFC);
                if (!text.startsWith(composed, i) || composed.length() < end - i) {
                    edits.add(new Edit(i, end, composed));
                }
            }
            i = end;
        }
    }

    private static boolean combines(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && c != 0x34f && !(c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0x1160 && c <= 0x11ff);
    }
}
