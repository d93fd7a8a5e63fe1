package casus.bench.ledger;

import casus.bench.run.Pace;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Kills a process that reads articles into a case, at random points (SIGKILL), and looks at what is left: the
/// case opens, SQLite finds it sound, no article is half there, and a rerun completes it to the state of an
/// undisturbed run, byte for byte.
///
/// The points are drawn evenly over the time of an undisturbed reading, from the start of the process to the last
/// article, and several fall into each reading: a killed case is read on from where it stood, and killed again at
/// the next point, until none is left; then it is read to its end, compared, and a fresh one begun. A point is
/// waited for by asking the case, as another program would, how many articles it holds; the moment after that one
/// is random too. So no article is read for nothing, and the kills cost a start of the process each.
final class Kills {
    /// At most so many in one reading.
    private static final int KILLS_A_READING = 50;

    private static final int POLL_MILLISECONDS = 5;
    private static final int SENTENCES = 4;

    private final LocalDate today;
    private final PrintStream err;
    private final SplittableRandom random;

    Kills(LocalDate today, PrintStream err, long seed) {
        this.today = today;
        this.err = err;
        this.random = new SplittableRandom(seed);
    }

    /// @param before  seconds from the start of the process to the first article
    /// @param seconds of the whole reading
    private record ReferenceRun(String state, List<Entry> entries, double before, double seconds, int articles) {
        double secondsAnArticle() {
            return Math.max(0, seconds - before) / articles;
        }

        /// How many entries the first `n` articles have.
        int entriesOf(int n) {
            return (int) entries.stream()
                    .filter(e -> numberOf(e.common().article()) <= n)
                    .count();
        }
    }

    private static int numberOf(String article) {
        return Integer.parseInt(article.replaceAll("\\D", ""));
    }

    /// Kills `kills` times while `articles` articles are read.
    Result run(int kills, int articles) {
        Path folder = LedgerSpeed.temporary();
        try {
            Path texts = write(folder, articles);
            ReferenceRun whole = undisturbed(texts, folder.resolve("undisturbed.casus"), articles);
            err.println(String.format(
                    Locale.ROOT,
                    "undisturbed: %d entries in %.1f s, the first article after %.1f s",
                    whole.entries().size(),
                    whole.seconds(),
                    whole.before()));
            Result result = new Result(whole.articles(), whole.seconds());
            Pace pace = Pace.on(err, false);
            for (int r = 0; result.kills < kills; r++) {
                readAndKill(
                        Math.min(KILLS_A_READING, kills - result.kills),
                        texts,
                        folder.resolve("killed-" + r + ".casus"),
                        whole,
                        result,
                        () -> pace.step(
                                result.kills, kills, result.completed + " completed, " + result.faults() + " faults"));
            }
            result.seconds = pace.seconds();
            return result;
        } finally {
            LedgerSpeed.delete(folder);
        }
    }

    private ReferenceRun undisturbed(Path texts, Path file, int articles) {
        // Asked once before, so that loading the driver does not count as reading.
        CaseFile.open(file.resolveSibling("empty.casus")).close();
        articlesIn(file.resolveSibling("empty.casus"));
        long start = System.nanoTime();
        Process reading = start(texts, file);
        reached(reading, file, 1);
        double before = (System.nanoTime() - start) / 1e9;
        finish(reading);
        double seconds = (System.nanoTime() - start) / 1e9;
        try (CaseFile c = CaseFile.existing(file)) {
            return new ReferenceRun(c.stateHash(), all(c), before, seconds, articles);
        }
    }

    /// One reading, killed at `kills` points in the order of time, and completed.
    private void readAndKill(int kills, Path texts, Path file, ReferenceRun whole, Result result, Runnable news) {
        double[] points = random.doubles(kills, 0, whole.seconds()).sorted().toArray();
        for (double point : points) {
            Process reading = start(texts, file);
            if (await(reading, file, point, whole)) {
                reading.destroyForcibly();
                result.kills++;
            } else {
                result.missed++;
            }
            finish(reading);
            examine(file, whole, result);
            news.run();
        }
        finish(start(texts, file));
        compare(file, whole, result);
        result.completed++;
        news.run();
    }

    /// Waits for a point of the reading; false if the process was through before it.
    private boolean await(Process reading, Path file, double point, ReferenceRun whole) {
        if (point < whole.before()) {
            return isAliveAfter(reading, (long) (1_000 * point));
        }
        int told = 1 + (int) ((point - whole.before()) / Math.max(1e-9, whole.secondsAnArticle()));
        // Two points that fall into one article are a little farther apart.
        int article = Math.max(Math.min(told, whole.articles() - 1), 1 + articlesIn(file));
        long within = random.nextLong(1 + (long) (1e6 * whole.secondsAnArticle()));
        if (!reached(reading, file, article)) {
            return false;
        }
        LockSupport.parkNanos(1_000 * within);
        return reading.isAlive();
    }

    private static boolean isAliveAfter(Process process, long milliseconds) {
        try {
            return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until the case holds so many articles; false if the process ended first.
    private static boolean reached(Process reading, Path file, int articles) {
        boolean isThere = false;
        while (!isThere && reading.isAlive()) {
            isThere = articlesIn(file) >= articles;
            LockSupport.parkNanos(1_000_000L * POLL_MILLISECONDS);
        }
        return isThere;
    }

    /// Asked read-only, so that the asking makes nothing and mends nothing.
    private static int articlesIn(Path file) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Connection c = DriverManager.getConnection(
                        "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro");
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT COALESCE(MAX(ordinal), 0) FROM article")) {
            return r.next() ? r.getInt(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }

    private static void examine(Path file, ReferenceRun whole, Result result) {
        if (!Files.exists(file)) {
            result.beforeTheFile++;
            return;
        }
        try (CaseFile c = CaseFile.existing(file)) {
            if (!c.faults().isEmpty() || !c.replay().isEmpty()) {
                result.unsound++;
            }
            int articles = c.size(Optional.empty()).articles();
            List<Entry> here = all(c);
            if (here.size() != whole.entriesOf(articles)
                    || !here.equals(whole.entries().subList(0, here.size()))) {
                result.halfThere++;
            }
        } catch (RuntimeException e) {
            result.unopened++;
        }
    }

    private static void compare(Path file, ReferenceRun whole, Result result) {
        try (CaseFile c = CaseFile.existing(file)) {
            if (!c.stateHash().equals(whole.state())) {
                result.otherState++;
            }
        }
    }

    private static List<Entry> all(CaseFile c) {
        return c.find(EntryFilter.ALL, Optional.empty(), Integer.MAX_VALUE);
    }

    private Path write(Path folder, int articles) {
        try {
            Path texts = Files.createDirectory(folder.resolve("articles"));
            Corpus corpus = new Corpus(Actors.load(), today);
            for (int n = 1; n <= articles; n++) {
                Files.writeString(
                        texts.resolve(String.format(Locale.ROOT, "bulletin-%05d.txt", n)), corpus.text(n, SENTENCES));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path texts, Path file) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            // A killed process leaves the driver's native library behind: with the rest of the bench.
                            "-Djava.io.tmpdir=" + texts.toAbsolutePath().getParent(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "casus.app.Main",
                            "read",
                            texts.toString(),
                            "--case",
                            file.toString(),
                            "--today",
                            today.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finish(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What came of it; every fault must be 0.
    static final class Result {
        private final int articles;
        private final double undisturbedSeconds;
        private int kills;
        private int completed;
        private int missed;
        private double seconds;
        private int beforeTheFile;
        private int unopened;
        private int unsound;
        private int halfThere;
        private int otherState;

        Result(int articles, double undisturbedSeconds) {
            this.articles = articles;
            this.undisturbedSeconds = undisturbedSeconds;
        }

        int faults() {
            return unopened + unsound + halfThere + otherState;
        }

        String json() {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.put("articles", articles)
                    .put("kills", kills)
                    .put("missed", missed)
                    .put("completed", completed)
                    .put("beforeTheFile", beforeTheFile)
                    .put("unopened", unopened)
                    .put("unsound", unsound)
                    .put("halfThere", halfThere)
                    .put("otherState", otherState)
                    .put("undisturbedSeconds", undisturbedSeconds)
                    .put("seconds", seconds);
            return Wire.text(out);
        }
    }
}
