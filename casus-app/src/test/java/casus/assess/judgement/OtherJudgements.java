package casus.assess.judgement;

import java.util.List;

/// The judgements that ship, with a number of them changed.
public final class OtherJudgements {
    private OtherJudgements() {}

    /// The same with another weight.
    public static Judgements weighing(String key, double weight) {
        List<Judgement> all = Judgements.load().all().stream()
                .map(j -> j.use() == Judgement.Use.WEIGHT && j.keys().contains(key) ? weighing(j, weight) : j)
                .toList();
        return new Judgements(all);
    }

    private static Judgement weighing(Judgement j, double weight) {
        return new Judgement(
                j.id(),
                j.use(),
                j.keys(),
                j.rungs(),
                weight,
                Math.min(j.low(), weight),
                Math.max(j.high(), weight),
                j.group(),
                j.label(),
                j.author(),
                j.reason(),
                j.date());
    }
}
