package casus.assess.weigh;

import casus.terms.Ladder;
import casus.terms.Probability;
import casus.terms.Rung;
import java.util.List;

/// One joint distribution over the ladder, and how it was reached.
///
/// @param rungs      lowest first
/// @param ladder     the joint over the 256 subsets; its marginals are the rungs' probabilities
/// @param components what each line contributed, rung by rung
/// @param judgements ids of the judged numbers in it
public record Forecast(List<RungForecast> rungs, Ladder ladder, List<Component> components, List<String> judgements) {
    private static final double ROUNDING = 1e-9;

    public Forecast {
        rungs = List.copyOf(rungs);
        components = List.copyOf(components);
        judgements = List.copyOf(judgements);
        for (RungForecast rung : rungs) {
            if (Math.abs(ladder.of(rung.rung()).value() - rung.probability().value()) > ROUNDING) {
                throw new IllegalArgumentException("the joint has " + ladder.of(rung.rung()) + " for " + rung.rung()
                        + ", the pool " + rung.probability());
            }
        }
    }

    /// The forecast for a rung.
    public RungForecast on(Rung rung) {
        return rungs.stream().filter(r -> r.rung() == rung).findFirst().orElseThrow();
    }

    /// P(rung).
    public Probability probability(Rung rung) {
        return on(rung).probability();
    }
}
