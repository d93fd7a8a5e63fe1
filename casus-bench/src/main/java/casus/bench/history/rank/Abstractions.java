package casus.bench.history.rank;

import casus.history.tally.IntList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a name says about an actor: `Police (Australia)` is of the sector "Police" and of the country
/// "Australia". A name without a country in parentheses is itself a country where other names put it in
/// parentheses; else its home is not known. (To infer it from its dealings made forecasts worse on validation
/// days.)
final class Abstractions {
    private final int[] sector;
    private final int[] home;
    private final IntList[] ofCountry;
    private final int countries;
    private final int sectorCount;

    Abstractions(List<String> names) {
        int n = names.size();
        sector = new int[n];
        home = new int[n];
        Arrays.fill(home, -1);
        Map<String, Integer> sectors = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int e = 0; e < n; e++) {
            String name = plain(names.get(e));
            int open = name.lastIndexOf('(');
            if (open > 0 && name.endsWith(")")) {
                sector[e] = id(sectors, name.substring(0, open).strip());
                home[e] = id(places, name.substring(open + 1, name.length() - 1).strip());
            }
        }
        int country = sectors.size();
        for (int e = 0; e < n; e++) {
            if (home[e] < 0) {
                Integer place = places.get(plain(names.get(e)));
                sector[e] = place == null ? country + 1 : country;
                home[e] = place == null ? -1 : place;
            }
        }
        countries = places.size();
        sectorCount = country + 2;
        ofCountry = new IntList[countries];
        Arrays.setAll(ofCountry, c -> new IntList());
        for (int e = 0; e < n; e++) {
            if (home[e] >= 0) {
                ofCountry[home[e]].add(e);
            }
        }
    }

    private static int id(Map<String, Integer> ids, String name) {
        return ids.computeIfAbsent(name, k -> ids.size());
    }

    private static String plain(String name) {
        return name.replace('_', ' ').strip();
    }

    /// The sector's id; countries share one, and so do all others without a country in their name.
    int sector(int entity) {
        return sector[entity];
    }

    /// How many sectors there are.
    int sectors() {
        return sectorCount;
    }

    /// How many countries names tell of.
    int countries() {
        return countries;
    }

    /// The country's id, or -1.
    int home(int entity) {
        return home[entity];
    }

    /// Whether both are at home in one country: 1 yes, 0 no, 2 not known.
    int sameHome(int a, int b) {
        return home[a] < 0 || home[b] < 0 ? 2 : home[a] == home[b] ? 1 : 0;
    }

    /// The actors whose names put them into a country.
    IntList of(int country) {
        return ofCountry[country];
    }
}
