package casus.history.store;

import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Something one actor did to another, as an event data set or a chronicle has it.
///
/// @param day       when
/// @param actor     who: a state's ISO 3166-1 alpha-3 code, a body of it behind a full stop (`IRN.civ`), or a
///     name
/// @param recipient to whom
/// @param type      PLOVER's type
/// @param mode      PLOVER's mode
/// @param contexts  what it is about
/// @param set       which data set says so: `icews`, `polecat`, `gdelt`, `acled`, `chronicle`, `case`
/// @param id        its id there, or where it can be checked
/// @param text      what happened, in words, where the set has any of its own
public record PastEvent(
        LocalDate day,
        String actor,
        String recipient,
        EventType type,
        Optional<String> mode,
        Set<Context> contexts,
        String set,
        String id,
        String text) {
    public PastEvent {
        contexts = Set.copyOf(contexts);
        if (actor.isBlank() || recipient.isBlank()) {
            throw new IllegalArgumentException("an event has an actor and a recipient");
        }
    }
}
