package casus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds articles that are one text under two names: a family speaks with one voice, however many outlets
/// carry it.
///
/// Containment of word shingles after Broder, "On the resemblance and containment of documents" (1997), in its
/// modulo variant, the one of his two sketches that also estimates containment: above 2,000 articles only shingles
/// whose hash is 0 modulo 8 count; below, all do and the measure is exact. An inverted index counts what each pair
/// shares, so the cost grows with the shingles that are shared. It does not see a text that was put into other
/// words or another language.
public final class Families {
    /// Words in a shingle.
    private static final int WORDS = 5;
    /// Share of the shorter text that must stand in the longer one.
    private static final double CONTAINED = 0.5;
    /// Fewest shared shingles: two short notes with one quote in common are not one text.
    private static final int FEWEST = 15;
    private static final int EXACT_UP_TO = 2_000;
    private static final int MODULUS = 8;
    /// A shingle of more articles than this is a set phrase.
    private static final int SET_PHRASE = 50;
    /// So many lines of noise in common are a template.
    private static final int SHARED_LINES = 2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Families() {}

    /// The families, each with its articles' names in order; an article alone is a family of one.
    /// Families come in the order of their first articles; the order of articles changes nothing else.
    public static List<Set<String>> of(List<Article> articles) {
        Map<String, String> texts = new LinkedHashMap<>();
        articles.forEach(
                a -> texts.put(a.name(), a.sentences().stream().map(a::words).collect(Collectors.joining("\n"))));
        return ofTexts(texts);
    }

    /// The same over texts without their fenced parts, by name.
    public static List<Set<String>> ofTexts(Map<String, String> texts) {
        return ofTexts(texts, Map.of());
    }

    /// The same, where articles whose noise has two lines or more in common are one family as well: pages filled
    /// from one template by one hand.
    ///
    /// @param templates lines of noise by article, as [#template] gives them
    public static List<Set<String>> ofTexts(Map<String, String> texts, Map<String, Set<String>> templates) {
        List<String> names = List.copyOf(texts.keySet());
        int[] parent = new int[names.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        int modulus = names.size() > EXACT_UP_TO ? MODULUS : 1;
        List<Set<Long>> shingles =
                texts.values().stream().map(t -> shingles(t, modulus)).toList();
        shared(shingles).forEach((pair, count) -> {
            int a = (int) (pair >>> 32);
            int b = (int) (long) pair;
            int smaller = Math.min(shingles.get(a).size(), shingles.get(b).size());
            if (count >= CONTAINED * smaller && count * modulus >= Math.min(FEWEST, smaller)) {
                parent[root(parent, a)] = root(parent, b);
            }
        });
        List<Set<String>> noise =
                names.stream().map(n -> templates.getOrDefault(n, Set.of())).toList();
        sharedLines(noise).forEach((pair, count) -> {
            if (count >= SHARED_LINES) {
                parent[root(parent, (int) (pair >>> 32))] = root(parent, (int) (long) pair);
            }
        });
        Map<Integer, Set<String>> families = new TreeMap<>();
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            int family = first.computeIfAbsent(root(parent, i), firstOf(i));
            families.computeIfAbsent(family, key -> new TreeSet<>()).add(names.get(i));
        }
        return List.copyOf(families.values());
    }

    private static Function<Integer, Integer> firstOf(int i) {
        return root -> i;
    }

    /// Articles whose noise (captions, profiles, links) has two lines or more in common with another's: names of
    /// articles.
    static Set<String> sharingTemplates(List<Article> articles) {
        List<Set<String>> noise =
                articles.stream().map(a -> template(a.text(), a.skippedParts())).toList();
        Set<String> sharing = new HashSet<>();
        sharedLines(noise).forEach((pair, count) -> {
            if (count >= SHARED_LINES) {
                sharing.add(articles.get((int) (pair >>> 32)).name());
                sharing.add(articles.get((int) (long) pair).name());
            }
        });
        return sharing;
    }

    /// Lines of an article's noise that are long enough not to stand on every page.
    public static Set<String> template(String text, List<SkippedPart> skippedParts) {
        return Hygiene.template(text, skippedParts);
    }

    private static Map<Long, Integer> sharedLines(List<Set<String>> noise) {
        Map<String, List<Integer>> byLine = new HashMap<>();
        for (int i = 0; i < noise.size(); i++) {
            for (String line : noise.get(i)) {
                byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Integer> pairs = new HashMap<>();
        byLine.values().stream().filter(list -> list.size() <= SET_PHRASE).forEach(list -> countPairs(list, pairs));
        return pairs;
    }

    private static Map<Long, Integer> shared(List<Set<Long>> shingles) {
        Map<Long, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < shingles.size(); i++) {
            for (long shingle : shingles.get(i)) {
                index.computeIfAbsent(shingle, key -> new ArrayList<>(1)).add(i);
            }
        }
        Map<Long, Integer> pairs = new HashMap<>();
        index.values().stream()
                .filter(list -> list.size() > 1 && list.size() <= SET_PHRASE)
                .forEach(list -> countPairs(list, pairs));
        return pairs;
    }

    private static void countPairs(List<Integer> list, Map<Long, Integer> pairs) {
        for (int a = 0; a < list.size(); a++) {
            for (int b = a + 1; b < list.size(); b++) {
                pairs.merge((long) list.get(a) << 32 | list.get(b), 1, Integer::sum);
            }
        }
    }

    /// Hashes of the runs of five words in a text; a shorter text is one shingle.
    public static Set<Long> shingles(String text) {
        return shingles(text, 1);
    }

    /// Of these, the hashes that are 0 modulo a number.
    private static Set<Long> shingles(String text, int modulus) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group().toLowerCase(Locale.ROOT));
        }
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size() || (i == 0 && !words.isEmpty()); i++) {
            long hash = hash(words.subList(i, Math.min(words.size(), i + WORDS)));
            if (Long.remainderUnsigned(hash, modulus) == 0) {
                shingles.add(hash);
            }
        }
        return shingles;
    }

    /// FNV-1a, 64 bits, with the final mix of SplitMix64: the low bits must be as good as the high ones.
    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        return hash ^ (hash >>> 27);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
