package casus.precedent.table;

import java.util.HashMap;
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
        Map<Integer, Spell> since = new HashMap<>();
        Resource.rows("nuclear.csv").forEach(row -> since.put(Integer.valueOf(row.getField("cow")), Spell.of(row)));
        return new NuclearPowers(since);
    }

    /// Whether the state had them in the year.
    public boolean had(int state, int year) {
        Spell spell = since.get(state);
        return spell != null && spell.holds(year);
    }
}
