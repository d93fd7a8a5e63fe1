package casus.app.library;

import casus.app.Main;
import casus.ledger.actor.Actors;
import casus.library.Library;
import casus.library.LibraryStats;
import casus.terms.ActorId;
import casus.terms.code.JsonObject;
import casus.work.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells how much a library holds.
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "tells how much a library holds",
        footer = {"", "Examples:", "  casus library stats news.library", "  casus library stats news.library --json"})
public final class LibraryStatsCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "LIB", description = "the library")
    private Path source = Path.of("");

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    public LibraryStatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LibraryStats s;
        try (Library library = Library.existing(source)) {
            s = LibraryStats.of(library);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (json) {
            terminal.out().println(JsonObject.exact().putAll(s));
            return Main.ANSWERED;
        }
        Actors actors = Actors.load();
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %,d articles in %,d independent sources, %,d entries, %,d actors; %,d not read; %.1f MB",
                        source,
                        s.articles(),
                        s.families(),
                        s.entries(),
                        s.actors(),
                        s.failures(),
                        s.bytes() / MEGABYTE));
        s.kinds().forEach(k -> terminal.out().println(String.format(Locale.ROOT, "  %-12s %,d", k.name(), k.count())));
        if (!s.most().isEmpty()) {
            terminal.out()
                    .println("most named: "
                            + s.most().stream()
                                    .map(c -> String.format(
                                            Locale.ROOT, "%s %,d", actors.name(new ActorId(c.name())), c.count()))
                                    .collect(Collectors.joining(", ")));
        }
        return Main.ANSWERED;
    }
}
