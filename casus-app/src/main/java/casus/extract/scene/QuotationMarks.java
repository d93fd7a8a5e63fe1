package casus.extract.scene;

import casus.extract.text.Tree.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Quotation marks that belong together: curly, straight, low and angled; single marks told from apostrophes; a
/// quote that opens each of its paragraphs and closes the last. One pass over the text: what a search for a
/// closing mark found to be open is not searched again. It fails on an
/// apostrophe after a plural where a closing mark follows in the same line.
///
/// @param inner between the marks
/// @param outer with them
record QuotationMarks(Span inner, Span outer) {
    /// Every pair of marks in a text, in order, none inside another.
    static List<QuotationMarks> in(String text) {
        return new Finder(text).marks();
    }

    /// Finds the marks of one text.
    private static final class Finder {
        private final String text;

        /// By opening mark: no quote that opens before here is closed.
        private final Map<String, Integer> open = new HashMap<>();

        /// The white space looked over last, and the line whose last closing mark was looked for last.
        private int spaceFrom;
        private int spaceEnd;
        private int lineFrom;
        private int lineEnd = -1;
        private int lastClosed;

        Finder(String text) {
            this.text = text;
        }

        List<QuotationMarks> marks() {
            List<QuotationMarks> out = new ArrayList<>();
            int i = 0;
            while (i < text.length()) {
                Optional<QuotationMarks> m = switch (text.charAt(i)) {
                    case '“' -> close(i, 1, "”", false);
                    case '„' -> close(i, 1, "“", false);
                    case '«' -> close(i, 1, "»", false);
                    case '"' -> opens(i, 1) ? close(i, 1, "\"", false) : Optional.<QuotationMarks>empty();
                    case '‘' -> close(i, 1, "’", true);
                    case '\'' -> opens(i, 1) ? single(i) : Optional.<QuotationMarks>empty();
                    default -> Optional.<QuotationMarks>empty();
                };
                m.ifPresent(out::add);
                i = m.map(x -> x.outer().end()).orElse(i + 1);
            }
            return out;
        }

        private boolean opens(int i, int length) {
            boolean before = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '.';
            return before && i + length < text.length() && !Character.isWhitespace(text.charAt(i + length));
        }

        private Optional<QuotationMarks> single(int i) {
            if (text.startsWith("''", i)) {
                return close(i, 2, "''", false);
            }
            return close(i, 1, "'", true);
        }

        private Optional<QuotationMarks> close(int from, int length, String mark, boolean apostrophes) {
            String opening = text.substring(from, from + length);
            if (from + length <= open.getOrDefault(opening, 0)) {
                return Optional.empty();
            }
            int at = from + length;
            while (at < text.length()) {
                if (runsOn(at, from, length)) {
                    return at == from + length
                            ? Optional.empty()
                            : Optional.of(new QuotationMarks(new Span(from + length, at), new Span(from, at)));
                }
                if (text.startsWith("\n\n", at) || text.startsWith("\r\n\r\n", at)) {
                    break;
                }
                if (text.startsWith(mark, at) && (!apostrophes || ends(at))) {
                    return at == from + length
                            ? Optional.empty()
                            : Optional.of(new QuotationMarks(
                                    new Span(from + length, at), new Span(from, at + mark.length())));
                }
                at++;
            }
            open.put(opening, at);
            return Optional.empty();
        }

        /// A quote of several paragraphs opens each of them and closes the last alone.
        private boolean runsOn(int at, int from, int length) {
            if (text.charAt(at) != '\n') {
                return false;
            }
            return "“\"".indexOf(text.charAt(from)) >= 0
                    && text.startsWith(text.substring(from, from + length), afterSpace(at));
        }

        private int afterSpace(int at) {
            if (at < spaceFrom || at >= spaceEnd) {
                spaceFrom = at;
                spaceEnd = at;
                while (spaceEnd < text.length() && Character.isWhitespace(text.charAt(spaceEnd))) {
                    spaceEnd++;
                }
            }
            return spaceEnd;
        }

        /// A single closing mark, and not an apostrophe: nothing of a word follows, and what stands before can
        /// end a quote.
        private boolean ends(int at) {
            boolean after = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
            char before = text.charAt(at - 1);
            boolean plural = before == 's'
                    && at + 2 < text.length()
                    && text.charAt(at + 1) == ' '
                    && Character.isLowerCase(text.charAt(at + 2))
                    && closesLater(at + 1);
            return after && !Character.isWhitespace(before) && !plural;
        }

        /// Whether a mark that closes a quote for certain follows in this line.
        private boolean closesLater(int from) {
            if (from < lineFrom || from > lineEnd) {
                lineFrom = from;
                int stop = text.indexOf('\n', from);
                lineEnd = stop < 0 ? text.length() : stop;
                lastClosed = lineEnd - 2;
                while (lastClosed >= from && !closes(lastClosed)) {
                    lastClosed--;
                }
            }
            return from <= lastClosed;
        }

        /// A comma, stop or question, a mark, and no word.
        private boolean closes(int at) {
            return ",.?!".indexOf(text.charAt(at)) >= 0
                    && "'’".indexOf(text.charAt(at + 1)) >= 0
                    && (at + 2 == lineEnd || !isAsciiWord(text.charAt(at + 2)));
        }

        private static boolean isAsciiWord(char c) {
            return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        }
    }
}
