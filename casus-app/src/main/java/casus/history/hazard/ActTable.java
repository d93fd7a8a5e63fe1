package casus.history.hazard;

import java.util.List;

/// Dated acts of actors towards others, in order of time.
///
/// @param actors    names by id
/// @param kinds     names of the kinds of act by id, such as PLOVER's types
/// @param actor     who acted, an entry an act
/// @param recipient towards whom
/// @param kind      what was done
/// @param day       when, in days from any beginning, never falling
public record ActTable(List<String> actors, List<String> kinds, int[] actor, int[] recipient, int[] kind, int[] day) {
    public ActTable {
        actors = List.copyOf(actors);
        kinds = List.copyOf(kinds);
        if (actor.length != day.length || recipient.length != day.length || kind.length != day.length) {
            throw new IllegalArgumentException("the four columns differ in length");
        }
        for (int i = 1; i < day.length; i++) {
            if (day[i] < day[i - 1]) {
                throw new IllegalArgumentException("acts are in order of time; number " + i + " is not");
            }
        }
    }

    /// The number of acts.
    public int size() {
        return day.length;
    }
}
