package casus.brief;

import casus.brief.BriefLine.Style;
import casus.terms.font.EmbeddedFonts;
import casus.terms.markup.Element;
import casus.terms.markup.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A brief as one HTML file that needs nothing else and runs nothing: one line of the brief is one line of
/// the file.
public final class BriefHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            """;
    private static final double WIDE = 100;

    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, BriefLine> lines = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private int number = 1;

    private BriefHtml() {}

    /// The whole file.
    public static String of(Brief brief) {
        return render(brief).text();
    }

    /// The file, and which line of the brief stands on which line of it.
    public static RenderedBrief render(Brief brief) {
        BriefHtml writer = new BriefHtml();
        writer.head(brief);
        brief.sections().forEach(writer::section);
        writer.put("</main>");
        writer.put("</body>");
        writer.put("</html>");
        return new RenderedBrief(writer.out.toString(), writer.lines, writer.notes);
    }

    private void head(Brief brief) {
        put(HEAD.stripTrailing());
        put("<title>Casus brief</title>");
        put("<style>");
        put(EmbeddedFonts.ofBrief());
        put(style().stripTrailing());
        put("</style>");
        put("</head>");
        put("<body>");
        put("<main>");
        if (brief.sections().isEmpty()) {
            throw new IllegalArgumentException("a brief has at least its head");
        }
    }

    static String style() {
        try (InputStream in = Objects.requireNonNull(BriefHtml.class.getResourceAsStream("brief.css"), "brief.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String text) {
        out.append(text).append('\n');
        number += 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private void section(Section section) {
        put("<section id=\"" + section.id() + "\">");
        if (!section.heading().isEmpty()) {
            put("<h2>" + Markup.escaped(section.heading()) + "</h2>");
        }
        String open = "";
        for (BriefLine line : section.lines()) {
            String group = group(line.style());
            if (!group.equals(open) || line.style() == Style.TABLE_HEAD) {
                close(open);
                open(group, section);
            }
            open = group;
            line(line);
        }
        close(open);
        if (section.note().isPresent()) {
            notes.put(section.id(), number);
            put(NoteSlot.start(section) + "<div class=\"note\">");
            section.noted().forEach(paragraph -> put("<p>" + Markup.escaped(paragraph) + "</p>"));
            put("</div>" + NoteSlot.END);
        }
        put("</section>");
    }

    private static String group(Style style) {
        return switch (style) {
            case ITEM -> "<ul>";
            case STOCK -> "<ul class=\"stock\">";
            case QUOTED -> "<ul class=\"quotes\">";
            case TABLE_HEAD, TABLE_ROW -> "<table>";
            case MARKING, EDITION, HEADLINE, PARAGRAPH, DETAIL, SUBHEADING, SOURCE -> "";
        };
    }

    private void open(String group, Section section) {
        if (group.equals("<table>")) {
            put("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + Markup.escaped(section.heading())
                    + "\"><table>");
        } else if (!group.isEmpty()) {
            put(group);
        }
    }

    private void close(String group) {
        if (group.equals("<table>")) {
            put("</table></div>");
        } else if (!group.isEmpty()) {
            put("</ul>");
        }
    }

    private void line(BriefLine line) {
        String id = line.id().map(i -> " id=\"" + Markup.escaped(i) + "\"").orElse("");
        lines.put(number, line);
        put(
                switch (line.style()) {
                    case HEADLINE -> "<h1" + id + ">" + text(line.only()) + "</h1>";
                    case MARKING -> "<p class=\"marking\"" + id + ">" + text(line.only()) + "</p>";
                    case EDITION -> "<p class=\"edition\"" + id + ">" + text(line.only()) + "</p>";
                    case PARAGRAPH -> "<p" + id + ">" + text(line.only()) + "</p>";
                    case DETAIL -> "<p class=\"detail\"" + id + ">" + text(line.only()) + "</p>";
                    case SUBHEADING -> "<h3" + id + ">" + text(line.only()) + "</h3>";
                    case SOURCE -> "<p class=\"source\"" + id + ">" + text(line.only()) + "</p>";
                    case ITEM, QUOTED -> "<li" + id + ">" + text(line.only()) + "</li>";
                    case STOCK -> "<li" + id + ">° " + text(line.only()) + "</li>";
                    case TABLE_HEAD -> cells(line, "<th scope=\"col\">", "</th>");
                    case TABLE_ROW ->
                        cells(line, "<td>", "</td>").replaceFirst("<td>(.*?)</td>", "<th scope=\"row\">$1</th>");
                });
    }

    private static String cells(BriefLine line, String open, String close) {
        return line.cells().stream()
                .map(BriefHtml::text)
                .collect(Collectors.joining(close + open, "<tr>" + open, close + "</tr>"));
    }

    private static String text(List<LinePart> parts) {
        return parts.stream().map(BriefHtml::text).collect(Collectors.joining());
    }

    private static String text(LinePart part) {
        return switch (part) {
            case LinePart.Words w -> Markup.escaped(SafeText.of(w.shown()));
            case LinePart.Figure f ->
                f.goesTo().map(id -> link(id, f.shown())).orElseGet(() -> Markup.escaped(SafeText.of(f.shown())));
            case LinePart.Quote q -> "<q>" + Markup.escaped(q.shown()) + "</q>";
            case LinePart.Citation c -> link("s-" + c.number(), c.shown());
            case LinePart.EntryRef e -> link(e.shown(), e.shown());
            case LinePart.Name n -> n.shown().isEmpty() ? "" : "<cite>" + Markup.escaped(n.shown()) + "</cite>";
            case LinePart.Code c -> "<code>" + Markup.escaped(c.shown()) + "</code>";
            case LinePart.Bar b -> bar(b);
        };
    }

    private static String link(String id, String shown) {
        return "<a href=\"#" + Markup.escaped(id) + "\">" + Markup.escaped(shown) + "</a>";
    }

    /// The number stands in the same row, so the drawing is hidden from screen readers.
    private static String bar(LinePart.Bar bar) {
        return Element.of("svg")
                .with("viewBox", "0 0 100 12")
                .with("width", 100)
                .with("height", 12)
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(rectangle("all", "100"))
                .add(rectangle("value", wide(Math.max(bar.value(), 0.005))))
                .add(Element.of("path")
                        .with("class", "interval")
                        .with("d", "M" + wide(bar.low()) + " 3v6m0 -3H" + wide(bar.high()) + "m0 -3v6"))
                .toString();
    }

    private static Element rectangle(String kind, String wide) {
        return Element.of("rect")
                .with("class", kind)
                .with("x", 0)
                .with("y", 1)
                .with("width", wide)
                .with("height", 10);
    }

    private static String wide(double share) {
        return Markup.tenths(share * WIDE);
    }
}
