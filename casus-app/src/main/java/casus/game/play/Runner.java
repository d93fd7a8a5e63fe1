package casus.game.play;

import casus.game.play.CrisisForecast.RungChange;
import casus.game.play.CrisisForecast.Variant;
import casus.game.sample.SobolPoints;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.WhatIf;
import casus.game.scenario.Settable;
import casus.terms.Ladder;
import casus.terms.Rung;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Runs a game over shifted Sobol points: the scenario and every variant at the same points, so that
/// differences are paired. Copies run beside each other; results do not depend on how many threads there
/// are.
final class Runner {
    private static final int LANES = 128;

    private final CompiledGame game;
    private final List<WhatIf> whatIfs;
    private final int copies;
    private final int points;
    private final SobolPoints sobol;

    Runner(CompiledGame game, List<WhatIf> whatIfs) {
        this.game = game;
        this.whatIfs = whatIfs;
        Scenario scenario = game.scenario();
        copies = scenario.run().shifts();
        points = scenario.run().draws() / copies;
        sobol = SobolPoints.of(points, scenario.quantities().size());
    }

    /// Draws of one variant.
    ///
    /// @param outputs  `[output][draw]`
    /// @param inputs   `[quantity][draw]`
    /// @param joint    sum of the ladders
    /// @param residual largest of those checked
    record DrawResults(double[][] outputs, double[][] inputs, double[] joint, double residual) {}

    /// The scenario itself, or one variant.
    DrawResults drawn(Scenario scenario, IntConsumer done) {
        double[][] outputs = new double[Play.OUTPUTS][copies * points];
        double[][] inputs = new double[scenario.quantities().size()][copies * points];
        double[][] joints = new double[copies][];
        double[] residuals = new double[copies];
        double[][] quantiles = Play.tables(scenario);
        AtomicInteger finished = new AtomicInteger();
        IntStream.range(0, copies).parallel().forEach(copy -> {
            Draws draws = new Draws(game, scenario, quantiles, Math.min(points, LANES));
            long[] shift = sobol.shift(scenario.run().seed(), copy);
            double[] point = new double[draws.inputs()];
            double[] joint = new double[Ladder.SUBSETS];
            double[][] numbers = new double[Math.min(points, LANES)][draws.inputs()];
            for (int k = 0; k < points; k += numbers.length) {
                int many = Math.min(numbers.length, points - k);
                int at = copy * points + k;
                for (int d = 0; d < many; d++) {
                    sobol.point(k + d, shift, point);
                    System.arraycopy(draws.numbers(point), 0, numbers[d], 0, point.length);
                    for (int q = 0; q < point.length; q++) {
                        inputs[q][at + d] = numbers[d][q];
                    }
                }
                draws.play(numbers, many, (d, one, subsets) -> {
                    for (int o = 0; o < one.length; o++) {
                        outputs[o][at + d] = one[o];
                    }
                    for (int s = 0; s < joint.length; s++) {
                        joint[s] += subsets[s] / points;
                    }
                });
                residuals[copy] = Math.max(residuals[copy], draws.residual());
            }
            joints[copy] = joint;
            done.accept(finished.incrementAndGet());
        });
        double[] joint = new double[Ladder.SUBSETS];
        double residual = 0;
        for (int copy = 0; copy < copies; copy++) {
            residual = Math.max(residual, residuals[copy]);
            for (int s = 0; s < joint.length; s++) {
                joint[s] += joints[copy][s] / copies;
            }
        }
        return new DrawResults(outputs, inputs, joint, residual);
    }

    /// How many copies all variants have together.
    int steps() {
        return copies * (1 + whatIfs.size());
    }

    CrisisForecast outlook(DrawResults base, IntConsumer done) {
        List<Variant> variants = new ArrayList<>();
        for (int w = 0; w < whatIfs.size(); w++) {
            int before = copies * (w + 1);
            DrawResults other =
                    drawn(Settable.with(game.scenario(), whatIfs.get(w).set()), n -> done.accept(before + n));
            variants.add(variant(whatIfs.get(w).id(), base, other));
        }
        Map<Rung, Spread> rungs = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            rungs.put(rung, spread(base, Play.RUNG + rung.ordinal()));
        }
        return new CrisisForecast(
                spread(base, Play.ATTACK),
                rungs,
                IntStream.range(Play.HIGHEST, Play.BOTH)
                        .mapToObj(o -> spread(base, o))
                        .toList(),
                Ladder.of(normal(base.joint())),
                variants,
                game.tree().nodes(),
                copies * points,
                base.residual());
    }

    private static double[] normal(double[] joint) {
        double sum = 0;
        for (double p : joint) {
            sum += p;
        }
        double[] out = joint.clone();
        for (int s = 0; s < out.length; s++) {
            out[s] /= sum;
        }
        return out;
    }

    private Spread spread(DrawResults drawn, int output) {
        return Spread.of(drawn.outputs()[output], copies);
    }

    private interface Draw {
        double at(int draw);
    }

    private Spread spread(Draw draw) {
        return Spread.of(
                IntStream.range(0, copies * points).mapToDouble(draw::at).toArray(), copies);
    }

    private Variant variant(String id, DrawResults base, DrawResults other) {
        double[] attack = base.outputs()[Play.ATTACK];
        double[] then = other.outputs()[Play.ATTACK];
        Map<Rung, RungChange> rungs = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            double[] given = base.outputs()[Play.RUNG + rung.ordinal()];
            double[] givenThen = other.outputs()[Play.RUNG + rung.ordinal()];
            rungs.put(
                    rung,
                    new RungChange(
                            Spread.of(givenThen, copies),
                            spread(i -> givenThen[i] - given[i]),
                            spread(i -> givenThen[i] * then[i] - given[i] * attack[i]),
                            spread(i -> (then[i] - attack[i]) * (given[i] + givenThen[i]) / 2),
                            spread(i -> (givenThen[i] - given[i]) * (attack[i] + then[i]) / 2)));
        }
        return new Variant(id, Spread.of(then, copies), spread(i -> then[i] - attack[i]), rungs);
    }
}
