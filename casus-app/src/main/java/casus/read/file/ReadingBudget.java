package casus.read.file;

import casus.terms.InputProblem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What one file may take to be read: so much time, so much memory. It is read in a thread of its own that is told to
/// stop when the file has had its share, or when nobody waits for it any more; [#check] is what it is told by.
///
/// A thread that does not listen is left behind at the lowest priority. The readers of PDF and HTML listen between two
/// operators and two bytes of the file.
///
/// @param time   of work until the file is given up; by the clock it may be up to 58 seconds
/// @param memory in bytes, by which the heap may grow meanwhile
/// @param stack  in bytes, for what is nested deep
public record ReadingBudget(Duration time, long memory, long stack) {
    /// The work was told to stop.
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("told to stop", null, false, false);
        }
    }

    private static final Duration LEAST = Duration.ofSeconds(15);
    /// By the clock, however little of it the machine gave to the file.
    private static final Duration LATEST = Duration.ofSeconds(58);
    private static final Duration PER_MEGABYTE = Duration.ofSeconds(2);
    private static final long MEGABYTE = 1_000_000;
    private static final long ROOM = 600 * MEGABYTE;
    private static final long STACK = 16 * MEGABYTE;
    private static final long LOOK_MILLISECONDS = 50;
    private static final long GRACE_MILLISECONDS = 1_000;
    /// Share of all the heap there is, beyond which a file that keeps growing is given up.
    private static final double ALMOST_ALL = 0.9;

    /// The budget of a file of this size: 15 seconds and 2 for each megabyte, and 600 MB of memory.
    public static ReadingBudget of(long bytes) {
        return new ReadingBudget(LEAST.plus(PER_MEGABYTE.multipliedBy(bytes / MEGABYTE)), ROOM, STACK);
    }

    /// Ends the thread's work if it was told to stop.
    ///
    /// @throws Stopped then
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }

    /// Does the work within the budget.
    ///
    /// @param name    of the file, for the message
    /// @param waiting called every 50 ms; what it throws ends the work
    /// @throws InputProblem if the work does, or takes too much
    public <T> T spend(String name, Runnable waiting, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = new Thread(null, task, "reading " + name, stack);
        worker.setDaemon(true);
        worker.start();
        long end = System.nanoTime() + Math.max(time.toNanos(), time.isZero() ? 0 : LATEST.toNanos());
        long most = Math.min(used() + memory, (long) (Runtime.getRuntime().maxMemory() * ALMOST_ALL));
        try {
            for (; ; ) {
                Optional<T> done = await(name, task);
                if (done.isPresent()) {
                    return done.get();
                }
                waiting.run();
                if (System.nanoTime() > end || worked(worker) > time.toNanos()) {
                    throw new InputProblem(
                            name,
                            "it takes longer than " + time.toSeconds() + " seconds to read",
                            "save the article as plain text, or leave it out");
                }
                if (used() > most && isFull(most)) {
                    throw tooLarge(name);
                }
            }
        } finally {
            end(worker);
        }
    }

    private static <T> Optional<T> await(String name, FutureTask<T> task) {
        try {
            return Optional.of(task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case InputProblem problem -> problem;
                case OutOfMemoryError memory -> tooLarge(name);
                case StackOverflowError deep ->
                    new InputProblem(name, "its parts are nested too deep", "save the article as plain text");
                case RuntimeException fault -> fault;
                case Error error -> throw error;
                case null, default -> new IllegalStateException(e);
            };
        }
    }

    private static InputProblem tooLarge(String name) {
        return new InputProblem(
                name, "it takes more memory than a file may", "save the article as plain text, or leave it out");
    }

    /// Nanoseconds a thread has worked; 0 where the machine does not tell. On a busy machine a file is not to blame for
    /// the time it waited.
    private static long worked(Thread worker) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() ? Math.max(0, threads.getThreadCpuTime(worker.threadId())) : 0;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Whether it is still so when the garbage is out.
    private static boolean isFull(long most) {
        System.gc();
        return used() > most;
    }

    private static void end(Thread worker) {
        if (worker.isAlive()) {
            worker.interrupt();
            try {
                worker.join(GRACE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            worker.setPriority(Thread.MIN_PRIORITY);
        }
    }
}
