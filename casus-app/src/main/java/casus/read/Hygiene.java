package casus.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs that a text was not written by the person it names, or not with the letters it seems to have.
final class Hygiene {
    /// Words of the filler "lorem ipsum" in its usual generated forms; none is an English word.
    private static final Set<String> FILLER =
            Set.of(("lorem ipsum dolor dolores dolore doloremque doloribus dolorem dolorum sit amet"
                            + " consequatur consequuntur voluptas voluptate voluptatem voluptates voluptatum accusamus accusantium"
                            + " architecto aspernatur asperiores assumenda aut autem beatae blanditiis commodi corporis corrupti culpa"
                            + " cumque cupiditate debitis deleniti deserunt dicta dignissimos distinctio ducimus ea eaque earum eius"
                            + " eligendi enim eos error esse est et eum eveniet ex excepturi exercitationem expedita explicabo facere"
                            + " facilis fuga fugiat fugit harum hic illo illum impedit in incidunt inventore ipsa ipsam iste itaque"
                            + " iure iusto labore laboriosam laborum laudantium libero magnam magni maiores maxime minima minus modi"
                            + " molestiae molestias mollitia nam natus necessitatibus nemo neque nesciunt nihil nisi nobis non nostrum"
                            + " nulla numquam occaecati odio odit officia officiis omnis optio pariatur perferendis perspiciatis"
                            + " placeat porro possimus praesentium provident quae quaerat quam quas quasi qui quia quibusdam quidem quis"
                            + " quisquam quo quod quos ratione recusandae reiciendis rem repellat repellendus reprehenderit repudiandae"
                            + " rerum saepe sapiente sed sequi similique sint soluta sunt suscipit tempora tempore temporibus tenetur"
                            + " totam ullam unde ut vel velit veniam veritatis vero vitae voluptatibus")
                    .split(" "));
    /// Filler words that other languages, English among them, use too: they prove nothing alone.
    private static final Set<String> SHARED = Set.of(
            "in", "est", "et", "non", "qui", "error", "culpa", "sit", "ex", "nobis", "nulla", "modi", "minus", "libero",
            "ut", "sed", "velit", "esse", "hic", "ea", "quo", "sint");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern FIELD = Pattern.compile(
            "(?im)^\\W{0,8}(username|e-?mail|birth ?(?:date|day)|address|phone|company|job|bio|followers|following)\\s*:");

    /// So many words of filler in one profile are no accident.
    private static final int MANY_PROOFS = 6;

    private Hygiene() {}

    /// Whether most words of `text` are filler Latin: at least four of them, two in three of all, two of them
    /// nothing else.
    static boolean isFiller(String text) {
        int words = 0;
        int filler = 0;
        int proof = 0;
        Matcher m = WORD.matcher(text);
        while (m.find() && words < 200) {
            words++;
            String word = m.group().toLowerCase(Locale.ROOT);
            if (FILLER.contains(word)) {
                filler++;
                proof += SHARED.contains(word) ? 0 : 1;
            }
        }
        return filler >= 4 && proof >= 2 && filler * 3 >= words * 2;
    }

    /// Whether an author's profile looks generated: filler for a life, or the fields of a made-up customer (birth
    /// date, address, user name and so on, four kinds or more), which no outlet prints of its authors.
    static boolean isSuspectProfile(String profile) {
        Set<String> fields = new HashSet<>();
        Matcher m = FIELD.matcher(profile);
        while (m.find()) {
            fields.add(m.group(1).toLowerCase(Locale.ROOT));
        }
        return fields.size() >= 4
                || proofs(profile) >= MANY_PROOFS
                || Arrays.stream(profile.split("[\\r\\n.:]+", -1)).anyMatch(Hygiene::isFiller);
    }

    /// How many words are filler and nothing else.
    private static long proofs(String text) {
        return WORD.matcher(text)
                .results()
                .map(r -> r.group().toLowerCase(Locale.ROOT))
                .filter(w -> FILLER.contains(w) && !SHARED.contains(w) && w.length() > 3)
                .count();
    }

    /// Whether one word of three letters or more mixes Latin, Cyrillic or Greek letters.
    ///
    /// Single foreign letters beside a hyphen or a figure are symbols, not a mixed word.
    static boolean isMixedScript(String text) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!Character.isLetter(c)) {
                if (latin > 0 && other > 0 && latin + other >= 3) {
                    return true;
                }
                latin = 0;
                other = 0;
            } else if (c < 0x250) {
                latin++;
            } else if (isLookalike(c)) {
                other++;
            }
        }
        return false;
    }

    private static boolean isLookalike(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
    }

    /// Lines of noise that are worth comparing between articles: long enough not to stand on every page.
    static Set<String> template(String text, List<SkippedPart> skippedParts) {
        Set<String> lines = new HashSet<>();
        for (SkippedPart part : skippedParts) {
            if (part.kind() != SkippedPart.Kind.HEADER
                    && part.kind() != SkippedPart.Kind.TABLE_OF_CONTENTS
                    && part.kind() != SkippedPart.Kind.BEYOND) {
                List<String> own = text.substring(part.start(), part.end())
                        .lines()
                        .map(String::strip)
                        .toList();
                own.stream().filter(line -> line.length() >= 20).forEach(lines::add);
            }
        }
        return lines;
    }
}
