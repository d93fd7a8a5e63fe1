package casus.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether words open a sentence after an abbreviation that may end one, as in "with the U.S. Peru sent ships": the
/// name of a state, and a verb right after it. "The U.S. Navy sent ships" goes on.
final class Openers {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 60;
    private static final Pattern VERB = Pattern.compile(
            "\\s+(?:(?:also|later|then|again|already|never|still|soon|now|twice|first) )?(?:\\p{Ll}{2,}ed|sent|said|told|met|left|took|gave|sold|hit|shot|shut|struck|bought|made"
                    + "|began|withdrew|went|came|fought|held|built|lost|won|cut|put|led|kept|broke|brought|sought|thought|stood|fell|flew|swore|withheld"
                    + "|will|would|has|had|have|is|are|was|were|did|does|do|may|might|could|can|must|should|wants|says|tells|condemns|warns|rejects|denies|accuses|threatens)\\b");
    private static final Set<String> NAMES = names();

    private Openers() {}

    /// @param word where the first word begins
    static boolean at(String text, int word, int to) {
        int end = word;
        for (int words = 0; words < MOST_WORDS && end < to; words++) {
            while (end < to && !Line.isSpace(text.charAt(end)) && end - word < LONGEST) {
                end++;
            }
            String name = text.substring(word, end).replaceAll("\\s+", " ").replace('\u2019', '\'');
            if (NAMES.contains(name)
                    && VERB.matcher(text)
                            .region(end, Math.min(to, end + LONGEST))
                            .lookingAt()) {
                return true;
            }
            while (end < to && Line.isSpace(text.charAt(end))) {
                end++;
            }
        }
        return false;
    }

    private static Set<String> names() {
        try (InputStream in = Objects.requireNonNull(Openers.class.getResourceAsStream("openers.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.replace('\u2019', '\''))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
