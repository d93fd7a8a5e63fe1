package casus.second;

import casus.ledger.actor.Actors;
import casus.terms.Yardstick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a sentence in other words is the same sentence as far as a program can tell: numbers, names and their order,
/// quotations, denials and words of likelihood are the same, and the rest is plain words. That the verb means the same,
/// no comparison of words can prove: a verb of deed the entry does not have is left to `casus verify`.
final class WordingGate {
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}0-9 .,;:?%()'’“”–-]*");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{L})\\p{L}*\\d[\\p{L}\\d.,-]*(?<![.,-])|\\b(?:zero|one|two|three|four"
                    + "|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
                    + "|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|thrice|double|first|second|third"
                    + "|several|many|few|most|all|both|some)\\b");
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|refused?|declined?|denie[sd]|failed"
                    + "|\\w+n['’]t)\\b");
    private static final Pattern LIKELIHOOD = Pattern.compile("\\b(?:"
            + Stream.concat(
                            Arrays.stream(Yardstick.values())
                                    .flatMap(y -> y.bands().stream())
                                    .map(Yardstick.Band::words)
                                    .map(Pattern::quote),
                            Stream.of(
                                    "(?:un)?likel\\p{L}+|(?:im)?probab\\p{L}+|(?:im)?possib\\p{L}+|certain\\p{L}*|sure(?:ly)?",
                                    "may|might|could|would|will|shall|should|must|can|perhaps|maybe|remote|odds|chances?",
                                    "doubt\\p{L}*|undoubt\\p{L}*|inevitabl\\p{L}+|expect\\p{L}*|predict\\p{L}*|clearly"))
                    .collect(Collectors.joining("|"))
            + ")\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]*");
    private static final Set<String> OPENINGS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "it",
            "its",
            "he",
            "she",
            "they",
            "his",
            "her",
            "their",
            "there",
            "in",
            "on",
            "at",
            "by",
            "after",
            "before",
            "since",
            "as",
            "when",
            "while",
            "for",
            "from",
            "to",
            "with",
            "according",
            "neither",
            "somebody",
            "nobody",
            "one",
            "both",
            "no",
            "not");
    private static final int SPARE = 80;

    private final Actors actors;

    WordingGate(Actors actors) {
        this.actors = actors;
    }

    /// What is wrong with the words, if anything.
    Optional<WordingFault> fault(String plain, String words) {
        String bare = words.strip();
        if (bare.isEmpty()) {
            return Optional.of(WordingFault.EMPTY);
        }
        if (bare.length() > 2 * plain.length() + SPARE) {
            return Optional.of(WordingFault.LENGTH);
        }
        if (!all(QUOTED, plain).equals(all(QUOTED, bare))) {
            return Optional.of(WordingFault.QUOTE);
        }
        String was = without(plain);
        String is = without(bare);
        if (!PLAIN.matcher(is).matches() || is.contains("“") || is.contains("”")) {
            return Optional.of(WordingFault.MARKUP);
        }
        if (!sorted(NUMBER, was).equals(sorted(NUMBER, is))) {
            return Optional.of(WordingFault.NUMBER);
        }
        if (!sorted(LIKELIHOOD, was).equals(sorted(LIKELIHOOD, is))) {
            return Optional.of(WordingFault.LIKELIHOOD);
        }
        if (all(DENIAL, low(was)).size() != all(DENIAL, low(is)).size()) {
            return Optional.of(WordingFault.DENIAL);
        }
        List<String> names = names(was);
        List<String> found = names(is);
        if (!new TreeSet<>(names).equals(new TreeSet<>(found))) {
            return Optional.of(WordingFault.NAME);
        }
        return names.equals(found) && agents(was).equals(agents(is))
                ? Optional.empty()
                : Optional.of(WordingFault.ROLES);
    }

    private static String without(String text) {
        return QUOTED.matcher(text).replaceAll(" ");
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> sorted(Pattern pattern, String text) {
        return all(pattern, low(text)).stream().sorted().toList();
    }

    /// Words that name: with a capital that no place at the beginning explains, or of an actor the tables know.
    private List<String> names(String text) {
        List<String> out = new ArrayList<>();
        boolean first = true;
        for (String word : all(WORD, text.replaceAll("['’]s\\b", ""))) {
            boolean capital = word.chars().anyMatch(Character::isUpperCase);
            String low = low(word);
            boolean opens = first && OPENINGS.contains(low);
            if ((capital && !opens || isKnown(word)) && !out.contains(low)) {
                out.add(low);
            }
            first = false;
        }
        return out;
    }

    private boolean isKnown(String word) {
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return !OPENINGS.contains(low(word)) && actors.find(capital).isPresent();
    }

    /// The names that "by" makes doers.
    private Set<String> agents(String text) {
        return new TreeSet<>(names(Pattern.compile("\\bby (?:the )?([\\p{L}\\p{N}-]+)")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(w -> !names(w).isEmpty())
                .collect(Collectors.joining(" "))));
    }
}
