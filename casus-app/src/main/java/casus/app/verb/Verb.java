package casus.app.verb;

import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.work.Terminal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What every command shares: the case, the two clocks, and JSON on request.
@Command(mixinStandardHelpOptions = true)
public abstract class Verb implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "the case file (default: casus.casus, made by the first read)")
    private @Nullable Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "show only what was known as of this day (yyyy-mm-dd)")
    private @Nullable LocalDate asOf;

    @Option(names = "--today", paramLabel = "DATE", description = "take this day for today (yyyy-mm-dd)")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    public Verb(Terminal terminal) {
        this.terminal = terminal;
    }

    protected Terminal terminal() {
        return terminal;
    }

    protected void say(String line) {
        terminal.out().println(line);
    }

    protected Path file() {
        return Optional.ofNullable(file).orElse(Path.of("casus.casus"));
    }

    /// Whether the command line names a case.
    protected boolean isNamed() {
        return file != null;
    }

    protected Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    protected LocalDate today() {
        return terminal.today(Optional.ofNullable(today));
    }

    protected boolean json() {
        return json;
    }

    /// What is wrong with the case itself, if something is.
    public Optional<InputProblem> damage() {
        return CaseFile.damage(file());
    }

    /// The case the user named, which must be there.
    protected CaseFile open() {
        return CaseFile.existing(file());
    }
}
