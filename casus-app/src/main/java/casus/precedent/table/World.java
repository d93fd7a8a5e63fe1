package casus.precedent.table;

import java.util.OptionalDouble;
import java.util.Set;

/// What is known of states in a year. States go by their Correlates of War numbers; the history of the tables
/// and the small table of states today answer the same questions.
public interface World {
    /// Land or a river; 2 to 5 are up to 12, 24, 150 and 400 miles of water, and 0 none of these.
    int BY_LAND = 1;

    /// The states that existed, as far as is known.
    Set<Integer> states(int year);

    /// What `from` owed `to` by treaty, as a set of bits: 1 defence, 2 offence, 4 neutrality, 8
    /// nonaggression, 16 consultation (ATOP's five).
    int obligations(int from, int to, int year);

    /// Share of the system's military, industrial and demographic capabilities (CINC), 0 to 1.
    OptionalDouble power(int state, int year);

    /// Whether it counted as a major power (Correlates of War list).
    boolean isMajor(int state, int year);

    /// Whether it had nuclear weapons.
    boolean isNuclear(int state, int year);

    /// How near the two lie, 1 to 5, or 0.
    int contiguity(int a, int b, int year);

    /// Kilometres between the capitals.
    OptionalDouble distance(int a, int b, int year);

    /// Whether the two were rivals of the kind that strategists of either held for an enemy.
    boolean isRival(int a, int b, int year);

    /// How much of an electoral democracy it was, 0 to 1.
    OptionalDouble democracy(int state, int year);
}
