package casus.bench.rename;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which city or region becomes which: one of its state's new name, of as many words. A place without its like
/// keeps its name.
final class PlaceSwap {
    private PlaceSwap() {}

    /// The places of the tables that a text names.
    static Set<String> in(Gazetteer gazetteer, String text) {
        Pattern all = Pattern.compile("(?<![\\p{L}\\d-])(?:"
                + gazetteer.places().keySet().stream()
                        .filter(p -> gazetteer.actors().find(p).isEmpty())
                        .sorted(Comparator.comparing((String p) -> -p.length()).thenComparing(p -> p))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\d])");
        Set<String> out = new TreeSet<>();
        Matcher found = all.matcher(text);
        while (found.find()) {
            out.add(found.group());
        }
        return out;
    }

    static Map<String, String> of(Gazetteer gazetteer, String text, Map<String, String> stateOf) {
        Map<String, String> out = new TreeMap<>();
        Set<String> used = new HashSet<>();
        for (String old : in(gazetteer, text)) {
            String state = stateOf.getOrDefault(gazetteer.places().getOrDefault(old, ""), "");
            List<String> near = gazetteer.places().entrySet().stream()
                    .filter(e -> e.getValue().equals(state))
                    .map(Map.Entry::getKey)
                    .filter(p -> !used.contains(p)
                            && !text.contains(p)
                            && gazetteer.actors().find(p).isEmpty())
                    .sorted(Comparator.comparing((String p) -> unlike(old, p)).thenComparing(p -> p))
                    .toList();
            if (!near.isEmpty()) {
                used.add(near.getFirst());
                out.put(old, near.getFirst());
            }
        }
        return out;
    }

    private static int unlike(String old, String fresh) {
        boolean plain = fresh.chars().allMatch(c -> c < 128);
        return 8 * Math.abs(Gazetteer.words(old) - Gazetteer.words(fresh))
                + (plain ? 0 : 4)
                + Math.abs(old.length() - fresh.length());
    }
}
