package casus.bench;

import casus.terms.InputProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The benches: `casus bench NAME PATH [--json]`.
@Command(
        name = "casus bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        description = "measures accuracy and speed on data sets that lie outside the project",
        subcommands = {Main.ReadingBench.class, HelpCommand.class})
public final class Main {
    private static final int USAGE = 2;
    private static final int DATA = 3;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Main(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == ReadingBench.class
                        ? type.cast(new ReadingBench(out))
                        : CommandLine.defaultFactory().create(type);
            }
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputProblem problem) {
                err.println(problem.getMessage());
                return DATA;
            }
            throw e;
        });
        return args.length == 0 ? usage(line, err) : line.execute(args);
    }

    private static int usage(CommandLine line, PrintStream err) {
        line.usage(err);
        return USAGE;
    }

    /// Recall, never-hits and speed of reading and extraction against hand-made gold.
    @Command(
            name = "reading",
            mixinStandardHelpOptions = true,
            description = "recall of ledger entries against hand-made gold, and speed",
            footer = {"", "Example:", "  casus bench reading DATA/gold/articles --json"})
    static final class ReadingBench implements Callable<Integer> {
        private final PrintStream out;

        @Parameters(paramLabel = "GOLD", description = "folder of *.gold.jsonl and *.never.jsonl")
        private Path gold = Path.of(".");

        @Option(
                names = "--articles",
                paramLabel = "DIR",
                description = "folder of the articles (default: the folder of the same name two levels up)")
        private @Nullable Path articles;

        @Option(names = "--json", description = "print JSON; this bench prints nothing else")
        private boolean json;

        @Option(names = "--errors", description = "list misses and false finds")
        private boolean errors;

        ReadingBench(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            Path folder = gold.toAbsolutePath().normalize();
            Path texts = articles != null
                    ? articles
                    : folder.resolveSibling("..").resolve(folder.getFileName()).normalize();
            Reading.Result result = Reading.measure(folder, texts, LocalDate.of(2025, 8, 22));
            out.println(result.json());
            if (errors || !json) {
                result.errors().forEach(out::println);
            }
            return 0;
        }
    }
}
