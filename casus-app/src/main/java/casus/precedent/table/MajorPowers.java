package casus.precedent.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/// Which states were major powers, after the Correlates of War list.
public final class MajorPowers {
    private record Power(String iso3, Spell spell) {}

    private final List<Power> all = new ArrayList<>();

    private MajorPowers() {}

    /// The list that ships.
    public static MajorPowers load() {
        MajorPowers out = new MajorPowers();
        for (NamedCsvRecord row : Resource.rows("majors.csv")) {
            out.all.add(new Power(row.getField("iso3"), Spell.of(row)));
        }
        return out;
    }

    /// Whether the state was one in the year.
    public boolean has(String iso3, int year) {
        return all.stream().anyMatch(p -> p.iso3().equals(iso3) && p.spell().holds(year));
    }
}
