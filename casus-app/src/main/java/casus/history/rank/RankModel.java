package casus.history.rank;

import java.util.Set;

/// What is remembered and what was learned.
public final class RankModel {
    private final int entities;
    private final EventMemory memory;
    private final RuleCounts rules;
    private final Weights weights;
    private final boolean[] used = new boolean[RankFeature.COUNT];

    /// What was learned elsewhere, over an empty memory for these actors.
    ///
    /// @param without features that have no part
    public RankModel(Quads quads, RuleCounts rules, Weights weights, Set<RankFeature.Group> without) {
        this(quads, rules, weights, without, MoreFeatures.NONE);
    }

    /// The same with more features.
    public RankModel(
            Quads quads, RuleCounts rules, Weights weights, Set<RankFeature.Group> without, MoreFeatures more) {
        entities = quads.entities().size();
        memory = new EventMemory(entities, quads.relations().size(), more);
        this.rules = rules;
        this.weights = weights;
        for (RankFeature feature : RankFeature.values()) {
            used[feature.ordinal()] = !without.contains(feature.group());
        }
    }

    public int entities() {
        return entities;
    }

    public EventMemory memory() {
        return memory;
    }

    public RuleCounts rules() {
        return rules;
    }

    public Weights weights() {
        return weights;
    }

    boolean[] used() {
        return used.clone();
    }
}
