package casus.app;

import casus.app.verb.Verb;
import casus.terms.InputProblem;
import casus.web.Web;
import casus.work.Terminal;
import casus.work.second.ModelAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves the workbench to a browser on this machine.
@Command(
        name = "serve",
        description = {
            "opens the case as a workbench in a browser, at an address of this machine; Ctrl-C stops it.",
            "Without --case, a new case is begun where there is none; it is filled from the page Inbox."
        },
        footer = {
            "",
            "Examples:",
            "  casus serve --case iran.casus",
            "  casus serve --port 0",
            "  casus serve --read-only --as-of 2025-06-12"
        })
final class ServeCommand extends Verb {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "the port to listen at (default: ${DEFAULT-VALUE}; 0 for any free one)")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "the address to listen at (default: ${DEFAULT-VALUE}, which only this machine reaches)")
    private String host = "127.0.0.1";

    @Option(names = "--read-only", description = "nothing can be changed from the pages")
    private boolean readOnly;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "a host besides this machine where the page Inbox may ask a model; articles are sent to it")
    private @Nullable String modelHost;

    @Option(
            names = "--model-key",
            paramLabel = "VARIABLE",
            defaultValue = "CASUS_MODEL_KEY",
            description =
                    "the environment variable that holds the model's key (default: ${DEFAULT-VALUE}); never stored")
    private String variable = "CASUS_MODEL_KEY";

    @Option(names = "--new", description = "begin an empty case where --case names none that is there")
    private boolean create;

    ServeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new InputProblem("--port", port + " is no port", "write a number from 0 to " + HIGHEST_PORT);
        }
        if (readOnly && !Files.exists(file())) {
            open().close();
        }
        if (!Files.exists(file()) && isNamed() && !create && !isWanted()) {
            throw new InputProblem(
                    file().toString(),
                    "there is no case of this name" + beside(),
                    "check the name, or add --new to begin an empty case");
        }
        if (!LOOPBACK.contains(host)) {
            terminal()
                    .err()
                    .println("warning: everybody who reaches " + host + " over the network can read this case"
                            + (readOnly ? "" : " and change it") + "; there is no password and no encryption");
        }
        Web web = Web.start(new Web.Options(file(), host, port, asOf(), this::today, readOnly, models()));
        CountDownLatch stopped = new CountDownLatch(1);
        Thread close = new Thread(
                () -> {
                    web.close();
                    stopped.countDown();
                },
                "close");
        Runtime.getRuntime().addShutdownHook(close);
        say("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + web.port() + "/");
        terminal().out().flush();
        terminal().err().println("serving " + file() + (readOnly ? ", read only" : "") + "; Ctrl-C stops it");
        stopped.await();
        return Main.ANSWERED;
    }

    private ModelAccess models() {
        Optional.ofNullable(modelHost)
                .ifPresent(h -> terminal()
                        .err()
                        .println("warning: the page Inbox may send articles to a model at " + h
                                + ", which --allow-host allows"));
        return new ModelAccess(Optional.ofNullable(modelHost), Optional.ofNullable(System.getenv(variable)));
    }

    /// Asks a person whether a case that is not there is to be made; nobody to ask says no.
    private boolean isWanted() {
        if (!terminal().interactive()) {
            return false;
        }
        terminal().err().print("there is no case " + file() + beside() + ". Begin an empty one? [y/N] ");
        terminal().err().flush();
        try {
            String line = new BufferedReader(new InputStreamReader(terminal().in(), StandardCharsets.UTF_8)).readLine();
            return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }

    /// The cases that are there, for a name that was mistyped.
    private String beside() {
        Path folder = Optional.ofNullable(file().toAbsolutePath().getParent()).orElse(Path.of("."));
        try (Stream<Path> files = Files.list(folder)) {
            List<String> cases = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".casus"))
                    .sorted()
                    .limit(5)
                    .toList();
            return cases.isEmpty() ? "" : "; here are " + String.join(", ", cases);
        } catch (IOException e) {
            return "";
        }
    }
}
