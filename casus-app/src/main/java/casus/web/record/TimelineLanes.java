package casus.web.record;

import casus.ledger.compare.GoodsClasses;
import casus.ledger.gap.LaneLayout;
import casus.ledger.gap.LaneLayout.PlacedStep;
import casus.ledger.gap.LaneLayout.Side;
import casus.ledger.gap.Step;
import casus.terms.Edtf;
import casus.terms.Rung;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import casus.terms.markup.Markup;
import casus.terms.text.Phrase;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import casus.work.EntrySentences;
import casus.work.RungWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Where everything stands in the picture of a pair's words and deeds: words above, deeds below, time from left
/// to right, each mark in the first row that is free where its label goes; what has no date stands at the latest
/// day it can have been, and in a tray where too many do.
///
/// @param width  of the picture, in its own units
/// @param height of the picture
/// @param words  the lane above
/// @param deeds  the lane below
/// @param axis   the height at which the axis runs
/// @param ticks  on the axis
/// @param tray   what has no date, in rows below the axis
public record TimelineLanes(
        int width, int height, Lane words, Lane deeds, int axis, List<Tick> ticks, List<Mark> tray) {
    private static final int WIDTH = 1000;
    private static final int LEFT = 76;
    private static final int RIGHT = 985;
    private static final int ROW = 22;
    private static final int TOP = 8;
    private static final int CHARACTERS = 34;
    private static final int CHARACTERS_IN_TRAY = 44;
    private static final int TRAY_COLUMNS = 3;
    private static final int MOST_IN_TRAY = 45;
    private static final int MOST_ON_A_DAY = 14;
    private static final int TAIL = 24;
    private static final LaneLayout.Measures MEASURES = new LaneLayout.Measures(
            WIDTH, LEFT, LEFT + 10, RIGHT - 10, ROW, 6.6, 14, 9, 10, 8, true, LaneLayout.Rounding.MONTH, 0.5);

    /// @param top    its upper edge
    /// @param height of it
    public record Lane(String name, int top, int height, List<Mark> marks) {}

    /// A line on the axis.
    public record Tick(String x, String label) {}

    /// One act.
    ///
    /// @param x     its middle, or the beginning of the time it may have been in
    /// @param range how long that time is in the picture; 0 for a day
    /// @param textX where its label begins, or ends
    /// @param left  whether the label stands left of it
    /// @param sure  told as done, and not on one claimant's word
    /// @param latest whether the day is only the latest it can have been: the day its article was in print by
    public record Mark(
            String x,
            int y,
            String range,
            String textX,
            boolean left,
            boolean deed,
            boolean sure,
            boolean latest,
            String label,
            String told,
            Link link) {}

    /// Draws.
    ///
    /// @param link to the sentence of an act
    /// @param by   the latest day of an act without a date
    static TimelineLanes of(List<Step> steps, Function<Step, Link> link, Function<Step, Optional<LocalDate>> by) {
        Set<Step> latest = new HashSet<>();
        Map<List<Object>, Integer> piled = new HashMap<>();
        List<Step> dated = steps.stream()
                .map(s -> LaneLayout.isDated(s)
                        ? s
                        : by.apply(s)
                                .filter(d -> piled.merge(List.of(d, s.deed()), 1, Integer::sum) <= MOST_ON_A_DAY)
                                .map(d -> {
                                    Step late = on(s, d);
                                    latest.add(late);
                                    return late;
                                })
                                .orElse(s))
                .toList();
        LaneLayout layout = LaneLayout.of(MEASURES, dated);
        List<PlacedStep> words = layout.lane(dated, false, TimelineLanes::label);
        List<PlacedStep> deeds = layout.lane(dated, true, TimelineLanes::label);
        int deedsTop = TOP + layout.height(words) + 8;
        int axis = deedsTop + layout.height(deeds) + 6;
        List<Mark> tray = tray(dated, axis + 52, link);
        int rows = (tray.size() + TRAY_COLUMNS - 1) / TRAY_COLUMNS;
        return new TimelineLanes(
                WIDTH,
                axis + 28 + (rows == 0 ? 0 : 30 + rows * ROW),
                new Lane("words", TOP, layout.height(words), marks(words, TOP, false, link, latest)),
                new Lane("deeds", deedsTop, layout.height(deeds), marks(deeds, deedsTop, true, link, latest)),
                axis,
                layout.dated() ? ticks(layout) : List.of(),
                tray);
    }

    /// The act as if it were of this day.
    private static Step on(Step s, LocalDate day) {
        return new Step(
                s.what(),
                s.of(),
                s.deed(),
                false,
                s.told(),
                Optional.of(new Edtf(day.toString())),
                s.speakers(),
                s.grade(),
                s.reports());
    }

    /// How many acts have no date.
    static long undated(List<Step> steps) {
        return steps.stream().filter(s -> !LaneLayout.isDated(s)).count();
    }

    private static List<Mark> marks(
            List<PlacedStep> lane, int top, boolean deed, Function<Step, Link> link, Set<Step> latest) {
        return lane.stream()
                .map(p -> {
                    double range = p.to() - p.from() > 6 ? p.to() - p.from() : 0;
                    return new Mark(
                            Markup.length(p.from()),
                            top + 17 + p.row() * ROW,
                            Markup.length(range),
                            Markup.length(labelled(p, range)
                                    - (p.side() == Side.LEFT && latest.contains(p.step()) ? TAIL : 0)),
                            p.side() == Side.LEFT,
                            deed,
                            p.step().certain(),
                            latest.contains(p.step()),
                            label(p.step()),
                            told(p.step(), latest.contains(p.step())),
                            link.apply(p.step()));
                })
                .toList();
    }

    private static double labelled(PlacedStep p, double range) {
        return switch (p.side()) {
            case RIGHT -> p.from() + range + 10;
            case LEFT -> p.from() - 10;
            case OVER -> p.from() + 10;
        };
    }

    private static List<Mark> tray(List<Step> steps, int top, Function<Step, Link> link) {
        List<Step> undated = steps.stream()
                .filter(s -> !LaneLayout.isDated(s))
                .sorted(Comparator.comparing(Step::deed)
                        .thenComparing(s -> !s.told())
                        .thenComparing(TimelineLanes::label)
                        .thenComparing(s -> s.reports().getFirst().id()))
                .limit(MOST_IN_TRAY)
                .toList();
        int rows = (undated.size() + TRAY_COLUMNS - 1) / TRAY_COLUMNS;
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < undated.size(); i++) {
            Step s = undated.get(i);
            double x = 18 + (i / rows) * (double) ((WIDTH - 20) / TRAY_COLUMNS);
            out.add(new Mark(
                    Markup.length(x),
                    top + (i % rows) * ROW,
                    "0",
                    Markup.length(x + 12),
                    false,
                    s.deed(),
                    s.certain(),
                    false,
                    Phrase.cut(what(s), CHARACTERS_IN_TRAY),
                    told(s, false),
                    link.apply(s)));
        }
        return out;
    }

    private static List<Tick> ticks(LaneLayout layout) {
        LocalDate first = layout.first();
        LocalDate last = layout.last();
        long months = ChronoUnit.MONTHS.between(first, last);
        int every = months <= 12 ? 1 : months <= 36 ? 3 : 12 * (int) Math.max(1, (months / 12 + 11) / 12);
        List<Tick> out = new ArrayList<>();
        double before = 0;
        LocalDate at = every < 12 ? first : first.withDayOfYear(1);
        for (; !at.isAfter(last); at = at.plusMonths(every)) {
            if (!at.isBefore(first)) {
                double x = layout.x(at);
                if (out.isEmpty() || x - before >= (every < 12 ? 64 : 44)) {
                    out.add(new Tick(
                            Markup.length(x),
                            every < 12 ? at.toString().substring(0, 7) : String.valueOf(at.getYear())));
                    before = x;
                }
            }
        }
        layout.days().forEach(day -> {
            double x = layout.x(day);
            String month = day.toString().substring(0, 7);
            if (out.stream()
                    .allMatch(t -> Math.abs(Double.parseDouble(t.x()) - x) >= 64
                            && !t.label().equals(month))) {
                out.add(new Tick(Markup.length(x), month));
            }
        });
        return out;
    }

    /// The act in a few words, cut where they are long.
    private static String label(Step s) {
        return Phrase.cut(what(s), CHARACTERS);
    }

    /// "delivered air defence systems", "planned: gave aid (relief)".
    static String what(Step s) {
        boolean event = s.what().equals(s.what().toUpperCase(Locale.ROOT));
        String of = s.of().equals(Rung.WORDS.wire()) ? "" : event ? " (" + kind(s.of()) + ")" : " " + goods(s.of());
        return (s.told() ? "" : (s.status().equals(Status.HYPOTHETICAL.wire()) ? "possible" : s.status()) + ": ")
                + (event ? EntrySentences.act(EventType.valueOf(s.what())) : PlainWords.words(s.what()))
                + of;
    }

    /// The kind of help in one word.
    private static String kind(String of) {
        String name = RungWords.load().named(of);
        return name.contains(" ") ? of : name;
    }

    /// A class of goods as a noun.
    private static String goods(String of) {
        return switch (of) {
            case "other", "nuclear" -> of + " goods";
            case GoodsClasses.UNSPECIFIED -> "arms, not said which";
            default -> of;
        };
    }

    private static String told(Step s, boolean latest) {
        return s.ids().getFirst() + ", " + (latest ? "undated, not later than " : "")
                + s.time().map(t -> PlainWords.dates(t.text())).orElse("undated") + ": “"
                + SafeWords.flat(s.reports().getFirst().common().anchor().exact()) + "”";
    }
}
