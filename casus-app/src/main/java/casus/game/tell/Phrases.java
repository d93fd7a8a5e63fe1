package casus.game.tell;

import casus.game.play.Spread;
import casus.terms.Likelihood;
import casus.terms.Probability;
import java.util.Locale;

/// How numbers are said.
final class Phrases {
    private Phrases() {}

    /// A likelihood in the words of ICD 203, with its interval.
    static String likelihood(Spread s) {
        return Likelihood.phrase(new Probability(Math.clamp(s.mean(), 0, 1))) + ", " + percent(s.low()) + " to "
                + percent(s.high());
    }

    static String percent(double p) {
        return new Probability(Math.clamp(p, 0, 1)).percent();
    }

    static String points(Spread s) {
        return point(s.mean()) + " (" + point(s.low()) + " to " + point(s.high()) + ")";
    }

    static String point(double change) {
        return Math.abs(change) < 0.0005 ? "0.0" : String.format(Locale.ROOT, "%+.1f", change * 100);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
