package casus.ties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// An organisation of states.
///
/// @param id      its name in the table of actors
/// @param existed from its founding to its end
/// @param members states with the days of their membership
/// @param everyone whether all states are members
/// @param binds   ids of the treaties that bind its members to each other
/// @param note    what a reader should know
/// @param source  where to look it up
public record Organisation(
        String id,
        String name,
        Span existed,
        List<Treaty.Party> members,
        boolean everyone,
        Set<String> binds,
        String note,
        String source) {
    public Organisation {
        members = List.copyOf(members);
        binds = Set.copyOf(binds);
    }

    /// Whether the state was a member on the day.
    public boolean isMember(String state, LocalDate day) {
        return existed.holds(day)
                && (everyone
                        || members.stream()
                                .anyMatch(
                                        m -> m.code().equals(state) && m.bound().holds(day)));
    }

    /// Its members on the day, in the order of the table; none where all states are.
    public List<String> members(LocalDate day) {
        return members.stream()
                .filter(m -> existed.holds(day) && m.bound().holds(day))
                .map(Treaty.Party::code)
                .toList();
    }
}
