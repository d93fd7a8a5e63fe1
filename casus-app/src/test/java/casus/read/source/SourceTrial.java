package casus.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.Article;
import casus.read.Articles;
import casus.read.Progress;
import casus.read.ReadResult;
import casus.read.item.FieldMap;
import casus.read.item.KnownItems;
import casus.read.item.SourceOptions;
import casus.read.item.UnpackingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/// What tests of sources share: a folder, and what came of reading a file in it.
abstract class SourceTrial {
    static final Articles ARTICLES = Articles.of(LocalDate.of(2025, 8, 22));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    ReadResult read(String name, byte[] bytes) throws IOException {
        return read(ARTICLES, name, bytes);
    }

    ReadResult read(Articles articles, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return articles.read(List.of(file), Progress.SILENT);
    }

    Article one(String name, byte[] bytes) throws IOException {
        ReadResult reading = read(name, bytes);
        assertThat(reading.problems()).as(name).isEmpty();
        assertThat(reading.articles()).as(name).hasSize(1);
        return reading.articles().getFirst();
    }

    String place(Article article) {
        return article.origin().orElseThrow().place().replace(folder + "/", "");
    }

    List<String> problems(ReadResult reading) {
        return reading.problems().stream()
                .map(p -> (p.where() + ": " + p.what()).replace(folder + "/", ""))
                .toList();
    }

    static Articles with(UnpackingLimits limits) {
        return ARTICLES.withSources(
                new SourceOptions(FieldMap.GUESSED, Optional.empty(), false, 0, KnownItems.NOTHING, limits));
    }

    static void isAbout(Article article, String name) {
        assertThat(article.text()).contains(SampleFiles.words(name).substring(0, 60));
        assertThat(article.sentences().size()).isGreaterThanOrEqualTo(2);
        assertThat(article.language()).isEqualTo("en");
    }
}
