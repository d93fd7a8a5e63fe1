package casus.extract.scene;

import casus.extract.text.Tree.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Quotation marks that belong together: curly, straight, low and angled; single marks told from apostrophes; a
/// quote that opens each of its paragraphs and closes the last. One pass over the text. It fails on an
/// apostrophe after a plural where a closing mark follows in the same line.
///
/// @param inner between the marks
/// @param outer with them
record Marks(Span inner, Span outer) {
    /// Every pair of marks in a text, in order, none inside another.
    static List<Marks> in(String text) {
        return new Finder(text).marks();
    }

    /// Finds the marks of one text.
    private record Finder(String text) {
        List<Marks> marks() {
            List<Marks> out = new ArrayList<>();
            int i = 0;
            while (i < text.length()) {
                Optional<Marks> m = switch (text.charAt(i)) {
                    case '“' -> close(i, 1, "”", false);
                    case '„' -> close(i, 1, "“", false);
                    case '«' -> close(i, 1, "»", false);
                    case '"' -> opens(i, 1) ? close(i, 1, "\"", false) : Optional.<Marks>empty();
                    case '‘' -> close(i, 1, "’", true);
                    case '\'' -> opens(i, 1) ? single(i) : Optional.<Marks>empty();
                    default -> Optional.<Marks>empty();
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

        private Optional<Marks> single(int i) {
            if (text.startsWith("''", i)) {
                return close(i, 2, "''", false);
            }
            return close(i, 1, "'", true);
        }

        private Optional<Marks> close(int from, int length, String mark, boolean apostrophes) {
            int at = from + length;
            while (at < text.length()) {
                if (runsOn(at, from, length)) {
                    return at == from + length
                            ? Optional.empty()
                            : Optional.of(new Marks(new Span(from + length, at), new Span(from, at)));
                }
                if (text.startsWith("\n\n", at) || text.startsWith("\r\n\r\n", at)) {
                    return Optional.empty();
                }
                if (text.startsWith(mark, at) && (!apostrophes || ends(at))) {
                    return at == from + length
                            ? Optional.empty()
                            : Optional.of(new Marks(new Span(from + length, at), new Span(from, at + mark.length())));
                }
                at++;
            }
            return Optional.empty();
        }

        /// A quote of several paragraphs opens each of them and closes the last alone.
        private boolean runsOn(int at, int from, int length) {
            if (text.charAt(at) != '\n') {
                return false;
            }
            int next = at;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            return text.startsWith(text.substring(from, from + length), next) && "“\"".indexOf(text.charAt(from)) >= 0;
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

        private boolean closesLater(int from) {
            int stop = text.indexOf('\n', from);
            String rest = text.substring(from, stop < 0 ? text.length() : stop);
            return rest.matches("(?s).*[,.?!]['’](?:\\W.*|$)");
        }
    }
}
