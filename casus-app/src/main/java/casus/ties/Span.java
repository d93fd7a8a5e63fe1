package casus.ties;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// From a day to a day; the last is no longer part of it. A day known to the month or year alone begins a span on its
/// first day and ends one on its last.
///
/// @param from  empty if it always was, as far as the tables go
/// @param until empty if it has not ended
public record Span(Optional<LocalDate> from, Optional<LocalDate> until) {
    /// Of what never began, such as a treaty that was signed and not ratified.
    static final Span NEVER = new Span(Optional.of(LocalDate.MAX), Optional.empty());

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// @param from  `yyyy`, `yyyy-mm`, `yyyy-mm-dd` or blank
    /// @param until likewise
    /// @throws java.time.format.DateTimeParseException if one is none of these
    public static Span of(String from, String until) {
        return new Span(first(from), last(until));
    }

    private static Optional<LocalDate> first(String day) {
        return switch (day.length()) {
            case 0 -> Optional.empty();
            case YEAR -> Optional.of(LocalDate.of(Integer.parseInt(day), 1, 1));
            case MONTH -> Optional.of(YearMonth.parse(day).atDay(1));
            default -> Optional.of(LocalDate.parse(day));
        };
    }

    private static Optional<LocalDate> last(String day) {
        return switch (day.length()) {
            case 0 -> Optional.empty();
            case YEAR -> Optional.of(LocalDate.of(Integer.parseInt(day) + 1, 1, 1));
            case MONTH -> Optional.of(YearMonth.parse(day).plusMonths(1).atDay(1));
            default -> Optional.of(LocalDate.parse(day));
        };
    }

    /// Whether the day lies in it.
    public boolean holds(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(u -> !day.isBefore(u)).isEmpty();
    }
}
