package casus.brief;

import casus.brief.BriefLine.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A brief in CommonMark with GitHub's tables: one line of the brief is one line of the file.
public final class BriefMarkdown {
    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, BriefLine> lines = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private int number = 1;

    private BriefMarkdown() {}

    /// The whole file.
    public static String of(Brief brief) {
        return render(brief).text();
    }

    /// The file, and which line of the brief stands on which line of it.
    public static RenderedBrief render(Brief brief) {
        BriefMarkdown writer = new BriefMarkdown();
        brief.sections().forEach(writer::section);
        return new RenderedBrief(writer.out.toString(), writer.lines, writer.notes);
    }

    private void section(Section section) {
        if (!section.heading().isEmpty()) {
            put("## " + escape(section.heading()));
            gap();
        }
        Style before = Style.PARAGRAPH;
        for (BriefLine line : section.lines()) {
            line(line, before);
            before = line.style();
        }
        gap();
        if (section.note().isPresent()) {
            note(section);
        }
    }

    private void note(Section section) {
        notes.put(section.id(), number);
        put(NoteSlot.start(section));
        for (String paragraph : section.noted()) {
            gap();
            put(escape(paragraph));
            gap();
        }
        put(NoteSlot.END);
        gap();
    }

    private void line(BriefLine line, Style before) {
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

    private String text(List<LinePart> parts) {
        return parts.stream().map(BriefMarkdown::text).collect(Collectors.joining());
    }

    private static String text(LinePart part) {
        return switch (part) {
            case LinePart.Words w -> escape(SafeText.of(w.shown()));
            case LinePart.Figure f -> escape(SafeText.of(f.shown()));
            // Inner marks stand as entities, so that the outer ones can be told from them in the file, too.
            case LinePart.Quote q ->
                "“" + escape(q.shown()).replace("“", "&ldquo;").replace("”", "&rdquo;") + "”";
            case LinePart.Citation c -> c.shown();
            case LinePart.EntryRef e -> e.shown();
            case LinePart.Name n ->
                n.shown().isEmpty()
                        ? ""
                        : "*" + escape(n.shown()).replace("“", "&ldquo;").replace("”", "&rdquo;") + "*";
            case LinePart.Code c -> code(c.shown());
            case LinePart.Bar b -> b.shown();
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
