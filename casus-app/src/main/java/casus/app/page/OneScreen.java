package casus.app.page;

import java.util.ArrayList;
import java.util.List;

/// Lines that fit on one screen: at most 24 of at most 100 characters. Sections stand in the order of their weight:
/// what does not fit is left to `--why`. Empty lines part the sections as far as there is room.
public final class OneScreen {
    static final int LINES = 24;
    static final int WIDTH = 100;

    private final List<List<String>> sections = new ArrayList<>();
    private final String more;

    OneScreen(String more) {
        this.more = more;
    }

    /// Adds a section; one without lines is left out.
    OneScreen add(List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(lines.stream().map(l -> cut(l, WIDTH)).toList());
        }
        return this;
    }

    List<String> lines() {
        List<String> out = new ArrayList<>();
        int all = sections.stream().mapToInt(List::size).sum() + (more.isEmpty() ? 0 : 1);
        int spare = LINES - all;
        for (List<String> section : sections) {
            if (!out.isEmpty() && spare > 0) {
                out.add("");
                spare--;
            }
            section.stream()
                    .limit(Math.max(0, LINES - (more.isEmpty() ? 0 : 1) - out.size()))
                    .forEach(out::add);
        }
        if (!more.isEmpty()) {
            out.add(more);
        }
        return out;
    }

    /// The first lines of a page, and where the rest is; the whole page where it fits.
    public static List<String> of(List<String> page, String more) {
        List<String> lines = page.stream().map(l -> cut(l, WIDTH)).toList();
        if (lines.size() <= LINES && lines.equals(page)) {
            return lines;
        }
        List<String> out = new ArrayList<>(lines.subList(0, Math.min(lines.size(), LINES - 1)));
        while (!out.isEmpty() && out.getLast().isBlank()) {
            out.removeLast();
        }
        out.add(more);
        return out;
    }

    /// At most so many characters, cut between words.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 2);
        return (space < most / 2 ? text.substring(0, most - 1) : text.substring(0, space) + " ") + "…";
    }

    /// A text on lines of at most the width, the second and later ones indented.
    static List<String> wrapped(String text, String indent) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                out.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.toString().isBlank() ? "" : " ").append(word);
        }
        out.add(line.toString());
        return out;
    }

    /// A label, and a quotation in what room is left before its id.
    static String quote(String label, String words, String id) {
        int room = WIDTH - label.length() - id.length() - 6;
        String line = words.replaceAll("\\s+", " ").strip();
        return label + " “" + cut(line, room) + "” " + id;
    }
}
