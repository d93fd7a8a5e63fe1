package casus.read;

import casus.read.text.Days;
import casus.read.text.Line;
import casus.read.text.LineEndHyphen;
import casus.read.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines to blocks: the title, headings, bullets and paragraphs of a page, by their form.
final class Layout {
    private static final Pattern BULLET = Pattern.compile(
            "(?:[-*+•–—◦▪●·‣■►✓✔➤]|\\.(?=[\\s\\u00a0]{2})|\\(?\\d{1,2}[.)]|\\(?[a-z]\\)|\\(?[ivx]{1,4}\\))[\\s\\u00a0\\u2003]+(?=\\S)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:section|part|chapter)\\s+)?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5})[.):]\\s+.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERED = Pattern.compile("\\(?[A-Z][.)]\\s+\\p{Lu}.*");
    private static final Pattern HASHES = Pattern.compile("(#{1,6})\\s+.*");
    private static final Pattern BOLD_LINE = Pattern.compile("(?:\\*\\*|__)[^*_]{2,120}(?:\\*\\*|__):?");
    private static final Pattern RULE = Pattern.compile("[-=_*~#•.\\s|:+]{3,}");
    private static final Pattern SHOUT = Pattern.compile("[\\p{Lu}][\\p{Lu} ]{3,30}\\.?");
    /// What a post has and a heading has not: tags, names of accounts, an address, a call for attention, a picture at
    /// its end.
    private static final Pattern POST = Pattern.compile(
            "(?:^|[\\s.(])(?:[#@]\\p{L}\\w{1,40}|https?://\\S)|^[\\p{So}\\ufe0f\\s]*(?:BREAKING(?: NEWS)?|JUST IN|URGENT|FLASH|ALERT|Breaking(?: news)?|Just in)\\s?[:|–—-]"
                    + "|[\\x{1f000}-\\x{1faff}\\x{2600}-\\x{27bf}]\\ufe0f?$");
    /// The end of a sentence inside marks of Markdown or tags: "~~It is over.~~".
    private static final Pattern ENDED_IN_MARKS =
            Pattern.compile("[.!?][”\"’)]{0,2}(?:~~|\\*{1,3}|_{1,3}|%%|</\\p{L}{1,6}>)$");
    /// A quotation with whoever said it after a dash: "…" — A. Name, office.
    private static final Pattern SIGNED = Pattern.compile("^[\"“„«‘].{2,300}[\"”»’]\\s{0,3}[-—–(―]\\s{0,3}\\p{Lu}");
    private static final Set<String> OPEN_WORDS = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "that", "its",
            "their", "his", "her", "into", "between", "against", "than", "as", "is", "was", "were", "are", "has", "had",
            "have", "will", "would", "be", "been", "not");
    private static final int LONGEST_HEADING = 110;
    private static final int MOST_WORDS = 16;
    private static final int MOST_PICTURED = 5;
    private static final int WIDEST_COLUMN = 130;

    private final String text;
    private final List<Line> lines;
    private final Masthead masthead;
    private final BoilerplateFinder finder;
    private final Map<Integer, Integer> levels;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();

    private Layout(
            String text, List<Line> lines, Masthead masthead, BoilerplateFinder finder, Map<Integer, Integer> levels) {
        this.text = text;
        this.lines = lines;
        this.masthead = masthead;
        this.finder = finder;
        this.levels = levels;
        this.width = columnWidth(lines);
    }

    /// A title, heading, bullet or paragraph.
    ///
    /// @param start first UTF-16 unit after the mark
    /// @param end   one past the last
    /// @param level of a heading: 1 is the highest; of a bullet: how far in it stands
    record Block(int start, int end, Sentence.Kind kind, int level) {}

    /// The blocks of the unfenced lines, in order.
    ///
    /// @param levels of headings that the file itself marks, by the offset they start at
    static List<Block> of(
            String text, List<Line> lines, Masthead masthead, BoilerplateFinder finder, Map<Integer, Integer> levels) {
        Layout layout = new Layout(text, lines, masthead, finder, levels);
        for (int i = 0; i < lines.size(); ) {
            i = layout.block(i);
        }
        return layout.blocks;
    }

    /// Reads the block that begins at line `i`; returns the line after it.
    private int block(int i) {
        Line line = lines.get(i);
        if (isGap(i)) {
            return i + 1;
        }
        if (i == masthead.titleLine()) {
            add(line.start() + markLength(line.text()), line.end(), Sentence.Kind.TITLE, 0);
            return i + 1;
        }
        if (isHeading(i)) {
            add(line.start() + markLength(line.text()), line.end(), Sentence.Kind.HEADING, level(i));
            return i + 1;
        }
        boolean bullet = isBullet(line.text()) || line.text().startsWith("|");
        int last = i;
        while (last + 1 < lines.size() && goesOn(i, last, bullet)) {
            last++;
        }
        int end = finder.endOf(lines.get(last));
        if (bullet) {
            int depth = 2 * line.indent() + (Character.isDigit(line.text().charAt(0)) ? 0 : 1);
            add(line.start() + bulletLength(line.text()), end, Sentence.Kind.BULLET, depth);
        } else {
            paragraph(line.start() + quoteMark(line.text()), end, last);
        }
        return last + 1;
    }

    private void add(int start, int end, Sentence.Kind kind, int level) {
        if (start < end) {
            blocks.add(new Block(start, end, kind, level));
        }
    }

    /// A paragraph, and the heading that may be glued to its end.
    private void paragraph(int start, int end, int last) {
        int cut = end - start > LONGEST_HEADING ? gluedHeading(Math.max(start, end - LONGEST_HEADING), end, last) : -1;
        if (cut < 0) {
            add(start, end, Sentence.Kind.PROSE, 0);
            return;
        }
        add(start, cut, Sentence.Kind.PROSE, 0);
        add(cut, end, Sentence.Kind.HEADING, plainLevel());
    }

    private int gluedHeading(int from, int end, int last) {
        int next = nextFilled(last);
        if (next < 0 || lines.get(last).isEnded()) {
            return -1;
        }
        for (int i = end - 1; i >= from; i--) {
            if (!SentenceSplitter.isTerminator(text.charAt(i))) {
                continue;
            }
            int at = i + 1;
            while (at < end && SentenceSplitter.isCloser(text.charAt(at))) {
                at++;
            }
            if (at < end && !Line.isSpace(text.charAt(at))) {
                String tail = text.substring(at, end);
                if (finder.isInContents(tail) || (SentenceSplitter.isGlued(text, i, at, end) && isTitleCase(tail))) {
                    return at;
                }
            }
            return -1;
        }
        return -1;
    }

    /// Whether line `last + 1` belongs to the block that began at `first`.
    private boolean goesOn(int first, int last, boolean bullet) {
        Line line = lines.get(last);
        Line next = lines.get(last + 1);
        if (isGap(last + 1)
                || last + 1 == masthead.titleLine()
                || isBullet(next.text())
                || next.text().startsWith("|")
                || isMarkedHeading(next.text())) {
            return false;
        }
        if (Days.opens(line.text()) || Days.opens(next.text())) {
            return false;
        }
        if (LineEndHyphen.breaks(line.text(), next.text()) || (!bullet && isLeftOpen(line, next))) {
            return true;
        }
        boolean small = Character.isLowerCase(next.text().codePointAt(0));
        if (small && !line.text().endsWith(":") && !line.isEnded()) {
            return true;
        }
        if (isWrapped(line, next) && !isHeading(last + 1)) {
            return !bullet || next.indent() > lines.get(first).indent() || small || !line.isEnded();
        }
        return !line.isEnded() && line.text().endsWith(",") && !bullet && !isHeading(last + 1);
    }

    /// Whether a line ends in a word that no line of its own ends in, right above another: "drones to", "Chad on".
    private static boolean isLeftOpen(Line line, Line next) {
        String words = line.text();
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return words.contains(" ")
                && OPEN_WORDS.contains(last)
                && next.indent() == line.indent()
                && Character.isLetterOrDigit(next.text().codePointAt(0));
    }

    /// Whether the first word of the next line would not have fitted on this one.
    private boolean isWrapped(Line line, Line next) {
        if (width == 0) {
            return false;
        }
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return line.indent() + line.text().length() + 1 + word > 0.85 * width;
    }

    /// The column at which a text is wrapped by hand; 0 for a text with a paragraph a line.
    private static int columnWidth(List<Line> lines) {
        int wide = 0;
        int filled = 0;
        int follow = 0;
        int width = 0;
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).text().length();
            if (length == 0) {
                continue;
            }
            filled++;
            wide += length > WIDEST_COLUMN ? 1 : 0;
            follow += i + 1 < lines.size()
                            && !lines.get(i + 1).isBlank()
                            && !lines.get(i).isEnded()
                    ? 1
                    : 0;
            width = Math.max(width, length > WIDEST_COLUMN ? 0 : length);
        }
        return wide * 20 > filled || follow * 3 < filled || width < 40 ? 0 : width;
    }

    private boolean isGap(int i) {
        String words = lines.get(i).text();
        return words.isEmpty()
                || finder.isFenced(i)
                || (words.length() <= Line.SHORT && RULE.matcher(words).matches());
    }

    private int nextFilled(int i) {
        for (int k = i + 1; k < lines.size(); k++) {
            if (!isGap(k)) {
                return k;
            }
        }
        return -1;
    }

    private boolean isHeading(int i) {
        Line line = lines.get(i);
        if (levels.containsKey(line.start())) {
            return true;
        }
        String words = line.text();
        if (words.length() > LONGEST_HEADING + 20) {
            return false;
        }
        if (isMarkedHeading(words)) {
            return true;
        }
        if (POST.matcher(words).find() || SIGNED.matcher(words).find()) {
            return false;
        }
        String plain = unmarked(words);
        int next = nextFilled(i);
        if (plain.isEmpty()
                || next < 0
                || next == i + 1 && LineEndHyphen.breaks(words, lines.get(next).text())) {
            return false;
        }
        if (finder.isInContents(plain)) {
            return true;
        }
        boolean numbered = isNumbered(plain);
        if (isBullet(words) && !numbered) {
            return false;
        }
        boolean question = plain.endsWith("?") || plain.endsWith("!");
        if (((line.isEnded() || ENDED_IN_MARKS.matcher(words).find()) && !question)
                || ",;:".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            return SHOUT.matcher(plain).matches() && isAlone(i) && words.length() <= 30;
        }
        if (numbered) {
            return !isNumberedAlike(plain, lines.get(next).text())
                    && (i == 0 || !isNumberedAlike(plain, lines.get(i - 1).text()))
                    && !Character.isLowerCase(lines.get(next).text().codePointAt(0));
        }
        return isHeadingByForm(i, plain, next);
    }

    /// A short line without an end, in title case or standing alone, above something that is longer or a list.
    private boolean isHeadingByForm(int i, String plain, int next) {
        Line line = lines.get(i);
        Line below = lines.get(next);
        int first = plain.codePointAt(0);
        boolean pictured = markLength(line.text()) > 0;
        if (Character.isLowerCase(first)
                || Character.isLowerCase(below.text().codePointAt(0))
                || words(plain) > MOST_WORDS) {
            return false;
        }
        if (!endedAbove(i) || (next == i + 1 && isWrapped(line, below) && !isTitleCase(plain))) {
            return false;
        }
        boolean heads = below.isEnded()
                || below.text().length() > 1.3 * plain.length()
                || isBullet(below.text())
                || isMarkedHeading(below.text())
                || isNumbered(below.text());
        boolean alone = isAlone(i) || (isGapOrStart(i - 1) && below.text().length() > 100);
        return heads
                && (pictured && words(plain) <= MOST_PICTURED || isTitleCase(plain) || (alone && words(plain) <= 10));
    }

    private boolean endedAbove(int i) {
        if (isGapOrStart(i - 1)) {
            return true;
        }
        Line above = lines.get(i - 1);
        return above.isEnded()
                || above.text().endsWith(":")
                || isBullet(above.text())
                || (!blocks.isEmpty() && blocks.getLast().kind() != Sentence.Kind.PROSE);
    }

    private boolean isAlone(int i) {
        return isGapOrStart(i - 1) && (i + 1 >= lines.size() || isGap(i + 1));
    }

    private boolean isGapOrStart(int i) {
        return i < 0 || isGap(i) || i == masthead.titleLine();
    }

    private int level(int i) {
        Line line = lines.get(i);
        Integer marked = levels.get(line.start());
        if (marked != null) {
            return marked;
        }
        Matcher hashes = HASHES.matcher(line.text());
        if (hashes.matches()) {
            return hashes.end(1);
        }
        String plain = unmarked(line.text());
        return LETTERED.matcher(plain).matches() ? 3 : isNumbered(plain) ? 2 : plainLevel();
    }

    /// A heading without a number stands one lower than the heading right above it, else beside the last of
    /// its like.
    private int plainLevel() {
        if (!blocks.isEmpty() && blocks.getLast().kind() == Sentence.Kind.HEADING) {
            return Math.min(6, blocks.getLast().level() + 1);
        }
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.kind() == Sentence.Kind.HEADING) {
                String words = text.substring(block.start(), Math.min(block.end(), block.start() + 12));
                return isNumbered(words) || LETTERED.matcher(words).matches() ? 2 : block.level();
            }
        }
        return 2;
    }

    private static boolean isMarkedHeading(String line) {
        return line.length() <= Line.SHORT
                && (HASHES.matcher(line).matches()
                        || (BOLD_LINE.matcher(line).matches() && !line.matches(".*\\.\\W*")));
    }

    /// Two figures or two letters in a row are items of one list; a letter below a figure is a heading below
    /// a heading.
    private static boolean isNumberedAlike(String plain, String neighbour) {
        String other = unmarked(neighbour);
        return isNumbered(other)
                && LETTERED.matcher(plain).matches() == LETTERED.matcher(other).matches();
    }

    private static boolean isNumbered(String line) {
        return line.length() <= Line.SHORT
                && (NUMBERED.matcher(line).matches() || LETTERED.matcher(line).matches());
    }

    /// Whether most of the longer words begin with a capital.
    static boolean isTitleCase(String line) {
        int longer = 0;
        int capital = 0;
        int from = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean part =
                    i < line.length() && (Character.isLetter(line.charAt(i)) || "’'".indexOf(line.charAt(i)) >= 0);
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                if (i - from >= 4) {
                    longer++;
                    capital += Character.isUpperCase(line.charAt(from)) ? 1 : 0;
                }
                from = -1;
            }
        }
        return longer > 0 ? capital >= 0.6 * longer : !line.isEmpty() && Character.isUpperCase(line.charAt(0));
    }

    private static int words(String line) {
        return line.split("\\s+", -1).length;
    }

    static boolean isBullet(String line) {
        return bulletLength(line) > 0;
    }

    /// How long the mark of a bullet is, with the space after it; 0 for a line that is none.
    static int bulletLength(String line) {
        Matcher m = BULLET.matcher(line);
        m.region(0, Math.min(line.length(), 40));
        return m.lookingAt() ? m.end() : 0;
    }

    static String unbulleted(String line) {
        return line.substring(bulletLength(line));
    }

    private static int quoteMark(String line) {
        return line.startsWith("> ") ? 2 : 0;
    }

    /// How long the hashes, stars and pictures before a heading are.
    static int markLength(String line) {
        int i = 0;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            if (c == '#' || c == '*' || c == '_' || isPicture(c) || (i > 0 && Line.isSpace((char) c))) {
                i += Character.charCount(c);
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isPicture(int c) {
        return c >= 0x2190
                && (Character.getType(c) == Character.OTHER_SYMBOL || c == 0xfe0f || c == 0x200d || c == 0x20e3);
    }

    /// A heading without the marks around it.
    static String unmarked(String line) {
        String tail = line.substring(markLength(line));
        int end = tail.length();
        while (end > 0 && ("*_#".indexOf(tail.charAt(end - 1)) >= 0 || Line.isSpace(tail.charAt(end - 1)))) {
            end--;
        }
        return tail.substring(0, end);
    }
}
