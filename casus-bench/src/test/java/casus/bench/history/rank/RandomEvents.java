package casus.bench.history.rank;

import casus.bench.history.quad.SplitQuads;
import casus.history.rank.Quads;
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

    /// A world of so many days; the last tenth is to test on, the tenth before to choose by.
    static SplitQuads world(long seed, int days) {
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
        return quads(names(), rows, days - 2 * (days / 10), days - days / 10);
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < COUNTRIES; c++) {
            for (String sector : SECTORS) {
                names.add(sector + " (Country " + c + ")");
            }
        }
        return names;
    }

    static SplitQuads quads(List<String> names, List<int[]> rows, int validDay, int testDay) {
        List<int[]> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(row -> row[3]));
        List<String> relations = new ArrayList<>();
        for (int r = 0; r < RELATIONS; r++) {
            relations.add("relation " + r);
        }
        Quads all = Quads.of(names, relations, sorted);
        return new SplitQuads(all, first(all.step(), validDay), first(all.step(), testDay));
    }

    private static int first(int[] days, int day) {
        int i = 0;
        while (i < days.length && days[i] < day) {
            i++;
        }
        return i;
    }
}
