package casus.history.rank;

import java.util.List;
import java.util.Set;

/// Who an actor turns to next, from events of any source and rules and weights learned elsewhere. Rules are
/// between kinds of act and hold no names, so that they serve for actors they never saw.
public final class Partners {
    /// What names tell has no part: the actors here are states.
    public static final Set<RankFeature.Group> WITHOUT = Set.of(RankFeature.Group.NAMES);

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

        private RankModel model(Quads events) {
            if (events.relations().size() != relations) {
                throw new IllegalArgumentException(
                        events.relations().size() + " relations, but the rules are between " + relations);
            }
            RuleCounts counts = new RuleCounts(2 * relations);
            rules.forEach(r -> counts.put(r[0], r[1], r[2], r[3], r[4]));
            Weights learned = new Weights();
            weights.forEach(w -> learned.put(RankFeature.valueOf(w.feature()), w.value()));
            return new RankModel(events, counts, learned, WITHOUT);
        }
    }
}
