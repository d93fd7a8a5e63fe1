package casus.bench.history.rank;

import casus.history.rank.RuleCounts;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Desks that answer questions side by side, a thread each. Who answers which does not depend on their speed, and
/// what they find is added up by one thread in the order of the questions: their number changes no digit.
final class ScorerPool implements AutoCloseable {
    private final List<AnswerScorer> desks = new ArrayList<>();
    private final ExecutorService threads;

    ScorerPool(TrainedModel model, RuleCounts rules, int size) {
        for (int i = 0; i < size; i++) {
            desks.add(new AnswerScorer(model, rules));
        }
        threads =
                Executors.newFixedThreadPool(size, Thread.ofPlatform().daemon().factory());
    }

    /// Something done at a desk for question number `q`.
    interface Task {
        void at(AnswerScorer desk, int q);
    }

    int size() {
        return desks.size();
    }

    AnswerScorer desk(int number) {
        return desks.get(number);
    }

    /// Lets go of what was kept for the day.
    void newDay() {
        desks.forEach(desk -> desk.scorer().newDay());
    }

    /// Does a task for questions 0 to `n` - 1, desk k those numbered k, k + size and so on.
    void each(int n, Task task) {
        if (size() == 1 || n == 1) {
            share(0, n, size() == 1 ? 1 : n, task);
            return;
        }
        List<Future<?>> others = new ArrayList<>();
        for (int k = 1; k < Math.min(size(), n); k++) {
            int own = k;
            others.add(threads.submit(() -> share(own, n, size(), task)));
        }
        share(0, n, size(), task);
        for (Future<?> other : others) {
            try {
                other.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void share(int own, int n, int stride, Task task) {
        for (int q = own; q < n; q += stride) {
            task.at(desks.get(own), q);
        }
    }

    /// Processor time of the whole process so far, in nanoseconds, or 0 where it is not known.
    static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime()
                : 0;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
