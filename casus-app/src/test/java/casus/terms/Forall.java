package casus.terms;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A law over seeded examples; a failure names the seed.
public final class Forall {
    private Forall() {}

    /// Checks `law` on `n` examples.
    public static <T> void forall(int n, Function<RandomGenerator, T> example, Consumer<T> law) {
        for (long seed = 0; seed < n; seed++) {
            T made = example.apply(new SplittableRandom(seed));
            try {
                law.accept(made);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + made, e);
            }
        }
    }
}
