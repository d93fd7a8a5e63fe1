package casus.game.play;

import casus.game.scenario.Distribution;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.PastCrisis;
import casus.game.scenario.Settable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Estimates λ from crises that have ended: by maximum likelihood, and with the judged λ as prior (MAP).
/// McKelvey and Palfrey ("Quantal response equilibria for normal form games", Games and Economic Behavior
/// 10, 1995) estimate it so from experiments; here the scenario's own game at mean numbers, with what each
/// crisis had otherwise, gives the probability of what was seen: the attack or none, and the rungs taken
/// where they are told.
///
/// The interval holds every λ whose log-likelihood is within 1.92 of the largest. Cost: some hundred
/// solutions of the game for each crisis. Fails, and says so, where the likelihood rises up to an end of
/// the range: then a few crises fit any closeness to interest beyond it. It cannot tell λ from the size of
/// all weights together; weights stay where they are.
final class Precision {
    private static final double LEAST = 0.05;
    private static final double MOST = 100;
    private static final int GRID = 128;
    private static final double QUARTER_WIDTH = 1.920729;
    private static final double TINY = 1e-300;

    private final CompiledGame game;
    private final Scenario scenario;

    Precision(CompiledGame game) {
        this.game = game;
        scenario = game.scenario();
    }

    /// The estimate; empty where the scenario tells of no crises that have ended.
    Optional<Lambda> estimate() {
        List<PastCrisis> crises = scenario.observed();
        if (crises.isEmpty()) {
            return Optional.empty();
        }
        double[] grid = new double[GRID];
        Arrays.setAll(grid, i -> LEAST * Math.pow(MOST / LEAST, (double) i / (GRID - 1)));
        double[] heights = new double[GRID];
        crises.forEach(c -> add(c, grid, heights));
        double[] posterior = heights.clone();
        Distribution judged = scenario.run().lambda().value();
        if (!judged.isFixed()) {
            Arrays.setAll(posterior, i -> heights[i] + Math.log(Math.max(TINY, judged.density(grid[i]))));
        }
        int best = top(heights);
        int low = best;
        int high = best;
        while (low > 0 && heights[low - 1] >= heights[best] - QUARTER_WIDTH) {
            low--;
        }
        while (high < GRID - 1 && heights[high + 1] >= heights[best] - QUARTER_WIDTH) {
            high++;
        }
        return Optional.of(new Lambda(
                crises.size(),
                peak(grid, heights, best),
                crossing(grid, heights, low, -1, heights[best] - QUARTER_WIDTH),
                crossing(grid, heights, high, 1, heights[best] - QUARTER_WIDTH),
                best > 0 && best < GRID - 1,
                judged.isFixed() ? judged.mean() : peak(grid, posterior, top(posterior)),
                heights[best]));
    }

    private void add(PastCrisis crisis, double[] grid, double[] heights) {
        Scenario variant = Settable.with(scenario, crisis.set());
        Draws draws = new Draws(game, variant, Play.tables(variant), GRID);
        double[] means = new Play(game, variant).means();
        double[][] numbers = new double[GRID][];
        for (int i = 0; i < GRID; i++) {
            numbers[i] = means.clone();
            numbers[i][means.length - 1] = grid[i];
        }
        int subset = crisis.rungs().orElse(java.util.Set.of()).stream()
                .mapToInt(r -> 1 << r.ordinal())
                .sum();
        draws.play(numbers, GRID, (i, out, joint) -> {
            double attack = out[Play.ATTACK];
            double p = !crisis.attack() ? 1 - attack : crisis.rungs().isEmpty() ? attack : attack * joint[subset];
            heights[i] += Math.log(Math.max(TINY, p));
        });
    }

    private static int top(double[] heights) {
        int best = 0;
        for (int i = 1; i < heights.length; i++) {
            best = heights[i] > heights[best] ? i : best;
        }
        return best;
    }

    /// The summit of the parabola through three points of the grid, in ln λ.
    private static double peak(double[] grid, double[] heights, int best) {
        if (best == 0 || best == grid.length - 1) {
            return grid[best];
        }
        double before = heights[best - 1] - heights[best];
        double after = heights[best + 1] - heights[best];
        double bend = before + after;
        double shift = bend < 0 ? (before - after) / (2 * bend) : 0;
        return grid[best] * Math.pow(MOST / LEAST, Math.clamp(shift, -1, 1) / (GRID - 1));
    }

    /// Where the likelihood falls below a height, between the last point above it and the next.
    private static double crossing(double[] grid, double[] heights, int last, int step, double height) {
        int next = last + step;
        if (next < 0 || next >= grid.length) {
            return grid[last];
        }
        double share = (heights[last] - height) / (heights[last] - heights[next]);
        return grid[last] * Math.pow(grid[next] / grid[last], share);
    }
}
