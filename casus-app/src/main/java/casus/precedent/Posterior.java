package casus.precedent;

import casus.terms.LogOdds;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What a rate can be, given what was counted; `assess` draws from it.
@FunctionalInterface
public interface Posterior {
    /// One rate, strictly between 0 and 1.
    double draw(RandomGenerator random);

    /// The 5% and 95% quantiles of `draws` draws.
    default double[] bounds(RandomGenerator random, int draws) {
        double[] all = new double[draws];
        for (int i = 0; i < draws; i++) {
            all[i] = draw(random);
        }
        Arrays.sort(all);
        return new double[] {all[draws / 20], all[draws - 1 - draws / 20]};
    }

    /// The rate that both must happen, where they are counted apart.
    default Posterior times(Posterior other) {
        return random -> draw(random) * other.draw(random);
    }

    /// Somewhere between the two in log-odds, each place as good as the next: for a pair that may belong to
    /// either class.
    default Posterior between(Posterior other) {
        return random -> {
            double share = random.nextDouble();
            return Beta.inside(LogOdds.probability(
                    (1 - share) * LogOdds.of(draw(random)) + share * LogOdds.of(other.draw(random))));
        };
    }

    /// This class, but one draw in `inverse` is from the other.
    default Posterior sometimes(Posterior other, int inverse) {
        return random -> random.nextInt(inverse) == 0 ? other.draw(random) : draw(random);
    }
}
