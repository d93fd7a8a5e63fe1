package casus.assess.score;

import casus.assess.Assessment;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The front door: every resolved question, scored.
///
/// A question's score is the mean over its forecasts, and a mean score is over questions, so that asking often
/// does not weigh more. The calibration table takes the last forecast before each outcome.
///
/// @param resolved    all of them, scored or not
/// @param questions   those that have a forecast and count
/// @param all         the mean over them; empty where there are none
/// @param byRung      lowest first
/// @param byYear      of the outcome
/// @param calibration lowest band first; bands without a forecast are left out
/// @param misses      forecasts on the wrong side of 50%, worst first
public record Scorecard(
        List<ResolvedQuestion> resolved,
        List<QuestionScore> questions,
        Optional<MeanScore> all,
        List<MeanScore> byRung,
        List<MeanScore> byYear,
        List<CalibrationBin> calibration,
        List<LargestMiss> misses) {
    public Scorecard {
        resolved = List.copyOf(resolved);
        questions = List.copyOf(questions);
        byRung = List.copyOf(byRung);
        byYear = List.copyOf(byYear);
        calibration = List.copyOf(calibration);
        misses = List.copyOf(misses);
    }

    /// Scores them.
    public static Scorecard of(List<ResolvedQuestion> resolved) {
        List<QuestionScore> questions = resolved.stream()
                .filter(ResolvedQuestion::isScored)
                .map(QuestionScore::of)
                .toList();
        if (questions.isEmpty()) {
            return new Scorecard(resolved, questions, Optional.empty(), List.of(), List.of(), List.of(), List.of());
        }
        List<MeanScore> byRung = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            List<List<RungScore>> scored = questions.stream()
                    .map(q -> q.rungs().stream().filter(s -> s.rung() == rung).toList())
                    .filter(s -> !s.isEmpty())
                    .toList();
            if (!scored.isEmpty()) {
                byRung.add(mean(rung.wire(), scored));
            }
        }
        Map<Integer, List<List<RungScore>>> years = new TreeMap<>();
        questions.forEach(q -> years.computeIfAbsent(q.resolved().outcome().on().getYear(), y -> new ArrayList<>())
                .add(q.rungs()));
        return new Scorecard(
                resolved,
                questions,
                Optional.of(
                        mean("all", questions.stream().map(QuestionScore::rungs).toList())),
                byRung,
                years.entrySet().stream()
                        .map(y -> mean(y.getKey().toString(), y.getValue()))
                        .toList(),
                CalibrationBin.of(
                        questions.stream().flatMap(q -> q.rungs().stream()).toList()),
                LargestMiss.of(questions));
    }

    private static MeanScore mean(String of, List<List<RungScore>> questions) {
        return MeanScore.of(of, questions, Assessment.SEED);
    }
}
