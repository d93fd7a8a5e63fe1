package casus.history.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What an explanation states is what happens when the events it cites are deleted.
class ExplainerTest {
    private static final int DAYS = 60;
    private static final int DAY = 59;

    private final Quads world = RandomEvents.world(11, DAYS);
    private final Explainer explainer = new Explainer(world, remembering(Set.of()));

    /// Every third feature weighs, and so does every rule, by how often it held.
    private RankModel empty() {
        Weights weights = new Weights();
        for (RankFeature feature : RankFeature.values()) {
            weights.put(feature, feature.ordinal() % 3 == 0 ? .1 * (1 + feature.ordinal() % 5) : 0);
        }
        RuleCounts rules = new RuleCounts(2 * RandomEvents.RELATIONS);
        for (int body = 0; body < 2 * RandomEvents.RELATIONS; body++) {
            for (int head = 0; head < 2 * RandomEvents.RELATIONS; head++) {
                for (int bin = 0; bin < RuleCounts.BINS; bin++) {
                    rules.put(body, head, bin, 50 + bin, (7 * body + 5 * head + bin) % 40);
                }
            }
        }
        return new RankModel(world, rules, weights, Set.of());
    }

    /// A memory that never knew some events as doings of their actors.
    private RankModel remembering(Set<Integer> forgotten) {
        RankModel other = empty();
        for (int i = 0; i < world.size() && world.step()[i] < DAY; i++) {
            int s = world.subject()[i];
            int r = world.relation()[i];
            int o = world.object()[i];
            if (!forgotten.contains(i)) {
                other.memory().remember(s, r, o, world.step()[i]);
                other.memory().remember(o, r + RandomEvents.RELATIONS, s, world.step()[i]);
            }
        }
        return other;
    }

    private double scoreWithout(Set<Integer> events, int subject, int relation, int object) {
        RankModel other = remembering(events);
        Scorer desk = new Scorer(other, other.rules());
        desk.weigh(subject, relation, object, DAY);
        return desk.scores()[desk.candidates().placeOf(object)];
    }

    @Test
    void deletingTheCitedEventsLowersTheScoreByWhatWasStated() {
        int cited = 0;
        for (int subject = 0; subject < 12; subject++) {
            for (RankExplanation e : explainer.best(subject, 1, DAY, 3)) {
                for (RankExplanation.Ground ground : e.grounds()) {
                    double without = scoreWithout(new HashSet<>(ground.events()), subject, 1, e.candidate());
                    assertThat(e.score() - without).isCloseTo(ground.drop(), within(1e-3));
                    cited += ground.events().size();
                }
            }
        }
        assertThat(cited).isGreaterThan(20);
    }

    @Test
    void theTermsAddUpToTheScoreAndExplainingChangesNothing() {
        List<RankExplanation> first = explainer.best(4, 2, DAY, 5);
        for (RankExplanation e : first) {
            assertThat(e.terms().stream()
                            .mapToDouble(RankExplanation.Part::adds)
                            .sum())
                    .isCloseTo(e.score(), within(1e-6));
            assertThat(e.grounds()).allSatisfy(g -> assertThat(g.ruleSupport()).isLessThanOrEqualTo(g.bodySupport()));
        }
        assertThat(explainer.best(4, 2, DAY, 5)).isEqualTo(first);
        assertThat(first.stream().mapToDouble(RankExplanation::share).sum()).isLessThanOrEqualTo(1);
        assertThat(first.stream().map(RankExplanation::rank)).startsWith(1);
    }

    @Test
    void everyCitedEventIsOneOfTheTwoBeforeTheDay() {
        for (RankExplanation e : explainer.best(7, 0, DAY, 4)) {
            e.grounds()
                    .forEach(g -> assertThat(g.events()).allSatisfy(i -> {
                        assertThat(world.step()[i]).isLessThan(DAY);
                        assertThat(Set.of(world.subject()[i], world.object()[i]))
                                .isEqualTo(Set.of(7, e.candidate()));
                    }));
        }
    }
}
