package casus.assess.score;

import casus.terms.Ladder;
import casus.terms.Rung;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// How good the forecasts of one question were: each rung by itself, and the ladder as a whole.
///
/// @param resolved   the question and its forecasts
/// @param rungs      those of which the outcome says something, lowest first
/// @param highest    Brier (1950) over the highest of those rungs, `none` among them: 0 to 2; a mean over the
///     forecasts
/// @param highestLog surprise at the highest rung that came, in nats
/// @param exactLog   surprise at exactly these rungs, of all subsets, in nats
public record QuestionScore(
        ResolvedQuestion resolved, List<RungScore> rungs, double highest, double highestLog, double exactLog) {
    public QuestionScore {
        rungs = List.copyOf(rungs);
    }

    /// Scores a question.
    ///
    /// @throws IllegalArgumentException if there is nothing to score
    public static QuestionScore of(ResolvedQuestion r) {
        if (!r.isScored()) {
            throw new IllegalArgumentException("there is nothing to score: " + r.decision());
        }
        Set<Rung> came = r.outcome().rungs().isEmpty()
                ? EnumSet.noneOf(Rung.class)
                : EnumSet.copyOf(r.outcome().rungs());
        List<Rung> said = r.said();
        int highest = came.stream().mapToInt(said::indexOf).max().orElse(-1) + 1;
        return new QuestionScore(
                r,
                said.stream().map(rung -> rung(r, rung)).toList(),
                mean(r.given(), g -> ScoringRules.brier(highest(g, said), highest)),
                mean(r.given(), g -> ScoringRules.log(highest(g, said)[highest])),
                mean(r.given(), g -> ScoringRules.log(exactly(g, said, came))));
    }

    private static RungScore rung(ResolvedQuestion r, Rung rung) {
        boolean came = r.came(rung);
        List<Double> rates = r.given().stream()
                .flatMap(g -> g.rate(rung).stream())
                .map(p -> ScoringRules.brier(p, came))
                .toList();
        return new RungScore(
                rung,
                r.given().getLast().probability(rung),
                came,
                mean(r.given(), g -> ScoringRules.brier(g.probability(rung), came)),
                mean(r.given(), g -> ScoringRules.log(came ? g.probability(rung) : 1 - g.probability(rung))),
                rates.size() < r.given().size() ? Optional.empty() : Optional.of(mean(rates, p -> p)));
    }

    /// `none` first, then the rungs the outcome speaks of, lowest first.
    private static double[] highest(GivenForecast g, List<Rung> said) {
        Ladder ladder = g.answer().forecast().ladder();
        double[] out = new double[said.size() + 1];
        for (int subset = 0; subset < Ladder.SUBSETS; subset++) {
            Set<Rung> rungs = Ladder.rungs(subset);
            out[rungs.stream().mapToInt(said::indexOf).max().orElse(-1) + 1] +=
                    ladder.exactly(rungs).value();
        }
        return out;
    }

    /// P(these rungs and no other of those the outcome speaks of).
    private static double exactly(GivenForecast g, List<Rung> said, Set<Rung> came) {
        Ladder ladder = g.answer().forecast().ladder();
        double sum = 0;
        for (int subset = 0; subset < Ladder.SUBSETS; subset++) {
            Set<Rung> rungs = Ladder.rungs(subset);
            Set<Rung> spoken = EnumSet.copyOf(rungs);
            spoken.retainAll(said);
            sum += spoken.equals(came) ? ladder.exactly(rungs).value() : 0;
        }
        return sum;
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> of) {
        return all.stream().mapToDouble(of).average().orElseThrow();
    }

    /// Mean over the rungs.
    public double brier() {
        return mean(rungs, RungScore::brier);
    }
}
