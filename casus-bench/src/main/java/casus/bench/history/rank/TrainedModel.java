package casus.bench.history.rank;

import casus.bench.history.quad.SplitQuads;
import casus.history.rank.EventMemory;
import casus.history.rank.PairHistory;
import casus.history.rank.RankFeature;
import casus.history.rank.RankModel;
import casus.history.rank.RuleCounts;
import casus.history.rank.Weights;
import casus.history.tally.IntList;
import java.util.Arrays;
import java.util.Set;

/// A model in training: what is remembered, the rules counted and the weights learned so far, and the trees over
/// them.
public final class TrainedModel {
    private static final int WARM_UP = 20;

    private final RankModel model;
    private final BoostedTrees trees;
    private float[][] cuts = new float[Shortlists.WIDTH][0];

    TrainedModel(SplitQuads quads, Set<RankFeature.Group> without, long seed) {
        RuleCounts rules = new RuleCounts(2 * quads.relations().size());
        model = new RankModel(
                quads.all(),
                rules,
                new Weights(),
                without,
                new NameFeatures(quads.all().entities()));
        trees = new BoostedTrees(Shortlists.WIDTH, seed);
    }

    public RankModel model() {
        return model;
    }

    int entities() {
        return model.entities();
    }

    EventMemory memory() {
        return model.memory();
    }

    RuleCounts rules() {
        return model.rules();
    }

    Weights weights() {
        return model.weights();
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
    void add(SplitQuads quads, int from, int to) {
        int day = quads.step()[from];
        countRules(RankQuestions.of(quads, from, to), day, quads.step()[0]);
        remember(quads, from, to);
    }

    /// Remembers the events of a day, in an order of their own, so that the order of a file does not matter.
    void remember(SplitQuads quads, int from, int to) {
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
            memory().remember(s, r, o, day);
            memory().remember(o, r + base, s, day);
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
            IntList pairs = memory().pairsOf(questions.subject()[q]);
            for (int i = 0; i < pairs.size(); i++) {
                int pair = pairs.get(i);
                boolean held = Arrays.binarySearch(answers, memory().partner(pair)) >= 0;
                PairHistory past = memory().past(pair);
                for (int j = 0; j < past.size(); j++) {
                    rules().count(past.relation(j), head, RuleCounts.bin(day - past.last(j), past.count(j)), held);
                }
            }
        }
    }
}
