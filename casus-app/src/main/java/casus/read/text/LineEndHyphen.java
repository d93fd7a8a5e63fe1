package casus.read.text;

import java.util.Locale;
import java.util.Set;

/// The hyphen at the end of a line: whether it breaks a word, or belongs to it.
///
/// It fails on a compound that is broken at its own hyphen, stands nowhere else in the text, and begins with none of
/// the words that like to.
public final class LineEndHyphen {
    /// First parts of compounds that the press writes with a hyphen.
    private static final Set<String> FIRST_PARTS = Set.of(
            ("long short medium intermediate anti non pro ex self semi mid well high low hard soft so two three four five six seven"
                            + " eight nine ten twenty thirty forty fifty sixty seventy eighty ninety one first second third half full"
                            + " all cross cease counter multi quasi then vice air ground surface sea land state oil gas arms peace"
                            + " war nuclear right left far near north south east west post pre co inter trans euro franco sino russo"
                            + " anglo indo afro austro greco israeli us un eu tit follow stand break build run set shut start")
                    .split(" "));

    private LineEndHyphen() {}

    /// Whether a hyphen is one that ends lines: the plain one, the hard one (U+2010) or the soft one (U+00AD).
    public static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u00ad';
    }

    /// Whether a line ends in a part of a word that the next line goes on with.
    public static boolean breaks(String line, String next) {
        int last = line.length() - 1;
        return last > 0
                && isHyphen(line.charAt(last))
                && Character.isLetter(line.charAt(last - 1))
                && !next.isEmpty()
                && Character.isLetter(next.codePointAt(0));
    }

    /// Whether the hyphen stays when the two parts come together.
    ///
    /// @param hyphen as it stands at the line's end
    /// @param first  the letters before it
    /// @param second the letters of the next line
    /// @param text   in which either form may stand elsewhere
    public static boolean stays(char hyphen, String first, String second, String text) {
        if (hyphen == '\u00ad' || second.isEmpty()) {
            return false;
        }
        if (Character.isUpperCase(second.codePointAt(0))) {
            return !isAllCapitals(first + second);
        }
        if (text.contains(first + "-" + second)) {
            return true;
        }
        return !text.contains(first + second) && FIRST_PARTS.contains(first.toLowerCase(Locale.ROOT));
    }

    private static boolean isAllCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
