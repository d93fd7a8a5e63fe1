package casus.bench.precedent.table;

import java.util.List;
import java.util.Map;

/// One party to an armed conflict in one year, and what outside states gave it (UCDP external support,
/// actor-years).
///
/// @param conflict   number of the conflict
/// @param year       of the support
/// @param civil      whether the conflict was within a state
/// @param state      Gleditsch & Ward's number of the government's state; 0 for a group
/// @param opponent   the same of its opponent; 0 for a group
/// @param second     whether it is the side that the table names second
/// @param supporters names of the states that gave, without "Government of"; empty where none did
/// @param supporterCount how many states gave
/// @param kinds      how many states gave what; the tables do not say who
public record Support(
        int conflict,
        int year,
        boolean civil,
        int state,
        int opponent,
        boolean second,
        List<String> supporters,
        int supporterCount,
        Map<Kind, Integer> kinds) {
    /// A kind of support, with its letter in the tables.
    public enum Kind {
        /// Own troops that fight.
        TROOPS("x"),
        /// Own troops or bases on the spot.
        PRESENCE("p"),
        /// Infrastructure, joint operations.
        ACCESS("y"),
        WEAPONS("w"),
        MATERIEL("m"),
        TRAINING("t"),
        FUNDING("f"),
        INTELLIGENCE("i"),
        TERRITORY("l"),
        OTHER("o"),
        UNKNOWN("u");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    public Support {
        supporters = List.copyOf(supporters);
        kinds = Map.copyOf(kinds);
    }

    /// How many states gave this.
    public int count(Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
