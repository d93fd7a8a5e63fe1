package casus.ledger.gap;

import casus.ledger.actor.Actors;
import casus.ledger.gap.LaneLayout.PlacedStep;
import casus.ledger.gap.LaneLayout.Side;
import casus.terms.Edtf;
import casus.terms.Rung;
import casus.terms.code.Status;
import casus.terms.markup.Element;
import casus.terms.markup.Markup;
import java.time.LocalDate;
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
    private static final double RADIUS = 5.5;
    private static final int TOP = 36;
    private static final int COLUMN = 228;
    private static final int MOST_IN_TRAY = 20;
    private static final int CHARACTERS = 31;
    private static final LaneLayout.Measures MEASURES = new LaneLayout.Measures(
            WIDTH, LEFT, LEFT + 8, RIGHT, ROW, 6.3, 12, 8, 8, 6, false, LaneLayout.Rounding.YEAR, 0);
    private static final String STYLE = """
              svg { background: #ffffff; max-width: 760px; }
              text { font: 12px "Liberation Sans", system-ui, sans-serif; fill: #1b1b1b; }
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
        List<Step> all = gap.steps().toList();
        LaneLayout layout = LaneLayout.of(MEASURES, all);
        List<PlacedStep> wordsLane = layout.lane(all, false, Timeline::label);
        List<PlacedStep> deedsLane = layout.lane(all, true, Timeline::label);
        int deedsTop = TOP + layout.height(wordsLane) + 6;
        int axis = deedsTop + layout.height(deedsLane) + 4;
        List<List<Step>> undatedWords = alike(words);
        List<List<Step>> undatedDeeds = alike(deeds);
        int deedsTray = axis + 36 + trayHeight(undatedWords);
        int full = deedsTray + trayHeight(undatedDeeds) + 44;
        head(full, words, deeds);
        lane("words", TOP, layout.height(wordsLane), wordsLane);
        lane("deeds", deedsTop, layout.height(deedsLane), deedsLane);
        if (layout.dated()) {
            axis(axis, layout);
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

    /// Undated acts, those of one label and one certainty together.
    private static List<List<Step>> alike(List<Step> steps) {
        Map<List<Object>, List<Step>> out = new LinkedHashMap<>();
        steps.stream()
                .filter(s -> !LaneLayout.isDated(s))
                .forEach(s -> out.computeIfAbsent(List.of(label(s), s.certain()), x -> new ArrayList<>())
                        .add(s));
        return List.copyOf(out.values());
    }

    private void head(int height, List<Step> words, List<Step> deeds) {
        String title = actors.name(gap.from()) + " → " + actors.name(gap.to());
        long undated = Stream.concat(words.stream(), deeds.stream())
                .filter(s -> !LaneLayout.isDated(s))
                .count();
        line(Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + WIDTH + " " + height)
                .with("preserveAspectRatio", "xMinYMin meet")
                .with("role", "img")
                .with("aria-labelledby", "t d")
                .begin());
        line(Element.of("title").with("id", "t").text(flat("Words and deeds, " + title)));
        line(Element.of("desc")
                .with("id", "d")
                .text(flat(words.size() + " words above, " + deeds.size() + " deeds below, " + undated
                        + " of them undated in a tray; hatched is not certain. The same as a table: casus gap "
                        + gap.from() + " " + gap.to())));
        out.append("<style>\n").append(STYLE).append("</style>\n");
        line(Element.of("defs")
                .add(Element.of("pattern")
                        .with("id", "hatch")
                        .with("width", 4)
                        .with("height", 4)
                        .with("patternUnits", "userSpaceOnUse")
                        .with("patternTransform", "rotate(45)")
                        .add(path("hatch", "M0 0V4").with("stroke-width", "1.6"))));
        line(Element.of("rect").with("class", "ground").with("width", WIDTH).with("height", height));
        line(text(10, 22, "title", title));
    }

    private void lane(String name, int top, int height, List<PlacedStep> marks) {
        line(Element.of("rect")
                .with("class", "band")
                .with("x", 0)
                .with("y", top)
                .with("width", WIDTH)
                .with("height", height));
        line(text(10, top + 20, "lane", name));
        if (marks.isEmpty()) {
            out.append(text(LEFT + 2, top + 20, "", "none with a date"));
        }
        for (PlacedStep p : marks) {
            int y = top + 16 + p.row() * ROW;
            Element g = Element.of("g").add(tip(List.of(p.step())));
            if (p.to() - p.from() > 8) {
                g.add(Element.of("path")
                        .with("class", "range")
                        .with("stroke-width", 2)
                        .with("d", "M" + Markup.length(p.from()) + " " + y + "H" + Markup.length(p.to())));
            }
            boolean left = p.side() == Side.LEFT;
            g.add(mark(p.step(), p.from(), y))
                    .add(text(
                            left ? p.from() - 10 : Math.max(p.from(), p.to() - 2) + 10,
                            y + 4,
                            left ? "end" : "",
                            label(p.step())));
            line(g);
        }
    }

    private static Element mark(Step s, double x, double y) {
        String kind = "mark" + (s.deed() ? " deed" : "") + (s.certain() ? "" : " unsure");
        return s.deed() ? square(kind, x - RADIUS, y - RADIUS) : circle(kind, x, y);
    }

    private static Element square(String kind, double x, double y) {
        return Element.of("rect")
                .with("class", kind)
                .with("x", Markup.length(x))
                .with("y", Markup.length(y))
                .with("width", 11)
                .with("height", 11);
    }

    private static Element circle(String kind, double x, double y) {
        return Element.of("circle")
                .with("class", kind)
                .with("cx", Markup.length(x))
                .with("cy", Markup.length(y))
                .with("r", Markup.length(RADIUS));
    }

    private static Element path(String kind, String d) {
        return Element.of("path").with("class", kind).with("d", d);
    }

    private void axis(int y, LaneLayout layout) {
        line(path("axis", String.format(Locale.ROOT, "M%d %dH%d", LEFT + 8, y, RIGHT)));
        int first = layout.first().getYear();
        int last = layout.last().getYear();
        int every = Math.max(1, (last - first + 6) / 7);
        for (int year = first; year <= last; year += every) {
            double x = layout.x(LocalDate.of(year, 1, 1));
            line(path("axis", String.format(Locale.ROOT, "M%s %dV%d", Markup.length(x), y, y + 5)));
            out.append(text(x, y + 17, "middle", String.valueOf(year)));
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
        line(text(10, top + 8, "lane", "undated " + lane));
        int shown = Math.min(groups.size(), MOST_IN_TRAY);
        int rows = (shown + 1) / 2;
        for (int i = 0; i < shown; i++) {
            List<Step> same = groups.get(i);
            double x = 16 + (i / rows) * (double) COLUMN;
            double y = top + 26 + (i % rows) * ROW;
            line(Element.of("g")
                    .add(tip(same))
                    .add(mark(same.getFirst(), x, y))
                    .add(text(
                            x + 10, y + 4, "", label(same.getFirst()) + (same.size() == 1 ? "" : " ×" + same.size()))));
        }
        if (groups.size() > shown) {
            int more = groups.stream().skip(shown).mapToInt(List::size).sum();
            out.append(text(16, top + 30 + rows * ROW, "", "and " + more + " more"));
        }
    }

    private void legend(int y) {
        out.append(circle("mark", 16, y - 4))
                .append(text(26, y, "", "words"))
                .append(square("mark deed", 74, y - 10))
                .append(text(90, y, "", "deeds"))
                .append(circle("mark unsure", 16, y + 14))
                .append(square("mark deed unsure", 26, y + 8));
        line(text(44, y + 18, "", "hatched: planned, possible, denied, or on one claimant’s word only"));
    }

    private static String label(Step s) {
        String full = (s.told() ? "" : (s.status().equals(Status.HYPOTHETICAL.wire()) ? "possible" : s.status()) + ": ")
                + s.what().toLowerCase(Locale.ROOT)
                + (s.of().equals(Rung.WORDS.wire()) ? "" : " " + s.of());
        return full.length() <= CHARACTERS ? full : full.substring(0, CHARACTERS - 1) + "…";
    }

    private static Element tip(List<Step> same) {
        return Element.of("title").text(flat(same.stream().map(Timeline::told).collect(Collectors.joining("; "))));
    }

    private static String told(Step s) {
        String words = s.reports().getFirst().common().anchor().exact().replaceAll("\\s+", " ");
        return label(s) + ", " + s.time().map(Edtf::text).orElse("undated") + ", " + s.grade() + ", "
                + s.ids().stream().map(Object::toString).collect(Collectors.joining(" "))
                + (s.speakers().isEmpty() ? "" : ", on the word of " + String.join(", ", new TreeSet<>(s.speakers())))
                + ": “" + words + "”";
    }

    /// @param kind `end` or `middle`, or a class; empty for neither
    private static Element text(double x, double y, String kind, String words) {
        Element text = Element.of("text").with("x", Markup.length(x)).with("y", Markup.length(y));
        if (!kind.isEmpty()) {
            boolean anchor = kind.equals("end") || kind.equals("middle");
            text.with(anchor ? "text-anchor" : "class", kind);
        }
        return text.text(flat(words));
    }

    private void line(Object markup) {
        out.append(markup).append('\n');
    }

    private static String flat(String words) {
        return words.replaceAll("\\p{Cntrl}", " ");
    }
}
