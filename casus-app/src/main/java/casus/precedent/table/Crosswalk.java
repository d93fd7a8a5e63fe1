package casus.precedent.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// From ISO 3166 codes to the numbers of the Correlates of War, by year: it gave some states a new number.
public final class Crosswalk {
    private record Entry(String iso3, int cow, int since, int until) {
        boolean holds(int year) {
            return since <= year && year <= until;
        }
    }

    private final List<Entry> entries;

    private Crosswalk(List<Entry> entries) {
        this.entries = entries;
    }

    /// The crosswalk that ships.
    public static Crosswalk load() {
        List<Entry> entries = new ArrayList<>();
        for (NamedCsvRecord row : Resource.rows("crosswalk.csv")) {
            entries.add(new Entry(
                    row.getField("iso3"),
                    Integer.parseInt(row.getField("cow")),
                    year(row.getField("since"), 0),
                    year(row.getField("until"), Spell.STILL)));
        }
        entries.sort(Comparator.comparingInt(Entry::since).reversed());
        return new Crosswalk(entries);
    }

    private static int year(String text, int otherwise) {
        return text.isBlank() ? otherwise : Integer.parseInt(text);
    }

    /// The code under which a state went in a year: its own, or that of the state that had its number then.
    public String codeIn(String iso3, int year) {
        if (cow(iso3, year).isPresent()) {
            return iso3;
        }
        return entries.stream()
                .filter(e -> e.iso3().equals(iso3))
                .flatMap(own -> entries.stream().filter(e -> e.cow() == own.cow() && e.holds(year)))
                .map(Entry::iso3)
                .findFirst()
                .orElse(iso3);
    }

    /// The Correlates of War number of a state in a year.
    public OptionalInt cow(String iso3, int year) {
        return entries.stream()
                .filter(e -> e.iso3().equals(iso3) && e.holds(year))
                .mapToInt(Entry::cow)
                .findFirst();
    }
}
