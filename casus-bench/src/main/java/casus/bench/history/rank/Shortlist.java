package casus.bench.history.rank;

import casus.history.rank.Candidates;
import casus.history.rank.EventMemory;
import casus.history.rank.LogTable;
import casus.history.rank.RankFeature;
import casus.history.tally.Counters;

/// The best candidates of one question by the weights, best first; equal scores in order of being found.
final class Shortlist {
    private final EventMemory memory;
    private final int[] order = new int[Shortlists.LENGTH];
    private final double[] score = new double[Shortlists.LENGTH];
    private final float[] values = new float[Shortlists.LENGTH * Shortlists.WIDTH];
    private int size;

    Shortlist(EventMemory memory) {
        this.memory = memory;
    }

    int size() {
        return size;
    }

    /// The candidate at a place from 0.
    int candidate(int at) {
        return order[at];
    }

    double score(int at) {
        return score[at];
    }

    float[] values() {
        return values;
    }

    void fill(Candidates candidates, double[] scores, int subject, int relation, int day) {
        pick(candidates.size(), scores);
        Counters doings = memory.doings();
        int doing = memory.doing(subject, relation);
        float often = doing < 0 ? 0 : LogTable.log1p(doings.count(doing));
        float lately = doing < 0 ? 0 : LogTable.log1p(doings.faded(Counters.MIDDLE, doing, day));
        float active = LogTable.log1p(memory.actors().count(subject));
        float common = LogTable.log1p(memory.kinds().count(relation));
        double all = 0;
        for (int i = 0; i < size; i++) {
            all += Math.exp(score[i] - score[0]);
        }
        for (int i = 0; i < size; i++) {
            int at = i * Shortlists.WIDTH;
            System.arraycopy(candidates.values(), order[i] * RankFeature.COUNT, values, at, RankFeature.COUNT);
            int k = at + RankFeature.COUNT;
            values[k] = (float) (score[i] - score[0]);
            values[k + 1] = i;
            values[k + 2] = often;
            values[k + 3] = lately;
            values[k + 4] = active;
            values[k + 5] = common;
            values[k + 6] = (float) (Math.exp(score[i] - score[0]) / all);
            values[k + 7] = memory.pairsOf(candidates.entity(order[i])).size();
        }
    }

    private void pick(int candidates, double[] scores) {
        size = 0;
        for (int c = 0; c < candidates; c++) {
            double s = scores[c];
            if (size == order.length && s <= score[size - 1]) {
                continue;
            }
            int at = size < order.length ? size++ : size - 1;
            while (at > 0 && score[at - 1] < s) {
                score[at] = score[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            score[at] = s;
            order[at] = c;
        }
    }
}
