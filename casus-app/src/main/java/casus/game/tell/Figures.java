package casus.game.tell;

import casus.game.play.CrisisForecast;
import casus.game.play.Periods;
import casus.game.play.Spread;
import casus.terms.Rung;
import java.util.Locale;
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
        StringBuilder out = new StringBuilder();
        int row = 26;
        int height = row * Rung.values().length + 8;
        out.append("<figure><svg viewBox=\"0 0 ")
                .append(WIDE)
                .append(' ')
                .append(height)
                .append(
                        "\" role=\"img\" aria-label=\"chance of each rung given an attack; the table holds the numbers\">");
        for (Rung rung : Rung.values()) {
            Spread r = Objects.requireNonNull(o.rungs().get(rung));
            int y = row * rung.ordinal() + 4;
            double from = 110;
            double wide = WIDE - from - 10;
            out.append("<text x=\"0\" y=\"")
                    .append(y + 15)
                    .append("\">")
                    .append(rung.wire())
                    .append("</text>")
                    .append(rectangle(from, y + 3, wide * r.mean(), 14, "bar"))
                    .append("<line class=\"whisker\" x1=\"")
                    .append(n(from + wide * r.low()))
                    .append("\" x2=\"")
                    .append(n(from + wide * r.high()))
                    .append("\" y1=\"")
                    .append(y + 10)
                    .append("\" y2=\"")
                    .append(y + 10)
                    .append("\"/>");
        }
        out.append("</svg><figcaption>Given an attack; the line is the 90% interval.</figcaption></figure>\n");
        return out.toString();
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
            up.append(m == 0 ? "M" : "L").append(n(x)).append(' ').append(n(y(s.high())));
            down.insert(0, "L" + n(x) + " " + n(y(s.low())));
            mid.append(m == 0 ? "M" : "L").append(n(x)).append(' ').append(n(y(s.mean())));
        }
        StringBuilder axis = new StringBuilder();
        for (double level : new double[] {0, 0.5, 1}) {
            axis.append("<line class=\"axis\" x1=\"")
                    .append(LEFT)
                    .append("\" x2=\"")
                    .append(WIDE - 8)
                    .append("\" y1=\"")
                    .append(n(y(level)))
                    .append("\" y2=\"")
                    .append(n(y(level)))
                    .append("\"/><text x=\"0\" y=\"")
                    .append(n(y(level) + 4))
                    .append("\">")
                    .append(level)
                    .append("</text>");
        }
        axis.append(label(LEFT, "start", "0"))
                .append(label((LEFT + WIDE - 8) / 2.0, "middle", "months"))
                .append(label(WIDE - 8.0, "end", Integer.toString(last)));
        return "<figure><svg viewBox=\"0 0 " + WIDE + " " + (HIGH + 24) + "\" role=\"img\" aria-label=\""
                + HtmlBuilder.escaped(fan.name())
                + " over " + last + " months; the table holds the numbers\">" + axis + "<path class=\"band\" d=\"" + up
                + down
                + "Z\"/><path class=\"mid\" d=\"" + mid + "\"/></svg><figcaption>" + HtmlBuilder.escaped(fan.name())
                + "</figcaption></figure>\n";
    }

    private static String label(double x, String anchor, String text) {
        return "<text x=\"" + n(x) + "\" y=\"" + (HIGH + 22) + "\" text-anchor=\"" + anchor + "\">" + text + "</text>";
    }

    private static double y(double value) {
        return HIGH + 8 - HIGH * Math.clamp(value, 0, 1);
    }

    private static String rectangle(double x, double y, double wide, double high, String style) {
        return "<rect class=\"" + style + "\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(wide) + "\" height=\""
                + n(high) + "\"/>";
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
