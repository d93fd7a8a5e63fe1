package casus.ledger.record;

import casus.terms.ActorId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// According to whom.
///
/// @param name  as written: a person, an outlet, "experts"; empty for an unknown claimant ("it was reported")
/// @param actor the state, body or group it is, or speaks for
public record Attribution(Optional<String> name, Optional<ActorId> actor) {
    /// Somebody the text does not name.
    public static final Attribution UNKNOWN = new Attribution(Optional.empty(), Optional.empty());

    /// The same claimant under other names.
    Attribution renamed(UnaryOperator<ActorId> actors, UnaryOperator<String> people) {
        return new Attribution(name.map(people), actor.map(actors));
    }
}
