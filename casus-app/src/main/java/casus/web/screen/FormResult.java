package casus.web.screen;

import casus.ledger.decision.Decision;
import java.util.Optional;

/// What was done, and where to go on.
///
/// @param on       a path of this server
/// @param decision the one that was made; the next page offers to take it back
public record FormResult(Link on, Optional<Decision> decision) {
    public static FormResult to(Link on) {
        return new FormResult(on, Optional.empty());
    }

    /// Back to where the form stood, with what was decided.
    public static FormResult decided(Link on, Decision decision) {
        return new FormResult(on, Optional.of(decision));
    }

    /// Where the browser goes.
    public Link next() {
        return decision.map(d -> on.with("done", d.name())).orElse(on);
    }
}
