package casus.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a paragraph into sentences, in time linear in its length.
///
/// A full stop, question or exclamation mark ends a sentence unless what stands before it is an abbreviation or an
/// initial that goes on, or what follows begins small. A capital glued to the full stop begins a sentence, unless
/// the two words make a domain. Rules of our own; `java.text.BreakIterator` knows no abbreviations. It fails where
/// an abbreviation ends a sentence before a name that is no state's ("in the U.S. Putin said"): that stays one
/// sentence.
public final class SentenceSplitter {
    /// Longest sentence in code points: longer ones are cut at a semicolon, a comma or a space.
    public static final int LONGEST = 600;

    private static final int LONGEST_WORD = 40;
    private static final Map<String, Abbreviation> ABBREVIATIONS = abbreviations();
    private static final Set<String> STARTERS =
            Set.of(("the a an in on at but and this that these those it he she they we i you"
                            + " his her their its our my your if when while although though however as after before for from by with"
                            + " without to there here such some many most all both several meanwhile moreover furthermore still yet now"
                            + " then since because despite during under until not nor or so what who why how where which once even only"
                            + " also later earlier according asked instead last next two three one another other each every any unlike"
                            + " like over about through among between against within critics analysts officials experts")
                    .split(" "));
    private static final Set<String> DOMAINS =
            Set.of(("com org net info edu gov mil int ru uk de fr cn ir il ua us eu io co tv me"
                            + " news online html php asp jpg png pdf")
                    .split(" "));
    private static final Set<String> AFTER_CLOCK =
            Set.of(("monday tuesday wednesday thursday friday saturday sunday january"
                            + " february march april may june july august september october november december eastern")
                    .split(" "));
    /// A name and a verb of saying after a quoted question: the sentence goes on.
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Col|Lt)\\.\\s)?\\p{Lu}[\\p{L}’'-]{1,20}"
                    + "(?:\\s\\p{Lu}[\\p{L}’'-]{1,20}){0,3}\\s(?:said|asked|wrote|wondered|replied|added|answered|shouted|demanded|told)\\b.*");

    private static final int LONGEST_NOTES = 60;
    /// Marks of notes right after the end of a sentence, with nothing but space after them.
    private static final Pattern NOTES = Pattern.compile(
            "(?:[ ]?\\[\\d{1,3}\\]|\\[\\^?[\\p{L}\\d][\\p{L}\\d ?–-]{0,30}\\]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|[*†‡§]{1,3}|\\d{1,3}(?:[,–-] ?\\d{1,3}){0,3})+(?=\\s|$)");

    /// What stands before a figure that is the mark of a note: a word or a year, and the end of a sentence.
    private static final Pattern ENDED = Pattern.compile(
            "(?:\\p{Ll}{2}|\\p{L}{3}|(?<!\\d)(?:19|20)\\d\\d|[%)])[.!?][”’\")]{0,2}$|[.!?][”’\")]{1,2}$");

    private enum Abbreviation {
        NEVER,
        NUMBER,
        EITHER
    }

    private SentenceSplitter() {}

    /// A stretch of text, in UTF-16 units.
    public record Span(int start, int end) {
        public String in(String text) {
            return text.substring(start, end);
        }
    }

    /// The sentences of `text[from, to)`, trimmed, in order; white space of any kind may stand inside one.
    public static List<Span> split(String text, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int start = from;
        int i = from;
        while (i < to) {
            if (!isTerminator(text.charAt(i))) {
                i++;
                continue;
            }
            int cut = boundary(text, start, i, to);
            if (cut > i) {
                add(spans, text, start, cut);
                start = cut;
                i = cut;
            } else {
                i++;
            }
        }
        add(spans, text, start, to);
        return spans;
    }

    /// `text[from, to)` as one sentence, but for what is too long.
    public static List<Span> whole(String text, int from, int to) {
        List<Span> spans = new ArrayList<>();
        add(spans, text, from, to);
        return spans;
    }

    /// One past the end of the sentence whose end mark is at `i`; 0 if it goes on.
    private static int boundary(String text, int start, int i, int to) {
        char mark = text.charAt(i);
        int after = i + 1;
        while (after < to && isTerminator(text.charAt(after))) {
            after++;
        }
        int closed = afterClosers(text, after, to);
        if (closed == to) {
            return to;
        }
        if ("。！？".indexOf(mark) >= 0) {
            return closed;
        }
        if (!Line.isSpace(text.charAt(closed))) {
            return after == i + 1 && isGlued(text, i, closed, to) ? closed : 0;
        }
        int next = closed;
        while (next < to && Line.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == to) {
            return to;
        }
        return endsBefore(text, start, i, after, closed, next, to) ? closed : 0;
    }

    private static boolean endsBefore(String text, int start, int i, int after, int closed, int next, int to) {
        boolean opened = false;
        int word = next;
        while (word < to && isOpener(text.charAt(word))) {
            opened = true;
            word++;
        }
        if (word == to) {
            return true;
        }
        int first = text.codePointAt(word);
        if (Character.isLowerCase(first) && !beginsWithArticleOfName(text, word, to)) {
            return false;
        }
        if (",;:)]".indexOf(text.charAt(word)) >= 0 && !opened) {
            return false;
        }
        char mark = text.charAt(i);
        if (mark == '…' || (after - i > 1 && mark == '.')) {
            return Character.isUpperCase(first) || opened;
        }
        if (mark != '.') {
            return !(closed > after && isAttribution(text, next, to))
                    && !wordBefore(text, start, i).equals("Yahoo");
        }
        if (closed > after && text.charAt(after) != ')') {
            return !isNever(wordBefore(text, start, i));
        }
        return stopEnds(text, start, i, word, opened, to);
    }

    /// Whether the full stop at `i` ends a sentence, given the word at `word` that follows a space.
    private static boolean stopEnds(String text, int start, int i, int word, boolean opened, int to) {
        String before = wordBefore(text, start, i);
        String next = wordAt(text, word, to).toLowerCase(Locale.ROOT);
        boolean starter = STARTERS.contains(next);
        if (before.isEmpty()) {
            return true;
        }
        if (isDigits(before)) {
            return !isListMark(text, start, i, before);
        }
        if (before.matches("(?i)[ap]\\.m")) {
            return Character.isUpperCase(text.charAt(word)) && !AFTER_CLOCK.contains(next) && !isZone(text, word, to);
        }
        Abbreviation known = ABBREVIATIONS.get(before.substring(before.lastIndexOf('-') + 1));
        if (known != null) {
            return switch (known) {
                case NEVER -> false;
                case NUMBER -> !Character.isDigit(text.charAt(word)) && (!isMonthOrState(before) || starter || opened);
                case EITHER -> starter || opened || Openers.at(text, word, to);
            };
        }
        if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
            return starter && start < i - 1;
        }
        if (before.indexOf('.') > 0 && isInitials(before)) {
            return starter || opened || start < i - before.length() && Openers.at(text, word, to);
        }
        return true;
    }

    /// Whether the capital right after the full stop at `i` begins a sentence of its own.
    public static boolean isGlued(String text, int i, int next, int to) {
        if (next >= to || i == 0 || !Character.isUpperCase(text.charAt(next))) {
            return false;
        }
        String before = wordBefore(text, Math.max(0, i - LONGEST_WORD), i);
        String after = wordAt(text, next, to);
        boolean closing = next > i + 1;
        char last = text.charAt(i - 1);
        boolean plain = Character.isLowerCase(last) || last == ')' || (Character.isDigit(last) && before.length() > 3);
        int end = next + after.length();
        boolean address = end < to
                && ((text.charAt(end) == '.' && end + 1 < to && Character.isLetter(text.charAt(end + 1)))
                        || text.charAt(end) == '/');
        return plain
                && (closing || !address)
                && before.indexOf('.') < 0
                && (before.length() != 1)
                && (after.length() >= 3 || isLoneArticle(text, next, after, to))
                && !DOMAINS.contains(after.toLowerCase(Locale.ROOT))
                && !ABBREVIATIONS.containsKey(before);
    }

    private static boolean isLoneArticle(String text, int next, String after, int to) {
        int end = next + after.length();
        return STARTERS.contains(after.toLowerCase(Locale.ROOT)) && end < to && text.charAt(end) == ' ';
    }

    private static boolean isAttribution(String text, int next, int to) {
        return ATTRIBUTION
                .matcher(text.substring(next, Math.min(to, next + 100)).replace('\n', ' '))
                .matches();
    }

    /// "al-Assad", "bin Laden": names that begin small may begin a sentence.
    private static boolean beginsWithArticleOfName(String text, int word, int to) {
        return text.startsWith("al-", word) && word + 3 < to && Character.isUpperCase(text.charAt(word + 3));
    }

    private static boolean isListMark(String text, int start, int i, String before) {
        int at = i - before.length();
        for (int k = start; k < at; k++) {
            if (!Line.isSpace(text.charAt(k))) {
                return false;
            }
        }
        return before.length() <= 2;
    }

    private static boolean isNever(String before) {
        return ABBREVIATIONS.get(before) == Abbreviation.NEVER;
    }

    /// The months stay open before a name of a year or a day only; other counted words close before any word.
    private static boolean isMonthOrState(String before) {
        return Character.isUpperCase(before.charAt(0)) && before.length() > 2;
    }

    private static boolean isZone(String text, int word, int to) {
        String zone = wordAt(text, word, to);
        int after = word + zone.length();
        return (zone.length() >= 2 && zone.length() <= 4 && zone.equals(zone.toUpperCase(Locale.ROOT)))
                || text.startsWith(" time", after);
    }

    private static boolean isInitials(String before) {
        for (String part : before.split("[.-]", -1)) {
            if (part.length() > 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /// The word that ends right before `i`, inner full stops and hyphens included.
    private static String wordBefore(String text, int start, int i) {
        int from = i;
        while (from > start && i - from < LONGEST_WORD && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        while (from < i && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        return text.substring(from, i);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '&';
    }

    private static String wordAt(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static int afterClosers(String text, int from, int to) {
        int i = from;
        while (i < to && isCloser(text.charAt(i))) {
            i++;
        }
        return afterNotes(text, i, to);
    }

    /// After the marks of notes, if any stand here: "[12]", "[citation needed]", "³", "1" glued to the full stop, "*".
    private static int afterNotes(String text, int from, int to) {
        Matcher m = NOTES.matcher(text).region(from, Math.min(to, from + LONGEST_NOTES));
        if (!m.lookingAt()) {
            return from;
        }
        return Character.isDigit(text.charAt(from))
                        && !ENDED.matcher(text.substring(Math.max(0, from - 6), from))
                                .find()
                ? from
                : m.end();
    }

    public static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
    }

    public static boolean isCloser(char c) {
        return "\"'”’»)]*_›」』".indexOf(c) >= 0;
    }

    private static boolean isOpener(char c) {
        return "\"'“‘«([*_‹„「『".indexOf(c) >= 0;
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        while (start < to && (Line.isSpace(text.charAt(start)) || isMarkup(text, start))) {
            start++;
        }
        int end = to;
        while (end > start && (Line.isSpace(text.charAt(end - 1)) || isMarkup(text, end - 1))) {
            end--;
        }
        if (start < end && hasWord(text, start, end)) {
            cut(spans, text, start, end);
        }
    }

    /// Rows of dots and stars are no sentence.
    private static boolean hasWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(String text, int i) {
        char c = text.charAt(i);
        return c == '*' || c == '_' || c == '`' || c == '|';
    }

    /// Cuts what is too long where a reader would draw breath.
    private static void cut(List<Span> spans, String text, int start, int end) {
        int from = start;
        while (end - from > LONGEST && text.codePointCount(from, end) > LONGEST) {
            int limit = text.offsetByCodePoints(from, LONGEST);
            int at = lastBreath(text, from, limit);
            int stop = at;
            while (stop > from && Line.isSpace(text.charAt(stop - 1))) {
                stop--;
            }
            spans.add(new Span(from, stop));
            from = at;
            while (from < end && Line.isSpace(text.charAt(from))) {
                from++;
            }
        }
        if (from < end) {
            spans.add(new Span(from, end));
        }
    }

    private static int lastBreath(String text, int from, int limit) {
        for (String marks : List.of(";", ",", " ")) {
            for (int i = limit - 1; i > from + LONGEST / 4; i--) {
                boolean space = marks.equals(" ") && Line.isSpace(text.charAt(i));
                if (space
                        || (marks.indexOf(text.charAt(i)) >= 0
                                && Line.isSpace(text.charAt(Math.min(i + 1, text.length() - 1))))) {
                    return space ? i : i + 1;
                }
            }
        }
        return limit;
    }

    private static Map<String, Abbreviation> abbreviations() {
        Map<String, Abbreviation> found = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(SentenceSplitter.class.getResourceAsStream("abbreviations.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] words = line.strip().split("\\s+", -1);
                    for (int i = 1; i < words.length; i++) {
                        found.put(words[i], Abbreviation.valueOf(words[0].toUpperCase(Locale.ROOT)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }
}
