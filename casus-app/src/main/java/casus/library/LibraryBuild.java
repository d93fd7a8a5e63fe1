package casus.library;

import casus.extract.Extraction;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Progress;
import casus.terms.InputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads archives into a library. An article that is there already is not read again, so that a second run adds
/// what is new and nothing else.
public final class LibraryBuild {
    private static final int LOT = 25;

    /// What came of a run.
    ///
    /// @param added    articles
    /// @param entries  of these
    /// @param known    articles that were there already
    /// @param problems what could not be read
    public record Result(int added, int entries, int known, List<InputProblem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    private final Library library;
    private final Actors actors;
    private final ReadingMode mode;
    private Optional<Extraction> open = Optional.empty();
    private int added;
    private int entries;
    private int known;

    public LibraryBuild(Library library, Actors actors, ReadingMode mode) {
        this.library = library;
        this.actors = actors;
        this.mode = mode;
    }

    /// Reads files and folders with all they hold.
    public Result read(List<Path> paths, LocalDate today, Progress progress) {
        List<InputProblem> problems = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        Set<String> here = library.known();
        try (LibraryWriter writer = new LibraryWriter(library)) {
            Articles.of(today).read(paths, LOT, progress, lot -> {
                problems.addAll(lot.problems());
                for (Article article : lot.articles()) {
                    mended.add(article.name());
                    if (here.add(article.sha256())) {
                        read(article, writer, problems);
                    } else {
                        known++;
                    }
                }
            });
            writer.finish();
            writer.failures(problems, mended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result(added, entries, known, problems);
    }

    private void read(Article article, LibraryWriter writer, List<InputProblem> problems) {
        try {
            Extraction.ExtractionResult found = extraction().read(article);
            writer.add(LibraryRows.of(found.article(), found.drafts()));
            added++;
            entries += found.drafts().size();
        } catch (StackOverflowError | OutOfMemoryError e) {
            problems.add(new InputProblem(
                    article.name(),
                    "it is too large, or nested too deep, for the memory of this machine",
                    "cut it into articles, or leave it out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Extraction extraction() throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(Extraction.open(actors, mode));
        }
        return open.get();
    }
}
