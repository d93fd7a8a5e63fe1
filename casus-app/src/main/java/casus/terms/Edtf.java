package casus.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as far as it is known: the part of the Extended Date/Time Format (ISO 8601-2:2019, EDTF level 1) that
/// news needs. `2025-01-17`, `2025-06`, `2025`, unknown digits as X (`2025-06-XX`, `XXXX-01`, `199X`), and an
/// interval of two of these with a slash, where an open end is written `..`.
///
/// Of a year the last digits can be unknown, of a month or day only both. A month stands behind a year that is
/// known or wholly unknown, and a day behind a known month; the day must exist and an interval must not end before
/// it begins.
///
/// @param text the EDTF string, checked
public record Edtf(String text) {
    private static final Pattern DAY =
            Pattern.compile("(?<year>[0-9]{4}|[0-9]{0,3}X{1,4})(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?)?");
    private static final String OPEN = "..";
    private static final String UNKNOWN = "XX";
    private static final int LEAP = 2000;
    private static final int DAY_LENGTH = 10;
    private static final int SHORTEST_MONTH = 28;

    public Edtf {
        int slash = text.indexOf('/');
        if (slash < 0) {
            check(text, text);
        } else {
            String from = text.substring(0, slash);
            String to = text.substring(slash + 1);
            if (from.equals(OPEN) && to.equals(OPEN)) {
                throw new IllegalArgumentException("\"" + text + "\" is an interval that is open at both ends");
            }
            for (String end : new String[] {from, to}) {
                if (!end.equals(OPEN)) {
                    check(end, text);
                }
            }
            Optional<LocalDate> first = bound(from, true);
            Optional<LocalDate> last = bound(to, false);
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                throw new IllegalArgumentException("\"" + text + "\" ends before it begins");
            }
        }
    }

    /// @param whole what it is a part of
    private static void check(String date, String whole) {
        if (isPlainDay(date)) {
            return;
        }
        Matcher m = DAY.matcher(date);
        if (!m.matches() || m.group("year").length() != 4) {
            throw new IllegalArgumentException(
                    "\"" + whole + "\" is not a date in EDTF, such as 2025-01-17, 2025-06 or XXXX-01");
        }
        String year = m.group("year");
        String month = Objects.requireNonNullElse(m.group("month"), "");
        String day = Objects.requireNonNullElse(m.group("day"), "");
        if (!month.isEmpty() && year.contains("X") && !year.equals(UNKNOWN + UNKNOWN)) {
            throw new IllegalArgumentException(
                    "\"" + whole + "\" gives a month of a year that is known in part: write the year alone");
        }
        if (month.equals(UNKNOWN) && !day.isEmpty() && !day.equals(UNKNOWN)) {
            throw new IllegalArgumentException("\"" + whole + "\" gives a day of a month that is not known");
        }
        if (month.isEmpty() || month.equals(UNKNOWN)) {
            return;
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            throw new IllegalArgumentException("there is no month " + month + " in \"" + whole + "\"");
        }
        if (!day.isEmpty() && !day.equals(UNKNOWN)) {
            int last = YearMonth.of(year.contains("X") ? LEAP : Integer.parseInt(year), number)
                    .lengthOfMonth();
            if (Integer.parseInt(day) < 1 || Integer.parseInt(day) > last) {
                throw new IllegalArgumentException("there is no day " + date);
            }
        }
    }

    /// A day up to the 28th of its month, which every month has: most dates by far, and seen without a pattern.
    private static boolean isPlainDay(String date) {
        if (date.length() != DAY_LENGTH || date.charAt(4) != '-' || date.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < DAY_LENGTH; i++) {
            char sign = date.charAt(i);
            if (i != 4 && i != 7 && (sign < '0' || sign > '9')) {
                return false;
            }
        }
        int month = 10 * (date.charAt(5) - '0') + date.charAt(6) - '0';
        int day = 10 * (date.charAt(8) - '0') + date.charAt(9) - '0';
        return month >= 1 && month <= 12 && day >= 1 && day <= SHORTEST_MONTH;
    }

    /// A whole day.
    public static Edtf of(LocalDate day) {
        return new Edtf(day.toString());
    }

    /// Whether `text` can be read at all.
    public static Optional<Edtf> find(String text) {
        try {
            return Optional.of(new Edtf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether this is an interval.
    public boolean isInterval() {
        return text.contains("/");
    }

    /// Whether both could be the same day, month or year: no known digit of one contradicts the other.
    /// A shorter date agrees with every longer one that begins like it.
    public boolean mayEqual(Edtf other) {
        if (isInterval() || other.isInterval()) {
            return overlaps(other);
        }
        String a = text;
        String b = other.text;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i) && a.charAt(i) != 'X' && b.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    private boolean overlaps(Edtf other) {
        LocalDate from = earliest().orElse(LocalDate.MIN);
        LocalDate to = latest().orElse(LocalDate.MAX);
        return !other.earliest().orElse(LocalDate.MIN).isAfter(to)
                && !other.latest().orElse(LocalDate.MAX).isBefore(from);
    }

    /// The first day it can be; empty if the year is not known.
    public Optional<LocalDate> earliest() {
        return bound(text.contains("/") ? text.substring(0, text.indexOf('/')) : text, true);
    }

    /// The last day it can be; empty if the year is not known.
    public Optional<LocalDate> latest() {
        return bound(text.contains("/") ? text.substring(text.indexOf('/') + 1) : text, false);
    }

    private static Optional<LocalDate> bound(String day, boolean first) {
        if (day.equals(OPEN) || day.startsWith(UNKNOWN)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(day.substring(0, 4).replace('X', first ? '0' : '9'));
        boolean monthKnown = day.length() >= 7 && !day.substring(5, 7).contains("X");
        int month = monthKnown ? Integer.parseInt(day.substring(5, 7)) : first ? 1 : 12;
        boolean dayKnown = monthKnown && day.length() == 10 && !day.substring(8).contains("X");
        YearMonth in = YearMonth.of(year, month);
        return Optional.of(dayKnown ? LocalDate.parse(day) : first ? in.atDay(1) : in.atEndOfMonth());
    }

    @Override
    public String toString() {
        return text;
    }
}
