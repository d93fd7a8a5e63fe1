package casus.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who joins whose side: the model of precedents, fitted on earlier disputes and scored on later ones.
@Command(
        name = "precedents",
        mixinStandardHelpOptions = true,
        description = "scores the model of who joins a dispute: fitted on disputes before 1976, scored on 1976–90",
        footer = {"", "Example:", "  casus bench precedents DATA/alliances --json"})
final class PrecedentsBench implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(paramLabel = "DIR", description = "folder of the tables")
    private Path folder = Path.of(".");

    @Option(
            names = "--outcomes",
            paramLabel = "DIR",
            description = "folder of later outcome files; fits on all outcomes of the first folder and scores these")
    private @Nullable Path outcomes;

    @Option(names = "--json", description = "print JSON, and what could not be read only in number")
    private boolean json;

    PrecedentsBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        PrecedentBench.Result result =
                PrecedentBench.measure(folder, Optional.ofNullable(outcomes), (done, total, file) -> {});
        out.println(result.json());
        if (!json) {
            result.problems().forEach(p -> out.println(p.getMessage()));
            result.notes().forEach(out::println);
        }
        return result.problems().isEmpty() ? 0 : 1;
    }
}
