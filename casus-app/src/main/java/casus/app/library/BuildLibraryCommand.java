package casus.app.library;

import casus.app.Main;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.library.Library;
import casus.library.LibraryBuild;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.Terminal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads archives into a library.
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "reads files and folders into a library; what is there already is not read again",
        footer = {
            "",
            "Examples:",
            "  casus library build archive/ -o news.library",
            "  casus library build archive/2024 archive/2025 -o news.library --fast"
        })
public final class BuildLibraryCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "LIB",
            description = "the library: a folder, which is made, or grows")
    private Path output = Path.of("");

    @Option(names = "--fast", description = "read by rules alone: quicker, and finds less")
    private boolean fast;

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "local", description = "local: this machine")
    private String engine = "local";

    @Option(names = "--today", paramLabel = "DATE", description = "take this day for today (yyyy-mm-dd)")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    public BuildLibraryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!engine.equals("local")) {
            throw new InputProblem("--engine " + engine, "there is no such engine", "write --engine local");
        }
        LibraryBuild.Result result;
        try (Library library = Library.openOrMake(output);
                Terminal.RunningWork work = terminal.work("reading", -1)) {
            result = new LibraryBuild(library, Actors.load(), fast ? ReadingMode.FAST : ReadingMode.LEARNED)
                    .read(paths, terminal.today(Optional.ofNullable(today)), work);
        }
        result.problems().stream().limit(SHOWN).forEach(p -> terminal.err().println(p.getMessage()));
        if (result.problems().size() > SHOWN) {
            terminal.err().println("and " + (result.problems().size() - SHOWN) + " more that could not be read");
        }
        terminal.out()
                .println(
                        json
                                ? JsonObject.exact()
                                        .put("library", output.toString())
                                        .put("added", result.added())
                                        .put("entries", result.entries())
                                        .put("known", result.known())
                                        .put("unread", result.problems().size())
                                        .toString()
                                : output + ": " + Phrase.count(result.added(), "article") + " added, "
                                        + Phrase.count(result.entries(), "entry", "entries") + "; " + result.known()
                                        + " were there already"
                                        + (result.problems().isEmpty()
                                                ? ""
                                                : "; " + result.problems().size() + " not read"));
        return result.problems().isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }
}
