package casus.extract.who;

import casus.extract.text.Lexicon;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Titles that introduce a person, and whether their holder speaks for a state.
public final class Offices {
    /// An office found in a text.
    ///
    /// @param serves whether the holder speaks for a state, legislature, force or organisation today
    record Office(String title, int start, int end, boolean serves) {}

    private record Row(String office, boolean serving) {}

    private static final Set<String> COMMON =
            Set.of("of", "for", "the", "and", "to", "state", "first", "general", "affairs", "chief", "second");
    /// "Kim Jong Un" and "Moon Jae In" are names, though there are a "UN envoy" and a "commander in chief".
    private static final int SHORTEST_WORD = 3;

    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Pattern pattern;

    /// Reads the table that ships.
    public Offices() {
        Lexicon.rows(
                "/casus/ledger/actor/offices.csv",
                r -> rows.put(
                        r.getField("title"),
                        new Row(r.getField("office"), r.getField("serving").equals("true"))));
        rows.keySet().forEach(title -> {
            words.addAll(List.of(title.split("[ -]")));
            heads.add(title.substring(title.lastIndexOf(' ') + 1));
        });
        words.removeAll(COMMON);
        words.removeIf(w -> w.length() < SHORTEST_WORD);
        pattern = Pattern.compile(
                "(?<![\\p{L}])(?:"
                        + rows.keySet().stream()
                                .sorted(Comparator.comparing((String t) -> -t.length())
                                        .thenComparing(t -> t))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))
                        + ")s?(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE);
    }

    /// The last title in a stretch of text, and the whole of it where several stand in a row ("Deputy
    /// Chairman").
    Optional<Office> last(String window) {
        Matcher m = pattern.matcher(window);
        Optional<Office> last = Optional.empty();
        while (m.find()) {
            String title = m.group().toLowerCase(Locale.ROOT);
            Row row = rows.containsKey(title) ? rows.get(title) : rows.get(title.replaceAll("s$", ""));
            if (row != null) {
                boolean better = last.isEmpty()
                        || last.orElseThrow().serves()
                        || !row.office().equals("private");
                if (better) {
                    last = Optional.of(new Office(
                            title,
                            m.start(),
                            m.end(),
                            row.serving() && !row.office().equals("private")));
                }
            }
        }
        return last;
    }

    /// Whether an office as found is one in a parliament: by itself ("senator"), or, where the title alone does
    /// not tell ("deputy chairman"), because a parliament stands beside it.
    public boolean isLegislative(String title, boolean besideParliament) {
        String sort = Optional.ofNullable(rows.get(title.toLowerCase(Locale.ROOT)))
                .map(Row::office)
                .orElse("");
        boolean general =
                sort.equals("organisation") || Set.of("member", "deputy").contains(title);
        return general ? besideParliament : sort.equals("legislature");
    }

    /// Whether a capitalised word is part of a title and so not of a name.
    boolean isTitleWord(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT))
                || word.equals("State")
                || word.equals("General")
                || word.equals("Chief");
    }

    /// Whether a noun names an office ("minister", "spokesman").
    boolean isHead(String lemma) {
        return heads.contains(lemma);
    }
}
