package casus.app;

import casus.history.Learned;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes what ships for event history anew.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "learns the rules and hazards that ship for event history; the file holds no names",
        footer = {"", "Example:", "  casus fit history DATA/tkg/ICEWS18 -o learned.csv"})
final class FitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "WHAT", description = "history")
    private String what = "";

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "folder of train, valid, test, entity2id and relation2id; the test part is not looked at")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "learned.csv",
            description = "where to write it (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("learned.csv");

    FitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!what.equals("history")) {
            throw new InputProblem(
                    "--WHAT", "nothing called \"" + what + "\" is fitted", "write: casus fit history DIR");
        }
        Learned learned = Learned.fit(folder);
        try {
            Files.write(output, learned.lines());
        } catch (IOException e) {
            throw new InputProblem(output.toString(), "cannot be written: " + e.getMessage(), "name another file");
        }
        terminal.out()
                .println("%d rules, %d weights, hazards of %d types and %d rungs in %s"
                        .formatted(
                                learned.partners().rules().size(),
                                learned.partners().weights().size(),
                                learned.types().kinds().size(),
                                learned.rungs().kinds().size(),
                                output));
        return Main.ANSWERED;
    }
}
