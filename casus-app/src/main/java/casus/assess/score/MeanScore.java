package casus.assess.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A mean score over questions.
///
/// @param of    what it is over: `all`, a rung or a year
/// @param n     questions
/// @param brier 0 to 1
/// @param log   in nats
/// @param low   5% bound of the Brier score; empty for fewer than two questions
/// @param high  95% bound
/// @param rated on how many pairs of question and rung the precedents have a rate
/// @param ours  our Brier score on those; empty where there are none
/// @param rates theirs
public record MeanScore(
        String of,
        int n,
        double brier,
        double log,
        Optional<Double> low,
        Optional<Double> high,
        int rated,
        Optional<Double> ours,
        Optional<Double> rates) {
    private static final int DRAWS = 1_000;
    private static final int TAIL = DRAWS / 20;

    /// The mean over questions of the mean over these rungs of each. The interval is a percentile bootstrap over
    /// questions (Efron 1979), because the rungs of one question rise and fall together; with few questions it
    /// is too narrow.
    static MeanScore of(String of, List<List<RungScore>> questions, long seed) {
        double[] brier = means(questions, false);
        List<RungScore> rated = questions.stream()
                .flatMap(List::stream)
                .filter(r -> r.byRate().isPresent())
                .toList();
        boolean several = brier.length > 1;
        double[] draws = several ? draws(brier, seed) : new double[0];
        return new MeanScore(
                of,
                brier.length,
                Arrays.stream(brier).average().orElseThrow(),
                Arrays.stream(means(questions, true)).average().orElseThrow(),
                several ? Optional.of(draws[TAIL - 1]) : Optional.empty(),
                several ? Optional.of(draws[DRAWS - TAIL]) : Optional.empty(),
                rated.size(),
                rated.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rated.stream()
                                .mapToDouble(RungScore::brier)
                                .average()
                                .orElseThrow()),
                rated.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rated.stream()
                                .mapToDouble(r -> r.byRate().orElseThrow())
                                .average()
                                .orElseThrow()));
    }

    private static double[] means(List<List<RungScore>> questions, boolean log) {
        return questions.stream()
                .mapToDouble(q -> q.stream()
                        .mapToDouble(r -> log ? r.log() : r.brier())
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double[] draws(double[] scores, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] out = new double[DRAWS];
        Arrays.setAll(out, d -> {
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                sum += scores[random.nextInt(scores.length)];
            }
            return sum / scores.length;
        });
        Arrays.sort(out);
        return out;
    }
}
