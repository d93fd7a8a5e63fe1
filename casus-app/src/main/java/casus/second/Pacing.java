package casus.second;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// The clock, the chance and the waiting of calls, as arguments: a test hands in its own and never waits.
///
/// @param clock  what time it is
/// @param random spreads repeated tries
/// @param pause  waits
public record Pacing(InstantSource clock, RandomGenerator random, Pause pause) {
    /// Waits for a while.
    @FunctionalInterface
    public interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    /// The machine's own clock, and real waiting.
    ///
    /// @param seed of the chance
    public static Pacing real(long seed) {
        return new Pacing(InstantSource.system(), new java.util.SplittableRandom(seed), Thread::sleep);
    }
}
