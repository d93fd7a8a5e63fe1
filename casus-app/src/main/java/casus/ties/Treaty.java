package casus.ties;

import casus.terms.code.Obligation;
import casus.terms.code.WireName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text that binds, or is said to bind, states to one another, with ATOP's obligations (Leeds et al. 2002,
/// International Interactions 28: 237–260).
///
/// @param id        `usa-kor-1953`
/// @param shape     what sort of text it is
/// @param signed    `yyyy`, `yyyy-mm` or `yyyy-mm-dd`
/// @param inForce   from its coming into force to its end
/// @param began     the day it came into force, as precise as it is known; blank if it has not
/// @param ended     the day it ended, as precise as it is known; blank while in force
/// @param how       how it ended: ended, denounced, suspended, replaced or lapsed; blank while in force
/// @param parties   states and organisations, each with the days it was bound
/// @param directed  whom each of some parties owes something; empty if every party owes every other
/// @param duties    what is owed; empty if the text obliges to none of ATOP's five
/// @param condition when it holds, in a few words; blank if always
/// @param article   where the text says it
/// @param says      what it says, in our words
/// @param source    where to look it up
/// @param decided   the decisions of a case that added, corrected or ended it; empty if it stands as it ships
public record Treaty(
        String id,
        String name,
        Shape shape,
        String signed,
        Span inForce,
        String began,
        String ended,
        String how,
        List<Party> parties,
        Map<String, Set<String>> directed,
        Set<Obligation> duties,
        String condition,
        String article,
        String says,
        String source,
        List<String> decided) {
    /// What sort of text it is.
    public enum Shape implements WireName {
        BILATERAL,
        MULTILATERAL,
        /// One state's own law or pledge.
        UNILATERAL,
        /// An assurance, statement or programme that is no treaty.
        POLITICAL
    }

    /// A party and the days it was bound.
    ///
    /// @param code of a state, or an organisation's name
    public record Party(String code, Span bound) {
        /// `CODE`, `CODE:from` or `CODE:from/until`, as in the table.
        public String written() {
            String from = bound.from().map(LocalDate::toString).orElse("");
            String until = bound.until().map(u -> "/" + u).orElse("");
            return from.isEmpty() && until.isEmpty() ? code : code + ":" + from + until;
        }
    }

    public Treaty {
        parties = List.copyOf(parties);
        directed = Map.copyOf(directed);
        duties = Set.copyOf(duties);
        decided = List.copyOf(decided);
    }

    /// Whether a case has said something of its own about it.
    public boolean isDecided() {
        return !decided.isEmpty();
    }

    /// Whether the text was in force on the day for this party.
    public boolean binds(String code, LocalDate day) {
        return inForce.holds(day)
                && parties.stream()
                        .anyMatch(p -> p.code().equals(code) && p.bound().holds(day));
    }

    /// Whether it ever had this party.
    public boolean names(String code) {
        return parties.stream().anyMatch(p -> p.code().equals(code));
    }

    /// What one party owes another on the day; empty if either was not bound or nothing is owed.
    public Set<Obligation> owes(String from, String to, LocalDate day) {
        boolean directedThere =
                directed.isEmpty() || directed.getOrDefault(from, Set.of()).contains(to);
        return directedThere && !from.equals(to) && binds(from, day) && binds(to, day) ? duties : Set.of();
    }
}
