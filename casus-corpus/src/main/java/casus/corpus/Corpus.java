package casus.corpus;

import casus.corpus.record.AnnotatedArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The articles with what their annotators entered.
///
/// @param articles sorted by id
/// @param second   those annotated a second time by somebody who had not seen the first records
/// @param sources  genre, main pair and topic of each, by id
public record Corpus(List<AnnotatedArticle> articles, List<AnnotatedArticle> second, List<ArticleSource> sources) {
    /// How many problems an exception lists.
    private static final int LISTED = 10;

    public Corpus {
        articles = List.copyOf(articles);
        second = List.copyOf(second);
        sources = List.copyOf(sources);
    }

    /// Reads and checks the corpus.
    ///
    /// @param folder holds `articles`, `gold` and the rest
    /// @throws IllegalArgumentException naming file, line and fault where `CorpusCheck` finds any
    public static Corpus read(Path folder) {
        List<Problem> problems = CorpusCheck.of(folder);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.size() + " problems in the corpus\n"
                    + problems.stream().limit(LISTED).map(Problem::toString).collect(Collectors.joining("\n")));
        }
        CorpusFiles files = new CorpusFiles(folder);
        return new Corpus(
                files.ids("articles", ".txt").stream()
                        .map(id -> first(files, id))
                        .toList(),
                files.ids("second", ".gold.jsonl").stream()
                        .map(id -> again(files, id))
                        .toList(),
                ArticleSource.table(folder.resolve("genres.tsv")));
    }

    private static AnnotatedArticle first(CorpusFiles files, String id) {
        RecordReader reader = new RecordReader(id, CorpusFiles.text(files.article(id)));
        return new AnnotatedArticle(
                id,
                reader.text(),
                lines(files.records("gold", id)).stream().map(reader::record).toList(),
                lines(files.traps(id)).stream().map(reader::trap).toList());
    }

    private static AnnotatedArticle again(CorpusFiles files, String id) {
        RecordReader reader = new RecordReader(id, CorpusFiles.text(files.article(id)));
        return new AnnotatedArticle(
                id,
                reader.text(),
                lines(files.records("second", id)).stream().map(reader::record).toList(),
                List.of());
    }

    private static List<CorpusFiles.Line> lines(Path file) {
        return CorpusFiles.lines(file, problem -> {
            throw new IllegalStateException(problem.toString());
        });
    }

    /// The first annotations of the articles that have a second.
    public List<AnnotatedArticle> twice() {
        List<String> ids = second.stream().map(AnnotatedArticle::id).toList();
        return articles.stream().filter(article -> ids.contains(article.id())).toList();
    }
}
