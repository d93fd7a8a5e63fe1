package casus.terms.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates of which something is not known, as a reader is told them.
public final class PlainDates {
    private static final Pattern MONTH_OF_NO_YEAR = Pattern.compile("\\bXXXX-(\\d\\d)(?:-(\\d\\d))?(?!\\d)");
    private static final Pattern DECADE = Pattern.compile("\\b(1[6-9]\\d|20\\d)X\\b");
    private static final Pattern DAY_UNKNOWN = Pattern.compile("\\b(\\d{4}-\\d\\d)-XX\\b");
    private static final int MONTHS = 12;

    private PlainDates() {}

    /// The dates of a text in which something is not known: "April (year not reported)" of `XXXX-04`, "the 1990s"
    /// of `199X`. A date of which all is known stays as it is.
    public static String of(String text) {
        String months = MONTH_OF_NO_YEAR
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        (m.group(2) == null ? "" : Integer.parseInt(m.group(2)) + " ") + month(m)));
        return DAY_UNKNOWN
                .matcher(DECADE.matcher(months).replaceAll("the $10s"))
                .replaceAll("$1");
    }

    private static String month(MatchResult m) {
        int number = Integer.parseInt(m.group(1));
        return number >= 1 && number <= MONTHS
                ? Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " (year not reported)"
                : m.group();
    }
}
