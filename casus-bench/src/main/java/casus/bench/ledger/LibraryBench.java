package casus.bench.ledger;

import casus.bench.run.Pace;
import casus.bench.run.PeakMemory;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.library.Library;
import casus.library.LibraryDraw;
import casus.library.LibraryRows;
import casus.library.LibraryStats;
import casus.library.LibraryWriter;
import casus.terms.ActorId;
import casus.terms.code.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long it takes to fill a large generated library and to draw cases out of it; reading is left out.
public @Command(
        name = "library",
        mixinStandardHelpOptions = true,
        description = "speed of a large generated library: filling it, and drawing a case for one question",
        footer = {"", "Example:", "  casus bench library --entries 1000000 --json"}) final class LibraryBench
        implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);
    private static final int SENTENCES = 20;
    private static final double NANOS = 1e9;
    private static final int MOST = 1_000;
    private static final List<List<ActorId>> QUESTIONS = Stream.of(
                    List.of("AFG", "AGO", "ALB"), List.of("ARG", "ARM", "AUS"), List.of("BEL", "BRA", "CAN"))
            .map(ids -> ids.stream().map(ActorId::new).toList())
            .toList();

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--entries", paramLabel = "N", description = "entries of the library (default: 1000000)")
    private int entries = 1_000_000;

    @Option(names = "--json", description = "print JSON; this bench prints nothing else to standard output")
    private boolean json;

    public LibraryBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("casus-bench");
            try {
                out.println(measure(folder));
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private JsonObject measure(Path folder) throws IOException {
        Corpus corpus = new Corpus(Actors.load(), DAY);
        int articles = entries / SENTENCES;
        Pace pace = Pace.on(err, false);
        long start = System.nanoTime();
        LibraryStats stats;
        try (Library library = Library.openOrMake(folder.resolve("library"))) {
            try (LibraryWriter writer = new LibraryWriter(library)) {
                for (int i = 0; i < articles; i++) {
                    Corpus.MadeArticle made = corpus.article(i, SENTENCES);
                    writer.add(LibraryRows.of(made.article(), made.drafts()));
                    pace.step(i + 1L, articles, "articles");
                }
                writer.finish();
            }
            stats = LibraryStats.of(library);
        }
        double filled = (System.nanoTime() - start) / NANOS;
        List<JsonObject> draws = new ArrayList<>();
        for (List<ActorId> actors : QUESTIONS) {
            draws.add(draw(folder, actors, draws.size()));
        }
        return JsonObject.rounded()
                .put("articles", stats.articles())
                .put("entries", stats.entries())
                .put("families", stats.families())
                .put("bytes", stats.bytes())
                .put("bytesPerArticle", stats.bytes() / Math.max(1, stats.articles()))
                .put("fillSeconds", filled)
                .put("draws", draws)
                .put("peakMiB", PeakMemory.peakMiB());
    }

    private static JsonObject draw(Path folder, List<ActorId> actors, int number) {
        long start = System.nanoTime();
        LibraryDraw.Drawn drawn;
        try (Library library = Library.existing(folder.resolve("library"));
                CaseFile into = CaseFile.open(folder.resolve("drawn-" + number + ".casus"))) {
            drawn = LibraryDraw.into(
                    library, new LibraryDraw.Wanted(actors, Optional.empty(), Optional.empty(), List.of(), MOST), into);
        }
        return JsonObject.rounded()
                .put("seconds", (System.nanoTime() - start) / NANOS)
                .put("articles", drawn.drawn())
                .put("entries", drawn.entries());
    }
}
