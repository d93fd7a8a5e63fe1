package casus.precedent.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// From ISO 3166 codes to the numbers of the Correlates of War and of Gleditsch & Ward, and back, by year:
/// both gave some states a new number, at different times.
public final class Crosswalk {
    /// Names that external support uses and the crosswalk does not.
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("United States of America", "USA"),
            Map.entry("Russia", "SUN"),
            Map.entry("Vietnam", "VNM"),
            Map.entry("Myanmar", "MMR"),
            Map.entry("Cambodia", "KHM"),
            Map.entry("DR Congo", "COD"),
            Map.entry("Congo", "COG"),
            Map.entry("Zimbabwe", "ZWE"),
            Map.entry("Yemen", "YEM"),
            Map.entry("Serbia", "YUG"),
            Map.entry("Macedonia, FYR", "MKD"),
            Map.entry("Bosnia-Herzegovina", "BIH"),
            Map.entry("Germany", "DEU"));

    private record Entry(String iso3, int cow, int gw, String name, int since, int until) {
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
                    Integer.parseInt(row.getField("gw")),
                    row.getField("name"),
                    year(row.getField("since"), 0),
                    year(row.getField("until"), Spell.STILL)));
        }
        entries.sort(Comparator.comparingInt(Entry::since).reversed());
        return new Crosswalk(entries);
    }

    private static int year(String text, int otherwise) {
        return text.isBlank() ? otherwise : Integer.parseInt(text);
    }

    /// The Correlates of War number of a state in a year.
    public OptionalInt cow(String iso3, int year) {
        return entries.stream()
                .filter(e -> e.iso3().equals(iso3) && e.holds(year))
                .mapToInt(Entry::cow)
                .findFirst();
    }

    /// Gleditsch & Ward's number of a state in a year.
    public OptionalInt gw(String iso3, int year) {
        return entries.stream()
                .filter(e -> e.iso3().equals(iso3) && e.holds(year))
                .mapToInt(Entry::gw)
                .findFirst();
    }

    /// The ISO code of a Correlates of War number in a year.
    public Optional<String> iso3(int cow, int year) {
        return entries.stream()
                .filter(e -> e.cow() == cow && e.holds(year))
                .map(Entry::iso3)
                .findFirst();
    }

    /// The Correlates of War number for one of Gleditsch & Ward's.
    public OptionalInt cowOfGw(int gw, int year) {
        return entries.stream()
                .filter(e -> e.gw() == gw && e.holds(year))
                .mapToInt(Entry::cow)
                .findFirst();
    }

    /// The number of a state by its name, as external support names it: "Russia (Soviet Union)".
    public OptionalInt cowOfName(String name, int year) {
        String plain = name.replaceFirst("\\s*\\(.*", "").strip();
        return entries.stream()
                .filter(e -> e.holds(year)
                        && (e.name().equals(plain)
                                || ALIASES.getOrDefault(plain, "").equals(e.iso3())))
                .mapToInt(Entry::cow)
                .findFirst();
    }
}
