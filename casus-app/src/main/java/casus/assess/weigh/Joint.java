package casus.assess.weigh;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.terms.Ladder;
import casus.terms.Probability;
import casus.terms.Rung;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;

/// One joint distribution over the 256 subsets of rungs with given marginals: iterative proportional fitting (Deming
/// & Stephan 1940, Annals of Mathematical Statistics 11: 427–444) from a prior of pairwise odds ratios, which the
/// fit keeps. With a prior that is positive everywhere it converges; a few dozen rounds of 8 × 256 steps, more the
/// nearer the marginals are to 0 and 1.
final class Joint {
    private static final int MOST_ROUNDS = 20_000;
    private static final double NEAR = 1e-12;

    private static final Probability NEVER = new Probability(0);

    private final double[] prior;

    Joint(Judgements judgements) {
        prior = new double[Ladder.SUBSETS];
        Arrays.fill(prior, 1.0 / Ladder.SUBSETS);
        judgements.of(Judgement.Use.ASSOCIATION).forEach(j -> {
            int both = Ladder.index(EnumSet.copyOf(j.rungs()));
            for (int subset = 0; subset < prior.length; subset++) {
                prior[subset] *= (subset & both) == both ? j.ratio() : 1;
            }
        });
    }

    Ladder with(Map<Rung, Probability> marginals) {
        double[] joint = prior.clone();
        scale(joint);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double off = 0;
            for (Rung rung : Rung.values()) {
                double wanted = marginals.getOrDefault(rung, NEVER).value();
                off = Math.max(off, fit(joint, Ladder.index(EnumSet.of(rung)), wanted));
            }
            if (off < NEAR) {
                break;
            }
        }
        scale(joint);
        return Ladder.of(joint);
    }

    private static double fit(double[] joint, int bit, double wanted) {
        double is = 0;
        double all = 0;
        for (int subset = 0; subset < joint.length; subset++) {
            is += (subset & bit) == 0 ? 0 : joint[subset];
            all += joint[subset];
        }
        double up = is > 0 ? wanted / is : 0;
        double down = all > is ? (1 - wanted) / (all - is) : 0;
        for (int subset = 0; subset < joint.length; subset++) {
            joint[subset] *= (subset & bit) == 0 ? down : up;
        }
        return Math.abs(is / all - wanted);
    }

    private static void scale(double[] joint) {
        double sum = Arrays.stream(joint).sum();
        for (int subset = 0; subset < joint.length; subset++) {
            joint[subset] /= sum;
        }
    }
}
