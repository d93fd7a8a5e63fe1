package casus.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is "as written" has to be written: holds the fields of an entry against the sentences around its quote, and
/// keeps of them what stands there.
final class WrittenWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.-]*");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "and", "or", "for", "to", "in", "on", "its", "their", "his", "her", "some", "more");
    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final int STEM = 5;
    private static final int LEAST = 4;

    private final String around;

    /// @param around the sentences around the quote
    WrittenWords(String around) {
        this.around = around;
    }

    /// The words if they stand there.
    Optional<String> exactly(String words) {
        return words.isBlank() || !around.contains(words) ? Optional.empty() : Optional.of(words);
    }

    /// Whether somebody no table knows is named: by the whole name, or by a word of content of it.
    boolean names(String name) {
        String low = around.toLowerCase(Locale.ROOT);
        return WORD.matcher(name)
                .results()
                .map(r -> r.group().toLowerCase(Locale.ROOT))
                .filter(w -> w.length() > LEAST && !SMALL.contains(w) || w.equalsIgnoreCase(name.strip()))
                .anyMatch(
                        w -> WORD.matcher(low).results().anyMatch(r -> r.group().equals(w)));
    }

    /// The longest run of the words that stands there; empty if no word of content does.
    Optional<String> asFarAsWritten(String words) {
        if (exactly(words).isPresent()) {
            return exactly(words);
        }
        List<int[]> found = new ArrayList<>();
        Matcher m = WORD.matcher(words);
        while (m.find()) {
            found.add(new int[] {m.start(), m.end()});
        }
        for (int length = found.size(); length > 0; length--) {
            for (int i = 0; i + length <= found.size(); i++) {
                String run = words.substring(found.get(i)[0], found.get(i + length - 1)[1]);
                if (hasContent(run) && around.contains(run)) {
                    return Optional.of(run);
                }
            }
        }
        return inAnotherForm(words);
    }

    /// "Training" where the text has "trained": the word of the text that begins as one of these does.
    private Optional<String> inAnotherForm(String words) {
        List<String> stems = WORD.matcher(words)
                .results()
                .map(r -> r.group().toLowerCase(Locale.ROOT))
                .filter(w -> w.length() > STEM)
                .map(w -> w.substring(0, STEM))
                .toList();
        return WORD.matcher(around)
                .results()
                .map(MatchResult::group)
                .filter(w -> stems.stream().anyMatch(w.toLowerCase(Locale.ROOT)::startsWith))
                .findFirst();
    }

    private static boolean hasContent(String run) {
        return WORD.matcher(run)
                .results()
                .map(r -> r.group().toLowerCase(Locale.ROOT))
                .anyMatch(w -> w.length() > 2 && !SMALL.contains(w) && w.chars().anyMatch(Character::isLetter));
    }

    /// Whether a number stands there, in digits or in words.
    boolean holds(int number) {
        String digits = Integer.toString(number);
        boolean written = WORD.matcher(around)
                .results()
                .map(r -> r.group().replaceAll("[,.](?=\\d{3}\\b)", "").replaceAll("[.'’-]+$", ""))
                .anyMatch(digits::equals);
        boolean grouped = around.replaceAll("(?<=\\d)[, \u00a0\u202f](?=\\d{3}(?!\\d))", "")
                .matches("(?s).*(?<!\\d)" + digits + "(?!\\d).*");
        boolean spelt = number > 0
                && number < NUMBERS.size()
                && Pattern.compile("\\b" + NUMBERS.get(number) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(around)
                        .find();
        return written || grouped || spelt;
    }
}
