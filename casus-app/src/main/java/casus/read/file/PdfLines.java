package casus.read.file;

import casus.read.text.Line;
import casus.read.text.LineEndHyphen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of the pages of a PDF as paragraphs: running heads and feet and page numbers are dropped, a sentence goes
/// on
/// over the page, and a word over the line.
final class PdfLines {
    /// Share of the column's width a line has that runs on.
    private static final double FULL_LINE = 0.65;
    /// So many lines at each end of a page may be its head or foot.
    private static final int EDGE = 4;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[-–—|\\[( ]{0,3}(?:(?:page|p\\.|pg\\.?|seite) ?)?\\d{1,4}(?: ?(?:of|/|\\|) ?\\d{1,4})?[-–—|\\]) ]{0,3}");
    /// What a browser prints above and below a page: day and clock, with the title; address, with the page.
    private static final Pattern PRINTED = Pattern.compile(
            "(?i)\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},? \\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: .{0,200})?|(?:https?|file)://\\S+(?: \\d{1,4} ?/ ?\\d{1,4})?|\\d{1,4} ?/ ?\\d{1,4}");
    /// A line of words that begins small is the rest of a sentence, however often it comes.
    private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}\\p{L}*(?: \\p{L}+){3}");
    private static final Pattern ENDS_SMALL = Pattern.compile("\\S \\p{Ll}{2,}$");
    /// Three words or more with one in small letters, and the end of a sentence.
    private static final Pattern TELLS = Pattern.compile("^\\S+ (?=.*\\b\\p{Ll}{2,}).*[.!?](?:\\s|$)");
    private static final Pattern LAST_LETTERS = Pattern.compile("(\\p{L}+)[-\u2010\u00ad]$");
    private static final Pattern FIRST_LETTERS = Pattern.compile("^\\p{L}+");
    private static final Set<String> OPEN_WORDS = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "that", "its",
            "their", "his", "her", "into", "between", "against", "than", "as", "is", "was", "were", "are", "has", "had",
            "have", "will", "would", "be", "been", "not");

    private PdfLines() {}

    /// @param pages the lines of each, blank ones between paragraphs
    static String paragraphs(List<List<String>> pages) {
        return join(withoutRunningHeads(pages));
    }

    /// Drops page numbers, and lines at the edges that come on a third of the pages or more, and on two. With a head or
    /// foot goes what parted it from the text, so that a sentence may run over the page.
    private static List<String> withoutRunningHeads(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> here = new HashSet<>();
            edgesOf(page).forEach((place, i) -> here.add(place + figureless(page.get(i))));
            here.forEach(line -> edges.merge(line, 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> page : pages) {
            Set<Integer> dropped = dropped(page, edges, pages.size());
            if (!lines.isEmpty()) {
                while (!lines.isEmpty()
                        && (lines.getLast().isEmpty() || lines.getLast().equals(PdfColumns.ALONE))) {
                    lines.removeLast();
                }
                lines.add(PdfColumns.NEXT_COLUMN);
            }
            boolean began = false;
            for (int i = 0; i < page.size(); i++) {
                began |= !page.get(i).isEmpty() && !page.get(i).equals(PdfColumns.ALONE) && !dropped.contains(i);
                if (!dropped.contains(i) && began) {
                    lines.add(page.get(i));
                }
            }
        }
        return lines;
    }

    /// From each end inwards, as long as lines are a head or foot.
    private static Set<Integer> dropped(List<String> page, Map<String, Integer> edges, int pages) {
        Set<Integer> dropped = new HashSet<>();
        List<Integer> filled = filled(page);
        for (boolean top : new boolean[] {true, false}) {
            List<Integer> order = top ? filled : filled.reversed();
            for (int k = 0; k < Math.min(EDGE, order.size()); k++) {
                String line = page.get(order.get(k));
                int times = edges.getOrDefault((top ? "top " : "foot ") + k + " " + figureless(line), 0);
                boolean running = times >= 2
                        && times * 3 >= pages
                        && !GOES_ON.matcher(line).lookingAt();
                if (!running
                        && !NUMBER.matcher(line).matches()
                        && !PRINTED.matcher(line).matches()) {
                    break;
                }
                dropped.add(order.get(k));
            }
        }
        return dropped;
    }

    /// By edge and how far from it, the line that stands there; of a short page a line may stand near both.
    private static Map<String, Integer> edgesOf(List<String> page) {
        List<Integer> filled = filled(page);
        Map<String, Integer> edges = new HashMap<>();
        for (int k = 0; k < Math.min(EDGE, filled.size()); k++) {
            edges.put("top " + k + " ", filled.get(k));
        }
        for (int k = 0; k < Math.min(EDGE, filled.size()); k++) {
            edges.put("foot " + k + " ", filled.get(filled.size() - 1 - k));
        }
        return edges;
    }

    private static List<Integer> filled(List<String> page) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isBlank() && !page.get(i).equals(PdfColumns.ALONE)) {
                filled.add(i);
            }
        }
        return filled;
    }

    private static String figureless(String line) {
        return line.replaceAll("\\d+", "#");
    }

    /// Joins lines to paragraphs: a line goes on if it fills the column and does not end as a paragraph does, or if the
    /// next begins small.
    private static String join(List<String> lines) {
        int width = lines.stream()
                .mapToInt(String::length)
                .filter(n -> n < 200)
                .max()
                .orElse(0);
        String all = String.join(" ", lines);
        StringBuilder text = new StringBuilder();
        StringBuilder open = new StringBuilder();
        String last = "";
        boolean turned = false;
        for (String line : lines) {
            if (line.equals(PdfColumns.NEXT_COLUMN)) {
                turned = true;
                continue;
            }
            if (line.equals(PdfColumns.ALONE)) {
                text.append(open).append("\n\n");
                open.setLength(0);
                continue;
            }
            if (line.isEmpty()) {
                if (!turned && !open.isEmpty() && !goesOn(last, width)) {
                    text.append(open).append("\n\n");
                    open.setLength(0);
                }
                continue;
            }
            if (open.isEmpty()) {
                open.append(line);
            } else if (LineEndHyphen.breaks(last, line)) {
                unite(open, line, all);
            } else if (Character.isLowerCase(line.codePointAt(0))
                    || goesOn(last, width)
                    || (turned && (isLeftOpen(last) || isCut(last, line)))) {
                open.append(' ').append(line);
            } else {
                text.append(open).append("\n\n");
                open.setLength(0);
                open.append(line);
            }
            last = line;
            turned = false;
        }
        return text.append(open).toString().replace("\u00ad", "").strip();
    }

    /// Puts a broken word together, with its hyphen if that belongs to it.
    private static void unite(StringBuilder open, String line, String all) {
        Matcher first = LAST_LETTERS.matcher(open);
        Matcher second = FIRST_LETTERS.matcher(line);
        char hyphen = open.charAt(open.length() - 1);
        boolean stays =
                first.find() && second.find() && LineEndHyphen.stays(hyphen, first.group(1), second.group(), all);
        open.setLength(open.length() - 1);
        open.append(stays ? "-" : "").append(line);
    }

    /// Whether a line of the page runs on into the next: it fills most of the column and ends no sentence.
    private static boolean goesOn(String line, int width) {
        return LineEndHyphen.isHyphen(line.charAt(line.length() - 1))
                || (line.length() >= FULL_LINE * width && !isEnded(line));
    }

    /// Whether the last line of a page or column leaves its sentence open.
    private static boolean isLeftOpen(String line) {
        return !isEnded(line) && (line.endsWith(",") || OPEN_WORDS.contains(line.substring(line.lastIndexOf(' ') + 1)));
    }

    /// Whether a page ends amid a sentence although no open word says so: it ends in a small word, and words go on.
    private static boolean isCut(String last, String line) {
        return !isEnded(last)
                && ENDS_SMALL.matcher(last).find()
                && TELLS.matcher(line).find();
    }

    private static boolean isEnded(String line) {
        return new Line(0, line.length(), 0, line).isEnded();
    }
}
