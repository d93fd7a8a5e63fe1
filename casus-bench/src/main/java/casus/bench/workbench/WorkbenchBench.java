package casus.bench.workbench;

import casus.bench.ledger.Corpus;
import casus.bench.ledger.LedgerSpeed;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Speed of the workbench on a large case: `casus serve` in one process, the load from another.
public @Command(
        name = "workbench",
        mixinStandardHelpOptions = true,
        description = "speed of the workbench on a large generated case, asked over loopback from another process",
        footer = {
            "",
            "Examples:",
            "  casus bench workbench --json",
            "  casus bench workbench --entries 30000 --rounds 40 --json"
        }) final class WorkbenchBench implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);
    private static final int SENTENCES = 30;
    private static final int NAMES = 60;
    private static final double NANOS = 1e9;
    private static final int KIBI = 1024;
    private static final int STOPPING_SECONDS = 20;
    private static final List<String> WORDS = List.of(
            "treaty",
            "northern port",
            "drones border town",
            "president",
            "bulletin 4711",
            "missil*",
            "air base",
            "summit",
            "supplied",
            "frigates old capital");

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--entries", paramLabel = "N", description = "entries of the case (default: 300000)")
    private int entries = 300_000;

    @Option(names = "--rounds", paramLabel = "N", description = "requests of each sort (default: 100)")
    private int rounds = 100;

    @Option(names = "--seed", paramLabel = "N", description = "seed of what is asked for (default: 1)")
    private long seed = 1;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "keep the generated case here, and use it if it is there")
    private @Nullable Path file;

    @Option(names = "--json", description = "print JSON; this bench prints nothing else to standard output")
    private boolean json;

    public WorkbenchBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (rounds < 1 || entries < SENTENCES) {
            throw new InputProblem("--rounds, --entries", "too few", "write 1 or more, and " + SENTENCES + " or more");
        }
        Path folder = LedgerSpeed.temporary();
        try {
            Path used = file == null ? folder.resolve("large.casus") : file;
            Actors actors = Actors.load();
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            try (CaseFile c = CaseFile.open(used)) {
                if (c.size(Optional.empty()).articles() == 0) {
                    fill(c, actors);
                }
                told.put("entries", c.size(Optional.empty()).entries())
                        .put("articles", c.size(Optional.empty()).articles());
            }
            serve(used, actors, told);
            out.println(Wire.text(told));
            return told.path("failed").asInt() == 0 ? 0 : 1;
        } finally {
            LedgerSpeed.delete(folder);
        }
    }

    private void fill(CaseFile c, Actors actors) {
        Corpus corpus = new Corpus(actors, DAY);
        int articles = (entries + SENTENCES - 1) / SENTENCES;
        for (int n = 1; n <= articles; n++) {
            Corpus.MadeArticle made = corpus.article(n, SENTENCES);
            c.add(made.article(), made.drafts());
            if (n % 1_000 == 0) {
                err.println(n + " of " + articles + " articles");
            }
        }
    }

    private void serve(Path used, Actors actors, ObjectNode told) {
        long start = System.nanoTime();
        Process server = start(used);
        try (BufferedReader lines = server.inputReader()) {
            String address = lines.readLine();
            if (address == null) {
                throw new InputProblem(used.toString(), "the workbench does not start", "try `casus serve` on it");
            }
            told.put("startSeconds", (System.nanoTime() - start) / NANOS);
            List<String> names = actors.states().stream()
                    .limit(NAMES)
                    .map(Actors.Actor::name)
                    .toList();
            new Load(address.replaceFirst("/$", ""), names, WORDS, seed).measure(rounds, told);
            told.put("serverPeakMiB", peakMiB(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.destroy();
            stop(server);
        }
    }

    private static void stop(Process server) {
        try {
            if (!server.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process start(Path used) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "casus.app.Main",
                            "serve",
                            "--port",
                            "0",
                            "--case",
                            used.toString(),
                            "--today",
                            DAY.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The most memory the server has held, by Linux; 0 elsewhere.
    private static long peakMiB(Process server) throws IOException {
        Path status = Path.of("/proc/" + server.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmHWM"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / KIBI)
                    .findFirst()
                    .orElse(0);
        }
    }
}
