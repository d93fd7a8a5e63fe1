package casus.extract.text;

import casus.parser.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ranges of numbers before a noun, "between 10 and 12 howitzers", which the parser takes for a preposition and its
/// object: it sees them as one number. It fails on a range whose ends are years.
public final class Ranges {
    private static final String NUMBER =
            "(?!(?:19|20)\\d\\d\\b)(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)";
    private static final Pattern RANGE = Pattern.compile("\\b(?:[Bb]etween " + NUMBER + " and|(?:[Ff]rom )?" + NUMBER
            + " to) (?<last>" + NUMBER + ")(?= (?!of\\b|on\\b|in\\b|at\\b|and\\b|to\\b|for\\b)\\p{Ll}{2})");

    private Ranges() {}

    /// The tokens, those of a range made one with the form of its last number.
    public static List<Token> joined(String text, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return tokens;
        }
        Matcher m = RANGE.matcher(text)
                .region(tokens.getFirst().start(), tokens.getLast().end())
                .useTransparentBounds(true);
        List<Token> out = new ArrayList<>(tokens);
        while (m.find()) {
            Token whole = new Token(m.start(), m.end(), m.group("last"));
            out.replaceAll(t -> t.start() == whole.start() ? whole : t);
            out.removeIf(t -> t.start() > whole.start() && t.start() < whole.end());
        }
        return out;
    }
}
