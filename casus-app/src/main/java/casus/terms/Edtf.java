package casus.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date as far as it is known: the part of the Extended Date/Time Format (ISO 8601-2:2019, EDTF level 1) that
/// news needs. `2025-01-17`, `2025-06`, `2025`, unknown digits as X (`2025-06-XX`, `XXXX-01`, `199X`), and an
/// interval of two of these with a slash, where an open end is written `..`.
///
/// @param text the EDTF string, checked
public record Edtf(String text) {
    private static final String DAY = "[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?";
    private static final Pattern FORM = Pattern.compile(DAY + "|(" + DAY + "|\\.\\.)/(" + DAY + "|\\.\\.)");
    private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Edtf {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a date in EDTF, such as 2025-01-17, 2025-06 or XXXX-01");
        }
        if (WHOLE_DAY.matcher(text).matches()) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("there is no day " + text, e);
            }
        }
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
        if (day.equals("..") || day.startsWith("XX")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(day.substring(0, 4).replace('X', first ? '0' : '9'));
        boolean monthKnown = day.length() >= 7 && !day.substring(5, 7).contains("X");
        int month = monthKnown ? Integer.parseInt(day.substring(5, 7)) : first ? 1 : 12;
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        boolean dayKnown = monthKnown && day.length() == 10 && !day.substring(8).contains("X");
        YearMonth in = YearMonth.of(year, month);
        return Optional.of(dayKnown ? LocalDate.parse(day) : first ? in.atDay(1) : in.atEndOfMonth());
    }

    @Override
    public String toString() {
        return text;
    }
}
