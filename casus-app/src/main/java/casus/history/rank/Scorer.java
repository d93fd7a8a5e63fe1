package casus.history.rank;

/// What one thread needs to answer questions from one memory.
final class Scorer {
    private final Candidates candidates;
    private final Shortlist shortlist;
    private final TopLists tops;
    private final RankModel model;
    private final double[] last = new double[Shortlists.LENGTH];
    private final int[] placeOnList;
    private double[] scores = new double[256];

    Scorer(RankModel model, RuleCounts rules) {
        this.model = model;
        int entities = model.entities();
        tops = new TopLists(model.memory(), entities);
        candidates = new Candidates(model.memory(), rules, tops, entities, model.used());
        shortlist = new Shortlist(model.memory());
        placeOnList = new int[entities];
    }

    /// Lets go of what was kept for the day.
    void newDay() {
        tops.forget();
    }

    /// Lets go of what was kept of two actors alone.
    void forget(int one, int other) {
        tops.forgetPartners(one);
        tops.forgetPartners(other);
    }

    Candidates candidates() {
        return candidates;
    }

    double[] scores() {
        return scores;
    }

    Shortlist shortlist() {
        return shortlist;
    }

    /// Scores all candidates by the weights.
    void weigh(int subject, int relation, int day) {
        fill(subject, relation, day);
        score(model.weights());
    }

    /// Finds the candidates and what is known of them.
    void fill(int subject, int relation, int day) {
        candidates.fill(subject, relation, day);
    }

    /// Scores the candidates found.
    void score(Weights weights) {
        scores = weights.score(candidates, scores);
    }

    /// The same, with one entity among the candidates in any case.
    void weigh(int subject, int relation, int object, int day) {
        candidates.fill(subject, relation, object, day);
        scores = model.weights().score(candidates, scores);
    }

    /// The score of one entity, as it would be among all candidates.
    double weighOne(int subject, int relation, int object, int day) {
        candidates.fillOne(subject, relation, object, day);
        scores = model.weights().score(candidates, scores);
        return scores[0];
    }

    /// Makes the shortlist of what was weighed.
    void list(int subject, int relation, int day) {
        shortlist.fill(candidates, scores, subject, relation, day);
    }

    /// Scores the shortlist by weights and trees.
    double[] rescore() {
        for (int i = 0; i < shortlist.size(); i++) {
            last[i] = shortlist.score(i) + model.trees().value(shortlist.values(), i * Shortlists.WIDTH);
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
        int ties = model.entities() - candidates.size() - filteredUnseen;
        return 1 + ahead + ties / 2.0;
    }
}
