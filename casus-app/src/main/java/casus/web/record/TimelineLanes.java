package casus.web.record;

import casus.ledger.compare.GoodsClasses;
import casus.ledger.gap.Step;
import casus.terms.Edtf;
import casus.terms.Rung;
import casus.terms.code.Status;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Where everything stands in the picture of a pair's words and deeds: words above, deeds below, time from left
/// to right, each mark in the first row that is free where its label goes; what has no date stands in a tray.
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
    private static final double CHARACTER = 6.6;
    private static final int TRAY_COLUMNS = 3;
    private static final int MOST_IN_TRAY = 45;

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
    public record Mark(
            String x,
            int y,
            String range,
            String textX,
            boolean left,
            boolean deed,
            boolean sure,
            String label,
            String told,
            Link link) {}

    /// Where a label stands: beside its mark, or over a time so long that no side has room.
    private enum Side {
        RIGHT,
        LEFT,
        OVER
    }

    private record PlacedLabel(Step step, double from, double to, int row, Side side) {
        double text(double range) {
            return switch (side) {
                case RIGHT -> from + range + 10;
                case LEFT -> from - 10;
                case OVER -> from + 10;
            };
        }
    }

    /// Draws.
    ///
    /// @param link to the sentence of an act
    static TimelineLanes of(List<Step> steps, Function<Step, Link> link) {
        List<LocalDate> days = steps.stream()
                .filter(TimelineLanes::isDated)
                .flatMap(s -> s.time().stream())
                .flatMap(t -> java.util.stream.Stream.concat(t.earliest().stream(), t.latest().stream()))
                .sorted()
                .toList();
        LocalDate first =
                days.isEmpty() ? LocalDate.of(2000, 1, 1) : days.getFirst().withDayOfMonth(1);
        LocalDate last = days.isEmpty()
                ? first.plusYears(1)
                : days.getLast().plusMonths(1).withDayOfMonth(1);
        List<PlacedLabel> words = place(steps, false, first, last);
        List<PlacedLabel> deeds = place(steps, true, first, last);
        int deedsTop = TOP + height(words) + 8;
        int axis = deedsTop + height(deeds) + 6;
        List<Mark> tray = tray(steps, axis + 52, link);
        int rows = (tray.size() + TRAY_COLUMNS - 1) / TRAY_COLUMNS;
        return new TimelineLanes(
                WIDTH,
                axis + 28 + (rows == 0 ? 0 : 30 + rows * ROW),
                new Lane("words", TOP, height(words), marks(words, TOP, false, link)),
                new Lane("deeds", deedsTop, height(deeds), marks(deeds, deedsTop, true, link)),
                axis,
                days.isEmpty() ? List.of() : ticks(first, last),
                tray);
    }

    /// How many acts have no date.
    static long undated(List<Step> steps) {
        return steps.stream().filter(s -> !isDated(s)).count();
    }

    private static boolean isDated(Step s) {
        return s.time().flatMap(Edtf::earliest).isPresent()
                && s.time().flatMap(Edtf::latest).isPresent();
    }

    private static List<PlacedLabel> place(List<Step> steps, boolean deeds, LocalDate first, LocalDate last) {
        List<PlacedLabel> out = new ArrayList<>();
        List<List<double[]>> rows = new ArrayList<>();
        steps.stream()
                .filter(s -> s.deed() == deeds && isDated(s))
                .sorted(Comparator.comparing(
                                (Step s) -> s.time().flatMap(Edtf::earliest).orElseThrow())
                        .thenComparing(s -> s.reports().getFirst().id()))
                .forEach(s -> {
                    double from = x(s.time().flatMap(Edtf::earliest).orElseThrow(), first, last);
                    double to = Math.max(from, x(s.time().flatMap(Edtf::latest).orElseThrow(), first, last));
                    double label = label(s).length() * CHARACTER + 14;
                    boolean right = to + label <= WIDTH - 4;
                    Side side = right ? Side.RIGHT : from - label >= LEFT ? Side.LEFT : Side.OVER;
                    double[] taken = switch (side) {
                        case RIGHT -> new double[] {from - 9, to + label + 8};
                        case LEFT -> new double[] {from - label - 8, to + 10};
                        case OVER -> new double[] {from - 9, Math.max(to, from + label) + 10};
                    };
                    int row = 0;
                    while (row < rows.size()
                            && rows.get(row).stream().anyMatch(t -> t[0] < taken[1] && taken[0] < t[1])) {
                        row++;
                    }
                    if (row == rows.size()) {
                        rows.add(new ArrayList<>());
                    }
                    rows.get(row).add(taken);
                    out.add(new PlacedLabel(s, from, to, row, side));
                });
        return out;
    }

    private static int height(List<PlacedLabel> lane) {
        return 12 + ROW * (1 + lane.stream().mapToInt(PlacedLabel::row).max().orElse(0));
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + 10 + share * (RIGHT - LEFT - 20);
    }

    private static List<Mark> marks(List<PlacedLabel> lane, int top, boolean deed, Function<Step, Link> link) {
        return lane.stream()
                .map(p -> {
                    double range = p.to() - p.from() > 6 ? p.to() - p.from() : 0;
                    return new Mark(
                            n(p.from()),
                            top + 17 + p.row() * ROW,
                            n(range),
                            n(p.text(range)),
                            p.side() == Side.LEFT,
                            deed,
                            p.step().certain(),
                            label(p.step()),
                            told(p.step()),
                            link.apply(p.step()));
                })
                .toList();
    }

    private static List<Mark> tray(List<Step> steps, int top, Function<Step, Link> link) {
        List<Step> undated = steps.stream()
                .filter(s -> !isDated(s))
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
                    n(x),
                    top + (i % rows) * ROW,
                    "0",
                    n(x + 12),
                    false,
                    s.deed(),
                    s.certain(),
                    cut(what(s), CHARACTERS_IN_TRAY),
                    told(s),
                    link.apply(s)));
        }
        return out;
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last) {
        long months = ChronoUnit.MONTHS.between(first, last);
        int every = months <= 12 ? 1 : months <= 36 ? 3 : 12 * (int) Math.max(1, (months / 12 + 11) / 12);
        List<Tick> out = new ArrayList<>();
        LocalDate at = every < 12 ? first : first.withDayOfYear(1);
        for (; !at.isAfter(last); at = at.plusMonths(every)) {
            if (!at.isBefore(first)) {
                out.add(new Tick(
                        n(x(at, first, last)),
                        every < 12 ? at.toString().substring(0, 7) : String.valueOf(at.getYear())));
            }
        }
        return out;
    }

    /// The act in a few words, cut where they are long.
    private static String label(Step s) {
        return cut(what(s), CHARACTERS);
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    /// "delivered air defence systems", "planned: aid (humanitarian)".
    static String what(Step s) {
        boolean event = s.what().equals(s.what().toUpperCase(Locale.ROOT));
        String of = s.of().equals(Rung.WORDS.wire()) ? "" : event ? " (" + s.of() + ")" : " " + goods(s.of());
        return (s.told() ? "" : (s.status().equals(Status.HYPOTHETICAL.wire()) ? "possible" : s.status()) + ": ")
                + PlainWords.words(s.what()).toLowerCase(Locale.ROOT)
                + of;
    }

    /// A class of goods as a noun.
    private static String goods(String of) {
        return switch (of) {
            case "other", "nuclear" -> of + " goods";
            case GoodsClasses.UNSPECIFIED -> "arms, not said which";
            default -> of;
        };
    }

    private static String told(Step s) {
        return s.ids().getFirst() + ", "
                + s.time().map(t -> PlainWords.dates(t.text())).orElse("undated") + ": “"
                + SafeWords.flat(s.reports().getFirst().common().anchor().exact()) + "”";
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
