package casus.app;

import casus.app.answer.AskCommand;
import casus.app.answer.BriefCommand;
import casus.app.answer.GameCommand;
import casus.app.answer.GapCommand;
import casus.app.answer.HistoryCommand;
import casus.app.answer.PrecedentsCommand;
import casus.app.answer.ScoreCommand;
import casus.app.answer.UnderstoodQuestion;
import casus.app.answer.VerifyCommand;
import casus.app.library.LibraryCommand;
import casus.app.record.ActorsCommand;
import casus.app.record.ContradictionsCommand;
import casus.app.record.LedgerCommand;
import casus.app.record.ReviewCommand;
import casus.app.record.SourcesCommand;
import casus.app.record.UndoCommand;
import casus.app.record.WhyCommand;
import casus.app.treaty.TreatiesCommand;
import casus.app.verb.Verb;
import casus.assess.question.grammar.QuestionGrammar;
import casus.terms.InputProblem;
import casus.work.PlainStream;
import casus.work.Terminal;
import casus.work.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Exit codes: 0 answered, 1 faults found or some input not read, 2 usage, 3 data.
@Command(
        name = "casus",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Reads what is published about states, keeps a ledger of who promised, said, did and delivered what to whom, and"
                        + " answers whether one will come to another's aid.",
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            WatchCommand.class,
            HistoryCommand.class,
            ImportCommand.class,
            LedgerCommand.class,
            ContradictionsCommand.class,
            WhyCommand.class,
            ActorsCommand.class,
            GapCommand.class,
            ReviewCommand.class,
            UndoCommand.class,
            SourcesCommand.class,
            TreatiesCommand.class,
            AskCommand.class,
            PrecedentsCommand.class,
            BriefCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            MergeCommand.class,
            LibraryCommand.class,
            ScoreCommand.class,
            GameCommand.class,
            ServeCommand.class,
            PublishCommand.class,
            DoctorCommand.class,
            HelpCommand.class,
            WarmUpCommand.class
        },
        footer = {
            "",
            "Begin with:  casus demo",
            "Then:        casus read ARTICLES… && casus ask \"Will X defend Y against Z?\""
        })
public final class Main {
    public static final int ANSWERED = 0;
    public static final int FAULTS = 1;
    public static final int USAGE = 2;
    public static final int DATA = 3;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(
                new Terminal(
                        out, err, System.console() != null && System.console().isTerminal(), Clock.systemDefaultZone()),
                args);
        out.flush();
        System.exit(code);
    }

    /// Runs one command in this process.
    ///
    /// @return the exit code
    public static int run(Terminal given, String... args) {
        Terminal terminal = new Terminal(
                new PlainStream(given.out(), false),
                new PlainStream(given.err(), true),
                given.interactive(),
                given.clock(),
                given.in());
        OptionalInt understood = UnderstoodQuestion.answer(terminal, args);
        if (understood.isPresent()) {
            return understood.getAsInt();
        }
        CommandLine line = commandLine(terminal, args);
        line.setOut(new PrintWriter(given.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(given.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(110);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, words -> day(words, terminal));
        line.setParameterExceptionHandler((e, wrong) -> refuse(e, terminal));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputProblem problem) {
                terminal.err().println(problem.getMessage());
                return isUsage(problem.where()) ? USAGE : DATA;
            }
            Optional<InputProblem> damage = damage(command.getCommand());
            if (damage.isPresent()) {
                terminal.err().println(damage.get().getMessage());
                return DATA;
            }
            throw e;
        });
        int code = line.execute(args);
        terminal.out().flush();
        return code;
    }

    /// All commands take half a second to set up, so the one that is named is set up alone.
    private static CommandLine commandLine(Terminal terminal, String... args) {
        Commands commands = new Commands(terminal);
        return Arrays.stream(Main.class.getAnnotation(Command.class).subcommands())
                .filter(c ->
                        args.length > 0 && c != HelpCommand.class && nameOf(c).equals(args[0]))
                .findFirst()
                .map(c -> new CommandLine(new NamedCommand(), commands).addSubcommand(new CommandLine(c, commands)))
                .orElseGet(() -> new CommandLine(new Main(), commands));
    }

    /// What a command is called by its class: `WarmUpCommand` is `warm-up`.
    static String nameOf(Class<?> command) {
        return command.getSimpleName()
                .replaceFirst("Command$", "")
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-")
                .toLowerCase(Locale.ROOT);
    }

    /// The program with one command.
    @Command(name = "casus")
    private static final class NamedCommand {}

    /// A case that is damaged explains what went wrong with a command on it.
    private static Optional<InputProblem> damage(Object command) {
        return command instanceof Verb verb ? verb.damage() : Optional.empty();
    }

    /// What is wrong with the command line, with names that are spelt nearly so, and where help is.
    private static int refuse(ParameterException e, Terminal terminal) {
        terminal.err().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        terminal.err().println("  see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static LocalDate day(String words, Terminal terminal) {
        return QuestionGrammar.day(words, terminal.today(Optional.empty()))
                .filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR)
                .orElseThrow(() -> new TypeConversionException("\"" + words + "\" is no date from " + FIRST_YEAR
                        + " to " + LAST_YEAR + "; write it as 2026-12-31 or 31.12.2026"));
    }

    /// Whether the command line itself is to be mended, and no file.
    private static boolean isUsage(String where) {
        return where.equals("question") || where.equals("treaties") || where.startsWith("-") || where.equals("export");
    }

    /// The version, as the build stamped it.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"casus " + Version.current()};
        }
    }
}
