package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who vouches for an entry: the family of its article where the article speaks for itself, else the claimant. An
/// outlet that one article quotes twice, or five articles quote once each, is one voice; and an outlet that
/// has an article of its own in the case is that article's family. Officials of one state are one voice.
final class Voices {
    private static final String HEARSAY = "hearsay in ";

    private final Map<String, String> familyOf = new HashMap<>();
    private final Map<String, String> familyOfOutlet = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Voices(Ledger ledger) {
        for (FiledArticle a : ledger.articles()) {
            familyOf.put(a.name(), a.family());
            a.publisher().ifPresent(p -> familyOfOutlet.putIfAbsent(plain(p), a.family()));
        }
    }

    String of(Entry entry) {
        String own = "family " + family(entry);
        return entry.common()
                .accordingTo()
                .map(a -> a.actor()
                        .map(x -> "word of " + Frames.state(x))
                        .or(() -> a.name().map(n -> words.computeIfAbsent(n, this::word)))
                        .orElse(HEARSAY + own))
                .orElse(own);
    }

    private String word(String name) {
        String family = familyOfOutlet.get(plain(name));
        return family == null ? "word of " + name : "family " + family;
    }

    /// Hearsay adds no voice to a family that names one.
    Set<String> of(Collection<? extends Entry> entries) {
        Set<String> out = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Entry e : entries) {
            String voice = of(e);
            out.add(voice);
            if (!voice.startsWith(HEARSAY)) {
                named.add(HEARSAY + "family " + family(e));
            }
        }
        out.removeAll(named);
        return out;
    }

    private String family(Entry entry) {
        return familyOf.getOrDefault(entry.common().article(), entry.common().article());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^the ", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
