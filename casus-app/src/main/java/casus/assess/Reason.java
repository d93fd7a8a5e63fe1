package casus.assess;

import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Motive;
import casus.terms.Pull;
import java.util.List;

/// One motive of the patron, for or against coming to the protégé's aid.
///
/// @param motive   what sort of reason
/// @param pulls    for or against
/// @param toward   the states the reason is about, as far as told
/// @param families independent families of articles that give it
/// @param logOdds  what it does to the odds of force, before the cap; 0 where no judgement covers it
/// @param entries  the drivers; their anchors are the quotes
public record Reason(
        Motive motive, Pull pulls, List<ActorId> toward, int families, double logOdds, List<EntryId> entries) {
    public Reason {
        toward = List.copyOf(toward);
        entries = List.copyOf(entries);
    }
}
