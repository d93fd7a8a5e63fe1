package casus.assess.score;

import casus.terms.Rung;
import casus.terms.Term;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A forecast on the wrong side of 50%, and what put it there.
///
/// @param question what was asked, and what came
/// @param rung     of the ladder
/// @param said     the last forecast before the outcome
/// @param came     whether the patron did it
/// @param brier    of that forecast
/// @param wrong    the terms of its waterfall that pulled away from what came, strongest first
public record LargestMiss(
        QuestionScore question, Rung rung, double said, boolean came, double brier, List<Term> wrong) {
    static final int MOST = 5;
    private static final int TERMS = 4;

    public LargestMiss {
        wrong = List.copyOf(wrong);
    }

    static List<LargestMiss> of(List<QuestionScore> questions) {
        return questions.stream()
                .flatMap(q -> q.rungs().stream().flatMap(r -> miss(q, r)))
                .sorted(Comparator.comparing((LargestMiss m) -> -m.brier()))
                .limit(MOST)
                .toList();
    }

    private static Stream<LargestMiss> miss(QuestionScore q, RungScore r) {
        double brier = ScoringRules.brier(r.last(), r.came());
        if (brier <= RungScore.EVEN) {
            return Stream.empty();
        }
        int sign = r.came() ? 1 : -1;
        List<Term> wrong = q.resolved().given().getLast().answer().forecast().on(r.rung()).terms().stream()
                .filter(t -> t.logOdds() * sign < 0)
                .sorted(Comparator.comparing(t -> t.logOdds() * sign))
                .limit(TERMS)
                .toList();
        return Stream.of(new LargestMiss(q, r.rung(), r.last(), r.came(), brier, wrong));
    }
}
