package casus.game.play;

import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.WhatIf;
import casus.game.solve.Efg;
import casus.game.solve.GameTree;
import casus.terms.Rung;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A compiled scenario, and everything that is computed from it.
public final class Game {
    private final CompiledGame compiled;
    private final Runner runner;
    private Optional<Runner.DrawResults> drawn = Optional.empty();

    private Game(CompiledGame compiled, List<WhatIf> whatIfs) {
        this.compiled = compiled;
        runner = new Runner(compiled, whatIfs);
    }

    /// Compiles a scenario.
    ///
    /// @throws InputProblem if the game is too large
    public static Game of(Scenario scenario, List<WhatIf> whatIfs) {
        return new Game(Compiler.compile(scenario), whatIfs);
    }

    /// How many nodes the game has.
    public int nodes() {
        return compiled.tree().nodes();
    }

    /// Plays all draws.
    public CrisisForecast outlook(BiConsumer<Integer, Integer> progress) {
        Runner.DrawResults base = runner.drawn(compiled.scenario(), n -> progress.accept(n, runner.steps()));
        drawn = Optional.of(base);
        return runner.outlook(base, n -> progress.accept(n, runner.steps()));
    }

    /// Which numbers matter.
    public Sensitivity sensitivity() {
        return new Sensitivity(compiled);
    }

    /// What knowing each number would move.
    public List<Sensitivity.InformationValue> worth(Rung rung) {
        Runner.DrawResults base = drawn.orElseGet(() -> runner.drawn(compiled.scenario(), n -> {}));
        drawn = Optional.of(base);
        return sensitivity().worth(base, rung);
    }

    /// λ as the scenario's past crises tell it; empty where it tells of none.
    public Optional<Lambda> lambda() {
        return new Precision(compiled).estimate();
    }

    /// Why.
    public ChoiceExplanation explanation() {
        return new ChoiceExplanation(compiled, compiled.scenario());
    }

    /// The months after.
    public List<Periods.Fan> fans() {
        return new Periods(compiled).fans();
    }

    /// The largest residual of the equilibrium at mean numbers.
    public double residual() {
        Play play = new Play(compiled, compiled.scenario());
        play.solve(play.means());
        return play.solver().residual();
    }

    /// The game at mean numbers, with utilities scaled to range 1, as Gambit reads it.
    public String efg() {
        Play play = new Play(compiled, compiled.scenario());
        play.solve(play.means());
        GameTree tree = compiled.tree();
        GameTree.Builder out = GameTree.builder(tree.title(), tree.players());
        for (int set = 0; set < tree.infosets(); set++) {
            int row = tree.firstAction(set);
            List<String> names = java.util.stream.IntStream.range(row, row + tree.actions(set))
                    .mapToObj(tree::actionName)
                    .toList();
            if (tree.player(set) == GameTree.CHANCE) {
                double[] probabilities = new double[names.size()];
                for (int a = 0; a < probabilities.length; a++) {
                    probabilities[a] = play.solver().chance()[row + a];
                }
                out.chance(tree.infosetName(set), names, probabilities);
            } else {
                out.infoset(tree.player(set), tree.infosetName(set), names);
            }
        }
        int players = tree.players().size();
        for (int z = 0; z < tree.outcomes(); z++) {
            double[] payoff = new double[players];
            System.arraycopy(play.solver().payoffs(), z * players, payoff, 0, players);
            out.outcome("", payoff);
        }
        for (int n = 0; n < tree.nodes(); n++) {
            out.node(tree.infoset(n), tree.outcome(n));
        }
        return Efg.write(out.build());
    }
}
