package casus.read;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What a page of text is read as, part by part, in a form that is easy to compare.
public final class PageParts {
    public static final String BODY =
            "The minister of Borduria met his neighbour on the river and they spoke of the harvest until the evening."
                    + " Both said that the pact of the year before would be kept by all who had signed it.";

    private PageParts() {}

    public static Article read(String name, String text) {
        return Articles.of(LocalDate.of(2025, 8, 22)).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Article read(String text) {
        return read("a.txt", text);
    }

    /// Each sentence with its kind; line breaks inside one are spaces.
    public static List<String> sentences(Article article) {
        return article.sentences().stream()
                .map(s -> s.kind().name().toLowerCase(Locale.ROOT) + ": "
                        + article.words(s).replaceAll("\\s+", " "))
                .toList();
    }

    public static List<String> sentences(String text) {
        return sentences(read(text));
    }

    /// The words of all sentences of one kind.
    public static List<String> of(Sentence.Kind kind, String text) {
        Article article = read(text);
        return article.sentences().stream()
                .filter(s -> s.kind() == kind)
                .map(s -> article.words(s).replaceAll("\\s+", " "))
                .toList();
    }

    /// Each fenced part with its kind.
    public static List<String> skipped(Article article) {
        return article.skippedParts().stream()
                .map(p -> p.kind().name() + ": "
                        + article.text().substring(p.start(), p.end()).replaceAll("\\s+", " "))
                .toList();
    }

    public static List<String> skipped(String text) {
        return skipped(read(text));
    }
}
