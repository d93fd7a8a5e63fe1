package casus.terms;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void theHighestRungLiesBetweenTheLikeliestAndTheSum() {
        forall(10_000, LadderTest::random, ladder -> {
            double sum = ladder.none().value();
            for (Rung rung : Rung.values()) {
                double most = 0;
                double all = 0;
                for (int j = rung.ordinal(); j < Rung.values().length; j++) {
                    most = Math.max(most, ladder.of(Rung.values()[j]).value());
                    all += ladder.of(Rung.values()[j]).value();
                }
                assertThat(ladder.atLeast(rung).value()).isBetween(most - ROUNDING, Math.min(1, all) + ROUNDING);
                sum += ladder.highest(rung).value();
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void aSubsetsIndexHasABitForEachRung() {
        assertThat(Ladder.index(Set.of(Rung.WORDS, Rung.FORCE))).isEqualTo(129);
        assertThat(Ladder.rungs(129)).containsExactly(Rung.WORDS, Rung.FORCE);
    }

    private static Ladder random(java.util.random.RandomGenerator r) {
        double[] joint = new double[Ladder.SUBSETS];
        Arrays.setAll(joint, i -> r.nextDouble() < 0.3 ? 0 : r.nextExponential());
        double sum = Arrays.stream(joint).sum();
        return Ladder.of(Arrays.stream(joint).map(p -> p / sum).toArray());
    }
}
