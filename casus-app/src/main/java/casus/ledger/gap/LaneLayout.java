package casus.ledger.gap;

import casus.terms.Edtf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where the acts of a pair stand in a picture: a lane of words and one of deeds, time from left to right, each
/// act in the first row that is free where its label goes. What has no date stands in no lane.
///
/// @param measures of the picture
/// @param first    day at its left end
/// @param last     day at its right end
/// @param dated    whether any act has a date
/// @param days     on which an act begins or ends, and both ends, in order
public record LaneLayout(Measures measures, LocalDate first, LocalDate last, boolean dated, List<LocalDate> days) {
    private static final int PADDING = 12;
    private static final int EDGE = 4;

    /// To what the ends of the time are rounded.
    public enum Rounding {
        MONTH {
            @Override
            LocalDate down(LocalDate day) {
                return day.withDayOfMonth(1);
            }

            @Override
            LocalDate up(LocalDate day) {
                return down(day.plusMonths(1));
            }
        },
        YEAR {
            @Override
            LocalDate down(LocalDate day) {
                return day.withDayOfYear(1);
            }

            @Override
            LocalDate up(LocalDate day) {
                return down(day.plusYears(1));
            }
        };

        abstract LocalDate down(LocalDate day);

        abstract LocalDate up(LocalDate day);
    }

    /// Lengths in the picture's own units.
    ///
    /// @param width     of the picture
    /// @param left      a label left of its mark begins no farther left; where `mayStandOver`
    /// @param from      where the first day stands
    /// @param to        where the last day stands
    /// @param row       height of a row
    /// @param character width of a letter of a label
    /// @param label     what a label takes beside its letters
    /// @param before    room before a mark
    /// @param after     room after a mark whose label stands elsewhere
    /// @param beyond    room at a label's far end
    /// @param mayStandOver whether a label that has room on neither side stands over its time, and not on the left
    /// @param rounding  of the ends of the time
    /// @param byPlace   how far a day stands by its place in the row of days rather than by its distance, 0 to 1
    public record Measures(
            int width,
            int left,
            int from,
            int to,
            int row,
            double character,
            int label,
            int before,
            int after,
            int beyond,
            boolean mayStandOver,
            Rounding rounding,
            double byPlace) {}

    /// Where a label stands: beside its mark, or over a time so long that no side has room.
    public enum Side {
        RIGHT,
        LEFT,
        OVER
    }

    /// An act in its lane.
    ///
    /// @param from where its time begins
    /// @param to   where it ends, no farther left
    /// @param row  in the lane, from 0
    /// @param side where its label stands
    public record PlacedStep(Step step, double from, double to, int row, Side side) {}

    /// A layout for these acts.
    public static LaneLayout of(Measures measures, List<Step> steps) {
        List<LocalDate> days = steps.stream()
                .filter(LaneLayout::isDated)
                .flatMap(s -> s.time().stream())
                .flatMap(t -> Stream.concat(t.earliest().stream(), t.latest().stream()))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            LocalDate any = LocalDate.of(2000, 1, 1);
            return new LaneLayout(measures, any, any.plusYears(1), false, List.of(any, any.plusYears(1)));
        }
        Rounding rounding = measures.rounding();
        LocalDate first = rounding.down(days.getFirst());
        LocalDate last = rounding.up(days.getLast());
        return new LaneLayout(
                measures,
                first,
                last,
                true,
                Stream.of(Stream.of(first), days.stream(), Stream.of(last))
                        .flatMap(d -> d)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// Whether an act has a date that is bounded on both sides.
    public static boolean isDated(Step step) {
        return step.time().flatMap(Edtf::earliest).isPresent()
                && step.time().flatMap(Edtf::latest).isPresent();
    }

    /// Where a day stands.
    public double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        double at = measures.byPlace() == 0 ? share : share + measures.byPlace() * (place(day) - share);
        return measures.from() + at * (measures.to() - measures.from());
    }

    /// The place of a day in the row of days, from 0 to 1; between two of them by its distance from both.
    private double place(LocalDate day) {
        int next = 0;
        while (next < days.size() - 1 && days.get(next).isBefore(day)) {
            next++;
        }
        int before = Math.max(0, next - 1);
        long span = Math.max(1, ChronoUnit.DAYS.between(days.get(before), days.get(next)));
        double part = next == before ? 0 : (double) ChronoUnit.DAYS.between(days.get(before), day) / span;
        return (before + part) / Math.max(1, days.size() - 1);
    }

    /// A lane.
    ///
    /// @param deeds whether it is the one of deeds
    /// @param label of an act, in words
    public List<PlacedStep> lane(List<Step> steps, boolean deeds, Function<Step, String> label) {
        List<PlacedStep> out = new ArrayList<>();
        List<List<double[]>> rows = new ArrayList<>();
        steps.stream()
                .filter(s -> s.deed() == deeds && isDated(s))
                .sorted(Comparator.comparing(
                                (Step s) -> s.time().flatMap(Edtf::earliest).orElseThrow())
                        .thenComparing(s -> s.reports().getFirst().id()))
                .forEach(s -> out.add(placed(s, label.apply(s), rows)));
        return out;
    }

    private PlacedStep placed(Step step, String label, List<List<double[]>> rows) {
        double from = x(step.time().flatMap(Edtf::earliest).orElseThrow());
        double to = Math.max(from, x(step.time().flatMap(Edtf::latest).orElseThrow()));
        double wide = label.length() * measures.character() + measures.label();
        Side side = side(from, to, wide);
        double[] taken = switch (side) {
            case RIGHT -> new double[] {from - measures.before(), to + wide + measures.beyond()};
            case LEFT -> new double[] {from - wide - measures.beyond(), to + measures.after()};
            case OVER -> new double[] {from - measures.before(), Math.max(to, from + wide) + measures.after()};
        };
        int row = 0;
        while (row < rows.size() && rows.get(row).stream().anyMatch(t -> t[0] < taken[1] && taken[0] < t[1])) {
            row++;
        }
        if (row == rows.size()) {
            rows.add(new ArrayList<>());
        }
        rows.get(row).add(taken);
        return new PlacedStep(step, from, to, row, side);
    }

    private Side side(double from, double to, double wide) {
        if (to + wide <= measures.width() - EDGE) {
            return Side.RIGHT;
        }
        return !measures.mayStandOver() || from - wide >= measures.left() ? Side.LEFT : Side.OVER;
    }

    /// How high a lane is.
    public int height(List<PlacedStep> lane) {
        return PADDING
                + measures.row()
                        * (1 + lane.stream().mapToInt(PlacedStep::row).max().orElse(0));
    }
}
