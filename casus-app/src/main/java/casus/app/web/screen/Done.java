package casus.app.web.screen;

import casus.ledger.Decision;
import java.util.Optional;

/// What was done, and where to go on.
///
/// @param on       a path of this server
/// @param decision the one that was made; the next page offers to take it back
public record Done(Link on, Optional<Decision> decision) {
    public static Done to(Link on) {
        return new Done(on, Optional.empty());
    }

    /// Back to where the form stood, with what was decided.
    public static Done decided(Link on, Decision decision) {
        return new Done(on, Optional.of(decision));
    }

    /// Where the browser goes.
    public Link next() {
        return decision.map(d -> on.with("done", d.name())).orElse(on);
    }
}
