package casus.bench;

import casus.bench.answer.AnswerBench;
import casus.bench.damage.Mutate;
import casus.bench.damage.Mutation;
import casus.bench.damage.Trials;
import casus.bench.disk.DiskBench;
import casus.bench.field.FieldBench;
import casus.bench.game.StrategyBench;
import casus.bench.history.HistoryBench;
import casus.bench.ledger.LedgerBench;
import casus.bench.ledger.LibraryBench;
import casus.bench.precedent.PrecedentsBench;
import casus.bench.reading.ReadingScores;
import casus.bench.reading.SecondScores;
import casus.bench.reading.SecondTable;
import casus.bench.rename.Swap;
import casus.bench.run.Pace;
import casus.bench.workbench.WorkbenchBench;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.read.Article;
import casus.terms.InputProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The benches, `casus bench NAME PATH [--json]`, and the fitting of what ships, `casus fit WHAT DIR`.
@Command(
        name = "casus bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        description = "measures accuracy and speed on data sets that lie outside the project",
        subcommands = {
            Main.ReadingBench.class,
            Main.SwapBench.class,
            Main.MutateBench.class,
            HistoryBench.class,
            Main.GameBench.class,
            PrecedentsBench.class,
            AnswerBench.class,
            FieldBench.class,
            LedgerBench.class,
            LibraryBench.class,
            DiskBench.class,
            WorkbenchBench.class,
            HelpCommand.class
        })
public final class Main {
    private static final int USAGE = 2;
    private static final int DATA = 3;
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /// Runs a bench, or `fit` with what follows it.
    public static int run(PrintStream out, PrintStream err, String... args) {
        boolean fit = args.length > 0 && args[0].equals("fit");
        CommandLine line = fit ? new CommandLine(new FitCommand(out, err)) : benches(out, err);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputProblem problem) {
                err.println(problem.getMessage());
                return problem.where().startsWith("-") ? USAGE : DATA;
            }
            throw e;
        });
        if (fit) {
            return line.execute(Arrays.copyOfRange(args, 1, args.length));
        }
        return args.length == 0 ? usage(line, err) : line.execute(args);
    }

    private static CommandLine benches(PrintStream out, PrintStream err) {
        return new CommandLine(new Main(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == ReadingBench.class) {
                    return type.cast(new ReadingBench(out, err));
                }
                if (type == GameBench.class) {
                    return type.cast(new GameBench(out, err));
                }
                if (type == SwapBench.class) {
                    return type.cast(new SwapBench(out));
                }
                if (type == HistoryBench.class) {
                    return type.cast(new HistoryBench(out));
                }
                if (type == PrecedentsBench.class) {
                    return type.cast(new PrecedentsBench(out, err));
                }
                if (type == AnswerBench.class) {
                    return type.cast(new AnswerBench(out, err));
                }
                if (type == FieldBench.class) {
                    return type.cast(new FieldBench(out, err));
                }
                if (type == WorkbenchBench.class) {
                    return type.cast(new WorkbenchBench(out, err));
                }
                if (type == DiskBench.class) {
                    return type.cast(new DiskBench(out));
                }
                if (type == LedgerBench.class) {
                    return type.cast(new LedgerBench(out, err));
                }
                if (type == LibraryBench.class) {
                    return type.cast(new LibraryBench(out, err));
                }
                return type == MutateBench.class
                        ? type.cast(new MutateBench(out, err))
                        : CommandLine.defaultFactory().create(type);
            }
        });
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
        private static final List<Integer> SCALE = List.of(10, 100, 1_000, 10_000);
        private final PrintStream out;
        private final PrintStream err;

        @Parameters(paramLabel = "GOLD", description = "folder of *.gold.jsonl and *.never.jsonl")
        private Path gold = Path.of(".");

        @Option(
                names = "--articles",
                paramLabel = "DIR",
                description = "folder of the articles (default: the folder of the same name two levels up)")
        private @Nullable Path articles;

        @Option(names = "--json", description = "print JSON; this bench prints nothing else")
        private boolean json;

        @Option(names = "--fast", description = "read by rules alone")
        private boolean fast;

        @Option(names = "--errors", description = "list misses and false finds")
        private boolean errors;

        @Option(
                names = "--scale",
                description = "measure made articles too: 10, 100, 1,000 and 10,000 of about 120 words (minutes)")
        private boolean scale;

        @Option(
                names = "--second",
                paramLabel = "ANSWERS",
                description = "folder of a second reader's answers, NAME.json for each article it read: recall and"
                        + " precision before and after the gate, and what becomes of planted false entries")
        private @Nullable Path second;

        @Option(names = "--seed", paramLabel = "N", description = "which false entries are planted (default: 1)")
        private long seed = 1;

        ReadingBench(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            Path given = gold.toAbsolutePath().normalize();
            boolean both = Files.isDirectory(given.resolve("gold")) && Files.isDirectory(given.resolve("articles"));
            Path folder = both ? given.resolve("gold") : given;
            Path texts = articles != null
                    ? articles
                    : both
                            ? given.resolve("articles")
                            : folder.resolveSibling("..")
                                    .resolve(folder.getFileName())
                                    .normalize();
            if (second != null) {
                return second(folder, texts, second);
            }
            ReadingScores.Result result = ReadingScores.measure(
                    folder,
                    texts,
                    DAY,
                    fast ? ReadingMode.FAST : ReadingMode.LEARNED,
                    scale ? SCALE : List.of(),
                    Pace.on(err, System.console() != null));
            out.println(result.json());
            if (errors || !json) {
                result.errors().forEach(out::println);
            }
            return 0;
        }

        private int second(Path folder, Path texts, Path answers) {
            Actors actors = Actors.load();
            ReadingScores.Result result = SecondScores.measure(
                    folder,
                    texts,
                    answers,
                    DAY,
                    ReadingScores.open(actors, fast ? ReadingMode.FAST : ReadingMode.LEARNED),
                    actors,
                    seed);
            if (json) {
                out.println(result.json());
            } else {
                SecondTable.lines(result.json()).forEach(out::println);
            }
            if (errors) {
                result.errors().forEach(out::println);
            }
            return 0;
        }
    }

    /// Whether the ledger stays the same when all names change.
    @Command(
            name = "swap",
            mixinStandardHelpOptions = true,
            description =
                    "share of ledger entries that stay the same when states, persons, bodies and weapons swap names",
            footer = {"", "Example:", "  casus bench swap DATA/articles --json"})
    static final class SwapBench implements Callable<Integer> {
        private final PrintStream out;

        @Parameters(paramLabel = "DIR", description = "folder of articles")
        private Path folder = Path.of(".");

        @Option(names = "--seed", paramLabel = "N", description = "which renaming (default: 1)")
        private long seed = 1;

        @Option(names = "--json", description = "print JSON; this bench prints nothing else")
        private boolean json;

        @Option(names = "--errors", description = "list the entries that differ")
        private boolean errors;

        @Option(names = "--names", description = "list who was renamed to whom")
        private boolean names;

        SwapBench(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            Swap.Result result = Swap.measure(folder, DAY, seed);
            out.println(result.json());
            if (names) {
                result.names().forEach(out::println);
            }
            if (errors) {
                result.errors().forEach(out::println);
            }
            return 0;
        }
    }

    /// Whether damaged articles are read without a crash, a dead anchor or a long wait.
    @Command(
            name = "mutate",
            mixinStandardHelpOptions = true,
            description = "reads damaged articles: crashes, dead anchors, slowest input; exit 1 if there are any",
            footer = {"", "Example:", "  casus bench mutate DATA/articles --inputs 100000 --json"})
    static final class MutateBench implements Callable<Integer> {
        private final PrintStream out;
        private final PrintStream err;

        @Parameters(paramLabel = "DIR", description = "folder of articles")
        private Path folder = Path.of(".");

        @Option(
                names = {"--inputs", "--count"},
                paramLabel = "N",
                description = "number of inputs (default: 1000)")
        private long inputs = 1000;

        @Option(names = "--seed", paramLabel = "N", description = "which inputs (default: 1)")
        private long seed = 1;

        @Option(
                names = "--from",
                paramLabel = "N",
                description = "begin with this input, to go on after a stop (default: 0)")
        private long from;

        @Option(names = "--threads", paramLabel = "N", description = "how many at a time (default: one a processor)")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Option(names = "--long-line", paramLabel = "N", description = "characters of a long line (default: 1000000)")
        private int longLine = Mutation.LONG_LINE;

        @Option(names = "--json", description = "print JSON, and what went wrong only with --errors")
        private boolean json;

        @Option(names = "--errors", description = "list the inputs that failed, made as short as they can be")
        private boolean errors;

        MutateBench(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws InterruptedException {
            if (from < 0 || inputs <= from || threads < 1 || longLine < 1) {
                throw new InputProblem(
                        "casus bench mutate",
                        "nothing to do from input " + from + " to " + inputs + " on " + threads + " threads",
                        "give --inputs more than --from, and --threads and --long-line at least 1");
            }
            List<String> texts =
                    Swap.articles(folder, DAY).stream().map(Article::text).toList();
            Trials trials = Trials.of(Mutate.open(DAY), new Mutate.Inputs(texts, seed, longLine), from, inputs);
            // Ctrl-C: what was done so far, and where to go on.
            Thread stopped = new Thread(() -> out.println(trials.json()));
            Runtime.getRuntime().addShutdownHook(stopped);
            Trials.Result result = trials.run(threads, Pace.on(err, System.console() != null));
            Runtime.getRuntime().removeShutdownHook(stopped);
            out.println(result.json());
            if (errors || !json) {
                result.errors().forEach(out::println);
            }
            return result.sound() ? 0 : 1;
        }
    }

    /// Whether the crisis game's arithmetic is right, and how fast it is.
    @Command(
            name = "game",
            mixinStandardHelpOptions = true,
            description = "gates and speed of the crisis game, on games, functions and models with known answers;"
                    + " exit 1 if an answer is silently wrong",
            footer = {"", "Example:", "  casus bench game DATA/strategy --json"})
    static final class GameBench implements Callable<Integer> {
        private final PrintStream out;
        private final PrintStream err;

        @Parameters(paramLabel = "DIR", description = "folder with gambit-aqre, sobol-indices, strategic-estimation")
        private Path folder = Path.of(".");

        @Option(names = "--no-speed", description = "leave out the speeds, which take two minutes")
        private boolean noSpeed;

        @Option(names = "--json", description = "print JSON; this bench prints nothing else")
        private boolean json;

        GameBench(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            StrategyBench.Result result = StrategyBench.measure(folder, !noSpeed, err);
            out.println(result.json());
            if (!json) {
                result.problems().forEach(out::println);
            }
            return result.sound() ? 0 : 1;
        }
    }
}
