package casus.terms;

import java.util.Locale;
import java.util.Optional;

/// The seven likelihood words of US Intelligence Community Directive 203 (2015), section D.6.e(2)(a), first
/// row.
///
/// Bands are half-open, `[low, high)`. Below 1% and from 99% on there is no word: the number stands alone.
public enum Likelihood {
    ALMOST_NO_CHANCE("almost no chance", 1, 5),
    VERY_UNLIKELY("very unlikely", 5, 20),
    UNLIKELY("unlikely", 20, 45),
    ROUGHLY_EVEN_CHANCE("roughly even chance", 45, 55),
    LIKELY("likely", 55, 80),
    VERY_LIKELY("very likely", 80, 95),
    ALMOST_CERTAIN("almost certain", 95, 99);

    private final String words;
    private final int lowPercent;
    private final int highPercent;

    Likelihood(String words, int lowPercent, int highPercent) {
        this.words = words;
        this.lowPercent = lowPercent;
        this.highPercent = highPercent;
    }

    /// The word for a probability; empty outside [0.01, 0.99).
    public static Optional<Likelihood> of(Probability probability) {
        for (Likelihood likelihood : values()) {
            if (probability.value() >= likelihood.lowPercent / 100.0
                    && probability.value() < likelihood.highPercent / 100.0) {
                return Optional.of(likelihood);
            }
        }
        return Optional.empty();
    }

    /// Word, range and number in one breath: "very unlikely (5–20%; estimate 12%)"; "<1%" where no word
    /// applies.
    public static String phrase(Probability probability) {
        return of(probability)
                .map(l -> l.words + " (" + l.range() + "; estimate " + probability.percent() + ")")
                .orElse(probability.percent());
    }

    /// The words of ICD 203, in lower case.
    public String words() {
        return words;
    }

    /// The band as ICD 203 prints it: "5–20%".
    public String range() {
        return String.format(Locale.ROOT, "%d–%d%%", lowPercent, highPercent);
    }

    /// Lower bound in per cent, included.
    public int lowPercent() {
        return lowPercent;
    }

    /// Upper bound in per cent, excluded.
    public int highPercent() {
        return highPercent;
    }
}
