package casus.game.sample;

import org.hipparchus.distribution.continuous.TDistribution;

/// Student's t, for intervals from a few independent copies.
final class Student {
    private Student() {}

    /// The 97.5% quantile with this many degrees of freedom, at least 1.
    public static double t975(int freedom) {
        return new TDistribution(freedom).inverseCumulativeProbability(0.975);
    }
}
