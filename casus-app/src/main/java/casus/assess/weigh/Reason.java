package casus.assess.weigh;

import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import java.util.List;

/// One motive of the patron, for or against coming to the protégé's aid.
///
/// @param motive   what sort of reason
/// @param pulls    for or against
/// @param toward   the states the reason is about, as far as told
/// @param families independent families of articles that give it
/// @param logOdds  what its entries do to the log-odds of force in the forecast, in whatever line; a term shared
///     with others by their number
/// @param entries  the drivers; their anchors are the quotes
public record Reason(
        Motive motive, Pull pulls, List<ActorId> toward, int families, double logOdds, List<EntryId> entries) {
    public Reason {
        toward = List.copyOf(toward);
        entries = List.copyOf(entries);
    }
}
