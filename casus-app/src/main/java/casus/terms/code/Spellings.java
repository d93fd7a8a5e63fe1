package casus.terms.code;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the constants of a closed list are spelt, worked out once for each list: a large case spells and looks up
/// millions of them.
final class Spellings {
    /// The spelling of each constant in camel case, in the order of the list.
    private static final ClassValue<List<String>> IN_ORDER = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> list) {
            return Arrays.stream(list.getEnumConstants())
                    .map(constant -> camelCase(((Enum<?>) constant).name()))
                    .toList();
        }
    };

    /// The first constant of each spelling, a list's own words among them.
    private static final ClassValue<Map<String, Object>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> list) {
            Map<String, Object> out = new HashMap<>();
            for (Object constant : list.getEnumConstants()) {
                out.putIfAbsent(((WireName) constant).wire(), constant);
            }
            return Map.copyOf(out);
        }
    };

    private Spellings() {}

    /// The constant's name in camel case.
    static String of(Enum<?> constant) {
        return IN_ORDER.get(constant.getDeclaringClass()).get(constant.ordinal());
    }

    /// The member of `type` spelt `word`; empty if there is none.
    static <T> Optional<T> member(Class<T> type, String word) {
        return Optional.ofNullable(BY_WORD.get(type).get(word)).map(type::cast);
    }

    /// `SAME_ACT` is `sameAct`.
    static String camelCase(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean capital = false;
        for (char sign : name.toCharArray()) {
            if (sign != '_') {
                out.append(capital ? sign : Character.toLowerCase(sign));
            }
            capital = sign == '_';
        }
        return out.toString();
    }
}
