package casus.history.rank;

import casus.history.tally.IntList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a name says about an actor: `Police (Australia)` is of the sector "Police" and of the country
/// "Australia". A name without a country in parentheses is itself a country where other names put it in
/// parentheses; else its home is the country it has dealt with most, once one country makes up three tenths of
/// its dealings.
final class Abstractions {
    private static final float HOME_SHARE = 0.3f;

    private final int[] sector;
    private final int[] named;
    private final int[] home;
    private final IntList[] ofCountry;
    private final int countries;
    private final int sectorCount;

    Abstractions(List<String> names) {
        int n = names.size();
        sector = new int[n];
        named = new int[n];
        Arrays.fill(named, -1);
        Map<String, Integer> sectors = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int e = 0; e < n; e++) {
            String name = plain(names.get(e));
            int open = name.lastIndexOf('(');
            if (open > 0 && name.endsWith(")")) {
                sector[e] = id(sectors, name.substring(0, open).strip());
                named[e] =
                        id(places, name.substring(open + 1, name.length() - 1).strip());
            }
        }
        int country = sectors.size();
        for (int e = 0; e < n; e++) {
            if (named[e] < 0) {
                Integer place = places.get(plain(names.get(e)));
                sector[e] = place == null ? country + 1 : country;
                named[e] = place == null ? -1 : place;
            }
        }
        countries = places.size();
        sectorCount = country + 2;
        home = named.clone();
        ofCountry = new IntList[countries];
        Arrays.setAll(ofCountry, c -> new IntList());
        for (int e = 0; e < n; e++) {
            if (named[e] >= 0) {
                ofCountry[named[e]].add(e);
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

    /// Infers the homes that the names do not tell from the dealings so far.
    void settle(Memory memory) {
        float[] weight = new float[countries];
        for (int e = 0; e < home.length; e++) {
            if (named[e] >= 0) {
                continue;
            }
            float all = 0;
            int best = -1;
            IntList pairs = memory.pairsOf(e);
            for (int i = 0; i < pairs.size(); i++) {
                int place = named[memory.partner(pairs.get(i))];
                if (place >= 0) {
                    float more = memory.pairs().count(pairs.get(i));
                    weight[place] += more;
                    all += more;
                    best = best < 0 || weight[place] > weight[best] ? place : best;
                }
            }
            home[e] = best >= 0 && weight[best] >= HOME_SHARE * all ? best : -1;
            for (int i = 0; i < pairs.size(); i++) {
                int place = named[memory.partner(pairs.get(i))];
                if (place >= 0) {
                    weight[place] = 0;
                }
            }
        }
    }
}
