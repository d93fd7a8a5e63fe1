package casus.bench.run;

import casus.app.Main;
import casus.work.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The product, run as from a command line on a fixed day, in this process.
public final class Product {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-22T10:00:00Z"), ZoneOffset.UTC);

    private Product() {}

    /// What a command said.
    ///
    /// @param code its exit code
    /// @param text of both streams
    public record Reply(int code, String text) {}

    /// Runs a command.
    ///
    /// @throws IllegalStateException if it ends in a stack trace, or with an exit code the product has not
    public static Reply run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new Terminal(to, to, false, CLOCK, new ByteArrayInputStream(new byte[0])), args);
        String text = out.toString(StandardCharsets.UTF_8);
        if (code > Main.DATA || text.contains("\n\tat ")) {
            throw new IllegalStateException("casus " + String.join(" ", args) + " ended with " + code + ": " + text);
        }
        return new Reply(code, text);
    }
}
