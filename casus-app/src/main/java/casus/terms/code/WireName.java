package casus.terms.code;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A word of a closed list that has one spelling in files and on the wire.
public interface WireName {
    /// The constant's name, as every enum has it.
    String name();

    /// The spelling on the wire: the constant's name in camel case (`SAME_ACT` is `sameAct`), unless a list has
    /// words of its own.
    default String wire() {
        return this instanceof Enum<?> constant ? Spellings.of(constant) : Spellings.camelCase(name());
    }

    /// The member of `type` spelt `word`; empty if there is none.
    static <T extends Enum<T> & WireName> Optional<T> find(Class<T> type, String word) {
        return Spellings.member(type, word);
    }

    /// The member of `type` spelt `word`.
    ///
    /// @throws IllegalArgumentException naming the words there are
    static <T extends Enum<T> & WireName> T of(Class<T> type, String word) {
        return find(type, word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + type.getSimpleName() + " is called \"" + word + "\"; there are " + words(type)));
    }

    /// All spellings, comma-separated, in order.
    static <T extends Enum<T> & WireName> String words(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireName::wire).collect(Collectors.joining(", "));
    }
}
