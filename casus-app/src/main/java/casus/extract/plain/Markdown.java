package casus.extract.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Markdown shows and what it hides: of a link its words, of a picture nothing, and nothing of a comment, of a tag
/// or of what is struck through.
final class Markdown {
    private static final Pattern HIDDEN = Pattern.compile(
            "<!--(?s:.{0,20000}?)-->|(?m:(?<=^|\\s)%%(?s:.{1,2000}?)%%(?=\\s|$))|~~(?=\\S)[^~\\n]{1,2000}?~~"
                    + "|<(?:del|s|strike)>(?s:.{0,2000}?)</(?:del|s|strike)>|</?[a-zA-Z][^<>\\n]{0,300}>");
    private static final Pattern PICTURE = Pattern.compile(
            "!\\[[^\\]\\n]{0,300}\\](?:\\([^()\\n]{0,600}(?:\\([^()\\n]{0,200}\\))?[^()\\n]{0,200}\\)|\\[[^\\]\\n]{0,100}\\])");
    private static final Pattern LINK = Pattern.compile(
            "(?<!!)\\[([^\\[\\]\\n]{1,400})\\](?:\\([^()\\n]{0,600}(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,200})?\\)|\\[[^\\]\\n]{0,100}\\])");
    /// "[1]: https://… "title"": where links lead to, on lines of their own.
    private static final Pattern TARGET = Pattern.compile("(?m)^[ ]{0,3}\\[[^\\]\\n^]{1,100}\\]:[ \\t]+\\S.{0,600}$");
    private static final Pattern BARE = Pattern.compile("<(?:https?://|mailto:)[^<>\\s]{1,600}>");

    private Markdown() {}

    static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        for (Pattern pattern : List.of(HIDDEN, TARGET, PICTURE, BARE)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                edits.add(new Edit(m.start(), m.end(), ""));
            }
        }
        Matcher m = LINK.matcher(text);
        while (m.find()) {
            edits.add(new Edit(m.start(), m.start(1), ""));
            edits.add(new Edit(m.end(1), m.end(), ""));
        }
        return edits;
    }
}
