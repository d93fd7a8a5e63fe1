package casus.web.screen;

import casus.ledger.actor.Actors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What all requests share.
///
/// @param actors   the table of names
/// @param cache    what was worked out before
/// @param asOf     the day the server was started for; a request may name another
/// @param today    the day it is
/// @param readOnly whether nothing may be changed
/// @param screens  the paths there are
public record RequestContext(
        Actors actors, Cache cache, Optional<LocalDate> asOf, LocalDate today, boolean readOnly, Set<String> screens) {
    public RequestContext {
        screens = Set.copyOf(screens);
    }
}
