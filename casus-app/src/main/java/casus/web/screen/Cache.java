package casus.web.screen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// What was worked out from the case as it is now: ledgers with their grades, answers, contradictions. Two who
/// ask for the same at once wait for one piece of work; a change of the case clears it.
///
/// At most [#MOST] things are kept, the one used longest ago goes first.
public final class Cache {
    private static final int MOST = 48;

    private record Key(Object what, Optional<LocalDate> asOf, LocalDate today) {}

    private final Map<Key, FutureTask<Object>> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private String edition = "";

    /// What is kept under a name, or made now.
    ///
    /// @param what a name or a record that equals another of the same meaning, and the type of the thing with it
    <T> T get(String now, Object what, Optional<LocalDate> asOf, LocalDate today, Class<T> type, Supplier<T> make) {
        FutureTask<Object> task = task(now, new Key(what, asOf, today), make);
        task.run();
        try {
            return type.cast(task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            forget(task);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// What is kept under a name, if it is there and done.
    synchronized <T> Optional<T> find(
            String now, Object what, Optional<LocalDate> asOf, LocalDate today, Class<T> type) {
        FutureTask<Object> task = edition.equals(now) ? kept.get(new Key(what, asOf, today)) : null;
        return task != null && task.state() == Future.State.SUCCESS
                ? Optional.of(type.cast(task.resultNow()))
                : Optional.empty();
    }

    private synchronized <T> FutureTask<Object> task(String now, Key key, Supplier<T> make) {
        if (!edition.equals(now)) {
            kept.clear();
            edition = now;
        }
        FutureTask<Object> task = kept.computeIfAbsent(key, k -> new FutureTask<>(make::get));
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return task;
    }

    private synchronized void forget(FutureTask<Object> failed) {
        kept.values().remove(failed);
    }
}
