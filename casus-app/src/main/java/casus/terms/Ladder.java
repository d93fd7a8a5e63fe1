package casus.terms;

import java.util.EnumSet;
import java.util.Set;

/// One joint distribution over the 256 subsets of rungs.
///
/// Law: for every k, max over j ≥ k of P(rung j) ≤ P(highest ≥ k) ≤ min(1, Σ over j ≥ k of P(rung j)), and the
/// distribution of the highest rung, `none` included, sums to 1.
public final class Ladder {
    /// How many subsets of rungs there are.
    public static final int SUBSETS = 1 << Rung.values().length;

    private static final double ROUNDING = 1e-9;
    private final double[] joint;

    private Ladder(double[] joint) {
        this.joint = joint;
    }

    /// A ladder with this joint distribution.
    ///
    /// @param joint probability of each subset; bit i of the index stands for the rung with ordinal i; sums
    ///     to 1
    public static Ladder of(double[] joint) {
        double sum = 0;
        for (double p : joint) {
            if (!(p >= 0)) {
                throw new IllegalArgumentException("a subset of rungs has probability " + p);
            }
            sum += p;
        }
        if (joint.length != SUBSETS || Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    joint.length + " subsets summing to " + sum + " are no distribution over " + SUBSETS);
        }
        return new Ladder(joint.clone());
    }

    /// P(exactly these rungs).
    public Probability exactly(Set<Rung> rungs) {
        return clipped(joint[index(rungs)]);
    }

    /// P(rung), whatever else happens.
    public Probability of(Rung rung) {
        double sum = 0;
        for (int subset = 0; subset < SUBSETS; subset++) {
            sum += (subset >> rung.ordinal() & 1) == 1 ? joint[subset] : 0;
        }
        return clipped(sum);
    }

    /// P(the highest rung taken is this one).
    public Probability highest(Rung rung) {
        double sum = 0;
        for (int subset = 1 << rung.ordinal(); subset < 2 << rung.ordinal(); subset++) {
            sum += joint[subset];
        }
        return clipped(sum);
    }

    /// P(the highest rung taken is this one or a higher one).
    public Probability atLeast(Rung rung) {
        double sum = 0;
        for (int subset = 1 << rung.ordinal(); subset < SUBSETS; subset++) {
            sum += joint[subset];
        }
        return clipped(sum);
    }

    /// P(no rung at all).
    public Probability none() {
        return clipped(joint[0]);
    }

    /// The subset's index: bit i is set when the rung with ordinal i is in it.
    public static int index(Set<Rung> rungs) {
        return rungs.stream().mapToInt(rung -> 1 << rung.ordinal()).sum();
    }

    /// The rungs of the subset with this index.
    public static Set<Rung> rungs(int index) {
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        for (Rung rung : Rung.values()) {
            if ((index >> rung.ordinal() & 1) == 1) {
                rungs.add(rung);
            }
        }
        return rungs;
    }

    private static Probability clipped(double value) {
        return new Probability(Math.clamp(value, 0, 1));
    }
}
