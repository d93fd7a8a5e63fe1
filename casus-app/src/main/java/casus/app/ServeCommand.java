package casus.app;

import casus.app.verb.Verb;
import casus.terms.InputProblem;
import casus.web.Web;
import casus.work.Terminal;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves the workbench to a browser on this machine.
@Command(
        name = "serve",
        description = {
            "opens the case as a workbench in a browser, at an address of this machine; Ctrl-C stops it.",
            "A case that is not there is made, and filled from the page Inbox."
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
        if (!LOOPBACK.contains(host)) {
            terminal()
                    .err()
                    .println("warning: everybody who reaches " + host + " over the network can read this case"
                            + (readOnly ? "" : " and change it") + "; there is no password and no encryption");
        }
        Web web = Web.start(new Web.Options(file(), host, port, asOf(), this::today, readOnly));
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
}
