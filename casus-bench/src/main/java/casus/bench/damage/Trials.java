package casus.bench.damage;

import casus.bench.damage.Mutate.Inputs;
import casus.bench.damage.Mutate.Outcome;
import casus.bench.run.Pace;
import casus.bench.run.PeakMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Runs damaged articles by their numbers on a few threads and adds up what they did. The memory it takes does not
/// grow with their number: of the sound ones only sums are kept, of each kind of fault the first two.
///
/// A thread that does not come back from an input within thirty times its patience, by the clock, is left behind
/// and counted as a hang; another takes its place.
public final class Trials {
    private static final int SHOWN = 10;
    private static final int SHOWN_OF_A_KIND = 2;
    private static final int MOST_FAULTS = 40;
    private static final int GIVE_UP_AFTER = 30;
    private static final double NANOS = 1e9;
    private static final long LOOK_EVERY_MILLIS = 200;

    /// One JSON object, whether all is well, and what went wrong in words.
    public record Result(ObjectNode json, boolean sound, List<String> errors) {
        public Result {
            errors = List.copyOf(errors);
        }
    }

    /// A thread and the input it is at.
    private static final class Worker {
        private final Thread thread;
        private volatile long number = -1;
        private volatile int chars;
        private volatile long since;
        private volatile boolean leftBehind;

        Worker(Trials trials) {
            thread = Thread.ofPlatform().daemon().unstarted(() -> trials.work(this));
        }
    }

    private final Mutate mutate;
    private final Inputs inputs;
    private final long from;
    private final long to;
    private final AtomicLong next;
    private final List<Worker> workers = new ArrayList<>();
    private final Sums sums = new Sums();
    private final long start = System.nanoTime();

    /// What the inputs run so far did, together.
    private static final class Sums {
        private long inputs;
        private long characters;
        private long entries;
        private long withEntries;
        private long crashes;
        private long hangs;
        private long deadAnchors;
        private long longAnchors;
        private double slowest;
        private int slowestChars;
        private final TreeMap<String, Long> faults = new TreeMap<>();
        private final TreeMap<String, TreeMap<Long, Outcome>> examples = new TreeMap<>();
        private final List<String> lost = new ArrayList<>();

        void add(Outcome outcome) {
            inputs++;
            characters += outcome.chars();
            entries += outcome.entries();
            withEntries += outcome.entries() > 0 ? 1 : 0;
            crashes += outcome.crash().isPresent() ? 1 : 0;
            hangs += outcome.isHang() ? 1 : 0;
            deadAnchors += outcome.deadAnchors();
            longAnchors += outcome.longAnchors();
            if (outcome.seconds() > slowest) {
                slowest = outcome.seconds();
                slowestChars = outcome.chars();
            }
            String fault = outcome.fault();
            if (!fault.isEmpty() && (faults.size() < MOST_FAULTS || faults.containsKey(fault))) {
                faults.merge(fault, 1L, Long::sum);
                TreeMap<Long, Outcome> alike = examples.computeIfAbsent(fault, f -> new TreeMap<>());
                alike.put(outcome.number(), outcome);
                if (alike.size() > SHOWN_OF_A_KIND) {
                    alike.pollLastEntry();
                }
            }
        }

        long all() {
            return crashes + hangs + deadAnchors + longAnchors;
        }
    }

    private Trials(Mutate mutate, Inputs inputs, long from, long to) {
        this.mutate = mutate;
        this.inputs = inputs;
        this.from = from;
        this.to = to;
        this.next = new AtomicLong(from);
    }

    /// Trials of the inputs `[from, to)`, not begun.
    public static Trials of(Mutate mutate, Inputs inputs, long from, long to) {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no inputs from " + from + " to " + to);
        }
        return new Trials(mutate, inputs, from, to);
    }

    /// Runs them all.
    ///
    /// @param threads at least 1
    public Result run(int threads, Pace pace) throws InterruptedException {
        for (int i = 0; i < threads; i++) {
            workers.add(begin());
        }
        while (workers.stream().anyMatch(w -> w.thread.isAlive() && !w.leftBehind)) {
            for (int i = 0; i < workers.size(); i++) {
                workers.get(i).thread.join(LOOK_EVERY_MILLIS / threads + 1);
                if (isLost(workers.get(i))) {
                    workers.set(i, leave(workers.get(i)));
                }
            }
            pace.step(done(), to - from, told());
        }
        return result();
    }

    private Worker begin() {
        Worker worker = new Worker(this);
        worker.thread.start();
        return worker;
    }

    private void work(Worker worker) {
        for (long number = next.getAndIncrement(); number < to && !worker.leftBehind; number = next.getAndIncrement()) {
            Mutation mutation = inputs.get(number);
            worker.chars = mutation.text().length();
            worker.since = System.nanoTime();
            worker.number = number;
            Outcome outcome =
                    mutate.of(mutation.text(), number, mutation.injuries().toString());
            worker.number = -1;
            add(worker, outcome);
        }
    }

    private synchronized void add(Worker worker, Outcome outcome) {
        if (!worker.leftBehind) {
            sums.add(outcome);
        }
    }

    private static boolean isLost(Worker worker) {
        return worker.number >= 0
                && worker.thread.isAlive()
                && (System.nanoTime() - worker.since) / NANOS > GIVE_UP_AFTER * Mutate.patience(worker.chars);
    }

    private synchronized Worker leave(Worker lost) {
        lost.leftBehind = true;
        sums.inputs++;
        sums.hangs++;
        if (sums.lost.size() < SHOWN) {
            sums.lost.add("input " + lost.number + ": " + lost.chars + " characters, never came back\n"
                    + Stream.of(lost.thread.getStackTrace())
                            .limit(20)
                            .map(frame -> "  at " + frame)
                            .reduce((a, b) -> a + "\n" + b)
                            .orElse(""));
        }
        return begin();
    }

    private synchronized long done() {
        return sums.inputs;
    }

    private synchronized String told() {
        return sums.crashes + " crashes, " + sums.hangs + " hangs, " + sums.deadAnchors + " dead anchors";
    }

    /// The sums so far.
    ///
    /// @return `next` is the first input that was not run, where it is not the last
    public synchronized ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("inputs", sums.inputs)
                .put("from", from)
                .put("seed", inputs.seed())
                .put("characters", sums.characters)
                .put("entries", sums.entries)
                .put("withEntries", sums.withEntries)
                .put("crashes", sums.crashes)
                .put("hangs", sums.hangs)
                .put("deadAnchors", sums.deadAnchors)
                .put("longAnchors", sums.longAnchors)
                .put("slowestSeconds", rounded(sums.slowest))
                .put("slowestChars", sums.slowestChars)
                .put("seconds", rounded((System.nanoTime() - start) / NANOS))
                .put("peakMiB", PeakMemory.peakMiB());
        ObjectNode kinds = json.putObject("faults");
        sums.faults.forEach(kinds::put);
        long unfinished = workers.stream()
                .filter(w -> !w.leftBehind && w.number >= 0)
                .mapToLong(w -> w.number)
                .min()
                .orElse(next.get());
        if (unfinished < to) {
            json.put("next", unfinished);
        }
        return json;
    }

    private Result result() {
        ObjectNode json = json();
        List<String> errors = new ArrayList<>();
        synchronized (this) {
            sums.examples.values().forEach(kind -> kind.values().forEach(o -> errors.add(mutate.told(inputs, o))));
            errors.addAll(sums.lost);
            return new Result(json, sums.all() == 0, errors);
        }
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
