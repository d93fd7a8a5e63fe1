package casus.app.library;

import casus.terms.InputProblem;
import casus.work.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The three commands on a library.
@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "build|draw|stats",
        description =
                "reads archives of any size into a library (Parquet), and draws out of it a case for one" + " question",
        subcommands = {BuildLibraryCommand.class, DrawLibraryCommand.class, LibraryStatsCommand.class},
        footer = {
            "",
            "Examples:",
            "  casus library build archive/ -o news.library --fast",
            "  casus library draw \"Will X defend Y against Z?\" news.library -o question.casus",
            "  casus library stats news.library"
        })
public final class LibraryCommand implements Callable<Integer> {
    public LibraryCommand(Terminal terminal) {}

    @Override
    public Integer call() {
        throw new InputProblem(
                "-", "nothing says what to do with a library", "write casus library build, draw or stats");
    }
}
