package casus.game.play;

import casus.game.sample.SobolIndices;
import casus.game.scenario.Quantity;
import casus.game.scenario.Scenario;
import casus.terms.LogOdds;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which numbers matter for the log-odds of reaching a rung.
///
/// λ swallows sensitivity unless it is kept apart: it scales every difference at once. So it is an input
/// of its own here, and the others are reported as shares beside it.
public final class Sensitivity {
    private static final int LANES = 128;
    private static final int POINTS = 64;
    private static final int COPIES = 8;
    private static final int BINS = 16;
    private static final int STEPS = 40;
    private static final double CLIP = 1e-12;

    private final CompiledGame game;
    private final Scenario scenario;
    private final Play play;
    private final double[] numbers;

    Sensitivity(CompiledGame game) {
        this.game = game;
        scenario = game.scenario();
        play = new Play(game, scenario);
        numbers = new double[play.inputs()];
    }

    /// How much of the variance of logit P(rung or higher | attack) a number explains.
    ///
    /// @param key      of the number
    /// @param first    share by this number alone
    /// @param firstMargin half a 95% interval
    /// @param total    share that goes when all others are known
    /// @param totalMargin half a 95% interval
    /// @param evidence whether it rests on ledger entries
    public record Share(
            String key, double first, double firstMargin, double total, double totalMargin, boolean evidence) {}

    /// A number that alters the likeliest highest rung.
    ///
    /// @param key   of the number
    /// @param from  its mean
    /// @param to    the nearest value inside its range at which the answer is another
    /// @param was   the likeliest highest rung at the means; 0 is none, 1 words, and so on
    /// @param turns what it becomes
    public record Flip(String key, double from, double to, int was, int turns) {}

    /// What knowing a number would be worth.
    ///
    /// @param key   of the number
    /// @param moves how far, on average, P(rung | attack) would move if the number were known
    public record InformationValue(String key, double moves) {}

    /// The numbers in doubt, by position.
    private List<Integer> doubtful() {
        return IntStream.range(0, play.inputs())
                .filter(q -> !play.quantities().get(q).value().isFixed())
                .boxed()
                .toList();
    }

    private static double logOdds(double[] out, Rung rung) {
        double above = 0;
        for (int h = rung.ordinal() + 1; h <= Rung.values().length; h++) {
            above += out[Play.HIGHEST + h];
        }
        return LogOdds.of(Math.clamp(above, CLIP, 1 - CLIP));
    }

    /// First-order and total Sobol indices of logit P(rung or higher | attack), the largest total first.
    public List<Share> shares(Rung rung) {
        List<Integer> doubtful = doubtful();
        if (doubtful.isEmpty()) {
            return List.of();
        }
        Draws draws = new Draws(game, scenario, Play.tables(scenario), LANES);
        double[] point = new double[draws.inputs()];
        java.util.Arrays.fill(point, 0.5);
        double[][] numbers = new double[LANES][point.length];
        SobolIndices found = SobolIndices.of(
                (points, many, values) -> {
                    for (int from = 0; from < many; from += LANES) {
                        int start = from;
                        int count = Math.min(LANES, many - from);
                        for (int d = 0; d < count; d++) {
                            for (int i = 0; i < doubtful.size(); i++) {
                                point[doubtful.get(i)] = points[from + d][i];
                            }
                            System.arraycopy(draws.numbers(point), 0, numbers[d], 0, point.length);
                        }
                        draws.play(numbers, count, (d, out, joint) -> values[start + d] = logOdds(out, rung));
                    }
                },
                doubtful.size(),
                POINTS,
                COPIES,
                scenario.run().seed());
        List<Share> out = new ArrayList<>();
        for (int i = 0; i < doubtful.size(); i++) {
            Quantity q = play.quantities().get(doubtful.get(i));
            out.add(new Share(
                    q.key(),
                    found.first()[i],
                    found.firstMargin(i),
                    found.total()[i],
                    found.totalMargin(i),
                    !q.evidence().isEmpty()));
        }
        out.sort(Comparator.comparingDouble(Share::total).reversed());
        return out;
    }

    /// The nearest value of each number, all others at their means, at which the likeliest highest rung
    /// changes; only numbers that can do it inside their range, the smallest relative change first.
    public List<Flip> flips() {
        double[] means = play.means();
        int was = top(means);
        List<Flip> out = new ArrayList<>();
        for (int q : doubtful()) {
            double low = play.quantities().get(q).value().low();
            double high = play.quantities().get(q).value().high();
            Flip nearest = null;
            for (int step = 1; step <= STEPS && nearest == null; step++) {
                for (double to : new double[] {
                    means[q] + (high - means[q]) * step / STEPS, means[q] + (low - means[q]) * step / STEPS
                }) {
                    System.arraycopy(means, 0, numbers, 0, numbers.length);
                    numbers[q] = to;
                    int turns = top(numbers);
                    if (turns != was && nearest == null) {
                        nearest = new Flip(play.quantities().get(q).key(), means[q], to, was, turns);
                    }
                }
            }
            if (nearest != null) {
                out.add(nearest);
            }
        }
        out.sort(Comparator.comparingDouble(f -> Math.abs(f.to() - f.from()) / Math.max(1e-9, Math.abs(f.from()))));
        return out;
    }

    private int top(double[] at) {
        play.solve(at);
        double[] out = new double[Play.OUTPUTS];
        play.outputs(out);
        return IntStream.rangeClosed(0, Rung.values().length)
                .boxed()
                .max(Comparator.comparingDouble(h -> out[Play.HIGHEST + h]))
                .orElse(0);
    }

    /// What to find out next: draws are sorted by each number into bins, and the bins' means of P(rung |
    /// attack) compared with the mean of all.
    List<InformationValue> worth(Runner.DrawResults drawn, Rung rung) {
        double[] p = drawn.outputs()[Play.RUNG + rung.ordinal()];
        double mean = java.util.Arrays.stream(p).average().orElse(0);
        List<InformationValue> out = new ArrayList<>();
        for (int q : doubtful()) {
            double[] x = drawn.inputs()[q];
            int[] order = IntStream.range(0, p.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> x[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double moves = 0;
            for (int bin = 0; bin < BINS; bin++) {
                int from = bin * p.length / BINS;
                int to = (bin + 1) * p.length / BINS;
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += p[order[i]];
                }
                moves += to > from ? Math.abs(sum / (to - from) - mean) * (to - from) / p.length : 0;
            }
            out.add(new InformationValue(play.quantities().get(q).key(), moves));
        }
        out.sort(Comparator.comparingDouble(InformationValue::moves).reversed());
        return out;
    }
}
