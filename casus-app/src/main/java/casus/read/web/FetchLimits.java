package casus.read.web;

import java.time.Duration;

/// What one page may take.
///
/// @param bytes     of its body, as sent and as unpacked
/// @param time      for one request, from the first byte asked to the last byte read
/// @param silence   for which the server may say nothing
/// @param redirects that are followed
/// @param between   two requests to one host
public record FetchLimits(long bytes, Duration time, Duration silence, int redirects, Duration between) {
    /// What a page may take unless somebody says otherwise.
    public static final FetchLimits USUAL =
            new FetchLimits(20_000_000, Duration.ofSeconds(60), Duration.ofSeconds(20), 5, Duration.ofSeconds(1));

    public FetchLimits {
        if (bytes <= 0 || redirects < 0 || time.isNegative() || time.isZero() || silence.isNegative()) {
            throw new IllegalArgumentException("nothing can be fetched within " + bytes + " bytes and " + time);
        }
    }
}
