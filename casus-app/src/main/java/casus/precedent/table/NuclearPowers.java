package casus.precedent.table;

import java.util.Map;

/// Which states had nuclear weapons, by the year of the first test or, for Israel and South Africa, the year
/// by which historians hold that they had one. Ukraine, Belarus and Kazakhstan, where Soviet weapons lay
/// until 1996 without being theirs to use, do not count.
public final class NuclearPowers {
    private final Map<Integer, Spell> since;

    private NuclearPowers(Map<Integer, Spell> since) {
        this.since = since;
    }

    /// The powers, by Correlates of War number.
    public static NuclearPowers load() {
        return new NuclearPowers(Map.of(
                2, new Spell(1945, Spell.STILL),
                365, new Spell(1949, Spell.STILL),
                200, new Spell(1952, Spell.STILL),
                220, new Spell(1960, Spell.STILL),
                710, new Spell(1964, Spell.STILL),
                666, new Spell(1967, Spell.STILL),
                560, new Spell(1982, 1989),
                750, new Spell(1998, Spell.STILL),
                770, new Spell(1998, Spell.STILL),
                731, new Spell(2006, Spell.STILL)));
    }

    /// Whether the state had them in the year.
    public boolean had(int state, int year) {
        Spell spell = since.get(state);
        return spell != null && spell.holds(year);
    }
}
