package casus.precedent.table;

/// A state's part in a dispute.
///
/// @param state      Correlates of War number
/// @param sideA      on the side that acted first, not on the target's
/// @param originator there on the first day, not a joiner
/// @param act        its own highest act, 0 to 21 (MID codes; 0 where none or unknown)
/// @param year       when its part began
/// @param until      the year in which its part ended; that in which it began, where it is not known
public record Participant(int state, boolean sideA, boolean originator, int act, int year, int until) {
    private static final int FIRST_USE_OF_FORCE = 13;
    private static final int DECLARATION_OF_WAR = 18;
    private static final int FIRST_OF_WAR = 20;
    private static final int FIRST_SHOW_OF_FORCE = 7;

    /// A part that is over within its year.
    public Participant(int state, boolean sideA, boolean originator, int act, int year) {
        this(state, sideA, originator, act, year, year);
    }

    /// How far it went: 1 nothing, 2 threats, 3 show of force, 4 use of force, 5 war.
    public int hostility() {
        if (act >= FIRST_OF_WAR) {
            return 5;
        }
        if (act >= FIRST_USE_OF_FORCE) {
            return 4;
        }
        if (act >= FIRST_SHOW_OF_FORCE) {
            return 3;
        }
        return act > 0 ? 2 : 1;
    }

    /// Whether it used armed force itself; a mere declaration of war does not count.
    public boolean usedForce() {
        return act >= FIRST_USE_OF_FORCE && act != DECLARATION_OF_WAR;
    }
}
