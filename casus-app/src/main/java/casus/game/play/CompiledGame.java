package casus.game.play;

import casus.game.scenario.DriverTable;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.Weight;
import casus.game.solve.GameTree;
import casus.game.solve.Utilities;
import java.util.List;

/// A scenario as a game: the tree, what each player weighs in each outcome, and which number goes where.
///
/// @param scenario  it was made from
/// @param tables    of drivers and rungs
/// @param tree      with one outcome for every terminal node, in order
/// @param stories   what happened, by outcome
/// @param leaf      the terminal node of each outcome
/// @param utilities by term
/// @param terms     what each term of the utilities is
/// @param scale     range of each player's utility in the scenario as written, at mean numbers
/// @param chances   chance rows whose probabilities come from the scenario
record CompiledGame(
        Scenario scenario,
        DriverTable tables,
        GameTree tree,
        List<CrisisOutcome> stories,
        int[] leaf,
        Utilities utilities,
        List<Term> terms,
        double[] scale,
        List<Chance> chances) {
    /// One weighted feature of one player's utility.
    ///
    /// @param actor  position in the scenario
    /// @param weight position in the scenario's payoffs
    /// @param factor of the type it belongs to; 1 for all
    /// @param type   position of that type, -1 for all
    record Term(int actor, int weight, double factor, int type) {}

    /// Chance actions in one set: all but the last have a number of the scenario, the last takes the rest.
    ///
    /// @param firstRow   of the set's actions
    /// @param quantities position of each number among the scenario's quantities
    /// @param rest       which action takes the rest
    record Chance(int firstRow, int[] quantities, int rest) {}

    /// Whether a term's weight counts under a scenario's clauses.
    static boolean counts(Scenario scenario, Weight weight) {
        return weight.when().map(o -> scenario.isObliged(weight.actor(), o)).orElse(true);
    }
}
