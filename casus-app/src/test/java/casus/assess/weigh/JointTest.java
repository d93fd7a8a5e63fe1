package casus.assess.weigh;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgements;
import casus.terms.Ladder;
import casus.terms.Probability;
import casus.terms.Rung;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class JointTest {
    private static final Joint JOINT = new Joint(Judgements.load());

    /// DESIGN section 3's law, over marginals down to 1 in 2,000, the least the pool gives.
    @Test
    void theLadderLawsHoldForAnyMarginals() {
        forall(10_000, JointTest::marginals, marginals -> {
            Ladder ladder = JOINT.with(marginals);
            double sum = ladder.none().value();
            for (Rung rung : Rung.values()) {
                assertThat(ladder.of(rung).value()).isEqualTo(at(marginals, rung), within(1e-9));
                sum += ladder.highest(rung).value();
                double most = 0;
                double all = 0;
                for (Rung higher : EnumSet.range(rung, Rung.FORCE)) {
                    most = Math.max(most, at(marginals, higher));
                    all += at(marginals, higher);
                }
                assertThat(ladder.atLeast(rung).value()).isBetween(most - 1e-9, Math.min(1, all) + 1e-9);
            }
            assertThat(sum).isEqualTo(1, within(1e-9));
        });
    }

    private static double at(Map<Rung, Probability> marginals, Rung rung) {
        return marginals.getOrDefault(rung, new Probability(0)).value();
    }

    private static Map<Rung, Probability> marginals(RandomGenerator random) {
        Map<Rung, Probability> marginals = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            marginals.put(rung, Probability.ofLogOdds(random.nextDouble(-Math.log(1_999), Math.log(1_999))));
        }
        return marginals;
    }
}
