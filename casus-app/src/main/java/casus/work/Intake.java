package casus.work;

import casus.extract.Extraction;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Flag;
import casus.read.Progress;
import casus.read.ReadResult;
import casus.read.SkippedPart;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Files into a case: reads, extracts, files. Each article is filed with its entries in one piece, so that
/// stopping halfway loses nothing; the parser's model is opened for the first article that is new, and not
/// before.
public final class Intake {
    /// What became of one article.
    ///
    /// @param name    in the case
    /// @param isNew   false if the same bytes were there already
    /// @param entries by kind, where it is new
    public record ArticleResult(String name, boolean isNew, Map<String, Integer> entries, Article article) {
        public int total() {
            return entries.values().stream().mapToInt(Integer::intValue).sum();
        }

        public String flags() {
            List<String> flags = article.flags().stream().map(Flag::wire).toList();
            return flags.isEmpty() ? "" : "  [" + String.join(", ", flags) + "]";
        }

        /// What to tell of a text that is too long to be read to its end.
        public Optional<InputProblem> partly() {
            return isNew && article.flags().contains(Flag.READ_IN_PART)
                    ? article.skippedParts().stream()
                            .filter(part -> part.kind() == SkippedPart.Kind.BEYOND)
                            .findFirst()
                            .map(part -> partly(article.text(), part.start()))
                    : Optional.empty();
        }

        private InputProblem partly(String text, int start) {
            int read = text.codePointCount(0, start);
            String before = text.substring(0, start);
            long line = 1 + before.chars().filter(c -> c == '\n').count();
            int column = 1 + before.length() - (before.lastIndexOf('\n') + 1);
            return new InputProblem(
                    name + ":" + line + ":" + column,
                    String.format(
                            Locale.ROOT,
                            "only the first %,d of %,d characters are read for entries; the rest is kept and shown",
                            read,
                            text.codePointCount(0, text.length())),
                    "cut the file into articles and read those");
        }
    }

    /// What became of everything.
    public record Result(List<ArticleResult> filed, List<InputProblem> problems) {
        public Result {
            filed = List.copyOf(filed);
            problems = List.copyOf(problems);
        }

        /// A line for each text that is too long to be read to its end.
        public List<InputProblem> partly() {
            return filed.stream().flatMap(f -> f.partly().stream()).toList();
        }

        public int exitCode() {
            return problems.isEmpty() && partly().isEmpty() ? 0 : 1;
        }
    }

    private Intake() {}

    /// Reads files and folders, with a bar for a person.
    public static ReadResult read(List<Path> paths, LocalDate today, Terminal terminal) {
        try (Terminal.RunningWork work = terminal.work("reading", -1)) {
            return Articles.of(today).read(paths, work);
        }
    }

    /// So many files are read before they are filed and the next are read.
    private static final int LOT = 25;

    /// Reads files and folders into a case, a lot at a time, with bars for a person. The case is made when the first
    /// article is there to be filed.
    public static Result read(
            Path caseFile, Actors actors, List<Path> paths, LocalDate today, ReadingMode mode, Terminal terminal) {
        List<String> places = paths.stream().map(Path::toString).toList();
        return read(caseFile, new Reader(actors, mode), places, Articles.of(today), terminal);
    }

    /// The same of files, folders and addresses, by a reader that knows what may be fetched.
    public static Result read(
            Path caseFile, Actors actors, List<String> places, Articles articles, ReadingMode mode, Terminal terminal) {
        return read(caseFile, new Reader(actors, mode), places, articles, terminal);
    }

    /// The same with models that stay open.
    public static Result read(Path caseFile, Reader reader, List<String> places, Articles articles, Terminal terminal) {
        List<ArticleResult> filed = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        try (Terminal.RunningWork work = terminal.work("reading", -1)) {
            articles.readPlaces(places, LOT, work, lot -> {
                if (lot.articles().isEmpty()) {
                    problems.addAll(lot.problems());
                    return;
                }
                try (CaseFile file = CaseFile.open(caseFile)) {
                    problems.addAll(
                            into(file, reader, lot, terminal, filed::add).problems());
                }
            });
        } catch (InputProblem stop) {
            if (filed.isEmpty()) {
                throw stop;
            }
            problems.add(stop);
        }
        return new Result(filed, problems);
    }

    /// Told how the work goes on. What it throws ends the work; what was filed before stays.
    public interface IntakeProgress extends Progress {
        /// Within one article.
        ///
        /// @param sentences read of it
        /// @param of        so many
        default void within(int sentences, int of, String name) {}

        /// An article is in the case.
        default void filed(ArticleResult filed) {}

        /// A fault of the program in one article.
        ///
        /// @return whether to go on with the next
        default boolean goesOnAfter(Article article, RuntimeException fault) {
            return false;
        }
    }

    /// Enters what was read into a case, with a bar for a person.
    public static Result into(CaseFile file, Actors actors, ReadResult reading, ReadingMode mode, Terminal terminal) {
        return into(file, new Reader(actors, mode), reading, terminal, filed -> {});
    }

    private static Result into(
            CaseFile file, Reader reader, ReadResult reading, Terminal terminal, Consumer<ArticleResult> told) {
        try (Terminal.RunningWork work =
                terminal.work("entering", reading.articles().size())) {
            return into(file, reader, reading, new IntakeProgress() {
                @Override
                public void step(int done, int total, String name) {
                    work.step(done, total, name);
                }

                @Override
                public void filed(ArticleResult filed) {
                    told.accept(filed);
                }

                @Override
                public void within(int sentences, int of, String name) {
                    work.tell(String.format(Locale.ROOT, "sentence %,d of %,d", sentences, of));
                }
            });
        }
    }

    /// Enters what was read into a case. An article for which the machine has too little memory is a problem, and
    /// the rest goes on.
    public static Result into(
            CaseFile file, Actors actors, ReadResult reading, ReadingMode mode, IntakeProgress watch) {
        return into(file, new Reader(actors, mode), reading, watch);
    }

    /// The same with a reader that is open already, or will stay open for the next lot.
    public static Result into(CaseFile file, Reader reader, ReadResult reading, IntakeProgress watch) {
        List<ArticleResult> filed = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>(reading.problems());
        int done = 0;
        for (Article article : reading.articles()) {
            Optional<String> here = file.nameOf(article.sha256());
            try {
                filed.add(
                        here.isPresent()
                                ? new ArticleResult(here.orElseThrow(), false, Map.of(), article)
                                : file(file, reader.extraction(), article, watch));
                watch.filed(filed.getLast());
            } catch (StackOverflowError | OutOfMemoryError e) {
                problems.add(new InputProblem(
                        article.name(),
                        "it is too large, or nested too deep, for the memory of this machine",
                        "cut it into articles, or leave it out"));
            } catch (CancellationException | InputProblem e) {
                throw e;
            } catch (RuntimeException e) {
                if (!watch.goesOnAfter(article, e)) {
                    throw e;
                }
                problems.add(new InputProblem(
                        article.name(), "something went wrong in the program", "the terminal tells more"));
            }
            watch.step(++done, reading.articles().size(), article.name());
        }
        return new Result(filed, problems);
    }

    private static ArticleResult file(CaseFile file, Extraction extraction, Article article, IntakeProgress watch) {
        Extraction.ExtractionResult found = extraction.read(article, watch::within);
        Optional<String> name = file.add(found.article(), found.drafts());
        Map<String, Integer> counts = new TreeMap<>();
        found.drafts().forEach(d -> counts.merge(d.kind(), 1, Integer::sum));
        return new ArticleResult(
                name.orElse(article.name()), name.isPresent(), name.isPresent() ? counts : Map.of(), found.article());
    }

    /// Reads articles for entries; its model is opened for the first that is new, and stays open.
    public static final class Reader {
        private final Actors actors;
        private final ReadingMode mode;
        private Optional<Extraction> open = Optional.empty();

        public Reader(Actors actors, ReadingMode mode) {
            this.actors = actors;
            this.mode = mode;
        }

        /// The models, opened now if no article needed them yet.
        public Extraction extraction() {
            Extraction found = open.orElseGet(() -> Intake.open(actors, mode));
            open = Optional.of(found);
            return found;
        }
    }

    private static Extraction open(Actors actors, ReadingMode mode) {
        try {
            return Extraction.open(actors, mode);
        } catch (IOException e) {
            InputProblem problem = new InputProblem(
                    "reader",
                    e.getMessage() == null ? "a model of the reader cannot be read" : e.getMessage(),
                    "build again with ./casus build");
            problem.initCause(e);
            throw problem;
        }
    }
}
