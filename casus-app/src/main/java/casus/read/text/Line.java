package casus.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One line of a text, without the white space around it.
///
/// @param start  first UTF-16 unit that is not white space
/// @param end    one past the last that is not
/// @param indent columns of white space before it, a tab counted as four
/// @param text   the words; empty for a blank line
public record Line(int start, int end, int indent, String text) {
    /// Longest line that is looked at as a heading, byline or link: patterns never see a longer one.
    public static final int SHORT = 300;

    private static final int TAIL = 60;
    /// The end of a sentence with the marks of notes after it.
    private static final Pattern NOTED = Pattern.compile(
            "(?:\\p{Ll}{2}|\\p{L}{3}|[%)])[.!?][”’\")]{0,2}(?: ?\\[[^\\]\\n]{1,30}\\]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|\\d{1,3})+$");

    /// Lines end at LF, CR, CR LF, FF, LS and PS.
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                lines.add(trimmed(text, from, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                from = i + 1;
            }
        }
        return lines;
    }

    private static Line trimmed(String text, int from, int to) {
        int start = from;
        int indent = 0;
        while (start < to && isSpace(text.charAt(start))) {
            indent += text.charAt(start) == '\t' ? 4 : 1;
            start++;
        }
        int end = to;
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Line(start, end, indent, text.substring(start, end));
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    /// White space, hard spaces and the marks of no width.
    public static boolean isSpace(char c) {
        return c <= ' '
                || (c > '~'
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\u0085'
                                || c == '\u200b'
                                || c == '\u200c'
                                || c == '\u200e'
                                || c == '\u2060'
                                || c == '\ufeff'));
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    public boolean isShort() {
        return text.length() <= SHORT;
    }

    /// Whether the line ends as a sentence does.
    public boolean isEnded() {
        int last = text.length() - 1;
        while (last >= 0 && SentenceSplitter.isCloser(text.charAt(last))) {
            last--;
        }
        return last >= 0
                && (".!?…。！？".indexOf(text.charAt(last)) >= 0
                        || NOTED.matcher(text.substring(Math.max(0, text.length() - TAIL)))
                                .find());
    }
}
