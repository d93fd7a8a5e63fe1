package casus.app.work;

import casus.extract.Extraction;
import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Flag;
import casus.read.Progress;
import casus.read.Reading;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    public record Filed(String name, boolean isNew, Map<String, Integer> entries, Article article) {
        public int total() {
            return entries.values().stream().mapToInt(Integer::intValue).sum();
        }

        public String flags() {
            List<String> flags = article.flags().stream().map(Flag::wire).toList();
            return flags.isEmpty() ? "" : "  [" + String.join(", ", flags) + "]";
        }
    }

    /// What became of everything.
    public record Outcome(List<Filed> filed, List<InputProblem> problems) {
        public Outcome {
            filed = List.copyOf(filed);
            problems = List.copyOf(problems);
        }

        public int exitCode() {
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private Intake() {}

    /// Reads files and folders, with a bar for a person.
    public static Reading read(List<Path> paths, LocalDate today, Terminal terminal) {
        try (Terminal.Work work = terminal.work("reading", -1)) {
            return Articles.of(today).read(paths, work);
        }
    }

    /// Enters what was read into a case, with a bar for a person.
    public static Outcome into(CaseFile file, Actors actors, Reading reading, Terminal terminal) {
        try (Terminal.Work work = terminal.work("entering", reading.articles().size())) {
            return into(file, actors, reading, work, filed -> {});
        }
    }

    /// Enters what was read into a case.
    ///
    /// @param each told of every article once it is filed
    public static Outcome into(CaseFile file, Actors actors, Reading reading, Progress progress, Consumer<Filed> each) {
        List<Filed> filed = new ArrayList<>();
        Optional<Extraction> extraction = Optional.empty();
        for (Article article : reading.articles()) {
            Optional<String> here = file.nameOf(article.sha256());
            if (here.isEmpty() && extraction.isEmpty()) {
                extraction = Optional.of(open(actors));
            }
            filed.add(
                    here.isPresent()
                            ? new Filed(here.orElseThrow(), false, Map.of(), article)
                            : file(file, extraction.orElseThrow(), article));
            each.accept(filed.getLast());
            progress.step(filed.size(), reading.articles().size(), article.name());
        }
        return new Outcome(filed, reading.problems());
    }

    private static Filed file(CaseFile file, Extraction extraction, Article article) {
        Optional<String> here = file.nameOf(article.sha256());
        if (here.isPresent()) {
            return new Filed(here.orElseThrow(), false, Map.of(), article);
        }
        Extraction.Found found = extraction.read(article);
        Optional<String> name = file.add(found.article(), found.drafts());
        Map<String, Integer> counts = new TreeMap<>();
        found.drafts().forEach(d -> counts.merge(d.kind(), 1, Integer::sum));
        return new Filed(
                name.orElse(article.name()), name.isPresent(), name.isPresent() ? counts : Map.of(), found.article());
    }

    private static Extraction open(Actors actors) {
        try {
            return Extraction.open(actors);
        } catch (IOException e) {
            InputProblem problem = new InputProblem(
                    "english.flat",
                    e.getMessage() == null ? "the parser's model cannot be read" : e.getMessage(),
                    "build again with ./casus build");
            problem.initCause(e);
            throw problem;
        }
    }
}
