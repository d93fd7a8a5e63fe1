package casus.terms;

import casus.terms.code.WireName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A row of likelihood words with their ranges, and how a probability is said in it. Never two rows in one text.
public enum Yardstick implements WireName {
    /// US Intelligence Community Directive 203 (2015), D.6.e(2)(a), first row: see [Likelihood].
    ICD203(icd()),
    /// UK Professional Head of Intelligence Assessment, Probability Yardstick (2018). It leaves gaps between
    /// its ranges on purpose; a number in a gap takes the word of the nearer range, the lower one at the middle.
    PHIA(List.of(
            new Band("remote chance", 0, 5),
            new Band("highly unlikely", 10, 20),
            new Band("unlikely", 25, 35),
            new Band("realistic possibility", 40, 50),
            new Band("likely", 55, 75),
            new Band("highly likely", 80, 90),
            new Band("almost certain", 95, 99))),
    /// No words: the number stands alone.
    NUMBERS(List.of());

    /// One word and its range.
    ///
    /// @param words       in lower case
    /// @param lowPercent  lower bound
    /// @param highPercent upper bound
    public record Band(String words, int lowPercent, int highPercent) {
        /// The range as printed: "5–20%".
        public String range() {
            return String.format(Locale.ROOT, "%d–%d%%", lowPercent, highPercent);
        }

        private double distance(double percent) {
            return Math.max(0, Math.max(lowPercent - percent, percent - highPercent));
        }
    }

    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;
    private static final double PERCENT = 100;

    private final List<Band> bands;

    Yardstick(List<Band> bands) {
        this.bands = bands;
    }

    private static List<Band> icd() {
        List<Band> out = new ArrayList<>();
        for (Likelihood l : Likelihood.values()) {
            out.add(new Band(l.words(), l.lowPercent(), l.highPercent()));
        }
        return List.copyOf(out);
    }

    /// All words of the row, lowest first.
    public List<Band> bands() {
        return bands;
    }

    /// The word for a probability; empty below 1% and from 99% on, where the number stands alone.
    public Optional<Band> of(Probability probability) {
        if (probability.value() < LEAST || probability.value() >= MOST) {
            return Optional.empty();
        }
        double p = probability.value();
        Optional<Band> inside = bands.stream()
                .filter(b -> p >= b.lowPercent() / PERCENT && p < b.highPercent() / PERCENT)
                .findFirst();
        double percent = p * PERCENT;
        return inside.or(() -> bands.stream().min(Comparator.comparingDouble(b -> b.distance(percent))));
    }

    /// Word, range and number in one breath: "very unlikely (5–20%; estimate 12%)"; the number alone where
    /// there is no word.
    public String phrase(Probability probability) {
        return of(probability)
                .map(b -> b.words() + " (" + b.range() + "; estimate " + probability.percent() + ")")
                .orElse(probability.percent());
    }
}
