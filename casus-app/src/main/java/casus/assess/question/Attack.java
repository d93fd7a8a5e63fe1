package casus.assess.question;

import casus.terms.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The trigger where the case already holds it: the adversary's latest round of attacks on the protégé.
///
/// @param start    its first day, as far as the case dates it
/// @param entries  the attacks of that round
/// @param families independent families of articles that tell of it
/// @param earlier  attacks of earlier rounds
public record Attack(Optional<LocalDate> start, List<EntryId> entries, int families, List<EntryId> earlier) {
    public Attack {
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
    }
}
