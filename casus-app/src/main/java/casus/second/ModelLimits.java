package casus.second;

import java.time.Duration;

/// How much is asked at most, and how long is waited.
///
/// @param callTime       for one answer, from the first byte sent to the last one read
/// @param retries        after the first try of a call
/// @param calls          in one run, tries counted
/// @param tokens         in one run, sent and received
/// @param callsPerMinute at most so many
/// @param window         characters of an article in one call
/// @param answerTokens   of one answer
/// @param answerBytes    of one answer on the wire
public record ModelLimits(
        Duration callTime,
        int retries,
        int calls,
        long tokens,
        int callsPerMinute,
        int window,
        int answerTokens,
        int answerBytes) {
    /// What holds unless the user says otherwise.
    public static final ModelLimits USUAL =
            new ModelLimits(Duration.ofMinutes(5), 4, 2_000, 20_000_000, 120, 8_000, 16_000, 4_000_000);

    public ModelLimits {
        if (callTime.isNegative() || callTime.isZero() || retries < 0 || calls < 1 || tokens < 1) {
            throw new IllegalArgumentException("no limits are " + callTime + ", " + retries + ", " + calls);
        }
        if (callsPerMinute < 1 || window < 500 || answerTokens < 1 || answerBytes < 1) {
            throw new IllegalArgumentException("no limits are " + callsPerMinute + ", " + window);
        }
    }

    /// The same with other totals.
    public ModelLimits within(int mostCalls, long mostTokens, int perMinute) {
        return new ModelLimits(callTime, retries, mostCalls, mostTokens, perMinute, window, answerTokens, answerBytes);
    }

    /// The same with other sizes.
    public ModelLimits asking(int characters, Duration time) {
        return new ModelLimits(time, retries, calls, tokens, callsPerMinute, characters, answerTokens, answerBytes);
    }

    /// The same with so many further tries.
    public ModelLimits trying(int again) {
        return new ModelLimits(callTime, again, calls, tokens, callsPerMinute, window, answerTokens, answerBytes);
    }
}
