package casus.corpus;

import java.nio.file.Path;
import java.util.List;

/// What an article is: a row of `genres.tsv`.
///
/// @param id    the article
/// @param genre one of a closed list, kept short so that figures per genre rest on enough articles
/// @param pair  the two it is mainly about, in the order of the alphabet, as `ARM-RUS`
/// @param topic one line
public record ArticleSource(String id, String genre, String pair, String topic) {
    static List<ArticleSource> table(Path file) {
        return CorpusFiles.table(file).stream()
                .map(row -> new ArticleSource(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }
}
