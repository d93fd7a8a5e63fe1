package casus.bench.precedent;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who joins whose side: the model of precedents, fitted on earlier disputes and scored on later ones.
public @Command(
        name = "precedents",
        mixinStandardHelpOptions = true,
        description = "scores the model of who joins a dispute: fitted on disputes before 1976, scored on 1976–90",
        footer = {
            "",
            "Examples:",
            "  casus bench precedents DATA/alliances --json",
            "  casus bench precedents DATA/alliances --outcomes LATER --json"
        }) final class PrecedentsBench implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "DIR", description = "folder of the tables")
    private Path folder = Path.of(".");

    @Option(
            names = "--outcomes",
            paramLabel = "DIR",
            description =
                    "folder of later outcome files, with the columns of the first folder's; fits on every dispute of the"
                            + " first folder and scores those that only this one has")
    private @Nullable Path outcomes;

    @Option(names = "--json", description = "print JSON alone on standard output")
    private boolean json;

    public PrecedentsBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        PrecedentBench.Result result = PrecedentBench.measure(
                folder,
                Optional.ofNullable(outcomes),
                (done, total, file) -> err.println("reading " + (done + 1) + " of " + total + ": " + file));
        out.println(result.json());
        result.problems().stream().limit(SHOWN).forEach(p -> err.println(p.getMessage()));
        if (result.problems().size() > SHOWN) {
            err.println("and " + (result.problems().size() - SHOWN) + " more such lines");
        }
        if (!json) {
            result.notes().forEach(out::println);
        }
        return result.problems().isEmpty() ? 0 : 1;
    }
}
