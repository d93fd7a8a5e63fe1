package casus.game.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// When a move is made: comparisons of earlier moves with their options, `campaign != pause`, `response
/// >= arms`, `response has force`, joined by `and`.
///
/// @param all every one must hold
public record Condition(List<Test> all) {
    /// Always.
    public static final Condition ALWAYS = new Condition(List.of());

    private static final int MOST = 24;

    /// One comparison. A move that was not made differs from every option.
    ///
    /// @param move   its name
    /// @param sign   `==`, `!=`, `>=`, `<` or `has`
    /// @param option to compare with
    public record Test(String move, String sign, String option) {}

    public Condition {
        all = List.copyOf(all);
    }

    /// Reads a condition.
    ///
    /// @throws IllegalArgumentException if it has another form
    public static Condition parse(String text) {
        List<Test> tests = new ArrayList<>();
        String[] parts = text.strip().split("\\s+and\\s+", MOST + 2);
        if (parts.length > MOST) {
            throw new IllegalArgumentException("a condition has more than " + MOST + " comparisons");
        }
        for (String part : parts) {
            String[] words = part.strip().split("\\s+");
            if (words.length != 3 || !words[1].matches("==|!=|>=|<|has")) {
                throw new IllegalArgumentException(
                        "\"" + Parts.clipped(part.strip()) + "\" is no comparison of a move with an option");
            }
            tests.add(new Test(words[0], words[1], words[2]));
        }
        return new Condition(tests);
    }

    /// As it is written in a file; empty for always.
    public String text() {
        return all.stream()
                .map(t -> t.move() + " " + t.sign() + " " + t.option())
                .collect(Collectors.joining(" and "));
    }

    /// Whether it holds.
    ///
    /// @param holds whether one comparison does: the test, and its sign
    public boolean holds(BiPredicate<Test, String> holds) {
        return all.stream().allMatch(t -> holds.test(t, t.sign()));
    }
}
