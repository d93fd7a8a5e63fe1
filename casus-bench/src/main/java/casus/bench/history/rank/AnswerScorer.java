package casus.bench.history.rank;

import casus.history.rank.Candidates;
import casus.history.rank.RuleCounts;
import casus.history.rank.Scorer;

/// A scorer whose answers are known: it makes the shortlist, asks the trees, and ranks the answers.
final class AnswerScorer {
    private final Scorer scorer;
    private final Shortlist shortlist;
    private final BoostedTrees trees;
    private final int entities;
    private final double[] last = new double[Shortlists.LENGTH];
    private final int[] placeOnList;

    AnswerScorer(TrainedModel model, RuleCounts rules) {
        scorer = new Scorer(model.model(), rules);
        shortlist = new Shortlist(model.memory());
        trees = model.trees();
        entities = model.entities();
        placeOnList = new int[entities];
    }

    Scorer scorer() {
        return scorer;
    }

    Candidates candidates() {
        return scorer.candidates();
    }

    double[] scores() {
        return scorer.scores();
    }

    Shortlist shortlist() {
        return shortlist;
    }

    /// Makes the shortlist of what was weighed.
    void list(int subject, int relation, int day) {
        shortlist.fill(candidates(), scores(), subject, relation, day);
    }

    /// Scores the shortlist by weights and trees.
    double[] rescore() {
        for (int i = 0; i < shortlist.size(); i++) {
            last[i] = shortlist.score(i) + trees.value(shortlist.values(), i * Shortlists.WIDTH);
        }
        return last;
    }

    /// The rank of each answer by the weights alone, as [#rankByWeights].
    double[] ranksByWeights(int[] answers) {
        double[] out = new double[answers.length];
        for (int a = 0; a < out.length; a++) {
            out[a] = rankByWeights(answers[a], answers);
        }
        return out;
    }

    /// The rank of each answer by weights and trees, as [#rank].
    double[] ranks(int[] answers, double[] finals) {
        double[] out = new double[answers.length];
        for (int a = 0; a < out.length; a++) {
            out[a] = rank(answers[a], answers, finals);
        }
        return out;
    }

    /// The rank of an answer by the weights alone. Other true answers do not count; ties take the average rank;
    /// all entities are candidates, and those without evidence tie for the last places.
    double rankByWeights(int answer, int[] answers) {
        Candidates candidates = candidates();
        double[] scores = scores();
        int at = candidates.placeOf(answer);
        if (at < 0) {
            return unseen(answers);
        }
        int higher = 0;
        int equal = 0;
        for (int c = 0; c < candidates.size(); c++) {
            if (c != at && scores[c] >= scores[at]) {
                higher += scores[c] > scores[at] ? 1 : 0;
                equal += scores[c] == scores[at] ? 1 : 0;
            }
        }
        for (int other : answers) {
            int c = candidates.placeOf(other);
            if (c >= 0 && c != at && scores[c] >= scores[at]) {
                higher -= scores[c] > scores[at] ? 1 : 0;
                equal -= scores[c] == scores[at] ? 1 : 0;
            }
        }
        return 1 + higher + equal / 2.0;
    }

    /// The rank of an answer by weights and trees: those on the shortlist come first, by `finals`.
    double rank(int answer, int[] answers, double[] finals) {
        Candidates candidates = candidates();
        int at = candidates.placeOf(answer);
        int onList = -1;
        for (int i = 0; i < shortlist.size() && at >= 0; i++) {
            onList = shortlist.candidate(i) == at ? i : onList;
        }
        if (onList < 0) {
            return rankByWeights(answer, answers);
        }
        for (int i = 0; i < shortlist.size(); i++) {
            placeOnList[candidates.entity(shortlist.candidate(i))] = i + 1;
        }
        int higher = 0;
        int equal = 0;
        for (int i = 0; i < shortlist.size(); i++) {
            higher += finals[i] > finals[onList] ? 1 : 0;
            equal += i != onList && finals[i] == finals[onList] ? 1 : 0;
        }
        for (int other : answers) {
            int i = placeOnList[other] - 1;
            if (i >= 0 && i != onList) {
                higher -= finals[i] > finals[onList] ? 1 : 0;
                equal -= finals[i] == finals[onList] ? 1 : 0;
            }
        }
        for (int i = 0; i < shortlist.size(); i++) {
            placeOnList[candidates.entity(shortlist.candidate(i))] = 0;
        }
        return 1 + higher + equal / 2.0;
    }

    private double unseen(int[] answers) {
        Candidates candidates = candidates();
        int filtered = 0;
        int filteredUnseen = 0;
        for (int other : answers) {
            if (candidates.placeOf(other) >= 0) {
                filtered++;
            } else {
                filteredUnseen++;
            }
        }
        int ahead = candidates.size() - filtered;
        int ties = entities - candidates.size() - filteredUnseen;
        return 1 + ahead + ties / 2.0;
    }
}
