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
        StringBuilder out = new StringBuilder(name().length());
        boolean capital = false;
        for (char sign : name().toCharArray()) {
            if (sign != '_') {
                out.append(capital ? sign : Character.toLowerCase(sign));
            }
            capital = sign == '_';
        }
        return out.toString();
    }

    /// The member of `type` spelt `word`; empty if there is none.
    static <T extends Enum<T> & WireName> Optional<T> find(Class<T> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(member -> member.wire().equals(word))
                .findFirst();
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
