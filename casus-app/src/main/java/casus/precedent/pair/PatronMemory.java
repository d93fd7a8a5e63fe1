package casus.precedent.pair;

import casus.terms.LogOdds;
import casus.terms.Rung;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a patron is from what its features let one expect, by what it decided in earlier attacks on the same protégé
/// and, weighing less, on others: the mode of a normal random intercept (partial pooling; Breslow and Clayton 1993,
/// Journal of the American Statistical Association 88: 9–25), each earlier decision weighing half as much after every
/// half-life. Cost: rounds × the patron's decisions. It fails where a government has changed its mind.
///
/// @param past          decisions with known outcomes
/// @param halfLifeYears after which a decision weighs half
/// @param elsewhere     weight of a decision about another protégé, 0 to 1, by rung; 0 where missing: some rungs are a
///     habit of the patron, others a matter of the pair
/// @param variance      of the intercept between patrons, in squared log-odds
public record PatronMemory(
        List<PastDecision> past, double halfLifeYears, Map<Rung, Double> elsewhere, double variance) {
    /// Of nobody.
    public static final PatronMemory NONE = new PatronMemory(List.of(), 1, Map.of(), 1);

    private static final int ROUNDS = 25;
    private static final double SMALL = 1e-9;
    private static final int SHOWN = 3;
    private static final double DAYS_OF_A_YEAR = 365.25;
    /// An attack's outcome is known when its window is over.
    private static final int WINDOW_DAYS = 90;

    public PatronMemory {
        past = List.copyOf(past);
        elsewhere = Map.copyOf(elsewhere);
    }

    /// An earlier decision with its weight.
    private record Weighed(PastDecision decision, double weight) {}

    /// How far off the model the patron was, in log-odds to add, with the earlier attacks on this protégé that
    /// weigh most.
    ///
    /// @param logOdds to add
    /// @param told    name and outcome of each, heaviest first
    public record Shift(double logOdds, List<String> told) {
        public Shift {
            told = List.copyOf(told);
        }
    }

    /// What a patron's earlier decisions add to what the model says of a rung on a day.
    public Shift shift(Rung rung, String patron, String protege, LocalDate day) {
        List<Weighed> weighed = past.stream()
                .filter(d -> d.patron().equals(patron) && d.came().containsKey(rung))
                .filter(d -> !d.day().plusDays(WINDOW_DAYS).isAfter(day))
                .map(d -> new Weighed(d, weight(d, rung, protege, day)))
                .filter(w -> w.weight() > 0)
                .toList();
        List<String> told = weighed.stream()
                .filter(w -> w.decision().protege().equals(protege))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(SHOWN)
                .map(w -> w.decision().conflict() + ", " + w.decision().day().getYear() + ": "
                        + (isCame(w.decision(), rung) ? "came" : "did not come"))
                .toList();
        return new Shift(mode(rung, weighed), told);
    }

    private double weight(PastDecision d, Rung rung, String protege, LocalDate day) {
        double years = ChronoUnit.DAYS.between(d.day(), day) / DAYS_OF_A_YEAR;
        return Math.pow(0.5, years / halfLifeYears)
                * (d.protege().equals(protege) ? 1 : elsewhere.getOrDefault(rung, 0.0));
    }

    private double mode(Rung rung, List<Weighed> weighed) {
        double u = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double slope = -u / variance;
            double curve = 1 / variance;
            for (Weighed w : weighed) {
                double p = LogOdds.probability(
                        Optional.ofNullable(w.decision().logOdds().get(rung)).orElse(0.0) + u);
                slope += w.weight() * ((isCame(w.decision(), rung) ? 1 : 0) - p);
                curve += w.weight() * p * (1 - p);
            }
            u += slope / curve;
            if (Math.abs(slope / curve) < SMALL) {
                break;
            }
        }
        return u;
    }

    private static boolean isCame(PastDecision d, Rung rung) {
        return Boolean.TRUE.equals(d.came().get(rung));
    }
}
