package casus.ties;

import casus.terms.code.Obligation;
import java.util.Set;

/// What one treaty means from one actor to another on a day.
///
/// @param treaty the text
/// @param owed   what the first owes the second by it; empty if both are bound and nothing of ATOP's five is owed
/// @param shared whether the adversary is bound by it too, so that it is no tie against it
public record Bond(Treaty treaty, Set<Obligation> owed, boolean shared) {
    public Bond {
        owed = Set.copyOf(owed);
    }

    /// Whether it obliges to defend.
    public boolean defends() {
        return owed.contains(Obligation.DEFENSE);
    }
}
