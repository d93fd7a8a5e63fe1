package casus.work;

import casus.read.Progress;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Where a command writes, and what it takes for today.
///
/// @param out         the answer and nothing else
/// @param err         progress and problems
/// @param interactive whether a person sees `err` as it is written
/// @param clock       for today, unless the command line names a day
/// @param in          where answers to a question come from
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Clock clock, InputStream in) {
    private static final int WORTH_A_BAR = 3;

    /// With the process's own standard input.
    public Terminal(PrintStream out, PrintStream err, boolean interactive, Clock clock) {
        this(out, err, interactive, clock, System.in);
    }

    /// Today, or the day the user named.
    public LocalDate today(Optional<LocalDate> named) {
        return named.orElseGet(() -> LocalDate.now(clock));
    }

    /// A progress bar with the time left for a person; nothing for a pipe.
    ///
    /// @param total steps, or -1 where the first step will tell
    public RunningWork work(String what, int total) {
        if (!interactive || total >= 0 && total < WORTH_A_BAR) {
            return new RunningWork(Optional.empty());
        }
        return new RunningWork(Optional.of(new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build()));
    }

    /// Work under way.
    public record RunningWork(Optional<ProgressBar> bar) implements AutoCloseable, Progress {
        @Override
        public void step(int done, int total, String name) {
            bar.ifPresent(b ->
                    b.maxHint(total).stepTo(done).setExtraMessage(name.length() > 28 ? name.substring(0, 28) : name));
        }

        /// What is done at this moment, beside the bar.
        public void tell(String what) {
            bar.ifPresent(b -> b.setExtraMessage(what));
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }
}
