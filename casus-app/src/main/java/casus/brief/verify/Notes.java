package casus.brief.verify;

import casus.brief.NoteSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an analyst wrote between the comments for it, taken out of a brief; what is left has to be as made.
///
/// @param rest  the file with its notes left blank, on the same number of lines
/// @param lines of the notes
record Notes(String rest, List<NoteLine> lines) {
    /// A paragraph of a note.
    ///
    /// @param line of the file, from 1
    record NoteLine(int line, String text) {}

    private static final Pattern PARAGRAPH =
            Pattern.compile("\\s*<p>(?<text>(?:[^<>&]|&(?:#39|apos|quot);)*)</p>\\s*|\\s+");

    private static final Pattern IN_MARKDOWN = Pattern.compile("(?s)" + NoteSlot.START.pattern()
            + " *\r?\n(?<inside>(?:(?!<!--).)*?)(?<=\n)(?=" + NoteSlot.CLOSE.pattern() + ")");
    private static final Pattern IN_HTML = Pattern.compile("(?s)" + NoteSlot.START.pattern()
            + "\\s*<div\\s+class=\"note\">(?<inside>(?:(?!<!--).)*?)(?=</div>\\s*" + NoteSlot.CLOSE.pattern() + ")");

    /// What would begin a block of its own, were a line of Markdown to begin with it.
    private static final Pattern BLOCK =
            Pattern.compile("^(?: {4,}| *\t)|" + LockedText.BLOCK.pattern() + "|^\\s*[-+*>#|=~`<:]");

    Notes {
        lines = List.copyOf(lines);
    }

    static Notes of(String file, String name, boolean html, Set<Fault> faults) {
        List<NoteLine> notes = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher m = (html ? IN_HTML : IN_MARKDOWN).matcher(file);
        int at = 0;
        while (m.find(at)) {
            int first = 1 + lines(file, m.start("inside"));
            String[] inside = m.group("inside").split("\r?\n", -1);
            notes.addAll(html ? paragraphs(inside, first, name, faults) : blocks(inside, first, name, faults));
            rest.append(file, at, m.start("inside"))
                    .append("\n"
                            .repeat(lines(m.group("inside"), m.group("inside").length())));
            at = m.end();
        }
        return new Notes(rest.append(file.substring(at)).toString(), notes);
    }

    private static List<NoteLine> blocks(String[] inside, int first, String name, Set<Fault> faults) {
        List<NoteLine> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = first;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i].isBlank()) {
                flush(out, text, from);
                continue;
            }
            if (BLOCK.matcher(inside[i]).find()) {
                faults.add(new Fault(name, first + i, "a note holds markup", NoteCheck.PLAIN));
            }
            from = text.isEmpty() ? first + i : from;
            text.append(text.isEmpty() ? "" : " ").append(inside[i].strip().replaceAll("\\\\([\\[\\]])", "$1"));
        }
        flush(out, text, from);
        return out;
    }

    private static void flush(List<NoteLine> out, StringBuilder text, int from) {
        if (!text.isEmpty()) {
            out.add(new NoteLine(from, text.toString()));
            text.setLength(0);
        }
    }

    private static List<NoteLine> paragraphs(String[] inside, int first, String name, Set<Fault> faults) {
        List<NoteLine> out = new ArrayList<>();
        String all = String.join("\n", inside);
        Matcher m = PARAGRAPH.matcher(all);
        int at = 0;
        while (at < all.length() && m.find(at) && m.start() == at) {
            if (m.group("text") != null) {
                out.add(new NoteLine(
                        first + lines(all, m.start("text")),
                        m.group("text")
                                .replaceAll("&(?:#39|apos);", "'")
                                .replace("&quot;", "\"")
                                .replaceAll("[ \\t\\n]+", " ")
                                .strip()));
            }
            at = m.end();
        }
        if (at < all.length()) {
            faults.add(new Fault(name, first + lines(all, at), "a note holds markup", NoteCheck.PLAIN));
        }
        return out;
    }

    private static int lines(String text, int to) {
        return (int) text.substring(0, to).chars().filter(c -> c == '\n').count();
    }
}
