package casus.history.rank;

import casus.history.tally.IntList;
import java.util.Arrays;
import java.util.Set;

/// What is remembered and what was learned.
final class RankModel {
    private static final int WARM_UP = 20;

    private final int entities;
    private final EventMemory memory;
    private final RuleCounts rules;
    private final Weights weights;
    private final boolean[] used = new boolean[RankFeature.COUNT];
    private final BoostedTrees trees;
    private float[][] cuts = new float[Shortlists.WIDTH][0];

    RankModel(Quads quads, Set<RankFeature.Group> without, long seed) {
        entities = quads.entities().size();
        memory = new EventMemory(entities, quads.relations().size(), new Abstractions(quads.entities()));
        rules = new RuleCounts(memory.relations());
        weights = new Weights();
        for (RankFeature feature : RankFeature.values()) {
            used[feature.ordinal()] = !without.contains(feature.group());
        }
        trees = new BoostedTrees(Shortlists.WIDTH, seed);
    }

    private RankModel(RankModel learned, Quads quads) {
        this(quads, learned.rules, learned.weights);
        System.arraycopy(learned.used, 0, used, 0, used.length);
    }

    /// What was learned elsewhere, over an empty memory for these actors.
    RankModel(Quads quads, RuleCounts rules, Weights weights) {
        entities = quads.entities().size();
        memory = new EventMemory(entities, quads.relations().size(), new Abstractions(quads.entities()));
        this.rules = rules;
        this.weights = weights;
        Arrays.fill(used, true);
        trees = new BoostedTrees(Shortlists.WIDTH, 1);
    }

    /// The same weights and rules over an empty memory.
    RankModel withMemory(Quads quads) {
        return new RankModel(this, quads);
    }

    int entities() {
        return entities;
    }

    EventMemory memory() {
        return memory;
    }

    RuleCounts rules() {
        return rules;
    }

    Weights weights() {
        return weights;
    }

    boolean[] used() {
        return used.clone();
    }

    BoostedTrees trees() {
        return trees;
    }

    float[][] cuts() {
        return cuts.clone();
    }

    void cutAt(float[][] found) {
        cuts = found.clone();
    }

    /// Takes in one more day, without learning anything of the rest again.
    ///
    /// @param from index of its first event
    /// @param to   behind its last
    void add(Quads quads, int from, int to) {
        int day = quads.step()[from];
        countRules(RankQuestions.of(quads, from, to), day, quads.step()[0]);
        remember(quads, from, to);
    }

    /// Remembers the events of a day, in an order of their own, so that the order of a file does not matter.
    void remember(Quads quads, int from, int to) {
        int base = quads.relations().size();
        long all = quads.entities().size();
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = ((long) quads.subject()[i] * base + quads.relation()[i]) * all + quads.object()[i];
        }
        Arrays.sort(keys);
        int day = quads.step()[from];
        for (long key : keys) {
            int o = (int) (key % all);
            int r = (int) (key / all % base);
            int s = (int) (key / all / base);
            memory.remember(s, r, o, day);
            memory.remember(o, r + base, s, day);
        }
    }

    /// Counts what the questions of a day say about the rules, by what was remembered before it; not on the first
    /// days, when there is little to remember.
    void countRules(RankQuestions questions, int day, int firstDay) {
        if (day - firstDay < WARM_UP) {
            return;
        }
        for (int q = 0; q < questions.size(); q++) {
            int head = questions.relation()[q];
            int[] answers = questions.answers()[q];
            IntList pairs = memory.pairsOf(questions.subject()[q]);
            for (int i = 0; i < pairs.size(); i++) {
                int pair = pairs.get(i);
                boolean held = Arrays.binarySearch(answers, memory.partner(pair)) >= 0;
                PairHistory past = memory.past(pair);
                for (int j = 0; j < past.size(); j++) {
                    rules.count(past.relation(j), head, RuleCounts.bin(day - past.last(j), past.count(j)), held);
                }
            }
        }
    }
}
