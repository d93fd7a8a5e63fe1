package casus.web.record;

import java.util.List;
import java.util.Optional;

/// Work the inbox does while its pages are open.
sealed interface InboxJob permits ReadingJob, ModelJob {
    /// What became of one file or article.
    ///
    /// @param state   waiting, read, entered, here already, not read
    /// @param article its name in the case; empty where it is not there
    /// @param told    a problem with its remedy, or what was entered
    record FileProgress(String file, String state, String article, String told, List<String> flags) {}

    /// How it stands.
    ///
    /// @param news    rises with each change
    /// @param notes   lines on all of it, once it is done
    /// @param problem why it is not done, with the remedy
    record JobState(
            int news,
            String doing,
            int done,
            int total,
            boolean finished,
            List<FileProgress> lines,
            List<String> notes,
            Optional<String> problem) {
        public JobState {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    int number();

    JobState state();

    /// Waits until there is news.
    ///
    /// @param seen the news that was told before
    /// @param most milliseconds
    JobState waitFor(int seen, long most) throws InterruptedException;

    /// Stops soon; what is kept by then stays.
    void stop();
}
