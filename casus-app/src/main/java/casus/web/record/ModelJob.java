package casus.web.record;

import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.Article;
import casus.second.Endpoint;
import casus.second.ModelClient;
import casus.second.ModelLimits;
import casus.second.Pacing;
import casus.second.SecondReader;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.Intake;
import casus.work.second.CaseArticles;
import casus.work.second.SecondLines;
import casus.work.second.SecondReading;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A model of the user's own reads articles of the case. Answers are kept as they come, entries are filed at the end:
/// stopped halfway, it goes on from there the next time.
final class ModelJob implements InboxJob {
    private final int number;
    private final Endpoint endpoint;
    private final ModelLimits limits;
    private final Map<String, FileProgress> lines = new LinkedHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private Optional<ModelClient> client = Optional.empty();
    private List<String> notes = List.of();
    private Optional<String> problem = Optional.empty();
    private String doing = "waiting";
    private int done;
    private int news;
    private boolean finished;

    ModelJob(int number, Endpoint endpoint, ModelLimits limits, List<String> articles) {
        this.number = number;
        this.endpoint = endpoint;
        this.limits = limits;
        articles.forEach(a -> lines.put(a, new FileProgress(a, "waiting", a, "", List.of())));
    }

    @Override
    public int number() {
        return number;
    }

    /// Has the model read them all.
    void run(Path caseFile, Actors actors, LocalDate today, String who) {
        try (CaseFile file = CaseFile.existing(caseFile);
                ModelClient model = open(file, today)) {
            List<Article> articles = lines.keySet().stream()
                    .map(name -> CaseArticles.read(file, name, today))
                    .toList();
            Intake.Reader reader = new Intake.Reader(actors, ReadingMode.LEARNED);
            tell(SecondLines.asked(endpoint), 0);
            SecondReading.Outcome read = SecondReading.of(
                    file, new SecondReader(reader.extraction(), actors), model, articles, today, who, watch());
            end(
                    SecondLines.of(read, model.usage()),
                    read.problems().isEmpty()
                            ? Optional.empty()
                            : Optional.of(told(SecondLines.unanswered(endpoint, read.problems()))));
        } catch (CancellationException stopped) {
            end(
                    List.of(),
                    Optional.of("stopped: nothing is entered, and the answers so far are kept; begin again and none is"
                            + " asked for twice"));
        } catch (InputProblem e) {
            end(List.of(), Optional.of(told(e)));
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(ModelJob.class).error("the second reading failed", e);
            end(List.of(), Optional.of("something went wrong in the program; the terminal tells more"));
        } catch (StackOverflowError | OutOfMemoryError e) {
            end(List.of(), Optional.of("an article is too large for the memory of this machine; leave it out"));
        }
    }

    private ModelClient open(CaseFile file, LocalDate today) {
        ModelClient.Sampling sampling = ModelClient.Sampling.USUAL;
        Pacing pacing = new Pacing(InstantSource.system(), new SplittableRandom(sampling.seed()), time -> {
            if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException("stopped");
            }
        });
        ModelClient fresh = new ModelClient(endpoint, sampling, limits, pacing, SecondReading.store(file, today));
        synchronized (this) {
            client = Optional.of(fresh);
        }
        if (isStopped()) {
            fresh.stop();
        }
        return fresh;
    }

    private static String told(InputProblem problem) {
        return problem.where() + ": " + problem.what() + "; " + problem.remedy();
    }

    private SecondReading.ReadingProgress watch() {
        return new SecondReading.ReadingProgress() {
            @Override
            public void step(int articles, int total, String name) {
                tell("read " + SafeWords.flat(name), articles);
            }

            @Override
            public void waiting(String name) {
                tell("asking about " + SafeWords.flat(name), done);
            }

            @Override
            public void read(String article, int added, int dropped, Optional<String> why) {
                put(
                        article,
                        why.isPresent() ? "not read" : "entered",
                        why.orElseGet(
                                () -> Phrase.count(added, "entry", "entries") + " added, " + dropped + " dropped"));
            }

            @Override
            public void skipped(String article) {
                put(article, "here already", "read by this model before");
            }
        };
    }

    private synchronized void put(String article, String state, String told) {
        lines.put(article, new FileProgress(article, state, article, told, List.of()));
    }

    private synchronized void tell(String what, int n) {
        if (isStopped()) {
            throw new CancellationException("stopped");
        }
        doing = what;
        done = n;
        news++;
        notifyAll();
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private synchronized void end(List<String> summary, Optional<String> why) {
        if (summary.isEmpty()) {
            lines.replaceAll((name, line) -> line.state().equals("here already")
                    ? line
                    : new FileProgress(name, "not read", name, "nothing was entered", List.of()));
        }
        notes = summary;
        problem = why;
        finished = true;
        doing = "";
        news++;
        notifyAll();
    }

    @Override
    public synchronized void stop() {
        if (!finished) {
            stop.countDown();
            client.ifPresent(ModelClient::stop);
            doing = "stopping";
            news++;
        }
        notifyAll();
    }

    @Override
    public synchronized JobState state() {
        return new JobState(news, doing, done, lines.size(), finished, new ArrayList<>(lines.values()), notes, problem);
    }

    @Override
    public synchronized JobState waitFor(int seen, long most) throws InterruptedException {
        long end = System.nanoTime() + most * 1_000_000;
        while (news == seen && !finished) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return state();
    }
}
