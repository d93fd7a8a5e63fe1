package casus.bench.precedent.table;

import casus.precedent.table.Resource;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// From the numbers of Gleditsch & Ward, and from the names that external support uses, to the numbers of the
/// Correlates of War, by year.
public final class StateNumbers {
    private static final int STILL = 9999;

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
        static Entry of(NamedCsvRecord row) {
            return new Entry(
                    row.getField("iso3"),
                    Integer.parseInt(row.getField("cow")),
                    Integer.parseInt(row.getField("gw")),
                    row.getField("name"),
                    year(row.getField("since"), 0),
                    year(row.getField("until"), STILL));
        }

        boolean holds(int year) {
            return since <= year && year <= until;
        }
    }

    private final List<Entry> entries;

    private StateNumbers(List<Entry> entries) {
        this.entries = entries;
    }

    /// The crosswalk that ships.
    public static StateNumbers load() {
        return new StateNumbers(Resource.rows("crosswalk.csv").stream()
                .map(Entry::of)
                .sorted(Comparator.comparingInt(Entry::since).reversed())
                .toList());
    }

    private static int year(String text, int otherwise) {
        return text.isBlank() ? otherwise : Integer.parseInt(text);
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
