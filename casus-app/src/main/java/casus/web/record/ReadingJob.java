package casus.web.record;

import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Flag;
import casus.read.Progress;
import casus.read.ReadResult;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// Files on their way into the case: laid in a folder of their own, read, entered. Each article is filed with its
/// entries in one piece, so that stopping halfway loses nothing.
final class ReadingJob implements InboxJob {
    private static final int LONGEST_NAME = 120;
    /// Files that are read before they are entered, so that a long upload is in the case bit by bit.
    private static final int LOT = 5;

    private final int number;
    private final Path folder;
    private final Map<Path, FileProgress> lines = new LinkedHashMap<>();
    /// New articles of files that hold several.
    private final Map<Path, Integer> held = new HashMap<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private Optional<Edtf> published = Optional.empty();
    private String doing = "waiting";
    private int done;
    private int news;
    private boolean finished;
    private boolean stopped;

    ReadingJob(int number) {
        this.number = number;
        try {
            this.folder = Files.createTempDirectory("casus-inbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int number() {
        return number;
    }

    /// Lays a file down under the last part of the name somebody sent with it.
    void add(String name, InputStream content) {
        try {
            Path own = Files.createDirectory(folder.resolve(String.valueOf(lines.size())));
            Path file = own.resolve(safe(name));
            Files.copy(content, file);
            lines.put(file, new FileProgress(file.getFileName().toString(), "waiting", "", "", List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// When all of it was published, as the analyst says.
    void publishedOn(Edtf date) {
        published = Optional.of(date);
    }

    /// A name that stays in its folder.
    static String safe(String name) {
        String last = name.replaceFirst("(?s)^.*[/\\\\:]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>\"|?*]", "")
                .replaceFirst("^[.\\s]+", "")
                .strip();
        if (last.length() > LONGEST_NAME) {
            int dot = last.lastIndexOf('.');
            String ending = dot < 0 || last.length() - dot > 8 ? "" : last.substring(dot);
            last = last.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        return last.isEmpty() ? "article.txt" : last;
    }

    /// Reads and enters everything.
    void run(Path caseFile, Actors actors, LocalDate today, String who) {
        try (CaseFile file = CaseFile.open(caseFile)) {
            tell("reading", 0);
            Intake.Reader reader = new Intake.Reader(actors, ReadingMode.LEARNED);
            Articles.of(today)
                    .read(List.copyOf(lines.keySet()), LOT, watch(), lot -> enter(file, reader, lot, today, who));
        } catch (CancellationException stop) {
            left();
        } catch (InputProblem problem) {
            fail(problem.what() + "; " + problem.remedy());
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(ReadingJob.class).error("reading failed", e);
            fail("something went wrong in the program; the terminal tells more");
        } catch (StackOverflowError | OutOfMemoryError e) {
            fail("it is too large, or nested too deep, for the memory of this machine; send it in parts");
        } finally {
            finish();
        }
    }

    private Progress watch() {
        return new Progress() {
            @Override
            public void step(int done, int total, String name) {
                tell("reading " + name, done);
            }

            @Override
            public void waiting(String name) {
                goOn();
            }
        };
    }

    private void enter(CaseFile file, Intake.Reader reader, ReadResult lot, LocalDate today, String who) {
        lot.problems().forEach(this::problem);
        if (lot.articles().isEmpty()) {
            return;
        }
        tell("entering", 0);
        Intake.Result outcome = Intake.into(file, reader, lot, new Intake.IntakeProgress() {
            @Override
            public void step(int done, int total, String name) {
                tell("entering", done);
            }

            @Override
            public void within(int sentences, int of, String name) {
                tell(String.format(
                        Locale.ROOT, "entering %s, sentence %,d of %,d", SafeWords.flat(name), sentences, of));
            }

            @Override
            public void filed(Intake.ArticleResult filed) {
                entered(filed);
                date(file, filed, today, who);
            }

            @Override
            public boolean goesOnAfter(Article article, RuntimeException fault) {
                org.slf4j.LoggerFactory.getLogger(ReadingJob.class).error("{} failed", article.name(), fault);
                return true;
            }
        });
        outcome.problems().stream().filter(p -> !lot.problems().contains(p)).forEach(p -> notEntered(p.where(), p));
    }

    private void date(CaseFile file, Intake.ArticleResult filed, LocalDate today, String who) {
        published
                .filter(d -> filed.isNew() && !filed.article().published().equals(published))
                .ifPresent(d -> file.decide(today, who, "given with the text", new Decision.Publish(filed.name(), d)));
    }

    private synchronized void tell(String what, int n) {
        done = n;
        tell(what);
    }

    private synchronized void goOn() {
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }

    private synchronized void tell(String what) {
        goOn();
        doing = what;
        news++;
        notifyAll();
    }

    private synchronized void problem(InputProblem problem) {
        String told = problem.what() + "; " + problem.remedy();
        at(problem.where()).ifPresent(e -> {
            FileProgress line = e.getValue();
            boolean entered = line.state().equals("entered");
            String place = problem.where().substring(e.getKey().toString().length());
            e.setValue(new FileProgress(
                    line.file(),
                    entered ? "entered" : "not read",
                    line.article(),
                    entered ? line.told() + ". " + place + ": " + told : told,
                    line.flags()));
        });
    }

    /// The line of the file that a place is, or lies within.
    private Optional<Map.Entry<Path, FileProgress>> at(String place) {
        return lines.entrySet().stream()
                .filter(e -> {
                    String file = e.getKey().toString();
                    return place.equals(file) || place.startsWith(file + "!") || place.startsWith(file + ":");
                })
                .findFirst();
    }

    /// The line of an article that still waits.
    private Optional<Map.Entry<Path, FileProgress>> waiting(String article) {
        return lines.entrySet().stream()
                .filter(e -> e.getValue().state().equals("waiting")
                        && e.getValue().file().equals(article.replaceFirst("~\\d+$", "")))
                .findFirst();
    }

    private synchronized void notEntered(String article, InputProblem why) {
        waiting(article)
                .ifPresent(e -> e.setValue(new FileProgress(
                        e.getValue().file(), "not read", "", why.what() + "; " + why.remedy(), List.of())));
    }

    /// What waits when somebody stops the work stays outside.
    private synchronized void left() {
        lines.replaceAll((file, line) -> line.state().equals("waiting")
                ? new FileProgress(
                        line.file(), "not read", "", "stopped before it was entered; add it again", List.of())
                : line);
    }

    private static String told(Intake.ArticleResult filed) {
        String entries = filed.entries().entrySet().stream()
                .map(k -> Phrase.count(k.getValue(), k.getKey()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing to enter");
        return filed.partly().map(p -> p.what() + "; " + p.remedy() + ". ").orElse("") + entries;
    }

    private synchronized void entered(Intake.ArticleResult filed) {
        articles.add(filed.name());
        Optional<Map.Entry<Path, FileProgress>> within =
                filed.article().origin().flatMap(o -> at(o.place()));
        if (within.isPresent()) {
            enteredWithin(within.get(), filed);
            return;
        }
        waiting(filed.article().name())
                .ifPresent(e -> e.setValue(new FileProgress(
                        e.getValue().file(),
                        filed.isNew() ? "entered" : "here already",
                        filed.name(),
                        filed.isNew() ? told(filed) : "",
                        filed.article().flags().stream()
                                .sorted()
                                .map(Flag::wire)
                                .toList())));
    }

    /// One article of several in a file.
    private void enteredWithin(Map.Entry<Path, FileProgress> file, Intake.ArticleResult filed) {
        FileProgress line = file.getValue();
        if (filed.isNew()) {
            int count = held.merge(file.getKey(), 1, Integer::sum);
            file.setValue(new FileProgress(
                    line.file(),
                    "entered",
                    line.article().isEmpty() ? filed.name() : line.article(),
                    Phrase.count(count, "article") + " of it",
                    List.of()));
        } else if (line.state().equals("waiting")) {
            file.setValue(new FileProgress(line.file(), "here already", filed.name(), "", List.of()));
        }
    }

    private synchronized void fail(String why) {
        lines.replaceAll((file, line) ->
                line.state().equals("waiting") ? new FileProgress(line.file(), "not read", "", why, List.of()) : line);
    }

    private void finish() {
        synchronized (this) {
            // The same bytes twice in one upload are one article.
            lines.replaceAll((file, line) -> line.state().equals("waiting") && !stopped
                    ? new FileProgress(line.file(), "here already", "", "the same file was sent twice", List.of())
                    : line);
            finished = true;
            doing = "";
            news++;
            notifyAll();
        }
        clear();
    }

    /// Nothing came of it.
    void discard() {
        clear();
    }

    private void clear() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ReadingJob.class).warn("{} is left behind", folder);
        }
    }

    /// Stops within a hundred sentences; the article at hand is not entered, those before it are.
    @Override
    public synchronized void stop() {
        if (!finished) {
            stopped = true;
            doing = "stopping";
            news++;
        }
        notifyAll();
    }

    /// The names in the case of the articles that came with it.
    synchronized List<String> articles() {
        return List.copyOf(articles);
    }

    @Override
    public synchronized JobState state() {
        return new JobState(
                news,
                doing,
                done,
                lines.size(),
                finished,
                new ArrayList<>(lines.values()),
                List.of(),
                Optional.empty());
    }

    @Override
    public synchronized JobState waitFor(int seen, long most) throws InterruptedException {
        long end = System.nanoTime() + most * 1_000_000;
        while (news == seen && !finished && !stopped) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return state();
    }
}
