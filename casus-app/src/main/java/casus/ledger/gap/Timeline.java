package casus.ledger.gap;

import casus.ledger.actor.Actors;
import casus.terms.Edtf;
import casus.terms.Rung;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pair's record as an SVG: the words lane above the deeds lane, what is not certain hatched, a tray for
/// what has no date. Circles are words and squares deeds, so nothing rests on colour alone; dark follows the
/// system, print is light. Drawn narrow, so that it can be read on a telephone; on a wide screen it grows no
/// wider than a page. The same gap gives the same bytes.
public final class Timeline {
    private static final int WIDTH = 480;
    private static final int LEFT = 64;
    private static final int RIGHT = 462;
    private static final int ROW = 20;
    private static final int TOP = 36;
    private static final int COLUMN = 228;
    private static final int MOST_IN_TRAY = 20;
    private static final int CHARACTERS = 31;
    private static final double CHARACTER = 6.3;
    private static final String STYLE = """
              svg { background: #ffffff; max-width: 760px; }
              text { font: 12px system-ui, sans-serif; fill: #1b1b1b; }
              .title { font-size: 15px; font-weight: 600; }
              .lane { font-weight: 600; }
              .band { fill: #f3f4f6; }
              .axis, .range { stroke: #4b5563; }
              .mark { fill: #1d4ed8; stroke: #1d4ed8; stroke-width: 1.5; }
              .deed { fill: #9a3412; stroke: #9a3412; }
              .unsure { fill: url(#hatch); }
              .hatch { stroke: #374151; }
              .ground { fill: #ffffff; }
              @media (prefers-color-scheme: dark) {
                svg { background: #111827; }
                text { fill: #f3f4f6; } .band { fill: #1f2937; } .axis, .range { stroke: #d1d5db; }
                .mark { fill: #93c5fd; stroke: #93c5fd; } .deed { fill: #fdba74; stroke: #fdba74; }
                .unsure { fill: url(#hatch); } .hatch { stroke: #e5e7eb; } .ground { fill: #111827; }
              }
              @media print {
                svg { background: #fff; }
                text { fill: #000; } .band { fill: #f3f4f6; } .ground { fill: #fff; } .axis, .range { stroke: #000; }
                .mark { fill: #1d4ed8; stroke: #1d4ed8; } .deed { fill: #9a3412; stroke: #9a3412; } .unsure { fill: url(#hatch); }
                .hatch { stroke: #374151; }
              }
            """;

    private record PlacedStep(Step step, LocalDate from, LocalDate to, int row) {}

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
                .filter(Timeline::isDated)
                .flatMap(s -> s.time().stream())
                .flatMap(t -> Stream.concat(t.earliest().stream(), t.latest().stream()))
                .sorted()
                .toList();
        LocalDate first =
                days.isEmpty() ? LocalDate.of(2000, 1, 1) : days.getFirst().withDayOfYear(1);
        LocalDate last = days.isEmpty()
                ? first.plusYears(1)
                : days.getLast().plusYears(1).withDayOfYear(1);
        List<PlacedStep> wordsLane = place(words, first, last);
        List<PlacedStep> deedsLane = place(deeds, first, last);
        int deedsTop = TOP + height(wordsLane) + 6;
        int axis = deedsTop + height(deedsLane) + 4;
        List<List<Step>> undatedWords = alike(words);
        List<List<Step>> undatedDeeds = alike(deeds);
        int deedsTray = axis + 36 + trayHeight(undatedWords);
        int full = deedsTray + trayHeight(undatedDeeds) + 44;
        head(full, words, deeds);
        lane("words", TOP, wordsLane, first, last);
        lane("deeds", deedsTop, deedsLane, first, last);
        if (!days.isEmpty()) {
            axis(axis, first, last);
        }
        tray("words", undatedWords, axis + 36);
        tray("deeds", undatedDeeds, deedsTray);
        legend(full - 26);
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

    /// Undated acts, those of one label and one certainty together.
    private static List<List<Step>> alike(List<Step> steps) {
        Map<List<Object>, List<Step>> out = new LinkedHashMap<>();
        steps.stream()
                .filter(s -> !isDated(s))
                .forEach(s -> out.computeIfAbsent(List.of(label(s), s.certain()), x -> new ArrayList<>())
                        .add(s));
        return List.copyOf(out.values());
    }

    /// Each mark in the first row that is free where its label goes.
    private static List<PlacedStep> place(List<Step> steps, LocalDate first, LocalDate last) {
        List<PlacedStep> out = new ArrayList<>();
        List<List<double[]>> rows = new ArrayList<>();
        for (Step s : steps) {
            if (!isDated(s)) {
                continue;
            }
            LocalDate from = s.time().flatMap(Edtf::earliest).orElseThrow();
            LocalDate to = s.time().flatMap(Edtf::latest).orElseThrow();
            double start = x(from, first, last);
            double end = Math.max(start, x(to, first, last));
            double label = label(s).length() * CHARACTER + 12;
            double[] taken = isLabelledLeft(end, label)
                    ? new double[] {start - label - 6, end + 8}
                    : new double[] {start - 8, end + label + 6};
            int row = 0;
            while (row < rows.size() && rows.get(row).stream().anyMatch(t -> t[0] < taken[1] && taken[0] < t[1])) {
                row++;
            }
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(taken);
            out.add(new PlacedStep(s, from, to, row));
        }
        return out;
    }

    private static boolean isLabelledLeft(double end, double label) {
        return end + label > WIDTH - 4;
    }

    private static int height(List<PlacedStep> lane) {
        return 12 + ROW * (1 + lane.stream().mapToInt(PlacedStep::row).max().orElse(0));
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + 8 + share * (RIGHT - LEFT - 8);
    }

    private void head(int height, List<Step> words, List<Step> deeds) {
        String title = actors.name(gap.from()) + " → " + actors.name(gap.to());
        long undated = Stream.concat(words.stream(), deeds.stream())
                .filter(s -> !isDated(s))
                .count();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append(
                        "\" preserveAspectRatio=\"xMinYMin meet\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">")
                .append(escape("Words and deeds, " + title))
                .append("</title>\n<desc id=\"d\">")
                .append(escape(words.size() + " words above, " + deeds.size() + " deeds below, " + undated
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
        text(10, 22, "title", title);
    }

    private void lane(String name, int top, List<PlacedStep> marks, LocalDate first, LocalDate last) {
        out.append("<rect class=\"band\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                .formatted(top, WIDTH, height(marks)));
        text(10, top + 20, "lane", name);
        if (marks.isEmpty()) {
            text(LEFT + 2, top + 20, "", "none with a date");
        }
        for (PlacedStep p : marks) {
            int y = top + 16 + p.row() * ROW;
            double from = x(p.from(), first, last);
            double to = Math.max(from, x(p.to(), first, last));
            out.append("<g>");
            tip(List.of(p.step()));
            if (to - from > 8) {
                out.append("<path class=\"range\" stroke-width=\"2\" d=\"M%s %dH%s\"/>".formatted(n(from), y, n(to)));
            }
            mark(p.step(), from, y);
            boolean left = isLabelledLeft(to, label(p.step()).length() * CHARACTER + 12);
            text(left ? from - 10 : Math.max(from, to - 2) + 10, y + 4, left ? "end" : "", label(p.step()));
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

    private void axis(int y, LocalDate first, LocalDate last) {
        out.append("<path class=\"axis\" d=\"M%d %dH%d\"/>\n".formatted(LEFT + 8, y, RIGHT));
        int years = last.getYear() - first.getYear();
        int every = Math.max(1, (years + 6) / 7);
        for (int year = first.getYear(); year <= last.getYear(); year += every) {
            double x = x(LocalDate.of(year, 1, 1), first, last);
            out.append("<path class=\"axis\" d=\"M%s %dV%d\"/>\n".formatted(n(x), y, y + 5));
            text(x, y + 17, "middle", String.valueOf(year));
        }
    }

    private static int trayHeight(List<List<Step>> groups) {
        int shown = (Math.min(groups.size(), MOST_IN_TRAY) + 1) / 2 + (groups.size() > MOST_IN_TRAY ? 1 : 0);
        return groups.isEmpty() ? 0 : 24 + shown * ROW;
    }

    private void tray(String lane, List<List<Step>> groups, int top) {
        if (groups.isEmpty()) {
            return;
        }
        text(10, top + 8, "lane", "undated " + lane);
        int shown = Math.min(groups.size(), MOST_IN_TRAY);
        int rows = (shown + 1) / 2;
        for (int i = 0; i < shown; i++) {
            List<Step> same = groups.get(i);
            double x = 16 + (i / rows) * (double) COLUMN;
            double y = top + 26 + (i % rows) * ROW;
            out.append("<g>");
            tip(same);
            mark(same.getFirst(), x, y);
            text(x + 10, y + 4, "", label(same.getFirst()) + (same.size() == 1 ? "" : " ×" + same.size()));
            out.append("</g>\n");
        }
        if (groups.size() > shown) {
            int more = groups.stream().skip(shown).mapToInt(List::size).sum();
            text(16, top + 30 + rows * ROW, "", "and " + more + " more");
        }
    }

    private void legend(int y) {
        out.append("<circle class=\"mark\" cx=\"16\" cy=\"%d\" r=\"5.5\"/>".formatted(y - 4));
        text(26, y, "", "words");
        out.append("<rect class=\"mark deed\" x=\"74\" y=\"%d\" width=\"11\" height=\"11\"/>".formatted(y - 10));
        text(90, y, "", "deeds");
        out.append("<circle class=\"mark unsure\" cx=\"16\" cy=\"%d\" r=\"5.5\"/>".formatted(y + 14));
        out.append("<rect class=\"mark deed unsure\" x=\"26\" y=\"%d\" width=\"11\" height=\"11\"/>".formatted(y + 8));
        text(44, y + 18, "", "hatched: planned, possible, denied, or on one claimant’s word only");
        out.append('\n');
    }

    private static String label(Step s) {
        String full = (s.told() ? "" : (s.status().equals(Status.HYPOTHETICAL.wire()) ? "possible" : s.status()) + ": ")
                + s.what().toLowerCase(Locale.ROOT)
                + (s.of().equals(Rung.WORDS.wire()) ? "" : " " + s.of());
        return full.length() <= CHARACTERS ? full : full.substring(0, CHARACTERS - 1) + "…";
    }

    private void tip(List<Step> same) {
        out.append("<title>")
                .append(escape(same.stream().map(Timeline::told).collect(Collectors.joining("; "))))
                .append("</title>");
    }

    private static String told(Step s) {
        String words = s.reports().getFirst().common().anchor().exact().replaceAll("\\s+", " ");
        return label(s) + ", " + s.time().map(Edtf::text).orElse("undated") + ", " + s.grade() + ", "
                + s.ids().stream().map(Object::toString).collect(Collectors.joining(" "))
                + (s.speakers().isEmpty() ? "" : ", on the word of " + String.join(", ", new TreeSet<>(s.speakers())))
                + ": “" + words + "”";
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
