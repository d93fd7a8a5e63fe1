package casus.web.screen;

import casus.terms.text.PlainDates;
import java.util.Locale;

/// Words of the wire as a page writes them for a person.
public final class PlainWords {
    private PlainWords() {}

    /// A word of the wire: "same act" of `sameAct`, "co-produced" of `coProduced`; one in capitals stays.
    public static String words(String wire) {
        if (wire.equals(wire.toUpperCase(Locale.ROOT))) {
            return wire;
        }
        String spaced = wire.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.startsWith("co ") ? "co-" + spaced.substring(3) : spaced;
    }

    /// A grade for a reader: the letter only where somebody gave one, the digit in words where it says something.
    /// "not rated" of `F6`, "not rated, doubtful" of `F4`; `B2` stays.
    public static String grade(String grade) {
        if (!grade.startsWith("F") || grade.length() != 2) {
            return grade;
        }
        return "not rated"
                + switch (grade.charAt(1)) {
                    case '1' -> ", confirmed";
                    case '2' -> ", probably true";
                    case '3' -> ", possibly true";
                    case '4' -> ", doubtful";
                    case '5' -> ", improbable";
                    default -> "";
                };
    }

    /// The dates of a text in which something is not known: "April (year not reported)" of `XXXX-04`, "the 1990s"
    /// of `199X`. A date of which all is known stays as it is.
    public static String dates(String text) {
        return PlainDates.of(text);
    }
}
