package casus.app;

import casus.work.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// A command beside the workbench, run in this process.
public final class Command {
    private Command() {}

    /// Runs a command.
    ///
    /// @return what it printed
    /// @throws IllegalStateException if its exit code is not 0
    public static String run(Clock clock, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new Terminal(print, print, false, clock), args);
        String told = out.toString(StandardCharsets.UTF_8);
        if (code != Main.ANSWERED) {
            throw new IllegalStateException(String.join(" ", args) + " ended with " + code + ":\n" + told);
        }
        return told;
    }
}
