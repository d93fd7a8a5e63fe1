package casus.bench.ledger;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Speed of a large case, and whether a killed reader leaves a sound one.
public @Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "speed of a large generated case; with --kills, what is left of a case whose reader is killed",
        footer = {
            "",
            "Examples:",
            "  casus bench ledger --json",
            "  casus bench ledger --kills 200 --articles 1000 --json"
        }) final class LedgerBench implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--entries", paramLabel = "N", description = "entries of the large case (default: 300000)")
    private int entries = 300_000;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "kill the reader so often instead, at points over the whole reading; exit 1 on any fault")
    private int kills;

    @Option(names = "--articles", paramLabel = "N", description = "articles it reads (default: 1000)")
    private int articles = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the moments (default: 1)")
    private long seed = 1;

    @Option(names = "--json", description = "print JSON; this bench prints nothing else to standard output")
    private boolean json;

    public LedgerBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (kills > 0) {
            Kills.Result result = new Kills(DAY, err, seed).run(kills, articles);
            out.println(result.json());
            return result.faults() == 0 ? 0 : 1;
        }
        out.println(new LedgerSpeed(DAY, err).measure(entries));
        return 0;
    }
}
