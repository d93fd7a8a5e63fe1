package casus.game.scenario;

import java.util.List;
import java.util.Optional;

/// A number of a scenario, with what it rests on.
///
/// @param key      its name in messages, what-ifs and `--set`: `load(RUS,ukraine)`, `RUS.military_cost`
/// @param value    what it may be
/// @param evidence ids of ledger entries
/// @param by       who judged it, where no entry says it
public record Quantity(String key, Distribution value, List<String> evidence, Optional<String> by) {
    public Quantity {
        evidence = List.copyOf(evidence);
    }
}
