package casus.history.rank;

/// What one thread needs to answer questions from one memory.
public final class Scorer {
    private final Candidates candidates;
    private final TopLists tops;
    private final RankModel model;
    private double[] scores = new double[256];

    public Scorer(RankModel model, RuleCounts rules) {
        this.model = model;
        int entities = model.entities();
        tops = new TopLists(model.memory(), entities);
        candidates = new Candidates(model.memory(), rules, tops, entities, model.used());
    }

    /// Lets go of what was kept for the day.
    public void newDay() {
        tops.forget();
    }

    /// Lets go of what was kept of two actors alone.
    void forget(int one, int other) {
        tops.forgetPartners(one);
        tops.forgetPartners(other);
    }

    public Candidates candidates() {
        return candidates;
    }

    public double[] scores() {
        return scores;
    }

    /// Scores all candidates by the weights.
    public void weigh(int subject, int relation, int day) {
        fill(subject, relation, day);
        score(model.weights());
    }

    /// Finds the candidates and what is known of them.
    public void fill(int subject, int relation, int day) {
        candidates.fill(subject, relation, day);
    }

    /// Scores the candidates found.
    public void score(Weights weights) {
        scores = weights.score(candidates, scores);
    }

    /// The same, with one entity among the candidates in any case.
    public void weigh(int subject, int relation, int object, int day) {
        candidates.fill(subject, relation, object, day);
        scores = model.weights().score(candidates, scores);
    }

    /// The score of one entity, as it would be among all candidates.
    double weighOne(int subject, int relation, int object, int day) {
        candidates.fillOne(subject, relation, object, day);
        scores = model.weights().score(candidates, scores);
        return scores[0];
    }
}
