package casus.history;

import casus.terms.markup.Markup;
import java.util.List;
import java.util.Locale;

/// The past rhythm of two actors as a picture: acts by quarter, forth above the line and back below it.
public final class Rhythm {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int LEFT = 36;
    private static final int MIDDLE = 100;
    private static final int REACH = 70;

    private Rhythm() {}

    /// One SVG element, readable on light and dark ground.
    public static String svg(Outlook outlook, String actor, String partner) {
        List<Outlook.Month> months = outlook.rhythm();
        int first = months.isEmpty() ? 0 : quarter(months.getFirst());
        int last = months.isEmpty() ? 0 : quarter(months.getLast());
        int n = last - first + 1;
        int[] forth = new int[n];
        int[] back = new int[n];
        int most = 1;
        for (Outlook.Month m : months) {
            int q = quarter(m) - first;
            forth[q] += m.forth();
            back[q] += m.back();
            most = Math.max(most, Math.max(forth[q], back[q]));
        }
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"",
                WIDTH,
                HEIGHT,
                Markup.inDoubleQuotes("Dated acts by quarter: " + actor + " towards " + partner + " above the line, "
                        + partner + " towards " + actor + " below it")));
        out.append(
                " font-family=\"Liberation Sans, sans-serif\" font-size=\"13\">\n<style>svg{background:#fff;color:#222}"
                        + ".f{fill:#1d5fa3}.b{fill:#b4540a}text{fill:currentColor}line{stroke:currentColor}"
                        + "@media(prefers-color-scheme:dark){svg{background:#16181c;color:#ddd}.f{fill:#7fb2ea}.b{fill:#f0a060}}"
                        + "</style>\n");
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"18\">%s towards %s</text>%n",
                LEFT,
                Markup.inDoubleQuotes(actor),
                Markup.inDoubleQuotes(partner)));
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">%s towards %s</text>%n",
                LEFT,
                HEIGHT - 8,
                Markup.inDoubleQuotes(partner),
                Markup.inDoubleQuotes(actor)));
        double step = (WIDTH - LEFT - 10.0) / n;
        for (int q = 0; q < n; q++) {
            double x = LEFT + q * step;
            bar(out, "f", x, step, MIDDLE - (double) REACH * forth[q] / most, (double) REACH * forth[q] / most);
            bar(out, "b", x, step, MIDDLE, (double) REACH * back[q] / most);
            int year = (first + q) / 4;
            if ((first + q) % 4 == 0 && (n < 40 || year % 5 == 0)) {
                out.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" font-size=\"11\">%d</text>%n",
                        x,
                        MIDDLE + REACH + 16,
                        year));
            }
        }
        out.append(String.format(
                Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n", LEFT, MIDDLE, WIDTH - 10, MIDDLE));
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"11\">%d</text>%n",
                LEFT - 4,
                MIDDLE - REACH + 8,
                most));
        return out.append("</svg>\n").toString().replace("\r", "");
    }

    private static void bar(StringBuilder out, String side, double x, double step, double y, double height) {
        if (height > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
                    side,
                    x,
                    y,
                    Math.max(1, step * .8),
                    height));
        }
    }

    private static int quarter(Outlook.Month m) {
        return m.month().getYear() * 4 + (m.month().getMonthValue() - 1) / 3;
    }
}
