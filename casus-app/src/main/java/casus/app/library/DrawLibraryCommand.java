package casus.app.library;

import casus.app.Main;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.QuestionGrammar;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.library.Library;
import casus.library.LibraryDraw;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes out of a library what bears on a question, as a case.
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "takes out of a library what bears on a question, as a case: articles with an entry that names"
                + " two of the actors asked about",
        footer = {
            "",
            "Examples:",
            "  casus library draw \"Will Russia defend Iran against Israel?\" news.library -o iran.casus",
            "  casus library draw \"Will Russia deliver S-400 to Iran?\" news.library -o s400.casus --words S-400",
            "  casus library draw \"Will Russia defend Iran?\" news.library -o june.casus --from 2025-06-01 --to"
                    + " 2025-06-30"
        })
public final class DrawLibraryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "QUESTION", description = "names the actors")
    private String question = "";

    @Parameters(index = "1", paramLabel = "LIB", description = "the library")
    private Path source = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "the case to make; there must be none")
    private Path output = Path.of("");

    @Option(names = "--from", paramLabel = "DATE", description = "articles that can have appeared on this day or later")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "articles that can have appeared on this day or before")
    private @Nullable LocalDate to;

    @Option(names = "--words", paramLabel = "WORDS", description = "articles with these words; repeat it for more")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "at most so many articles, those with most to say first (default: ${DEFAULT-VALUE})")
    private int limit = 1000;

    @Option(names = "--today", paramLabel = "DATE", description = "take this day for today (yyyy-mm-dd)")
    private @Nullable LocalDate today;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    public DrawLibraryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new InputProblem("--limit", "a case holds at least one article", "write a number from 1 on");
        }
        Path folder = output.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    output.toString(), "there is no folder to put the case in", "make the folder, or name another");
        }
        if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputProblem(
                    output.toString(), "there is something of this name already", "name a new case with -o");
        }
        LocalDate day = terminal.today(Optional.ofNullable(today));
        ParsedQuestion parsed = QuestionGrammar.of(Actors.load(), day).parse(question);
        List<ActorId> actors = Stream.of(parsed.patrons(), parsed.proteges(), parsed.adversaries())
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (actors.isEmpty()) {
            throw new InputProblem(
                    "question", "no state, body or group is named in it", "ask as in \"Will X defend Y against Z?\"");
        }
        LibraryDraw.Wanted wanted =
                new LibraryDraw.Wanted(actors, Optional.ofNullable(from), Optional.ofNullable(to), words, limit);
        try {
            return draw(folder, wanted, day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int draw(Path folder, LibraryDraw.Wanted wanted, LocalDate day) throws IOException {
        Path made = Files.createTempDirectory(folder, ".casus-draw");
        try {
            LibraryDraw.Drawn drawn;
            try (Library library = Library.existing(source);
                    CaseFile into = CaseFile.open(made.resolve("case.casus"))) {
                drawn = LibraryDraw.into(library, wanted, into);
                if (drawn.drawn() > 0) {
                    into.ask(question, day, Optional.empty());
                }
            }
            if (drawn.drawn() == 0) {
                throw new InputProblem(
                        source.toString(),
                        "no article in it bears on this: "
                                + wanted.actors().stream().map(ActorId::value).collect(Collectors.joining(", ")),
                        "leave out --from, --to and --words, or build the library from more articles");
            }
            Files.move(made.resolve("case.casus"), output, StandardCopyOption.ATOMIC_MOVE);
            tell(wanted, drawn);
        } finally {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Main.ANSWERED;
    }

    private void tell(LibraryDraw.Wanted wanted, LibraryDraw.Drawn drawn) {
        terminal.out()
                .println(
                        json
                                ? JsonObject.exact()
                                        .put("case", output.toString())
                                        .put("actors", wanted.actors())
                                        .put("bearing", drawn.bearing())
                                        .put("articles", drawn.drawn())
                                        .put("entries", drawn.entries())
                                        .toString()
                                : output + ": " + Phrase.count(drawn.drawn(), "article") + ", "
                                        + Phrase.count(drawn.entries(), "entry", "entries")
                                        + (drawn.bearing() > drawn.drawn()
                                                ? "; " + drawn.bearing() + " articles bear on it, --limit takes more"
                                                : ""));
    }
}
