package casus.parser;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts English as NLP4J's tokenizer does, the way the parser's training text was cut, and mends what that
/// tokenizer breaks in the language of states and arms.
///
/// Curly quotes, hyphens and every kind of space are first replaced one unit by one, so that offsets stay exact.
/// Then whatever matches [#WHOLE] becomes one token, and what it cuts off stands alone. Linear in the sentence. It
/// knows domains, designations and groupings by their shape only: `left.de` for want of a space reads as a site.
final class EnglishTokens {
    /// What stays in one piece. First come addresses, so that nothing is cut out of them. Groups repeat a bounded
    /// number of times, for Java matches each repetition one call deeper.
    private static final Pattern WHOLE = Pattern.compile(
            // https://example.org/a, www.example.org
            "(?:https?://|www\\.)\\S*[\\p{L}\\p{N}/]"
                    // press@example.org
                    + "|(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){1,6}"
                    // Gazeta.ru, example.org/page; endings that are English words ("by", "in", "me") are left out
                    + "|(?<![\\p{L}\\p{N}@./-])[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+){0,6}"
                    + "\\.(?:ru|su|com|org|net|info|ir|ua|uk|tv|eu|int|gov|edu|kz|tr|de|fr|cn|il|jp|pl)"
                    + "(?:/[\\p{L}\\p{N}./?=&%#_-]*[\\p{L}\\p{N}/])?(?![\\p{L}\\p{N}])"
                    // S-300/S-400, Su-30/35, Il-76MD-90A, Ka-52M, Tor-M1, J-10C/CE
                    + "|(?<![\\p{L}\\p{N}-])\\p{Lu}\\p{L}{0,14}-\\p{Lu}{0,2}\\d+\\p{L}{0,4}\\d*(?:-\\d+\\p{Lu}{0,3})?"
                    + "(?:/(?:(?:\\p{Lu}\\p{L}{0,14}-\\p{Lu}{0,2})?\\d+\\p{L}{0,4}\\d*|\\p{Lu}{1,3})){0,9}(?![\\p{L}\\p{N}])"
                    // OPEC+, P5+1, E3/EU+3, 5+1
                    + "|(?<![\\p{L}\\p{N}/])(?:\\p{Lu}[\\p{Lu}\\p{N}]+/){0,6}(?:\\p{Lu}[\\p{L}\\p{N}]+\\+\\d*|\\d+\\+\\d+)"
                    + "(?![\\p{L}\\p{N}])"
                    // U.S., U.A.E., J.D.
                    + "|(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.){2,8}"
                    // Art. 5
                    + "|(?<![\\p{L}\\p{N}])(?:Arts?|Para|Sec|Res|Vol|Nos|pp)\\.(?=\\s?\\d)"
                    // the genitive after a site or an abbreviation
                    + "|(?<=[\\p{L}.])'s(?![\\p{L}\\p{N}])");

    /// A sentence's last word with the full stop that NLP4J leaves on it: a number, or capitals without
    /// vowels (JSC).
    private static final Pattern CLOSED_BY_STOP = Pattern.compile("(?:\\p{Lu}{3,}|[\\d.,:/-]*\\d)\\.");

    /// No word, but a picture's bytes or a broken page: NLP4J takes quadratic time over it, or overflows the
    /// stack.
    private static final Pattern OVERLONG = Pattern.compile("[^ ]{200,}+");

    private final Tokenizer tokenizer = new EnglishTokenizer();

    List<Token> of(String text, int from, int to) {
        String sentence = normalised(text.substring(from, to));
        BitSet edges = edges(sentence);
        List<Token> tokens = new ArrayList<>();
        for (int start = edges.nextSetBit(0); start >= 0 && start < sentence.length(); ) {
            int end = edges.nextSetBit(start + 1);
            if (sentence.charAt(start) != ' ') {
                tokens.add(new Token(from + start, from + end, form(sentence, start, end)));
            }
            start = end;
        }
        return List.copyOf(tokens);
    }

    /// The same text with plain quotes, hyphens and spaces, unit for unit.
    static String normalised(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, normalised(plain.charAt(i)));
        }
        return plain.toString();
    }

    private static char normalised(char unit) {
        return switch (unit) {
            case '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            case '\u200B', '\u200E', '\u200F', '\uFEFF' -> ' '; // seen by nobody, left behind by editors
            default -> Character.isWhitespace(unit) || Character.isSpaceChar(unit) ? ' ' : unit;
        };
    }

    /// Where one stretch of the sentence ends and the next begins, blank or not.
    private BitSet edges(String sentence) {
        BitSet edges = new BitSet(sentence.length() + 1);
        edges.set(sentence.length());
        tokenizer.tokenize(withoutOverlong(sentence)).forEach(token -> edges.set(token.getStartOffset()));
        for (int i = 0; i < sentence.length(); i++) {
            if (i == 0 || (sentence.charAt(i) == ' ') != (sentence.charAt(i - 1) == ' ')) {
                edges.set(i);
            } else if (Character.isSurrogatePair(sentence.charAt(i - 1), sentence.charAt(i))) {
                edges.clear(i);
            }
        }
        cutOffLastStop(sentence, edges);
        WHOLE.matcher(sentence).results().forEach(whole -> {
            edges.set(whole.start());
            edges.clear(whole.start() + 1, whole.end());
            edges.set(whole.end());
        });
        return edges;
    }

    private static String withoutOverlong(String sentence) {
        return OVERLONG.matcher(sentence)
                .replaceAll(run -> " ".repeat(run.group().length()));
    }

    private static void cutOffLastStop(String sentence, BitSet edges) {
        int end = sentence.stripTrailing().length();
        int start = edges.previousSetBit(end - 1);
        if (start >= 0 && CLOSED_BY_STOP.matcher(sentence.substring(start, end)).matches()) {
            edges.set(end - 1);
        }
    }

    /// The training text knows neither dash: it writes `-` within a compound and `--` between clauses. Read as they
    /// stand, dashes around a clause cost its sentence the subject.
    private static String form(String sentence, int start, int end) {
        String surface = sentence.substring(start, end);
        return switch (surface) {
            case "\u2014" -> "--";
            case "\u2013" -> isJoined(sentence, start, end) ? "-" : "--";
            case "-" -> isSpaced(sentence, start, end) ? "--" : "-";
            default -> surface;
        };
    }

    private static boolean isJoined(String sentence, int start, int end) {
        return start > 0
                && end < sentence.length()
                && Character.isLetterOrDigit(sentence.charAt(start - 1))
                && Character.isLetterOrDigit(sentence.charAt(end));
    }

    private static boolean isSpaced(String sentence, int start, int end) {
        return start > 0 && end < sentence.length() && sentence.charAt(start - 1) == ' ' && sentence.charAt(end) == ' ';
    }
}
