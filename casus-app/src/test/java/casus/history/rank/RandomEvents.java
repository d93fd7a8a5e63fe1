package casus.history.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up worlds for the tests: forty actors of eight countries, of whom some pairs repeat themselves, some
/// answer each other, and the rest is noise.
final class RandomEvents {
    static final int RELATIONS = 6;
    private static final int COUNTRIES = 8;
    private static final List<String> SECTORS = List.of("Police", "Army", "Citizen", "Ministry", "Opposition");

    private RandomEvents() {}

    /// A world of so many days.
    static Quads world(long seed, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> rows = new ArrayList<>();
        int actors = COUNTRIES * SECTORS.size();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < 25; i++) {
                int s = random.nextInt(actors);
                int r = random.nextInt(RELATIONS);
                int o = random.nextInt(3) == 0 ? random.nextInt(actors) : (s * 7 + r * 3 + random.nextInt(2)) % actors;
                rows.add(new int[] {s, r, o, day});
                if (random.nextBoolean() && day + 1 < days) {
                    rows.add(new int[] {o, (r + 1) % RELATIONS, s, day + 1});
                }
            }
        }
        return quads(names(), rows);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < COUNTRIES; c++) {
            for (String sector : SECTORS) {
                names.add(sector + " (Country " + c + ")");
            }
        }
        return names;
    }

    private static Quads quads(List<String> names, List<int[]> rows) {
        List<int[]> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(row -> row[3]));
        List<String> relations = new ArrayList<>();
        for (int r = 0; r < RELATIONS; r++) {
            relations.add("relation " + r);
        }
        return Quads.of(names, relations, sorted);
    }
}
