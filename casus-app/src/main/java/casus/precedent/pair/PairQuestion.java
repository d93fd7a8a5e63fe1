package casus.precedent.pair;

import java.time.LocalDate;
import java.util.Optional;

/// Who decides about whom, and when.
///
/// @param patron    code of a state, or a group or organisation by name
/// @param protege   likewise
/// @param adversary likewise; empty where nobody is named
/// @param day       as of which the tables are asked
/// @param attack    how large the attack is
/// @param duty      whether a duty to defend is owed, where the case or the asker says; empty leaves it to the table
public record PairQuestion(
        String patron,
        String protege,
        Optional<String> adversary,
        LocalDate day,
        Attack attack,
        Optional<Boolean> duty) {
    /// How large an attack is, as its first month shows.
    public enum Attack {
        /// A clash, a raid, a seizure, a threat.
        INCIDENT(-1),
        /// An air campaign, an offensive on a part of the territory, a proxy's campaign.
        LIMITED(0),
        /// An invasion, general war, what threatens the capital or the state.
        FULL_SCALE(1),
        UNKNOWN(0);

        private final double size;

        Attack(double size) {
            this.size = size;
        }

        double size() {
            return size;
        }
    }
}
