package casus.bench.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/// Says how far long work has come and how long it may still take: every second for a person, every minute into
/// a file.
public final class Pace {
    private static final double NANOS = 1e9;
    private static final double MINUTE = 60;

    private final Optional<PrintStream> err;
    private final boolean interactive;
    private final long start = System.nanoTime();
    private double last;

    private Pace(Optional<PrintStream> err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    /// Says nothing.
    public static Pace silent() {
        return new Pace(Optional.empty(), false);
    }

    /// Says it on `err`.
    ///
    /// @param interactive whether a person sees it as it is written
    public static Pace on(PrintStream err, boolean interactive) {
        return new Pace(Optional.of(err), interactive);
    }

    /// Since it began.
    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /// So much is done.
    public void step(long done, long total, String news) {
        double now = seconds();
        boolean over = done >= total;
        if (now - last < (interactive ? 1 : MINUTE) && !over) {
            return;
        }
        last = now;
        String line = line(done, total, now, news);
        err.ifPresent(e -> {
            if (interactive) {
                e.print("\r" + line + "\u001B[K" + (over ? "\n" : ""));
                e.flush();
            } else {
                e.println(line);
            }
        });
    }

    /// "1,200 of 100,000 (1%) · 31.5 a second · 52 min left · 0 crashes".
    public static String line(long done, long total, double seconds, String news) {
        double rate = seconds == 0 ? 0 : done / seconds;
        String left = done == 0 ? "?" : duration((total - done) / rate);
        return String.format(
                Locale.ROOT,
                "%,d of %,d (%d%%) · %.1f a second · %s left%s",
                done,
                total,
                100 * done / Math.max(1, total),
                rate,
                left,
                news.isEmpty() ? "" : " · " + news);
    }

    /// "2 h 5 min", "12 min", "40 s".
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        long hours = whole / 3600;
        long minutes = whole / 60 % 60;
        return hours > 0 ? hours + " h " + minutes + " min" : minutes > 0 ? minutes + " min" : whole + " s";
    }
}
