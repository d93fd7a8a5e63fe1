package casus.assess.score;

import casus.precedent.pair.PairModel;
import casus.terms.Rung;
import casus.terms.markup.Element;
import casus.terms.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A reliability diagram as SVG (Murphy and Winkler 1977): what was said along the bottom, the share that came up the
/// side, one panel for each rung or case. On the diagonal a number holds what it says. The same figures give the same
/// bytes; dark follows the system, print is light.
///
/// @param title  of the whole
/// @param panels in the order in which they are drawn
public record ReliabilityDiagram(String title, List<Panel> panels) {
    private static final int SIDE = 120;
    private static final int LEFT = 34;
    private static final int TOP = 44;
    private static final int ACROSS = 176;
    private static final int DOWN = 196;
    private static final int COLUMNS = 4;
    private static final int MOST = 7;
    private static final String STYLE = """
              svg { background: #ffffff; max-width: 760px; }
              text { font: 10px "Liberation Sans", system-ui, sans-serif; fill: #1b1b1b; }
              .title { font-size: 13px; font-weight: 600; } .name { font-size: 11px; font-weight: 600; }
              .plot { fill: none; stroke: #9ca3af; } .even { stroke: #9ca3af; stroke-dasharray: 3 3; }
              .bar { stroke: #1d4ed8; } .dot { fill: #1d4ed8; stroke: #1d4ed8; } .hollow { fill: none; }
              @media (prefers-color-scheme: dark) {
                svg { background: #111827; } text { fill: #f3f4f6; } .plot, .even { stroke: #6b7280; }
                .bar { stroke: #93c5fd; } .dot { fill: #93c5fd; stroke: #93c5fd; } .hollow { fill: none; }
              }
              @media print {
                svg { background: #ffffff; } text { fill: #000000; }
                .bar { stroke: #1d4ed8; } .dot { fill: #1d4ed8; stroke: #1d4ed8; } .hollow { fill: none; }
              }
            """;

    public ReliabilityDiagram {
        panels = List.copyOf(panels);
    }

    /// One square of it.
    public record Panel(String name, List<Dot> dots) {
        public Panel {
            dots = List.copyOf(dots);
        }
    }

    /// Forecasts of about one probability.
    ///
    /// @param n      how many
    /// @param said   their mean
    /// @param came   the share that came
    /// @param low    5% bound of that share
    /// @param high   95% bound
    /// @param hollow whether they are of a second set, drawn as a ring
    public record Dot(int n, double said, double came, double low, double high, boolean hollow) {}

    /// How the model of pairs did on decisions it was not fitted on, a panel for each rung.
    public static List<Panel> panels(PairModel model) {
        List<Panel> out = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            out.add(new Panel(
                    rung.wire(),
                    model.scored(rung).stream()
                            .map(s -> new Dot(s.n(), s.said(), s.came(), s.cameLow(), s.cameHigh(), false))
                            .toList()));
        }
        return out;
    }

    /// The last forecasts of a case, all rungs together.
    public static Panel panel(String name, List<CalibrationBin> bins) {
        return new Panel(
                name,
                bins.stream()
                        .map(b -> new Dot(b.n(), b.said(), b.came(), b.low(), b.high(), false))
                        .toList());
    }

    /// The file.
    public String svg() {
        int columns = Math.max(1, Math.min(COLUMNS, panels.size()));
        int rows = (panels.size() + columns - 1) / columns;
        StringBuilder out = new StringBuilder();
        line(
                out,
                Element.of("svg")
                        .with("xmlns", "http://www.w3.org/2000/svg")
                        .with("viewBox", "0 0 " + (columns * ACROSS + LEFT / 2) + " " + (rows * DOWN + TOP / 2))
                        .with("role", "img")
                        .with("aria-label", title)
                        .begin());
        line(out, "<style>\n" + STYLE + "</style>");
        line(out, words("title", LEFT, 16, "start", title).toString());
        for (int i = 0; i < panels.size(); i++) {
            draw(out, panels.get(i), i % columns * ACROSS + LEFT, i / columns * DOWN + TOP);
        }
        return out.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder out, Panel panel, int x, int y) {
        line(out, words("name", x, y - 6, "start", panel.name()).toString());
        line(
                out,
                Element.of("rect")
                        .with("class", "plot")
                        .with("x", x)
                        .with("y", y)
                        .with("width", SIDE)
                        .with("height", SIDE)
                        .toString());
        line(out, stroke("even", x, y + SIDE, x + SIDE, y).toString());
        for (Map.Entry<Double, String> tick :
                List.of(Map.entry(0.0, "0"), Map.entry(0.5, "50%"), Map.entry(1.0, "100%"))) {
            double at = tick.getKey() * SIDE;
            line(
                    out,
                    words("", x + at, y + SIDE + 12, "middle", tick.getValue()).toString());
            line(
                    out,
                    words("", x - 4.0, y + SIDE - at + 3, "end", tick.getValue())
                            .toString());
        }
        line(out, words("", x + SIDE / 2.0, y + SIDE + 24, "middle", "said").toString());
        panel.dots().forEach(d -> dot(out, d, x, y));
    }

    private static void dot(StringBuilder out, Dot dot, int x, int y) {
        double across = x + dot.said() * SIDE;
        line(
                out,
                stroke("bar", across, y + SIDE * (1 - dot.high()), across, y + SIDE * (1 - dot.low()))
                        .toString());
        line(
                out,
                Element.of("circle")
                        .with("class", dot.hollow() ? "dot hollow" : "dot")
                        .with("cx", Markup.length(across))
                        .with("cy", Markup.length(y + SIDE * (1 - dot.came())))
                        .with("r", Markup.length(Math.min(MOST, 1.5 + Math.log10(Math.max(1, dot.n())) * 1.2)))
                        .add(Element.of("title")
                                .text(String.format(
                                        Locale.ROOT,
                                        "said %.0f%%, came %.0f%% of %d (90%% interval %.0f–%.0f%%)",
                                        dot.said() * 100,
                                        dot.came() * 100,
                                        dot.n(),
                                        dot.low() * 100,
                                        dot.high() * 100)))
                        .toString());
    }

    private static Element stroke(String style, double x1, double y1, double x2, double y2) {
        return Element.of("path")
                .with("class", style)
                .with(
                        "d",
                        "M" + Markup.length(x1) + " " + Markup.length(y1) + "L" + Markup.length(x2) + " "
                                + Markup.length(y2));
    }

    private static Element words(String style, double x, double y, String anchor, String text) {
        Element out = Element.of("text");
        return (style.isEmpty() ? out : out.with("class", style))
                .with("x", Markup.length(x))
                .with("y", Markup.length(y))
                .with("text-anchor", anchor)
                .text(text);
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
