package casus.bench;

import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Entry;
import casus.ledger.EntryFilter;
import casus.ledger.Wire;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Kills a process that reads articles into a case, at random points (SIGKILL), and looks at what is left: the case
/// opens, SQLite finds it sound, no article is half there, and a rerun completes it to the state of an undisturbed
/// run, byte for byte.
///
/// A killed case is read on, and killed again, until a run comes through; then a fresh one is begun. So the kills fall
/// anywhere from the making of the file to the last article.
final class Kills {
    private static final int SENTENCES = 4;

    private final LocalDate today;
    private final PrintStream err;
    private final SplittableRandom random;

    Kills(LocalDate today, PrintStream err, long seed) {
        this.today = today;
        this.err = err;
        this.random = new SplittableRandom(seed);
    }

    private record Undisturbed(String state, List<Entry> entries, double seconds) {}

    /// Kills `kills` times while `articles` articles are read.
    Result run(int kills, int articles) {
        Path folder = LedgerSpeed.temporary();
        try {
            Path texts = write(folder, articles);
            Path first = folder.resolve("undisturbed.casus");
            long start = System.nanoTime();
            finish(start(texts, first));
            double seconds = (System.nanoTime() - start) / 1e9;
            Undisturbed whole;
            try (CaseFile c = CaseFile.existing(first)) {
                whole = new Undisturbed(c.stateHash(), all(c), seconds);
            }
            err.println("undisturbed: " + whole.entries().size() + " entries in " + seconds + " s");
            return kill(kills, articles, folder, texts, whole);
        } finally {
            LedgerSpeed.delete(folder);
        }
    }

    private Result kill(int kills, int articles, Path folder, Path texts, Undisturbed whole) {
        Result result = new Result(articles, whole.seconds());
        Path file = folder.resolve("killed-0.casus");
        long longest = Math.max(1_000, (long) (1_000 * whole.seconds()));
        while (result.kills < kills) {
            Process reading = start(texts, file);
            if (endsWithin(reading, random.nextLong(longest))) {
                compare(file, whole, result);
                file = folder.resolve("killed-" + ++result.completed + ".casus");
            } else {
                reading.destroyForcibly();
                finish(reading);
                result.kills++;
                examine(file, whole, result);
            }
            if (result.kills % 10 == 0) {
                err.println(
                        result.kills + " kills, " + result.completed + " completed, " + result.faults() + " faults");
            }
        }
        finish(start(texts, file));
        compare(file, whole, result);
        result.completed++;
        return result;
    }

    private static boolean endsWithin(Process process, long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void examine(Path file, Undisturbed whole, Result result) {
        if (!Files.exists(file)) {
            result.beforeTheFile++;
            return;
        }
        try (CaseFile c = CaseFile.existing(file)) {
            if (!c.faults().isEmpty() || !c.replay().isEmpty()) {
                result.unsound++;
            }
            List<Entry> here = all(c);
            boolean begins = here.size() <= whole.entries().size()
                    && here.equals(whole.entries().subList(0, here.size()));
            boolean endsWithAnArticle = here.isEmpty()
                    || here.size() == whole.entries().size()
                    || !whole.entries()
                            .get(here.size())
                            .common()
                            .article()
                            .equals(here.getLast().common().article());
            if (!begins || !endsWithAnArticle) {
                result.halfThere++;
            }
        } catch (RuntimeException e) {
            result.unopened++;
        }
    }

    private static void compare(Path file, Undisturbed whole, Result result) {
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
                Files.writeString(texts.resolve("bulletin-%05d.txt".formatted(n)), corpus.text(n, SENTENCES));
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
                    .put("completed", completed)
                    .put("beforeTheFile", beforeTheFile)
                    .put("unopened", unopened)
                    .put("unsound", unsound)
                    .put("halfThere", halfThere)
                    .put("otherState", otherState)
                    .put("undisturbedSeconds", undisturbedSeconds);
            return Wire.text(out);
        }
    }
}
