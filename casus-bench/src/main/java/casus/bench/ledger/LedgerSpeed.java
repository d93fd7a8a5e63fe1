package casus.bench.ledger;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Contradictions;
import casus.ledger.file.CaseFile;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Speed of a large case: filling, filtered lists, full-text search, and the search for contradictions at three
/// sizes, whose slope in log-log is 1 when it is linear. Times in seconds, by the clock and (`Cpu`) of this thread
/// alone, which other work on the machine does not lengthen; of several runs the median, the 95th in a hundred and
/// the worst.
public final class LedgerSpeed {
    private static final int SENTENCES = 30;
    private static final int PAGE = 5_000;
    private static final int REPEATS = 5;

    private final LocalDate today;
    private final PrintStream err;

    LedgerSpeed(LocalDate today, PrintStream err) {
        this.today = today;
        this.err = err;
    }

    /// Measures at `entries` entries, and contradictions at a tenth and a third of it as well.
    String measure(int entries) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        Path folder = temporary();
        try {
            Actors actors = Actors.load();
            List<Integer> sizes = List.of(entries / 10, entries / 3, entries);
            List<Double> seconds = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            for (int size : sizes) {
                Path file = folder.resolve("c" + size + ".casus");
                try (CaseFile c = CaseFile.open(file)) {
                    TimeSpent filling = seconds(() -> fill(c, actors, size));
                    if (size == entries) {
                        out.put("entries", c.size(Optional.empty()).entries())
                                .put("articles", c.size(Optional.empty()).articles())
                                .put("fillSeconds", filling.clock());
                        lists(c, out);
                    }
                    Ledger ledger = c.ledger(Optional.empty());
                    int[] found = new int[1];
                    TimeSpent spent = seconds(
                            () -> found[0] = Contradictions.of(ledger, actors).size());
                    seconds.add(spent.clock());
                    cpu.add(spent.cpu());
                    out.withArray("contradictionCpuSeconds").add(spent.cpu());
                    err.println(
                            "contradictions at " + size + " entries: " + found[0] + " in " + seconds.getLast() + " s");
                    out.withArray("contradictionSeconds").add(seconds.getLast());
                    out.withArray("contradictionEntries").add(size);
                }
            }
            out.put("contradictionSlope", slope(sizes, cpu));
            out.put("peakMiB", peak());
        } finally {
            delete(folder);
        }
        return Wire.text(out);
    }

    private int fill(CaseFile file, Actors actors, int entries) {
        Corpus corpus = new Corpus(actors, today);
        int articles = (entries + SENTENCES - 1) / SENTENCES;
        for (int n = 1; n <= articles; n++) {
            Corpus.MadeArticle made = corpus.article(n, SENTENCES);
            file.add(made.article(), made.drafts());
            if (n % 1_000 == 0) {
                err.println(n + " of " + articles + " articles");
            }
        }
        return articles;
    }

    private static void lists(CaseFile file, ObjectNode out) {
        EntryFilter all = EntryFilter.ALL;
        List<EntryFilter> filters = List.of(
                new EntryFilter(
                        Optional.of("transfer"),
                        Optional.of(Stage.DELIVERED),
                        List.of(new ActorId("FRA")),
                        all.from(),
                        all.to(),
                        all.words()),
                new EntryFilter(
                        all.kind(), all.stage(), List.of(new ActorId("CHN")), all.from(), all.to(), all.words()),
                new EntryFilter(
                        Optional.of("event"),
                        all.stage(),
                        List.of(),
                        Optional.of(LocalDate.of(2024, 5, 1)),
                        Optional.of(LocalDate.of(2024, 5, 31)),
                        all.words()),
                new EntryFilter(Optional.of("agreement"), all.stage(), List.of(), all.from(), all.to(), all.words()),
                all);
        List<EntryFilter> searches = Stream.of(
                        "treaty", "northern port", "drones border town", "president leave day*", "bulletin 4711")
                .map(w -> new EntryFilter(all.kind(), all.stage(), List.of(), all.from(), all.to(), Optional.of(w)))
                .toList();
        times(file, filters, "filter", out);
        times(file, searches, "search", out);
    }

    private static void times(CaseFile file, List<EntryFilter> wanted, String name, ObjectNode out) {
        List<Double> clock = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < REPEATS; i++) {
            for (EntryFilter filter : wanted) {
                int[] rows = new int[1];
                TimeSpent spent = seconds(() ->
                        rows[0] = file.find(filter, Optional.empty(), PAGE).size());
                clock.add(spent.clock());
                cpu.add(spent.cpu());
                most = Math.max(most, rows[0]);
            }
        }
        put(name, "Seconds", clock, out);
        put(name, "CpuSeconds", cpu, out);
        out.put(name + "MostRows", most);
    }

    private static void put(String name, String unit, List<Double> seconds, ObjectNode out) {
        List<Double> sorted = seconds.stream().sorted().toList();
        out.put(name + "Median" + unit, sorted.get(sorted.size() / 2))
                .put(name + "P95" + unit, sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)))
                .put(name + "Worst" + unit, sorted.getLast());
    }

    /// @param clock seconds by the clock
    /// @param cpu   seconds this thread had a processor
    private record TimeSpent(double clock, double cpu) {}

    private static TimeSpent seconds(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        return new TimeSpent((System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    /// Least squares of log seconds on log entries.
    private static double slope(List<Integer> sizes, List<Double> seconds) {
        double n = sizes.size();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double x = Math.log(sizes.get(i));
            double y = Math.log(seconds.get(i));
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory("casus-bench-ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
