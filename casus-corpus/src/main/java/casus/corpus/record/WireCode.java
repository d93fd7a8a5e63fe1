package casus.corpus.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A word of a closed list, spelt in one way in the files of the corpus.
public interface WireCode {
    /// The spelling in the files.
    String wire();

    /// The member of `type` spelt `word`; empty if there is none.
    static <T extends Enum<T> & WireCode> Optional<T> find(Class<T> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(member -> member.wire().equals(word))
                .findFirst();
    }

    /// The member of `type` spelt `word`.
    ///
    /// @throws IllegalArgumentException naming the words there are
    static <T extends Enum<T> & WireCode> T of(Class<T> type, String word) {
        return find(type, word)
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of " + words(type)));
    }

    /// All spellings, comma-separated, in order.
    static <T extends Enum<T> & WireCode> String words(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireCode::wire).collect(Collectors.joining(", "));
    }
}
