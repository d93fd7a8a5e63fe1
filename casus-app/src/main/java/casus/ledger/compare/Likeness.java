package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.actor.StateNames;
import casus.ledger.decision.Identities;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Proposes pairs of names that may be one actor or one person, for somebody to judge. It merges nothing.
///
/// Names are compared in Latin letters: the same letters or consonants but for accents and doubled ones, one name
/// among the words of the other, or at most two letters apart in ten (Levenshtein, 1966). Ranked by effect: how
/// many entries the judgement would bring together. Cost: each name with those that share its first letter of a
/// word, so quadratic only within a letter. It fails on names that have nothing in common on paper ("Daesh" and
/// "ISIL").
public final class Likeness {
    private static final int SHORTEST = 4;
    private static final Pattern GENERIC = Pattern.compile(
            "(?i).*\\b(?:officials?|analysts?|experts?|spokes\\p{L}*|minist\\p{L}*|source|sources|official|he|she|they|it|media|reports?)\\b.*");

    /// A thing that somebody owns ("X's remarks"), or a pronoun.
    private static final Pattern NOBODY =
            Pattern.compile(".*['’]s \\p{Ll}.*|(?i)(?:he|she|it|they|we|you|i|who|one|some|many)");

    /// A pair to judge.
    ///
    /// @param person  whether the names are persons'
    /// @param entries how many entries name the one that is named less: so many would change hands
    /// @param why     what they have in common
    public record Proposal(boolean person, String a, String b, int entries, String why) {}

    private Likeness() {}

    /// Pairs nobody has judged yet, most entries first.
    public static List<Proposal> of(Ledger ledger, Actors actors) {
        List<Proposal> out = new ArrayList<>();
        out.addAll(pairs(persons(ledger, actors), true, ledger.decisions().people()));
        Map<String, Integer> groups = new TreeMap<>();
        actorCounts(ledger).forEach((id, n) -> {
            if (!actors.isState(new ActorId(id))) {
                groups.put(id, n);
            }
        });
        out.addAll(pairs(groups, false, ledger.decisions().actors()));
        return out.stream()
                .sorted(Comparator.comparing((Proposal p) -> -p.entries())
                        .thenComparing(Proposal::a)
                        .thenComparing(Proposal::b))
                .toList();
    }

    /// How many entries name each actor.
    public static Map<String, Integer> actorCounts(Ledger ledger) {
        Map<String, Integer> out = new TreeMap<>();
        ledger.entries()
                .forEach(e -> e.named().stream().distinct().forEach(a -> out.merge(a.value(), 1, Integer::sum)));
        return out;
    }

    /// How many entries each person speaks or claims in. An actor's own name, a pronoun and a name with
    /// a number in it are no person's.
    public static Map<String, Integer> persons(Ledger ledger, Actors actors) {
        Map<String, Integer> out = new TreeMap<>();
        for (Entry e : ledger.entries()) {
            Stream<String> claimant = e.common().accordingTo().flatMap(Attribution::name).stream();
            Stream<String> speaker = e instanceof Entry.Statement s ? s.speaker().stream() : Stream.empty();
            Stream.concat(claimant, speaker)
                    .distinct()
                    .filter(n -> isPerson(n, actors))
                    .forEach(n -> out.merge(n, 1, Integer::sum));
        }
        return out;
    }

    private static boolean isPerson(String name, Actors actors) {
        return Character.isUpperCase(name.codePointAt(0))
                && name.codePoints().noneMatch(Character::isDigit)
                && !NOBODY.matcher(name).matches()
                && actors.find(name).isEmpty();
    }

    private static List<Proposal> pairs(Map<String, Integer> names, boolean person, Identities judged) {
        Map<String, List<String>> byLetter = new HashMap<>();
        names.keySet().stream()
                .filter(n -> !GENERIC.matcher(n).matches())
                .forEach(n -> words(n).stream()
                        .map(w -> w.substring(0, 1))
                        .distinct()
                        .forEach(l -> byLetter.computeIfAbsent(l, x -> new ArrayList<>())
                                .add(n)));
        Set<String> seen = new TreeSet<>();
        List<Proposal> out = new ArrayList<>();
        byLetter.values().forEach(list -> {
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    String a = list.get(i).compareTo(list.get(j)) <= 0 ? list.get(i) : list.get(j);
                    String b = a.equals(list.get(i)) ? list.get(j) : list.get(i);
                    String why = alike(a, b);
                    if (!why.isEmpty()
                            && judged.verdict(a, b).isEmpty()
                            && !judged.shown(a).equals(judged.shown(b))
                            && seen.add(a + "\n" + b)) {
                        out.add(new Proposal(
                                person, a, b, Math.min(names.getOrDefault(a, 0), names.getOrDefault(b, 0)), why));
                    }
                }
            }
        });
        return out;
    }

    /// What two names have in common; empty for too little.
    public static String alike(String a, String b) {
        List<String> first = words(a);
        List<String> second = words(b);
        String one = String.join("", first);
        String other = String.join("", second);
        if (a.contains(".")
                || b.contains(".")
                || one.isEmpty()
                || other.isEmpty()
                || !digits(a).equals(digits(b))) {
            return "";
        }
        if (one.equals(other)) {
            return "the same letters";
        }
        Set<String> shorter = Set.copyOf(first.size() <= second.size() ? first : second);
        Set<String> longer = Set.copyOf(first.size() <= second.size() ? second : first);
        if (shorter.size() < longer.size() && longer.containsAll(shorter) && longest(shorter) >= SHORTEST) {
            return "one name stands in the other";
        }
        String consonants = one.replaceAll("[aeiou]", "");
        if (consonants.length() >= SHORTEST && consonants.equals(other.replaceAll("[aeiou]", ""))) {
            return "the same consonants";
        }
        int most = Math.min(one.length(), other.length()) / 5;
        return most > 0 && Math.min(one.length(), other.length()) >= SHORTEST + 1 && distance(one, other, most) <= most
                ? "nearly the same letters"
                : "";
    }

    /// Two names with different numbers are two.
    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }

    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    /// In Latin letters, without accents, doubled letters and the vowels transliterations differ in.
    private static List<String> words(String name) {
        return Stream.of(StateNames.latin(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z ]", "")
                        .replaceAll("(.)\\1", "$1")
                        .replace("zh", "z")
                        .replace("kh", "h")
                        .replace("x", "ks")
                        .replace("y", "i")
                        .replace("j", "i")
                        .split(" +"))
                .filter(w -> !w.isEmpty() && !w.equals("al") && !w.equals("the"))
                .collect(Collectors.toList());
    }

    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
