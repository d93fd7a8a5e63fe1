package casus.brief.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words that a note may hold only on a condition, from `note-words.csv`; a star stands for any ending.
final class NoteWords {
    /// What a word is in a note.
    enum Sort {
        /// It foretells, or says how probable something is: the answer does that.
        FORECAST,
        /// A verdict of the brief: it needs an entry that has the word.
        LABEL,
        /// A deed or a duty: it needs an entry that has the word.
        DEED,
        /// It can begin a sentence, so that its capital makes no name of it.
        OPENING
    }

    private final Map<Sort, Set<String>> whole = new EnumMap<>(Sort.class);
    private final Map<Sort, Set<String>> stems = new EnumMap<>(Sort.class);

    private NoteWords(List<String> rows) {
        for (Sort sort : Sort.values()) {
            whole.put(sort, new LinkedHashSet<>());
            stems.put(sort, new LinkedHashSet<>());
        }
        for (String row : rows) {
            String[] cells = row.split(",", 3);
            Sort sort = Sort.valueOf(cells[1].toUpperCase(Locale.ROOT));
            String word = cells[0];
            Map<Sort, Set<String>> kind = word.endsWith("*") ? stems : whole;
            Objects.requireNonNull(kind.get(sort), "sort").add(word.replace("*", ""));
        }
    }

    static NoteWords load() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NoteWords.class.getResourceAsStream("note-words.csv"), "note-words.csv"),
                StandardCharsets.UTF_8))) {
            return new NoteWords(in.lines().skip(1).filter(l -> !l.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a word, in lower case, is of a sort.
    boolean is(String word, Sort sort) {
        return Objects.requireNonNull(whole.get(sort), "sort").contains(word)
                || Objects.requireNonNull(stems.get(sort), "sort").stream().anyMatch(word::startsWith);
    }

    /// Whether one of these words, in lower case, is the word or an ending of the same stem.
    boolean isAmong(String word, Set<String> words) {
        return words.contains(word)
                || stems.values().stream()
                        .flatMap(Set::stream)
                        .filter(word::startsWith)
                        .anyMatch(stem -> words.stream().anyMatch(w -> w.startsWith(stem)));
    }
}
