package casus.read;

import casus.read.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the notes of a text: Markdown's, those under a head that says so, and a numbered list at the end whose
/// figures the text calls. Where a claim comes from is no news of the article's.
///
/// It fails where notes stand at the foot of each page, and where a list at the end has no head and nothing calls it.
final class Endnotes {
    private static final int LONGEST = 700;
    private static final int LONGEST_HEAD = 40;
    private static final Pattern HEAD = Pattern.compile(
            "(?i)(?:foot|end)?-?notes?(?: (?:and|&) (?:references|sources))?|references?(?: (?:and|&) notes)?|bibliography|works cited"
                    + "|citations|sources(?: (?:and|&) (?:notes|references))?");
    /// "[^3]: words": Markdown's form.
    private static final Pattern MARKED = Pattern.compile("\\[\\^[^\\]\\s]{1,20}\\]:(?:\\s.*)?");
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    /// A figure or sign and the words of a note; the words may stand on the next line.
    private static final Pattern ITEM =
            Pattern.compile("(?:\\[(?<boxed>\\d{1,3})\\]|\\(?(?<plain>\\d{1,3})(?:[.):]|(?=\\s|$))|(?<raised>[" + RAISED
                    + "]{1,3})|(?<sign>[*\u2020\u2021\u00a7]{1,3}))(?:\\s*(?<words>\\S.*))?");

    private final String text;
    private final List<Line> lines;
    private final IntPredicate fenced;
    private final Set<Integer> found = new TreeSet<>();

    private Endnotes(String text, List<Line> lines, IntPredicate fenced) {
        this.text = text;
        this.lines = lines;
        this.fenced = fenced;
    }

    /// The lines of notes, in order.
    ///
    /// @param fenced lines known to be no part of the article
    static Set<Integer> of(String text, List<Line> lines, IntPredicate fenced) {
        Endnotes notes = new Endnotes(text, lines, fenced);
        notes.marked();
        notes.headed();
        notes.called();
        return notes.found;
    }

    /// Markdown's notes, each with the lines below it that are set in.
    private void marked() {
        for (int i = 0; i < lines.size(); i++) {
            if (!isFit(i) || !MARKED.matcher(lines.get(i).text()).matches()) {
                continue;
            }
            found.add(i);
            boolean apart = false;
            for (int k = i + 1; k < lines.size(); k++) {
                Line line = lines.get(k);
                if (line.isBlank()) {
                    apart = true;
                } else if (MARKED.matcher(line.text()).lookingAt() || apart && line.indent() < 2) {
                    break;
                } else {
                    found.add(k);
                }
            }
        }
    }

    /// The items under a head, up to the first line that is none.
    private void headed() {
        for (int i = 0; i < lines.size(); i++) {
            String head = lines.get(i).text().length() > LONGEST_HEAD
                    ? ""
                    : Layout.unmarked(lines.get(i).text()).replaceAll("\\s*:$", "");
            if (fenced.test(i) || !HEAD.matcher(head).matches()) {
                continue;
            }
            List<Integer> items = new ArrayList<>();
            boolean bare = false;
            for (int k = i + 1; k < lines.size(); k++) {
                Line line = lines.get(k);
                if (line.isBlank()) {
                    continue;
                }
                Matcher m = ITEM.matcher(line.text());
                boolean item = isFit(k) && (Layout.isBullet(line.text()) || m.matches());
                boolean rest = isFit(k) && (bare || !lines.get(k - 1).isBlank() && !items.isEmpty());
                if (!item && !rest) {
                    break;
                }
                bare = item && m.matches() && m.group("words") == null;
                items.add(k);
            }
            if (!items.isEmpty()) {
                found.add(i);
                found.addAll(items);
            }
        }
    }

    /// A note of the list at the end.
    private record Note(int line, String mark, boolean bare) {}

    /// The list at the end, if it counts from one, or is one sign, and the text calls it.
    private void called() {
        List<Note> list = new ArrayList<>();
        int below = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isBlank() || fenced.test(i) || found.contains(i)) {
                continue;
            }
            Matcher m = ITEM.matcher(lines.get(i).text());
            if (!isFit(i) || !m.matches()) {
                if (below >= 0 || list.isEmpty() && i < lines.size() / 2) {
                    break;
                }
                below = i; // perhaps the words of a figure that stands on a line of its own
                continue;
            }
            boolean bare = m.group("words") == null;
            if (bare != (below >= 0)
                    || !list.isEmpty() && !follows(mark(m), list.getFirst().mark())) {
                break;
            }
            list.addFirst(new Note(i, mark(m), bare));
            below = -1;
            if (mark(m).equals("1") || !Character.isDigit(mark(m).charAt(0))) {
                break;
            }
        }
        if (list.isEmpty() || !isCalled(list)) {
            return;
        }
        for (int k = list.getFirst().line(); k < lines.size(); k++) {
            if (!lines.get(k).isBlank() && !fenced.test(k)) {
                found.add(k);
            }
        }
    }

    private boolean isCalled(List<Note> list) {
        Note first = list.getFirst();
        boolean counts = Character.isDigit(first.mark().charAt(0));
        if (counts && !first.mark().equals("1")) {
            return false;
        }
        String body = text.substring(0, lines.get(first.line()).start());
        long calls = list.stream().filter(n -> isIn(body, n.mark())).count();
        boolean apart = list.size() > 1
                && list.stream().allMatch(Note::bare)
                && body.length() > 2 * (text.length() - body.length());
        return calls * 2 >= list.size() || apart;
    }

    /// Whether a mark stands raised, in brackets or glued to the end of a sentence.
    private static boolean isIn(String body, String mark) {
        String raised = mark.chars()
                .mapToObj(c -> Character.isDigit(c) ? RAISED.substring(c - '0', c - '0' + 1) : "")
                .reduce("", String::concat);
        String quoted = Pattern.quote(mark);
        return Pattern.compile("[\\p{L}\\d.!?,;:”’\")] ?\\[" + quoted + "\\]|[\\p{Ll}%)][.!?,;][”’\")]?" + quoted
                        + "(?=\\s|$|[,–-]\\d)" + (raised.isEmpty() ? "" : "|[\\p{L}.!?,;”’\")]" + raised))
                .matcher(body)
                .find();
    }

    private static boolean follows(String above, String below) {
        return above.matches("\\d+") && below.matches("\\d+") && Integer.parseInt(above) + 1 == Integer.parseInt(below);
    }

    /// The figure or sign of an item; raised figures as plain ones.
    private static String mark(Matcher m) {
        for (String group : List.of("boxed", "plain", "sign")) {
            if (m.group(group) != null) {
                return m.group(group).toLowerCase(Locale.ROOT);
            }
        }
        StringBuilder out = new StringBuilder();
        m.group("raised").chars().forEach(c -> out.append(RAISED.indexOf(c)));
        return out.toString();
    }

    private boolean isFit(int i) {
        return !fenced.test(i) && lines.get(i).text().length() <= LONGEST;
    }
}
