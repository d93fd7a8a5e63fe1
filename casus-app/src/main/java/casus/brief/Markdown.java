package casus.brief;

import casus.brief.Line.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A brief in CommonMark with GitHub's tables: one line of the brief is one line of the file.
public final class Markdown {
    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, Line> lines = new HashMap<>();
    private int number = 1;

    private Markdown() {}

    /// The whole file.
    public static String of(Brief brief) {
        return render(brief).text();
    }

    /// The file, and which line of the brief stands on which line of it.
    public static Rendered render(Brief brief) {
        Markdown writer = new Markdown();
        brief.sections().forEach(writer::section);
        return new Rendered(writer.out.toString(), writer.lines);
    }

    private void section(Section section) {
        if (!section.heading().isEmpty()) {
            put("## " + escape(section.heading()));
            gap();
        }
        Style before = Style.PARAGRAPH;
        for (Line line : section.lines()) {
            line(line, before);
            before = line.style();
        }
        gap();
    }

    private void line(Line line, Style before) {
        boolean tight = (line.style() == before && isTight(line.style()))
                || line.style() == Style.TABLE_ROW
                || line.style() == Style.QUOTED;
        if (!tight) {
            gap();
        }
        lines.put(number, line);
        put(
                switch (line.style()) {
                    case HEADLINE -> "# " + text(line.only());
                    case MARKING, EDITION, PARAGRAPH -> text(line.only());
                    case DETAIL -> "   " + text(line.only());
                    case SUBHEADING -> "### " + text(line.only());
                    case ITEM, SOURCE -> "- " + text(line.only());
                    case QUOTED -> "  - " + text(line.only());
                    case STOCK -> "- ° " + text(line.only());
                    case TABLE_HEAD, TABLE_ROW ->
                        line.cells().stream().map(this::text).collect(Collectors.joining(" | ", "| ", " |"));
                });
        if (line.style() == Style.TABLE_HEAD) {
            put("|" + "---|".repeat(line.cells().size()));
        }
    }

    private static boolean isTight(Style style) {
        return switch (style) {
            case ITEM, STOCK, SOURCE, QUOTED, TABLE_ROW -> true;
            case MARKING, EDITION, HEADLINE, PARAGRAPH, DETAIL, SUBHEADING, TABLE_HEAD -> false;
        };
    }

    private void put(String line) {
        out.append(line).append('\n');
        number++;
    }

    private void gap() {
        boolean blank = out.length() > 1 && out.charAt(out.length() - 2) == '\n';
        if (!out.isEmpty() && !blank) {
            put("");
        }
    }

    private String text(List<Part> parts) {
        return parts.stream().map(Markdown::text).collect(Collectors.joining());
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Words w -> escape(Shown.of(w.shown()));
            case Part.Figure f -> escape(Shown.of(f.shown()));
            // Inner marks stand as entities, so that the outer ones can be told from them in the file, too.
            case Part.Quote q -> "“" + escape(q.shown()).replace("“", "&ldquo;").replace("”", "&rdquo;") + "”";
            case Part.Citation c -> c.shown();
            case Part.EntryRef e -> e.shown();
            case Part.Name n ->
                n.shown().isEmpty()
                        ? ""
                        : "*" + escape(n.shown()).replace("“", "&ldquo;").replace("”", "&rdquo;") + "*";
            case Part.Code c -> code(c.shown());
            case Part.Bar b -> b.shown();
        };
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String gap = fence.length() > 1 ? " " : "";
        return fence + gap + text + gap + fence;
    }

    /// Backslashes before what CommonMark or GitHub would take for markup.
    static String escape(String text) {
        return text.replaceAll(
                "[\\\\`*_\\[\\]|~$]|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])|:(?=//)|(?<=(?i:\\bwww))\\.", "\\\\$0");
    }
}
