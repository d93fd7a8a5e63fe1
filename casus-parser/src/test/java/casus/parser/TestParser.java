package casus.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One parser for all tests, since opening it is what takes time, and the way tests write a parse.
final class Shared {
    static final FlatParser PARSER = open();

    private Shared() {}

    private static FlatParser open() {
        try {
            return FlatParser.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sentence parse(String text) {
        return new Sentence(text, PARSER.parse(text, 0, text.length()));
    }

    record Sentence(String text, List<Word> words) {
        /// Whether a word with the form `dependent` hangs on one with the form `head` by this relation.
        boolean has(String relation, String head, String dependent) {
            return words.stream()
                    .filter(word -> !word.isRoot())
                    .anyMatch(word -> word.relation().equals(relation)
                            && word.form().equals(dependent)
                            && words.get(word.head()).form().equals(head));
        }

        Word word(String form) {
            return words.stream()
                    .filter(word -> word.form().equals(form))
                    .findFirst()
                    .orElseThrow();
        }

        String line() {
            return IntStream.range(0, words.size()).mapToObj(this::word).collect(Collectors.joining("  "));
        }

        /// `3:sold~sell/VBN/root`, `0:jets~jet/NNS/nsubjpass>3`; a lemma that is the form in lower case is
        /// left out.
        private String word(int index) {
            Word word = words.get(index);
            boolean plain = word.lemma().equals(word.form().toLowerCase(Locale.ROOT));
            return index + ":" + word.form() + (plain ? "" : "~" + word.lemma()) + "/" + word.tag() + "/"
                    + word.relation() + (word.isRoot() ? "" : ">" + word.head());
        }
    }
}
