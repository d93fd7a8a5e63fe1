package casus.app;

import casus.app.verb.Verb;
import casus.game.Crisis;
import casus.web.Web;
import casus.work.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// Runs what most commands load, to train the launcher's start-up cache.
@Command(
        name = "warm-up",
        hidden = true,
        description = "runs what most commands load, to train the launcher's start-up cache")
final class WarmUpCommand extends Verb {
    WarmUpCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal quiet = new Terminal(nowhere, nowhere, false, terminal().clock());
        try {
            Path folder = Files.createTempDirectory("casus-warm-up");
            String file = folder.resolve("demo.casus").toString();
            int code = Main.run(quiet, "demo", "--folder", folder.toString());
            Path crisis = folder.resolve("crisis.yaml");
            Files.writeString(crisis, smallCrisis(), StandardCharsets.UTF_8);
            for (List<String> args : List.of(
                    List.of("ledger", "--json", "--case", file),
                    List.of("contradictions", "--case", file),
                    List.of("ask", DemoCommand.QUESTION, "--json", "--case", file),
                    List.of("ask", DemoCommand.QUESTION, "--case", file),
                    List.of("ask", DemoCommand.QUESTION, "--parse", "--json"),
                    List.of("ask", "Who would help Iran if Israel attacks?", "--case", file),
                    List.of("ask", "Has Russia delivered Su-35s to Iran?", "--case", file),
                    List.of(
                            "read",
                            folder.resolve("articles").toString(),
                            "--case",
                            folder.resolve("second.casus").toString()),
                    List.of(
                            "brief",
                            "--case",
                            file,
                            "-o",
                            folder.resolve("b.md").toString()),
                    List.of("verify", folder.resolve("b.md").toString()),
                    List.of("game", crisis.toString(), "--case", file),
                    List.of("help"))) {
                code = Math.max(code, Main.run(quiet, args.toArray(String[]::new)));
            }
            openPage(folder.resolve("demo.casus"));
            clear(folder);
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openPage(Path file) throws IOException {
        try (Web web = Web.start(Web.Options.of(file, terminal().today(Optional.empty())));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/ledger")) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A scenario that ships, with few draws.
    private static String smallCrisis() {
        return Crisis.shipped(Crisis.shipped().getFirst())
                .orElseThrow()
                .replaceAll("draws: [0-9]+, shifts: [0-9]+", "draws: 16, shifts: 2, months: 0");
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
