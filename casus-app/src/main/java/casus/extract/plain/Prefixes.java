package casus.extract.plain;

import casus.extract.text.Lexicon;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The learned short form of a state before a hyphen is read as its adjective where another one follows:
/// "Franco-German" as "French-German". Also a decimal comma before "million" as a point.
final class Prefixes {
    private static final Map<String, String> ADJECTIVES = adjectives();
    private static final Pattern PAIR = Pattern.compile("(?<![\\p{L}\\p{N}-])("
            + String.join("|", ADJECTIVES.keySet().stream().sorted().toList())
            + ")[-\u2010\u2011\u2013](?:\\s{0,3}\\n\\s{0,9})?(?=\\p{Lu})");
    private static final Pattern COMMA =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(,)\\d{1,2}(?=\\s(?:million|billion|thousand)\\b)");
    private static final int LONGEST = 40;

    private Prefixes() {}

    private static Map<String, String> adjectives() {
        Map<String, String> out = new TreeMap<>();
        Lexicon.rows("/casus/extract/prefixes.csv", r -> out.put(r.getField("prefix"), r.getField("adjective")));
        return Map.copyOf(out);
    }

    static List<Edit> edits(String text, Actors actors) {
        List<Edit> edits = new ArrayList<>();
        Matcher m = PAIR.matcher(text);
        while (m.find()) {
            boolean pair = actors.mentions(text, m.end(), Math.min(text.length(), m.end() + LONGEST)).stream()
                    .anyMatch(x -> x.start() == m.end() && x.naming() == Naming.DEMONYM);
            if (pair) {
                edits.add(new Edit(m.start(1), m.end(1), ADJECTIVES.getOrDefault(m.group(1), m.group(1))));
            }
        }
        Matcher comma = COMMA.matcher(text);
        while (comma.find()) {
            edits.add(new Edit(comma.start(1), comma.end(1), "."));
        }
        return edits;
    }
}
