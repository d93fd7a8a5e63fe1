package casus.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        return ofTexts(texts, templates, new Sketches());
    }

    /// The same for one of several selections of the same texts.
    ///
    /// @param sketches of the texts by name, so that none is made twice
    public static List<Set<String>> ofTexts(
            Map<String, String> texts, Map<String, Set<String>> templates, Sketches sketches) {
        List<String> names = List.copyOf(texts.keySet());
        int[] parent = new int[names.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        int modulus = names.size() > EXACT_UP_TO ? MODULUS : 1;
        List<long[]> shingles = texts.entrySet().parallelStream()
                .map(t -> sketches.of(t.getKey(), t.getValue(), modulus))
                .toList();
        shared(shingles, (a, b, count) -> {
                    int smaller = Math.min(shingles.get(a).length, shingles.get(b).length);
                    return count >= CONTAINED * smaller && (long) count * modulus >= Math.min(FEWEST, smaller);
                })
                .forEach(pair -> parent[root(parent, pair.a())] = root(parent, pair.b()));
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

    /// What was sketched of texts, by their names: one name always has the same text.
    public static final class Sketches {
        private record Key(String name, int modulus) {}

        private final Map<Key, long[]> made = new ConcurrentHashMap<>();

        private long[] of(String name, String text, int modulus) {
            return made.computeIfAbsent(new Key(name, modulus), key -> sketch(text, modulus));
        }
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

    /// Two texts by their places, the first before the second.
    private record Pair(int a, int b) {}

    /// Whether two texts that share so many shingles are one.
    private interface Likeness {
        boolean isOne(int a, int b, int count);
    }

    /// The pairs of texts that share enough, counted text by text and side by side; only what stands in two texts or
    /// more is looked at, and most shingles stand in one.
    private static List<Pair> shared(List<long[]> shingles, Likeness likeness) {
        long[] repeated = repeated(shingles);
        List<int[]> places = shingles.parallelStream()
                .map(own -> Arrays.stream(own)
                        .mapToInt(shingle -> Arrays.binarySearch(repeated, shingle))
                        .filter(place -> place >= 0)
                        .toArray())
                .toList();
        int[] from = new int[repeated.length + 1];
        places.forEach(own -> Arrays.stream(own).forEach(place -> from[place + 1]++));
        Arrays.parallelPrefix(from, Integer::sum);
        int[] next = from.clone();
        int[] texts = new int[from[repeated.length]];
        for (int i = 0; i < places.size(); i++) {
            for (int place : places.get(i)) {
                texts[next[place]++] = i;
            }
        }
        return IntStream.range(0, places.size())
                .parallel()
                .boxed()
                .flatMap(a -> after(a, places.get(a), from, texts, likeness).stream())
                .toList();
    }

    /// The texts behind one that share enough with it.
    private static List<Pair> after(int a, int[] places, int[] from, int[] texts, Likeness likeness) {
        int[] others = new int[places.length];
        int size = 0;
        for (int place : places) {
            for (int at = from[place]; at < from[place + 1]; at++) {
                if (texts[at] > a) {
                    others = size < others.length ? others : Arrays.copyOf(others, 2 * size);
                    others[size++] = texts[at];
                }
            }
        }
        Arrays.sort(others, 0, size);
        List<Pair> out = new ArrayList<>();
        for (int at = 0; at < size; ) {
            int to = at + 1;
            while (to < size && others[to] == others[at]) {
                to++;
            }
            if (likeness.isOne(a, others[at], to - at)) {
                out.add(new Pair(a, others[at]));
            }
            at = to;
        }
        return out;
    }

    /// What stands in two lists or more but in no more than make a set phrase, sorted.
    private static long[] repeated(List<long[]> lists) {
        long[] all = lists.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        int kept = 0;
        for (int from = 0; from < all.length; ) {
            int to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from > 1 && to - from <= SET_PHRASE) {
                all[kept++] = all[from];
            }
            from = to;
        }
        return Arrays.copyOf(all, kept);
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
        return Arrays.stream(sketch(text, 1)).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    /// Of these, the hashes that are 0 modulo a number, each once, sorted.
    private static long[] sketch(String text, int modulus) {
        List<String> words = words(text);
        int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1);
        return LongStream.range(0, runs)
                .map(i -> hash(words.subList((int) i, Math.min(words.size(), (int) i + WORDS))))
                .filter(hash -> Long.remainderUnsigned(hash, modulus) == 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /// The runs of letters and numbers in small letters.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int to = at;
            while (to < text.length() && isOfWord(text.codePointAt(to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            if (to > at) {
                words.add(text.substring(at, to).toLowerCase(Locale.ROOT));
                at = to;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isOfWord(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
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
