package casus.ledger.gap;

import casus.ledger.Actors;
import casus.terms.Edtf;
import casus.terms.Rung;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pair's record as an SVG: the words lane above the deeds lane, what is not certain hatched, a tray for what has no
/// date. Circles are words and squares deeds, so nothing rests on colour alone; dark follows the system, print is
/// light. The same gap gives the same bytes.
public final class Timeline {
    private static final int WIDTH = 960;
    private static final int LEFT = 80;
    private static final int RIGHT = 940;
    private static final int ROW = 22;
    private static final int LABEL = 190;
    private static final int MOST_IN_TRAY = 12;
    private static final int CHARACTERS = 30;
    private static final String STYLE = """
              text { font: 12px system-ui, sans-serif; fill: #1b1b1b; }
              .title { font-size: 16px; font-weight: 600; }
              .lane { font-weight: 600; }
              .band { fill: #f3f4f6; }
              .axis, .range { stroke: #4b5563; }
              .mark { fill: #1d4ed8; stroke: #1d4ed8; stroke-width: 1.5; }
              .deed { fill: #9a3412; stroke: #9a3412; }
              .unsure { fill: url(#hatch); }
              .hatch { stroke: #374151; }
              .ground { fill: #ffffff; }
              @media (prefers-color-scheme: dark) {
                text { fill: #f3f4f6; } .band { fill: #1f2937; } .axis, .range { stroke: #d1d5db; }
                .mark { fill: #93c5fd; stroke: #93c5fd; } .deed { fill: #fdba74; stroke: #fdba74; }
                .unsure { fill: url(#hatch); } .hatch { stroke: #e5e7eb; } .ground { fill: #111827; }
              }
              @media print {
                text { fill: #000; } .band { fill: #f3f4f6; } .ground { fill: #fff; } .axis, .range { stroke: #000; }
                .mark { fill: #1d4ed8; stroke: #1d4ed8; } .deed { fill: #9a3412; stroke: #9a3412; } .unsure { fill: url(#hatch); }
              }
            """;

    private record Placed(Step step, LocalDate from, LocalDate to, int row) {}

    private final Actors actors;
    private final Gap gap;
    private final StringBuilder out = new StringBuilder();

    private Timeline(Gap gap, Actors actors) {
        this.gap = gap;
        this.actors = actors;
    }

    /// The whole file.
    public static String of(Gap gap, Actors actors) {
        return new Timeline(gap, actors).draw();
    }

    private String draw() {
        List<Step> words = steps(false);
        List<Step> deeds = steps(true);
        List<LocalDate> days = Stream.concat(words.stream(), deeds.stream())
                .flatMap(s -> s.time().stream())
                .flatMap(t -> Stream.concat(t.earliest().stream(), t.latest().stream()))
                .sorted()
                .toList();
        LocalDate first =
                days.isEmpty() ? LocalDate.of(2000, 1, 1) : days.getFirst().withDayOfYear(1);
        LocalDate last = days.isEmpty()
                ? first.plusYears(1)
                : days.getLast().plusYears(1).withDayOfYear(1);
        List<Placed> wordsLane = place(words, first, last);
        List<Placed> deedsLane = place(deeds, first, last);
        int wordsHeight = height(wordsLane);
        int deedsHeight = height(deedsLane);
        List<Step> tray = Stream.concat(words.stream(), deeds.stream())
                .filter(s -> !isDated(s))
                .toList();
        int trayRows = (Math.min(tray.size(), MOST_IN_TRAY) + 3) / 4 + (tray.size() > MOST_IN_TRAY ? 1 : 0);
        int top = 40;
        int deedsTop = top + wordsHeight + 8;
        int axis = deedsTop + deedsHeight + 4;
        int trayTop = axis + 44;
        int full = trayTop + 24 + Math.max(1, trayRows) * ROW + 30;
        head(full, words.size(), deeds.size(), tray.size());
        lane("words", top, wordsHeight, wordsLane, first, last);
        lane("deeds", deedsTop, deedsHeight, deedsLane, first, last);
        axis(axis, top, first, last);
        tray(tray, trayTop);
        legend(full - 10);
        return out.append("</svg>\n").toString();
    }

    private List<Step> steps(boolean deeds) {
        return gap.steps()
                .filter(s -> s.deed() == deeds)
                .sorted(Comparator.comparing(
                                (Step s) -> s.time().flatMap(Edtf::earliest).orElse(LocalDate.MAX))
                        .thenComparing(s -> s.reports().getFirst().id()))
                .toList();
    }

    private static boolean isDated(Step s) {
        return s.time().flatMap(Edtf::earliest).isPresent()
                && s.time().flatMap(Edtf::latest).isPresent();
    }

    /// Each mark in the first row that is free where its label goes.
    private List<Placed> place(List<Step> steps, LocalDate first, LocalDate last) {
        List<Placed> out = new ArrayList<>();
        List<Double> freeFrom = new ArrayList<>();
        for (Step s : steps) {
            if (!isDated(s)) {
                continue;
            }
            LocalDate from = s.time().flatMap(Edtf::earliest).orElseThrow();
            LocalDate to = s.time().flatMap(Edtf::latest).orElseThrow();
            double until = x(to, first, last);
            double left = until > RIGHT - LABEL ? x(from, first, last) - LABEL : x(from, first, last);
            int row = 0;
            while (row < freeFrom.size() && freeFrom.get(row) > left) {
                row++;
            }
            double end = until > RIGHT - LABEL ? until + 8 : until + LABEL + 6;
            if (row == freeFrom.size()) {
                freeFrom.add(end);
            } else {
                freeFrom.set(row, end);
            }
            out.add(new Placed(s, from, to, row));
        }
        return out;
    }

    private static int height(List<Placed> lane) {
        return 12 + ROW * (1 + lane.stream().mapToInt(Placed::row).max().orElse(0));
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + share * (RIGHT - LEFT);
    }

    private void head(int height, int words, int deeds, int undated) {
        String title = actors.name(gap.from()) + " → " + actors.name(gap.to());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">")
                .append(escape("Words and deeds, " + title))
                .append("</title>\n<desc id=\"d\">")
                .append(escape(words + " words above, " + deeds + " deeds below, " + undated
                        + " of them undated in a tray; hatched is not certain. The same as a table: casus gap "
                        + gap.from() + " " + gap.to()))
                .append("</desc>\n<style>\n")
                .append(STYLE)
                .append(
                        "</style>\n<defs><pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
                                + " patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V4\" stroke-width=\"1.6\"/></pattern></defs>\n")
                .append("<rect class=\"ground\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\"/>\n");
        text(16, 24, "title", title);
    }

    private void lane(String name, int top, int height, List<Placed> marks, LocalDate first, LocalDate last) {
        out.append("<rect class=\"band\" x=\"0\" y=\"")
                .append(top)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\"/>\n");
        text(16, top + 20, "lane", name);
        for (Placed p : marks) {
            int y = top + 16 + p.row() * ROW;
            double from = x(p.from(), first, last);
            double to = x(p.to(), first, last);
            out.append("<g>");
            tip(p.step());
            if (to - from > 8) {
                out.append("<path class=\"range\" stroke-width=\"2\" d=\"M%s %dH%s\"/>".formatted(n(from), y, n(to)));
            }
            mark(p.step(), from, y);
            boolean atTheEnd = to > RIGHT - LABEL;
            text(atTheEnd ? from - 10 : Math.max(from, to - 2) + 10, y + 4, atTheEnd ? "end" : "", label(p.step()));
            out.append("</g>\n");
        }
    }

    private void mark(Step s, double x, double y) {
        String kind = "mark" + (s.deed() ? " deed" : "") + (s.certain() ? "" : " unsure");
        out.append(
                s.deed()
                        ? "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"11\" height=\"11\"/>"
                                .formatted(kind, n(x - 5.5), n(y - 5.5))
                        : "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"5.5\"/>".formatted(kind, n(x), n(y)));
    }

    private void axis(int y, int top, LocalDate first, LocalDate last) {
        out.append("<path class=\"axis\" d=\"M%d %dH%d\"/>\n".formatted(LEFT, y, RIGHT));
        int years = last.getYear() - first.getYear();
        int every = Math.max(1, (years + 9) / 10);
        for (int year = first.getYear(); year <= last.getYear(); year += every) {
            double x = x(LocalDate.of(year, 1, 1), first, last);
            out.append("<path class=\"axis\" d=\"M%s %dV%d\"/>\n".formatted(n(x), y, y + 5));
            text(x, y + 18, "middle", String.valueOf(year));
        }
        if (top > y) {
            throw new IllegalStateException("the axis stands above the lanes");
        }
    }

    private void tray(List<Step> undated, int top) {
        text(16, top + 14, "lane", "undated");
        int shown = Math.min(undated.size(), MOST_IN_TRAY);
        for (int i = 0; i < shown; i++) {
            Step s = undated.get(i);
            double x = LEFT + (i % 4) * 216.0 + 6;
            double y = top + 10 + (i / 4) * ROW;
            out.append("<g>");
            tip(s);
            mark(s, x, y);
            text(x + 10, y + 4, "", label(s));
            out.append("</g>\n");
        }
        if (undated.size() > shown) {
            text(LEFT, top + 14 + ((shown + 3) / 4) * ROW, "", "and " + (undated.size() - shown) + " more");
        }
    }

    private void legend(int y) {
        out.append("<circle class=\"mark\" cx=\"86\" cy=\"%d\" r=\"5.5\"/>".formatted(y - 4));
        text(96, y, "", "words");
        out.append("<rect class=\"mark deed\" x=\"150\" y=\"%d\" width=\"11\" height=\"11\"/>".formatted(y - 10));
        text(166, y, "", "deeds");
        out.append("<circle class=\"mark unsure\" cx=\"226\" cy=\"%d\" r=\"5.5\"/>".formatted(y - 4));
        out.append(
                "<rect class=\"mark deed unsure\" x=\"238\" y=\"%d\" width=\"11\" height=\"11\"/>".formatted(y - 10));
        text(256, y, "", "hatched: planned, possible, denied, or on one claimant’s word only");
        out.append('\n');
    }

    private static String label(Step s) {
        String full = (s.told() ? "" : s.status() + ": ")
                + s.what().toLowerCase(Locale.ROOT)
                + (s.of().equals(Rung.WORDS.wire()) ? "" : " " + s.of());
        return full.length() <= CHARACTERS ? full : full.substring(0, CHARACTERS - 1) + "…";
    }

    private void tip(Step s) {
        String ids = s.ids().stream().map(Object::toString).collect(Collectors.joining(" "));
        String words = s.reports().getFirst().common().anchor().exact().replaceAll("\\s+", " ");
        out.append("<title>")
                .append(escape(label(s) + ", "
                        + s.time().map(Edtf::text).orElse("undated") + ", " + s.grade() + ", " + ids
                        + (s.speakers().isEmpty()
                                ? ""
                                : ", on the word of " + String.join(", ", new TreeSet<>(s.speakers())))
                        + ": “" + words + "”"))
                .append("</title>");
    }

    private void text(double x, double y, String kind, String words) {
        String anchor = kind.equals("end") || kind.equals("middle") ? " text-anchor=\"" + kind + "\"" : "";
        String css = anchor.isEmpty() && !kind.isEmpty() ? " class=\"" + kind + "\"" : "";
        out.append("<text x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y))
                .append('"')
                .append(css)
                .append(anchor)
                .append('>')
                .append(escape(words))
                .append("</text>");
        if (anchor.isEmpty() && !css.isEmpty()) {
            out.append('\n');
        }
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    private static String escape(String words) {
        return words.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
