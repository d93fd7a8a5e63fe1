package casus.history.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Who an actor turns to next, from events of any source and rules and weights learned elsewhere. Rules are
/// between kinds of act and hold no names, so that they serve for actors they never saw.
public final class Partners {
    /// What names tell has no part: the actors here are states.
    static final Set<String> WITHOUT = Set.of(RankFeature.Group.NAMES.name());

    private final RankModel model;
    private final Explainer explainer;
    private final int day;

    private Partners(Quads events, Learned learned, int day) {
        this.day = day;
        model = learned.model(events);
        int base = events.relations().size();
        for (int i = 0; i < events.size() && events.step()[i] < day; i++) {
            int s = events.subject()[i];
            int r = events.relation()[i];
            int o = events.object()[i];
            model.memory().remember(s, r, o, events.step()[i]);
            model.memory().remember(o, r + base, s, events.step()[i]);
        }
        explainer = new Explainer(events, model);
    }

    /// @param events  all of them; those from `day` on are not looked at
    /// @param learned rules and weights, over the same relations
    /// @param day     for which is asked
    public static Partners of(Quads events, Learned learned, int day) {
        return new Partners(events, learned, day);
    }

    /// The best partners for an act, each explained.
    ///
    /// @param relation of the base relations
    public List<RankExplanation> best(int subject, int relation, int most) {
        return explainer.best(subject, relation, day, most);
    }

    /// One partner explained.
    public RankExplanation explain(int subject, int relation, int object) {
        return explainer.explain(subject, relation, object, day);
    }

    /// Rules and weights without names.
    ///
    /// @param weights by name of the feature
    /// @param rules   each: body relation, head relation, bin, body support, rule support
    public record Learned(int relations, List<Weight> weights, List<int[]> rules) {
        public Learned {
            weights = List.copyOf(weights);
            rules = List.copyOf(rules);
        }

        /// One feature's weight.
        public record Weight(String feature, double value) {}

        /// Learns from the training part of events; the last part is not looked at.
        public static Learned from(Quads quads) {
            RankModel model = Ranking.model(
                    quads, new Ranking.Settings(Ranking.Mode.SINGLE_STEP, WITHOUT, false, false, 1), quads.testStep());
            List<Weight> weights = Arrays.stream(RankFeature.values())
                    .filter(f -> model.weights().of(f) != 0)
                    .map(f -> new Weight(f.name(), model.weights().of(f)))
                    .toList();
            int all = model.memory().relations();
            List<int[]> rules = new ArrayList<>();
            for (int body = 0; body < all; body++) {
                for (int head = 0; head < all; head++) {
                    for (int bin = 0; bin < RuleCounts.BINS; bin++) {
                        int support = model.rules().bodySupport(body, head, bin);
                        if (support > 0) {
                            rules.add(new int[] {
                                body, head, bin, support, model.rules().ruleSupport(body, head, bin)
                            });
                        }
                    }
                }
            }
            rules.sort(Comparator.comparingInt((int[] r) -> r[0])
                    .thenComparingInt(r -> r[1])
                    .thenComparingInt(r -> r[2]));
            return new Learned(quads.relations().size(), weights, rules);
        }

        private RankModel model(Quads events) {
            if (events.relations().size() != relations) {
                throw new IllegalArgumentException(
                        events.relations().size() + " relations, but the rules are between " + relations);
            }
            RuleCounts counts = new RuleCounts(2 * relations);
            rules.forEach(r -> counts.put(r[0], r[1], r[2], r[3], r[4]));
            Weights learned = new Weights();
            weights.forEach(w -> learned.put(RankFeature.valueOf(w.feature()), w.value()));
            return new RankModel(events, counts, learned);
        }
    }
}
