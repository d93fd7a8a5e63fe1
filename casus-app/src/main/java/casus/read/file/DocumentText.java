package casus.read.file;

import casus.terms.InputProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The text of a document of an office program, as its paragraphs go by: each a block of its own, with an empty line
/// between two.
final class DocumentText {
    /// In UTF-16 units; a longer one is no article.
    private static final int LONGEST = 20_000_000;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private Optional<String> title = Optional.empty();

    DocumentText(String name) {
        this.name = name;
    }

    void add(String words) {
        if (text.length() + paragraph.length() + words.length() > LONGEST) {
            throw new InputProblem(
                    name,
                    "the document holds more than " + LONGEST / 1_000_000 + " million letters",
                    "cut it into articles");
        }
        paragraph.append(words);
    }

    /// The paragraph ends.
    ///
    /// @param level of a heading, 1 to 6; 0 for any other paragraph
    /// @param isTitle whether it is the document's title
    void end(int level, boolean isTitle) {
        String words = paragraph.toString().replaceAll("[ \\t\\u00a0]+", " ").strip();
        paragraph.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        if (isTitle) {
            title = title.or(() -> Optional.of(words));
        }
        if (level > 0) {
            levels.put(text.length(), Math.min(6, level));
        }
        text.append(words);
    }

    /// What came of it.
    ///
    /// @param named  the title among the document's properties
    /// @param author among them
    FileContent content(Optional<String> named, Optional<String> author) {
        return new FileContent(
                text.toString(),
                title.or(() -> named.filter(t -> t.contains(" ") && t.length() < 200)),
                author.filter(a -> a.contains(" ") && a.length() < 100),
                Optional.empty(),
                Optional.empty(),
                "",
                levels);
    }
}
