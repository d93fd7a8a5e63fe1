package casus.assess.question.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a question, or a comma.
///
/// @param text       as written, without a possessive ending
/// @param possessive whether it ended in 's or s'
record Token(String text, boolean possessive) {
    /// What a full stop shortens.
    private static final String TITLES =
            "Gen|Sen|Gov|Mrs|Rep|Col|Adm|Amb|Pres|Prof|Capt|Jan|Feb|Mar|Apr|Jun|Jul|Aug" + "|Sep|Sept|Oct|Nov|Dec";

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{L}\\.){2,}|[\\p{L}\\p{N}]+(?:[-.&'][\\p{L}\\p{N}]+)*|,|[:;?!]"
                    + "|(?<= )[-–—]+(?= )|(?<=\\p{L}{3})(?<!" + TITLES + ")\\.(?= )");

    /// What apostrophes stand for, in order.
    private static final List<Map.Entry<Pattern, String>> CONTRACTIONS = List.of(
            Map.entry(pattern("\\bwon't\\b"), "will not"),
            Map.entry(pattern("\\bcan't\\b|\\bcannot\\b"), "can not"),
            Map.entry(pattern("\\bwont\\b"), "will not"),
            Map.entry(pattern("\\bcant\\b"), "can not"),
            Map.entry(pattern("\\b(do|does|did|is|are|was|were|has|have|had|would|could|should)nt\\b"), "$1 not"),
            Map.entry(pattern("n't\\b"), " not"),
            Map.entry(pattern("\\b(what|who|how|it|that|there|where|when|which)'s\\b"), "$1 is"),
            Map.entry(pattern("\\b(what|who|how)s\\b"), "$1 is"),
            Map.entry(pattern("'ll\\b"), " will"),
            Map.entry(pattern("'d\\b"), " would"),
            Map.entry(pattern("'re\\b"), " are"),
            Map.entry(pattern("'ve\\b"), " have"),
            Map.entry(pattern("\\bw/o\\b"), "without"),
            Map.entry(pattern("/"), " or "),
            Map.entry(pattern(" & "), " and "),
            Map.entry(pattern("(?<=\\p{L}{3})[–—](?=\\p{L})"), "-"));

    private static final Pattern OWNS = Pattern.compile("(?i)(?:'s|(?<=s)')$");

    static List<Token> of(String text) {
        List<Token> out = new ArrayList<>();
        Matcher m = WORD.matcher(plain(text));
        while (m.find()) {
            String word = m.group();
            boolean owner = OWNS.matcher(word).find() || plain(text).startsWith("' ", m.end()) && word.endsWith("s");
            out.add(new Token(OWNS.matcher(word).replaceFirst(""), owner));
        }
        return out;
    }

    /// The text with straight apostrophes and without contractions.
    static String plain(String text) {
        String out = text.replaceAll("[’‘`´]", "'")
                .replaceAll("[\\x{2010}\\x{2011}]", "-")
                .replaceAll("\\s+", " ");
        for (Map.Entry<Pattern, String> each : CONTRACTIONS) {
            out = each.getKey().matcher(out).replaceAll(each.getValue());
        }
        return out.strip();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isComma() {
        return text.equals(",");
    }

    /// A colon, a dash or a full stop within a question.
    boolean isBreak() {
        return text.matches("[:;?!.]|[-–—]+");
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// What the word can be a form of: itself, and itself without the endings of verbs and plurals. A wrong
    /// one does no harm, since no phrase has it.
    Set<String> lemmas(Map<String, String> irregular) {
        String word = lower();
        Set<String> out = new LinkedHashSet<>(List.of(word));
        if (irregular.containsKey(word)) {
            out.add(irregular.getOrDefault(word, word));
        }
        for (String ending : List.of("s", "es", "ed", "d", "ing")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                String stem = word.substring(0, word.length() - ending.length());
                out.add(stem);
                if (ending.equals("ing")) {
                    out.add(stem + "e");
                }
                if (stem.length() > 2 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)) {
                    out.add(stem.substring(0, stem.length() - 1));
                }
                if (stem.endsWith("i")) {
                    out.add(stem.substring(0, stem.length() - 1) + "y");
                }
            }
        }
        return out;
    }
}
