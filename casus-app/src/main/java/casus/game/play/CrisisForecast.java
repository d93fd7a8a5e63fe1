package casus.game.play;

import casus.terms.Ladder;
import casus.terms.Rung;
import java.util.List;
import java.util.Map;

/// What a scenario and its variants give.
///
/// @param attack   P(attack)
/// @param rungs    P(rung | attack)
/// @param highest  P(highest rung | attack), `none` first
/// @param ladder   the joint distribution over the 64 subsets of rungs given an attack, mean over draws
/// @param variants by what-if, in order
/// @param nodes    of the game
/// @param draws    of everything uncertain
/// @param residual the largest residual of the equilibria that were checked: one a copy
public record CrisisForecast(
        Spread attack,
        Map<Rung, Spread> rungs,
        List<Spread> highest,
        Ladder ladder,
        List<Variant> variants,
        int nodes,
        int draws,
        double residual) {
    public CrisisForecast {
        rungs = Map.copyOf(rungs);
        highest = List.copyOf(highest);
        variants = List.copyOf(variants);
    }

    /// One what-if beside the scenario, draw by draw with the same numbers.
    ///
    /// @param id     of the what-if
    /// @param attack P(attack) in the variant
    /// @param change of P(attack)
    /// @param rungs  by rung
    public record Variant(String id, Spread attack, Spread change, Map<Rung, RungChange> rungs) {
        public Variant {
            rungs = Map.copyOf(rungs);
        }
    }

    /// One rung before and after.
    ///
    /// @param after   P(rung | attack) in the variant
    /// @param change  of P(rung | attack)
    /// @param both    change of P(attack and rung)
    /// @param deters  the part of `both` that comes from P(attack)
    /// @param honours the part of `both` that comes from P(rung | attack); the two parts add up in every
    ///     draw
    public record RungChange(Spread after, Spread change, Spread both, Spread deters, Spread honours) {}
}
