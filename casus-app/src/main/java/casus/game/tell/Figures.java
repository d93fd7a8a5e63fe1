package casus.game.tell;

import casus.game.play.CrisisForecast;
import casus.game.play.Periods;
import casus.game.play.Spread;
import casus.terms.Rung;
import casus.terms.markup.Element;
import casus.terms.markup.Markup;
import java.util.Objects;

/// The report's figures, as SVG that takes its colours from the page. Each has its numbers in a table
/// beside it.
final class Figures {
    private static final int WIDE = 420;
    private static final int HIGH = 150;
    private static final int LEFT = 36;

    private Figures() {}

    /// Bars of P(rung | attack) with their intervals.
    static String ladder(CrisisForecast o) {
        int row = 26;
        Element svg = picture(
                row * Rung.values().length + 8, "chance of each rung given an attack; the table holds the numbers");
        for (Rung rung : Rung.values()) {
            Spread r = Objects.requireNonNull(o.rungs().get(rung));
            int y = row * rung.ordinal() + 4;
            double from = 110;
            double wide = WIDE - from - 10;
            svg.add(Element.of("text").with("x", 0).with("y", y + 15).text(rung.wire()))
                    .add(rectangle(from, y + 3, wide * r.mean(), 14, "bar"))
                    .add(Element.of("line")
                            .with("class", "whisker")
                            .with("x1", Markup.tenths(from + wide * r.low()))
                            .with("x2", Markup.tenths(from + wide * r.high()))
                            .with("y1", y + 10)
                            .with("y2", y + 10));
        }
        return figure(svg, "Given an attack; the line is the 90% interval.");
    }

    /// A fan over the months.
    static String fan(Periods.Fan fan) {
        int last = fan.months().size() - 1;
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        StringBuilder mid = new StringBuilder();
        for (int m = 0; m <= last; m++) {
            Spread s = fan.months().get(m);
            double x = LEFT + (WIDE - LEFT - 8.0) * m / Math.max(1, last);
            up.append(m == 0 ? "M" : "L").append(point(x, s.high()));
            down.insert(0, "L" + point(x, s.low()));
            mid.append(m == 0 ? "M" : "L").append(point(x, s.mean()));
        }
        Element svg = picture(HIGH + 24, fan.name() + " over " + last + " months; the table holds the numbers");
        for (double level : new double[] {0, 0.5, 1}) {
            svg.add(Element.of("line")
                            .with("class", "axis")
                            .with("x1", LEFT)
                            .with("x2", WIDE - 8)
                            .with("y1", Markup.tenths(y(level)))
                            .with("y2", Markup.tenths(y(level))))
                    .add(Element.of("text")
                            .with("x", 0)
                            .with("y", Markup.tenths(y(level) + 4))
                            .text(Double.toString(level)));
        }
        svg.add(label(LEFT, "start", "0"))
                .add(label((LEFT + WIDE - 8) / 2.0, "middle", "months"))
                .add(label(WIDE - 8.0, "end", Integer.toString(last)))
                .add(path("band", up + "" + down + "Z"))
                .add(path("mid", mid.toString()));
        return figure(svg, fan.name());
    }

    private static Element picture(int high, String what) {
        return Element.of("svg")
                .with("viewBox", "0 0 " + WIDE + " " + high)
                .with("role", "img")
                .with("aria-label", what);
    }

    private static String figure(Element svg, String caption) {
        return Element.of("figure").add(svg).add(Element.of("figcaption").text(caption)) + "\n";
    }

    private static Element label(double x, String anchor, String text) {
        return Element.of("text")
                .with("x", Markup.tenths(x))
                .with("y", HIGH + 22)
                .with("text-anchor", anchor)
                .text(text);
    }

    private static Element path(String style, String d) {
        return Element.of("path").with("class", style).with("d", d);
    }

    private static String point(double x, double value) {
        return Markup.tenths(x) + " " + Markup.tenths(y(value));
    }

    private static double y(double value) {
        return HIGH + 8 - HIGH * Math.clamp(value, 0, 1);
    }

    private static Element rectangle(double x, double y, double wide, double high, String style) {
        return Element.of("rect")
                .with("class", style)
                .with("x", Markup.tenths(x))
                .with("y", Markup.tenths(y))
                .with("width", Markup.tenths(wide))
                .with("height", Markup.tenths(high));
    }
}
