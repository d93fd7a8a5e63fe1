package casus.web.answer;

import casus.terms.Probability;
import java.util.Locale;

/// Numbers and small words as every screen of an answer shows them.
public final class AnswerWords {
    private static final double HUNDRED = 100;
    private static final double HALF_TENTH = 0.0005;

    private AnswerWords() {}

    /// A coordinate.
    public static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }

    /// A share as a place between 0 and 100.
    public static String at(double share) {
        return n(HUNDRED * Math.clamp(share, 0, 1));
    }

    /// The interval in whole per cent, rounded outwards: "12 to 47%".
    public static String interval(double low, double high) {
        return (int) Math.floor(low * HUNDRED) + " to " + (int) Math.ceil(high * HUNDRED) + "%";
    }

    /// The same.
    public static String interval(Probability low, Probability high) {
        return interval(low.value(), high.value());
    }

    /// A probability with one decimal, for tables in which small differences matter: "3.4%".
    public static String exact(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * HUNDRED);
    }

    /// A change in points of a hundred: "+1.2", "·" below a twentieth.
    public static String points(double change) {
        return Math.abs(change) < HALF_TENTH ? "·" : change(change);
    }

    /// The same with zeros: "+0.0".
    public static String change(double change) {
        return String.format(Locale.ROOT, "%+.1f", change * HUNDRED).replace('-', '−');
    }

    /// Log-odds with a sign: "+0.41".
    public static String logOdds(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    /// A likelihood ratio: "1.8", "0.25".
    public static String ratio(double value) {
        return value >= 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : value >= 0.1 ? String.format(Locale.ROOT, "%.2f", value) : String.format(Locale.ROOT, "%.3f", value);
    }

    /// "1 source", "3 sources".
    public static String count(int n, String one, String more) {
        return n + " " + (n == 1 ? one : more);
    }
}
