package casus.web.screen;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of the wire as a page writes them for a person.
public final class PlainWords {
    private static final Pattern MONTH_OF_NO_YEAR = Pattern.compile("\\bXXXX-(\\d\\d)(?:-(\\d\\d))?(?!\\d)");
    private static final Pattern DECADE = Pattern.compile("\\b(1[6-9]\\d|20\\d)X\\b");
    private static final Pattern DAY_UNKNOWN = Pattern.compile("\\b(\\d{4}-\\d\\d)-XX\\b");
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private PlainWords() {}

    /// A word of the wire: "same act" of `sameAct`, "co-produced" of `coProduced`; one in capitals stays.
    public static String words(String wire) {
        if (wire.equals(wire.toUpperCase(Locale.ROOT))) {
            return wire;
        }
        String spaced = wire.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.startsWith("co ") ? "co-" + spaced.substring(3) : spaced;
    }

    /// The dates of a text in which something is not known: "April (year not told)" of `XXXX-04`, "the 1990s"
    /// of `199X`. A date of which all is known stays as it is.
    public static String dates(String text) {
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
        return number >= 1 && number <= MONTHS.length ? MONTHS[number - 1] + " (year not reported)" : m.group();
    }
}
