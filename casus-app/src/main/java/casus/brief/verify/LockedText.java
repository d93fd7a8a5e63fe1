package casus.brief.verify;

import casus.brief.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file beside the text it must be: sign for sign the same, but for white space a reader does not see. Lines may be
/// wrapped, spaces doubled, blank lines added where they part nothing.
///
/// What it lets pass is defined from the side of the text that was made: it takes each of its lines in turn and looks
/// whether the file has it next. Whatever else stands in the file is a difference, so no way of writing in Markdown or
/// HTML has to be foreseen.
final class LockedText {
    /// A line of the file that is not as made; without `found`, a line is missing after it.
    ///
    /// @param line  of the file, from 1
    /// @param made  the line that belongs there, where one does
    /// @param found the line that stands there, where one does
    record Difference(int line, Optional<String> made, Optional<String> found) {
        /// In words.
        String what() {
            if (found.isEmpty()) {
                return "the line “" + shortened(made.orElse("")) + "” is missing after this one";
            }
            return made.filter(m -> !m.strip().equals(found.get().strip()))
                    .map(m -> "“" + apart(found.get(), m) + "” stands where “" + apart(m, found.get()) + "” belongs")
                    .orElseGet(() -> made.isPresent()
                            ? "this line stands apart from its neighbours, or beside them, where it does not belong"
                            : "the line “" + shortened(found.get()) + "” is not of the brief");
        }
    }

    static final String REMEDY = "put it back, or make the brief again with casus brief; words of your own belong into"
            + " a note, between the comments that mark one";

    private static final int SHOWN = 60;

    private static String shortened(String text) {
        String flat = SafeText.of(text).strip();
        return flat.codePointCount(0, flat.length()) <= SHOWN
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    /// The part of a line from the word at which it parts from another.
    private static String apart(String line, String other) {
        int at = 0;
        while (at < Math.min(line.length(), other.length()) && line.charAt(at) == other.charAt(at)) {
            at++;
        }
        int word = line.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
        return shortened(line.substring(word));
    }

    /// What comes of it.
    ///
    /// @param text the file with wrapped lines as they were made, each on the first line it was found on
    record Result(List<Difference> differences, String text) {
        Result {
            differences = List.copyOf(differences);
        }
    }

    /// What begins another block in Markdown, where a line begins with it (CommonMark 0.31.2, chapters 4 and 5).
    static final Pattern BLOCK = Pattern.compile(
            "^\\s*(?:[-+*](?:\\s|$)|[-=:|\\s]+$|>|#{1,6}(?:\\s|$)|~~~|```|<[A-Za-z/!?]|\\d{1,9}[.)](?:\\s|$))");

    /// The same within a paragraph, which only a list that counts from 1 can end.
    private static final Pattern ENDING =
            Pattern.compile("^\\s*(?:0*1[.)](?:\\s|$)|(?!\\d)" + BLOCK.pattern().substring(4) + ")");

    private static final Pattern AROUND_TAGS = Pattern.compile(
            " ?(</?(?:!DOCTYPE|html|head|meta|title|style|body|main|section|div|table|thead|tbody|tr|td|th|ul|li|p|h[1-6])\\b[^<>]*>) ?",
            Pattern.CASE_INSENSITIVE);

    private static final int FAR = 60;

    private final String[] made;
    private final String[] found;
    private final boolean html;

    private LockedText(String made, String found, boolean html) {
        this.made = made.split("\n", -1);
        this.found = found.split("\r?\n", -1);
        this.html = html;
    }

    static Result compare(String made, String found, boolean html) {
        if (html && flat(made).equals(flat(found))) {
            return new Result(List.of(), made);
        }
        return new LockedText(made, found, html).compare();
    }

    /// A line or a page of HTML without the white space that is not seen.
    private static String flat(String text) {
        return AROUND_TAGS
                .matcher(text.replaceAll("[ \\t\\r\\n]+", " "))
                .replaceAll("$1")
                .strip();
    }

    private String norm(String line) {
        if (html) {
            return flat(line);
        }
        int indent = indent(line);
        return line.substring(0, indent)
                + line.substring(indent).replaceAll(" +", " ").replaceFirst(" $", "");
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ' ');
    }

    private Result compare() {
        List<Difference> out = new ArrayList<>();
        String[] text = found.clone();
        int i = nextMade(0);
        int j = nextFound(0);
        int before = -1;
        int last = 1;
        while (i < made.length || j < found.length) {
            int length = i < made.length && j < found.length ? match(i, j) : 0;
            if (length > 0) {
                gap(before, i, j, out);
                text[j] = made[i];
                Arrays.fill(text, j + 1, j + length, "");
                last = j + length;
                before = i;
                i = nextMade(i + 1);
                j = nextFound(j + length);
                continue;
            }
            int[] next = again(i, j);
            last = differ(i, next[0], j, next[1], last, out);
            before = -1;
            i = next[0];
            j = next[1];
        }
        return new Result(out, String.join("\n", text));
    }

    private int nextMade(int from) {
        int at = from;
        while (at < made.length && isBlank(made[at])) {
            at++;
        }
        return at;
    }

    private int nextFound(int from) {
        int at = from;
        while (at < found.length && isBlank(found[at])) {
            at++;
        }
        return at;
    }

    /// How many lines of the file, from `j`, are the line `i` as made; 0 if they are not.
    private int match(int i, int j) {
        String want = norm(made[i]);
        String have = norm(found[j]);
        if (have.equals(want)) {
            return 1;
        }
        if (!html) {
            boolean moved =
                    indent(want) < 4 && indent(have) < 4 && !BLOCK.matcher(want).find();
            if (moved && have.strip().equals(want.strip())) {
                return 1;
            }
            if (want.startsWith("|") || want.startsWith("#") || want.startsWith("<!--")) {
                return 0;
            }
        }
        int length = 1;
        while (j + length < found.length && want.startsWith(have) && have.length() < want.length()) {
            String next = found[j + length];
            if (isBlank(next) || (!html && ENDING.matcher(next).find())) {
                return 0;
            }
            have = html ? flat(have + " " + next) : have + " " + norm(next.strip());
            length++;
            if (have.equals(want)) {
                return length;
            }
        }
        return 0;
    }

    /// Where blank lines part blocks, they stand where they were made.
    private void gap(int before, int i, int j, List<Difference> out) {
        if (html || before < 0) {
            return;
        }
        boolean parted = i > before + 1;
        boolean isParted = j > 0 && isBlank(found[j - 1]);
        boolean heading = made[i].startsWith("#") || made[before].startsWith("#");
        boolean table = made[i].startsWith("|") && made[before].startsWith("|");
        if (parted && !isParted && !heading || table && !parted && isParted) {
            out.add(new Difference(j + 1, Optional.of(made[i]), Optional.of(found[j])));
        }
    }

    /// The nearest place from which both go on alike.
    private int[] again(int i, int j) {
        for (int steps = 1; steps <= FAR; steps++) {
            for (int down = 0; down <= steps; down++) {
                int a = forth(made, i, down);
                int b = forth(found, j, steps - down);
                if (a < made.length && b < found.length && match(a, b) > 0) {
                    return new int[] {a, b};
                }
            }
        }
        return new int[] {made.length, found.length};
    }

    private int forth(String[] lines, int from, int steps) {
        int at = from;
        for (int n = 0; n < steps && at < lines.length; n++) {
            at++;
            while (at < lines.length && isBlank(lines[at])) {
                at++;
            }
        }
        return at;
    }

    private int differ(int i, int toMade, int j, int toFound, int last, List<Difference> out) {
        int a = i;
        int b = j;
        int at = last;
        while (a < toMade || b < toFound) {
            Optional<String> want = a < toMade ? Optional.of(made[a]) : Optional.empty();
            Optional<String> have = b < toFound ? Optional.of(found[b]) : Optional.empty();
            at = have.isPresent() ? b + 1 : at;
            out.add(new Difference(at, want, have));
            a = a < toMade ? Math.min(toMade, forth(made, a, 1)) : a;
            b = b < toFound ? Math.min(toFound, forth(found, b, 1)) : b;
        }
        return at;
    }
}
